"""What the catalogue answers, as values, whatever engine found it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from documents.catalogue.contents.item import Item
from documents.catalogue.contents.labels import Label
from documents.catalogue.query.query import Query
from documents.catalogue.query.query_parser import Problem

PER_PAGE = 20  # rows on a page of a list


class CatalogueUnavailable(RuntimeError):
    """There is no index yet, and another process is making it."""


class UnknownValue(LookupError):
    """A facet value that no document has, or a page past the last."""


class Value(NamedTuple):
    """A facet's value. `label` is empty for plain facets, whose labels are the page's to choose."""

    value: str
    label: str  # of a record a Label
    count: int  # type: ignore[assignment]  # a tuple has a method of that name, which nothing here calls
    chosen: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """`counts` are all values of a facet that is charted: the years."""

    name: str
    values: Sequence[Value]
    more: bool
    counts: Mapping[str, int] = field(default_factory=dict)


class Also(NamedTuple):
    """A person, organisation or topic whose documents are searched besides."""

    kind: str
    pk: int
    slug: str
    label: Label


@dataclass(frozen=True, slots=True)
class Found:
    """Each of `rows` has a marked `snippet` when words were searched."""

    query: Query
    total: int
    rows: Sequence[Item]
    facets: Mapping[str, Facet]
    labels: Mapping[tuple[str, str], Label]  # of the values asked for
    also: tuple[Also, ...] = ()  # who is meant by words of the search, and whose documents are found too
    problems: tuple[Problem, ...] = ()  # what of the search could not be understood
    read_as: tuple[str, ...] = ()  # names of which words of the search are a case
    reasons: Mapping[int, Sequence[Also]] = field(default_factory=dict)  # of rows without a word to mark: who is meant, by key

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PER_PAGE))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document stands in a list: `number` from 1, and the rows beside it with the page of the list that has each."""

    number: int
    total: int
    before: tuple[Item, int] | None
    after: tuple[Item, int] | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`kind` is person, organisation, topic or document; `count` the published documents with it."""

    kind: str
    slug: str
    label: str
    count: int
    pk: int = 0


class Voice(NamedTuple):
    """`count` is the number of documents in which this person or organisation speaks as `role`."""

    kind: str
    slug: str
    label: str
    role: str
    count: int  # type: ignore[assignment]  # a tuple has a method of that name, which nothing here calls
