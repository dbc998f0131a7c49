"""The dates that documents mention, beside those at which they were published: all, by decade, year, month and day.

Each page takes the query of a list, and then shows what the documents of that list mention: so a person, an organisation, a topic
and any search has a timeline.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from documents import edtf
from documents.catalogue import UNDATED, CatalogueState, Query, QueryError, UnknownValue
from documents.rendering.environment import capital, edtf_words, kind_name, number, url
from documents.views import presenters
from documents.views.document_list import parameters
from documents.views.presenters import timeline
from documents.views.presenters.timeline import ALL, Part, Period, Time
from documents.views.responses import absolute, page, snapshot

LISTED = 60  # dates of a time, up to which they are listed in words; of more the times within it are
FOLDED = 30  # dates listed, beyond which those of each time within it are folded
ROWS = 10  # documents published in the time, below the events
DOCUMENTS = 100  # documents whose events stand on one page
EVENTS = 200  # events on one page
LONG = 40  # longer times drawn on one axis
AROUND = 12  # longer times of which the page of a year or month tells what was said of them


@require_safe
def dates(request: HttpRequest) -> HttpResponse:
    return _period_page(request, ALL)


@require_safe
def decade(request: HttpRequest, decade: int) -> HttpResponse:
    return _period_page(request, _period_or_404("decade", decade))


@require_safe
def year(request: HttpRequest, year: int) -> HttpResponse:
    return _period_page(request, _period_or_404("year", year))


@require_safe
def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    return _period_page(request, _period_or_404("month", year, month))


@require_safe
def day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    return _period_page(request, _period_or_404("day", year, month, day))


def _period_or_404(level: str, year: int, month: int = 1, day: int = 1) -> Period:
    try:
        return Period.of(level, date(max(1, year) if level == "decade" else year, month, day))
    except (ValueError, OverflowError) as error:
        raise Http404 from error


def _period_page(request: HttpRequest, period: Period) -> HttpResponse:
    state = snapshot(request)
    try:
        query = Query.parse(parameters(request)).replaced(page=1, sort="")
    except QueryError as error:
        raise Http404(str(error)) from error
    here = presenters.period_url(period)
    current = state.renewed(query)
    if current != query:
        return HttpResponsePermanentRedirect(here + current.address())
    if request.META.get("QUERY_STRING", "") != query.address().removeprefix("?"):
        return HttpResponseRedirect(here + query.address())
    try:
        context = _page_context(request, state, query, period)
    except UnknownValue as error:
        raise Http404(str(error)) from error
    return page(request, "dates/period.html", context)


def _load_times(state: CatalogueState, query: Query, field: str) -> list[Time]:
    """The dates that documents of a list mention (`told`) or have (`date`); of the whole list they are kept with the snapshot."""
    if query.is_filtered:
        return timeline.times(state.counts(query, field))
    key = f"times {field}"
    if key not in state.memo:
        state.memo[key] = timeline.times(state.counts(query, field))
    return state.memo[key]  # type: ignore[no-any-return]


def years(state: CatalogueState) -> list[int]:
    """The years whose pages have anything, in order."""
    both = (*_load_times(state, Query(), "told"), *_load_times(state, Query(), "date"))
    return sorted({one.year for one in both})


def _page_context(request: HttpRequest, state: CatalogueState, query: Query, period: Period) -> dict[str, Any]:
    told, published = _load_times(state, query, "told"), _load_times(state, query, "date")
    inside = [one for one in told if period.holds(one) and not (period is ALL and one.is_long)]
    within = [one for one in published if period.begins(one)]
    longer = [one for one in told if one.meets(period.first, period.last) and not period.holds(one)]
    mentions = sum(one.count for one in inside)
    # The dates of a page are in words, or the times that it is made of are, each with one of its dates in words.
    listed = period.level == "day" or mentions <= LISTED
    telling, events = _list_events(state, query, inside) if listed else (0, [])
    folded = len(events) > FOLDED and period.level != "day"
    parts = timeline.parts(period, inside, within) if period.inner else []
    found = state.find(_published_query(query, period), per_page=ROWS, facets=())
    around = [] if period is ALL else _events_around(state, query, period, longer)
    if not (inside or around or found.total) and period is not ALL:
        raise Http404(_("No document mentions a date in that period or was published in it."))
    name = capital(edtf_words(period.value)) if period.value else _("Dates")
    before, after = timeline.beside(period, told, published)
    return {
        "nav": "dates",
        "page_title": name,
        "period": period,
        "intro": _intro_text() if period is ALL else "",
        "chips": _period_chips(query, state, period),
        "clear_url": presenters.period_url(period),
        "up": _period_link(period.above, query) if period is not ALL else None,
        "prev": _period_link(before, query) if before else None,
        "next": _period_link(after, query) if after else None,
        "parts": [] if listed and len(parts) < 2 else _draw_parts(state, query, parts, words=not listed),
        "newest_first": period is ALL,
        "mentions": mentions,
        "events": () if folded else events[::-1] if period is ALL else events,
        "groups": _group_events(query, period, events) if folded else (),
        "telling": telling,
        "around": around,
        "axis": timeline.long_times(told, _newest_year(told, published), LONG) if period is ALL else None,
        "rows": presenters.rows(found.rows) if period is not ALL else "",
        "total": found.total,
        "list_url": url("documents") + _published_query(query, period).address(),
        "undated": _undated_link(state, query) if period is ALL else None,
        "mentioning_url": url("documents") + _mentioning_query(query, period).address() if period.value else "",
        "feed_url": url("feed") + _mentioning_query(query, period).address() if period.value else "",
        "feed_title": name,
        "keep_query": query.address(),
        "canonical": absolute(request, presenters.period_url(period) + query.address()),
        "noindex": query.is_filtered,
        "nofollow": query.is_filtered,
    }


def _intro_text() -> str:
    return _("The dates that documents mention, as their authors give them, and the days on which the documents were published.")


def _period_chips(query: Query, state: CatalogueState, period: Period) -> list[presenters.Chip]:
    """What the documents are narrowed to, each with the address of the same time without it."""
    labels = state.find(query, per_page=1, facets=(), marked=False).labels if query.is_filtered else {}
    base, here = presenters.documents_url(), presenters.period_url(period)
    return [chip._replace(remove_url=here + chip.remove_url.removeprefix(base)) for chip in presenters.chips(query, labels)]


def _period_link(period: Period, query: Query) -> tuple[str, str]:
    name = capital(edtf_words(period.value)) if period.value else _("Dates")
    return name, presenters.period_url(period) + query.address()


def _published_query(query: Query, period: Period) -> Query:
    """The documents of the list that may have been published in the time."""
    if period is ALL:
        return query
    since, until = max(query.since or date.min, period.first), min(query.until or date.max, period.last)
    return query.replaced(since=since, until=until)


def _mentioning_query(query: Query, period: Period) -> Query:
    """The documents of the list that mention a date in the time, as a search."""
    return query.replaced(words=f"{query.words} mentions:{period.value}".strip())


def _undated_link(state: CatalogueState, query: Query) -> tuple[str, str] | None:
    """How many documents of the list have no date, and the list of them."""
    if query.since or query.until or "year" in query.chosen:
        return None
    count = state.counts(query, "year").get(UNDATED, 0)
    said = ngettext("%(n)s document is undated", "%(n)s documents are undated", count) % {"n": number(count)}
    without = query.replaced(chosen={**query.chosen, "year": (UNDATED,)})
    return (said, url("documents") + without.address()) if count else None


def _newest_year(told: Sequence[Time], published: Sequence[Time]) -> int:
    return max((one.first.year for one in (*told, *published) if one.first), default=1)


def _draw_parts(state: CatalogueState, query: Query, parts: Sequence[Part], *, words: bool) -> list[dict[str, Any]]:
    """The times within a time; with the words of the date of each that most documents mention, where all are not listed."""
    busiest = [part.busiest for part in parts if words and part.busiest]
    asked = state.telling(query, [[one.value] for one in busiest], limit=1) if busiest else []
    said = {
        one.value: event
        for one, (_total, pages) in zip(busiest, asked, strict=True)
        for event in _sorted_events(pages, {one.value})[:1]
    }
    return [
        {
            "name": capital(edtf_words(part.period.value)),
            "url": presenters.period_url(part.period) + query.address(),
            "told": part.told,
            "published": part.published,
            "told_share": part.told_share,
            "published_share": part.published_share,
            "event": said.get(part.busiest.value) if part.busiest else None,
            "gap": _describe_gap(*part.gap) if part.gap else "",
        }
        for part in parts
    ]


def _describe_gap(first: Period, last: Period) -> str:
    """The times of which nothing is told, in words."""
    if first == last:
        return capital(edtf_words(first.value))
    return f"{capital(edtf_words(first.value))} – {edtf_words(last.value)}"


def _list_events(state: CatalogueState, query: Query, inside: Sequence[Time]) -> tuple[int, list[dict[str, Any]]]:
    """The dates in a time; and how many documents mention them, where not all of it stands here, else 0."""
    if not inside:
        return 0, []
    values = {one.value for one in inside}
    ((telling, pages),) = state.telling(query, [sorted(values)], limit=DOCUMENTS)
    events = _sorted_events(pages, values)
    return telling if telling > DOCUMENTS or len(events) > EVENTS else 0, events[:EVENTS]


def _group_events(query: Query, period: Period, events: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The dates by the times that a period is made of; those of which no more is known than that they are in it come first."""
    groups: dict[str, dict[str, Any]] = {}
    for event in events:
        inner = _inner_period(period, event["value"])
        key = inner.value if inner else ""
        groups.setdefault(key, {"name": _period_link(inner, query)[0] if inner else "", "events": []})["events"].append(event)
    return [groups[key] for key in sorted(groups, reverse=period is ALL)]


