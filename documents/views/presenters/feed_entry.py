"""Documents in an Atom feed (RFC 4287).

A feed has fifty entries of twenty values, which are mostly those of the feed before: drawn ones are kept.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from documents import edtf
from documents.catalogue import Item
from documents.catalogue.contents.item import Tie
from documents.citations import authors
from documents.rendering.compiler import escaped
from documents.rendering.environment import edtf_words, kind_name, translated
from documents.rendering.page_language import page_lang
from documents.text import has_right_to_left, is_right_to_left
from documents.views.presenters.labels import own_text, shown_form

KEPT = 500  # entries, of some 2 kB each


class Feed(NamedTuple):
    """What is the same for all entries. `tag` is the beginning of a tag URI (RFC 4151), without a day."""

    tag: str
    documents: str  # whole addresses, with a slash at the end
    topics: str


def feed_entries(items: Iterable[Item], feed: Feed) -> Markup:
    language = page_lang()
    return Markup("".join([_draw_entry(item, feed, language) for item in items]))  # noqa: S704 - escaped there


@lru_cache(maxsize=KEPT)
def _draw_entry(item: Item, feed: Feed, _language: str | None) -> str:
    source, lang = escaped(item.source), escaped(item.lang)
    # Else the feed's own author would be the document's.
    by = authors(item.byline, item.authors) or ((item.source,) if source else (translated("author not stated"),))
    day = edtf.plain(item.date)
    said = escaped(edtf_words(item.date)) or translated("undated")
    # The day of the identifier is that from which the document is here, so neither a new title nor a new address of the
    # page makes it another entry.
    summary = own_text(item.summary, dict(item.summaries)).text
    pieces = (
        f"<entry>\n<id>{feed.tag},{item.added[:10]}:document/{item.pk}</id>\n{_title_element(item.title, lang)}\n",
        f'<link rel="alternate" type="text/html" hreflang="{lang}" href="{feed.documents}{item.pk}-{item.slug}/"/>\n',
        f"<published>{item.added}</published>\n<updated>{item.changed}</updated>\n",
        *(f"<author><name>{escaped(name)}</name></author>\n" for name in by),
        f"<summary>{escaped(kind_name(item.kind))}{f' · {source}' if source else ''} · {said}",
        f" — {_isolate_right_to_left(escaped(summary))}" if summary else "",
        "</summary>\n",
        *(_category_element(tie, feed) for tie in item.topics),
        f"<dc:publisher>{source}</dc:publisher>\n" if source else "",
        # Not dc:date: feed readers take that for the moment of the last change. Nor any date that is not a plain one.
        f"<dcterms:created>{day}</dcterms:created>\n" if day else "",
        "</entry>\n",
    )
    return "".join(pieces)


def _category_element(tie: Tie, feed: Feed) -> str:
    slug, name, forms = tie
    label = shown_form("topic", name, dict(forms)).text
    return f'<category term="{slug}" label="{escaped(label)}" scheme="{feed.topics}"/>\n'


def _title_element(title: str, lang: str) -> str:
    """Atom has no direction of its own; XHTML does."""
    if not is_right_to_left(lang):
        return f'<title xml:lang="{lang}">{escaped(title)}</title>'
    inside = f'<div xmlns="http://www.w3.org/1999/xhtml" dir="rtl">{escaped(title)}</div>'
    return f'<title type="xhtml" xml:lang="{lang}">{inside}</title>'


def _isolate_right_to_left(text: str) -> str:
    """Plain text, kept from turning what stands around it (Unicode's first strong isolate)."""
    return f"\u2068{text}\u2069" if has_right_to_left(text) else text
