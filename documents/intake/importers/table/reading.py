"""The rows of a CSV or JSON Lines file. Nothing in it is trusted; each row that cannot be read is told with its number."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from charset_normalizer import from_bytes

from documents.intake.importers.table.columns import guess
from documents.text import one_line
from documents.text.turkish import is_windows_1254

MAX_BYTES = 100_000_000
MAX_ROWS = 200_000
MAX_COLUMNS = 200
MAX_CELL = 2_000_000  # characters, as many as a text may have
_SAMPLE = 100_000  # bytes looked at for the charset, characters for the delimiter
MAX_LINE = 8_000_000  # characters of an object
_DELIMITERS = ",;\t|"
_HINT = re.compile(r'"?sep=([,;\t|])"?[,;\t|]*\r?\n', re.I)
_TOP = 10  # lines in which the names of the columns stand
_BLANK = ' \t,;|\r"\u00a0'
_BETWEEN = re.compile(r"[\s,\[\]]*")  # objects of an array
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:[!?a-z])", re.I)
_LONGEST_NAME = 1_000  # characters of a column's name that are looked at
_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
# A spreadsheet takes a cell that begins so for a formula; OWASP, "CSV Injection". `guarded` puts an apostrophe before it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class TableError(ValueError):
    """The file is no table that can be read; the message says why and how to mend it."""


@dataclass(frozen=True, slots=True)
class Row:
    number: int  # from 1, without the line of column names
    cells: dict[str, Any]  # by column; of CSV all are text
    fault: str = ""  # why it cannot be read; then there are no cells


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was opened: its columns, and its rows as often as they are asked for."""

    kind: str  # "csv" or "jsonl"
    columns: tuple[str, ...]
    text: str
    delimiter: str = ","

    def rows(self, start: int = 0) -> Iterator[Row]:
        """The rows after the first `start`."""
        read = self._iter_csv_rows() if self.kind == "csv" else self._lines()
        for row in read:
            if row.number > start:
                yield row

    def count(self) -> int:
        return sum(1 for _ in self.rows())

    def _iter_csv_rows(self) -> Iterator[Row]:
        reader = _csv_reader(self.text, self.delimiter)
        next(reader)  # the names of the columns
        number = 0
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Row(number + 1, {}, f"line {reader.line_num}: {error}")
                return
            if any(cell.strip() for cell in cells):
                number += 1
                yield self._row(number, cells, reader.line_num)

    def _row(self, number: int, cells: list[str], line: int) -> Row:
        if any(cell.strip() for cell in cells[len(self.columns) :]):
            more = (
                f"line {line}: {len(cells)} cells under {len(self.columns)} columns; a cell with the delimiter in it needs quotes"
            )
            return Row(number, {}, more)
        filled = chain(cells[: len(self.columns)], [""] * (len(self.columns) - len(cells)))
        return Row(number, {column: unguarded(cell) for column, cell in zip(self.columns, filled, strict=True)})

    def _lines(self) -> Iterator[Row]:
        yield from objects(self.text.split("\n"))


def objects(lines: Iterable[str], start: int = 0) -> Iterator[Row]:
    """The rows of JSON Lines: one object a line, empty lines aside. The one reader of the format, of desk and command alike."""
    number = start
    for line in lines:
        if line.strip():
            number += 1
            yield object_row(number, line)


def object_row(number: int, line: str) -> Row:
    if len(line) > MAX_LINE:
        return Row(number, {}, f"it has {len(line):,} characters; at most {MAX_LINE:,} are read")
    try:
        cells = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Row(number, {}, f"it is not JSON: {error}")
    if not isinstance(cells, dict):
        return Row(number, {}, "it is not an object")
    return Row(number, {_column_name(key[:_LONGEST_NAME]): value for key, value in cells.items()})


@lru_cache(maxsize=256)  # every row has the same ones
def _column_name(key: str) -> str:
    return one_line(key.translate(_HALVES))[:200]


