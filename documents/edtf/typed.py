"""Dates as people and spreadsheets write them, read as EDTF where they can mean one day only.

`read` is for what comes from outside: forms, tables, catalogues. What could be two days is refused with both of them, since a
wrong date of publication looks as right as the true one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from documents import names
from documents.edtf.parsing import Edtf, EdtfError, parse
from documents.edtf.wording import WORDINGS

_OTHER_MONTHS = {  # besides the interface's languages
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "with a point": "янв фев мар апр май июн июл авг сен окт ноя дек",
}
_LISTS = [list(months) for one in WORDINGS.values() for months in (one.months, one.months_in_day)]
_LISTS += [words.split() for words in _OTHER_MONTHS.values()]
_MONTHS = {names.fold(word): number for months in _LISTS for number, word in enumerate(months, start=1)} | {"sept": 9}
# Words beside a date that say nothing more: weekdays, "of", "year".
_FILLING = frozenset(
    names.tokens(
        "the of on at monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "
        "г года год il ilin ildə cı ci cu cü понедельник вторник среда четверг пятница суббота воскресенье "
        "bazar ertəsi çərşənbə axşamı axşam cümə şənbə günü"
    )
)
_NUMBER = re.compile(r"([0-9]{1,4})(?:st|nd|rd|th)?")
_CLOCK = re.compile(
    r"(?<=[0-9])(?:[Tt]|,?\s+(?:at\s+)?)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?"
    r"\s*(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?$"
)
_NUMERIC = re.compile(r"([0-9]{1,4})\s?([./-])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,4})\.?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH = re.compile(r"(?:(?P<after>[0-9]{4})[./](?P<month>[0-9]{1,2})|(?P<before>[0-9]{1,2})[./-](?P<year>[0-9]{4}))")
_COMPACT = re.compile(r"(1[5-9]|20)([0-9]{2})([0-9]{2})([0-9]{2})")
_SERIAL = re.compile(r"[1-9][0-9]{4}(?:\.[0-9]+)?")
_FLOAT_YEAR = re.compile(r"([0-9]{4})\.0")
_SPAN = re.compile(r"([0-9]{2})([0-9]{2})\s?[-/–]\s?([0-9]{2})")
_ABOUT = re.compile(r"(?:c|ca|circa|about|around|approx|ок|около|təxminən)\.?\s*([0-9]{4})", re.I)
_UNDATED = frozenset(
    ("n.d.", "n. d.", "nd", "s.a.", "undated", "unknown", "no date", "без даты", "б/д", "tarixsiz", "-", "–", "—", "?")
)
_DAY_ZERO = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}  # of spreadsheets' numbers of days: Excel's, and old Macintoshes'
_HOW = "write it as year-month-day, as in 2021-03-28"


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody writes dates, where one alone does not tell."""

    month_first: bool | None = None  # whether 3/12/2021 is the 12th of March; None: not known
    days_from: int | None = None  # the year from which numbers of days count, 1900 or 1904


UNKNOWN_HABITS = Habits()


def read(text: str, habits: Habits = UNKNOWN_HABITS) -> Edtf:
    """The date that a text means: EDTF, or another way of writing that leaves no choice. Raises EdtfError."""
    value = " ".join(text.split())
    if (years := _SPAN.fullmatch(value)) and int(years[3]) - int(years[2]) == 1 and "21" <= years[3] <= "24" and "-" in value:
        raise EdtfError(f"“{value}” could be two years or a season: {_year_or_season(parse(value), years[3])}.")
    try:
        return parse(value)
    except EdtfError as error:
        strict = error
    if len(value) > 60:
        raise strict
    if habits.days_from and is_day_number(value):
        return parse(_day_numbered(value, habits.days_from))
    found = list(dict.fromkeys(_iter_readings(_CLOCK.sub("", value), habits)))
    if len(found) == 1:
        return parse(found[0])
    if found:
        raise EdtfError(f"“{value}” could be {' or '.join(found)}: {_HOW}, so that it can be one only.")
    raise _error_with_advice(value) or strict


def _year_or_season(season: Edtf, later: str) -> str:
    year = season.value[:4]
    return f"write {year}/{year[:2]}{later}, or {season.earliest:%Y-%m}/{season.latest:%Y-%m}"


def readings(text: str) -> list[str]:
    """Every day or month that a text could mean, as EDTF."""
    value = " ".join(text.split())
    try:
        return [parse(value).value]
    except EdtfError:
        return list(dict.fromkeys(_iter_readings(_CLOCK.sub("", value)))) if len(value) <= 60 else []


