"""Answer a query: total, rows ready to draw, facets with counts."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Any

import tantivy
from django.utils.translation import gettext as _
from tantivy import Occur

from documents.catalogue.answers import PER_PAGE, Also, Facet, Found, Place, UnknownValue
from documents.catalogue.contents.item import Item
from documents.catalogue.facets import FACETS
from documents.catalogue.index import staleness
from documents.catalogue.index.schema import DAY_SHIFT
from documents.catalogue.index.snapshot import SCHEMA, Snapshot, between, term, tied
from documents.catalogue.query.query import Query
from documents.catalogue.query.query_parser import MAX_TERMS
from documents.catalogue.search import highlights
from documents.catalogue.search.compiled_query import Asked
from documents.catalogue.search.facet_counts import WHOLE, aggregate, facets, whole

FIRST_DATES = 5_000  # of pages, kept with a state
FEW_DAYS = 120  # that are asked for one by one
STRIDE = 30  # days in a stretch of the newest-first list that is counted once a version
MANY = 100_000  # documents, of which a stretch has as many as it should; of more it has fewer days
NEAR = 1_000  # documents that share something with one, among which those nearest to it are looked for


def find(
    snapshot: Snapshot, query: Query, *, per_page: int = PER_PAGE, facets: Sequence[str] = tuple(FACETS), marked: bool = True
) -> Found:
    """Rows of a search are `marked` (see highlights.py) unless they are not to be shown as such, since that takes a while.

    Raises UnknownValue for a facet value that no published document has, or a page past the last.
    """
    asked = Asked.of(snapshot, query)
    total, rows = _load_rows(asked, per_page)
    counted = _count_facets(asked, facets, total)
    reasons: dict[int, list[Also]] = {}
    if query.words and marked:
        rows = highlights.added(rows, asked.clauses.marks, _in_text(asked, rows), typed=query.words)
        reasons = _find_reasons(asked, [row for row in rows if "<mark>" not in f"{row.marked}{row.snippet}"])
    words = asked.clauses
    also, problems, read_as = tuple(words.also), tuple(words.problems), tuple(dict.fromkeys(words.read_as))
    return Found(query, total, rows, counted, asked.labels, also, problems, read_as, reasons)


def first_date(snapshot: Snapshot, query: Query, page: int) -> str | None:
    """With which date (EDTF) another page of the list begins; None past the last. Kept with the state: a pager asks for four."""
    known, key = snapshot.memo.setdefault("first dates", {}), (query.address(), page)
    try:
        return known[key]  # type: ignore[no-any-return]
    except KeyError:  # asked for once: another thread may clear it at any time
        pass
    _total, hits = _find_hits(Asked.of(snapshot, query.replaced(page=page)), 1, (page - 1) * PER_PAGE)
    rows = _load_items(snapshot, hits)
    if len(known) >= FIRST_DATES:
        known.clear()
    known[key] = date = rows[0].date if rows else None
    return date


def _find_reasons(asked: Asked, rows: Sequence[Item]) -> dict[int, list[Also]]:
    """Of each of `rows`, which of those who are meant by the words it has."""
    found: dict[int, list[Also]] = {}
    for one in asked.clauses.also if rows else ():
        among = _any_of(term("key", f"d{row.pk}") for row in rows)
        both = tantivy.Query.boolean_query([(Occur.Must, part) for part in (among, tied(one.kind, one.pk))])
        for key, _address in asked.snapshot.searcher.search(both, len(rows), order_by_field="newest", count=False).hits:
            found.setdefault(key & (1 << DAY_SHIFT) - 1, []).append(one)
    return found


def _in_text(asked: Asked, rows: Sequence[Item]) -> Sequence[Item]:
    """Those of `rows` whose text has a word found, which the index says sooner than twenty texts are read."""
    words = asked.clauses.marks
    if asked.snapshot.behind or not highlights.are_single(words):
        return rows
    either = [_any_of(term("body", word) for word in words), _any_of(term("key", f"d{row.pk}") for row in rows)]
    both = tantivy.Query.boolean_query([(Occur.Must, tantivy.Query.const_score_query(one, 0.0)) for one in either])
    found = asked.snapshot.searcher.search(both, len(rows) or 1, order_by_field="newest", count=False).hits
    keys = {key & (1 << DAY_SHIFT) - 1 for key, _ in found}  # in the lower bits
    return [row for row in rows if row.pk in keys]


def _any_of(terms: Iterable[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(Occur.Should, one) for one in terms])


def _count_facets(asked: Asked, names: Sequence[str], total: int) -> dict[str, Facet]:
    counted = facets(asked, names, total)
    return {name: staleness.checked(facet) for name, facet in counted.items()} if asked.snapshot.behind else counted


def facet_values(snapshot: Snapshot, query: Query, facet: str) -> Facet:
    """The whole list of one facet's values, the commonest first."""
    found = whole(Asked.of(snapshot, query), facet)
    return staleness.checked(found) if snapshot.behind else found


