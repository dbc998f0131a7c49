"""The years of a list as bars by which a time is chosen.

Each leads to the list of its own days; beside a time that is already chosen, a bar within it narrows the time to itself, and one
outside widens it as far as itself.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.catalogue import Addresses, Query
from documents.rendering.environment import number
from documents.rendering.page_language import page_lang
from documents.views.presenters.urls import documents_url

SHARES = 20  # steps of a bar's length
MOST = 30  # bars; where there are more years, several share one
STEPS = (1, 2, 5, 10, 25, 50, 100, 500)

Days = tuple[date | None, date | None]


class Span(NamedTuple):
    """A year, or several. Where no document is, `share` is 0 and `url` empty; `span` is the same time for a button."""

    label: str
    share: int
    url: str
    span: str
    chosen: bool


class Period(NamedTuple):
    spans: list[Span]
    first: int
    last: int


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
    addresses, base = Addresses(query.without_facet("year") if "year" in query.chosen else query), documents_url()
    spans, most = [], max(held)
    for at, count in enumerate(held, start=first // step):
        days = date(max(1, at * step), 1, 1), date(min(9999, at * step + step - 1), 12, 31)
        wanted, hint = _target_days(query, *days)
        label = _span_label(days, count) + (f" · {hint}" if hint else "")
        url = base + addresses.between(*wanted) if count else ""
        span = "..".join(str(day or "") for day in wanted)
        spans.append(Span(label, ceil(SHARES * count / most), url, span, _is_within_period(query, *days)))
    return Period(spans, first, last)


def shortest(since: date | None, until: date | None) -> tuple[str, str]:
    """Both as a reader would write them: from a year's first day to one's last is from that year to that year."""
    return _shorten_day(since, 1, 1), _shorten_day(until, 12, monthrange(until.year, until.month)[1] if until else 31)


def _shorten_day(day: date | None, month: int, of_month: int) -> str:
    if day is None:
        return ""
    length = 10 if day.day != of_month else 7 if day.month != month else 4
    return day.isoformat()[:length]


def _span_label(days: tuple[date, date], count: int) -> str:
    first, last = (day.year for day in days)
    years = str(first) if first == last else f"{first}–{last}"
    return _label_template(count, page_lang()) % {"years": years, "n": number(count)}


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