def is_day_number(text: str) -> bool:
    """Whether a text may be a day as spreadsheets count them: 44267 is 12 March 2021."""
    return bool(_SERIAL.fullmatch(text.strip()))


def _day_numbered(value: str, days_from: int) -> str:
    return (_DAY_ZERO[days_from] + timedelta(days=int(value.partition(".")[0]))).isoformat()


def _iter_readings(value: str, habits: Habits = UNKNOWN_HABITS) -> Iterator[str]:
    try:
        yield parse(value).value
        return
    except EdtfError:
        pass
    if match := _FLOAT_YEAR.fullmatch(value):
        yield match[1]
    elif match := _COMPACT.fullmatch(value):
        yield from _valid_dates(match[1] + match[2], match[3], match[4])
    elif match := _MONTH.fullmatch(value):
        yield from _valid_dates(match["after"] or match["year"], match["month"] or match["before"])
    elif match := _NUMERIC.fullmatch(value):
        yield from _numeric_readings(match, habits)
    else:
        yield from _in_words(value)


def _numeric_readings(match: re.Match[str], habits: Habits) -> Iterator[str]:
    first, sign, second, third = match.groups()
    if len(first) == 4 and len(third) <= 2:
        yield from _valid_dates(first, second, third)
    elif len(third) == 4 and len(first) <= 2:
        day_first, month_first = list(_valid_dates(third, second, first)), list(_valid_dates(third, first, second))
        if sign == ".":  # with points the day is first wherever it is written so
            yield from day_first or month_first
        elif habits.month_first is None:
            yield from (*day_first, *month_first)
        else:
            yield from (month_first or day_first) if habits.month_first else (day_first or month_first)


def _in_words(value: str) -> Iterator[str]:
    words = [word for word in names.tokens(value) if word not in _FILLING]
    kinds = "".join("m" if word in _MONTHS else "n" if _NUMBER.fullmatch(word) else "x" for word in words)
    if kinds not in ("nmn", "mnn", "mn", "nm", "nnm"):
        return
    month = str(next(_MONTHS[word] for word in words if word in _MONTHS))
    numbers = [match[1] for word in words if word not in _MONTHS and (match := _NUMBER.fullmatch(word))]
    years = [number for number in numbers if len(number) == 4]
    if len(years) == 1 and kinds != "nnm":
        days = [number for number in numbers if number not in years]
        yield from _valid_dates(years[0], month, *days)


def _valid_dates(year: str, month: str, day: str = "") -> Iterator[str]:
    if int(month) > 12:  # a season has one way of writing
        return
    value = "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
    try:
        yield parse(value).value
    except EdtfError:
        return


def _error_with_advice(value: str) -> EdtfError | None:
    """What a text looks like that is no date here, and how to write it."""
    said = ""
    if value.casefold() in _UNDATED:
        said = "is no date; leave it empty where the date is not known"
    elif is_day_number(value):
        day = _day_numbered(value, 1900)
        said = f"is a spreadsheet's number of a day, {day} if it counts from 1900; write {day}, or format the column as text"
    elif match := _ABOUT.fullmatch(value):
        said = f"is about a year; write {match[1]}~"
    elif (match := _SPAN.fullmatch(value)) and int(match[3]) > max(12, int(match[2])):
        said = f"looks like two years; write {match[1]}{match[2]}/{match[1]}{match[3]}"
    elif short := list(_short_years(value)):
        said = f"has a year of two digits, so that it could be {', '.join(short[:-1])} or {short[-1]}; {_HOW}"
    elif any(letter.isalpha() and letter not in "XxTZ" for letter in value):
        said = "is not understood as a date; write 2021, 2021-03, 2021-03-28, 192X or an interval of two, as in 2020/2021"
    elif _NUMERIC.fullmatch(value) and not _DAY.fullmatch(value):  # of that, `parse` says which part is wrong
        said = f"is no day of the calendar; {_HOW}"
    return EdtfError(f"“{value}” {said}.") if said else None


def _short_years(value: str) -> Iterator[str]:
    """What a date with a year of two digits could be, in this century and the last."""
    parts = [word for word in names.tokens(value) if word not in _FILLING]
    if not parts or len(parts[-1]) != 2 or not parts[-1].isdecimal() or len(parts) not in (2, 3):
        return
    for century, sign in product(("20", "19"), ("/" if all(map(str.isdecimal, parts)) else " ",)):
        yield from dict.fromkeys(_iter_readings(sign.join([*parts[:-1], century + parts[-1]])))
