"""What a column can hold, under which names it is known, and how its cells are read and written."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from documents import names
from documents.intake.rows import Fault
from documents.models import Holding, Kind, Role

TEXTS = (
    *("title", "language", "source", "byline", "date", "date_basis", "summary", "digest", "text"),
    *("content_notes", "rights", "address", "archived_address", "note"),
)
CHOICES: dict[str, Any] = {"kind": Kind, "holding": Holding}
FLAGS = ("title_supplied", "content_gate")
PARTED = ("topics", "people", "organisations")
KEYS = ("id", "identifier")
FIELDS = (*KEYS, "title", "kind", *TEXTS[1:5], "date_basis", "topics", "people", "organisations", *TEXTS[6:], "holding", *FLAGS)

# Besides a field's own name, as other archives' exports have it: Dublin Core, Omeka, Zotero, and plain words.
_SYNONYMS = {
    "id": ("document", "no"),
    "identifier": ("key", "dc identifier"),
    "title": ("headline", "dc title", "name"),
    "kind": ("type", "item type", "dc type", "genre"),
    "language": ("lang", "dc language"),
    "source": ("publication", "publication title", "outlet", "publisher", "dc publisher", "dc source", "newspaper"),
    "byline": ("author", "authors", "creator", "dc creator"),
    "date": ("published", "publication date", "dc date", "year"),
    "summary": ("abstract", "abstract note", "description", "dc description"),
    "text": ("body", "content", "full text"),
    "topics": ("topic", "tags", "manual tags", "subject", "subjects", "keywords", "dc subject"),
    "people": ("person", "persons", "names"),
    "organisations": ("organisation", "organizations", "organization", "orgs"),
    "rights": ("licence", "license", "dc rights"),
    "address": ("url", "link", "web address"),
    "archived_address": ("archive", "archived", "loc in archive"),
    "note": ("notes", "comment"),
}
_KNOWN = {word: field for field, words in _SYNONYMS.items() for word in words} | {
    field.replace("_", " "): field for field in FIELDS
}

_PART = re.compile(r"(?:[^;\\]|\\.)+", re.S)
_TIE = re.compile(r"^(?P<name>.*?)(?:\s*#(?P<record>[0-9]{1,18}))?(?:\s*\[(?P<role>[^\[\]]*)\])?$", re.S)
_ESCAPED = re.compile(r"\\(.)", re.S)
_ROLES = {str(label): value for value, label in Role.choices} | {value: value for value in Role.values}
_YES, _NO = {"yes", "true", "1", "x", "да", "bəli"}, {"", "no", "false", "0", "нет", "xeyr"}


@dataclass(frozen=True, slots=True)
class Tie:
    """A person or organisation as a cell names it: “Name”, “Name #12”, “Name [author]”."""

    name: str
    role: str = Role.MENTIONED.value
    record: int | None = None


def guess(columns: Iterable[str]) -> dict[str, str]:
    """Which field each column is likely to be; a field is taken by the first that fits."""
    mapping: dict[str, str] = {}
    for column in columns:
        field = _KNOWN.get(" ".join(names.tokens(column)), "")
        if field and field not in mapping.values():
            mapping[column] = field
    return mapping


def values(cells: Mapping[str, Any], mapping: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a row: texts, choices and flags as the record has them, topics as names, ties. Raises Fault."""
    return {field: _value(field, cells[column], column) for column, field in mapping.items() if column in cells}


def _value(field: str, cell: Any, column: str) -> Any:
    if field in PARTED:
        parts = _parts(cell, column)
        return (
            [_ESCAPED.sub(r"\1", part.strip()) for part in parts] if field == "topics" else [_tie(part, column) for part in parts]
        )
    if isinstance(cell, bool):
        cell = "yes" if cell else ""
    if cell is not None and not isinstance(cell, str | int):
        raise Fault(f"“{column}” holds a list or an object; it needs a text")
    text = "" if cell is None else str(cell).strip()
    if field in CHOICES:
        return _choice(CHOICES[field], text, column)
    if field in FLAGS:
        return _flag(text, column)
    if field == "id":
        return _key(text, column)
    return text


def _parts(cell: Any, column: str) -> list[str]:
    """The parts of a cell, parted by semicolons; a list of JSON has each for itself."""
    if isinstance(cell, list):
        if not all(isinstance(one, str) for one in cell):
            raise Fault(f"“{column}” is a list of other things than texts")
        return [one for one in cell if one.strip()]
    return [part for part in _PART.findall(str(cell or "")) if part.strip()]


def _tie(part: str, column: str) -> Tie:
    hidden = _ESCAPED.sub(lambda match: chr(0xE000 + ord(match[1])) if ord(match[1]) < 128 else match[1], part.strip())
    found = _TIE.match(hidden)
    if found is None or not found["name"].strip():
        raise Fault(f"“{column}”: there is no name in “{part.strip()[:60]}”")
    role = (found["role"] or "mentioned").strip()
    if role not in _ROLES:
        raise Fault(f"“{column}”: the role “{role[:40]}” is not known; it can be {', '.join(Role.values)}")
    name = "".join(chr(ord(sign) - 0xE000) if 0xE000 <= ord(sign) < 0xE080 else sign for sign in found["name"].strip())
    return Tie(name, _ROLES[role], int(found["record"]) if found["record"] else None)


def _choice(choices: Any, text: str, column: str) -> str:
    known = {str(label): value for value, label in choices.choices} | {value: value for value in choices.values}
    known |= {names.slug(word): value for word, value in known.items()}
    found = known.get(text) or known.get(names.slug(text)) if text else ""
    if text and not found:
        raise Fault(f"“{column}” is “{text[:60]}”; it can be {', '.join(choices.values)}")
    return str(found or "")


def _flag(text: str, column: str) -> bool:
    if text.casefold() not in _YES | _NO:
        raise Fault(f"“{column}” is “{text[:60]}”; it can be yes or no")
    return text.casefold() in _YES


def _key(text: str, column: str) -> int | None:
    if text and not (text.isascii() and text.isdecimal() and len(text) < 19):
        raise Fault(f"“{column}” is “{text[:60]}”; it is a document's number in the archive, or empty for a new one")
    return int(text) if text else None


def written(name: str, role: str, record: int | None) -> str:
    """A tie as a cell has it; `values` reads the same back."""
    escaped = re.sub(r"([\\;#\[\]])", r"\\\1", name)
    return escaped + (f" #{record}" if record else "") + ("" if role == Role.MENTIONED else f" [{role}]")


def written_topic(name: str) -> str:
    return name.replace("\\", "\\\\").replace(";", "\\;")
