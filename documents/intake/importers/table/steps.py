"""A table is taken in by steps, each of which is kept: open, choose the columns, try all rows, import them.

Rows are gone through in short slices, each in one transaction with the count of how far it came, and between two of them
others can write. Whatever stops it, the next slice goes on at the first row that is not done.
"""

import time
from functools import lru_cache
from itertools import islice
from typing import Any

from django.db import models

from documents import edtf
from documents.intake.importers.json_values import Fault
from documents.intake.importers.table.applying import How, apply, newest_records
from documents.intake.importers.table.cells import Reading, values
from documents.intake.importers.table.columns import FIELDS, guess, same_element
from documents.intake.importers.table.doubles import repeats
from documents.intake.importers.table.language import language_of, usual_language
from documents.intake.importers.table.reading import Row, Table, open_table
from documents.intake.importers.table.report import Applied, note
from documents.intake.ingest import Refused
from documents.intake.workflow import catch_up
from documents.intake.write_pauses import LONGEST, WriteTurns
from documents.models import Document, TableImport, User, store_bytes
from documents.models.fields import TIES

SECONDS = 1.5  # of one call, after which the page says how far it is
ROWS = 500  # at most, of one call
MOST_REFUSED = 1_000  # that are kept with their reasons; all are counted
_REFUSED = "refused"


def begin(content: bytes, *, name: str, by: User | None) -> TableImport:
    """Keep a file and guess what its columns are. Raises TableError."""
    table = open_table(content)
    sha256, path = store_bytes(content)
    return TableImport.objects.create(
        name=name[-300:],
        sha256=sha256,
        content=path,
        columns=list(table.columns),
        mapping=guess(table.columns),
        rows=table.count(),
        added_by=by,
    )


def choose(taken: TableImport, mapping: dict[str, str], status: str, options: dict[str, Any] | None = None) -> None:
    """What each column is, the status of new documents, and how cells are read (see `TableImport.options`). Raises Fault."""
    chosen = {column: field for column, field in mapping.items() if field and column in taken.columns}
    fields = list(chosen.values())
    columns = {field: [column for column in chosen if chosen[column] == field] for field in fields}
    twice = next((field for field, held in columns.items() if not all(same_element(held[0], one) for one in held[1:])), "")
    if twice:
        raise Fault(f"Two columns are “{twice}”: choose one of them.")
    if not {"title", "id", "identifier"} & set(fields):
        raise Fault("No column is the title, the number or the identifier: without one no row can be imported.")
    if unknown := set(fields) - set(FIELDS):
        raise Fault(f"“{min(unknown)}” is no field; it can be {', '.join(FIELDS)}.")
    taken.mapping, taken.status, taken.options = chosen, status, options or {}
    _restart_stage(taken, TableImport.Stage.TRYING)


def start(taken: TableImport) -> None:
    """From trying to importing, once all rows are tried."""
    if taken.stage == TableImport.Stage.TRIED:
        _restart_stage(taken, TableImport.Stage.IMPORTING)


def _restart_stage(taken: TableImport, stage: str) -> None:
    taken.stage, taken.done, taken.tally, taken.refused, taken.report = stage, 0, {}, [], {}
    taken.save()


_NEXT = {TableImport.Stage.TRYING: TableImport.Stage.TRIED, TableImport.Stage.IMPORTING: TableImport.Stage.DONE}


def go_on(
    pk: int, *, documents: models.QuerySet[Document], by: User | None, seconds: float = SECONDS, rows: int = ROWS
) -> TableImport:
    """Go through the next rows, at most `rows` and about `seconds`. `documents`: those that the user may change.

    Sent twice at once, the second waits and goes on where the first ended.
    """
    _repeated_rows(TableImport.objects.get(pk=pk))  # before the lock: to read a large file takes seconds
    catch_up()
    ends, turns = time.monotonic() + seconds, WriteTurns()
    while True:
        with turns.turn():
            taken, gone = _process_slice(pk, documents, by, rows)
        rows -= gone
        if taken.stage not in _NEXT:
            return taken
        turns.give_way()
        if rows <= 0 or time.monotonic() > ends:
            return taken


