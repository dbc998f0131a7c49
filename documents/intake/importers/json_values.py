"""One value of one row of JSON that somebody else wrote. `where` names the row in a message; null is the same as absent."""

from typing import Any

from documents import edtf
from documents.text.characters import unstorable

Row = dict[str, Any]


class Fault(ValueError):
    """The catalogue or a text is not as it should be; the message says what, where and how to mend it."""


def found_edtf(row: Row, where: str) -> str:
    value = text_of(row, "edtf", where, "")
    try:
        return edtf.read(value).value if value else ""
    except edtf.EdtfError as error:
        raise Fault(f"{where}.edtf: {error}") from error


def _fault_at(where: str, key: str, what: str) -> Fault:
    return Fault(f"{where}.{key} {what}" if where else f"{key} {what}")


def text_of(row: Row, key: str, where: str, default: str | None = None, *, strip: bool = True) -> str:
    value = row.get(key)
    if value is None or value == "":
        if default is None:
            raise _fault_at(where, key, "is missing")
        return default
    if not isinstance(value, str):
        raise _fault_at(where, key, "is not a text; put it between quotation marks")
    _check_storable(value, where, key)
    kept = value.strip() if strip else value
    return kept or text_of({}, key, where, default)


def _check_storable(value: str, where: str, key: str) -> None:
    if unstorable(value):
        raise _fault_at(where, key, "has a character that cannot be stored, U+0000 or half of a pair; take it out")


def texts_of(row: Row, key: str, where: str) -> list[str]:
    values = row.get(key) or []
    if not isinstance(values, list):
        raise _fault_at(where, key, "is not a list")
    return [text_of({key: value}, key, where) for value in values]


def flag(row: Row, key: str, where: str) -> bool:
    value = row.get(key) or False
    if not isinstance(value, bool):
        raise _fault_at(where, key, "is neither true nor false")
    return value


def object_of(row: Row, key: str, where: str) -> Row:
    value = row.get(key) or {}
    if not isinstance(value, dict):
        raise _fault_at(where, key, "is not an object")
    return value


def rows_of(row: Row, key: str, where: str) -> list[Row]:
    values = row.get(key)
    if values is None and key != "articles":
        return []
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise _fault_at(where, key, "is not a list of objects")
    return values


def among(word: str, known: dict[str, str], where: str) -> str:
    if word not in known:
        raise Fault(f"{where} is “{word[:70]}”; it can be {', '.join(dict.fromkeys(known))}")
    return known[word]
