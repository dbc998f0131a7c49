"""A document's item in a list, as far as it is the same in every list: made when the index is written.

What depends on the reader's language, on the list and on a search is put in by `drawn_items`. A page has twenty items of twenty
values; read from JSON, looked up and drawn by a template at each request, they took a third of its time.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from documents import edtf
from documents.rendering.compiler import escaped
from documents.text import has_right_to_left, is_right_to_left
from documents.text.characters import XML_CONTROLS

# Between the parts of a stored item, and where the drawing puts in what it knows. No part holds any of them.
_GAP, _PERSON, _ORGANISATION, _TOPIC, _OWN = "\x1f", "\x1e", "\x1d", "\x1c", "\x1b"
_CONTROLS = re.compile(f"[{XML_CONTROLS}]")


class Item(NamedTuple):
    """`source`, `names` and `topics` are HTML, the last two with places for what is looked up; the rest are as they stand."""

    id: str
    slug: str
    title: str
    lang: str
    kind: str
    source: str
    date: str
    holding: str
    noted: str
    summary: str
    names: str
    more: str
    topics: str
    marked: Markup | None = None  # of a search: the title and a piece of the text, with the words found marked
    snippet: Markup | None = None

    @property
    def pk(self) -> int:
        return int(self.id)

    @property
    def tied(self) -> list[tuple[str, str]]:
        """(kind, slug) of the people, or else the organisations, and of the topics that the item names."""
        return [(_KINDS[mark], slug) for mark, slug in _TIE.findall(self.names) + _TIE.findall(self.topics)]


_KINDS = {_PERSON: "person", _ORGANISATION: "organisation", _TOPIC: "topic"}
_TIE = re.compile(f'href="([{"".join(_KINDS)}])([^"/]*)/"')


class Look(NamedTuple):
    """What items lack: the reader's language, and where links lead."""

    lang: str
    own: str  # the attribute of the archive's own words where its language is not the reader's
    documents: str  # addresses, with a slash at the end
    people: str
    organisations: str
    topics: str
    within: str  # the list that the documents are read in, as the query part of an address
    kind: Callable[[str], str]
    date: Callable[[str], str]
    holding: Callable[[str], str | None]  # of a full text nothing is said
    undated: str
    noted: str
    more: Callable[[int], str]


def stored(row: Mapping[str, Any]) -> str:
    """The item of a list row (see loading.py), as the index holds it."""
    people = [f'<a class="p" href="{_PERSON}{slug}/"{_auto(name)}>{_html(name)}</a> ' for slug, name in row["people"]]
    bodies = [
        f'<a class="p" href="{_ORGANISATION}{slug}/"{_auto(name)}>{_html(name)}</a> ' for slug, name in row["organisations"]
    ]
    parts = Item(
        str(row["id"]),
        _html(row["slug"]),
        row["title"],
        row["lang"],
        row["kind"],
        _html(row["source"][1]) if row["source"] else "",
        row["date"],
        row["holding"],
        "1" if row["noted"] else "",
        row["summary"],
        "".join(people or bodies),
        str(row["more_people"] or ""),
        "".join(f'<a href="{_TOPIC}{slug}/"{_OWN}{_auto(name)}>{_html(name)}</a> ' for slug, name in row["topics"]),
    )
    texts = (_CONTROLS.sub("", part) for part in parts[:10])
    return _GAP.join((*texts, *parts[10:13]))


def read(text: str) -> Item:
    return Item._make((*text.split(_GAP), None, None))


def drawn_items(items: Iterable[Item], look: Look) -> str:
    """The items of a list as HTML, to stand in an element `ol`."""
    html = "".join([_drawn(item, look) for item in items])
    for mark, address in ((_PERSON, look.people), (_ORGANISATION, look.organisations), (_TOPIC, look.topics), (_OWN, look.own)):
        html = html.replace(mark, address)
    return html


def _drawn(item: Item, look: Look) -> str:
    identity, slug, title, language, kind, source, date, holding, noted, summary, names, more, topics, marked, snippet = item
    lang = "" if language == look.lang else f' lang="{language}"{_RTL if is_right_to_left(language) else ""}'
    if source:
        own = look.own + _auto(source)
        source = f"&nbsp;· <span{own}>{source}</span>" if own else f"&nbsp;· {source}"
    day = escaped(look.date(date)) if date else look.undated
    if edtf.plain(date):
        day = f'<time datetime="{date}">{day}</time>'
    held = look.holding(holding) or ""
    if snippet:
        said = f'<p class="sum found"{lang}>{snippet}</p>\n'
    else:
        said = f'<p class="sum"{look.own}{_auto(summary)}>{escaped(summary)}</p>\n' if summary else ""
    return (
        f'<li>\n<p class="k">{escaped(look.kind(kind))}{source}&nbsp;· {day}{held and f"&nbsp;· {held}"}'
        f"{noted and f'&nbsp;· <b>{look.noted}</b>'}</p>\n"
        f'<h3{lang}><a href="{look.documents}{identity}-{slug}/{look.within}">{marked or escaped(title)}</a></h3>\n{said}'
        f"{_tied(names, more and look.more(int(more)), topics)}</li>\n"
    )


def _tied(names: str, more: str, topics: str) -> str:
    return f'<p class="t">{names}{more and f"<span>{more}</span> "}{topics}</p>\n' if names or topics else ""


_RTL = ' dir="rtl"'


def _auto(text: str) -> str:
    """As `auto_dir` of the templates."""
    return ' dir="auto"' if has_right_to_left(text) else ""


def _html(value: str) -> str:
    return escaped(_CONTROLS.sub("", value))
