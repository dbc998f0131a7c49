"""What an engine of the catalogue does, and what it gives to answer from.

The setting CATALOGUE_ENGINE names the class. Nobody outside of this package imports one: the middleware passes the state to views
with the request, and commands pass the engine on.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from documents.catalogue.answers import PER_PAGE, Facet, Found, Place, Suggestion, Voice
from documents.catalogue.facets import FACETS

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from documents.catalogue.contents.item import Item
    from documents.catalogue.query.query import Query

Progress = Callable[[int, int], object]  # documents done, of how many
Labels = Mapping[tuple[str, str], str]  # of the values that a query asks for, by facet and value


class CatalogueState(Protocol):
    """One state of the catalogue, from which a request is answered from beginning to end.

    What takes a query raises UnknownValue for a facet's value that no published document has.
    """

    @property
    def version(self) -> int:
        """That of the database it agrees with."""

    @property
    def reached(self) -> tuple[int, str]:
        """The version and the lineage of the database it agrees with."""

    @property
    def mark(self) -> str:
        """What tells this state from any other: the base of an ETag."""

    @property
    def clock(self) -> float:
        """The moment up to which embargoes are applied, in POSIX seconds."""

    @property
    def behind(self) -> bool:
        """Whether the database has moved on: what has changed since is then left out of every answer."""

    @property
    def memo(self) -> dict[Hashable, Any]:
        """What follows from this state, for whoever works it out to keep with it."""

    def find(
        self, query: Query, *, per_page: int = PER_PAGE, facets: Sequence[str] = tuple(FACETS), marked: bool = True
    ) -> Found:
        """A page of the list; of a search `marked`, if its rows are shown. UnknownValue too for a page past the last."""

    def first_date(self, query: Query, page: int) -> str | None:
        """The date (EDTF) of the first document on another page of the list, "" where it has none; None past the last page."""

    def facet_values(self, query: Query, facet: str) -> Facet:
        """The whole list of one facet's values, the commonest first."""

    def counts(self, query: Query, field: str) -> dict[str, int]:
        """How many of the documents found have each value of `year`, `date` or `told`."""

    def voices(self, query: Query) -> list[Voice]:
        """Who speaks in the documents found: by role, then the most often first."""

    def place(self, query: Query, pk: int) -> tuple[Place | None, Labels]:
        """Where document `pk` stands on the page of a list, if it does."""

    def correct(self, query: Query) -> Query | None:
        """A query that finds something, of one that found nothing: its unknown words corrected."""

    def renewed(self, query: Query) -> Query:
        """The query with former slugs replaced by those of now."""

    def with_role(self, kind: str, slug: str, role: str, *, limit: int) -> tuple[int, list[Item]]:
        """The number of the documents in which a person or organisation has a role, and the newest of them."""

    def telling(self, query: Query, times: Iterable[Sequence[str]], *, limit: int) -> list[tuple[int, list[dict[str, Any]]]]:
        """For each of `times`, a set of EDTF values: how many documents of a list mention any, and the pages of the newest."""

    def related(self, page: Mapping[str, Any], limit: int = 5) -> list[Item]:
        """The documents that share most with the one whose page is given."""

    def suggest(self, typed: str, limit: int = 8) -> list[Suggestion]:
        """Records and titles that a reader may mean, from the first letters."""

    def page(self, pk: int) -> Mapping[str, Any] | None:
        """All that the reading page of a published document shows, but its body (see contents/loading.py)."""

    def is_current(self, pk: int) -> bool:
        """Whether a document is in the database as it is here."""


class CatalogueEngine(Protocol):
    """A copy of what readers may see, which follows the database by its marks (models/triggers.py)."""

    def current(self) -> CatalogueState:
        """The state to answer from; it never waits for what is being written. Raises CatalogueUnavailable."""

    def catch_up(self) -> None:
        """Wait, not for long, until the catalogue has what the database has now."""

    def sync(self, progress: Progress | None = None) -> CatalogueState:
        """Apply all that is missing, however long it takes."""

    def rebuild(self, progress: Progress | None = None) -> CatalogueState:
        """Make the catalogue again, beside the one in use: nothing of what was deleted or hidden is in the new one."""

    def working(self, processes: int | None = None, besides: int = 0) -> AbstractContextManager[CatalogueEngine]:
        """The engine with other processes that read documents for it: `processes`, or as the machine has cores.

        `besides`: the cores that others need.
        """

    def distrust(self, error: BaseException) -> bool:
        """Whether an error came from a damaged catalogue, which is now being made again."""

    def forget(self) -> None:
        """Drop what this process holds open."""
