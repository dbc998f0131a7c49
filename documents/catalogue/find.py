"""Answer a query: total, rows ready to draw, facets with counts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import tantivy
from tantivy import Occur

from documents.catalogue import schema, snippets
from documents.catalogue.query import FACETS, SEVERAL, SINGLE, UNDATED, Query
from documents.catalogue.snapshot import SCHEMA, Snapshot, term, tied
from documents.models import Change, Organisation, Person, Source, Topic
from documents.names import fold, tokens

PER_PAGE = 20
TOP = 10  # values a facet shows before “more…”
WHOLE = 65_000  # values a facet can list; also the engine's segment size, at which its counts are exact
BOOSTS = {"title": 4.0, "names": 3.0, "summary": 2.0, "body": 1.0}
MAX_ASKED = 500  # values by which the database is asked for them; of more, it is asked for all
MAX_TERMS = 32  # words of a search that are looked up


class UnknownValue(LookupError):
    """A facet value that no document has, or a page past the last."""


@dataclass(frozen=True, slots=True)
class Value:
    """A facet's value. `label` is empty for plain facets, whose labels are the page's to choose."""

    value: str
    label: str
    count: int
    chosen: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    values: Sequence[Value]
    more: bool


@dataclass(frozen=True, slots=True)
class Found:
    """`rows` are the stored rows (see record.py), each with a marked `snippet` when words were searched."""

    query: Query
    total: int
    rows: Sequence[Mapping[str, Any]]
    facets: Mapping[str, Facet]
    labels: Mapping[tuple[str, str], str]  # of the values asked for

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PER_PAGE))


def find(
    snapshot: Snapshot, query: Query, *, per_page: int = PER_PAGE, facets: Sequence[str] = FACETS, marked: bool = True
) -> Found:
    """Rows of a search are `marked` (see snippets.py) unless they are not to be shown as such, since that takes a while.

    Raises UnknownValue for a facet value that no published document has, or a page past the last.
    """
    labels = _labels(snapshot, query)
    wanted = _engine_query(snapshot, query)
    offset = (query.page - 1) * per_page
    if offset > snapshot.searcher.num_docs:  # the engine takes memory for as many as are skipped
        raise UnknownValue(f"There is no page {query.page}.")
    result = _search(snapshot, wanted, query.order, per_page, offset)
    if query.page > 1 and not result.hits:
        raise UnknownValue(f"There is no page {query.page}.")
    rows = [dict(snapshot.stored(address)) for _, address in result.hits]
    counted = _facets(snapshot, query, wanted, facets, labels) if facets else {}
    if snapshot.behind:
        rows, counted = _checked(snapshot, rows, counted)
    if query.words and marked:
        snippets.add(rows, positive_words(query.words))
    return Found(query, result.count, rows, counted, labels)


def facet_values(snapshot: Snapshot, query: Query, facet: str) -> Facet:
    """The whole list of one facet's values, the commonest first."""
    labels = _labels(snapshot, query)
    base = query.without_facet(facet) if facet in SINGLE else query
    buckets = _aggregate(snapshot, _engine_query(snapshot, base), [facet], WHOLE)[facet]
    whole = _facet(snapshot, facet, buckets, query, labels, limit=WHOLE)
    return _checked(snapshot, [], {facet: whole})[1][facet] if snapshot.behind else whole


def counts(snapshot: Snapshot, query: Query, field: str) -> dict[str, int]:
    """How many of the documents found have each value of a plain field (`year`, `told_year`, `told_month` …)."""
    buckets = _aggregate(snapshot, _engine_query(snapshot, query), [field], WHOLE)[field]
    return {bucket["key"]: bucket["doc_count"] for bucket in buckets}


def with_term(
    snapshot: Snapshot, field: str, value: str, *, part: str = "row", limit: int, offset: int = 0
) -> tuple[int, list[Any]]:
    """Total, and the stored rows (or, for `part` "page", pages) of the documents with one exact term, newest first."""
    result = _search(snapshot, term(field, value), "newest", limit, offset)
    found = [dict(snapshot.stored(address, part)) for _, address in result.hits]
    return result.count, _unchanged(snapshot, found) if snapshot.behind else found


