"""A table is taken in by steps, each of which is kept: open, choose the columns, try all rows, import them.

Rows are gone through in short slices, each in one transaction with the count of how far it came, and between two of them
others can write. Whatever stops it, the next slice goes on at the first row that is not done.
"""

import time
from functools import lru_cache
from itertools import islice
from typing import Any

from documents.intake.accession import Refused
from documents.intake.rows import Fault
from documents.intake.tables.applying import apply
from documents.intake.tables.columns import FIELDS, guess, values
from documents.intake.tables.reading import Row, Table, open_table
from documents.intake.write_turns import LONGEST, WriteTurns
from documents.models import TableImport, store_bytes

SECONDS = 1.5  # of one call, after which the page says how far it is
ROWS = 500  # at most, of one call
MOST_REFUSED = 1_000  # that are kept with their reasons; all are counted
_REFUSED = "refused"


def begin(content: bytes, *, name: str, by: Any) -> TableImport:
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


def choose(taken: TableImport, mapping: dict[str, str], status: str) -> None:
    """What each column is, and the status of new documents. Raises Fault."""
    chosen = {column: field for column, field in mapping.items() if field and column in taken.columns}
    fields = list(chosen.values())
    twice = next((field for field in fields if fields.count(field) > 1), "")
    if twice:
        raise Fault(f"Two columns are “{twice}”: choose one of them.")
    if not {"title", "id", "identifier"} & set(fields):
        raise Fault("No column is the title, the number or the identifier: without one no row can be imported.")
    if unknown := set(fields) - set(FIELDS):
        raise Fault(f"“{min(unknown)}” is no field; it can be {', '.join(FIELDS)}.")
    taken.mapping, taken.status = chosen, status
    _restart(taken, TableImport.Stage.TRYING)


def start(taken: TableImport) -> None:
    """From trying to importing, once all rows are tried."""
    if taken.stage == TableImport.Stage.TRIED:
        _restart(taken, TableImport.Stage.IMPORTING)


def _restart(taken: TableImport, stage: str) -> None:
    taken.stage, taken.done, taken.tally, taken.refused = stage, 0, {}, []
    taken.save()


_NEXT = {TableImport.Stage.TRYING: TableImport.Stage.TRIED, TableImport.Stage.IMPORTING: TableImport.Stage.DONE}


def go_on(pk: int, *, documents: Any, by: Any, seconds: float = SECONDS, rows: int = ROWS) -> TableImport:
    """Go through the next rows, at most `rows` and about `seconds`. `documents`: those that the user may change.

    Sent twice at once, the second waits and goes on where the first ended.
    """
    _table(TableImport.objects.get(pk=pk))  # before the lock: to read a large file takes seconds
    ends, turns = time.monotonic() + seconds, WriteTurns()
    while True:
        with turns.turn():
            taken, gone = _slice(pk, documents, by, rows)
        rows -= gone
        if taken.stage not in _NEXT:
            return taken
        turns.give_way()
        if rows <= 0 or time.monotonic() > ends:
            return taken


def _slice(pk: int, documents: Any, by: Any, rows: int) -> tuple[TableImport, int]:
    """One transaction's rows, and how many it went through."""
    ends = time.monotonic() + LONGEST
    taken = TableImport.objects.select_for_update().get(pk=pk)
    if taken.stage not in _NEXT:
        return taken, 0
    before, dry = taken.done, taken.stage == TableImport.Stage.TRYING
    for row in islice(_table(taken).rows(taken.done), rows):
        result, why = _apply(taken, row, documents, by, dry=dry)
        taken.done = row.number
        taken.count(result, row.number, why, MOST_REFUSED)
        if time.monotonic() > ends:
            break
    else:
        taken.done = min(taken.rows, max(taken.done, before + rows))
    if taken.done >= taken.rows:
        taken.stage = _NEXT[taken.stage]  # type: ignore[index]
    taken.save()
    return taken, taken.done - before


def _apply(taken: TableImport, row: Row, documents: Any, by: Any, *, dry: bool) -> tuple[str, str]:
    try:
        if row.fault:
            raise Fault(row.fault)
        found = values(row.cells, taken.mapping)
        return apply(found, documents=documents, status=taken.status, by=by, dry=dry).value, ""
    except (Fault, Refused) as error:
        return _REFUSED, str(error)[:500]


def _table(taken: TableImport) -> Table:
    return _opened(taken.sha256, taken.content.name)


@lru_cache(maxsize=1)
def _opened(_sha256: str, path: str) -> Table:
    """The file that the last slice was of: reading one of 100 MB takes seconds."""
    return open_table(TableImport(content=path).read())
