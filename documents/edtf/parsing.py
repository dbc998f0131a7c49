"""Dates as the archive writes them: the Extended Date/Time Format.

Source: ISO 8601-2:2019 and the Library of Congress EDTF specification of 4 February 2019, levels 0
and 1, with unspecified digits in intervals from level 2.

    2021  2021-03  2021-03-28        year, month, day; a time of day is read and left out
    2001-21 … 2001-24                spring, summer, autumn, winter, from March on
    192X  19XX  2021-XX  2021-03-XX  unspecified digits
    2005~  2005?  2005%              about, uncertain, both; for the whole date before the sign
    2020-05-13/2020-05-17            from one to the other
    2017/..  ../2017                 open: it goes on, or has always been
    2017/  /2017                     the end or the start is not known
    -0044  Y170000002                44 years before the year 0000, and years of more than four digits

Precision, the first rule that fits: *approximate* where a ~ or % stands anywhere; *range* for an
interval, a season, a decade or a century; else *day*, *month* or *year*, the smallest part that is
given. A ? changes no precision. Bounds are strict: signs never widen them. They are days of the
years 0001 to 9999: what is earlier or later is bounded by the first or last of these.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "year", "range", "approximate"]

_LONGEST = 40
_PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_SHAPE = re.compile(
    r"(?P<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)|Y-?[1-9][0-9]{4,})"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<sign>[~?%]?)"
)
_CLOCK = re.compile(
    r"(?P<day>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?"
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}  # months; winter ends in the next year
_PARTS_OF_A_YEAR = _SEASONS | {  # level 2: seasons of either half of the world, quarters, thirds and halves of a year
    25: (3, 5),
    26: (6, 8),
    27: (9, 11),
    28: (12, 2),
    29: (9, 11),
    30: (12, 2),
    31: (3, 5),
    32: (6, 8),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
}
# What people write instead, and what to tell them; tried in order.
_MENDS = (
    (re.compile(r"^[\[{]"), "is a set of dates; write an interval, as in 2020/2021"),
    (re.compile(r"[\[\]{},]"), "is a set of dates; write an interval, as in 2020/2021"),
    (re.compile(r"\s"), "has a space in it; leave spaces out"),
    (re.compile("[\u2010-\u2015\u2212]"), "has a dash; write the hyphen of the keyboard, as in 2021-03-28"),
    (re.compile(r"x"), "has a small x; write a capital X for an unknown digit, as in 192X"),
    (re.compile(r"XXX|[0-9]XXX?[0-9]|X[0-9]"), "leaves digits open before others; the last of a year may be, as in 192X or 19XX"),
    (re.compile(r"[0-9]T[0-9]"), "has a time of day; write the date alone"),
    (re.compile(r"^Y?-?[0-9]+E[0-9]"), "has a power of ten; write all digits of the year, as in Y170000000"),
    (re.compile(r"[0-9]S[0-9]+$"), "counts the digits that are sure; write what is open with X, as in 19XX"),
    (re.compile(r"^Y"), "is not a year; write four digits, or Y and five or more, alone"),
    (re.compile(r"^[+]"), "begins with a plus sign; leave it out"),
    (re.compile(r"[~?%].+"), "has a sign that is not at the end; write it last, as in 2021-04~"),
    (re.compile(r"^[0-9]{1,2}[./-]"), "does not begin with the year; write year-month-day, as in 2021-03-28"),
    (re.compile(r"-[0-9](?![0-9X])"), "has a month or day of one digit; write two, as in 2021-03-08"),
    (re.compile(r"-[0-9]X"), "has an open digit in a month or day; write XX, or an interval, as in 1984-10/1984-12"),
    (re.compile(r"^[0-9]{5,}$"), "has no hyphens; write 2021-03-28"),
)


class EdtfError(ValueError):
    """Not a date of this format; the message says what, where and how to mend it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that is not an interval."""

    year: str  # as it is written: the last one or two of four digits may be X; a sign or a Y may stand before
    month: int | None  # None: not given, or XX; 21 to 24 for a season
    day: int | None  # None: not given, or XX
    sign: str  # '', '~', '?' or '%'

    @property
    def years(self) -> tuple[int, int]:
        """The first and last year that it may be in; 0 is the year before the year 1."""
        ends = [int(self.year.lstrip("Y").replace("X", digit)) for digit in "09"]
        return min(ends), max(ends)

    @property
    def start(self) -> tuple[int, int, int]:
        """Year, month and day of the first day that it may be."""
        months = _SEASONS.get(self.month or 0)
        return self.years[0], months[0] if months else self.month or 1, self.day or 1

    @property
    def end(self) -> tuple[int, int, int]:
        year, month = self.years[1], self.month or 12
        if months := _SEASONS.get(month):
            year, month = year + (months[1] < months[0]), months[1]
        return year, month, self.day or _days_of(year, month)

    @property
    def earliest(self) -> date:
        return _clamp_date(*self.start)

    @property
    def latest(self) -> date:
        return _clamp_date(*self.end)

    @property
    def is_season(self) -> bool:
        return self.month in _SEASONS

    @property
    def precision(self) -> Precision:
        if self.approximate:
            return "approximate"
        if "X" in self.year or self.is_season:
            return "range"
        if self.day:
            return "day"
        return "month" if self.month else "year"

    @property
    def approximate(self) -> bool:
        return self.sign in {"~", "%"}

    @property
    def uncertain(self) -> bool:
        return self.sign in {"?", "%"}


def _days_of(year: int, month: int) -> int:
    return calendar.monthrange(2000 + year % 400, month)[1]


def _clamp_date(year: int, month: int, day: int) -> date:
    if year < 1:
        return date.min
    return date(year, month, day) if year <= date.max.year else date.max


OPEN: Literal[".."] = ".."
UNKNOWN: Literal[""] = ""
End = Moment | Literal["..", ""]


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed date."""

    value: str  # as it is written, without a time of day
    ends: tuple[End, ...]  # one moment, or the two ends of an interval

    @property
    def earliest(self) -> date | None:
        """The first day that it may be; None where the start is open or unknown."""
        start = self.ends[0]
        return start.earliest if isinstance(start, Moment) else None

    @property
    def latest(self) -> date | None:
        """The last day that it may be; None where the end is open or unknown."""
        end = self.ends[-1]
        return end.latest if isinstance(end, Moment) else None

    @property
    def approximate(self) -> bool:
        return any(moment.approximate for moment in self.moments)

    @property
    def uncertain(self) -> bool:
        return any(moment.uncertain for moment in self.moments)

    @property
    def precision(self) -> Precision:
        if self.approximate:
            return "approximate"
        return self.moments[0].precision if len(self.ends) == 1 else "range"

    @property
    def moments(self) -> tuple[Moment, ...]:
        return tuple(end for end in self.ends if isinstance(end, Moment))


