"""Records whose names are so near to one's own that they may be the same person or body."""

from django.db.models import Q

from documents import names
from documents.models import Authority, Name

MOST_COMPARED = 300  # names; a family name that is borne by more is told apart by the given names alone
MOST_NAMED = 5


def near(record: Authority) -> list[tuple[Authority, str]]:
    """Other records of the same kind with the one of their names that is likest, the likest first."""
    kind = record.kind_of_authority
    own = list(Name.objects.filter(**{kind: record}).values_list("text", "skeleton"))
    others = Name.objects.filter(_sharing_a_word(own), **{f"{kind}__isnull": False}).exclude(**{kind: record})
    best: dict[int, tuple[float, Authority, str]] = {}
    for other in others.select_related(kind).order_by("pk")[:MOST_COMPARED]:
        likelihood = max(names.same_name_likelihood(text, other.text) for text, _ in own)
        found: Authority = getattr(other, kind)
        if likelihood >= names.WORTH_PROPOSING and likelihood > best.get(found.pk, (0.0,))[0]:
            best[found.pk] = (likelihood, found, other.text)
    ranked = sorted(best.values(), key=lambda one: (-one[0], one[1].pk))
    return [(found, text) for _, found, text in ranked[:MOST_NAMED]]


def _sharing_a_word(own: list[tuple[str, str]]) -> Q:
    """Names with a word that sounds like one of the `own` names' (text, skeleton); none, when these have no sound."""
    shared = Q(pk__in=[])
    for word in {word for _, skeleton in own for word in skeleton.split()}:
        shared |= Q(skeleton=word) | Q(skeleton__startswith=f"{word} ")
        shared |= Q(skeleton__endswith=f" {word}") | Q(skeleton__contains=f" {word} ")
    return shared
