"""How many of the documents found have each value of each facet."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from operator import itemgetter
from typing import Any

import tantivy

from documents.catalogue.answers import Facet, Value
from documents.catalogue.contents.labels import Label
from documents.catalogue.facets import FACETS, UNDATED
from documents.catalogue.index.facet_cache import LONG, Counts, Filters
from documents.catalogue.index.snapshot import Snapshot
from documents.catalogue.query.query import Query
from documents.catalogue.search.compiled_query import Asked

TOP = 10  # values a facet shows before “more…”
WHOLE = 65_000  # values a facet can list; also the engine's segment size, at which its counts are exact
MANY = 5_000  # documents found, of which counting takes longer than handing half of it to another thread
Buckets = Mapping[str, list[Any]]


_other = ThreadPoolExecutor(max_workers=1, thread_name_prefix="facets")


def facets(asked: Asked, names: Sequence[str], total: int) -> dict[str, Facet]:
    """Each facet's commonest values among the `total` found; of a single-valued one, counted without what is chosen of it."""
    if not names:
        return {}
    memo = None if asked.query.is_filtered else asked.snapshot.memo.setdefault("facets", {})
    key = tuple(names)
    if memo is not None and key in memo:
        return memo[key]  # type: ignore[no-any-return]
    buckets = _count_buckets(asked, names, total)
    counted = {name: _build_facet(asked, name, buckets[name], TOP) for name in names}
    if memo is not None:
        memo[key] = counted
    return counted


def whole(asked: Asked, name: str) -> Facet:
    """All values of a facet, up to WHOLE, the commonest first."""
    query = asked.query if FACETS[name].several else asked.query.without_facet(name)
    filters = Filters.of(query, asked.key)
    counts = asked.snapshot.tallies.get(filters) if filters else None
    if counts is not None:
        return _build_facet(asked, name, _buckets_of(sorted(counts[name].items(), key=itemgetter(1), reverse=True)), WHOLE)
    wanted = asked.engine if FACETS[name].several else asked.without(name)
    return _build_facet(asked, name, aggregate(asked.snapshot, wanted, [name], WHOLE)[name], WHOLE)


def aggregate(snapshot: Snapshot, wanted: tantivy.Query, names: Sequence[str], size: int) -> Buckets:
    """The engine's counts: for each field the `size` commonest values, as {"key", "doc_count"}."""
    if not names:
        return {}
    sizes = {name: WHOLE if _is_charted(name) else size for name in names}
    terms = {name: {"terms": {"field": name, "size": sizes[name], "segment_size": WHOLE}} for name in names}
    found = snapshot.searcher.aggregate(wanted, terms)
    return {name: found[name]["buckets"] for name in names}


def _is_charted(field: str) -> bool:
    return field in FACETS and FACETS[field].charted


def _aggregate_in_threads(snapshot: Snapshot, engine: tantivy.Query, names: Sequence[str], size: int, total: int) -> Buckets:
    """The same, by two threads where many documents are counted: the engine lets Python go while it counts."""
    apart = [name for name in names if FACETS[name].apart] if total > MANY else []
    if not apart:
        return aggregate(snapshot, engine, names, size)
    other = _other.submit(aggregate, snapshot, engine, apart, size)
    rest = aggregate(snapshot, engine, [name for name in names if name not in apart], size)
    return {**rest, **other.result()}


def _count_buckets(asked: Asked, names: Sequence[str], total: int) -> Buckets:
    widened = [name for name in names if not FACETS[name].several and asked.query.chosen.get(name)]
    counts = _cached_counts(asked, asked.query, asked.engine, total)
    if counts is None:
        return _count_with_engine(asked, names, widened, total)
    found = {name: _commonest_buckets(counts, name, ()) for name in names if name not in widened}
    for name in widened:
        wider = _cached_counts(asked, asked.query.without_facet(name), asked.without(name), total)
        found[name] = _commonest_buckets(
            wider or Counts({}), name, [asked.key(name, value) for value in asked.query.chosen[name]]
        )
    return found


def _cached_counts(asked: Asked, query: Query, engine: tantivy.Query, total: int) -> Counts | None:
    """All counts of a long list (see facet_cache.py); None where there are none to be kept."""
    filters = Filters.of(query, asked.key) if total >= LONG else None
    if filters is None:
        return None
    counts = asked.snapshot.tallies.get(filters)
    if counts is None:
        buckets = _aggregate_in_threads(asked.snapshot, engine, tuple(FACETS), WHOLE, total)
        counts = Counts(
            {
                name: {(int(one["key"]) if FACETS[name].record else one["key"]): int(one["doc_count"]) for one in held}
                for name, held in buckets.items()
            }
        )
        asked.snapshot.tallies.put(filters, counts)
    return counts


