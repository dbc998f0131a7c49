"""The draft that an editor makes of an intake: what stands in the form, right or wrong.

An Intake keeps it as JSON, which is checked when it is loaded. Whether it can become a document is another question: publish.py.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Self, TypeVar

from documents.models import Account, Role
from documents.models.fields import REVIEWED

ROWS = ("people", "organisations", "dates", "topics")
_EMPTY: dict[str, str | bool] = {one.name: one.empty for one in REVIEWED}


class BadDraft(ValueError):
    """What is kept is no draft; the message says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A suggestion, or what an editor added."""

    key: str = ""  # of the suggestion, which does not change when the text is searched once more
    take: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow(Row):
    name: str = ""
    role: str = Role.MENTIONED.value
    record: str = ""  # the number of a record; NEW; or empty for the record of exactly this name
    described_as: str = ""
    private: bool = False
    private_reason: str = ""
    never: bool = False  # “not this”

    @property
    def says(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow(Row):
    date: str = ""  # EDTF, if it is right
    what: str = ""
    account: str = Account.SOURCE.value
    according_to: str = ""
    words: str = ""
    date_basis: str = ""
    relative: bool = False

    @property
    def says(self) -> str:
        return self.date


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRow(Row):
    name: str = ""

    @property
    def says(self) -> str:
        return self.name


AnyRow = NameRow | DateRow | TopicRow
R = TypeVar("R", NameRow, DateRow, TopicRow)


@dataclass(frozen=True, slots=True)
class Draft:
    described: Mapping[str, str | bool]  # the fields of the document, by name
    people: tuple[NameRow, ...] = ()
    organisations: tuple[NameRow, ...] = ()
    dates: tuple[DateRow, ...] = ()
    topics: tuple[TopicRow, ...] = ()
    twins: Mapping[str, str] = field(default_factory=dict)  # what it is to documents that may be it, by their numbers
    second: bool = False  # a second document of the same text is wanted

    @classmethod
    def loaded(cls, held: object) -> Self:
        """From JSON. What is missing is as in an empty form; what no field is called is left out. Raises BadDraft."""
        values = _require_dict(held, "the draft")
        twins = _require_dict(values.get("twins", {}), "twins")
        return cls(
            {name: _of_type(values.get(name, empty), empty, name) for name, empty in _EMPTY.items()},
            _load_rows(NameRow, values, "people"),
            _load_rows(NameRow, values, "organisations"),
            _load_rows(DateRow, values, "dates"),
            _load_rows(TopicRow, values, "topics"),
            {number: _of_type(kind, "", f"twins, {number}") for number, kind in twins.items()},
            _of_type(values.get("second", False), False, "second"),  # noqa: FBT003 - an example of its type
        )

    def as_json(self) -> dict[str, Any]:
        rest = {name: [asdict(row) for row in self.rows(name)] for name in ROWS}
        return {**self.described, **rest, "twins": dict(self.twins), "second": self.second}

    def text(self, name: str) -> str:
        """A field of the document that is no yes or no."""
        return str(self.described[name])

    def rows(self, part: str) -> tuple[AnyRow, ...]:
        rows: tuple[AnyRow, ...] = getattr(self, part)
        return rows

    def names(self) -> Mapping[str, tuple[NameRow, ...]]:
        return {"people": self.people, "organisations": self.organisations}

    def with_described(self, values: Mapping[str, str | bool]) -> Self:
        return replace(self, described={**self.described, **values})

    def with_rows(self, parts: Mapping[str, Iterable[AnyRow]]) -> Self:
        rows: dict[str, Any] = {part: tuple(held) for part, held in parts.items()}
        return replace(self, **rows)

    def all_taken(self, part: str, *, take: bool) -> Self:
        """With all rows of a part ticked, or none."""
        return self.with_rows({part: [replace(row, take=take) for row in self.rows(part)]})


def _load_rows(kind: type[R], values: dict[str, object], part: str) -> tuple[R, ...]:
    held = values.get(part, [])
    if not isinstance(held, list):
        raise BadDraft(f"{part} is no list")
    return tuple(_load_row(kind, one, f"{part}, row {number}") for number, one in enumerate(held, start=1))


def _load_row(kind: type[R], held: object, where: str) -> R:
    values, empty = _require_dict(held, where), kind()
    examples = {one.name: getattr(empty, one.name) for one in fields(kind)}
    checked = {name: _of_type(values.get(name, example), example, f"{where}, {name}") for name, example in examples.items()}
    return kind(**checked)


V = TypeVar("V")


def _of_type(value: object, example: V, where: str) -> V:
    if isinstance(value, type(example)):
        return value
    raise BadDraft(f"{where} is {type(value).__name__}, and not {type(example).__name__}")


def _require_dict(held: object, where: str) -> dict[str, object]:
    if isinstance(held, dict):
        return held
    raise BadDraft(f"{where} is {type(held).__name__}, and no object with names")