def _process_slice(pk: int, documents: models.QuerySet[Document], by: User | None, rows: int) -> tuple[TableImport, int]:
    """One transaction's rows, and how many it went through."""
    ends = time.monotonic() + LONGEST
    taken = TableImport.objects.select_for_update().get(pk=pk)
    if taken.stage not in _NEXT:
        return taken, 0
    before, dry = taken.done, taken.stage == TableImport.Stage.TRYING
    how = _import_settings(taken, documents, by)
    for row in islice(_load_table(taken).rows(taken.done), rows):
        applied = _apply_row(taken, row, how, dry=dry)
        taken.done = row.number
        taken.count(applied.result, row.number, applied.changes[0][2] if applied.result == _REFUSED else "", MOST_REFUSED)
        note(taken, row.number, applied)
        if time.monotonic() > ends:
            break
    else:
        taken.done = min(taken.rows, max(taken.done, before + rows))
    if taken.done >= taken.rows:
        taken.stage = _NEXT[taken.stage]  # type: ignore[index]
    taken.save()
    return taken, taken.done - before


def _import_settings(taken: TableImport, documents: models.QuerySet[Document], by: User | None) -> How:
    options = taken.options
    return How(
        documents=documents,
        by=by,
        status=taken.status,
        reading=_build_reading(options),
        language=options.get("language", ""),
        again=bool(options.get("again")),
        numbered=bool(options.get("numbered")),
        newest=newest_records(),
    )


def _build_reading(options: dict[str, Any]) -> Reading:
    order, days_from = options.get("order", ""), options.get("days_from", "")
    habits = edtf.Habits(month_first=order == "month" if order else None, days_from=int(days_from) if days_from else None)
    return Reading({key: options.get(key, "") for key in TIES}, habits, can_be_told=True)


def _apply_row(taken: TableImport, row: Row, how: How, *, dry: bool) -> Applied:
    refused, present = _repeated_rows(taken)
    remarks: list[str] = []
    try:
        if row.fault or row.number in refused:
            raise Fault(row.fault or refused[row.number])
        found = values(row.cells, taken.mapping, how.reading, remarks)
        if "kind" in taken.mapping.values() and "kind" not in found:
            found["left_out"] = ("kind",)
        if row.number in present and not how.again:
            return Applied("present", found.get("title", ""), changes=[("why", "", present[row.number])])
        if not found.get("language") and not _is_here(found):
            found["language"] = how.language or language_of(found, usual_language(_load_table(taken), _text_columns(taken)))
        applied = apply(found, how, dry=dry)
    except (Fault, Refused) as error:
        return Applied(_REFUSED, changes=[("why", "", str(error)[:500])])
    applied.remarks += remarks
    return applied


def _is_here(found: dict[str, Any]) -> bool:
    """Whether a row is of a document of the archive, whose language stays."""
    identifier = found.get("identifier")
    return found.get("id") is not None or bool(identifier and Document.objects.filter(identifier=identifier).exists())


def _text_columns(taken: TableImport) -> tuple[str, ...]:
    """The columns whose words tell a file's language."""
    return tuple(column for column, field in taken.mapping.items() if field in ("title", "summary", "digest", "text"))


def _repeated_rows(taken: TableImport) -> tuple[dict[int, str], dict[int, str]]:
    return repeats(_load_table(taken), tuple(taken.mapping.items()))


def _load_table(taken: TableImport) -> Table:
    return _cached_table(taken.sha256, taken.content.name)


@lru_cache(maxsize=1)
def _cached_table(_sha256: str, path: str) -> Table:
    """The file that the last slice was of: reading one of 100 MB takes seconds."""
    return open_table(TableImport(content=path).read())
