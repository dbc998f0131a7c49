"""Rows that are a document twice: of one file, or of what the archive has already."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.db import models

from documents import edtf, names
from documents.intake import duplicates, workflow
from documents.intake.importers.table.reading import Table
from documents.models import Document
from documents.text import one_line
from documents.text.addresses import address_key
from documents.text.characters import without_unstorable

_OPENING = 500  # characters of a text by which two are told apart
_RUNNING = 6  # digits at most of a number that counts rows
_WORDS = 12  # of a text that two documents do not have by chance


@lru_cache(maxsize=1)
def repeats(table: Table, mapping: tuple[tuple[str, str], ...]) -> tuple[dict[int, str], dict[int, str]]:
    """Rows that repeat the number or identifier of an earlier one, and those that seem to be the same document; each with why."""
    columns: dict[str, list[str]] = {}
    for column, field in mapping:
        columns.setdefault(field, []).append(column)
    refused: dict[int, str] = {}
    present: dict[int, str] = {}
    seen: dict[Any, int] = {}
    for row in table.rows():
        cells = {
            field: next(filter(None, (_cell_text(row.cells.get(one)) for one in held)), "") for field, held in columns.items()
        }
        for key, what, into in _identity_keys(cells):
            first = seen.setdefault(key, row.number)
            if first != row.number:
                into_which = refused if into else present
                into_which.setdefault(row.number, f"{what} as row {first}")
    return refused, present


def _identity_keys(cells: dict[str, str]) -> list[tuple[Any, str, bool]]:
    found: list[tuple[Any, str, bool]] = []
    for field, what in (("id", "the same document number"), ("identifier", "the same identifier")):
        if cells.get(field):
            found.append(((field, cells[field]), what, True))
    if found:
        return found
    if key := address_key(cells.get("address", "")):
        return [(("address", key), "the same address", False)]
    if _is_long(cells.get("text", "")):
        source = names.fold(cells.get("source", ""))
        found.append((("text", duplicates.identity(cells["text"]), source), "the same text", False))
    if cells.get("title"):
        parts = (names.fold(cells["title"]) or cells["title"], cells.get("date", ""), names.fold(cells.get("source", "")))
        found.append((("title", *parts, cells.get("text", "")[:_OPENING]), "the same title and date", False))
    return found


def _cell_text(value: object) -> str:
    return one_line(without_unstorable(str(value))) if isinstance(value, str | int) else ""


def here_already(values: Mapping[str, Any]) -> tuple[Document, str] | None:
    """The document that a new row seems to be, by its address, its text, or its title and date; and why."""
    identifier, address = values.get("identifier", ""), address_key(values.get("address", ""))
    documents = Document.objects.exclude(identifier=identifier) if identifier else Document.objects.all()
    if address:
        found = documents.filter(address_key=address).order_by("pk").first()
        if found:
            return found, "the same address"
    for one in with_text(values):
        if not _told_apart(one, values, address):
            return one, "the same text"
    for one in _find_by_title(documents, values.get("title", ""), values.get("date", "")):
        if not _told_apart(one, values, address):
            return one, "the same title and date"
    return None


def with_text(values: Mapping[str, Any]) -> list[Document]:
    """Documents with the very words of the row's text."""
    text = values.get("text", "")
    if not _is_long(text):
        return []
    own = {"identifier": identifier} if (identifier := values.get("identifier")) else {"pk": None}
    there = Document.objects.filter(pk__in=workflow.documents_of_text(text)).exclude(**own)
    return list(there.select_related("source").order_by("pk"))


def _is_long(text: str) -> bool:
    return len(text.split(maxsplit=_WORDS)) > _WORDS


def _find_by_title(documents: models.QuerySet[Document], title: str, date: str) -> list[Document]:
    """Documents of this title and date, found by the day, which has an index."""
    if not title:
        return []
    parsed = edtf.read(date) if date else None
    day = {"date_earliest": parsed.earliest} if parsed and parsed.earliest else {"date_earliest__isnull": True}
    alike = documents.filter(slug=names.slug(title)[:100], **day).order_by("pk")[:20]
    return [one for one in alike if names.same_spelling(one.title, title) and one.date == (parsed.value if parsed else "")]


def is_running_number(values: Mapping[str, Any]) -> bool:
    """Whether all that names a row's document is a number that may count the rows of its table."""
    identifier = values.get("identifier") or ""
    return values.get("id") is None and identifier.isdecimal() and len(identifier) <= _RUNNING


def is_another(document: Document, values: Mapping[str, Any]) -> bool:
    """Whether a row that has only a running number in common with a document seems to be of another one.

    Two tables both count from 1. A title that was corrected keeps half of its words, or the address, or the text.
    """
    if not is_running_number(values):
        return False
    ours, theirs = set(names.tokens(document.title)), set(names.tokens(values.get("title") or ""))
    if not theirs or 2 * len(ours & theirs) >= min(len(ours), len(theirs)):
        return False
    address, text = address_key(values.get("address") or ""), values.get("text") or ""
    return not ((address and address == document.address_key) or (_is_long(text) and one_line(text) == one_line(document.text)))


def _told_apart(one: Document, values: Mapping[str, Any], address: int | None) -> bool:
    """Whether something says that they are two: both have an identifier, an address, a source or a text, and these differ."""
    source, text = values.get("source", ""), one_line(values.get("text", ""))[:_OPENING]
    return bool(
        (one.identifier and values.get("identifier"))
        or (address and one.address_key)
        or (source and one.source and not names.same_spelling(one.source.name, source))
        or (text and one.text and names.fold(one_line(one.text)[:_OPENING]) != names.fold(text))
    )