def related(snapshot: Snapshot, page: Mapping[str, Any], limit: int = 5) -> list[dict[str, Any]]:
    """Rows of the documents that share most with `page`: rare people and topics weigh more than common ones."""
    terms = [tied(kind, pk) for kind in ("person", "topic") for pk in page["keys"][kind]][:MAX_TERMS]
    if not terms:
        return []
    itself = (Occur.MustNot, term("key", f"d{page['id']}"))
    shared = tantivy.Query.boolean_query([*((Occur.Should, one) for one in terms), itself])
    hits = snapshot.searcher.search(shared, limit, count=False).hits
    rows = [dict(snapshot.stored(address)) for _, address in hits]
    return _unchanged(snapshot, rows) if snapshot.behind else rows


def _search(snapshot: Snapshot, wanted: tantivy.Query, order: str, limit: int, offset: int) -> Any:
    if order == "relevance":
        return snapshot.searcher.search(wanted, limit, offset=offset)
    return snapshot.searcher.search(wanted, limit, offset=offset, order_by_field=order)


def _labels(snapshot: Snapshot, query: Query) -> dict[tuple[str, str], str]:
    """The labels of the values asked for. Raises UnknownValue for one that no document has."""
    labels = {}
    for values in (query.chosen, query.excluded):
        for facet, asked in values.items():
            for value in asked:
                if snapshot.value(facet, value) is None or (snapshot.behind and not _visible(facet, {value})):
                    raise UnknownValue(f"No document here has the {facet} “{value}”.")
                record = snapshot.named(facet, value) if facet in schema.RECORDS else None
                labels[facet, value] = record.label if record else ""
    return labels


def _engine_query(snapshot: Snapshot, query: Query) -> tantivy.Query:
    parts: list[tuple[Occur, tantivy.Query]] = []
    if query.words:
        parts += _words(query.words)
    filters: list[tuple[Occur, tantivy.Query]] = []
    for facet, values in query.chosen.items():
        terms = [snapshot.value(facet, value) or _NOTHING for value in values]
        if facet in SEVERAL or len(terms) == 1:
            filters += [(Occur.Must, one) for one in terms]
        else:
            filters.append((Occur.Must, tantivy.Query.boolean_query([(Occur.Should, one) for one in terms])))
    filters += _range(query)
    parts += [(occur, tantivy.Query.const_score_query(one, 0.0)) for occur, one in filters]
    for facet, values in query.excluded.items():
        parts += [(Occur.MustNot, snapshot.value(facet, value) or _NOTHING) for value in values]
    if not any(occur == Occur.Must for occur, _ in parts):
        parts.append((Occur.Must, term("record", "d")))
    return parts[0][1] if len(parts) == 1 else tantivy.Query.boolean_query(parts)


_NOTHING = tantivy.Query.empty_query()


def _range(query: Query) -> list[tuple[Occur, tantivy.Query]]:
    """Documents whose date may lie between `since` and `until`; an undated one never does."""
    if not (query.since or query.until):
        return []
    unsigned = tantivy.FieldType.Unsigned
    first = query.since.toordinal() if query.since else 1
    ranges = [(Occur.Must, tantivy.Query.range_query(SCHEMA, "latest", unsigned, first, None))]
    if query.until:
        until = tantivy.Query.range_query(SCHEMA, "earliest", unsigned, 1, query.until.toordinal())
        ranges.append((Occur.Must, until))
    return ranges


_PIECE = re.compile(r'(?P<no>-?)(?:"(?P<phrase>[^"]*)"|(?P<word>\S+))')


def _pieces(words: str) -> list[tuple[bool, list[str]]]:
    """(wanted, tokens) of each word or "phrase" of a search; a minus before it asks for documents without it."""
    pieces = []
    for match in _PIECE.finditer(words):
        found = tokens(match["phrase"] if match["phrase"] is not None else match["word"])
        if found:
            pieces.append((not match["no"], found))
    return pieces[:MAX_TERMS]


def positive_words(words: str) -> list[str]:
    """The folded words that a search wants found: what a snippet marks."""
    return list(dict.fromkeys(token for wanted, found in _pieces(words) if wanted for token in found))


def _words(words: str) -> list[tuple[Occur, tantivy.Query]]:
    parts = [(Occur.Must if wanted else Occur.MustNot, _anywhere(found)) for wanted, found in _pieces(words)]
    # Words of which nothing is left after folding (punctuation alone) find nothing, rather than everything.
    return parts or [(Occur.Must, tantivy.Query.empty_query())]


