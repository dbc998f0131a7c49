"""How the cells of a row are read as what fields hold, and how names are written into cells.

A large import spends much of its time here: what only a few different cells have, such as kinds and languages, is read once.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from documents import edtf, names
from documents.intake.importers.json_values import Fault
from documents.models import DOCUMENT_KINDS, TIE_ROLES, Role, values_by_word
from documents.models.fields import BY_NAME, DocumentField, Holds
from documents.text import from_html, from_plain, is_clean, one_line, unstorable, without_controls
from documents.text.addresses import canonical
from documents.text.languages import tag_of_language

_CUT_AT = (32_767, 65_535)  # UTF-16 units at which Excel and LibreOffice cut a cell
_SPREADSHEET_ERROR = re.compile(r"#(?:NAME|REF|VALUE|N/A|DIV/0|NUM|NULL)[?!]?|Err:[0-9]{3}|#{4,}")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKUP = re.compile(
    r"\s*<(?:!--|(?:p|div|span|h[1-6]|ul|ol|table|blockquote|article|section|figure|br|b|i|em|strong|a)[\s/>])", re.I
)
_BLOCK_ENDS = re.compile(r"</(?:div|article|section|figure)>", re.I)

# What parts several names in one cell, besides semicolons, bars and line breaks, which always do.
ASK, COMMA, SLASH, FAMILY_FIRST, WHOLE = "", "comma", "slash", "family", "whole"
PARTINGS = {
    ASK: "semicolons, | or line breaks; commas and slashes are asked about",
    COMMA: "commas too",
    SLASH: "slashes too",
    FAMILY_FIRST: "semicolons; a comma stands between family name and given name",
    WHOLE: "semicolons; commas and slashes belong to the name",
}

_SIGNS = {COMMA: ",", SLASH: "/"}
_PART = {parting: re.compile(rf"(?:[^;|\n\r\\{_SIGNS.get(parting, '')}]|\\.)+", re.S) for parting in PARTINGS}
_DOUBLED = re.compile(r"\^\^")  # Omeka's
_AUTHORS = re.compile(r"\s*(?:[|\n\r]+|\^\^)\s*")
_TIE = re.compile(r"^(?P<name>.*?)(?:\s*#(?P<record>[0-9]{1,18}))?(?:\s*\[(?P<role>[^\[\]]*)\])?$", re.S)
_SPECIAL = frozenset("\\#[|\n\r")  # without these a part is a name
_ESCAPED = re.compile(r"\\(.)", re.S)
_YES, _NO = {"yes", "true", "1", "x", "да", "bəli"}, {"", "no", "false", "0", "нет", "xeyr"}


@dataclass(frozen=True, slots=True)
class Tie:
    """A person or organisation as a cell names it: “Name”, “Name #12”, “Name [author]”."""

    name: str
    role: str = Role.MENTIONED.value
    record: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """How cells are read that can be meant in more than one way."""

    partings: Mapping[str, str] = field(default_factory=dict)  # by field, what parts several names of a cell
    habits: edtf.Habits = edtf.UNKNOWN_HABITS
    can_be_told: bool = False  # whether the two above can be chosen by whoever reads the refusal


_UNTOLD = Reading()
_LEFT_OUT: Any = object()


def values(
    cells: Mapping[str, Any], mapping: Mapping[str, str], reading: Reading = _UNTOLD, remarks: list[str] | None = None
) -> dict[str, Any]:
    """The fields of a row: texts, choices and flags as the record has them, topics as names, ties. Raises Fault.

    Of columns that are one field the first that says something counts. `remarks` gets what was left out.
    """
    found: dict[str, Any] = {}
    for column, name in mapping.items():
        if column in cells and not found.get(name):
            value = _read_cell(name, cells[column], column, reading, remarks)
            if value is not _LEFT_OUT:
                found[name] = value
    return found


def _read_cell(name: str, cell: Any, column: str, reading: Reading, remarks: list[str] | None) -> Any:
    if name == "id":
        return _read_document_number(_cell_text(cell, column), column)
    one = BY_NAME[name]
    if one.holds == Holds.NAMES:
        parts = _split_cell(cell, column, reading.partings.get(name, ASK))
        return [_parse_topic(part) for part in parts] if name == "topics" else [_parse_tie(part, column) for part in parts]
    if name == "byline":
        return _read_byline(cell, column)
    text = _cell_text(cell, column)
    return _read_field(one, text, column, reading, remarks) if text or one.holds == Holds.FLAG else ""


