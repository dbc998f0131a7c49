"""What a column can hold, under which names it is known, and how its cells are read and written."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from documents import edtf, names
from documents.intake.importers.json_values import Fault
from documents.models import DOCUMENT_KINDS, TIE_ROLES, Role, values_by_word
from documents.models.fields import BY_NAME, TABLE_FIELDS, DocumentField, Holds
from documents.text import from_plain, one_line, unstorable, without_controls
from documents.text.languages import tag_of_language

_CUT_AT = (32_767, 65_535)  # UTF-16 units at which Excel and LibreOffice cut a cell
_SPREADSHEET_ERROR = re.compile(r"#(?:NAME|REF|VALUE|N/A|DIV/0|NUM|NULL)[?!]?|Err:[0-9]{3}|#{4,}")
FIELDS = ("id", *(one.name for one in TABLE_FIELDS))

# The head of this archive's own export for its documents' numbers: no other table has it by chance.
OWN_NUMBER = "archive document number"
_OWN_EXPORT = frozenset(("id", "identifier", "date_basis", "title_supplied", "content_gate", "status"))  # of earlier ones

# A column is known by the field's own name, and by those that other archives' exports have for it.
_KNOWN = {names.fold(word): one.name for one in TABLE_FIELDS for word in one.synonyms} | {
    field.replace("_", " "): field for field in FIELDS if field != "id"
}
# A running number or a key of somebody else's: an identifier, never a number of this archive.
_QUALIFIER = re.compile(r"\s*\[[^\]]*\]\s*$")  # DSpace names a language after the element: dc.title[en]
_FOREIGN_NUMBERS = frozenset(
    names.fold(word)
    for word in (
        "id",
        "no",
        "nr",
        "num",
        "number",
        "document",
        "document no",
        "document id",
        "doc id",
        "record",
        "record id",
        "item id",
    )
) | frozenset(
    map(names.fold, ("lfd nr", "номер", "номер документа", "ид", "nömrə", "sıra", "sıra no", "sıra nömrəsi", "numara", "sənəd"))
)
_NUMBER_SIGNS = frozenset(("#", "№", "nº", "n°", "no.", "nr."))

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

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
_TIE = re.compile(r"^(?P<name>.*?)(?:\s*#(?P<record>[0-9]{1,18}))?(?:\s*\[(?P<role>[^\[\]]*)\])?$", re.S)
_ESCAPED = re.compile(r"\\(.)", re.S)
_YES, _NO = {"yes", "true", "1", "x", "да", "bəli"}, {"", "no", "false", "0", "нет", "xeyr"}


@dataclass(frozen=True, slots=True)
class Tie:
    """A person or organisation as a cell names it: “Name”, “Name #12”, “Name [author]”."""

    name: str
    role: str = Role.MENTIONED.value
    record: int | None = None


def guess(columns: Iterable[str]) -> dict[str, str]:
    """Which field each column is likely to be; a field is taken by the first that fits.

    Our own number is guessed of our own export alone: a foreign `id` would overwrite the first documents of the archive.
    """
    columns = list(columns)
    mapping: dict[str, str] = {}
    for column in columns:
        field = _field(column, own=_OWN_EXPORT.issubset(columns))
        if field and field not in mapping.values():
            mapping[column] = field
    if "identifier" not in mapping.values():
        number = next((column for column in columns if column not in mapping and is_foreign_number(column)), None)
        mapping |= {number: "identifier"} if number is not None else {}
    return {column: mapping[column] for column in columns if column in mapping}


def _field(column: str, *, own: bool) -> str:
    words = names.fold(_QUALIFIER.sub("", column))
    if words == OWN_NUMBER or (own and column == "id"):
        return "id"
    return _KNOWN.get(words.replace("dublin core ", "dc ", 1), "")


def is_foreign_number(column: str) -> bool:
    return column.strip().casefold() in _NUMBER_SIGNS or names.fold(column) in _FOREIGN_NUMBERS


def values(
    cells: Mapping[str, Any],
    mapping: Mapping[str, str],
    partings: Mapping[str, str] | None = None,
    remarks: list[str] | None = None,
) -> dict[str, Any]:
    """The fields of a row: texts, choices and flags as the record has them, topics as names, ties. Raises Fault.

    `partings`: by field, what parts several names of a cell. `remarks` gets what was left out of it.
    """
    found: dict[str, Any] = {}
    for column, field in mapping.items():
        if column in cells:
            found[field] = _value(field, cells[column], column, (partings or {}).get(field, ASK), remarks)
    return {field: value for field, value in found.items() if value is not _LEFT_OUT}


_LEFT_OUT = object()


def _value(field: str, cell: object, column: str, parting: str, remarks: list[str] | None) -> Any:
    if field == "id":
        return _key(_text(cell, column), column)
    one = BY_NAME[field]
    if one.holds == Holds.NAMES:
        parts = _parts(cell, column, parting)
        return [_topic(part) for part in parts] if field == "topics" else [_tie(part, column) for part in parts]
    text = _text(cell, column)
    if field == "text" and names.fold(column) == "body":
        return from_plain(text)  # the one field whose name says that it is no Markdown
    if field == "kind":
        return _kind(text, column, remarks)
    return _READ[one.holds](one, text, column)


