"""What the catalogue must answer, worked out from the tables alone, slowly and without the index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, QuerySet
from django.db.models.functions import Coalesce, ExtractYear

from documents.catalogue import FACETS, UNDATED, CatalogueState, Query, Value
from documents.models import Appearance, Document, Name, TopicAssignment
from documents.names import fold, tokens
from documents.text import from_html

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP = 10  # values that a facet shows
PLAIN = {"kind": "kind", "language": "language", "holding": "holding"}


def documents(query: Query) -> QuerySet[Any]:
    """The published documents that the query's filters (not its words) admit."""
    found: QuerySet[Any] = Document.objects.published().annotate(
        first=Coalesce("date_earliest", "date_latest"), last=Coalesce("date_latest", "date_earliest")
    )
    for facet, values in query.chosen.items():
        if FACETS[facet].several:
            for value in values:
                found = found.filter(pk__in=_having(facet, value))
        else:
            found = found.filter(pk__in=[pk for value in values for pk in _having(facet, value)])
    for facet, values in query.excluded.items():
        for value in values:
            found = found.exclude(pk__in=_having(facet, value))
    if query.since:
        found = found.filter(last__gte=query.since)
    if query.until:
        found = found.filter(first__lte=query.until)
    return found


def _having(facet: str, value: str) -> list[int]:
    every = Document.objects.annotate(first=Coalesce("date_earliest", "date_latest"))
    filters: dict[str, Any] = {
        "person": {"appearances__person__slug": value, "appearances__person__private": False},
        "organisation": {"appearances__organisation__slug": value},
        "topic": {"topic_assignments__tag__slug": value},
        "source": {"source__slug": value},
        "year": {"first__isnull": True} if value == UNDATED else {"first__year": value},
        **{name: {column: value} for name, column in PLAIN.items()},
    }
    return list(every.filter(**filters[facet]).values_list("pk", flat=True))


def ids(query: Query) -> list[int]:
    """The keys of the documents found, in order; a search's, which go by relevance, by key."""
    found = documents(query)
    order: dict[str, list[Any]] = {
        "newest": [F("first").desc(nulls_last=True), "-pk"],
        "oldest": [F("first").asc(nulls_last=True), "-pk"],
        "added": [Coalesce("first_published_at", "added_at").desc(), "-pk"],
        "relevance": ["pk"],
    }
    kept = found.order_by(*order[query.order])
    if not query.words:
        return list(kept.values_list("pk", flat=True))
    return [document.pk for document in kept if matches(document, query.words)]


def matches(document: Document, words: str) -> bool:
    """Whether a document has each word, and each "phrase" in a row in one place, and no -word. Words are simple here."""
    fields = [tokens(text) for text in searched(document)]
    for asked in _split(words):
        wanted, run = not asked.startswith("-"), tokens(asked)
        held = any(run == field[at : at + len(run)] for field in fields for at in range(len(field)))
        if held != wanted:
            return False
    return True


def _split(words: str) -> Iterator[str]:
    for number, piece in enumerate(words.split('"')):
        yield from [piece] if number % 2 else piece.split()


def searched(document: Document) -> list[str]:
    """Every text of a document that a search looks in. No private person's name."""
    people = Name.objects.filter(person__appearances__document=document, person__private=False)
    organisations = Name.objects.filter(organisation__appearances__document=document)
    return [
        document.title,
        document.summary,
        from_html(document.body),
        document.byline,
        *people.values_list("text", flat=True),
        *organisations.values_list("text", flat=True),
        *document.topic_assignments.values_list("tag__name", flat=True),
        *([document.source.name] if document.source else []),
    ]


def counts(query: Query, facet: str) -> dict[str, tuple[str, int]]:
    """value: (label, documents) of a facet; a single-valued one's without what is chosen of it."""
    base = query.replaced(page=1) if FACETS[facet].several else query.without_facet(facet)
    keys = ids(base)
    found = Document.objects.filter(pk__in=keys)
    if facet == "person":
        rows = Appearance.objects.filter(document__in=keys, person__private=False).values_list("person__slug", "person__name")
        return _labelled(rows.order_by().annotate(n=Count("document", distinct=True)))
    if facet == "organisation":
        ties_of: Any = Appearance.objects.filter(document__in=keys, organisation__isnull=False)
        named = ties_of.order_by().values_list("organisation__slug", "organisation__name")
        return _labelled(named.annotate(n=Count("document", distinct=True)))
    if facet == "topic":
        ties = TopicAssignment.objects.filter(content_object__in=keys).order_by().values_list("tag__slug", "tag__name")
        return _labelled(ties.annotate(n=Count("content_object", distinct=True)))
    if facet == "source":
        sources = found.filter(source__isnull=False).order_by().values_list("source__slug", "source__name")
        return _labelled(sources.annotate(n=Count("pk")))
    value: Any = ExtractYear(Coalesce("date_earliest", "date_latest")) if facet == "year" else F(PLAIN[facet])
    plain = found.order_by().annotate(v=value).values_list("v").annotate(n=Count("pk"))
    return {UNDATED if held is None else str(held): ("", number) for held, number in plain}


def _labelled(rows: Any) -> dict[str, tuple[str, int]]:
    return {slug: (label, number) for slug, label, number in rows}


def values(query: Query, facet: str, found: dict[str, tuple[str, int]], *, limit: int = TOP) -> list[Value]:
    """A facet, counted, as it is shown: the commonest, or the newest years, then what is chosen, then what is excluded."""
    chosen, excluded = query.chosen.get(facet, ()), query.excluded.get(facet, ())
    counted = [Value(value, label, number, value in chosen) for value, (label, number) in found.items()]
    counted.sort(key=lambda one: (-one.count, fold(one.label or one.value)))
    if facet == "year":
        counted.sort(key=lambda one: (one.value != UNDATED, one.value), reverse=True)
    shown = counted[:limit] + [one for one in counted[limit:] if one.chosen or one.value == UNDATED]
    listed = {one.value for one in shown}
    shown += [Value(value, label(facet, value), 0, chosen=True) for value in chosen if value not in listed]
    return shown + [Value(value, label(facet, value), 0, excluded=True) for value in excluded]


def label(facet: str, value: str) -> str:
    return counts(Query(), facet)[value][0]


def is_known(query: Query) -> bool:
    """Whether each value that the query names is one that some published document has."""
    asked = [(facet, value) for group in (query.chosen, query.excluded) for facet, held in group.items() for value in held]
    return all(value in counts(Query(), facet) for facet, value in asked)


def compare(snapshot: CatalogueState, query: Query, *, per_page: int = 20) -> None:
    """Fail unless the catalogue gives exactly this: all pages in order, the total, and every facet's values and counts."""
    expected = ids(query)
    given: list[int] = []
    for number in range(1, max(1, -(-len(expected) // per_page)) + 1):
        found = snapshot.find(query.replaced(page=number), per_page=per_page)
        assert found.total == len(expected)
        given += [row.pk for row in found.rows]
    assert (sorted(given) if query.order == "relevance" else given) == expected
    first = snapshot.find(query, per_page=per_page)
    for facet in FACETS:
        counted = counts(query, facet)
        assert list(first.facets[facet].values) == values(query, facet, counted), facet
        assert first.facets[facet].more == (len(counted) > (TOP + (facet == "year" and UNDATED in counted))), facet
        whole = snapshot.facet_values(query, facet)
        assert list(whole.values) == values(query, facet, counted, limit=10**6), facet