def _commonest_buckets(counts: Counts, name: str, chosen: Sequence[Any]) -> list[Any]:
    """As the engine gives them: those that share the places shown, one more to tell that there are more, and what is chosen."""
    held, shown = counts.get(name, {}), counts.commonest.get(name)
    if shown is None:
        ordered = sorted(held.items(), key=itemgetter(1), reverse=True)
        least = ordered[TOP - 1][1] if len(ordered) > TOP and not FACETS[name].charted else 0
        end = next((at for at, (_, number) in enumerate(ordered) if number < least), len(ordered)) + 1
        shown = counts.commonest[name] = ordered[:end]
    known = {value for value, _ in shown}
    return _buckets_of([*shown, *((value, held[value]) for value in chosen if value in held and value not in known)])


def _buckets_of(counted: Iterable[tuple[Any, int]]) -> list[Any]:
    return [{"key": key, "doc_count": number} for key, number in counted]


def _count_with_engine(asked: Asked, names: Sequence[str], widened: Sequence[str], total: int) -> Buckets:
    size = 4 * TOP + sum(map(len, asked.query.chosen.values()))
    buckets = dict(
        _aggregate_in_threads(asked.snapshot, asked.engine, [name for name in names if name not in widened], size, total)
    )
    # Where more values tie for the last of the places shown than were asked for, their names decide, and not the engine.
    tied = [name for name, held in buckets.items() if len(held) == size and held[TOP - 1]["doc_count"] == held[-1]["doc_count"]]
    buckets |= aggregate(asked.snapshot, asked.engine, tied, WHOLE)
    for name in widened:
        buckets |= aggregate(asked.snapshot, asked.without(name), [name], WHOLE)
    return buckets


def _build_facet(asked: Asked, name: str, buckets: list[Any], limit: int) -> Facet:
    """The first `limit` values, and beyond them those that are chosen or excluded."""
    if FACETS[name].charted:
        return _build_charted_facet(asked, name, buckets, limit)
    chosen = asked.query.chosen.get(name, ())
    # Those behind the last place shown have no need of a name, unless one of them is chosen.
    least = buckets[limit - 1]["doc_count"] if len(buckets) > limit and not chosen else 0
    held = [bucket for bucket in buckets if bucket["doc_count"] >= least]
    named = [(-bucket["doc_count"], *_describe_value(asked.snapshot, name, bucket["key"])) for bucket in held]
    named.sort(key=lambda one: one[:2])
    values = [
        Value(value, label, -count, value in chosen)
        for number, (count, _sort, value, label) in enumerate(named)
        if number < limit or value in chosen
    ]
    return Facet(name, _with_chosen(asked, name, values), more=len(buckets) > limit)


def _build_charted_facet(asked: Asked, name: str, buckets: list[Any], limit: int) -> Facet:
    """The newest years rather than the commonest, in order of time; what has no year is always among them, and last."""
    chosen = asked.query.chosen.get(name, ())
    counts = {bucket["key"]: int(bucket["doc_count"]) for bucket in buckets}
    ordered = sorted(counts, key=lambda value: (value != UNDATED, value), reverse=True)
    values = [
        Value(value, Label(""), counts[value], value in chosen)
        for number, value in enumerate(ordered)
        if number < limit or value in chosen or value == UNDATED
    ]
    return Facet(name, _with_chosen(asked, name, values), more=len(ordered) > len(values), counts=counts)


def _with_chosen(asked: Asked, name: str, values: list[Value]) -> list[Value]:
    """And what is chosen or excluded of which no document was found."""
    chosen, excluded = asked.query.chosen.get(name, ()), asked.query.excluded.get(name, ())
    listed = {one.value for one in values}
    values += [Value(value, asked.labels[name, value], 0, chosen=True) for value in chosen if value not in listed]
    values += [Value(value, asked.labels[name, value], 0, excluded=True) for value in excluded]
    return values


def _describe_value(snapshot: Snapshot, facet: str, key: Any) -> tuple[str, str, Label]:
    """Sort key, value and label of what the engine counted."""
    if not FACETS[facet].record:
        return key, key, Label("")
    record = snapshot.record(facet, int(key))
    return (record.sort, record.slug, record.label) if record else (str(int(key)), str(int(key)), Label(""))
