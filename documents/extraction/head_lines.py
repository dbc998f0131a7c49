"""Lines at the head of a text that are about it: who wrote it, on what day it came out or was changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.extraction.dates.mentions import Mention
from documents.extraction.dates.scanner import scan
from documents.extraction.languages import LANGUAGES, alternatives

BYLINE, DATE_LINE = "byline", "date-line"  # the rules of cuts that are such lines
_LONGEST = 160  # characters of such a line
_NAME = r"[^\W\d_][\w’'.-]*(?:[^\S\n]+[^\W\d_][\w’'.-]*){1,4}"
_AND = "|".join(rf" {language.words.conjunctions}" for language in LANGUAGES)
_OPENINGS = alternatives(lambda language: language.signs.byline_openings)
_MARKS = alternatives(lambda language: language.signs.bylines)
_WHO = rf"(?P<who>{_NAME}(?:(?:,|{_AND})\s+{_NAME}){{0,3}})"
_BYLINE = re.compile(rf"(?<!\w)(?:(?:{_OPENINGS})\s?:?|(?:{_MARKS})\s?:)\s+{_WHO}")
_WEEKDAYS = "|".join(day for language in LANGUAGES for day in language.dates.weekdays)
_PUBLISHED = alternatives(lambda language: language.signs.date_labels)
_UPDATED = alternatives(lambda language: language.signs.update_labels)
_UPDATED_BEFORE = re.compile(rf"(?<!\w)(?:{_UPDATED})\b[^\w\n]*(?:on\s)?[^\w\n]*(?:(?:{_WEEKDAYS})\W*)?$", re.IGNORECASE)
_PUBLISHED_BEFORE = re.compile(rf"(?<!\w)(?:{_PUBLISHED})\b[^\w\n]*(?:on\s)?[^\w\n]*(?:(?:{_WEEKDAYS})\W*)?$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_MONTHS = {language.code: re.compile("|".join(language.dates.months), re.IGNORECASE) for language in LANGUAGES}
_BESIDE = re.compile(  # what may stand with a date or a byline: clocks, days of the week, labels, minutes of reading
    rf"""(?<!\w)(?:
        \d{{1,2}}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:UTC|GMT|MSK|CET|CEST|EST|EDT|PST|[+-]\d\d:?\d\d)\b)?
        |\d+\s(?:{alternatives(lambda language: language.signs.reading_time)})
        |(?:{_PUBLISHED}|{_UPDATED})\b(?:\son\b)?
        |(?:{_WEEKDAYS})(?!\w)
        |(?:{alternatives(lambda language: language.signs.at_hour)})(?=\s*\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = r"[^\W\d_a-zа-яёəıöüğşç][\w’'.-]*"
_PLACE = re.compile(rf"\(?{_WORD}(?:[ ,./-]+{_WORD}){{0,3}}\)?[\s,.:|/–—-]*")


@dataclass(frozen=True, slots=True)
class HeadLine:
    """What a line says besides which it says nothing."""

    who: str = ""
    published: Mention | None = None
    has_date: bool = False
    has_place: bool = False  # a place, or an agency, before the date


def read_head_line(words: str) -> HeadLine | None:
    """None for a line that says anything else, as every sentence does."""
    if len(words) > _LONGEST:
        return None
    byline = _BYLINE.search(words)
    rest = words if byline is None else words[: byline.start()] + " " * (byline.end() - byline.start()) + words[byline.end() :]
    dates = _full_dates(rest)
    for one in dates:
        rest = rest[: one.start] + " " * (one.end - one.start) + rest[one.end :]
    rest = _BESIDE.sub(lambda found: " " * len(found[0]), rest)
    has_place = bool(dates) and bool(_PLACE.fullmatch(rest.strip())) and _is_before(rest, dates[0])
    if not (byline or dates) or (re.search(r"\w", rest) and not has_place):
        return None
    who = byline["who"] if byline and _are_names(byline["who"]) else ""
    if byline and not who:
        return None
    return HeadLine(who, _published_among(words, dates), bool(dates), has_place)


def published_in(words: str) -> tuple[Mention, bool] | None:
    """The date of publication in words that were cut from the head of a text, and whether they call it so."""
    for line in words.splitlines():
        dates = _full_dates(line)
        found = _published_among(line, dates)
        if found:
            return found, bool(_PUBLISHED_BEFORE.search(line[: found.start]))
    return None


def is_update(before: str) -> bool:
    """Whether what stands before a date in its line calls it the date of a change."""
    return bool(_UPDATED_BEFORE.search(before))


def is_called_published(before: str) -> bool:
    return bool(_PUBLISHED_BEFORE.search(before))


def _full_dates(words: str) -> list[Mention]:
    """Whole days in a line, in the language that reads most of them."""
    if not _YEAR.search(words):
        return []
    languages = [code for code, months in _MONTHS.items() if months.search(words)] or [LANGUAGES[0].code]
    read = (list(_iter_whole_days(words, language)) for language in languages)
    return max(read, key=lambda found: (len(found), sum(one.end - one.start for one in found)))


def _iter_whole_days(words: str, language: str) -> Iterator[Mention]:
    for one in scan(words, language):
        if one.first and one.first.year and one.first.month and one.first.day and not one.last:
            yield one


def _published_among(words: str, dates: list[Mention]) -> Mention | None:
    """The one that is called so, else the first that is no change."""
    kept = [one for one in dates if not is_update(words[: one.start])]
    named = [one for one in kept if is_called_published(words[: one.start])]
    return next(iter((*named, *kept)), None)


def _is_before(rest: str, date: Mention) -> bool:
    return not rest[date.end :].strip(" \t.,:|–—-()")


def _are_names(who: str) -> bool:
    words: list[str] = re.findall(r"[^\W\d_][\w’'.-]*", who)
    return sum(word[0].isupper() for word in words) >= 2
