"""Documents in a list."""

from collections.abc import Sequence
from functools import cache, lru_cache, partial

from django.utils.translation import get_language, gettext, gettext_noop
from markupsafe import Markup

from documents.catalogue import Item, Look, drawn_items
from documents.rendering.compiler import escaped
from documents.rendering.environment import edtf_words_in, kind_name, number, own_lang, page_lang, translated
from documents.views.presenters.urls import base_url, documents_url

# Short, for a line that says much else; a full text needs no word.
_HOLDINGS = {"excerpt": gettext_noop("excerpt"), "digest": gettext_noop("digest"), "record": gettext_noop("record only")}


def rows(found: Sequence[Item], within: str = "") -> Markup:
    """A list as HTML; empty where nothing was found.

    `within` is the list that the rows are of (see `within` in addresses.py), which their pages then lead on in.
    """
    if not found:
        return Markup()
    look = _look(get_language())
    items = drawn_items(found, look._replace(within=escaped(within)) if within else look)
    return Markup(f'<ol class="rows">\n{items}</ol>\n')  # noqa: S704 - escaped there


@cache
def _look(_language: str | None) -> Look:
    return Look(
        lang=page_lang(),
        own=str(own_lang()),
        documents=escaped(documents_url()),
        people=escaped(base_url("person")),
        organisations=escaped(base_url("organisation")),
        topics=escaped(base_url("topic")),
        within="",
        kind=lru_cache(maxsize=256)(kind_name),  # called when this language is the page's, and only then
        date=partial(edtf_words_in, page_lang()),
        holding={code: escaped(gettext(word)) for code, word in _HOLDINGS.items()}.get,
        undated=translated("undated"),
        noted=translated("content note"),
        more=lambda count: translated("+%(n)s more", n=number(count)),
    )
