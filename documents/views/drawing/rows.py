"""Documents in a list."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from markupsafe import Markup

from documents.jinja import edtf_words, kind_name
from documents.views.drawing.addresses import Link, document_url, links, record_url

# Short, for a line that says much else; a full text needs no word.
_HOLDINGS = {"excerpt": gettext_noop("excerpt"), "digest": gettext_noop("digest"), "record": gettext_noop("record only")}
_PLAIN_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Row(NamedTuple):
    """A document in a list; see templates/reader/_row.html."""

    url: str
    title: str | Markup
    lang: str
    kind: str
    source: Link | None
    date_words: str
    date_iso: str
    holding: str
    content_note: bool
    summary: str
    snippet: Markup | None
    people: list[Link]
    organisations: list[Link]
    more_people: int
    topics: list[Link]


def rows(found: Iterable[Mapping[str, Any]], within: str = "") -> list[Row]:
    """`within` is the list that the rows are of (see `within` in addresses.py), which their pages then lead on in."""
    return [_row(row, within) for row in found]


def _row(row: Mapping[str, Any], within: str) -> Row:
    return Row(
        url=document_url(row) + within,
        title=row.get("marked_title") or row["title"],
        lang=row["lang"],
        kind=kind_name(row["kind"]),
        source=(row["source"][1], record_url("source", row["source"][0])) if row["source"] else None,
        date_words=edtf_words(row["date"]),
        date_iso=plain_date(row["date"]),
        holding=_(_HOLDINGS[row["holding"]]) if row["holding"] in _HOLDINGS else "",
        content_note=row["noted"],
        summary=row["summary"],
        snippet=row.get("snippet"),
        people=links("person", row["people"]),
        organisations=[] if row["people"] else links("organisation", row["organisations"]),
        more_people=row["more_people"],
        topics=links("topic", row["topics"]),
    )


def plain_date(value: str) -> str:
    """The date as HTML's `datetime` may hold it; empty for a range, a decade or an uncertain one."""
    return value if _PLAIN_DATE.fullmatch(value) else ""
