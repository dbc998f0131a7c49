"""Two records found to be one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import transaction

from documents.authorities.reassignment import (
    OWNED,
    Move,
    Moves,
    Place,
    alone,
    change,
    drop,
    dropped,
    made,
    rows_of,
    written,
)
from documents.models import User, is_private, privacy_of
from documents.models.authority import Authority, Name, NameKind
from documents.models.merge_log import CannotRegroup, Deed, DistinctPair, Regrouping
from documents.models.slugs import FormerSlug

_Record = TypeVar("_Record", bound=Authority)


@dataclass(frozen=True, slots=True)
class Merger:
    """What a merge would do; nothing of it is done yet."""

    duplicate: Any
    into: Any
    moves: Moves
    becomes_private: bool  # the record that is kept
    known_distinct: bool  # an editor has said that they are not the same


def plan_merges(duplicates: Sequence[Authority], into: Authority) -> list[Merger]:
    """One after the other, as they would be merged. Raises CannotRegroup."""
    for duplicate in duplicates:
        if type(duplicate) is not type(into) or duplicate.pk == into.pk:
            raise CannotRegroup("Merge two different records of one kind.")
    coming = [[row for model in OWNED for row in rows_of(model, duplicate)] for duplicate in duplicates]
    place = Place(into, [row for rows in coming for row in rows])
    distinct = DistinctPair.others(into)
    private = is_private(into)
    mergers = []
    for duplicate, rows in zip(duplicates, coming, strict=True):
        moves = Moves()
        for row in rows:
            demoted = isinstance(row, Name) and row.kind == NameKind.PREFERRED
            place.take(row, {"kind": NameKind.VARIANT.value} if demoted else {}, moves)
        becomes_private = not private and is_private(duplicate)
        private |= becomes_private
        # An address that once led to a third record, and then became the duplicate's own.
        taken = FormerSlug.of_others(duplicate).filter(slug=duplicate.slug).exclude(**{into.kind_of_authority: into})
        moves.moved += [Move(row, {place.column: into.pk}) for row in taken]
        if becomes_private:
            moves.moved.append(Move(into, privacy_of(duplicate)))
        mergers.append(Merger(duplicate, into, moves, becomes_private, duplicate.pk in distinct))
    return mergers


def merge(duplicate: _Record, into: _Record, by: User | None = None) -> Regrouping:
    """Move all that hangs on `duplicate` to `into`, keep its address as a redirect, and delete it.

    One transaction. A private person stays private: merging never makes somebody public. What is returned undoes it (see
    undo.py). Raises CannotRegroup when the two are one record, of different kinds, or one of them is no longer there.
    """
    if type(duplicate) is not type(into) or duplicate.pk == into.pk:
        raise CannotRegroup("Merge two different records of one kind.")
    with transaction.atomic():
        alone()
        log = _carry_out(plan_merges([present(duplicate)], present(into))[0], by)
    into.refresh_from_db()
    return log


def present(record: _Record) -> _Record:
    """The record as it is now. Raises CannotRegroup."""
    found: _Record | None = type(record)._default_manager.filter(pk=record.pk).first()
    if found is None:
        raise CannotRegroup(f"“{record.name}” is no longer there: it has been merged or deleted meanwhile.")
    return found


def _carry_out(merger: Merger, by: User | None) -> Regrouping:
    duplicate, into, moves = merger.duplicate, merger.into, merger.moves
    kind: str = into.kind_of_authority
    reason = f"Merged no. {duplicate.pk} into no. {into.pk}"
    rows = written(moves)
    rows["dropped"].append(dropped(duplicate))
    drop([double.row for double in moves.doubles])
    change(moves.moved, reason, by)
    new = [*_create_redirect(kind, duplicate, into, by), *_distinct_from_both(kind, duplicate, into, by)]
    duplicate._change_reason = reason
    number = duplicate.pk
    duplicate.delete()
    return Regrouping.objects.create(
        deed=Deed.MERGE,
        kind=kind,
        record=into.pk,
        record_name=into.name,
        other=number,
        other_name=duplicate.name,
        private=merger.becomes_private or is_private(into),
        by=by,
        made=[made(row) for row in new],
        **rows,
    )


def _create_redirect(kind: str, duplicate: Authority, into: Authority, by: User | None) -> list[FormerSlug]:
    """What leads from the duplicate's address to the record that is kept, unless something does already."""
    if FormerSlug.objects.filter(kind=kind, slug=duplicate.slug).exists():
        return []
    return [FormerSlug.objects.create(kind=kind, slug=duplicate.slug, by=by, **{kind: into})]


def _distinct_from_both(kind: str, duplicate: Authority, into: Authority, by: User | None) -> list[DistinctPair]:
    """Whom the duplicate is not, the record that is kept is not either."""
    others = sorted(DistinctPair.others(duplicate) - {into.pk})
    kept = [DistinctPair.keep(kind, into.pk, other, by) for other in others]
    return [pair for pair, new in kept if new]
