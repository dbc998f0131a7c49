"""What `has:` of the search box asks for, each word declared once. The parser, the index and the help page follow."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.utils.translation import gettext_noop

from documents.models import VersionKind


class Held(Protocol):
    """A document as the catalogue holds it (contents/loading.py)."""

    @property
    def page(self) -> Mapping[str, Any]: ...
    @property
    def body(self) -> str: ...
    @property
    def earliest(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class HasWord:
    """`held` gives something true of a document that has it."""

    word: str
    held: Callable[[Held], object]
    other_words: tuple[str, ...] = ()
    hint: str = ""


def _on_page(word: str, *other_words: str, part: str = "", hint: str = "") -> HasWord:
    """A part of the reading page that is there or not."""
    return HasWord(word, lambda held: held.page[part or word], other_words, hint)


def _has_text(held: Held) -> object:
    return held.page["holding"] in ("full", "excerpt") and held.body.strip()


def _has_translation(held: Held) -> object:
    return any(one["is"] == VersionKind.TRANSLATION for one in held.page["versions"])


_WORDS = (
    _on_page("source", "sources"),
    HasWord("date", lambda held: held.earliest, ("dated",)),
    HasWord("summary", lambda held: held.page["summary"].strip(), ("summaries",)),
    HasWord("text", _has_text, ("fulltext",)),
    _on_page("people", "person", "persons"),
    _on_page("organisations", "organisation", "organization", "organizations", "org", "orgs"),
    _on_page("topics", "topic"),
    _on_page("events", "event", "dates", hint=gettext_noop("dates mentioned")),
    _on_page("notes", "note"),
    _on_page("original", "originals", part="originals"),
    _on_page("address", "addresses", "url"),
    _on_page("copy", "copies", part="archived", hint=gettext_noop("in a web archive")),
    _on_page("versions", "version"),
    HasWord("translation", _has_translation, ("translations",)),
    _on_page("corrections", "correction"),
)
HAS_WORDS = {one.word: one for one in _WORDS}
_MEANT = {other: one.word for one in _WORDS for other in (one.word, *one.other_words)}


def has_word(typed: str) -> str | None:
    """The word of the table that was meant, if there is one."""
    return _MEANT.get(typed.lower())


def held_words(held: Held) -> list[str]:
    """All that a document has."""
    return [one.word for one in _WORDS if one.held(held)]
