"""A document as one of a list, in values. How it is drawn is the views' (views/presenters/list_item.py, feed_entry.py)."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from documents.text.characters import NOT_XML

Forms = tuple[tuple[str, str], ...]  # of a name: language and what it is there
Tie = tuple[str, str, Forms]  # slug, name, its forms
_ILLEGAL = re.compile(f"[{NOT_XML}]")


class Item(NamedTuple):
    """Of few people, organisations and topics each. Hashable, so that what was drawn of it can be kept."""

    pk: int
    slug: str
    title: str
    lang: str
    kind: str
    source: str
    source_lang: str
    date: str
    holding: str
    notes: tuple[str, ...]  # on its content
    corrected: bool
    summary: str
    summaries: Forms  # the summary in other languages
    people: tuple[Tie, ...]
    more_people: int
    organisations: tuple[Tie, ...]
    topics: tuple[Tie, ...]
    byline: str
    authors: tuple[str, ...]
    added: str  # ISO 8601, as the next
    changed: str
    marked: Markup | None = None  # of a search: the title and a piece of the text, with the words found marked
    snippet: Markup | None = None

    @property
    def named(self) -> list[tuple[str, Tie]]:
        """(kind, tie) of the people, or else the organisations, that it names, and of its topics."""
        people = [("person", tie) for tie in self.people] or [("organisation", tie) for tie in self.organisations]
        return people + [("topic", tie) for tie in self.topics]


def item_of(row: Mapping[str, Any]) -> Item:
    """The item of a list row (see loading.py)."""
    return Item(
        row["id"],
        row["slug"],
        _strip_illegal(row["title"]),
        row["lang"],
        row["kind"],
        _strip_illegal(row["source"][1]) if row["source"] else "",
        row["source_lang"],
        row["date"],
        row["holding"],
        tuple(map(_strip_illegal, row["notes"])),
        row["corrected"],
        _strip_illegal(row["summary"]),
        _build_forms(row["summaries"]),
        _build_ties("person", row["people"], row["forms"]),
        row["more_people"],
        _build_ties("organisation", row["organisations"], row["forms"]),
        _build_ties("topic", row["topics"], row["forms"]),
        _strip_illegal(row["byline"]),
        tuple(map(_strip_illegal, row["authors"])),
        row["added"],
        row["changed"],
    )


def _build_ties(kind: str, ties: list[Any], forms: Mapping[str, Any]) -> tuple[Tie, ...]:
    return tuple([(slug, _strip_illegal(name), _build_forms(forms.get(f"{kind}/{slug}", {}))) for slug, name in ties])


def _build_forms(forms: Mapping[str, str]) -> Forms:
    return tuple([(tag, _strip_illegal(text)) for tag, text in forms.items()])


def _strip_illegal(text: str) -> str:
    """Without what neither HTML nor XML can hold, even escaped."""
    return text if text.isprintable() else _ILLEGAL.sub("", text)
