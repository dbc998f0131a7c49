"""What stands around a document: its versions, documents like it, and the list that it is read in."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from markupsafe import Markup, escape

from documents.catalogue import Item, Query, QueryError, UnknownValue
from documents.rendering.environment import edtf_words, kind_name, lang_attr, language_name, translated
from documents.rendering.page_language import page_lang
from documents.views import presenters
from documents.views.presenters import Link, Shown, shown_name
from documents.views.responses import snapshot

Page = Mapping[str, Any]
MAX_PARAMETERS = 40  # of an address: a list's has fewer
SHARED = 3  # people and topics named in why a document is related
# What the other document is of this one.
_VERSIONS = {
    "translation": gettext_noop("Translation"),
    "translation of": gettext_noop("Translated from"),
    "excerpt": gettext_noop("Excerpt"),
    "excerpt of": gettext_noop("Excerpt of"),
    "version": gettext_noop("Another version"),
}


class Neighbours(NamedTuple):
    """Where a document stands in the list that the reader came from."""

    name: str  # of the list: what it is filtered by; empty for the whole
    url: str  # of the list's page that has the document
    number: int
    total: int
    before: Link | None
    after: Link | None


def versions(shown: Page) -> list[dict[str, Any]]:
    """The document in other languages and forms."""
    return [
        {
            "label": _version_label(one["is"]),
            "title": one["title"],
            "url": presenters.document_url(one),
            "lang": one["lang"],
            "line": ", ".join(filter(None, [language_name(one["lang"]), one["source"], edtf_words(one["date"])])),
        }
        for one in shown["versions"]
    ]


def _version_label(what: str) -> str:
    said = _VERSIONS[what]
    return _(said)


def related(request: HttpRequest, shown: Page) -> list[dict[str, Any]]:
    """Documents that share people and topics with this one, and which."""
    state = snapshot(request)
    tied = {version["id"] for version in shown["versions"]}
    here = _names_on_page(shown)
    return [
        {
            "title": item.title,
            "url": presenters.item_url(item),
            "lang": item.lang,
            "line": " · ".join(filter(None, [kind_name(item.kind), edtf_words(item.date)])),
            "reason": _relation_reason(
                _shared_names(_item_ties(item), here) or _shared_names(_names_on_page(state.page(item.pk) or {}), here)
            ),
        }
        for item in state.related(shown)
        if item.pk not in tied
    ]


def _names_on_page(page: Page) -> dict[tuple[str, str], Shown]:
    """What all people and topics of a stored page are called, by (kind, slug)."""
    return {
        (kind, tie[0]): shown_name(kind, tie, page["forms"])
        for kind, part in (("person", "people"), ("topic", "topics"))
        for tie in page.get(part, ())
    }


def _item_ties(item: Item) -> list[tuple[str, str]]:
    """(kind, slug) of those whom its row names."""
    return [(kind, slug) for kind, (slug, _name, _forms) in item.named]


def _shared_names(ties: Iterable[tuple[str, str]], here: Mapping[tuple[str, str], Shown]) -> list[Markup]:
    """The names of those of `ties`, each once, that are `here` too."""
    names = list(dict.fromkeys(here[tie] for tie in ties if tie in here))[:SHARED]
    return [
        Markup("<span{}>{}</span>").format(attributes, text) if (attributes := lang_attr(lang)) else escape(text)
        for text, lang in names
    ]


def _relation_reason(shared: Sequence[Markup]) -> str:
    return _cached_reason(tuple(shared), page_lang())


@lru_cache(maxsize=4096)
def _cached_reason(shared: Sequence[Markup], _language: str) -> str:
    """In HTML, each name in its language."""
    if not shared:
        return ""
    listed = shared[0]
    if shared[1:]:
        listed = translated("%(names)s and %(last)s", names=Markup(", ").join(shared[:-1]), last=shared[-1])
    return translated("also about %(names)s", names=listed)


def neighbours(request: HttpRequest, shown: Page) -> Neighbours | HttpResponseRedirect | HttpResponsePermanentRedirect | None:
    """The documents before and after this one in the list that the address names, by the parameters of the list itself.

    None where it names no list; a redirect to the address as we should have written it, where it is another.
    """
    asked = [(key, value) for key, values in request.GET.lists() for value in values if value.strip() and Query.knows(key)]
    if not asked:
        return None
    alone = presenters.document_url(shown)
    try:
        query = Query.parse(asked) if len(asked) <= MAX_PARAMETERS else None
        if query is None:
            return HttpResponseRedirect(alone)
        current = snapshot(request).renewed(query)
        if current != query:
            return HttpResponsePermanentRedirect(alone + presenters.within(current))
        if request.META.get("QUERY_STRING", "") != presenters.within(query).removeprefix("?"):
            return HttpResponseRedirect(alone + presenters.within(query))
        place, labels = snapshot(request).place(query, shown["id"])
    except (QueryError, UnknownValue):
        return HttpResponseRedirect(alone)
    if place is None:  # it has left that page of the list since
        return HttpResponseRedirect(alone)
    name = ", ".join(_chip_names(presenters.chips(query, labels)))
    address = reverse("documents") + query.address()
    return Neighbours(
        name, address, place.number, place.total, _neighbour_link(query, place.before), _neighbour_link(query, place.after)
    )


def _chip_names(chips: Iterable[presenters.Chip]) -> Iterable[str]:
    return (_("not %(name)s") % {"name": chip.label} if chip.excluded else chip.label for chip in chips)


def _neighbour_link(query: Query, beside: tuple[Item, int] | None) -> Link | None:
    if beside is None:
        return None
    item, number = beside
    return item.title, presenters.item_url(item) + presenters.within(query.replaced(page=number))


__all__ = ["Neighbours", "neighbours", "related", "versions"]