def _read_field(one: DocumentField, text: str, column: str, reading: Reading, remarks: list[str] | None) -> Any:
    name = one.name
    if name == "date":
        return _parse_date_cell(text, column, reading)
    if name == "kind":
        return _read_kind(text, column, remarks)
    if one.holds == Holds.TEXT:
        return _long_text(name, text, column, remarks)
    if one.is_address and column != name and remarks is not None and not canonical(text):
        remarks.append(f"“{column}” is “{text[:60]}”, which is no web address: left out")
        return _LEFT_OUT
    return _READ[one.holds](one, text, column)


def _cell_text(cell: Any, column: str) -> str:
    text = cell if isinstance(cell, str) else _of_json(cell, column)
    if not is_clean(text):
        if wrong := unstorable(text):
            raise Fault(f"“{column}” has {wrong}: take it out")
        text = without_controls(text)
    text = text.strip()
    if text[:1] in ("#", "E") and _SPREADSHEET_ERROR.fullmatch(text):
        raise Fault(f"“{column}” is “{text}”, an error of the spreadsheet: correct the cell")
    if _CUT_AT[0] < 2 * len(text) <= 2 * _CUT_AT[1] and len(text.encode("utf-16-le")) // 2 in _CUT_AT:
        raise Fault(f"“{column}” has exactly {len(text):,} characters: a spreadsheet has cut it off there. Leave the column out")
    return text


def _of_json(cell: Any, column: str) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if cell is not None and not isinstance(cell, int | float):
        raise Fault(f"“{column}” holds a list or an object; it needs a text")
    return "" if cell is None else str(cell)


def _read_line(one: DocumentField, text: str, column: str) -> str:
    text = one_line(text)
    return (tag_of_language(text) or _unknown_language(text, column)) if one.name == "language" else text


def _unknown_language(text: str, column: str) -> str:
    if re.fullmatch("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", text):
        return text
    raise Fault(f"“{column}” is “{text[:60]}”, which is no language here; write a tag (en, az, ru, az-Cyrl) or the English name")


def _parse_date_cell(text: str, column: str, reading: Reading) -> str:
    try:
        return _read_date(one_line(text), reading.habits)
    except edtf.EdtfError as error:
        asks = reading.can_be_told and (edtf.is_day_number(text) or len(edtf.readings(text)) > 1)
        told = " You can choose for all rows under “Change the columns”." if asks else ""
        raise Fault(f"“{column}”: {error}{told}") from error


@lru_cache(maxsize=4096)
def _read_date(text: str, habits: edtf.Habits) -> str:
    return edtf.read(text, habits).value


def _read_byline(cell: Any, column: str) -> str:
    """Authors in one line: several are parted by semicolons, as the intake writes them and citations read them."""
    if isinstance(cell, list):
        return "; ".join(one for one in (one_line(_cell_text(part, column)) for part in cell) if one)
    return one_line(_AUTHORS.sub("; ", _cell_text(cell, column)))


def _long_text(name: str, text: str, column: str, remarks: list[str] | None) -> str:
    if column != name and _MARKUP.match(text) and text.endswith(">"):  # our own export has no HTML
        text = from_html(_BLOCK_ENDS.sub("</p>", text))
        if remarks is not None:
            remarks.append(f"“{column}” is HTML: its words are imported, without links and pictures")
        return from_plain(text) if name == "text" else text
    if name == "text" and names.fold(column) == "body":
        return from_plain(text)  # the one field whose name says that it is no Markdown
    return text


def _split_cell(cell: Any, column: str, parting: str) -> list[str]:
    """The parts of a cell, parted by semicolons, bars and line breaks; a list of JSON has each for itself."""
    if isinstance(cell, list):
        if not all(isinstance(one, str) for one in cell):
            raise Fault(f"“{column}” is a list of other things than texts")
        return [one for one in cell if _cell_text(one, column)]
    return [part for part in _PART[parting].findall(_DOUBLED.sub(";", _cell_text(cell, column))) if part.strip()]


def _parse_topic(part: str) -> str:
    return one_line(_ESCAPED.sub(r"\1", part))


