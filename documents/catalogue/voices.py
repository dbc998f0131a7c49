"""Who speaks in the documents of a list, and as what: its authors, those asked, those quoted.

A document is about many and lets few speak; which few says how far a list of documents stands on one side.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from documents.catalogue import behind
from documents.catalogue.asked import Asked
from documents.catalogue.facets import WHOLE, aggregate
from documents.catalogue.query import Query
from documents.catalogue.schema import VOICE
from documents.catalogue.snapshot import Snapshot
from documents.models import Role

ROLES = (Role.AUTHOR, Role.INTERVIEWEE, Role.SPEAKER, Role.SIGNATORY, Role.QUOTED, Role.CITED)
KINDS = ("person", "organisation")
_WAYS = 16  # numbers for one record: its kinds times its roles, with room


class Voice(NamedTuple):
    """`count` is the number of documents in which this person or organisation speaks as `role`."""

    kind: str
    slug: str
    label: str
    role: str
    count: int  # type: ignore[assignment]  # a tuple has a method of that name, which nothing here calls


def numbers(kind: str, ties: Iterable[tuple[int, str]]) -> Iterator[int]:
    """What the index holds of (key, role) of the people or organisations of a document."""
    for pk, role in ties:
        if role in ROLES:
            yield pk * _WAYS + len(ROLES) * KINDS.index(kind) + ROLES.index(Role(role))


def voices(snapshot: Snapshot, query: Query) -> list[Voice]:
    """Who speaks in the documents found: by role, in the order of ROLES, then the most often first."""
    buckets = aggregate(snapshot, Asked.of(snapshot, query).engine, [VOICE], WHOLE)[VOICE]
    found = list(_named(snapshot, buckets))
    if snapshot.behind:
        seen = {kind: behind.visible(kind, (one.slug for one in found if one.kind == kind)) for kind in KINDS}
        found = [one for one in found if one.slug in seen[one.kind]]
    found.sort(key=lambda one: (ROLES.index(Role(one.role)), -one.count, one.label))
    return found


def _named(snapshot: Snapshot, buckets: Iterable[dict[str, float]]) -> Iterator[Voice]:
    for bucket in buckets:
        pk, way = divmod(int(bucket["key"]), _WAYS)
        kind, role = KINDS[way // len(ROLES)], ROLES[way % len(ROLES)]
        record = snapshot.record(kind, pk)
        if record is not None:
            yield Voice(kind, record.slug, record.label, role.value, int(bucket["doc_count"]))
