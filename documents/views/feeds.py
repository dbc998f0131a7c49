"""The list of documents, filtered by the same query, as an Atom feed (RFC 4287).

The order is that in which documents were added, since one that was written years ago may be new here.
"""

from datetime import UTC, datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from markupsafe import Markup

from documents import catalogue
from documents.catalogue import Feed, Found, Query, QueryError, UnknownValue
from documents.jinja import edtf_words, kind_name, url
from documents.views import drawing, listing, xml
from documents.views.pages import absolute, snapshot

NEWEST = 50


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    try:
        query = Query.parse(listing.parameters(request)).replaced(page=1, sort="")
    except QueryError as error:
        raise Http404(str(error)) from error
    if moved := listing.canonical(request, query, url("feed")):
        return moved
    state = snapshot(request)
    try:
        found, stored = catalogue.added(state, query, NEWEST)
    except UnknownValue as error:
        raise Http404(str(error)) from error
    base = absolute(request, "/").removesuffix("/")
    updated, entries = catalogue.drawn_entries(stored, _feed(base))
    context = {
        "title": _title(found),
        "address": base + url("feed") + query.address(),
        "list_address": base + drawing.documents_url() + query.address(),
        "icon": base + static("icon.svg"),
        "updated": updated or datetime.fromtimestamp(state.clock, UTC).isoformat(),
        "entries": Markup(entries),  # noqa: S704 - escaped there
    }
    return xml.answer("feed.xml", context, "application/atom+xml")


def _feed(base: str) -> Feed:
    host = base.partition("://")[2].partition(":")[0]
    topics = f"{base}{drawing.base_url('topic')}"
    return Feed(
        f"tag:{host}", f"{base}{drawing.documents_url()}", topics, kind_name, edtf_words, _("undated"), _("author not stated")
    )


def _title(found: Found) -> str:
    """The archive's name, and what the list is narrowed to."""
    chips = drawing.chips(found.query, found.labels)
    said = [f"{_('not') if chip.excluded else ''} {chip.kind} {chip.label}".strip() for chip in chips]
    return ": ".join(filter(None, [_(settings.SITE_NAME), ", ".join(said)]))
