"""Dates in figures, which every language has, and dates of other languages: day, month's name, year."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from documents.extraction.languages.date_grammar import DateGrammar

# No part of a telephone number, a version or a sum; a hyphen may part it from a Hebrew or Arabic preposition.
_FREE = r"(?:(?<![\d.,/+-])|(?<=[\u05d0-\u05ea\u0620-\u06d3]-))"
_FIGURES = r"(?P<d1>0?[1-9]|[12]\d|3[01])\.(?P<m1>0?[1-9]|1[0-2])\.(?P<y1>(?:1[5-9]|20)\d\d)"
FIGURES = (
    re.compile(_FREE + _FIGURES + r"\s?[-–—]\s?" + _FIGURES.replace("1>", "2>") + r"(?!\d)"),
    re.compile(_FREE + r"(?P<y1>(?:1[5-9]|20)\d\d)-(?P<m1>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12]\d|3[01])(?![\d-])"),
    re.compile(_FREE + r"(?P<y1>(?:1[5-9]|20)\d\d)[./](?P<m1>0?[1-9]|1[0-2])[./](?P<d1>0?[1-9]|[12]\d|3[01])(?![\d-])"),
    re.compile(
        _FREE + r"(?P<d1>0?[1-9]|[12]\d|3[01])(?P<s>[./-])(?P<m1>0?[1-9]|1[0-2])(?P=s)(?P<y1>(?:1[5-9]|20)\d\d)(?!\d|-\d)"
    ),
    re.compile(
        _FREE + r"(?P<m1>0?[1-9]|1[0-2])/(?P<d1>1[3-9]|2\d|3[01])/(?P<y1>(?:1[5-9]|20)\d\d)(?![\d-])"
    ),  # of the United States
)


@cache
def grammar_of(language: str) -> DateGrammar | None:
    """Of a language without rules of its own: month names as Unicode's CLDR has them, after the day and before the year."""
    try:
        locale = Locale.parse(language.partition("-")[0])
    except (UnknownLocaleError, ValueError):
        return None
    names = ["|".join(_month_name_patterns(locale, number)) for number in range(1, 13)]
    return DateGrammar(
        months=[rf"(?:(?<!\w)|(?<=\bב))(?:{name})(?!\w)" for name in names],  # ב: “in”, which Hebrew writes with the month
        weekdays=["(?!)"],
        numbers={"1": 1},
        units={"year": "(?!)"},
        seasons={"summer": "(?!)"},
        fixed=(),
        templates=(
            r"(?P<d1><D>)(?:er|[.ºª°])?<_>(?:de<_>|ב)?(?P<m1><M>)(?:,?<_>(?:de<_>)?(?P<y1><Y>))?",
            r"(?P<m1><M>)<_>(?:de<_>)?(?P<y1><Y>)",
        ),
    )


def _month_name_patterns(locale: Locale, number: int) -> list[str]:
    """A month by itself and after a day, with what a case may make of its end."""
    names = {get_month_names("wide", context, locale)[number] for context in ("format", "stand-alone")}
    return [re.escape(name[:-1]) + r"\w{0,2}" if len(name) > 4 else re.escape(name) for name in sorted(names)]
