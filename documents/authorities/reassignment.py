"""What moves from one record to another: planned first, so that it can be shown, then done and written down.

A row that the new owner has already is a double: it is dropped, since the database holds each only once.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Model, QuerySet

from documents.models import User
from documents.models.authority import Authority, Name, NameKind, Organisation, Person
from documents.models.catalogue_change import CatalogueVersion
from documents.models.merge_log import DistinctPair
from documents.models.slugs import FormerSlug
from documents.models.tie import Affiliation, Appearance

OWNED: tuple[type[Any], ...] = (FormerSlug, Name, Appearance, Affiliation)
_LOGGED: tuple[type[Any], ...] = (Person, Organisation, *OWNED, DistinctPair)
TABLES: dict[str, type[Any]] = {str(model._meta.model_name): model for model in _LOGGED}
SHOWN_WITH: dict[type[Any], tuple[str, ...]] = {
    FormerSlug: (),
    Name: ("seen_in",),
    Appearance: ("document",),
    Affiliation: ("document", "person", "organisation"),
}
PORTION = 500  # rows in one statement


@dataclass(frozen=True, slots=True)
class Move:
    row: Any  # as it is in the database
    values: dict[str, Any]  # the columns that change


@dataclass(frozen=True, slots=True)
class Double:
    row: Any
    of: Any  # the row that says the same and stays


@dataclass(slots=True)
class Moves:
    moved: list[Move] = field(default_factory=list)
    doubles: list[Double] = field(default_factory=list)


def alone() -> None:
    """Wait until nobody else is writing, and let nobody write until this transaction ends.

    Every write takes the lock of this row first of all (see triggers.py), so taking it before reading is enough.
    """
    list(CatalogueVersion.objects.select_for_update())


def rows_of(model: type[Any], owner: Authority) -> QuerySet[Any]:
    rows: QuerySet[Any] = model._base_manager.filter(**{owner.kind_of_authority: owner})
    return rows.select_related(*SHOWN_WITH[model]).order_by("pk")


class Place:
    """A record to which rows come, with what it has already. One that is not saved yet has its preferred name only."""

    def __init__(self, owner: Authority, coming: Sequence[Any] = (), *, empty: bool = False) -> None:
        """`coming` are all the rows that may come. `empty`: nothing is there, not even a name."""
        self.owner, self.column = owner, f"{owner.kind_of_authority}_id"
        self._held: dict[tuple[Any, ...], Any] = {}
        if empty:
            return
        if not owner.pk:
            self._hold(Name(text=owner.name, kind=NameKind.PREFERRED))
            return
        for model in OWNED:
            for row in _existing_rows(model, owner, [row for row in coming if isinstance(row, model)]):
                self._hold(row)

    def _hold(self, row: models.Model) -> None:
        for key in _unique_keys(row, self.column):
            self._held.setdefault(key, row)

    def double(self, row: models.Model) -> Any:
        """The row that is here already and says the same."""
        # A form that is only a variant says nothing more than the same spelling of another kind.
        keys = _unique_keys(row, self.column)
        variant = isinstance(row, Name) and row.kind == NameKind.VARIANT
        return self._held.get(keys[-1] if variant else keys[0])

    def returned(self, row: models.Model, values: dict[str, Any]) -> Any:
        """Hold a row that comes back as exactly what it was; or the row that has taken its place since."""
        coming = _copy_with_values(row, values)
        same = self._held.get(_unique_keys(coming, self.column)[0])
        if same is None:
            self._hold(coming)
        return same

    def take(self, row: models.Model, values: dict[str, Any], moves: Moves) -> None:
        """Plan that the row comes here, with these columns besides its owner's."""
        coming = _copy_with_values(row, values)
        same = self.double(coming)
        if same is not None:
            moves.doubles.append(Double(row, same))
            return
        self._hold(coming)
        moves.moved.append(Move(row, {self.column: self.owner.pk, **values}))


def _copy_with_values(row: models.Model, values: dict[str, Any]) -> Any:
    copied = type(row)(**{one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields})
    for column, value in values.items():
        setattr(copied, column, value)
    return copied


def _unique_keys(row: Any, column: str) -> list[tuple[Any, ...]]:
    """What no two rows of one owner may share; of a name also its text alone."""
    if isinstance(row, FormerSlug):
        return [("slug", row.slug)]
    if isinstance(row, Name):
        return [("name", row.text, row.kind), ("text", row.text)]
    if isinstance(row, Appearance):
        return [("appearance", row.document_id, row.role)]
    held = {"person_id": row.person_id, "organisation_id": row.organisation_id, column: None}
    body = "" if row.organisation_id else row.body
    return [("affiliation", row.document_id, row.role, body, *held.values())]


def _existing_rows(model: type[Any], owner: Authority, coming: Sequence[Any]) -> Iterator[Any]:
    """What the owner has that may be the same as something that comes."""
    held = rows_of(model, owner)
    if model not in (Appearance, Affiliation):
        yield from held
        return
    # Of a record with a hundred thousand appearances, only those in the documents of what comes.
    for portion in portions(sorted({row.document_id for row in coming})):
        yield from held.filter(document__in=portion)


def change(moves: Iterable[Move], reason: str, by: User | None) -> None:
    """Write the moves to the database, with their history."""
    groups: dict[tuple[Any, ...], list[Any]] = {}
    for move in moves:
        groups.setdefault((type(move.row), *move.values.items()), []).append(move.row)
    for (model, *values), rows in groups.items():
        for portion in portions(rows):
            model._base_manager.filter(pk__in=[row.pk for row in portion]).update(**dict(values))
        record(model, [_copy_with_values(row, dict(values)) for row in rows], reason, by, update=True)


def record(model: type[Any], rows: list[Any], reason: str, by: User | None, *, update: bool) -> None:
    """History of rows that were written past `save`."""
    if hasattr(model, "history"):
        model.history.bulk_history_create(
            rows, update=update, batch_size=PORTION, default_user=by, default_change_reason=reason[:100]
        )


def portions(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (rows[start : start + PORTION] for start in range(0, len(rows), PORTION))


def drop(rows: Sequence[Any]) -> None:
    """Delete them in their order, table by table, with their history."""
    for model, same in itertools.groupby(rows, key=_row_model):
        for portion in portions(list(same)):
            model._default_manager.filter(pk__in=[row.pk for row in portion]).delete()


def plain(value: object) -> Any:
    """A column's value for JSON, to the microsecond."""
    return value.isoformat() if isinstance(value, datetime) else value


def written(moves: Moves) -> dict[str, list[dict[str, Any]]]:
    """For the log. Before they are carried out, since it reads what the rows were."""
    return {
        "moved": [
            {
                "table": _table_name(move.row),
                "pk": move.row.pk,
                "before": {column: plain(getattr(move.row, column)) for column in move.values},
                "after": {column: plain(value) for column, value in move.values.items()},
            }
            for move in moves.moved
        ],
        "dropped": [dropped(double.row, double.of) for double in moves.doubles],
    }


def dropped(row: Model, of: Model | None = None) -> dict[str, Any]:
    values = {one.attname: plain(getattr(row, one.attname)) for one in row._meta.concrete_fields}
    return {"table": _table_name(row), "values": values, "double_of": of.pk if of else None}


def made(row: Model) -> dict[str, Any]:
    return {"table": _table_name(row), "pk": row.pk}


def _row_model(row: models.Model) -> type[Any]:
    return type(row)


def _table_name(row: Model) -> str:
    return str(row._meta.model_name)
