"""What the words beside a date change in it: about, before, after, since; lists of days; two styles; other calendars."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from documents.extraction.dates.mentions import Mention, Point
from documents.extraction.languages import alternatives

_NEAR = 40  # characters looked at on each side
_AND = rf"(?:&|{alternatives(lambda one: one.words.conjunctions)})"
_TH = rf"(?:{alternatives(lambda one: one.date_words.day_endings)})?"
_ABOUT = re.compile(rf"(?<!\w)(?:{alternatives(lambda one: one.date_words.about)})\s*$", re.IGNORECASE)
_ABOUT_BEHIND = re.compile(
    rf"^(?:['’]\w{{1,4}})?\s*(?:{alternatives(lambda one: one.date_words.about_behind)})(?!\w)", re.IGNORECASE
)
_UNTIL = re.compile(rf"(?<!\w)(?:{alternatives(lambda one: one.date_words.earlier)})\s*$", re.IGNORECASE)
_UNTIL_BEHIND = re.compile(
    rf"^(?:['’]\w{{1,4}})?\s*(?:{alternatives(lambda one: one.date_words.earlier_behind)})(?!\w)", re.IGNORECASE
)
_SINCE = re.compile(rf"(?<!\w)(?:{alternatives(lambda one: one.date_words.later)})\s*$", re.IGNORECASE)
_SINCE_BEHIND = re.compile(
    rf"^(?:['’]\w{{1,4}})?\s*(?:{alternatives(lambda one: one.date_words.later_behind)})(?!\w)", re.IGNORECASE
)
_UNITS = alternatives(lambda one: "|".join(one.dates.units.values()))
_COUNTED = re.compile(rf"(?<!\w)(?:{_UNITS})\w{{0,3}}\s+\S+\s*$", re.IGNORECASE)  # "two days after" a date
_OTHER_BEFORE = re.compile(rf"(?<!\w)(?:{alternatives(lambda one: one.date_words.other_calendars_before)})\s*$", re.IGNORECASE)
_LEADING = re.compile(rf"^(?:{alternatives(lambda one: one.date_words.leading)})\s+", re.IGNORECASE)
_OTHER_CALENDAR = re.compile(rf"^,?\s*(?:{alternatives(lambda one: one.date_words.other_calendars)})(?!\w)", re.IGNORECASE)
_DAYS_BEFORE = re.compile(rf"(?<![\d.,:/-])((?:[0-3]?\d{_TH},\s){{1,8}}|[0-3]?\d{_TH}\s{_AND}\s)(?:{_AND}\s)?$", re.IGNORECASE)
_DAYS_BEHIND = re.compile(
    rf"^((?:,\s[0-3]?\d{_TH}(?![\d:])){{0,8}},?\s{_AND}\s[0-3]?\d{_TH})(?![\d:])(?:,?\s(1[5-9]\d\d|20\d\d)(?!\d))?", re.IGNORECASE
)
_DAY = re.compile(r"[0-3]?\d")
_SLASH_BEFORE = re.compile(r"(?<![\d./-])([0-3]?\d)/$")
_SLASH_BEHIND = re.compile(r"^/([0-3]?\d)(?![\d/])(?:,?\s(1[5-9]\d\d|20\d\d)(?!\d))?")
_SECOND_YEAR = re.compile(r"^/(\d{1,2})(?!\d)")
_YEAR_WORDS = alternatives(lambda one: one.date_words.year_words)
_YEAR_BEHIND = re.compile(rf"^\)?,?\s(1[5-9]\d\d|20\d\d)(?!\d)(?:-?\w{{1,4}})?(?:\s(?:{_YEAR_WORDS}))?")


def qualified(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, in order, as the words beside them change them."""
    found: list[Mention] = []
    end = 0  # what stands before has been read
    for one, following in zip_longest(mentions, mentions[1:]):
        if one.start < end or _is_of_another_calendar(text, one):
            end = max(end, one.end)
            continue
        for mention in _qualify_mention(text, one, following):
            if mention.start >= end:  # the grammar may have read the first day of a list already
                end = mention.end
                found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _is_of_another_calendar(text: str, one: Mention) -> bool:
    before, behind = text[max(0, one.start - _NEAR) : one.start], text[one.end : one.end + _NEAR]
    return bool(one.first and one.first.year) and bool(_OTHER_CALENDAR.search(behind) or _OTHER_BEFORE.search(before))


def _qualify_mention(text: str, one: Mention, following: Mention | None) -> Iterator[Mention]:
    two_styles = _two_styles(text, one, following)
    if two_styles:
        yield two_styles
        return
    many = _expand_day_pair(text, one) or _expand_day_list(text, one, following)
    if many:
        yield from many
        return
    yield _apply_qualifier(text, _second_year(text, one))


