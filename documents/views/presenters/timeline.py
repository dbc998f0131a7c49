"""Times as the pages of dates show them: all, a decade, a year, a month, a day; and each date by a mark of what is known of it.

Every page follows one rule. A time of which few dates are told has them in words; one of many has the times it is made of, each
with its numbers and the words of the date that most documents tell of. What is longer than the time stands apart.
"""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from documents import edtf

SHARES = 20  # steps of a bar's length
LEVELS = ("all", "decade", "year", "month", "day")


class Time(NamedTuple):
    """A date as it is drawn. An end that is not known is None."""

    value: str
    count: int  # type: ignore[assignment]  # a tuple has a method of that name, which nothing here calls
    first: date | None
    last: date | None
    begins: str  # "", "faded", or "open": it has always been so
    ends: str  # "", "faded", or "open": it goes on
    sure: bool

    @property
    def year(self) -> int:
        """That in which it begins, or in which one begun we know not when has ended."""
        return (self.first or self.last).year  # type: ignore[union-attr]

    @property
    def is_long(self) -> bool:
        """Of more than one year."""
        return self.first is None or self.last is None or self.first.year != self.last.year

    @property
    def mark(self) -> str:
        """What it is drawn as, see _timeline.html."""
        if self.ends == "open" or self.begins == "open":
            return "open"
        if self.begins or self.ends:
            return "around"
        if self.first != self.last:
            return "span"
        return "day" if self.sure else "unsure"

    def meets(self, first: date, last: date) -> bool:
        """Whether it may go on at some day from `first` to `last`."""
        return (self.first or date.min) <= last and first <= (self.last or date.max)


def times(counts: Mapping[str, int]) -> list[Time]:
    """The dates, by EDTF value and number of documents, in order of time."""
    found = [_parse_time(value)._replace(count=count) for value, count in counts.items()]
    placed = (one for one in found if one.first or one.last)  # of "../.." neither end is known
    return sorted(placed, key=lambda one: (one.first or date.min, one.last or date.max, one.value))


@lru_cache(maxsize=65_536)
def _parse_time(value: str) -> Time:
    parsed = edtf.parse(value)
    begins, ends = (_end_style(one) for one in (parsed.ends[0], parsed.ends[-1]))
    return Time(value, 0, parsed.earliest, parsed.latest, begins, ends, not parsed.uncertain)


def _end_style(end: edtf.Moment | str) -> str:
    if isinstance(end, edtf.Moment):
        return "faded" if end.approximate else ""
    return "open" if end == edtf.OPEN else "faded"


@dataclass(frozen=True)
class Period:
    """One of LEVELS, from its first day to its last."""

    level: str
    first: date
    last: date

    @classmethod
    def of(cls, level: str, day: date) -> "Period":
        """The period of that level in which a day lies."""
        if level == "all":
            return ALL
        if level == "decade":
            start = day.year // 10 * 10
            return cls(level, date(max(1, start), 1, 1), date(start + 9, 12, 31))
        if level == "year":
            return cls(level, date(day.year, 1, 1), date(day.year, 12, 31))
        if level == "month":
            return cls(level, day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))
        return cls(level, day, day)

    @property
    def value(self) -> str:
        """As EDTF has it; empty for all times."""
        length = {"all": 0, "decade": 3, "year": 4, "month": 7, "day": 10}[self.level]
        return f"{self.first.isoformat()[:length]}{'X' if self.level == 'decade' else ''}"

    @property
    def above(self) -> "Period":
        return Period.of(LEVELS[max(0, LEVELS.index(self.level) - 1)], self.first)

    @property
    def inner(self) -> str:
        """The level of the times that it is made of; empty for a day."""
        return "" if self.level == "day" else LEVELS[LEVELS.index(self.level) + 1]

    def holds(self, one: Time) -> bool:
        """Whether a date lies wholly in it."""
        return one.first is not None and one.last is not None and self.first <= one.first and one.last <= self.last

    def begins(self, one: Time) -> bool:
        """Whether a date begins in it; one begun we know not when counts by its end."""
        day = one.first or one.last
        return day is not None and self.first <= day <= self.last


ALL = Period("all", date.min, date.max)


def narrowest(first: date | None, last: date | None) -> Period | None:
    """The least of the periods that have a page and hold a date; for one of more than a year, the year in which it begins.

    One begun we know not when is told of in the year in which it has ended; None where that is not known either.
    """
    if first is None:
        return Period.of("year", last) if last else None
    if last is not None:
        for level in ("day", "month"):
            period = Period.of(level, first)
            if last <= period.last:
                return period
    return Period.of("year", first)


