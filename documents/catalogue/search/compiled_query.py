"""A query as the engine takes it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import tantivy
from django.utils.translation import gettext as _
from tantivy import Occur

from documents.catalogue.answers import UnknownValue
from documents.catalogue.contents.labels import Label
from documents.catalogue.facets import FACETS
from documents.catalogue.index import staleness
from documents.catalogue.index.snapshot import Snapshot, between, term
from documents.catalogue.query.query import Query
from documents.catalogue.search.text_query import Clauses


@dataclass(frozen=True)
class Asked:
    """`query` with its values looked up in `snapshot`, each once."""

    snapshot: Snapshot
    query: Query
    values: dict[tuple[str, str], tantivy.Query] = field(default_factory=dict)
    labels: dict[tuple[str, str], Label] = field(default_factory=dict)

    @classmethod
    def of(cls, snapshot: Snapshot, query: Query) -> "Asked":
        """Raises UnknownValue for a facet value that no published document has."""
        asked = cls(snapshot, query)
        for facet, value in _iter_facet_values(query):
            wanted = snapshot.value(facet, value)
            if wanted is None or (snapshot.behind and not staleness.visible(facet, {value})):
                said = _("No document here has the %(facet)s “%(value)s”.")
                raise UnknownValue(said % {"facet": _(FACETS[facet].label), "value": value})
            record = snapshot.named(facet, value) if FACETS[facet].record else None
            asked.values[facet, value] = wanted
            asked.labels[facet, value] = record.label if record else Label("")
        return asked

    def key(self, facet: str, value: str) -> Any:
        """What the index holds for one of the values asked for."""
        record = self.snapshot.named(facet, value) if FACETS[facet].record else None
        return record.pk if record else value

    @cached_property
    def clauses(self) -> Clauses:
        """The words, looked up once. Empty where there are none."""
        return Clauses.of(self.snapshot, self.query.words, also=self.query.also) if self.query.words else Clauses()

    @property
    def order(self) -> str:
        """The sort in force: by relevance only where something makes one document fit better than another."""
        order = self.query.order
        return "newest" if order == "relevance" and not self.clauses.ranked else order

    @cached_property
    def engine(self) -> tantivy.Query:
        return self._engine(self.query)

    def without(self, facet: str) -> tantivy.Query:
        """As if nothing of `facet` had been chosen."""
        return self._engine(self.query.without_facet(facet))

    def _engine(self, query: Query) -> tantivy.Query:
        parts = list(self.clauses.parts)
        parts += [(Occur.Must, tantivy.Query.const_score_query(one, 0.0)) for one in self._iter_filters(query)]
        for facet, values in query.excluded.items():
            parts += [(Occur.MustNot, self.values[facet, value]) for value in values]
        if not any(occur == Occur.Must for occur, _ in parts):
            parts.append((Occur.Must, term("record", "d")))
        return parts[0][1] if len(parts) == 1 else tantivy.Query.boolean_query(parts)

    def _iter_filters(self, query: Query) -> Iterator[tantivy.Query]:
        for facet, values in query.chosen.items():
            wanted = [self.values[facet, value] for value in values]
            if FACETS[facet].several or len(wanted) == 1:
                yield from wanted
            else:
                yield tantivy.Query.boolean_query([(Occur.Should, one) for one in wanted])
        yield from _iter_date_filters(query)


def _iter_facet_values(query: Query) -> Iterator[tuple[str, str]]:
    for group in (query.chosen, query.excluded):
        for facet, values in group.items():
            for value in values:
                yield facet, value


def _iter_date_filters(query: Query) -> Iterator[tantivy.Query]:
    """Documents whose date may lie between `since` and `until`; an undated one never does."""
    if query.since or query.until:
        yield between("latest", query.since.toordinal() if query.since else 1, None)
    if query.until:
        yield between("earliest", 1, query.until.toordinal())
