"""Dates in citations: honest about what is not known.

A date that the document does not state, or that is about or uncertain, stands in square brackets (Chicago Manual of Style,
17th edition, 14.145; APA, 7th edition, on archival documents; MLA Handbook, 9th edition, 5.70 ff.): [2020], [ca. 2021], [2021?].
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.edtf import ENGLISH, Edtf, Moment

DASH = "–"
SPRING = 21  # the first of the seasons, where a month stands
KEPT = 20_000  # dates in words: a reading page has seven, and an archive the same few thousand days again and again


@dataclass(frozen=True, slots=True, eq=False)  # each is itself, and quickly told from the others
class Form:
    """How a style writes a date."""

    about: str  # before an approximate date
    months: tuple[str, ...] = ENGLISH.months
    day_first: bool = True
    with_day: str = "{days} {years}"
    with_month: str = "{days} {years}"
    digits: str = "{}"  # of a day
    between: str = " "  # a day and its month
    undated: str = "n.d."
    until: str = "until "
    decade: str = "{}s"
    seasons: tuple[str, ...] = tuple(season.capitalize() for season in ENGLISH.seasons)
    with_season: str = "{days} {years}"


@lru_cache(maxsize=KEPT)
def year(date: Edtf | None, form: Form, *, inferred: bool = False) -> str:
    """The year or years alone: 2020, 2020–2021, 1920s, [c. 2021], 2001–[c. 2003], n.d."""
    if date is None:
        return form.undated
    if _ends_differ(date) and not _signs_are_of_days(date):
        return _by_end([_format_year(moment, form) for moment in date.moments], date, form, inferred=inferred)
    sign = "" if _ends_differ(date) else date.moments[0].sign
    return _bracket_if_doubted(_mark_open_end(date, _add_sign(_format_years(date, form), sign, form), form), inferred or sign)


@lru_cache(maxsize=KEPT)
def whole(date: Edtf | None, form: Form, *, inferred: bool = False) -> str:
    """The date as exactly as it is known: 13–17 May 2020, [ca. April 15, 2021], 2001–[ca. 2003], n.d."""
    if date is None:
        return form.undated
    if _ends_differ(date):
        return _by_end([_format_moment(moment, form) for moment in date.moments], date, form, inferred=inferred)
    sign = date.moments[0].sign
    return _bracket_if_doubted(_mark_open_end(date, _add_sign(_format_full_date(date, form), sign, form), form), inferred or sign)


@lru_cache(maxsize=KEPT)
def days(date: Edtf | None, form: Form) -> str:
    """Day and month without the year, where one year has them all: 13–17 May. Else nothing."""
    moments = date.moments if date else ()
    if not date or len(moments) != len(date.ends) or len({moment.year for moment in moments}) != 1:
        return ""
    if not all(moment.month for moment in moments):
        return ""
    first, last = moments[0], moments[-1]
    if len(moments) == 1:
        return _format_day(first, form)
    if _ends_differ(date):
        return _by_end([_format_day(moment, form) for moment in moments], date, form) if _signs_are_of_days(date) else ""
    if first.month == last.month and first.day and last.day:
        begun, ended = (form.digits.format(moment.day) for moment in moments)
        return f"{begun}{DASH}{_format_day(last, form)}" if form.day_first else f"{_format_day(first, form)}{DASH}{ended}"
    return f"{_format_day(first, form)}{DASH}{_format_day(last, form)}"


def figures(date: Edtf) -> tuple[tuple[int, ...], ...]:
    """The date, or both ends of an interval, as year, month and day, as far as both ends have them.

    Nothing where figures would say too much: for decades and seasons, and where one end of an interval is open or unknown.
    (citeproc-js raises an error where one end is a day and the other a month.)
    """
    moments = date.moments
    if len(moments) != len(date.ends) or any("X" in moment.year or moment.is_season for moment in moments):
        return ()
    parts = [_date_parts(moment) for moment in moments]
    length = min(map(len, parts))
    return tuple(dict.fromkeys(part[:length] for part in parts))


def _date_parts(moment: Moment) -> tuple[int, ...]:
    return tuple(part for part in (moment.years[0], moment.month, moment.day) if part is not None)


def _format_years(date: Edtf, form: Form) -> str:
    return DASH.join(dict.fromkeys(_format_year(moment, form) for moment in date.moments))


def _format_full_date(date: Edtf, form: Form) -> str:
    within = days(date, form)
    if within and not any(moment.is_season for moment in date.moments):
        return _join_days_and_years(within, _format_years(date, form), form, has_day=any(moment.day for moment in date.moments))
    return DASH.join(dict.fromkeys(_format_moment(moment, form) for moment in date.moments))


def _mark_open_end(date: Edtf, said: str, form: Form) -> str:
    """The one date said of an interval whose other end is open or unknown; any other date as it is."""
    if len(date.ends) == len(date.moments):
        return said
    return f"{said}{DASH}" if isinstance(date.ends[0], Moment) else f"{form.until}{said}"


def _join_days_and_years(within: str, in_years: str, form: Form, *, has_day: bool) -> str:
    if not within:
        return in_years
    return (form.with_day if has_day else form.with_month).format(days=within, years=in_years)


def _format_year(moment: Moment, form: Form) -> str:
    first, last = moment.years
    if "XX" in moment.year:
        return f"{first}{DASH}{last}"
    return form.decade.format(moment.year.replace("X", "0")) if "X" in moment.year else str(first)


def _format_month(moment: Moment, form: Form) -> str:
    month = moment.month or 1
    return form.seasons[month - SPRING] if moment.is_season else form.months[month - 1]


def _format_day(moment: Moment, form: Form) -> str:
    if not moment.month:
        return ""
    if not moment.day:
        return _format_month(moment, form)
    number, month = form.digits.format(moment.day), _format_month(moment, form)
    return form.between.join((number, month) if form.day_first else (month, number))


def _format_moment(moment: Moment, form: Form) -> str:
    if moment.is_season:
        return form.with_season.format(days=_format_month(moment, form), years=_format_year(moment, form))
    return _join_days_and_years(_format_day(moment, form), _format_year(moment, form), form, has_day=bool(moment.day))


def _ends_differ(date: Edtf) -> bool:
    """Whether one end of an interval has a sign that the other has not."""
    return len({moment.sign for moment in date.moments}) > 1


def _signs_are_of_days(date: Edtf) -> bool:
    """Whether the signs doubt days or months of one year, and not the year."""
    one_year = len({moment.year for moment in date.moments}) == 1
    return one_year and all(moment.month for moment in date.moments if moment.sign)


def _by_end(said: Sequence[str], date: Edtf, form: Form, *, inferred: bool = False) -> str:
    """The two ends of an interval, each with its own sign."""
    signs = [moment.sign for moment in date.moments]
    marked = [_add_sign(words, sign, form) for words, sign in zip(said, signs, strict=True)]
    if inferred:
        return _bracket_if_doubted(DASH.join(marked), inferred)
    return DASH.join(_bracket_if_doubted(words, sign) for words, sign in zip(marked, signs, strict=True))


def _add_sign(said: str, sign: str, form: Form) -> str:
    return f"{form.about if sign in ('~', '%') else ''}{said}{'?' if sign in ('?', '%') else ''}"


def _bracket_if_doubted(said: str, doubted: object) -> str:
    return f"[{said}]" if doubted else said
