"""Dates in words, for readers; English now, and any language that brings its own templates."""

from dataclasses import dataclass

from documents.edtf.parsing import UNKNOWN, Edtf, Moment


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says dates. Templates are for `str.format`."""

    months: tuple[str, ...]  # alone or with a year, from January
    months_in_day: tuple[str, ...]  # after a day: the genitive, where a language has one
    day: str = "{day} {month} {year}"
    month: str = "{month} {year}"
    day_in_year: str = "{day} {month}"  # where the year is said by the other end
    decade: str = "{first}s"
    decade_after_word: str = "the {first}s"
    century: str = "{first}–{last}"  # "1900s" would be read as a decade
    about: str = "about {date}"
    between: str = "from {start} to {end}"  # where one end only is approximate
    from_day: str = "from {date}"
    since: str = "since {date}"
    until: str = "until {date}"
    end_unknown: str = "{date}, end unknown"
    start_unknown: str = "{date}, start unknown"
    uncertain: str = "{date} (uncertain)"


_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ENGLISH = Wording(months=_ENGLISH_MONTHS, months_in_day=_ENGLISH_MONTHS)


def words(edtf: Edtf, wording: Wording = ENGLISH) -> str:
    """The date as a reader meets it, such as “13–17 May 2020” or “about 15 April 2021”."""
    if len(edtf.ends) == 1:
        said = _about(edtf.moments[0], wording)
    elif len(edtf.moments) == 2:
        said = _interval(*edtf.moments, wording)
    else:
        said = _half_interval(edtf, wording)
    return wording.uncertain.format(date=said) if edtf.uncertain else said


def _moment_words(moment: Moment, wording: Wording) -> str:
    if "X" in moment.year:
        return _years(moment, wording.decade, wording)
    year = int(moment.year)
    if moment.day and moment.month:
        return wording.day.format(day=moment.day, month=wording.months_in_day[moment.month - 1], year=year)
    if moment.month:
        return wording.month.format(month=wording.months[moment.month - 1], year=year)
    return str(year)


def _years(moment: Moment, decade: str, wording: Wording) -> str:
    first, last = moment.year.replace("X", "0"), moment.year.replace("X", "9")
    return (wording.century if "XX" in moment.year else decade).format(first=first, last=last)


def _after_word(moment: Moment, wording: Wording) -> str:
    return _years(moment, wording.decade_after_word, wording) if "X" in moment.year else _moment_words(moment, wording)


def _about(moment: Moment, wording: Wording) -> str:
    if moment.approximate:
        return wording.about.format(date=_after_word(moment, wording))
    return _moment_words(moment, wording)


def _in_sentence(moment: Moment, wording: Wording) -> str:
    return (_about if moment.approximate else _after_word)(moment, wording)


def _interval(start: Moment, end: Moment, wording: Wording) -> str:
    if start.approximate != end.approximate:
        return wording.between.format(start=_in_sentence(start, wording), end=_in_sentence(end, wording))
    said_start, said_end = _start_words(start, end, wording), _moment_words(end, wording)
    whole = said_start == _moment_words(start, wording)
    dash = " – " if " " in said_start or (whole and " " in said_end) else "–"
    said = f"{said_start}{dash}{said_end}"
    return wording.about.format(date=said) if start.approximate else said


def _start_words(start: Moment, end: Moment, wording: Wording) -> str:
    """The start of an interval without what its end says again."""
    if start.year != end.year or not start.month or not end.month:
        return _moment_words(start, wording)
    if not start.day:
        return wording.months[start.month - 1]
    if start.month == end.month and end.day:
        return str(start.day)
    return wording.day_in_year.format(day=start.day, month=wording.months_in_day[start.month - 1])


def _half_interval(edtf: Edtf, wording: Wording) -> str:
    moment = edtf.moments[0]
    said = _in_sentence(moment, wording)
    if isinstance(edtf.ends[0], Moment):
        said = (wording.from_day if moment.day else wording.since).format(date=said)
    else:
        said = wording.until.format(date=said)
    if UNKNOWN not in edtf.ends:
        return said
    unknown = wording.end_unknown if edtf.ends[-1] == UNKNOWN else wording.start_unknown
    return unknown.format(date=said)