def _two_styles(text: str, one: Mention, following: Mention | None) -> Mention | None:
    """ "27 April (10 May) 1920": the day of the old calendar, and that of ours, which counts."""
    if not following or text[one.end : following.start].strip() != "(" or not one.first or not following.first:
        return None
    behind = _YEAR_BEHIND.search(text[following.end : following.end + _NEAR])
    day = following.first
    if one.last or following.last or not one.first.day or not day.day or not behind or not behind[0].startswith(")"):
        return None
    return replace(following, start=one.start, end=following.end + behind.end(), first=replace(day, year=int(behind[1])))


def _expand_day_pair(text: str, one: Mention) -> list[Mention] | None:
    """ "13/14 May 2021", "May 13/14, 2021": one night."""
    day = one.first
    if not day or one.last or not day.day or not day.month:
        return None
    if (before := _SLASH_BEFORE.search(text[max(0, one.start - 4) : one.start])) and int(before[1]) == day.day - 1:
        return [replace(one, start=one.start - len(before[0]), first=replace(day, day=day.day - 1), last=day)]
    behind = _SLASH_BEHIND.search(text[one.end : one.end + _NEAR])
    if day.year or not behind or int(behind[1]) != day.day + 1:
        return None
    first = replace(day, year=int(behind[2]) if behind[2] else None)
    return [replace(one, end=one.end + behind.end(), first=first, last=replace(first, day=day.day + 1))]


def _expand_day_list(text: str, one: Mention, following: Mention | None) -> list[Mention] | None:
    """ "1, 2 and 3 May 2021", "May 1, 2 and 3, 2021": each day."""
    day = one.first
    if not day or not day.day or not day.month:
        return None
    before = _DAYS_BEFORE.search(text[max(0, one.start - _NEAR) : one.start])
    if before and not one.last:
        begin = max(0, one.start - _NEAR) + before.start()
        days = [(begin + match.start(), match[0]) for match in _DAY.finditer(before[0])]
        if _is_valid_day_sequence([*(int(number) for _, number in days), day.day]):
            return [*(_make_day_mention(one, place, number, day) for place, number in days), one]
    behind = _DAYS_BEHIND.search(text[one.end : one.end + _NEAR]) if not one.last else None
    read_already = behind and following and following.start < one.end + behind.end() and following.first and following.first.day
    if behind and not read_already:
        days = [(one.end + match.start(), match[0]) for match in _DAY.finditer(behind[1])]
        if _is_valid_day_sequence([day.day, *(int(number) for _, number in days)]):
            first = replace(day, year=day.year or (int(behind[2]) if behind[2] else None))
            *rest, last = [_make_day_mention(one, place, number, first) for place, number in days]
            return [replace(one, first=first), *rest, replace(last, end=one.end + behind.end())]
    return None


def _is_valid_day_sequence(days: Sequence[int]) -> bool:
    return days[0] > 0 and days[-1] <= 31 and all(one < other for one, other in pairwise(days))


def _make_day_mention(one: Mention, place: int, number: str, day: Point) -> Mention:
    return replace(one, start=place, end=place + len(number), first=replace(day, day=int(number)), on=None, weekday=None)


def _second_year(text: str, one: Mention) -> Mention:
    """ "11 February 1731/2": the year began in March, and by ours it is the second."""
    behind = _SECOND_YEAR.search(text[one.end : one.end + 4])
    first = one.first
    if not behind or not first or not first.day or not first.year or one.last:
        return one
    if str(first.year + 1).endswith(behind[1]):
        return replace(one, end=one.end + behind.end(), first=replace(first, year=first.year + 1))
    return one


def _apply_qualifier(text: str, one: Mention) -> Mention:
    """About, before, after and since; only of a date that is no interval and no distance."""
    first = one.first
    if not first or one.last or one.back or one.weekday is not None or one.observance:
        return one
    before, behind = text[max(0, one.start - _NEAR) : one.start], text[one.end : one.end + _NEAR]
    if leading := _LEADING.match(text[one.start : one.end]):
        before += leading[0]
    if _COUNTED.search(before):
        return one
    if _UNTIL.search(before) or _UNTIL_BEHIND.search(behind):
        return replace(one, until=True, since=False)
    if not one.until and (_SINCE.search(before) or _SINCE_BEHIND.search(behind)):
        return replace(one, since=True, from_day=first.year is not None)
    if not first.digits and (_ABOUT.search(before) or _ABOUT_BEHIND.search(behind)):
        return replace(one, first=replace(first, about=True))
    return one
