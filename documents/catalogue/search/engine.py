"""tantivy as the engine of the catalogue: an index on this machine's disk, which each process reads for itself."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from documents.catalogue.answers import PER_PAGE, Facet, Found, Place, Suggestion, Voice
from documents.catalogue.contents.item import Item
from documents.catalogue.facets import FACETS
from documents.catalogue.index import staleness, sync
from documents.catalogue.index.snapshot import Snapshot
from documents.catalogue.index.workers import NONE, Workers
from documents.catalogue.interface import Labels, Progress
from documents.catalogue.query.query import Query
from documents.catalogue.search import find
from documents.catalogue.search.former_addresses import renewed
from documents.catalogue.search.speakers import voices
from documents.catalogue.search.spelling import correct
from documents.catalogue.search.suggestions import suggest


@dataclass(frozen=True, slots=True)
class TantivyState:
    """`CatalogueState` of a snapshot of the index."""

    snapshot: Snapshot

    @property
    def version(self) -> int:
        return self.snapshot.version

    @property
    def reached(self) -> tuple[int, str]:
        return self.snapshot.reached

    @property
    def mark(self) -> str:
        return self.snapshot.mark

    @property
    def clock(self) -> float:
        return self.snapshot.clock

    @property
    def behind(self) -> bool:
        return self.snapshot.behind

    @property
    def memo(self) -> dict[Hashable, Any]:
        return self.snapshot.memo

    def find(
        self, query: Query, *, per_page: int = PER_PAGE, facets: Sequence[str] = tuple(FACETS), marked: bool = True
    ) -> Found:
        return find.find(self.snapshot, query, per_page=per_page, facets=facets, marked=marked)

    def first_date(self, query: Query, page: int) -> str | None:
        return find.first_date(self.snapshot, query, page)

    def facet_values(self, query: Query, facet: str) -> Facet:
        return find.facet_values(self.snapshot, query, facet)

    def counts(self, query: Query, field: str) -> dict[str, int]:
        return find.counts(self.snapshot, query, field)

    def voices(self, query: Query) -> list[Voice]:
        return voices(self.snapshot, query)

    def place(self, query: Query, pk: int) -> tuple[Place | None, Labels]:
        return find.place(self.snapshot, query, pk)

    def correct(self, query: Query) -> Query | None:
        return correct(self.snapshot, query)

    def renewed(self, query: Query) -> Query:
        return renewed(self.snapshot, query)

    def with_role(self, kind: str, slug: str, role: str, *, limit: int) -> tuple[int, list[Item]]:
        return find.items_with(self.snapshot, "role", f"{kind}/{slug}/{role}", limit)

    def telling(self, query: Query, times: Iterable[Sequence[str]], *, limit: int) -> list[tuple[int, list[dict[str, Any]]]]:
        return find.telling(self.snapshot, query, times, limit=limit)

    def related(self, page: Mapping[str, Any], limit: int = 5) -> list[Item]:
        return find.related(self.snapshot, page, limit)

    def suggest(self, typed: str, limit: int = 8) -> list[Suggestion]:
        return suggest(self.snapshot, typed, limit)

    def page(self, pk: int) -> Mapping[str, Any] | None:
        return self.snapshot.page(pk)

    def is_current(self, pk: int) -> bool:
        return not self.snapshot.behind or bool(staleness.unchanged(self.snapshot, [{"id": pk}]))


@dataclass(frozen=True, slots=True)
class Tantivy:
    """`CatalogueEngine`. What is open is the process's, whatever the number of these."""

    workers: Workers = NONE

    def current(self) -> TantivyState:
        return TantivyState(sync.current())

    def catch_up(self) -> None:
        sync.catch_up()

    def sync(self, progress: Progress | None = None) -> TantivyState:
        return TantivyState(sync.sync(progress, self.workers))

    def rebuild(self, progress: Progress | None = None) -> TantivyState:
        return TantivyState(sync.rebuild(progress, self.workers))

    @contextmanager
    def working(self, processes: int | None = None, besides: int = 0) -> "Iterator[Tantivy]":
        chosen = Workers.for_this_machine(besides) if processes is None else Workers(processes, many=0)
        with chosen as workers:
            yield Tantivy(workers)

    def distrust(self, error: BaseException) -> bool:
        return sync.distrust(error)

    def forget(self) -> None:
        sync.forget()