def _parse_tie(part: str, column: str) -> Tie:
    if _SPECIAL.isdisjoint(part) and (plain := _plain_tie(part)).name:
        return plain
    hidden = _ESCAPED.sub(lambda match: chr(0xE000 + ord(match[1])) if ord(match[1]) < 128 else match[1], part.strip())
    found = _TIE.match(hidden)
    if found is None or not found["name"].strip():
        raise Fault(f"“{column}”: there is no name in “{part.strip()[:60]}”")
    role = _roles_by_word(tuple(TIE_ROLES)).get(names.fold(found["role"] or Role.MENTIONED))
    if role is None:
        raise Fault(f"“{column}”: the role “{found['role'][:40]}” is not known; it can be {', '.join(TIE_ROLES)}")
    name = "".join(chr(ord(sign) - 0xE000) if 0xE000 <= ord(sign) < 0xE080 else sign for sign in found["name"].strip())
    return Tie(_one_name(name, column), role, int(found["record"]) if found["record"] else None)


@lru_cache(maxsize=4096)
def _plain_tie(part: str) -> Tie:
    return Tie(one_line(part))


@lru_cache(maxsize=1)
def _roles_by_word(_declared: tuple[str, ...]) -> dict[str, str]:
    return {names.fold(word): value for word, value in values_by_word(TIE_ROLES).items()}


def _one_name(name: str, column: str) -> str:
    if found := re.search(r"[|\n\r]", name.strip()):
        what = "“|”" if found[0] == "|" else "a line break"
        raise Fault(f"“{column}”: “{one_line(name)[:60]}” has {what} in it, so it is several names: give each its own")
    return one_line(name)


def _read_kind(text: str, column: str, remarks: list[str] | None) -> Any:
    """A kind of ours, by another tool's name for it too; what is none is left out, and said."""
    if found := _kind_called(text, tuple(DOCUMENT_KINDS)):
        return found
    if names.fold(column) == "kind" or remarks is None:
        raise Fault(f"“{column}” is “{text[:60]}”; it can be {', '.join(DOCUMENT_KINDS)}")
    remarks.append(f"“{column}” is “{text[:60]}”, which is no kind here: left out")
    return _LEFT_OUT


@lru_cache(maxsize=256)
def _kind_called(text: str, _declared: tuple[str, ...]) -> str:
    words = names.fold(_CAMEL.sub(" ", text))
    for kind in DOCUMENT_KINDS.values():
        if words in kind.other_names:
            return kind.value
    if (short := f"{names.slug(text)}-report") in DOCUMENT_KINDS:
        return short
    return _value_called(tuple((value, kind.label) for value, kind in DOCUMENT_KINDS.items()), text)


def _read_choice(one: DocumentField, text: str, column: str) -> str:
    labels = tuple((str(value), str(label)) for value, label in one.column.flatchoices)
    if not (found := _value_called(labels, text)):
        raise Fault(f"“{column}” is “{text[:60]}”; it can be {', '.join(value for value, _label in labels)}")
    return found


@lru_cache(maxsize=256)
def _value_called(labels: tuple[tuple[str, str], ...], text: str) -> str:
    """The value of that label or, written as one likes, of that name; '' for none."""
    known = {label: value for value, label in labels} | {value: value for value, _label in labels}
    known |= {names.slug(word): value for word, value in known.items()}
    return known.get(text) or known.get(names.slug(text)) or ""


def _read_flag(_one: DocumentField, text: str, column: str) -> bool:
    if text.casefold() not in _YES | _NO:
        raise Fault(f"“{column}” is “{text[:60]}”; it can be yes or no")
    return text.casefold() in _YES


_READ: dict[Holds, Callable[[DocumentField, str, str], str | bool]] = {
    Holds.LINE: _read_line,
    Holds.CHOICE: _read_choice,
    Holds.FLAG: _read_flag,
}


def _read_document_number(text: str, column: str) -> int | None:
    if text and not (text.isascii() and text.isdecimal() and len(text) < 19):
        raise Fault(f"“{column}” is “{text[:60]}”; it is a document's number in the archive, or empty for a new one")
    return int(text) if text else None


def written(name: str, role: str, record: int | None) -> str:
    """A tie as a cell has it; `values` reads the same back."""
    return (
        _escape_signs(name, r"([\\;#\[\]|\n\r])")
        + (f" #{record}" if record else "")
        + ("" if role == Role.MENTIONED else f" [{role}]")
    )


def written_topic(name: str) -> str:
    return _escape_signs(name, r"([\\;|\n\r])")


def _escape_signs(name: str, signs: str) -> str:
    return re.sub(r"(?<=\^)\^", r"\\^", re.sub(signs, r"\\\1", name))
