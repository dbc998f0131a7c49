"""The cuts that editors saved for a source, and the source of an address before anything was read."""

from urllib.parse import urlsplit

from documents.intake.clean import Rule, RuleError, Shape, rules_of
from documents.models import Source, SourceRule, User
from documents.text import Edit

_MOST = 200  # rules of one source


def source_rules(source: Source) -> tuple[Rule, ...]:
    return tuple(
        Rule(f"rule of {source.name}"[:100], Shape(one.shape), one.text, one.reason)
        for one in SourceRule.objects.filter(source=source)[:_MOST]
    )


def save_rules(source: Source, cut: Edit, by: User | None) -> None:
    """Each line of the cut as a rule of the source. Raises RuleError where it would cut what it should not."""
    for rule in rules_of(cut, Shape.EXACT, name="new"):
        SourceRule.objects.get_or_create(
            source=source, shape=rule.shape.value, text=rule.words, defaults={"reason": rule.reason, "by": by}
        )


def source_at(address: str) -> Source | None:
    """The source with a home page on the address's host."""
    host = _host_of_address(address)
    if not host:
        return None
    likely = Source.objects.filter(address__icontains=host).order_by("pk")
    return next((source for source in likely if _host_of_address(source.address) == host), None)


def _host_of_address(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


__all__ = ["RuleError", "save_rules", "source_at", "source_rules"]
