"""Dates in citations: honest about what is not known.

A date that the document does not state, or that is about or uncertain, stands in square brackets (Chicago Manual of Style,
17th edition, 14.145; APA, 7th edition, on archival documents; MLA Handbook, 9th edition, 5.70 ff.): [2020], [ca. 2021], [2021?].
"""

from dataclasses import dataclass
from functools import lru_cache

from documents.edtf import ENGLISH, Edtf, Moment

DASH = "–"
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


@lru_cache(maxsize=KEPT)
def year(date: Edtf | None, form: Form, *, inferred: bool = False) -> str:
    """The year or years alone: 2020, 2020–2021, 1920s, [c. 2021], n.d."""
    return _marked(_years(date, form), date, form, inferred=inferred) if date else form.undated


@lru_cache(maxsize=KEPT)
def whole(date: Edtf | None, form: Form, *, inferred: bool = False) -> str:
    """The date as exactly as it is known: 13–17 May 2020, [ca. April 15, 2021], n.d."""
    return _marked(_whole(date, form), date, form, inferred=inferred) if date else form.undated


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
        return _day(first, form)
    if first.month == last.month and first.day and last.day:
        begun, ended = (form.digits.format(moment.day) for moment in moments)
        return f"{begun}{DASH}{_day(last, form)}" if form.day_first else f"{_day(first, form)}{DASH}{ended}"
    return f"{_day(first, form)}{DASH}{_day(last, form)}"


def _years(date: Edtf, form: Form) -> str:
    said = [_year(moment, form) for moment in date.moments]
    if len(said) == 1:
        return _open(date, said[0], form)
    return said[0] if said[0] == said[1] else DASH.join(said)


def _whole(date: Edtf, form: Form) -> str:
    within = days(date, form)
    if within:
        return _joined(within, _years(date, form), form, has_day=any(moment.day for moment in date.moments))
    said = [_joined(_day(moment, form), _year(moment, form), form, has_day=bool(moment.day)) for moment in date.moments]
    if len(said) == 1:
        return _open(date, said[0], form)
    return said[0] if said[0] == said[1] else DASH.join(said)


def _open(date: Edtf, said: str, form: Form) -> str:
    """The one date said of an interval whose other end is open or unknown; a single date as it is."""
    if len(date.ends) == 1:
        return said
    return f"{said}{DASH}" if isinstance(date.ends[0], Moment) else f"{form.until}{said}"


def _joined(within: str, in_years: str, form: Form, *, has_day: bool) -> str:
    if not within:
        return in_years
    return (form.with_day if has_day else form.with_month).format(days=within, years=in_years)


def _year(moment: Moment, form: Form) -> str:
    first, last = moment.year.replace("X", "0"), moment.year.replace("X", "9")
    if "XX" in moment.year:
        return f"{int(first)}{DASH}{int(last)}"
    return form.decade.format(first) if "X" in moment.year else str(int(first))


def _month(moment: Moment, form: Form) -> str:
    return form.months[(moment.month or 1) - 1]


def _day(moment: Moment, form: Form) -> str:
    if not moment.month:
        return ""
    if not moment.day:
        return _month(moment, form)
    number, month = form.digits.format(moment.day), _month(moment, form)
    return form.between.join((number, month) if form.day_first else (month, number))


def _marked(said: str, date: Edtf, form: Form, *, inferred: bool) -> str:
    about = form.about if date.approximate else ""
    sign = "?" if date.uncertain else ""
    return f"[{about}{said}{sign}]" if about or sign or inferred else said
