"""Documents, and what was corrected, withdrawn or erased, in an Atom feed (RFC 4287).

A feed has fifty entries of twenty values, which are mostly those of the feed before: drawn ones are kept.
"""

from collections.abc import Iterable
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import gettext, gettext_noop
from markupsafe import Markup

from documents import edtf
from documents.catalogue import Item
from documents.catalogue.contents.item import Tie
from documents.citations import authors
from documents.rendering.compiler import escaped
from documents.rendering.environment import edtf_words, kind_name, translated
from documents.rendering.page_language import page_lang
from documents.text import has_right_to_left, is_right_to_left
from documents.views.presenters.labels import Shown, own_text, shown_form

KEPT = 500  # entries, of some 2 kB each
TITLES = {
    "correction": gettext_noop("Corrected: %(title)s"),
    "withdrawal": gettext_noop("Withdrawn: %(title)s"),
    "erasure": gettext_noop("Erased: %(title)s"),
}


class Feed(NamedTuple):
    """What is the same for all entries. `tag` is the beginning of a tag URI (RFC 4151), without a day."""

    tag: str
    documents: str  # whole addresses, with a slash at the end
    topics: str


class Notice(NamedTuple):
    """A correction, withdrawal or erasure, an entry of its own: readers pass over an entry that has only changed."""

    day: str  # YYYY-MM-DD, on which it was made
    what: str  # one of TITLES
    key: str  # tells it from others of its day; of an erasure, the document's number
    document: str  # the title; empty where it is withheld
    lang: str  # of the document
    words: str  # see `words_lang`
    address: str  # whole

    @property
    def updated(self) -> str:
        """ISO 8601; the hour of it is not kept."""
        return f"{self.day}T00:00:00+00:00"

    @property
    def title(self) -> str:
        if self.what == "erasure":
            return translated("Document no. %(n)s", n=self.key)
        return self.document or translated("A withdrawn document")

    @property
    def words_lang(self) -> str:
        """Editors write in the archive's first language; why something was erased is one of a few reasons, in the page's."""
        return page_lang() if self.what == "erasure" else settings.LANGUAGE_CODE


def feed_entries(items: Iterable[Item], notices: Iterable[Notice], feed: Feed, limit: int) -> Markup:
    """The newest of both, documents by the moment at which they were added."""
    language = page_lang()
    drawn = [(item.added, _draw_entry(item, feed, language)) for item in items]
    drawn += [(notice.day, _draw_notice(notice, feed.tag)) for notice in notices]
    drawn.sort(key=itemgetter(0), reverse=True)
    return Markup("".join([entry for _moment, entry in drawn[:limit]]))  # noqa: S704 - escaped there


def notice_entries(notices: Iterable[Notice], tag: str) -> Markup:
    return Markup("".join([_draw_notice(notice, tag) for notice in notices]))  # noqa: S704 - escaped there


def _draw_notice(notice: Notice, tag: str) -> str:
    title = translated(TITLES[notice.what], title=notice.title)
    pieces = (
        f"<entry>\n<id>{tag},{notice.day}:{notice.what}/{notice.key}</id>\n<title>{_isolate_right_to_left(title)}</title>\n",
        f'<link rel="alternate" type="text/html" href="{escaped(notice.address)}"/>\n',
        f"<updated>{notice.updated}</updated>\n<author><name>{escaped(gettext(settings.SITE_NAME))}</name></author>\n",
        _summary_element("", Shown(notice.words, notice.words_lang)),
        "</entry>\n",
    )
    return "".join(pieces)


@lru_cache(maxsize=KEPT)
def _draw_entry(item: Item, feed: Feed, _language: str | None) -> str:
    source, lang = escaped(item.source), escaped(item.lang)
    # Else the feed's own author would be the document's.
    by = authors(item.byline, item.authors) or ((item.source,) if source else (translated("author not stated"),))
    day = edtf.plain(item.date)
    said = escaped(edtf_words(item.date)) or translated("undated")
    # The day of the identifier is that from which the document is here, so neither a new title nor a new address of the
    # page makes it another entry.
    notes = escaped(translated("Content note: %(notes)s", notes=" ".join(item.notes))) if item.notes else ""
    head = " · ".join(filter(None, (escaped(kind_name(item.kind)), source, said, notes)))
    pieces = (
        f"<entry>\n<id>{feed.tag},{item.added[:10]}:document/{item.pk}</id>\n{_title_element(item.title, lang)}\n",
        f'<link rel="alternate" type="text/html" hreflang="{lang}" href="{feed.documents}{item.pk}-{item.slug}/"/>\n',
        f"<published>{item.added}</published>\n<updated>{item.changed}</updated>\n",
        *(f"<author><name>{escaped(name)}</name></author>\n" for name in by),
        _summary_element(head, own_text(item.summary, dict(item.summaries))),
        *(_category_element(tie, feed) for tie in item.topics),
        f"<dc:publisher>{source}</dc:publisher>\n" if source else "",
        # Not dc:date: feed readers take that for the moment of the last change. Nor any date that is not a plain one.
        f"<dcterms:created>{day}</dcterms:created>\n" if day else "",
        "</entry>\n",
    )
    return "".join(pieces)


def _summary_element(head: str, text: Shown) -> str:
    """`head` is escaped, and in the feed's language. A text in another one is an element of its own, which says so."""
    said = _isolate_right_to_left(escaped(text.text))
    if not said or text.lang in (None, page_lang()):
        return f"<summary>{' — '.join(filter(None, (head, said)))}</summary>\n"
    inside = f'{f"<p>{head}</p>" if head else ""}<p xml:lang="{text.lang}" lang="{text.lang}">{said}</p>'
    return f'<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{inside}</div></summary>\n'


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
