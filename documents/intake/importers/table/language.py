"""The language of a row that names none: by its words, as at the intake; a few words are taken for the whole file's."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

from documents.extraction.findings import Metadata
from documents.extraction.language import find_language
from documents.intake.importers.table.reading import Table
from documents.names import is_cyrillic

FALLBACK = "en"
_ENOUGH = 40  # characters by which a language is told
_SURE = 0.5
_ROWS, _CHARACTERS = 300, 2_000
_CYRILLIC = ("ru", "uk", "be", "bg", "kk", "mk", "az-Cyrl")


def language_of(values: Mapping[str, Any], usual: str) -> str:
    words = "\n".join(str(values.get(field) or "") for field in ("title", "text", "digest", "summary"))[:20_000]
    if len(words) >= _ENOUGH and (found := _detect_language(words)):
        return found
    if is_cyrillic(words):
        return usual if usual in _CYRILLIC else "ru"
    if "ə" in words or "Ə" in words:
        return "az"
    return usual if usual not in _CYRILLIC else FALLBACK


@lru_cache(maxsize=4)
def usual_language(table: Table, columns: tuple[str, ...]) -> str:
    """The language of the most of a file, by the first words of its rows."""
    rows = islice(table.rows(), _ROWS)
    words = "\n".join(str(row.cells.get(column) or "")[:_CHARACTERS] for row in rows for column in columns)
    return _detect_language(words) or FALLBACK


def _detect_language(words: str) -> str:
    found = find_language(words, Metadata())
    return found.value if found and found.confidence >= _SURE else ""