def counts(snapshot: Snapshot, query: Query, field: str) -> dict[str, int]:
    """How many of the documents found have each value of a plain field (`year`, `date`, `told` …)."""
    buckets = aggregate(snapshot, Asked.of(snapshot, query).engine, [field], WHOLE)[field]
    return {bucket["key"]: bucket["doc_count"] for bucket in buckets}


def items_with(snapshot: Snapshot, field: str, value: str, limit: int) -> tuple[int, list[Item]]:
    """The number of the documents with one exact term, and the newest of them."""
    result = _run_search(snapshot, term(field, value), "newest", limit, 0)
    return int(result.count), _load_items(snapshot, result.hits)


def telling(
    snapshot: Snapshot, query: Query, times: Iterable[Sequence[str]], *, limit: int
) -> list[tuple[int, list[dict[str, Any]]]]:
    """For each of `times`, a set of dates: how many documents of a list tell of any of them, and the newest ones' stored pages.

    Raises UnknownValue for a facet value that no published document has.
    """
    asked = Asked.of(snapshot, query)
    within = [(Occur.Must, tantivy.Query.const_score_query(asked.engine, 0.0))] if query.is_filtered else []
    found = []
    for values in times:
        either = tantivy.Query.const_score_query(_any_of(term("told", value) for value in values), 0.0)
        result = _run_search(snapshot, tantivy.Query.boolean_query([(Occur.Must, either), *within]), "newest", limit, 0)
        found.append((int(result.count), _load_pages(snapshot, result.hits)))
    return found


def related(snapshot: Snapshot, page: Mapping[str, Any], limit: int = 5) -> list[Item]:
    """The documents that share most with `page`: rare people and topics weigh more than common ones."""
    terms = list(_rarest_ties(snapshot, [(kind, pk) for kind in ("person", "topic") for pk in page["keys"][kind]][:MAX_TERMS]))
    if not terms:
        return []
    itself = (Occur.MustNot, term("key", f"d{page['id']}"))
    shared = tantivy.Query.boolean_query([*((Occur.Should, one) for one in terms), itself])
    return _load_items(snapshot, snapshot.searcher.search(shared, limit, count=False).hits)


def _rarest_ties(snapshot: Snapshot, ties: Sequence[tuple[str, int]]) -> Iterator[tantivy.Query]:
    """The rarest of people and topics, which weigh most, until NEAR documents have one; at the least two."""
    known = snapshot.memo.setdefault("held", {})
    for tie in ties:
        if tie not in known:
            known[tie] = snapshot.searcher.doc_freq(*tie)
    number = 0
    for at, tie in enumerate(sorted(ties, key=known.__getitem__)):
        if number > NEAR and at > 1:
            return
        number += known[tie]
        yield tied(*tie)


