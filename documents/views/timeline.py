"""The dates that documents tell of, beside those at which they were published."""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import catalogue, edtf
from documents.catalogue import Query, Snapshot
from documents.rendering.environment import capital, edtf_words, kind_name, month_name
from documents.views import presenters
from documents.views.presenters import timeline
from documents.views.responses import absolute, page, snapshot

ROWS = 10  # documents published in the time, below the events
DOCUMENTS = 100  # documents whose events stand on one page
EVENTS = 200  # events on one page
YEARS = 100  # rows of the timeline; earlier years stand below it as links
LONG = 40  # longer times drawn on one axis
AROUND = 12  # longer times of which the page of a year or month tells what was said of them


@require_safe
def dates(request: HttpRequest) -> HttpResponse:
    state = snapshot(request)
    rows = _rows(state)
    newest = rows[0].year if rows else 1
    context = {
        "nav": "dates",
        "page_title": _("Dates"),
        "intro": _(
            "The dates that documents mention, as their authors give them, and the days on which the documents were published."
        ),
        "years": [(row, _year_url(row.year)) for row in rows[:YEARS]],
        "earlier": [(row.year, _year_url(row.year), row.told + row.published) for row in rows[YEARS:]],
        "axis": timeline.long_times(_told(state), newest, LONG),
        "canonical": absolute(request, reverse("dates")),
    }
    return page(request, "dates/index.html", context)


def _year_url(year: int) -> str:
    return reverse("dates_year", kwargs={"year": year})


def _told(state: Snapshot) -> list[timeline.Time]:
    """Every date told of. Kept with the snapshot, as is what follows from it."""
    if "told" not in state.memo:
        state.memo["told"] = timeline.times(catalogue.counts(state, Query(), "told"))
    return state.memo["told"]  # type: ignore[no-any-return]


def _rows(state: Snapshot) -> list[timeline.Row]:
    if "timeline" not in state.memo:
        published = timeline.times(catalogue.counts(state, Query(), "date"))
        state.memo["timeline"] = timeline.rows(_told(state), published)
    return state.memo["timeline"]  # type: ignore[no-any-return]


@require_safe
def year(request: HttpRequest, year: int) -> HttpResponse:
    if not 1 <= year <= 9999:
        raise Http404
    rows = _rows(snapshot(request))
    later, earlier = [row.year for row in rows if row.year > year], [row.year for row in rows if row.year < year]
    context = _period(request, f"{year:04d}", "told_year", (date(year, 1, 1), date(year, 12, 31))) | {
        "canonical": absolute(request, _year_url(year)),
        "up": (_("Dates"), reverse("dates")),
        "prev": (str(earlier[0]), _year_url(earlier[0])) if earlier else None,
        "next": (str(later[-1]), _year_url(later[-1])) if later else None,
        "parts": _months(request, year),
        "strip": next((row for row in rows if row.year == year), None),
    }
    return _answer(request, context)


@require_safe
def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        raise Http404
    days = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    context = _period(request, f"{year:04d}-{month:02d}", "told_month", days) | {
        "canonical": absolute(request, reverse("dates_month", kwargs={"year": year, "month": month})),
        "up": (str(year), _year_url(year)),
        "prev": None,
        "next": None,
        "parts": (),
        "strip": None,
    }
    return _answer(request, context)


def _answer(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    if not context["events"] and not context["around"] and not context["total"]:
        raise Http404(_("No document mentions a date in that period or was published in it."))
    return page(request, "dates/period.html", context)


def _period(request: HttpRequest, period: str, field: str, days: tuple[date, date]) -> dict[str, Any]:
    """The page of a year or month, from its first day to its last."""
    state = snapshot(request)
    telling, pages = catalogue.with_term(state, field, period, part="page", limit=DOCUMENTS)
    events = _events(pages, lambda event: _begins_in(period, event["date"], event["from"]))
    written = Query.parse([("from", period), ("to", period)])
    found = catalogue.find(state, written, per_page=ROWS, facets=())
    return {
        "nav": "dates",
        "page_title": capital(edtf_words(period)),
        "period": capital(edtf_words(period)),
        "events": events[:EVENTS],
        "telling": telling if telling > DOCUMENTS or len(events) > EVENTS else 0,
        "around": _around(state, period, *days),
        "rows": presenters.rows(found.rows),
        "total": found.total,
        "list_url": reverse("documents") + written.address(),
    }


def _begins_in(period: str, value: str, first: str | None) -> bool:
    """Whether a date begins in a year or, as far as is known, in a month. One of a whole year is of none of its months."""
    return value.startswith(period) if len(period) > 4 else bool(first and first.startswith(period))


def _around(state: Snapshot, period: str, first: date, last: date) -> list[dict[str, Any]]:
    """What is told of times that began before this one, or we know not when, and may have gone on in it."""
    meeting = [
        one
        for one in _told(state)
        if one.meets(first, last) and not _begins_in(period, one.value, one.first.isoformat() if one.first else None)
    ]
    events: list[dict[str, Any]] = []
    common = sorted(meeting, key=lambda one: -one.count)[:AROUND]
    for one in (one for one in meeting if one in common):
        _total, pages = catalogue.with_term(state, "told", one.value, part="page", limit=ROWS)
        events += _events(pages, lambda event, value=one.value: event["date"] == value)
    return events[:EVENTS]


def _events(pages: Iterable[Mapping[str, Any]], wanted: Any) -> list[dict[str, Any]]:
    """The events wanted of the documents whose stored pages these are, in order of time."""
    found = [
        (event["from"] or "", shown["id"], number, shown)
        for shown in pages
        for number, event in enumerate(shown["events"])
        if wanted(event)
    ]
    found.sort(key=lambda one: one[:3])
    return [_event(number, shown) for *_order, number, shown in found]


def _event(number: int, shown: Mapping[str, Any]) -> dict[str, Any]:
    event = shown["events"][number]
    basis = event["basis"] if event["basis"] != "stated in text" else ""
    return {
        "id": presenters.told_id(shown["id"], number),
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


def _months(request: HttpRequest, year: int) -> Sequence[tuple[str, str | None, int]]:
    """The months, each with the number of dates told of that lie in it."""
    told = [one for one in _told(snapshot(request)) if one.year == year]
    parts = []
    for number in range(1, 13):
        total = sum(one.count for one in told if one.first and one.value.startswith(f"{year:04d}-{number:02d}"))
        address = reverse("dates_month", kwargs={"year": year, "month": number}) if total else None
        parts.append((capital(month_name(number)), address, total))
    return parts
