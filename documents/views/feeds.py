"""The list of documents, filtered by the same query, as an Atom feed (RFC 4287).

The order is that in which documents were added, since one that was written years ago may be new here. Corrections of the
documents in the list stand between them as entries of their own.
"""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from documents.catalogue import CatalogueState, Query, QueryError, UnknownValue, with_field
from documents.models import FeedOrigin
from documents.rendering.environment import url
from documents.views import document_list, presenters, xml
from documents.views.responses import absolute, snapshot

NEWEST = 50
log = logging.getLogger(__name__)


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    try:
        query = Query.parse(document_list.parameters(request)).replaced(page=1, sort="")
    except QueryError as error:
        raise Http404(str(error)) from error
    if moved := document_list.canonical(request, query, url("feed")):
        return moved
    state = snapshot(request)
    try:
        found = state.find(query.replaced(sort="added"), per_page=NEWEST, facets=(), marked=False)
    except UnknownValue as error:
        raise Http404(str(error)) from error
    base = absolute(request, "/").removesuffix("/")
    own = feed_origin(state, base)
    notices = list(_iter_corrections(state, query, base)) if found.total else []  # a search for nothing but signs finds none
    changes = [item.changed for item in found.rows] + [notice.updated for notice in notices]
    response = answer(
        state,
        base,
        title=presenters.list_title(query, found.labels),
        identifier=own.origin + url("former_feed") + query.address(),  # which outlives an address
        address=url("feed") + query.address(),
        list_address=presenters.documents_url() + query.address(),
        updated=max(changes, default=""),
        entries=presenters.feed_entries(found.rows, notices, _build_feed(base, own.authority), NEWEST),
    )
    if query.is_filtered:
        response["X-Robots-Tag"] = "noindex, nofollow"
    return response


@require_safe
def former(request: HttpRequest) -> HttpResponse:
    """The address that feeds had once: now it ends in a file's name, by which a copy of the site is served as what it is."""
    asked = request.GET.urlencode()
    return HttpResponsePermanentRedirect(url("feed") + (f"?{asked}" if asked else ""))


def answer(state: CatalogueState, base: str, *, address: str, list_address: str, updated: str, **said: str) -> HttpResponse:
    context = said | {
        "address": base + address,
        "list_address": base + list_address,
        "icon": base + static("icon.svg"),
        "updated": updated or datetime.fromtimestamp(state.clock, UTC).isoformat(),
    }
    return xml.answer("feed.xml", context, "application/atom+xml")


def _iter_corrections(state: CatalogueState, query: Query, base: str) -> Iterator[presenters.Notice]:
    """Those of the documents in the list, of the newest that have any."""
    corrected = query.replaced(words=with_field(query.words, "has:corrections"), sort="added")
    for item in state.find(corrected, per_page=NEWEST, facets=(), marked=False).rows:
        held = state.page(item.pk)
        for day, words, key in held["corrections"] if held else ():
            address = f"{base}{presenters.item_url(item)}#h-corr"
            yield presenters.Notice(day, "correction", str(key), item.title, item.lang, words, address)


def feed_origin(state: CatalogueState, base: str) -> FeedOrigin:
    """What identifiers begin with. Kept with the snapshot; where it cannot be written now, it is not kept yet."""
    held: FeedOrigin | None = state.memo.get("feed origin")
    if held is None:
        try:
            held = state.memo["feed origin"] = FeedOrigin.kept(base)
        except DatabaseError:
            log.warning("The origin of feeds could not be stored, and is made again at the next request.", exc_info=True)
            held = FeedOrigin(origin=base)
    return held


def _build_feed(base: str, authority: str) -> presenters.Feed:
    documents, topics = presenters.documents_url(), presenters.base_url("topic")
    return presenters.Feed(f"tag:{authority}", f"{base}{documents}", f"{base}{topics}")
