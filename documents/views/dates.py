"""The dates that documents tell of, beside those at which they were published."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import catalogue, edtf
from documents.catalogue import Query, Snapshot
from documents.jinja import capital, edtf_words, kind_name, month_name
from documents.views import drawing
from documents.views.pages import absolute, page, snapshot

ROWS = 10  # documents published in the time, below the events
DOCUMENTS = 100  # documents whose events stand on one page


@require_safe
def dates(request: HttpRequest) -> HttpResponse:
    state = snapshot(request)
    years = _timeline(state)
    context = {
        "nav": "dates",
        "page_title": _("Dates"),
        "intro": _("The dates that documents tell of, as their authors give them, beside the days on which they were published."),
        "years": years,
        "outside": (),
        "canonical": absolute(request, reverse("dates")),
    }
    return page(request, "dates/index.html", context)


def _timeline(state: Snapshot) -> list[dict[str, Any]]:
    """A row a year, the newest first: days and longer times told of, and those of publication. Kept with the snapshot."""
    key = ("timeline", get_language())  # its addresses are of one language
    if key not in state.memo:
        state.memo[key] = _drawn_timeline(state)
    return state.memo[key]  # type: ignore[no-any-return]


def _drawn_timeline(state: Snapshot) -> list[dict[str, Any]]:
    rows: dict[int, dict[str, Any]] = {}
    for value, count in catalogue.counts(state, Query(), "told").items():
        _add(rows, value, count, day="days", total="told")
    for value, count in catalogue.counts(state, Query(), "date").items():
        _add(rows, value, count, day="published", total="documents")
    return [rows[year] for year in sorted(rows, reverse=True)]


def _add(rows: dict[int, dict[str, Any]], value: str, count: int, *, day: str, total: str) -> None:
    """Count a date under the year in which it begins, and draw it there: a day, or a time as far as that year's end."""
    first, last = _bounds(value)
    if first is None:
        return
    _year(rows, first.year)[total] += count
    if first == last:
        _year(rows, first.year)[day].append(first.timetuple().tm_yday - 1)
    else:
        end = last if last and last.year == first.year else date(first.year, 12, 31)
        span = (first.timetuple().tm_yday - 1, end.timetuple().tm_yday - 1)
        _year(rows, first.year)["spans" if day == "days" else "issued"].append(span)


@lru_cache(maxsize=65_536)
def _bounds(value: str) -> tuple[date | None, date | None]:
    parsed = edtf.parse(value)
    return parsed.earliest or parsed.latest, parsed.latest


def _year(rows: dict[int, dict[str, Any]], year: int) -> dict[str, Any]:
    if year not in rows:
        empty = {"told": 0, "documents": 0, "days": [], "spans": [], "published": [], "issued": []}
        rows[year] = {"year": year, "url": reverse("dates_year", kwargs={"year": year}), **empty}
    return rows[year]


@require_safe
def year(request: HttpRequest, year: int) -> HttpResponse:
    if not 1 <= year <= 9999:
        raise Http404
    period = f"{year:04d}"
    context = _period(request, period, "told_year") | {
        "canonical": absolute(request, reverse("dates_year", kwargs={"year": year})),
        "up": (_("Dates"), reverse("dates")),
        "prev": _neighbour(request, year, -1),
        "next": _neighbour(request, year, 1),
        "parts": _months(request, year),
    }
    return _answer(request, context)


@require_safe
def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        raise Http404
    period = f"{year:04d}-{month:02d}"
    context = _period(request, period, "told_month") | {
        "canonical": absolute(request, reverse("dates_month", kwargs={"year": year, "month": month})),
        "up": (str(year), reverse("dates_year", kwargs={"year": year})),
        "prev": None,
        "next": None,
        "parts": (),
    }
    return _answer(request, context)


def _answer(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    if not context["events"] and not context["total"]:
        raise Http404(_("No document tells of that time or was published in it."))
    return page(request, "dates/period.html", context)


def _period(request: HttpRequest, period: str, field: str) -> dict[str, Any]:
    state = snapshot(request)
    _total, pages = catalogue.with_term(state, field, period, part="page", limit=DOCUMENTS)
    events = [(event["from"], event, shown) for shown in pages for event in shown["events"] if _within(event, period)]
    events.sort(key=lambda one: (one[0], one[2]["id"]))
    days = Query.parse([("from", period), ("to", period)])
    found = catalogue.find(state, days, per_page=ROWS, facets=())
    return {
        "nav": "dates",
        "page_title": capital(edtf_words(period)),
        "period": capital(edtf_words(period)),
        "events": [_event(event, shown) for _day, event, shown in events],
        "rows": drawing.rows(found.rows),
        "total": found.total,
        "list_url": reverse("documents") + days.address(),
    }


def _within(event: Mapping[str, Any], period: str) -> bool:
    return bool(event["from"]) and event["from"].startswith(period)


def _event(event: Mapping[str, Any], shown: Mapping[str, Any]) -> dict[str, Any]:
    basis = event["basis"] if event["basis"] != "stated in text" else ""
    return {
        "words": edtf_words(event["date"]),
        "iso": drawing.plain_date(event["date"]),
        "what": event["what"],
        "quote": event["words"],
        "how": basis,
        "document": {
            "title": shown["title"],
            "url": drawing.document_url(shown),
            "lang": shown["lang"],
            "line": " · ".join(filter(None, [kind_name(shown["kind"]), edtf_words(shown["date"])])),
        },
    }


def _months(request: HttpRequest, year: int) -> list[tuple[str, str | None, int]]:
    state = snapshot(request)
    parts = []
    for number in range(1, 13):
        total, _pages = catalogue.with_term(state, "told_month", f"{year:04d}-{number:02d}", limit=1)
        address = reverse("dates_month", kwargs={"year": year, "month": number}) if total else None
        parts.append((capital(month_name(number)), address, total))
    return parts


def _neighbour(request: HttpRequest, year: int, step: int) -> tuple[str, str] | None:
    """The nearest year, one way, of which something is known."""
    state = snapshot(request)
    known = _known_years(state)
    beyond: Iterable[int] = (one for one in known if (one > year if step > 0 else one < year))
    nearest = (min if step > 0 else max)(beyond, default=None)
    return (str(nearest), reverse("dates_year", kwargs={"year": nearest})) if nearest else None


def _known_years(state: Snapshot) -> list[int]:
    return [row["year"] for row in _timeline(state)]