def _text(cell: object, column: str) -> str:
    if isinstance(cell, bool):
        cell = "yes" if cell else ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if cell is not None and not isinstance(cell, str | int | float):
        raise Fault(f"“{column}” holds a list or an object; it needs a text")
    text = "" if cell is None else str(cell)
    if wrong := unstorable(text):
        raise Fault(f"“{column}” has {wrong}: take it out")
    if _SPREADSHEET_ERROR.fullmatch(text.strip()):
        raise Fault(f"“{column}” is “{text.strip()}”, an error of the spreadsheet: correct the cell")
    if len(text.encode("utf-16-le")) // 2 in _CUT_AT:
        raise Fault(f"“{column}” has exactly {len(text):,} characters: a spreadsheet has cut it off there. Leave the column out")
    return without_controls(text).strip()


def _line(field: DocumentField, text: str, column: str) -> str:
    text = one_line(text)
    if field.name == "date" and text:
        try:
            return edtf.read(text).value
        except edtf.EdtfError as error:
            raise Fault(f"“{column}”: {error}") from error
    if field.name == "language" and text:
        return tag_of_language(text) or _unknown_language(text, column)
    return text


def _unknown_language(text: str, column: str) -> str:
    if re.fullmatch("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", text):
        return text
    raise Fault(f"“{column}” is “{text[:60]}”, which is no language here; write a tag (en, az, ru, az-Cyrl) or the English name")


def _parts(cell: object, column: str, parting: str) -> list[str]:
    """The parts of a cell, parted by semicolons, bars and line breaks; a list of JSON has each for itself."""
    if isinstance(cell, list):
        if not all(isinstance(one, str) for one in cell):
            raise Fault(f"“{column}” is a list of other things than texts")
        for one in cell:
            _text(one, column)
        return [one for one in cell if one.strip()]
    return [part for part in _PART[parting].findall(_text(cell, column)) if part.strip()]


def _topic(part: str) -> str:
    return one_line(_ESCAPED.sub(r"\1", part))


def _tie(part: str, column: str) -> Tie:
    hidden = _ESCAPED.sub(lambda match: chr(0xE000 + ord(match[1])) if ord(match[1]) < 128 else match[1], part.strip())
    found = _TIE.match(hidden)
    if found is None or not found["name"].strip():
        raise Fault(f"“{column}”: there is no name in “{part.strip()[:60]}”")
    known = {names.fold(word): value for word, value in values_by_word(TIE_ROLES).items()}
    role = names.fold(found["role"] or Role.MENTIONED)
    if role not in known:
        raise Fault(f"“{column}”: the role “{found['role'][:40]}” is not known; it can be {', '.join(TIE_ROLES)}")
    name = "".join(chr(ord(sign) - 0xE000) if 0xE000 <= ord(sign) < 0xE080 else sign for sign in found["name"].strip())
    return Tie(_one_name(name, column), known[role], int(found["record"]) if found["record"] else None)


def _one_name(name: str, column: str) -> str:
    if found := re.search(r"[|\n\r]", name.strip()):
        what = "“|”" if found[0] == "|" else "a line break"
        raise Fault(f"“{column}”: “{one_line(name)[:60]}” has {what} in it, so it is several names: give each its own")
    return one_line(name)


def _kind(text: str, column: str, remarks: list[str] | None) -> Any:
    """A kind of ours, by another tool's name for it too; what is none is left out, and said."""
    words = names.fold(_CAMEL.sub(" ", text))
    for kind in DOCUMENT_KINDS.values():
        if words in kind.other_names:
            return kind.value
    if (short := f"{names.slug(text)}-report") in DOCUMENT_KINDS and text:
        return short
    try:
        return _value_called({value: kind.label for value, kind in DOCUMENT_KINDS.items()}, text, column)
    except Fault:
        if names.fold(column) == "kind" or remarks is None:
            raise
        remarks.append(f"“{column}” is “{text[:60]}”, which is no kind here: left out")
        return _LEFT_OUT


def _choice(field: DocumentField, text: str, column: str) -> str:
    return _value_called({str(value): str(label) for value, label in field.column.flatchoices}, text, column)


def _value_called(labels: Mapping[str, str], text: str, column: str) -> str:
    """The value of that label or, written as one likes, of that name; nothing for an empty cell."""
    known = {label: value for value, label in labels.items()} | {value: value for value in labels}
    known |= {names.slug(word): value for word, value in known.items()}
    found = known.get(text) or known.get(names.slug(text)) if text else ""
    if text and not found:
        raise Fault(f"“{column}” is “{text[:60]}”; it can be {', '.join(labels)}")
    return str(found or "")


def _flag(_field: DocumentField, text: str, column: str) -> bool:
    if text.casefold() not in _YES | _NO:
        raise Fault(f"“{column}” is “{text[:60]}”; it can be yes or no")
    return text.casefold() in _YES


_READ: dict[Holds, Callable[[DocumentField, str, str], str | bool]] = {
    Holds.LINE: _line,
    Holds.TEXT: lambda _field, text, _column: text,
    Holds.CHOICE: _choice,
    Holds.FLAG: _flag,
}


def _key(text: str, column: str) -> int | None:
    if text and not (text.isascii() and text.isdecimal() and len(text) < 19):
        raise Fault(f"“{column}” is “{text[:60]}”; it is a document's number in the archive, or empty for a new one")
    return int(text) if text else None


def written(name: str, role: str, record: int | None) -> str:
    """A tie as a cell has it; `values` reads the same back."""
    escaped = re.sub(r"([\\;#\[\]|\n\r])", r"\\\1", name)
    return escaped + (f" #{record}" if record else "") + ("" if role == Role.MENTIONED else f" [{role}]")


def written_topic(name: str) -> str:
    return re.sub(r"([\\;|\n\r])", r"\\\1", name)