def open_table(content: bytes) -> Table:
    """The table in a file's bytes, whatever the file is called. Raises TableError."""
    _check_is_text(content)
    text = _decode_text(content)
    if not text.strip():
        raise TableError("There is nothing in it.")
    if text.lstrip()[:1] in ("{", "["):
        text = _one_a_line(text)
        table = Table("jsonl", _collect_keys(text), text)
    else:
        hint = _HINT.match(text)
        text, delimiter = _from_header(text[hint.end() :] if hint else text, hint[1] if hint else "")
        table = Table("csv", _read_header(text, delimiter), text, delimiter)
    if not table.columns:
        raise TableError("It names no columns: the first line has to (of CSV), or the first object (of JSON Lines).")
    if len(table.columns) > MAX_COLUMNS:
        raise TableError(
            f"It has {len(table.columns):,} columns, and at most {MAX_COLUMNS} are read: leave out what is not needed."
        )
    if table.count() > MAX_ROWS:
        raise TableError(f"It has more than {MAX_ROWS:,} rows: split it, or use manage.py import_records.")
    return table


def _decode_text(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise TableError(f"It has {len(content):,} bytes, and at most {MAX_BYTES:,} are read: split it.")
    for charset in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return content.decode(charset).replace("\r\n", "\n")
        except UnicodeDecodeError:
            pass
    if is_windows_1254(content):
        return content.decode("cp1254", errors="replace").replace("\r\n", "\n")
    guess = from_bytes(content[:_SAMPLE]).best()
    if guess is None:
        raise TableError("Its letters cannot be read: save it as UTF-8.")
    return content.decode(guess.encoding, errors="replace").replace("\r\n", "\n")


def _csv_reader(text: str, delimiter: str) -> Any:
    csv.field_size_limit(MAX_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _read_header(text: str, delimiter: str) -> tuple[str, ...]:
    try:
        names = [one_line(name)[:200] for name in next(_csv_reader(text, delimiter), [])]
    except csv.Error as error:
        raise TableError(f"Its first line cannot be read: {error}.") from error
    if names and names[0].startswith("ï»¿"):
        raise TableError("Its letters were read wrongly by another program (it begins with ï»¿): save it as UTF-8 once more.")
    while names and not names[-1]:
        names.pop()
    twice = next((name for name in names if name and names.count(name) > 1), "")
    if twice:
        raise TableError(f"Two columns are called “{twice[:60]}”: rename one of them.")
    return tuple(name or f"column {at}" for at, name in enumerate(names, start=1)) if any(names) else ()


def _collect_keys(text: str) -> tuple[str, ...]:
    """Of all objects, in order: a later one may have what the first lacks."""
    keys: dict[str, None] = {}
    for row in objects(text.split("\n")):
        if len(keys) <= MAX_COLUMNS:
            keys |= dict.fromkeys(row.cells)
    return tuple(keys)


def _check_is_text(content: bytes) -> None:
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"%PDF")):
        raise TableError("It is no text but a file of Excel, LibreOffice or another program: save its sheet as CSV, in UTF-8.")
    if _MARKUP.match(content):
        raise TableError("It is HTML or XML: save the table as CSV, in UTF-8.")


def _from_header(text: str, delimiter: str) -> tuple[str, str]:
    """The text from the names of the columns on, and the delimiter: blank lines and a caption may stand above them."""
    start, lines = 0, text[:_SAMPLE].split("\n")[:_TOP]
    begins: list[tuple[int, str, str]] = []
    for line in lines:
        if line.strip(_BLANK) or (line.strip() and not begins):
            begins.append((start, line, delimiter or max(_DELIMITERS, key=line.count)))
        start += len(line) + 1
    if not begins:
        return text, delimiter or _DELIMITERS[0]
    known = [len(guess([cell.strip().strip('"') for cell in line.split(by)])) for _start, line, by in begins]
    chosen = 0 if known[0] else next((at for at, number in enumerate(known) if number > 1), 0)
    return text[begins[chosen][0] :], begins[chosen][2]


def _one_a_line(text: str) -> str:
    """Objects as JSON Lines has them, where they stand in an array or over several lines. Raises TableError."""
    first = text.lstrip().partition("\n")[0]
    if first[:1] == "{" and first.rstrip().endswith("}"):
        return text  # each line is judged for itself
    found: list[str] = []
    at, decoder = 0, json.JSONDecoder()
    while match := _BETWEEN.match(text, at):
        at = match.end()
        if at == len(text):
            return "\n".join(found)
        try:
            one, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            raise TableError(f"Object {len(found) + 1} of it is not JSON: {error}.") from error
        found.append(json.dumps(one, ensure_ascii=False))
    return text


def guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith((*_FORMULA, "'")) else cell


def unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith((*_FORMULA, "'")) else cell
