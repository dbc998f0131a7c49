"""Lines at the head of a text that are about it: who wrote it, on what day it came out or was changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.extraction.dates.mentions import Mention
from documents.extraction.dates.scanner import scan
from documents.extraction.languages import LANGUAGES, WEEKDAYS, alternatives

BYLINE, DATE_LINE = "byline", "date-line"  # the rules of cuts that are such lines
_LONGEST = 160  # characters of such a line
_NAME = r"[^\W\d_][\w’'.-]*(?:[^\S\n]+[^\W\d_][\w’'.-]*){1,4}"
_AND = "|".join(rf" {language.words.conjunctions}" for language in LANGUAGES)
# Patterns: who wrote a text, what stands before that, and what does so with a colon only.
WHO = rf"(?P<who>{_NAME}(?:(?:,|{_AND})\s+{_NAME}){{0,3}})"
OPENINGS = alternatives(lambda language: language.signs.byline_openings)
MARKS = alternatives(lambda language: language.signs.bylines)
_BYLINE = re.compile(rf"(?<!\w)(?:(?:{OPENINGS})\s?:?|(?:{MARKS})\s?:)\s+{WHO}")
_PUBLISHED = alternatives(lambda language: language.signs.date_labels)
_UPDATED = alternatives(lambda language: language.signs.update_labels)
_UPDATED_BEFORE, _PUBLISHED_BEFORE = (
    re.compile(rf"(?<!\w)(?:{labels})\b[^\w\n]*(?:on\s)?[^\w\n]*(?:(?:{WEEKDAYS})\W*)?$", re.IGNORECASE)
    for labels in (_UPDATED, _PUBLISHED)
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_MONTHS = {language.code: re.compile("|".join(language.dates.months), re.IGNORECASE) for language in LANGUAGES}
_BESIDE = re.compile(  # what may stand with a date or a byline: clocks, days of the week, labels, minutes of reading
    rf"""(?<!\w)(?:
        \d{{1,2}}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:UTC|GMT|MSK|CET|CEST|EST|EDT|PST|[+-]\d\d:?\d\d)\b)?
        |\d+\s(?:{alternatives(lambda language: language.signs.reading_time)})
        |(?:{_PUBLISHED}|{_UPDATED})\b(?:\son\b)?
        |(?:{WEEKDAYS})(?!\w)
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
    if byline and not are_names(byline["who"]):
        return None
    rest = _blank_out(words, *byline.span()) if byline else words
    dates = _full_dates(rest)
    if not (byline or dates):
        return None
    for one in dates:
        rest = _blank_out(rest, one.start, one.end)
    rest = _BESIDE.sub(lambda found: " " * len(found[0]), rest)
    has_place = bool(dates) and bool(_PLACE.fullmatch(rest.strip())) and _is_before(rest, dates[0])
    if re.search(r"\w", rest) and not has_place:
        return None
    return HeadLine(byline["who"] if byline else "", _published_among(words, dates), bool(dates), has_place)


def published_in(words: str) -> Mention | None:
    """The date of publication in lines that were cut from the head of a text: the one that is called so, else the first."""
    lines = ((line, _published_among(line, _full_dates(line))) for line in words.splitlines())
    stated = [(found, line[: found.start]) for line, found in lines if found]
    named = [found for found, before in stated if is_called_published(before)]
    return next(iter((*named, *(found for found, _ in stated))), None)


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
        if whole_day(one):
            yield one


def whole_day(mention: Mention) -> str:
    """EDTF of a day that is mentioned with its year and is no end of a time; else nothing."""
    point = mention.first
    open_ended = mention.last or mention.until or (mention.since and not mention.from_day)
    if not point or mention.counted or open_ended or not (point.year and point.month and point.day):
        return ""
    return f"{point.year:04}-{point.month:02}-{point.day:02}"


def _published_among(words: str, dates: list[Mention]) -> Mention | None:
    """The one that is called so, else the first that is no change."""
    kept = [one for one in dates if not is_update(words[: one.start])]
    named = [one for one in kept if is_called_published(words[: one.start])]
    return next(iter((*named, *kept)), None)


def _is_before(rest: str, date: Mention) -> bool:
    return not rest[date.end :].strip(" \t.,:|–—-()")


def _blank_out(words: str, start: int, end: int) -> str:
    return words[:start] + " " * (end - start) + words[end:]


def are_names(who: str) -> bool:
    words: list[str] = re.findall(r"[^\W\d_][\w’'.-]*", who)
    return sum(word[0].isupper() for word in words) >= 2
