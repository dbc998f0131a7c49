"""Records by an address that they once had: lists, feeds and searches that were kept go on with the record as it is now."""

from collections.abc import Iterable
from typing import Any

from documents.catalogue.facets import FACETS
from documents.catalogue.index import staleness
from documents.catalogue.index.snapshot import Snapshot
from documents.catalogue.query.query import Query
from documents.models import RECORD_KINDS, FormerSlug


def slug_now(snapshot: Snapshot, kind: str, slug: str) -> str | None:
    """The slug of the record that once had this one, if readers may meet it; None for any other, a private person's too.

    Looked up once for each state of the catalogue, and only for what no record is called now.
    """
    known: dict[tuple[str, str], str | None] = snapshot.memo.setdefault("former", {})
    if (kind, slug) not in known:
        owners = FormerSlug.objects.filter(kind=kind, slug=slug).values(f"{kind}_id")
        found = RECORD_KINDS[kind].model.objects.visible().filter(pk__in=owners).values_list("slug", flat=True).first()
        if snapshot.behind or len(known) > MAX_KNOWN:
            return found  # type: ignore[no-any-return]
        known[kind, slug] = found
    return known[kind, slug]


MAX_KNOWN = 10_000


def renewed(snapshot: Snapshot, query: Query) -> Query:
    """The query with former slugs replaced by those of now: itself where there are none."""
    groups: dict[str, Any] = {}
    for part in ("chosen", "excluded"):
        group = getattr(query, part)
        groups[part] = {facet: _current_slugs(snapshot, facet, values) for facet, values in group.items()}
    if groups == {"chosen": query.chosen, "excluded": query.excluded}:
        return query
    return query.replaced(**groups)


def _current_slugs(snapshot: Snapshot, facet: str, values: Iterable[str]) -> tuple[str, ...]:
    if not FACETS[facet].record:
        return tuple(values)
    now = [value if _is_met(snapshot, facet, value) else slug_now(snapshot, facet, value) or value for value in values]
    return tuple(sorted(set(now)))


def _is_met(snapshot: Snapshot, facet: str, value: str) -> bool:
    """Whether some published document has it: whoever has the slug now comes before who had it once."""
    if snapshot.behind:
        return value in staleness.visible(facet, {value})
    return snapshot.value(facet, value) is not None
