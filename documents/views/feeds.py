"""The list of documents, filtered by the same query, as an Atom feed (RFC 4287).

The order is that in which documents were added, since one that was written years ago may be new here.
"""

import logging
from datetime import UTC, datetime

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.catalogue import CatalogueState, Found, Query, QueryError, UnknownValue
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
    own = _feed_origin(state, base)
    context = {
        "title": _feed_title(query, found),
        "identifier": own.origin + url("feed") + query.address(),
        "address": base + url("feed") + query.address(),
        "list_address": base + presenters.documents_url() + query.address(),
        "icon": base + static("icon.svg"),
        "updated": max((item.changed for item in found.rows), default="") or datetime.fromtimestamp(state.clock, UTC).isoformat(),
        "entries": presenters.feed_entries(found.rows, _build_feed(base, own.authority)),
    }
    response = xml.answer("feed.xml", context, "application/atom+xml")
    if query.is_filtered:
        response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _feed_origin(state: CatalogueState, base: str) -> FeedOrigin:
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


def _feed_title(query: Query, found: Found) -> str:
    """The archive's name, and what the list is narrowed to."""
    chips = presenters.chips(query, found.labels)
    said = [f"{_('not') if chip.excluded else ''} {chip.kind} {chip.label}".strip() for chip in chips]
    return ": ".join(filter(None, [_(settings.SITE_NAME), ", ".join(said)]))