# A date is checked where it comes in, and read again for its days; and pages show the same few thousand dates again and again.
@lru_cache(maxsize=20_000)
def parse(text: str) -> Edtf:
    """Read a date. White space around it is allowed, nothing else.

    Raises EdtfError.
    """
    value = text.strip()
    if not value:
        raise EdtfError("The date is empty; write at least a year, as in 2021.")
    if len(value) > _LONGEST:
        raise EdtfError(f"The date is {len(value)} characters long; at most {_LONGEST} can be one.")
    if clock := _CLOCK.fullmatch(value):
        value = clock["day"]
    parts = value.split("/")
    if len(parts) > 2:
        raise EdtfError(f"“{value}” has {len(parts) - 1} slashes; an interval has one, as in 2020/2021.")
    if len(parts) == 1:
        return Edtf(value, (_parse_moment(value),))
    start, end = (_parse_end(part) for part in parts)
    _check_interval(value, start, end)
    return Edtf(value, (start, end))


def _check_interval(value: str, start: End, end: End) -> None:
    if start == end == UNKNOWN:
        raise EdtfError(f"“{value}” has nothing on either side of the slash; give one date at least.")
    if isinstance(start, Moment) and isinstance(end, Moment) and start.start > end.end:
        raise EdtfError(f"“{value}” ends before it starts; put the earlier date first.")


def _parse_end(part: str) -> End:
    if part == "..":
        return OPEN
    return _parse_moment(part) if part else UNKNOWN


def _parse_moment(part: str) -> Moment:
    match = _SHAPE.fullmatch(part)
    if not match:
        raise EdtfError(f"“{part}” {_explain_error(part)}.")
    year, month, day = match["year"], _parse_number(match["month"]), _parse_number(match["day"])
    if year == "-0000":
        raise EdtfError(f"“{part}” has a minus sign before the year 0000; leave it out.")
    if year.startswith("Y") and (month or match["month"] or match["sign"]):
        raise EdtfError(f"“{part}” has more than a year of many digits; write {year} alone.")
    if match["month"] == "XX" and day:
        raise EdtfError(f"“{part}” has a day in an unknown month; write {year}-XX.")
    _check_month_and_day(part, year, month, day)
    return Moment(year, month, day, match["sign"])


def _parse_number(digits: str | None) -> int | None:
    return None if digits in {None, "XX"} else int(digits or 0)


def _check_month_and_day(part: str, year: str, month: int | None, day: int | None) -> None:
    if month is None:
        return
    if "X" in year:
        raise EdtfError(f"“{part}” has a month in an unknown year; write {year} alone.")
    if month in _SEASONS and day is None:
        return
    if months := _PARTS_OF_A_YEAR.get(month):
        raise EdtfError(f"“{part}” has {month} for a month; {_as_interval(int(year), *months)}.")
    if not 1 <= month <= 12:
        raise EdtfError(f"“{part}” has the month {month:02}; months go from 01 to 12.")
    days = _days_of(int(year), month)
    if day is not None and not 1 <= day <= days:
        raise EdtfError(f"“{part}” has the day {day:02}; that month has the days 01 to {days}.")


def _as_interval(year: int, first: int, last: int) -> str:
    return f"for that part of a year write {year:04}-{first:02}/{year + (last < first):04}-{last:02}"


def _explain_error(part: str) -> str:
    for wrong, advice in _MENDS:
        if wrong.search(part):
            return advice
    return "is not a date; write 2021, 2021-03, 2021-03-28, 192X or an interval of two, as in 2020/2021"


def plain(value: str) -> str:
    """`value` where it is a year, month or day and no more, as HTML's `datetime` may hold it; else nothing."""
    return value if _PLAIN.fullmatch(value) else ""