def _inner_period(period: Period, value: str) -> Period | None:
    """Of the times that a period is made of, the one in which a date lies."""
    level = "year" if period is ALL else period.inner
    (one,) = timeline.times({value: 1})
    inner = Period.of(level, one.first) if level and one.first else None
    return inner if inner and inner.holds(one) else None


def _events_around(state: CatalogueState, query: Query, period: Period, longer: Sequence[Time]) -> list[dict[str, Any]]:
    """What is told of times that are longer than this one: of all that begin in it, and of the commonest others."""
    others = sorted((one for one in longer if not period.begins(one)), key=lambda one: -one.count)[:AROUND]
    # Each has an event at least, and is a search of its own.
    meeting = [one for one in longer if period.begins(one) or one in others][:EVENTS]
    if not meeting:
        return []
    found = state.telling(query, [[one.value] for one in meeting], limit=ROWS)
    events: list[dict[str, Any]] = []
    for one, (_total, pages) in zip(meeting, found, strict=True):
        events += _sorted_events(pages, {one.value})
    return events[:EVENTS]


def _sorted_events(pages: Iterable[Mapping[str, Any]], values: set[str]) -> list[dict[str, Any]]:
    """The events with those dates of the documents whose stored pages these are, in order of time."""
    found = [
        (event["from"] or "", shown["id"], number, shown)
        for shown in pages
        for number, event in enumerate(shown["events"])
        if event["date"] in values
    ]
    found.sort(key=lambda one: one[:3])
    return [_event_context(number, shown) for *_order, number, shown in found]


def _event_context(number: int, shown: Mapping[str, Any]) -> dict[str, Any]:
    event = shown["events"][number]
    basis = event["basis"] if event["basis"] != "stated in text" else ""
    (time,) = timeline.times({event["date"]: 1})
    return {
        "id": presenters.told_id(shown["id"], number),
        "value": event["date"],
        "mark": time.mark,
        "words": edtf_words(event["date"]),
        "iso": edtf.plain(event["date"]),
        "what": presenters.what(event),
        "by": presenters.attribution(event, shown),
        "quote": event["words"],
        "how": basis,
        "document": {
            "title": shown["title"],
            "url": presenters.document_url(shown),
            "lang": shown["lang"],
            "line": " · ".join(filter(None, [kind_name(shown["kind"]), edtf_words(shown["date"])])),
        },
    }