@dataclass(frozen=True)
class Part:
    """One of the times that a period is made of. `told` and `published` count documents; shares are of the most, 0–20."""

    period: Period
    told: int
    published: int
    told_share: int
    published_share: int
    busiest: Time | None  # the date that most documents tell of
    gap: tuple[Period, Period] | None  # the first and last of the times before it (in the order of the page) that have nothing


def parts(period: Period, told: Sequence[Time], published: Sequence[Time]) -> list[Part]:
    """In order of time; what has nothing is left out, and told of as a gap. `told` and `published` lie in the period."""
    level = period.inner
    found: dict[Period, tuple[list[Time], list[Time]]] = {}
    for number, all_times in enumerate((told, published)):
        for one in all_times:
            inner = Period.of(level, one.first) if one.first else period
            if inner is not period and inner.holds(one):
                found.setdefault(inner, ([], []))[number].append(one)
    most = [max((sum(one.count for one in both[number]) for both in found.values()), default=0) for number in (0, 1)]
    drawn: list[Part] = []
    for inner in sorted(found, key=lambda one: one.first):
        told_of, issued = (sum(one.count for one in all_times) for all_times in found[inner])
        shares = ceil(SHARES * told_of / (most[0] or 1)), ceil(SHARES * issued / (most[1] or 1))
        busiest = max(found[inner][0], key=lambda one: one.count, default=None)
        gap = _gap_between(drawn[-1].period, inner) if drawn else None
        drawn.append(Part(inner, told_of, issued, *shares, busiest, gap))
    return drawn


def _gap_between(before: Period, after: Period) -> tuple[Period, Period] | None:
    first, last = before.last + timedelta(days=1), after.first - timedelta(days=1)
    return (Period.of(before.level, first), Period.of(before.level, last)) if first <= last else None


def beside(period: Period, told: Sequence[Time], published: Sequence[Time]) -> tuple[Period | None, Period | None]:
    """The nearest periods of its level, before and after, in which a date that is told of, or one of publication, lies."""
    if period is ALL:
        return None, None
    all_days = ((one, one.first) for one in (*told, *published) if one.first)
    days = sorted({day for one, day in all_days if Period.of(period.level, day).holds(one)})
    before, after = bisect_left(days, period.first), bisect_right(days, period.last)
    earlier = Period.of(period.level, days[before - 1]) if before else None
    return earlier, Period.of(period.level, days[after]) if after < len(days) else None


class LongTime(NamedTuple):
    """A time of more than one year on an axis of all such; `x` and `width` are thousandths of it."""

    value: str
    year: int
    count: int  # type: ignore[assignment]
    x: int
    width: int
    fade: str
    point: str


class Axis(NamedTuple):
    first: int
    last: int
    marks: list[tuple[int, int]]  # (year, its place in thousandths)
    times: list[LongTime]

    @property
    def closed(self) -> list[LongTime]:
        return [one for one in self.times if not one.point]

    @property
    def open(self) -> list[LongTime]:
        return [one for one in self.times if one.point]


def long_times(told: Iterable[Time], newest: int, limit: int) -> Axis | None:
    """Those that most documents tell of, the latest begun first; one that goes on reaches the end of the axis."""
    found = [one for one in told if one.is_long]
    if not found:
        return None
    found = sorted(
        sorted(found, key=lambda one: -one.count)[:limit], key=lambda one: (one.first or date.min, one.value), reverse=True
    )
    first = min(end.year for one in found for end in (one.first, one.last) if end)
    last = max(newest, *(end.year for one in found for end in (one.first, one.last) if end))
    return Axis(first, last, _axis_marks(first, last), [_build_long_time(one, first, last) for one in found])


def _axis_marks(first: int, last: int) -> list[tuple[int, int]]:
    """Round years along the axis, six at most."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000) if (last + 1 - first) / step <= 6)
    years = range(-(-first // step) * step, last + 1, step)
    return [(year, _place_on_axis(year, first, last)) for year in years]


def _place_on_axis(year: int, first: int, last: int) -> int:
    return round(1000 * (year - first) / (last + 1 - first))


def _build_long_time(one: Time, first: int, last: int) -> LongTime:
    start = _place_on_axis(one.first.year, first, last) if one.first else 0
    end = _place_on_axis(one.last.year + 1, first, last) if one.last else 1000
    point = ("M1000 6l-8-5v10z" if one.ends == "open" else "") + ("M0 6l8-5v10z" if one.begins == "open" else "")
    fade = _FADES[one.begins == "faded", one.ends == "faded"]
    return LongTime(one.value, one.year, one.count, start, max(4, end - start), fade, point)


# By whether its begin and its end are known but about: the gradient by which a bar is filled.
_FADES = {(False, False): "", (True, False): "fade-begin", (False, True): "fade-end", (True, True): "fade-both"}
