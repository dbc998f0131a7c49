"""Which occurrences are one body: short forms, initials, case forms."""

from collections import defaultdict
from dataclasses import dataclass, field

from documents.extraction.inflection import stem
from documents.extraction.name_page import Page, Span
from documents.names import fold

_SMALL = frozenset("of the for and to on in und der die das de la du i va ve po uzra".split())  # noqa: SIM905 - a list that is read
_MOST_NEAR = 12  # bodies with one word in common that a further one is compared with


@dataclass(slots=True)
class Body:
    words: tuple[str, ...]  # stems
    spans: list[Span] = field(default_factory=list)
    weight: float = 0.0
    basis: str = ""
    record: int | None = None

    def add(self, span: Span) -> None:
        self.spans.append(span)
        if span.weight > self.weight or not self.basis:
            self.weight, self.basis = span.weight, span.basis


def join_bodies(page: Page, spans: list[Span], known: list[Body]) -> list[Body]:
    groups: dict[tuple[str, ...], Body] = {body.words: body for body in known}
    for span in spans:
        key = tuple(_canonical_stem(word.key, page.lexicon.language) for word in page.words[span.first : span.last + 1])
        groups.setdefault(key, Body(key)).add(span)
    return _merge_bodies(page, list(groups.values()))


def _canonical_stem(key: str, language: str) -> str:
    return "government" if key in ("regime", "authority") else stem(key, language)


def _merge_bodies(page: Page, bodies: list[Body]) -> list[Body]:
    kept: list[Body] = []
    by_initials: dict[str, Body] = {}
    by_word: dict[str, list[Body]] = defaultdict(list)
    for body in sorted(bodies, key=lambda one: (one.record is None, -len(one.words))):
        near = {id(one): one for word in body.words for one in by_word[word]}
        same = next((one for one in near.values() if _is_same(page, one, body)), None)
        if same is None and len(body.words) == 1:
            same = by_initials.get(body.words[0])
        if same is not None and (same.record is None or body.record is None):
            for span in body.spans:
                same.add(span)
            continue
        kept.append(body)
        for initials in _collect_initials(page, body):
            by_initials.setdefault(initials, body)
        for word in body.words:
            if word not in _SMALL and len(by_word[word]) < _MOST_NEAR:
                by_word[word].append(body)
    return kept


def _collect_initials(page: Page, body: Body) -> set[str]:
    """The initials of its words, and what stands in parentheses behind it."""
    found = set()
    for span in body.spans[:3]:
        words = page.words[span.first : span.last + 1]
        if len(words) > 1:
            found.add("".join(word.key[:1] for word in words))
            found.add("".join(fold(word.text[:1]) for word in words))  # Ж is "zh"
            found.add("".join(word.key[:1] for word in words if word.key not in _SMALL))
        following = page.words[span.last + 1] if span.last + 1 < len(page.words) else None
        if following and following.gap.strip() == "(" and following.upper:
            found.add(stem(following.key, page.lexicon.language))
    return found


def _is_same(page: Page, longer: Body, shorter: Body) -> bool:
    """Whether the shorter is the longer without its country, or without what it is for."""
    big = [word for word in longer.words if word not in _SMALL]
    small = [word for word in shorter.words if word not in _SMALL]
    if big == small:
        return True
    if len(small) < 2 or len(small) >= len(big):
        return False
    return big[: len(small)] == small or (
        big[-len(small) :] == small and len(big) == len(small) + 1 and page.is_place_key(big[0])
    )
