"""How a language writes dates: patterns, in the order in which they are tried, over shared parts.

In a pattern `<Y>` is a year, `<D>` a day of the month, `<M>` a month, `<N>` a number, `<W>` a day of the week, `<_>` white
space, `<->` a dash. Groups name what they give: y1 m1 d1 and y2 m2 d2 the two ends, z1 z2 decades, c1 c2 centuries, n1 n2 and
unit a distance back (`ahead`: forward from the day told before, `behind`: back from it), `part` a part of a month, year or
decade, `season`. A group that only has to be there: since, until, pair (two dates, no interval), lasting (until the day of the
text), about, plus, and the fixed distances: yesterday, before_yesterday, last_week, last_month, this_month, last_year,
this_year, next_year. `words` is the date, where the pattern
needs more of the text to tell that it is one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

_DAY = r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_YEAR = r"(?<!\d)(?:1\d{3}|20\d\d)(?!\d)"
_SPACE = r"(?:[^\S\n]{1,3}|\n)"
_DASH = r"[^\S\n]?[-–—][^\S\n]?"


@dataclass(frozen=True)
class DateGrammar:
    months: Sequence[str]  # patterns, from January
    weekdays: Sequence[str]  # patterns, from Monday
    numbers: Mapping[str, int]  # words, as they stand before a unit of time
    units: Mapping[str, str]  # patterns: day, week, month, year, decade
    seasons: Mapping[str, str]  # patterns: spring, summer, autumn
    fixed: Sequence[str]  # patterns of words that are a date by themselves, and of centuries
    templates: Sequence[str]
    folds_case: bool = True  # whether months and days of the week can be in small letters

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(self._fill_template(template), re.IGNORECASE) for template in self.templates)

    @cached_property
    def trigger(self) -> re.Pattern[str]:
        """Something that each pattern has: a figure, the name of a month, a day or a season, a unit of time, a fixed word."""
        words = (*self.months, *self.weekdays, *self.units.values(), *self.seasons.values(), *self.fixed)
        return re.compile(rf"\d|{'|'.join(words)}", re.IGNORECASE)

    @cached_property
    def weekday_before(self) -> re.Pattern[str]:
        """Of the words up to a date: "on Friday, " 2 June."""
        return re.compile(self._fill_template(r"(?<!\w)(?P<w><W>)(?:<_>günü)?[,(]?<_>?\(?(?:the<_>)?$"), re.IGNORECASE)

    @cached_property
    def weekday_after(self) -> re.Pattern[str]:
        """Of the words from a date on: 2 June", a Friday"."""
        return re.compile(self._fill_template(r"(?:,<_>|<_>|<_>?\()(?:a<_>)?(?P<w><W>)(?!\w)"), re.IGNORECASE)

    @cached_property
    def _placeholder_patterns(self) -> dict[str, str]:
        number = "|".join(sorted(map(re.escape, self.numbers), key=len, reverse=True))
        case = "(?:" if self.folds_case else "(?-i:"
        return {
            "<Y>": _YEAR,
            "<D>": _DAY,
            "<_>": _SPACE,
            "<->": _DASH,
            "<M>": rf"{case}{'|'.join(self.months)})",
            "<W>": rf"{case}{'|'.join(self.weekdays)})",
            "<N>": rf"(?:(?<![\d.,])\d{{1,3}}(?![\d.,:])|\b(?:{number})\b)",
            "<U>": "(?:" + "|".join(self.units.values()) + ")",
            "<S>": "(?:" + "|".join(self.seasons.values()) + ")",
        }

    def _fill_template(self, template: str) -> str:
        for part, pattern in self._placeholder_patterns.items():
            template = template.replace(part, pattern)
        return template

    def month(self, words: str) -> int:
        return _matching_index(self.months, words) + 1

    def weekday(self, words: str) -> int:
        return _matching_index(self.weekdays, words)

    def unit(self, words: str) -> str:
        return list(self.units)[_matching_index(list(self.units.values()), words)]

    def season(self, words: str) -> str:
        return list(self.seasons)[_matching_index(list(self.seasons.values()), words)]

    def number(self, words: str) -> int:
        return int(words) if words.isdecimal() else self.numbers[_normalise_words(words)]


def _normalise_words(words: str) -> str:
    return " ".join(words.lower().replace("i̇", "i").split())


def _matching_index(patterns: Sequence[str], words: str) -> int:
    """Which pattern the words are; one of them made the match that the words come from."""
    return next(number for number, pattern in enumerate(patterns) if re.fullmatch(pattern, words, re.IGNORECASE))
