"""What the database says now, for answers from a snapshot that is behind it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from operator import itemgetter
from typing import Any

from documents.catalogue.facets import FACETS
from documents.catalogue.index.snapshot import Snapshot
from documents.models import RECORD_KINDS, Change

MAX_ASKED = 500  # values by which the database is asked for them; of more, it is asked for all


def unchanged(snapshot: Snapshot, rows: list[Any], key: Callable[[Any], int] = itemgetter("id")) -> list[Any]:
    """Those of stored rows, pages or items whose document has not changed since. `key` gives a document's."""
    changed = Change.objects.filter(kind="d", record__in=[key(row) for row in rows], version__gt=snapshot.version)
    gone = set(changed.values_list("record", flat=True))
    return [row for row in rows if key(row) not in gone]


def met(snapshot: Snapshot, records: list[Any]) -> list[Any]:
    """Those of people, organisations, topics (by `kind`, `pk`, `slug`) that have not changed since and that readers may meet."""
    kept = []
    for kind in {one.kind for one in records}:
        of_kind = [one for one in records if one.kind == kind]
        marks = Change.objects.filter(kind=RECORD_KINDS[kind].key, version__gt=snapshot.version)
        changed = marks.filter(record__in=[one.pk for one in of_kind])
        gone, seen = set(changed.values_list("record", flat=True)), visible(kind, (one.slug for one in of_kind))
        kept += [one for one in of_kind if one.pk not in gone and one.slug in seen]
    return [one for one in records if one in kept]


def visible(facet: str, values: Iterable[str]) -> set[str]:
    """Those of a facet's values that readers may meet now; a plain facet's all."""
    asked = set(values)
    if not FACETS[facet].record:
        return asked
    records = RECORD_KINDS[facet].model.objects.visible()
    if len(asked) <= MAX_ASKED:
        records = records.filter(slug__in=asked)
    return asked & set(records.values_list("slug", flat=True))


def checked(facet: Any) -> Any:
    """A facet without the names that readers may no longer meet."""
    kept = visible(facet.name, (one.value for one in facet.values))
    return replace(facet, values=[one for one in facet.values if one.value in kept])
