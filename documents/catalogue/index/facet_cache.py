"""Facet counts of long lists, kept from one state of the catalogue to the next.

Counting goes through every document of a list: of half a million, in a tenth of a second. A change touches few documents. So
the counts of the long lists asked for lately are kept whole, and at a change what the changed documents had is taken away and
what they have is added. It comes to the same as counting anew, which tests/catalogue/index/test_facet_cache.py holds it to.
"""

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, NamedTuple

from cachetools import LRUCache

from documents.catalogue.facets import FACETS
from documents.catalogue.query.query import Query

LONG = 5_000  # documents of a list, from which its counts are kept
MOST = 24  # lists; of each some thousand numbers
CHANGES = 500  # documents; when more have changed, counting anew is no slower

Values = Mapping[str, list[Any]]  # by facet, as the index holds them


class Counts(dict[str, dict[Any, int]]):
    """By facet and value; with `commonest`, which are put in order once for all who are shown them."""

    def __init__(self, counts: Mapping[str, dict[Any, int]]) -> None:
        super().__init__(counts)
        self.commonest: dict[str, list[tuple[Any, int]]] = {}


class Filters(NamedTuple):
    """A list by what it is filtered by, as (facet, values) with the keys of records; and what it is without."""

    chosen: tuple[tuple[str, tuple[Any, ...]], ...]
    excluded: tuple[tuple[str, tuple[Any, ...]], ...]

    @classmethod
    def of(cls, query: Query, key: Callable[[str, str], Any]) -> "Filters | None":
        """`key` gives what the index holds for a facet's value. None for a list that words or days filter too."""
        if query.words or query.since or query.until:
            return None
        groups = (
            tuple((facet, tuple(key(facet, value) for value in values)) for facet, values in sorted(group.items()) if values)
            for group in (query.chosen, query.excluded)
        )
        return cls(*groups)

    def fits(self, held: Values) -> bool:
        """Whether a document with these values is in the list."""
        chosen = ((all if FACETS[facet].several else any, facet, wanted) for facet, wanted in self.chosen)
        if not all(enough(one in held[facet] for one in wanted) for enough, facet, wanted in chosen):
            return False
        return not any(one in held[facet] for facet, unwanted in self.excluded for one in unwanted)


@dataclass
class Tallies:
    """The counts of the long lists that were asked for last, all of one state of the catalogue."""

    _kept: LRUCache[Filters, Counts] = field(default_factory=lambda: LRUCache(MOST))
    _mutex: Lock = field(default_factory=Lock)

    def get(self, filters: Filters) -> Counts | None:
        with self._mutex:
            return self._kept.get(filters)

    def put(self, filters: Filters, counts: Counts) -> None:
        with self._mutex:
            self._kept[filters] = counts

    def carried(self, gone: Iterable[Values], come: Iterable[Values]) -> "Tallies":
        """Those of the next state, in which the documents `gone` are no more as they were, and those that `come` are.

        These stay as they are, since a request may still answer from their state.
        """
        with self._mutex:
            kept = copy(self._kept)
        changes = [(one, -1) for one in gone] + [(one, 1) for one in come]
        following = Tallies()
        while kept:  # the list asked for longest ago comes first, and so will be the first to go
            filters, held = kept.popitem()
            counts = Counts({name: {**numbers} for name, numbers in held.items()})
            for values, number in changes:
                if filters.fits(values):
                    _adjust_counts(counts, values, number)
            following.put(filters, counts)
        return following


def _adjust_counts(counts: Counts, values: Values, number: int) -> None:
    for facet in FACETS:
        held = counts[facet]
        for value in values[facet]:
            held[value] = held.get(value, 0) + number
            if not held[value]:
                del held[value]


def values(page: Mapping[str, Any]) -> Values:
    """A document's value of each facet, from its stored page."""
    return {name: facet.values(page) for name, facet in FACETS.items()}
