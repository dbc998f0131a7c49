"""The interface's words in its other languages: `python -m tools.messages` reads them out of code and templates.

It adds what is new to each `documents/locale/<language>/LC_MESSAGES/django.po`, takes out what is gone, and compiles it. Nothing
is guessed: a message that is new has no translation until somebody writes it, and tests/tools/test_messages.py says so.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("az", "ru")
KEYWORDS = DEFAULT_KEYWORDS | {"gettext_lazy": None, "gettext_noop": None, "translated": None}
# The desk is in English; what its templates and modules say is Django's to translate.
SOURCES = (
    ("documents", [("admin/**.py", "ignore"), ("**.py", "python")]),
    ("templates/reader", [("**.html", "jinja2"), ("**.xml", "jinja2")]),
)
_PLURALS = {
    "az": "nplurals=2; plural=(n != 1);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
}


def _header_fields(language: str) -> list[tuple[str, str]]:
    return [
        ("Language", language),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", _PLURALS[language]),
    ]


def folder(language: str) -> Path:
    return ROOT / "documents" / "locale" / language / "LC_MESSAGES"


def extracted() -> Catalog:
    """Every message in the code, with the files that say it."""
    found = Catalog(charset="utf-8")
    for source, methods in SOURCES:
        for file, _line, message, _comments, context in extract_from_dir(
            ROOT / source, method_map=methods, options_map={"**": {"silent": "false"}}, keywords=KEYWORDS
        ):
            found.add(message, locations=[(f"{source}/{file}", 0)], context=context)
    return found


def stored(language: str) -> Catalog:
    path = folder(language) / "django.po"
    with path.open("rb") as file:
        return read_po(file, locale=language)


def brought_up_to_date(language: str, found: Catalog) -> Catalog:
    """The stored translations of the messages found, in the order of their texts, and none of others."""
    catalog = Catalog(locale=language, charset="utf-8")
    before = stored(language) if (folder(language) / "django.po").exists() else catalog
    for message in sorted((one for one in found if one.id), key=lambda one: (str(one.id), one.context or "")):
        old = before.get(message.id, message.context)
        catalog.add(message.id, old.string if old else None, _remove_line_numbers(message.locations), context=message.context)
    return catalog


def _remove_line_numbers(locations: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Files without lines, which any edit would move."""
    return [(file, 0) for file in sorted({file for file, _line in locations})]


def as_po(catalog: Catalog) -> bytes:
    """The file without the dates and names of tools that change with every run."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, omit_header=True, width=120, include_lineno=False)
    header = ['msgid ""', 'msgstr ""', *(f'"{name}: {value}\\n"' for name, value in _header_fields(str(catalog.locale)))]
    return "\n".join([*header, "", ""]).encode() + buffer.getvalue().strip() + b"\n"


class _Undated(Catalog):
    """One whose header is the same whenever and with whatever version it is compiled."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return _header_fields(str(self.locale))


def as_mo(po: bytes, language: str) -> bytes:
    catalog = _Undated(locale=language, charset="utf-8")
    for message in read_po(io.BytesIO(po), locale=language):
        if message.id:
            catalog.add(message.id, message.string, context=message.context)
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def missing(catalog: Catalog) -> list[str]:
    """The messages without a whole translation."""
    return [str(message.id) for message in catalog if message.id and (message.fuzzy or not all(_plural_forms(message.string)))]


def _plural_forms(string: object) -> Iterable[str]:
    return string if isinstance(string, (list, tuple)) else [str(string or "")]


def main() -> int:
    found, wanting = extracted(), 0
    for language in LANGUAGES:
        folder(language).mkdir(parents=True, exist_ok=True)
        catalog = brought_up_to_date(language, found)
        po = as_po(catalog)
        (folder(language) / "django.po").write_bytes(po)
        (folder(language) / "django.mo").write_bytes(as_mo(po, language))
        untranslated = missing(catalog)
        wanting += len(untranslated)
        sys.stdout.write(f"{language}: {len(catalog)} messages, {len(untranslated)} without a translation\n")
        sys.stdout.writelines(f"    {message}\n" for message in untranslated)
    return 1 if wanting else 0


if __name__ == "__main__":
    raise SystemExit(main())