def place(snapshot: Snapshot, query: Query, pk: int) -> tuple[Place | None, Mapping[tuple[str, str], str]]:
    """Where document `pk` stands on the page of a list, if it does, and the labels of the values asked for.

    One look-up, of that page and one row on either side. Raises UnknownValue for a value that no document has.
    """
    asked = Asked.of(snapshot, query)
    first = (query.page - 1) * PER_PAGE
    start = max(0, first - 1)
    total, hits = _find_hits(asked, first + PER_PAGE + 1 - start, start)
    rows = _load_items(snapshot, hits)
    at = next((number for number, row in enumerate(rows) if row.pk == pk), None)
    if at is None:
        return None, asked.labels

    def beside(number: int) -> tuple[Item, int] | None:
        return (rows[number], (start + number) // PER_PAGE + 1) if 0 <= number < len(rows) else None

    return Place(start + at + 1, total, beside(at - 1), beside(at + 1)), asked.labels


def _load_rows(asked: Asked, per_page: int) -> tuple[int, list[Item]]:
    """The total, and the items of the page asked for. Raises UnknownValue for a page past the last."""
    page = asked.query.page
    total, hits = _find_hits(asked, per_page, (page - 1) * per_page)
    if page > 1 and not hits:
        raise UnknownValue(_("There is no page %(page)s.") % {"page": page})
    return total, _load_items(asked.snapshot, hits)


def _find_hits(asked: Asked, limit: int, offset: int) -> tuple[int, Sequence[Any]]:
    snapshot, query = asked.snapshot, asked.query
    if query.order == "newest" and not query.is_filtered:
        return _newest_hits(snapshot, limit, offset)
    if not query.is_filtered and not offset:
        return _first_hits(asked, limit)
    if offset > snapshot.searcher.num_docs:  # the engine takes memory for as many as are skipped
        return 0, ()
    result = _run_search(snapshot, asked.engine, asked.order, limit, offset)
    return int(result.count), result.hits


def _first_hits(asked: Asked, limit: int) -> tuple[int, Sequence[Any]]:
    """The first of the whole list by another order: looked up once a version, since the engine goes through all for it."""
    known = asked.snapshot.memo.setdefault("first", {})
    key = (asked.order, limit)
    if key not in known:
        result = _run_search(asked.snapshot, asked.engine, asked.order, limit, 0)
        known[key] = (int(result.count), result.hits)
    return known[key]  # type: ignore[no-any-return]


def _load_pages(snapshot: Snapshot, hits: Sequence[Any]) -> list[dict[str, Any]]:
    pages = [dict(snapshot.stored(address, "page")) for _, address in hits]
    return staleness.unchanged(snapshot, pages) if snapshot.behind else pages


def _load_items(snapshot: Snapshot, hits: Sequence[Any]) -> list[Item]:
    found = [snapshot.item(address) for _, address in hits]
    return staleness.unchanged(snapshot, found, attrgetter("pk")) if snapshot.behind else found


def _run_search(snapshot: Snapshot, wanted: tantivy.Query, order: str, limit: int, offset: int) -> Any:
    if order == "relevance":
        return snapshot.searcher.search(wanted, limit, offset=offset)
    return snapshot.searcher.search(wanted, limit, offset=offset, order_by_field=order)


def _newest_hits(snapshot: Snapshot, limit: int, offset: int) -> tuple[int, Sequence[Any]]:
    """A page of the whole list, newest first, without sorting the whole list.

    How many documents lie in each stretch of days is counted once a version; the engine then sorts those of the
    stretches that the page lies in.
    """
    if "stretches" not in snapshot.memo:
        snapshot.memo["stretches"] = _count_stretches(snapshot)
    starts, ends, stride = snapshot.memo["stretches"]
    total = ends[-1] if ends else 0
    if offset >= total:
        return total, ()
    first = bisect_right(ends, offset)
    last = min(bisect_right(ends, offset + limit - 1), len(ends) - 1)
    wanted = _between_days(starts[last], starts[first] + stride)
    skipped = offset - (ends[first - 1] if first else 0)
    return total, snapshot.searcher.search(wanted, limit, offset=skipped, order_by_field="newest", count=False).hits


def _between_days(first: int, end: int) -> tantivy.Query:
    """Documents of the days from `first` to before `end`. For a range, the engine goes through all that there are."""
    if end - first > FEW_DAYS:
        return between("newest", first << DAY_SHIFT, (end << DAY_SHIFT) - 1)
    return _any_of(tantivy.Query.term_query(SCHEMA, "earliest", day, "basic") for day in range(first, end))


def _count_stretches(snapshot: Snapshot) -> tuple[list[int], list[int], int]:
    """The first day (ordinal; 0 for the undated) of each stretch, newest first, the documents up to its end, and its days."""
    stride = max(1, STRIDE * MANY // max(MANY, snapshot.searcher.num_docs))
    counted = {"days": {"histogram": {"field": "earliest", "interval": stride, "min_doc_count": 1}}}
    buckets = snapshot.searcher.aggregate(term("record", "d"), counted)["days"]["buckets"]
    held = sorted(((int(bucket["key"]), bucket["doc_count"]) for bucket in buckets), reverse=True)
    return [day for day, _ in held], list(accumulate(number for _, number in held)), stride
