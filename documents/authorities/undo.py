"""Taking a merge or a split back, row by row, as far as the rows are still where it put them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from documents.authorities.journal import by_table, references, row_of, still_there, targets
from documents.authorities.reassignment import OWNED, TABLES, Move, Place, alone, change, drop, record
from documents.models import User, is_private, privacy_of
from documents.models.authority import Authority, Name
from documents.models.document import Document
from documents.models.merge_log import CannotRegroup, Deed, Regrouping
from documents.models.slugs import FormerSlug


@dataclass(slots=True)
class Undoing:
    """What an undo would do; nothing of it is done yet."""

    log: Regrouping
    refused: list[str] = field(default_factory=list)  # why it cannot be undone at all
    lost: list[str] = field(default_factory=list)  # what cannot be put back, and why
    returning: Authority | None = None  # the duplicate that a merge deleted
    back: list[Move] = field(default_factory=list)
    restored: list[Any] = field(default_factory=list)
    removed: list[Any] = field(default_factory=list)

    @property
    def seen(self) -> str:
        """A digest of the losses, by which whoever confirms says which ones were shown."""
        return hashlib.sha256("\n".join(self.lost).encode()).hexdigest()


def undo(log: Regrouping, by: User | None = None, accepted: str | None = None) -> Undoing:
    """Take it back, in one transaction. `accepted`: `seen` of the plan that was shown; None: whatever is lost.

    Raises CannotRegroup when it is refused, or when other things would be lost than were seen.
    """
    with transaction.atomic():
        alone()
        undoing = plan_undo(Regrouping.objects.get(pk=log.pk))
        if undoing.refused:
            raise CannotRegroup(" ".join(undoing.refused))
        if accepted is not None and accepted != undoing.seen:
            raise CannotRegroup("What can be put back has changed since you looked: look again.")
        _carry_out(undoing, by)
    log.refresh_from_db()
    return undoing


def _carry_out(undoing: Undoing, by: User | None) -> None:
    log = undoing.log
    reason = f"Undone: {log.get_deed_display()}, no. {log.pk}"
    if undoing.returning is not None:
        _insert_rows([undoing.returning], reason, by)
    change(undoing.back, reason, by)
    for model in OWNED:
        _insert_rows([row for row in undoing.restored if isinstance(row, model)], reason, by)
    drop(undoing.removed)
    if undoing.returning is not None:
        Name.keep_preferred(undoing.returning)  # only if an editor has since deleted it
    log.undone_at, log.undone_by = timezone.now(), by
    log.save(update_fields=["undone_at", "undone_by"])


def _insert_rows(rows: list[Any], reason: str, by: User | None) -> None:
    """With the numbers that they had, and past `save`, which would set the times anew."""
    if not rows:
        return
    model = type(rows[0])
    timed = [
        one.attname
        for one in model._meta.concrete_fields
        if getattr(one, "auto_now", False) or getattr(one, "auto_now_add", False)
    ]
    times = {row.pk: {column: getattr(row, column) for column in timed} for row in rows}
    model._base_manager.bulk_create(rows, batch_size=500)
    for pk, values in times.items() if timed else ():
        model._base_manager.filter(pk=pk).update(**values)
    record(model, rows, reason, by, update=False)


def plan_undo(log: Regrouping) -> Undoing:
    undoing = Undoing(log)
    undoing.refused = list(_iter_refusals(log))
    if undoing.refused:
        return undoing
    if log.deed == Deed.MERGE:
        undoing.returning = _rebuild_duplicate(undoing)
        place = Place(undoing.returning, empty=True)
    else:
        place = Place(_get_record(log, log.record), _load_logged_rows(log))
    _plan_moved(undoing, place)
    _plan_dropped(undoing, place)
    _plan_made(undoing)
    return undoing


# --- Whether it can be undone at all --------------------------------------------------------------------------------------------


def _iter_refusals(log: Regrouping) -> Iterator[str]:
    if log.undone_at is not None:
        yield f"This was undone already, on {log.undone_at:%Y-%m-%d %H:%M} (UTC)."
        return
    later = [one for one in _later_regroupings(log) if one.rests_on() & log.changed_rows()]
    for one in later:
        yield f"Undo no. {one.pk} first ({one}), which builds on this."
    if later:
        return
    sides = ((log.record, log.record_name),) + (((log.other, log.other_name),) if log.deed == Deed.SPLIT else ())
    gone = [name for number, name in sides if not log.model._base_manager.filter(pk=number).exists()]
    for name in gone:
        yield f"“{name}” has been merged or deleted since, so there is nothing to take from or give back to."
    if not gone:
        yield from _merge_refusals(log) if log.deed == Deed.MERGE else _split_refusals(log)


def _later_regroupings(log: Regrouping) -> list[Regrouping]:
    numbers = [log.record, log.other]
    same = Regrouping.objects.filter(kind=log.kind, undone_at=None, pk__gt=log.pk)
    return list(same.filter(Q(record__in=numbers) | Q(other__in=numbers)).order_by("-pk"))


def _merge_refusals(log: Regrouping) -> Iterator[str]:
    values = next(row["values"] for row in log.dropped if row["table"] == log.kind)
    if log.model._base_manager.filter(pk=values["id"]).exists():
        yield f"Another record has the number {values['id']}, which “{log.other_name}” had."
    if log.model._base_manager.filter(slug=values["slug"]).exists():
        yield f"Another record has the address “{values['slug']}”, which “{log.other_name}” had: change that first."
    for table, numbers in by_table(log.dropped).items():
        if table != log.kind and TABLES[table]._base_manager.filter(pk__in=numbers).exists():
            yield f"Another {TABLES[table]._meta.verbose_name} has the number of one that was dropped."


def _split_refusals(log: Regrouping) -> Iterator[str]:
    """A record that a split made goes again, if it has nothing but what the split gave it."""
    to = _get_record(log, log.other)
    open_again = not log.private and not is_private(_get_record(log, log.record))
    if open_again and is_private(to):
        yield f"“{to.name}” was made private since: put back, what it has would be seen by readers."
    ours = log.changed_rows()
    if (log.kind, log.other) not in ours:
        return
    for model in OWNED:
        table = str(model._meta.model_name)
        others = set(model._base_manager.filter(**{log.kind: log.other}).values_list("pk", flat=True))
        more = len(others - {pk for name, pk in ours if name == table})
        if more:
            words = model._meta.verbose_name if more == 1 else model._meta.verbose_name_plural
            yield f"“{to.name}” has got {more} {words} of its own since: merge it instead, if the two are one."


# --- What comes back ------------------------------------------------------------------------------------------------------------


def _get_record(log: Regrouping, number: int) -> Any:
    return log.model._base_manager.get(pk=number)


def _rebuild_duplicate(undoing: Undoing) -> Any:
    log = undoing.log
    record = next(row_of(row) for row in log.dropped if row["table"] == log.kind)
    kept = _get_record(log, log.record)
    if is_private(kept) and not is_private(record) and not log.private:
        for name, value in privacy_of(kept).items():
            setattr(record, name, value)
        undoing.lost.append(f"“{kept.name}” was made private after the merge: “{record.name}” comes back as private too.")
    return record


def _load_logged_rows(log: Regrouping) -> list[Any]:
    return [*still_there(log.moved).values(), *map(row_of, log.dropped)]


def _plan_moved(undoing: Undoing, place: Place) -> None:
    log, present = undoing.log, still_there(undoing.log.moved)
    going = (log.kind, log.place) in log.changed_rows()
    for logged in log.moved:
        row, before = present.get((logged["table"], logged["pk"])), logged["before"]
        noun = str(TABLES[logged["table"]]._meta.verbose_name).capitalize()
        if row is None:
            undoing.lost.append(f"{noun} no. {logged['pk']} was deleted since, and stays so.")
        elif any(getattr(row, column) != value for column, value in logged["after"].items() if column != "kind"):
            undoing.lost.append(f"{noun} “{row}” was changed since, and stays as it is.")
        elif _owner_gone(log, before):
            undoing.lost.append(f"{noun} “{row}” stays, since what it once led to is no longer there.")
        elif isinstance(row, OWNED) and place.returned(row, before) is not None:
            undoing.lost.append(f"{noun} “{row}” does not come back: “{place.owner.name}” has the same already.")
            undoing.removed += [row] if going else []
        else:
            undoing.back.append(Move(row, before))


def _owner_gone(log: Regrouping, before: dict[str, Any]) -> bool:
    """Whether a row came from a third record, as an old address may have, which has since been deleted."""
    owner = before.get(f"{log.kind}_id")
    return owner not in (None, log.record, log.other) and not log.model._base_manager.filter(pk=owner).exists()


def _plan_dropped(undoing: Undoing, place: Place) -> None:
    rows = [row_of(row) for row in undoing.log.dropped if row["table"] != undoing.log.kind]
    there = targets(rows)
    for row in rows:
        noun = str(row._meta.verbose_name).capitalize()
        if isinstance(row, Name) and (Document, row.seen_in_id) not in there:
            row.seen_in_id = None  # as for every form of a name, when the document is deleted
        missing = [
            str(model._meta.verbose_name)
            for column, model, pk in references(row)
            if column != place.column and (model, pk) not in there
        ]
        if missing:
            undoing.lost.append(f"{noun} no. {row.pk} cannot come back: its {missing[0]} is no longer there.")
        elif place.returned(row, {}) is not None:
            undoing.lost.append(f"{noun} no. {row.pk} need not come back: “{place.owner.name}” has the same already.")
        else:
            undoing.restored.append(row)


def _plan_made(undoing: Undoing) -> None:
    """What it made goes again, the rows before the record that they hang on."""
    log = undoing.log
    present = still_there(log.made)
    for row in reversed(log.made):
        found = present.get((row["table"], row["pk"]))
        if isinstance(found, FormerSlug) and getattr(found, f"{log.kind}_id") != log.place:
            undoing.lost.append(f"The address “{found.slug}” leads elsewhere since, and stays so.")
        elif found is not None:
            undoing.removed.append(found)
