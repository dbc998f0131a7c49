"""One committed state of the index, and the door to its terms and stored records."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import tantivy

from documents.catalogue import schema

TERM_CACHE = 50_000


@dataclass
class Snapshot:
    """What a request answers from, from beginning to end.

    `clock` is the moment up to which embargoes are applied, `embargo` the next at which one ends (both POSIX
    seconds). `behind` is true when the database has moved on and this process could not apply it: then whoever shows
    rows must check them (see `find`).
    """

    searcher: tantivy.Searcher
    version: int
    lineage: str
    clock: float
    embargo: float | None
    behind: bool = False
    memo: dict[Any, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, searcher: tantivy.Searcher) -> "Snapshot | None":
        """The state that `searcher` sees, or None when the index has no committed state of ours."""
        hits = searcher.search(term("record", "m"), 1).hits
        if not hits:
            return None
        meta = json.loads(bytes(searcher.doc(hits[0][1])["row"][0]))
        return cls(searcher, meta["version"], meta["lineage"], meta["clock"], meta["embargo"])

    def fits(self, version: int, lineage: str, now: float) -> bool:
        """Whether nothing has changed since: not in the database, and no embargo has run out."""
        return self.version == version and self.lineage == lineage and (self.embargo is None or now < self.embargo)

    @property
    def mark(self) -> str:
        """What tells this state from any other: the base of an ETag."""
        return f"{self.lineage[:8]}.{self.version}.{int(self.clock)}"

    def term_of(self, facet: str, value: str) -> str | None:
        """The index's term for a value as addresses write it; None when no document ever had it."""
        if facet not in schema.LABELLED:
            return value if self.searcher.doc_freq(facet, value) else None
        key = (facet, value)
        found = self._terms.get(key)
        if found is None:
            terms = self.searcher.terms_with_prefix(facet, value + schema.SEPARATOR, limit=1)
            if not terms:
                return None
            if len(self._terms) > TERM_CACHE:
                self._terms.clear()
            found = self._terms[key] = terms[0][0]
        return found

    @cached_property
    def _terms(self) -> dict[tuple[str, str], str]:
        return {}

    def stored(self, address: tantivy.DocAddress, part: str = "row") -> Mapping[str, Any]:
        """The stored row or page of a hit."""
        return json.loads(bytes(self.searcher.doc(address)[part][0]))  # type: ignore[no-any-return]

    def page(self, pk: int) -> Mapping[str, Any] | None:
        """All that a reading page shows of the published document `pk`, but its body."""
        hits = self.searcher.search(term("key", f"d{pk}"), 1, count=False).hits
        return self.stored(hits[0][1], "page") if hits else None


SCHEMA = schema.build()


def term(field_name: str, value: str) -> tantivy.Query:
    return tantivy.Query.term_query(SCHEMA, field_name, value, "basic")
