"""One committed state of the index, and the door to its terms and stored records."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import tantivy

from documents.catalogue.contents.item import Item, item_of
from documents.catalogue.contents.labels import Label
from documents.catalogue.facets import FACETS
from documents.catalogue.index import schema
from documents.catalogue.index.facet_cache import Tallies
from documents.models import RECORD_KINDS
from documents.names import fold

NAMES = 100_000  # records whose slug and label a process keeps in mind
VALUES = 5_000  # of facets, that some document is known to have
ITEMS = 5_000  # items of lists, read and taken apart, of some 1.5 kB each


class Named(NamedTuple):
    pk: int
    slug: str
    label: Label
    sort: str  # the label, folded


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
    named_in: int = 0  # the version in which a name last changed
    memo: dict[Any, Any] = field(default_factory=dict)
    names: dict[tuple[str, Any], Named] = field(default_factory=dict)
    tallies: Tallies = field(default_factory=Tallies)
    _items: dict[tuple[int, int], Item] = field(default_factory=dict)
    _values: dict[tuple[str, str], tantivy.Query] = field(default_factory=dict)

    @classmethod
    def of(cls, searcher: tantivy.Searcher) -> "Snapshot | None":
        """The state that `searcher` sees, or None when the index has no committed state of ours."""
        hits = searcher.search(term("record", "m"), 1).hits
        if not hits:
            return None
        meta = json.loads(bytes(searcher.doc(hits[0][1])["row"][0]))
        known = {name: meta[name] for name in ("version", "lineage", "clock", "embargo", "named_in")}
        return cls(searcher, **known)

    def keep_names(self, before: "Snapshot | None") -> None:
        """Take over what an earlier state knew of names, if none has changed since."""
        if before is not None and (before.lineage, before.named_in) == (self.lineage, self.named_in):
            self.names = before.names

    def fits(self, version: int, lineage: str, now: float) -> bool:
        """Whether nothing has changed since: not in the database, and no embargo has run out."""
        return self.version == version and self.lineage == lineage and (self.embargo is None or now < self.embargo)

    @property
    def reached(self) -> tuple[int, str]:
        """The state of the database that this agrees with: its version and lineage."""
        return self.version, self.lineage

    @property
    def mark(self) -> str:
        """What tells this state from any other: the base of an ETag."""
        return f"{self.lineage[:8]}.{self.version}.{int(self.clock * 1000)}"

    def value(self, facet: str, value: str) -> tantivy.Query | None:
        """The engine's query for a value as addresses write it; None when no document has it."""
        known = self._values.get((facet, value))
        if known is not None:
            return known
        if FACETS[facet].record:
            record = self.named(facet, value)
            wanted = tied(facet, record.pk) if record else None
        else:
            wanted = term(facet, value)
        if wanted is None or not count(self.searcher, wanted):  # which takes the longer the more have it
            return None
        if len(self._values) >= VALUES:
            self._values.clear()
        self._values[facet, value] = wanted
        return wanted

    def named(self, kind: str, slug: str) -> "Named | None":
        """The record with this slug; never a private person."""
        return self._find_record((kind, slug), "slug", f"{kind}/{slug}")

    def record(self, kind: str, pk: int) -> "Named | None":
        """The record with this key; never a private person."""
        return self._find_record((kind, pk), "key", f"{RECORD_KINDS[kind].key}{pk}")

    def _find_record(self, key: tuple[str, Any], field_name: str, value: str) -> "Named | None":
        found = self.names.get(key)
        if found is None:
            hits = self.searcher.search(term(field_name, value), 1, count=False).hits
            if not hits:
                return None
            row = self.stored(hits[0][1])
            if len(self.names) > NAMES:
                self.names.clear()
            found = self.names[key] = Named(row["pk"], row["slug"], label_of(row), fold(row["label"]))
        return found

    def stored(self, address: tantivy.DocAddress, part: str = "row") -> Mapping[str, Any]:
        """The stored row or page of a hit."""
        text = str(bytes(self.searcher.doc(address)[part][0]), "utf-8")
        return _value(text, 0)[0]  # type: ignore[no-any-return]

    def item(self, address: tantivy.DocAddress) -> Item:
        """A document's item in a list. To read one takes as long as to draw it, and the same stand in many lists."""
        key = address.segment_ord, address.doc
        found = self._items.get(key)
        if found is None:
            if len(self._items) >= ITEMS:
                self._items.clear()
            found = self._items[key] = item_of(self.stored(address, "item"))
        return found

    def page(self, pk: int) -> Mapping[str, Any] | None:
        """All that a reading page shows of the published document `pk`, but its body."""
        hits = self.searcher.search(term("key", f"d{pk}"), 1, count=False).hits
        return self.stored(hits[0][1], "page") if hits else None


def label_of(row: Mapping[str, Any]) -> Label:
    """The label in the stored row of a person, organisation, topic or source."""
    return Label(row["label"], row["forms"], row["lang"], row["filed"])


SCHEMA = schema.build()
_value: Any = json.JSONDecoder().scan_once  # type: ignore[attr-defined] # what `json.loads` comes to, for text of our own making


def count(searcher: tantivy.Searcher, wanted: tantivy.Query) -> int:
    return int(searcher.search(wanted, 1).count)  # type: ignore[attr-defined]  # left out of the engine's stubs


def tied(kind: str, pk: int) -> tantivy.Query:
    """Documents with a person, organisation, topic or source."""
    return tantivy.Query.term_query(SCHEMA, kind, pk, "basic")


def term(field_name: str, value: str) -> tantivy.Query:
    return tantivy.Query.term_query(SCHEMA, field_name, value, "basic")


def between(field_name: str, first: int, last: int | None) -> tantivy.Query:
    """Documents whose number in a field lies between two, both included."""
    return tantivy.Query.range_query(SCHEMA, field_name, tantivy.FieldType.Unsigned, first, last)
