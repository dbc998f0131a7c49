"""A document as one of a list, in values. How it is drawn is the views' (views/presenters/list_item.py, feed_entry.py)."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from documents.text.characters import NOT_XML

Tie = tuple[str, str]  # slug, name
_ILLEGAL = re.compile(f"[{NOT_XML}]")


class Item(NamedTuple):
    """Of few people, organisations and topics each. Hashable, so that what was drawn of it can be kept."""

    pk: int
    slug: str
    title: str
    lang: str
    kind: str
    source: str
    date: str
    holding: str
    noted: bool
    summary: str
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
        _legal(row["title"]),
        row["lang"],
        row["kind"],
        _legal(row["source"][1]) if row["source"] else "",
        row["date"],
        row["holding"],
        row["noted"],
        _legal(row["summary"]),
        _ties(row["people"]),
        row["more_people"],
        _ties(row["organisations"]),
        _ties(row["topics"]),
        _legal(row["byline"]),
        tuple(map(_legal, row["authors"])),
        row["added"],
        row["changed"],
    )


def _ties(ties: list[Any]) -> tuple[Tie, ...]:
    return tuple([(slug, _legal(name)) for slug, name in ties])


def _legal(text: str) -> str:
    """Without what neither HTML nor XML can hold, even escaped."""
    return text if text.isprintable() else _ILLEGAL.sub("", text)
