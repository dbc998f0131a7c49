"""Dates as the archive writes them: a strict subset of the Extended Date/Time Format.

Source: ISO 8601-2:2019 and the Library of Congress EDTF specification of 4 February 2019, levels 0
and 1, with unspecified digits in intervals from level 2. Years are 0001 to 9999.

    2021  2021-03  2021-03-28        year, month, day
    192X  19XX  2021-XX  2021-03-XX  unspecified digits
    2005~  2005?  2005%              about, uncertain, both; for the whole date before the sign
    2020-05-13/2020-05-17            from one to the other
    2017/..  ../2017                 open: it goes on, or has always been
    2017/  /2017                     the end or the start is not known

Precision, the first rule that fits: *approximate* where a ~ or % stands anywhere; *range* for an
interval, a decade or a century; else *day*, *month* or *year*, the smallest part that is given.
A ? changes no precision. Bounds are strict: signs never widen them.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["day", "month", "year", "range", "approximate"]

_LONGEST = 40
_PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_SHAPE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<sign>[~?%]?)"
)
# What people write instead, and what to tell them; tried in order.
_MENDS = (
    (re.compile(r"\s"), "has a space in it; leave spaces out"),
    (re.compile("[\u2010-\u2015\u2212]"), "has a dash; write the hyphen of the keyboard, as in 2021-03-28"),
    (re.compile(r"x"), "has a small x; write a capital X for an unknown digit, as in 192X"),
    (re.compile(r"XXX"), "leaves too many digits open; at least the century is needed, as in 19XX"),
    (re.compile(r"[0-9]T[0-9]"), "has a time of day; write the date alone"),
    (re.compile(r"^[Y+-]"), "is not a year from 0001 to 9999"),
    (re.compile(r"[\[\]{},]"), "is a set of dates; write an interval, as in 2020/2021"),
    (re.compile(r"[~?%].+"), "has a sign that is not at the end; write it last, as in 2021-04~"),
    (re.compile(r"^[0-9]{1,2}[./-]"), "does not begin with the year; write year-month-day, as in 2021-03-28"),
    (re.compile(r"-[0-9](?!\d)"), "has a month or day of one digit; write two, as in 2021-03-08"),
    (re.compile(r"^[0-9]{5,}$"), "has no hyphens; write 2021-03-28"),
)


class EdtfError(ValueError):
    """Not a date of this format; the message says what, where and how to mend it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that is not an interval."""

    year: str  # four characters, the last one or two may be X
    month: int | None  # None: not given, or XX
    day: int | None  # None: not given, or XX
    sign: str  # '', '~', '?' or '%'

    @property
    def earliest(self) -> date:
        return date(max(1, int(self.year.replace("X", "0"))), self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        year = int(self.year.replace("X", "9"))
        month = self.month or 12
        return date(year, month, self.day or calendar.monthrange(year, month)[1])

    @property
    def precision(self) -> Precision:
        if self.approximate:
            return "approximate"
        if "X" in self.year:
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


OPEN: Literal[".."] = ".."
UNKNOWN: Literal[""] = ""
End = Moment | Literal["..", ""]


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed date."""

    value: str  # as it is written
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
        return "range" if len(self.ends) > 1 else self.moments[0].precision

    @property
    def moments(self) -> tuple[Moment, ...]:
        return tuple(end for end in self.ends if isinstance(end, Moment))


def parse(text: str) -> Edtf:
    """Read a date. White space around it is allowed, nothing else.

    Raises EdtfError.
    """
    value = text.strip()
    if not value:
        raise EdtfError("The date is empty; write at least a year, as in 2021.")
    if len(value) > _LONGEST:
        raise EdtfError(f"The date is {len(value)} characters long; at most {_LONGEST} can be one.")
    parts = value.split("/")
    if len(parts) > 2:
        raise EdtfError(f"“{value}” has {len(parts) - 1} slashes; an interval has one, as in 2020/2021.")
    if len(parts) == 1:
        return Edtf(value, (_moment(value),))
    start, end = (_end(part) for part in parts)
    _check_interval(value, start, end)
    return Edtf(value, (start, end))


def _check_interval(value: str, start: End, end: End) -> None:
    if not isinstance(start, Moment) and not isinstance(end, Moment):
        raise EdtfError(f"“{value}” has no date on either side of the slash; give one of them.")
    if start == end:
        raise EdtfError(f"“{value}” goes from a date to the same date; write it once.")
    if isinstance(start, Moment) and isinstance(end, Moment) and start.earliest > end.latest:
        raise EdtfError(f"“{value}” ends before it starts; put the earlier date first.")


def _end(part: str) -> End:
    if part == "..":
        return OPEN
    return _moment(part) if part else UNKNOWN


def _moment(part: str) -> Moment:
    match = _SHAPE.fullmatch(part)
    if not match:
        raise EdtfError(f"“{part}” {_mend(part)}.")
    year, month, day = match["year"], _number(match["month"]), _number(match["day"])
    if year == "0000":
        raise EdtfError(f"“{part}” has the year 0000; years go from 0001 to 9999.")
    if match["month"] == "XX" and day:
        raise EdtfError(f"“{part}” has a day in an unknown month; write {year}-XX.")
    _check_month_and_day(part, year, month, day)
    return Moment(year, month, day, match["sign"])


def _number(digits: str | None) -> int | None:
    return None if digits in {None, "XX"} else int(digits or 0)


def _check_month_and_day(part: str, year: str, month: int | None, day: int | None) -> None:
    if month is None:
        return
    if "X" in year:
        raise EdtfError(f"“{part}” has a month in an unknown year; write {year} alone.")
    if 21 <= month <= 41:
        raise EdtfError(f"“{part}” has a season, {month}; the archive writes an interval, as in {year}-03/{year}-05.")
    if not 1 <= month <= 12:
        raise EdtfError(f"“{part}” has the month {month:02}; months go from 01 to 12.")
    days = calendar.monthrange(int(year), month)[1]
    if day is not None and not 1 <= day <= days:
        raise EdtfError(f"“{part}” has the day {day:02}; that month has the days 01 to {days}.")


def _mend(part: str) -> str:
    for wrong, advice in _MENDS:
        if wrong.search(part):
            return advice
    return "is not a date; write 2021, 2021-03, 2021-03-28, 192X or an interval of two, as in 2020/2021"


def plain(value: str) -> str:
    """`value` where it is a year, month or day and no more, as HTML's `datetime` may hold it; else nothing."""
    return value if _PLAIN.fullmatch(value) else ""