def _anywhere(found: list[str]) -> tantivy.Query:
    """A word, or words in a row, in any of the text fields; in the title it weighs most."""
    fields = []
    for name, boost in BOOSTS.items():
        if len(found) == 1:
            one = tantivy.Query.term_query(SCHEMA, name, found[0], "position")
        else:
            one = tantivy.Query.phrase_query(SCHEMA, name, list(found))
        fields.append((Occur.Should, tantivy.Query.boost_query(one, boost)))
    return tantivy.Query.boolean_query(fields)


def _facets(
    snapshot: Snapshot, query: Query, wanted: tantivy.Query, names: Sequence[str], labels: Mapping[Any, str]
) -> dict[str, Facet]:
    """Counts of the documents found; those of a single-valued facet with a choice are without that choice."""
    if not query.is_filtered:
        memo = snapshot.memo.get(("facets", tuple(names)))
        if memo is None:
            memo = _aggregate(snapshot, wanted, list(names), _size(query))
            snapshot.memo["facets", tuple(names)] = memo
        buckets = memo
    else:
        widened = [name for name in names if name in SINGLE and query.chosen.get(name)]
        buckets = _aggregate(snapshot, wanted, [name for name in names if name not in widened], _size(query))
        for name in widened:
            without = _engine_query(snapshot, query.without_facet(name))
            buckets |= _aggregate(snapshot, without, [name], WHOLE)
    return {name: _facet(snapshot, name, buckets[name], query, labels, limit=TOP) for name in names}


def _size(query: Query) -> int:
    """Enough buckets that ties at the end of the top ten are put in order by name, not by chance."""
    return 4 * TOP + sum(map(len, query.chosen.values()))


def _aggregate(snapshot: Snapshot, wanted: tantivy.Query, names: list[str], size: int) -> dict[str, list[Any]]:
    if not names:
        return {}
    terms = {name: {"terms": {"field": name, "size": size, "segment_size": WHOLE}} for name in names}
    found = snapshot.searcher.aggregate(wanted, terms)
    return {name: found[name]["buckets"] for name in names}


def _named(snapshot: Snapshot, facet: str, key: Any) -> tuple[str, str]:
    """Value and label of what the engine counted."""
    if facet not in schema.RECORDS:
        return key, ""
    record = snapshot.record(facet, int(key))
    return (record.slug, record.label) if record else (str(int(key)), "")


def _facet(snapshot: Snapshot, name: str, buckets: list[Any], query: Query, labels: Mapping[Any, str], limit: int) -> Facet:
    chosen, excluded = query.chosen.get(name, ()), query.excluded.get(name, ())
    values = []
    for bucket in buckets:
        value, label = _named(snapshot, name, bucket["key"])
        values.append(Value(value, label, bucket["doc_count"], value in chosen))
    values.sort(key=lambda one: (-one.count, fold(one.label or one.value)))
    first = values[:limit]
    shown = {one.value for one in first}
    first += [one for one in values[limit:] if one.chosen]
    listed = {one.value for one in first}
    first += [Value(value, labels[name, value], 0, chosen=True) for value in chosen if value not in listed]
    first += [Value(value, labels[name, value], 0, excluded=True) for value in excluded]
    return Facet(name, first, more=len(values) > len(shown))


def _checked(snapshot: Snapshot, rows: list[Any], facets: Mapping[str, Facet]) -> tuple[list[Any], dict[str, Facet]]:
    """For a snapshot that is behind: leave out what has changed since, and every name that readers may no longer meet."""
    kept = {}
    for name, facet in facets.items():
        visible = _visible(name, {one.value for one in facet.values})
        kept[name] = replace(facet, values=[one for one in facet.values if one.value in visible])
    return _unchanged(snapshot, rows), kept


def _unchanged(snapshot: Snapshot, rows: list[Any]) -> list[Any]:
    changed = Change.objects.filter(kind="d", record__in=[row["id"] for row in rows], version__gt=snapshot.version)
    gone = set(changed.values_list("record", flat=True))
    return [row for row in rows if row["id"] not in gone]


_RECORDS: dict[str, Any] = {"person": Person, "organisation": Organisation, "topic": Topic, "source": Source}


def _visible(facet: str, values: set[str]) -> set[str]:
    """Those of a facet's values that readers may meet now; a plain facet's all."""
    if facet not in _RECORDS:
        return values
    records = _RECORDS[facet].objects.visible()
    if len(values) <= MAX_ASKED:
        records = records.filter(slug__in=values)
    return values & set(records.values_list("slug", flat=True))


__all__ = ["UNDATED", "Facet", "Found", "UnknownValue", "Value", "counts", "facet_values", "find", "related", "with_term"]
