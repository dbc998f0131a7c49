"""The list of documents, filtered by the same query, as an Atom feed (RFC 4287).

The order is that in which documents were added, since one that was written years ago may be new here.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import catalogue
from documents.catalogue import Found, Query, QueryError, UnknownValue
from documents.citations import authors
from documents.jinja import edtf_words, kind_name
from documents.views import drawing, listing, xml
from documents.views.pages import absolute, snapshot

NEWEST = 50


class Entry(NamedTuple):
    id: str
    address: str
    title: str
    lang: str
    published: str
    updated: str
    authors: tuple[str, ...]
    summary: str
    source: str
    date: str
    topics: list[list[str]]


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    try:
        query = Query.parse(listing.parameters(request)).replaced(page=1, sort="")
    except QueryError as error:
        raise Http404(str(error)) from error
    if moved := listing.canonical(request, query, reverse("feed")):
        return moved
    state = snapshot(request)
    try:
        found = catalogue.find(state, query.replaced(sort="added"), per_page=NEWEST, facets=(), marked=False)
    except UnknownValue as error:
        raise Http404(str(error)) from error
    base = absolute(request, "/").removesuffix("/")
    kinds = {kind: kind_name(kind) for kind in {row["kind"] for row in found.rows}}
    entries = [_entry(row, kinds[row["kind"]], base) for row in found.rows]
    context = {
        "title": _title(found),
        "address": base + reverse("feed") + query.address(),
        "list_address": base + reverse("documents") + query.address(),
        "icon": base + static("icon.svg"),
        "topic_scheme": base + reverse("topics"),
        "updated": max((entry.updated for entry in entries), default=datetime.fromtimestamp(state.clock, UTC).isoformat()),
        "entries": entries,
    }
    return xml.answer("feed.xml", context, "application/atom+xml")


def _title(found: Found) -> str:
    """The archive's name, and what the list is narrowed to."""
    chips = drawing.chips(found.query, found.labels)
    said = [f"{_('not') if chip.excluded else ''} {chip.kind} {chip.label}".strip() for chip in chips]
    return ": ".join(filter(None, [_(settings.SITE_NAME), ", ".join(said)]))


def _entry(row: Mapping[str, Any], kind: str, base: str) -> Entry:
    source = row["source"][1] if row["source"] else ""
    line = " · ".join(filter(None, [kind, source, edtf_words(row["date"]) or _("undated")]))
    host = base.partition("://")[2].partition(":")[0]
    return Entry(
        # A tag URI (RFC 4151): the day is that from which the document is here, so neither a new title nor a new
        # address of the page makes it another entry.
        id=f"tag:{host},{row['added'][:10]}:document/{row['id']}",
        address=base + drawing.document_url(row),
        title=row["title"],
        lang=row["lang"],
        published=row["added"],
        updated=row["changed"],
        # Not left out: the feed's own author would be taken for the document's.
        authors=authors(row["byline"], row["authors"]) or (source or _("author not stated"),),
        summary=" — ".join(filter(None, [line, row["summary"]])),
        source=source,
        date=row["date"],
        topics=row["topics"],
    )
