"""Days that come back each year under a name: what a text calls them stands for the day and month.

International days are those that the United Nations keep (un.org/en/observances), which are the same everywhere. A country's
own day is taken only where the text leaves no doubt which country it is about.
"""

import re
from collections.abc import Iterable, Iterator

from documents.extraction.dates.holidays import HOLIDAYS
from documents.extraction.dates.main_country import country_of, name_of
from documents.extraction.dates.mentions import Mention, Point
from documents.extraction.languages import LANGUAGES, alternatives

_EVERYWHERE = [
    (month, day, re.compile(rf"(?<!\w)(?:{words})(?!\w)"))
    for language in LANGUAGES
    for month, day, words in language.date_words.observances
]
_NATIONAL = [
    (re.compile(rf"(?<!\w)(?:{alternatives(lambda language: language.date_words.national_days.get(holiday, ''))})(?!\w)"), days)  # noqa: B023 - called at once
    for holiday, days in HOLIDAYS.items()
]
# What each name has; the rest of a text is passed over.
_TRIGGER = re.compile(alternatives(lambda language: language.date_words.day_words))
_AROUND = 110  # characters; the longest name is shorter


def observed(text: str, language: str) -> Iterator[Mention]:
    windows = list(_iter_trigger_windows(text))
    if not windows:
        return
    yield from _iter_national_days(text, windows, language)
    for month, day, pattern in _EVERYWHERE:
        for match in _matches_in_windows(pattern, text, windows):
            yield Mention(*match.span(), Point(None, month, day), observance=match[0])


def _iter_trigger_windows(text: str) -> Iterator[tuple[int, int]]:
    start = end = 0
    for trigger in _TRIGGER.finditer(text):
        if trigger.start() - _AROUND > end:
            if end:
                yield start, end
            start = trigger.start() - _AROUND
        end = trigger.end() + _AROUND
    if end:
        yield max(0, start), end


def _matches_in_windows(pattern: re.Pattern[str], text: str, windows: Iterable[tuple[int, int]]) -> Iterator[re.Match[str]]:
    return (match for start, end in windows for match in pattern.finditer(text, max(0, start), end))


def _iter_national_days(text: str, windows: Iterable[tuple[int, int]], language: str) -> Iterator[Mention]:
    country = ""
    for pattern, days in _NATIONAL:
        for match in _matches_in_windows(pattern, text, windows):
            country = country or country_of(text, language)
            if country not in days:
                break
            day = Point(None, *days[country])
            yield Mention(*match.span(), day, country=name_of(country), observance=match[0])
