"""A query as the engine takes it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import tantivy
from django.utils.translation import gettext as _
from tantivy import Occur

from documents.catalogue import behind, schema
from documents.catalogue.query import SEVERAL, Query
from documents.catalogue.snapshot import SCHEMA, Snapshot, term
from documents.names import tokens

BOOSTS = {"title": 4.0, "names": 3.0, "summary": 2.0, "body": 1.0}
MAX_TERMS = 32  # words of a search that are looked up

Part = tuple[Occur, tantivy.Query]


class UnknownValue(LookupError):
    """A facet value that no document has, or a page past the last."""


@dataclass(frozen=True)
class Asked:
    """`query` with its values looked up in `snapshot`, each once."""

    snapshot: Snapshot
    query: Query
    values: dict[tuple[str, str], tantivy.Query] = field(default_factory=dict)
    labels: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, snapshot: Snapshot, query: Query) -> "Asked":
        """Raises UnknownValue for a facet value that no published document has."""
        asked = cls(snapshot, query)
        for facet, value in _values(query):
            wanted = snapshot.value(facet, value)
            if wanted is None or (snapshot.behind and not behind.visible(facet, {value})):
                raise UnknownValue(_("No document here has the %(facet)s “%(value)s”.") % {"facet": _(facet), "value": value})
            record = snapshot.named(facet, value) if facet in schema.RECORDS else None
            asked.values[facet, value] = wanted
            asked.labels[facet, value] = record.label if record else ""
        return asked

    @cached_property
    def engine(self) -> tantivy.Query:
        return self._engine(self.query)

    def without(self, facet: str) -> tantivy.Query:
        """As if nothing of `facet` had been chosen."""
        return self._engine(self.query.without_facet(facet))

    def _engine(self, query: Query) -> tantivy.Query:
        parts = _words(query.words) if query.words else []
        parts += [(Occur.Must, tantivy.Query.const_score_query(one, 0.0)) for one in self._filters(query)]
        for facet, values in query.excluded.items():
            parts += [(Occur.MustNot, self.values[facet, value]) for value in values]
        if not any(occur == Occur.Must for occur, _ in parts):
            parts.append((Occur.Must, term("record", "d")))
        return parts[0][1] if len(parts) == 1 else tantivy.Query.boolean_query(parts)

    def _filters(self, query: Query) -> Iterator[tantivy.Query]:
        for facet, values in query.chosen.items():
            wanted = [self.values[facet, value] for value in values]
            if facet in SEVERAL or len(wanted) == 1:
                yield from wanted
            else:
                yield tantivy.Query.boolean_query([(Occur.Should, one) for one in wanted])
        yield from _range(query)


def _values(query: Query) -> Iterator[tuple[str, str]]:
    for group in (query.chosen, query.excluded):
        for facet, values in group.items():
            for value in values:
                yield facet, value


def _range(query: Query) -> Iterator[tantivy.Query]:
    """Documents whose date may lie between `since` and `until`; an undated one never does."""
    if query.since or query.until:
        yield between("latest", query.since.toordinal() if query.since else 1, None)
    if query.until:
        yield between("earliest", 1, query.until.toordinal())


def between(field_name: str, first: int, last: int | None) -> tantivy.Query:
    """Documents whose number in a field lies between two, both included."""
    return tantivy.Query.range_query(SCHEMA, field_name, tantivy.FieldType.Unsigned, first, last)


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


def _words(words: str) -> list[Part]:
    parts: list[Part] = [(Occur.Must if wanted else Occur.MustNot, _anywhere(found)) for wanted, found in _pieces(words)]
    # Words of which nothing is left after folding (punctuation alone) find nothing, rather than everything.
    return parts or [(Occur.Must, tantivy.Query.empty_query())]


def _anywhere(found: list[str]) -> tantivy.Query:
    """A word, or words in a row, in any of the text fields; in the title it weighs most."""
    fields: list[Any] = []
    for name, boost in BOOSTS.items():
        if len(found) == 1:
            one = tantivy.Query.term_query(SCHEMA, name, found[0], "position")
        else:
            one = tantivy.Query.phrase_query(SCHEMA, name, list(found))
        fields.append((Occur.Should, tantivy.Query.boost_query(one, boost)))
    return tantivy.Query.boolean_query(fields)
