"""A document's entry in a feed, as far as it is the same in every feed: made when the index is written.

What depends on who asks (the site's own address, the language of the interface) is left out, and put in by `drawn_entries`.
A feed has fifty entries of twenty values; read from their rows and escaped at each request, they took half of its time.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from documents import edtf
from documents.citations import authors
from documents.rendering.compiler import escaped
from documents.text import has_right_to_left, is_right_to_left
from documents.text.characters import NOT_XML

# Between the pieces of a stored entry. XML can hold neither, so no piece does.
_GAP, _SCHEME = "\x1f", "\x1e"
_ILLEGAL = re.compile(f"[{NOT_XML}]")


class Feed(NamedTuple):
    """What entries lack. `tag` is the beginning of a tag URI (RFC 4151), without a day."""

    tag: str
    documents: str  # whole addresses, with a slash at the end
    topics: str
    kind: Callable[[str], str]  # names of kinds and words of dates, in the reader's language
    date: Callable[[str], str]
    undated: str
    no_author: str


def entry(row: Mapping[str, Any]) -> str:
    """The stored entry of a list row."""
    source, lang = _text(row["source"][1] if row["source"] else ""), _text(row["lang"])
    # The day of the identifier is that from which the document is here, so neither a new title nor a new address of the
    # page makes it another entry.
    head = (
        f":document/{row['id']}</id>\n{_title(row['title'], lang)}\n"
        f'<link rel="alternate" type="text/html" hreflang="{lang}" href="'
    )
    moments = f'{row["id"]}-{row["slug"]}/"/>\n<published>{row["added"]}</published>\n<updated>{row["changed"]}</updated>\n'
    by = authors(row["byline"], row["authors"]) or (source and (row["source"][1],))
    names = "".join(f"<author><name>{_text(name)}</name></author>\n" for name in by)
    day = edtf.plain(row["date"])
    topics = (f'<category term="{slug}" label="{_text(label)}" scheme="{_SCHEME}"/>\n' for slug, label in row["topics"])
    tail = "".join(
        (
            f" — {_isolated(_text(row['summary']))}" if row["summary"] else "",
            "</summary>\n",
            *topics,
            f"<dc:publisher>{source}</dc:publisher>\n" if source else "",
            # Not dc:date: feed readers take that for the moment of the last change. Nor any date that is not a plain one.
            f"<dcterms:created>{day}</dcterms:created>\n" if day else "",
            "</entry>\n",
        )
    )
    between = f" · {source} · " if source else " · "
    return _GAP.join((row["changed"], row["added"][:10], head, moments, names, row["kind"], between, row["date"], tail))


def drawn_entries(stored: Iterable[str], feed: Feed) -> tuple[str, str]:
    """The moment of the last change (empty where there is no entry), and the entries."""
    last, pieces = "", []
    nobody = f"<author><name>{_text(feed.no_author)}</name></author>\n"  # else the feed's own author would be the document's
    for one in stored:
        changed, day, head, moments, names, kind, between, date, tail = one.split(_GAP)
        last = max(last, changed)
        said = escaped(feed.date(date)) or feed.undated
        pieces.append(
            f"<entry>\n<id>{feed.tag},{day}{head}{feed.documents}{moments}{names or nobody}"
            f"<summary>{escaped(feed.kind(kind))}{between}{said}{tail}"
        )
    return last, "".join(pieces).replace(_SCHEME, feed.topics)


def _title(title: str, lang: str) -> str:
    """Atom has no direction of its own; XHTML does."""
    if not is_right_to_left(lang):
        return f'<title xml:lang="{lang}">{_text(title)}</title>'
    inside = f'<div xmlns="http://www.w3.org/1999/xhtml" dir="rtl">{_text(title)}</div>'
    return f'<title type="xhtml" xml:lang="{lang}">{inside}</title>'


def _isolated(text: str) -> str:
    """Plain text, kept from turning what stands around it (Unicode's first strong isolate)."""
    return f"\u2068{text}\u2069" if has_right_to_left(text) else text


def _text(value: str) -> str:
    return escaped(_ILLEGAL.sub("", value))
