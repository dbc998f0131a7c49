"""The dates told of, and those of publication, as a timeline: a row a year, and a bar for each time longer than one.

Each date is drawn as what it is known to be: a day as a dot, or as a ring where it is about or uncertain; a longer time as a bar
as long, its end faded where that is about or unknown, and pointed where it goes on. Above the line is what is told of, below it
what was published.
Of a year with many different days its months are drawn, each as high as it has documents.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from documents import edtf

CROWDED = 40  # different days of a year beyond which its months are drawn
LONGEST = 366
LANES = (5, 1, 9)  # the upper edge of a bar, in the order in which they are filled
LINE, HEIGHT = 13, 24  # of a row: where told of and published part
MONTHS = tuple(date(2001, month, 1).timetuple().tm_yday - 1 for month in range(1, 13))
SHORTEST = 3  # what a bar is long at least, to be seen


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
        """The row it stands in: the year in which it begins, or in which one begun we know not when has ended."""
        return (self.first or self.last).year  # type: ignore[union-attr]

    @property
    def is_long(self) -> bool:
        """Longer than its row."""
        return self.first is None or self.last is None or self.first.year != self.last.year

    def meets(self, first: date, last: date) -> bool:
        """Whether it may go on at some day from `first` to `last`."""
        return (self.first or date.min) <= last and first <= (self.last or date.max)


class Bar(NamedTuple):
    """A rectangle; `fade` names the gradient of its faded ends: "", "fade-begin", "fade-end" or "fade-both"."""

    x: int
    y: int
    width: int
    fade: str


@dataclass
class Row:
    """A year. What is drawn is the data of SVG paths, in a box of 366 by 24."""

    year: int
    told: int = 0  # dates told of that begin in it, each as often as documents tell of it
    published: int = 0
    days: str = ""
    rings: str = ""
    bars: list[Bar] = field(default_factory=list)
    points: str = ""
    told_months: str = ""
    issued: str = ""  # days of publication
    long_issued: list[Bar] = field(default_factory=list)
    issued_months: str = ""


def times(counts: Mapping[str, int]) -> list[Time]:
    """The dates, by EDTF value and number of documents, in order of time."""
    found = [_time(value)._replace(count=count) for value, count in counts.items()]
    return sorted(found, key=lambda one: (one.first or date.min, one.last or date.max, one.value))


@lru_cache(maxsize=65_536)
def _time(value: str) -> Time:
    parsed = edtf.parse(value)
    begins, ends = (_end(one) for one in (parsed.ends[0], parsed.ends[-1]))
    return Time(value, 0, parsed.earliest, parsed.latest, begins, ends, not parsed.uncertain)


def _end(end: edtf.Moment | str) -> str:
    if isinstance(end, edtf.Moment):
        return "faded" if end.approximate else ""
    return "open" if end == edtf.OPEN else "faded"


def rows(told: Iterable[Time], published: Iterable[Time]) -> list[Row]:
    """The newest year first; years without anything are left out."""
    by_year: dict[int, tuple[list[Time], list[Time]]] = defaultdict(lambda: ([], []))
    for number, all_times in enumerate((told, published)):
        for one in all_times:
            by_year[one.year][number].append(one)
    most = [max((max(_by_month(both[number])) for both in by_year.values()), default=0) for number in (0, 1)]
    return [_row(year, *by_year[year], most) for year in sorted(by_year, reverse=True)]


def _row(year: int, told: list[Time], published: list[Time], most: list[int]) -> Row:
    row = Row(year, sum(one.count for one in told), sum(one.count for one in published))
    if _is_crowded(told):
        row.told_months = _columns(told, LINE - 1, -10, most[0])
        row.bars, row.points = _bars([one for one in told if one.is_long])
    else:
        days = [(one, _day(one)) for one in told if _is_day(one)]
        row.days = "".join(f"M{day} 6h0" for one, day in days if _is_plain(one))
        row.rings = "".join(f"M{day} 6h0" for one, day in days if not _is_plain(one))
        row.bars, row.points = _bars([one for one in told if not _is_day(one)])
    if _is_crowded(published):
        row.issued_months = _columns(published, LINE + 1, 10, most[1])
    else:
        row.issued = "".join(f"M{_day(one)} 14v9" for one in published if _is_day(one))
        row.long_issued = [_bar(one, 20) for one in published if not _is_day(one)]
    return row


def _is_day(one: Time) -> bool:
    return one.first is not None and one.first == one.last


def _is_plain(one: Time) -> bool:
    return one.sure and not one.begins


def _is_crowded(all_times: list[Time]) -> bool:
    return sum(map(_is_day, all_times)) > CROWDED


def _day(one: Time) -> int:
    """The day of the year, from 0, on which it begins; the first where that is not known."""
    return one.first.timetuple().tm_yday - 1 if one.first else 0


def _by_month(all_times: Iterable[Time]) -> list[int]:
    counted = [0] * 12
    for one in all_times:
        if one.first and one.last and (one.first.year, one.first.month) == (one.last.year, one.last.month):
            counted[one.first.month - 1] += one.count
    return counted


def _columns(all_times: list[Time], base: int, height: int, most: int) -> str:
    """A column a month, upwards or downwards from `base`."""
    high = [ceil(height * count / most) if height > 0 else -ceil(-height * count / most) for count in _by_month(all_times)]
    return "".join(f"M{first + 9} {base}v{up}h13v{-up}z" for first, up in zip(MONTHS, high, strict=True) if up)


def _bars(all_times: list[Time]) -> tuple[list[Bar], str]:
    """Bars in lanes, so that none hides another as long as there are lanes, and the points of those that go on."""
    filled = dict.fromkeys(LANES, -1)
    drawn: list[Bar] = []
    points: list[str] = []
    for one in all_times:
        start = _day(one)
        y = next((lane for lane in LANES if filled[lane] < start), LANES[-1])
        bar = _bar(one, y)
        filled[y] = max(filled[y], bar.x + bar.width)
        drawn.append(bar)
        points += _points(one, y)
    return drawn, "".join(points)


def _bar(one: Time, y: int) -> Bar:
    start = _day(one)
    runs_on = one.last is None or (one.first is not None and one.last.year > one.first.year)
    end = LONGEST if runs_on or one.last is None else one.last.timetuple().tm_yday
    begins = one.begins == "faded"
    ends = one.ends == "faded" and (one.last is None or not runs_on)
    return Bar(start, y, max(SHORTEST, end - start), _FADES[begins, ends])


_FADES = {(False, False): "", (True, False): "fade-begin", (False, True): "fade-end", (True, True): "fade-both"}


def _points(one: Time, y: int) -> Iterator[str]:
    """The point of a bar that goes on after the year, or was there before."""
    if one.first is None and one.begins == "open":
        yield f"M0 {y + 1}l4-3.5v7z"
    if one.first is not None and (one.ends == "open" if one.last is None else one.last.year > one.first.year):
        yield f"M{LONGEST} {y + 1}l-4-3.5v7z"


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
    return Axis(first, last, _marks(first, last), [_long(one, first, last) for one in found])


def _marks(first: int, last: int) -> list[tuple[int, int]]:
    """Round years along the axis, six at most."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000) if (last + 1 - first) / step <= 6)
    years = range(-(-first // step) * step, last + 1, step)
    return [(year, _place(year, first, last)) for year in years]


def _place(year: int, first: int, last: int) -> int:
    return round(1000 * (year - first) / (last + 1 - first))


def _long(one: Time, first: int, last: int) -> LongTime:
    start = _place(one.first.year, first, last) if one.first else 0
    end = _place(one.last.year + 1, first, last) if one.last else 1000
    point = ("M1000 6l-8-5v10z" if one.ends == "open" else "") + ("M0 6l8-5v10z" if one.begins == "open" else "")
    fade = _FADES[one.begins == "faded", one.ends == "faded"]
    return LongTime(one.value, one.year, one.count, start, max(4, end - start), fade, point)
