"""A record under which two were mixed up: what belongs to the other goes to a record of its own, or to one that there is."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import transaction

from documents.authorities.merge import present
from documents.authorities.reassignment import OWNED, Moves, Place, alone, change, drop, made, portions, rows_of, written
from documents.models import User, is_private, privacy_of
from documents.models.authority import Authority, Name, NameKind
from documents.models.merge_log import CannotRegroup, Deed, DistinctPair, Regrouping

Chosen = Mapping[type[Any], Collection[int]]  # of the models in OWNED: the numbers of the rows that belong to the other


def new_record(record: Authority, name: str) -> Authority:
    """A record, not saved yet, for what is split from this one. What comes from a private person stays private."""
    return type(record)(name=name, **privacy_of(record))


def shows(record: Authority, to: Authority) -> bool:
    """Whether readers would come to see, under `to`, what they do not see under `record`."""
    return type(record) is type(to) and is_private(record) and not is_private(to)


def plan_split(record: Authority, chosen: Chosen, to: Authority) -> Moves:
    """What would move and what would be dropped as a double. Raises CannotRegroup."""
    if type(record) is not type(to) or (to.pk and record.pk == to.pk):
        raise CannotRegroup("What is split from a record goes to another record of the same kind.")
    rows = [row for model in OWNED for row in _chosen_rows(record, model, list(chosen.get(model, ())))]
    if not rows:
        raise CannotRegroup("Choose what belongs to the other record.")
    place, moves = Place(to, rows), Moves()
    for row in rows:
        place.take(row, {}, moves)
    return moves


def _chosen_rows(record: Authority, model: type[Any], numbers: Sequence[int]) -> list[Any]:
    found = [row for portion in portions(numbers) for row in rows_of(model, record).filter(pk__in=portion)]
    if len(found) != len(set(numbers)):
        raise CannotRegroup("Some of what you chose is no longer tied to this record: look again.")
    if any(isinstance(row, Name) and row.kind == NameKind.PREFERRED for row in found):
        raise CannotRegroup("The record’s own name stays with it: give the record another name first.")
    return found


def split(record: Authority, chosen: Chosen, to: Authority, by: User | None = None, *, shown: bool = False) -> Regrouping:
    """Move the chosen rows to the record `to`, which is made if it is not saved yet, and remember that they are two.

    One transaction. `shown`: what a private person had may come under a public one. What is returned undoes it (see undo.py).
    Raises CannotRegroup when a row is not the record's, or when readers would see what was private and `shown` is not said.
    """
    with transaction.atomic():
        alone()
        record, new = present(record), not to.pk
        to = to if new else present(to)
        if shows(record, to) and not shown:
            words = "say that readers may see what moves, or choose another record"
            raise CannotRegroup(f"“{record.name}” is private and “{to.name}” is not: {words}.")
        plan_split(record, chosen, to)  # refuses before a record is made
        if new:
            to.save()
        return _carry_out(record, chosen, to, by, new=new)


def _carry_out(record: Authority, chosen: Chosen, to: Authority, by: User | None, *, new: bool) -> Regrouping:
    kind: str = record.kind_of_authority
    fresh: list[Any] = [to, Name.objects.get(kind=NameKind.PREFERRED, **{kind: to})] if new else []
    moves = plan_split(record, chosen, to)
    rows = written(moves)
    drop([double.row for double in moves.doubles])
    change(moves.moved, f"Split from no. {record.pk}", by)
    pair, is_new = DistinctPair.keep(kind, record.pk, to.pk, by)
    fresh += [pair] if is_new else []
    return Regrouping.objects.create(
        deed=Deed.SPLIT,
        kind=kind,
        record=record.pk,
        record_name=record.name,
        other=to.pk,
        other_name=to.name,
        private=is_private(to),
        by=by,
        made=[made(row) for row in fresh],
        **rows,
    )
