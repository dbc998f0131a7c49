"""The years of a list, or the months of one or two years, as bars by which a time is chosen.

Each leads to the list of its own days; beside a time that is already chosen, a bar within it narrows the time to itself, and one
outside widens it as far as itself.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.catalogue import Addresses, Query
from documents.rendering.environment import capital, edtf_words, number
from documents.rendering.page_language import page_lang
from documents.views.presenters.charts import undated_link
from documents.views.presenters.timeline import times
from documents.views.presenters.urls import documents_url

SHARES = 20  # steps of a bar's length
MOST = 30  # bars; where there are more years, several share one
STEPS = (1, 2, 5, 10, 25, 50, 100, 500)

Days = tuple[date | None, date | None]


class Span(NamedTuple):
    """A year, several, or a month. Where no document is, `share` is 0 and `url` empty; `span` is the same time for a button."""

    label: str
    share: int
    url: str
    span: str
    chosen: bool


class Period(NamedTuple):
    """`undated` says how many documents are in none of the years; `all_years` is the address without a time, of months."""

    spans: list[Span]
    first: str
    last: str
    undated: tuple[str, str] | None = None
    all_years: str = ""


def period(counts: Mapping[str, int], query: Query) -> Period | None:
    """None where fewer than two years have any documents. `counts` are those of the list without any choice of time."""
    by_year = {int(year): count for year, count in counts.items() if year.isdigit()}
    if len(by_year) < 2:
        return None
    first, last = min(by_year), max(by_year)
    step = next(step for step in STEPS if last // step - first // step < MOST)
    held = [0] * (last // step - first // step + 1)
    for year, count in by_year.items():
        held[year // step - first // step] += count
    drawn = []
    for at, count in enumerate(held, start=first // step):
        days = date(max(1, at * step), 1, 1), date(min(9999, at * step + step - 1), 12, 31)
        drawn.append((_years_label(*days), count, *days))
    return Period(_build_spans(drawn, query), str(first), str(last), undated_link(counts, query))


def years_of_months(query: Query) -> tuple[int, int] | None:
    """The years whose months are drawn: those of a chosen time that lies in one year, or in two that follow each other."""
    if not query.since or not query.until or query.until.year - query.since.year > 1:
        return None
    return query.since.year, query.until.year


def period_of_months(counts: Mapping[str, int], query: Query, years: tuple[int, int]) -> Period | None:
    """None where fewer than two months have documents. `counts` are of dates, by EDTF value, at least those of the years."""
    held = dict.fromkeys(((year, month) for year in range(years[0], years[1] + 1) for month in range(1, 13)), 0)
    for one in times(counts):
        if one.first and one.last and (one.first.year, one.first.month) == (one.last.year, one.last.month):
            month = one.first.year, one.first.month
            if month in held:
                held[month] += one.count
    if sum(map(bool, held.values())) < 2:
        return None
    drawn = [
        (capital(edtf_words(f"{year:04}-{month:02}")), count, date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        for (year, month), count in held.items()
    ]
    anytime = documents_url() + Addresses(query).between(None, None)
    return Period(_build_spans(drawn, query), drawn[0][0], drawn[-1][0], all_years=anytime)


def _build_spans(drawn: Sequence[tuple[str, int, date, date]], query: Query) -> list[Span]:
    """Bars of (name, documents, first day, last day)."""
    addresses, base = Addresses(query.without_facet("year") if "year" in query.chosen else query), documents_url()
    spans, most = [], max(count for _name, count, *_days in drawn)
    for name, count, *days in drawn:
        wanted, hint = _target_days(query, *days)
        label = _label_template(count, page_lang()) % {"years": name, "n": number(count)} + (f" · {hint}" if hint else "")
        url = base + addresses.between(*wanted) if count else ""
        span = "..".join(str(day or "") for day in wanted)
        spans.append(Span(label, ceil(SHARES * count / most), url, span, _is_within_period(query, *days)))
    return spans


def shortest(since: date | None, until: date | None) -> tuple[str, str]:
    """Both as a reader would write them: from a year's first day to one's last is from that year to that year."""
    return _shorten_day(since, 1, 1), _shorten_day(until, 12, monthrange(until.year, until.month)[1] if until else 31)


def _shorten_day(day: date | None, month: int, of_month: int) -> str:
    if day is None:
        return ""
    length = 10 if day.day != of_month else 7 if day.month != month else 4
    return day.isoformat()[:length]


def _years_label(first: date, last: date) -> str:
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


@lru_cache(maxsize=4096)
def _label_template(count: int, _language: str | None) -> str:
    return ngettext("%(years)s: %(n)s document", "%(years)s: %(n)s documents", count)


def _is_within_period(query: Query, first: date, last: date) -> bool:
    """Whether any of these days is in the time chosen, if one is."""
    return (query.since or date.min) <= last and first <= (query.until or date.max)


def _target_days(query: Query, first: date, last: date) -> tuple[Days, str]:
    """The time that a bar leads to, and in words what that does to the one chosen."""
    since, until = query.since, query.until
    if not since and not until:
        return (first, last), ""
    if (since, until) == (first, last):
        return (None, None), _("any time")
    if _is_within_period(query, first, last):
        return (first, last), _("only this")
    return (since and min(since, first), until and max(until, last)), _("widen to here")
