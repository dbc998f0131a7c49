"""The places of a text where a date is mentioned, each with what its words give."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from documents.extraction.dates.anniversaries import anniversaries
from documents.extraction.dates.law_names import is_of_a_law
from documents.extraction.dates.mentions import Back, Mention, Point
from documents.extraction.dates.numeric import FIGURES, grammar_of
from documents.extraction.dates.observances import observed
from documents.extraction.dates.qualifiers import qualified
from documents.extraction.dates.weekdays import with_weekdays
from documents.extraction.languages import LANGUAGES, alternatives, language_of, nearest_language
from documents.extraction.languages.date_grammar import DateGrammar

MOST = 5_000  # mentions; a text with more is a table
_AROUND = 120  # characters; the longest pattern is shorter
_FIXED = {  # what a group stands for by being there
    "yesterday": Back("day", 1, 1),
    "before_yesterday": Back("day", 2, 2),
    "last_week": Back("week", 1, 1),
    "last_month": Back("month", 1, 1),
    "this_month": Back("month", 0, 0),
}
_YEARS_BACK = {"this_year": 0, "last_year": 1, "next_year": -1}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_TENS = {word: number for language in LANGUAGES for word, number in language.date_words.tens.items()}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_HYPHENS = {0x2010: "-", 0x2011: "-"}
_DIGITS = {zero + digit: str(digit) for zero in (0x660, 0x6F0, 0x966, 0x9E6) for digit in range(10)}  # Arabic, Persian, Indian
_MIDDLE = re.compile(alternatives(lambda language: language.date_words.mid), re.IGNORECASE)

Groups = dict[str, str]
_NO_DAY = Point(digits="no day")


class NoSuchDayError(ValueError):
    """The numbers are a day's, and that month has no such day."""


def scan(text: str, language: str) -> list[Mention]:
    """Mentions of dates, in the order of the text, none inside another. An earlier pattern of a grammar wins over a later one."""
    known = language_of(language)
    grammar = known.dates if known else grammar_of(language) or nearest_language("en").dates
    if known and language.endswith("-Cyrl"):
        text = known.in_latin(text)
    text = text.translate(_HYPHENS | _DIGITS)
    windows = list(_iter_date_windows(text, grammar))
    patterns = (*FIGURES, *grammar.patterns)
    matches = (match for pattern in patterns for start, end in windows for match in pattern.finditer(text, start, end))
    written = (mention for match in matches for mention in _iter_mentions(match, grammar))
    taken = bytearray(len(text))  # 1 for each character of a mention
    found: list[Mention] = []
    for mention in chain(written, observed(text, language.partition("-")[0])):
        if len(found) == MOST:
            break
        if taken.find(1, mention.start, mention.end) < 0:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            found.append(mention)
    told = [one for one in found if one.first != _NO_DAY and not is_of_a_law(text, one)]
    told = qualified(text, sorted(told, key=lambda mention: mention.start))
    told += (one for one in anniversaries(text, told) if taken.find(1, one.start, one.end) < 0)
    return list(with_weekdays(text, sorted(told, key=lambda mention: mention.start), grammar))


def _iter_date_windows(text: str, grammar: DateGrammar) -> Iterator[tuple[int, int]]:
    """Where a date can be: around figures, months and units of time. The rest, which is most of a text, is passed over."""
    start = end = 0
    for trigger in grammar.trigger.finditer(text):
        if trigger.start() - _AROUND > end:
            if end:
                yield start, end
            start = trigger.start() - _AROUND
        blank = text.find(" ", trigger.end() + _AROUND, trigger.end() + 2 * _AROUND)  # no word is cut
        end = trigger.end() + _AROUND if blank < 0 else blank
    if end:
        yield start, end


def _iter_mentions(match: re.Match[str], grammar: DateGrammar) -> Iterator[Mention]:
    """What a match gives: nothing where its numbers are no date, two where it is a pair."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    start, end = match.span("words") if "words" in groups else match.span()
    try:
        first, last = _parse_endpoints(groups, grammar)
    except NoSuchDayError:
        yield Mention(start, end, _NO_DAY)  # else its month would be read by itself
        return
    except ValueError:
        return
    if "pair" in groups and first and last:
        middle = match.start("pair")
        yield Mention(start, start + len(match.string[start:middle].rstrip()), first, years_back=_years_back(groups))
        yield Mention(match.start("d2" if "d2" in groups else "y2"), end, last, years_back=_years_back(groups))
        return
    yield Mention(
        start,
        end,
        first,
        last,
        since="since" in groups,
        until="until" in groups,
        back=_parse_distance(groups, grammar),
        years_back=_years_back(groups),
        weekday=grammar.weekday(groups["w"]) if "w" in groups else None,
    )


def _years_back(groups: Groups) -> int | None:
    return next((years for name, years in _YEARS_BACK.items() if name in groups), None)


def _parse_distance(groups: Groups, grammar: DateGrammar) -> Back | None:
    for name, back in _FIXED.items():
        if name in groups:
            return back
    if "unit" not in groups:
        return None
    unit, least = grammar.unit(groups["unit"]), grammar.number(groups.get("n1", "1"))
    most = grammar.number(groups["n2"]) if "n2" in groups else least
    if unit == "decade":
        unit, least, most = "year", 10 * least, 10 * most
    if not 0 < least <= most:
        raise ValueError
    told = 1 if "ahead" in groups else -1 if "behind" in groups else 0
    return Back(unit, least, most, told=told, lasting="lasting" in groups, about=unit != "day" or "about" in groups)


def _parse_endpoints(groups: Groups, grammar: DateGrammar) -> tuple[Point | None, Point | None]:
    """The two ends. What the first leaves out it has from the second, and the reverse. Raises ValueError where a day is none."""
    for points in (_parse_numeric_date(groups), _parse_decades(groups), _parse_centuries(groups), _parse_season(groups, grammar)):
        if points:
            return points
    months = [grammar.month(groups[name]) if name in groups else None for name in ("m1", "m2")]
    days = [int(groups[name]) if name in groups else None for name in ("d1", "d2")]
    years = [int(groups[name]) if name in groups else None for name in ("y1", "y2")]
    years = [year or (int(groups["y3"]) if "y3" in groups else None) for year in years]
    if not any((*months, *days, *years)):
        return (Point() if _years_back(groups) is not None else None), None
    if "y2" in groups and len(groups["y2"]) == 2 and years[0]:
        years[1] = years[0] // 100 * 100 + int(groups["y2"])
    first = Point(years[0] or years[1], months[0] or months[1], days[0])
    last = Point(years[1] or years[0], months[1] or months[0], days[1])
    first, last = _over_new_year(first, last, one=bool(years[0]), other=bool(years[1]))
    two = bool({"d2", "m2", "y2"} & set(groups)) and ("d2" in groups or "d1" not in groups)
    _check_day_exists(first)
    if not two:
        return first, None
    _check_day_exists(last)
    if _sort_key(first) >= _sort_key(last):
        raise ValueError
    return first, last


def _over_new_year(first: Point, last: Point, *, one: bool, other: bool) -> tuple[Point, Point]:
    """From December to January, where one end only has a year."""
    if one != other and first.year and last.year and (first.month or 0) > (last.month or 13):
        return (first, replace(last, year=first.year + 1)) if one else (replace(first, year=last.year - 1), last)
    return first, last


def _numeric_point(groups: Groups, end: str) -> Point:
    return Point(int(groups[f"y{end}"]), int(groups[f"m{end}"]), int(groups[f"d{end}"]))


def _parse_numeric_date(groups: Groups) -> tuple[Point, Point | None] | None:
    if not groups.get("m1", "").isdecimal():
        return None
    first, last = (_numeric_point(groups, end) if f"y{end}" in groups else None for end in "12")
    for point in filter(None, (first, last)):
        _check_day_exists(point)
    if first and last and _sort_key(first) >= _sort_key(last):
        raise ValueError
    return (first, last) if first else None


def _parse_decades(groups: Groups) -> tuple[Point, Point | None] | None:
    if "z1" not in groups:
        return None
    first = _decade_point(groups["z1"])
    last = _decade_point(groups["z2"]) if "z2" in groups else None
    if last and last.digits <= first.digits:
        raise ValueError
    if not last and _MIDDLE.match(groups.get("part", "")):
        return Point(int(first.digits[:3] + "5"), about=True), None
    return first, last


def _decade_point(words: str) -> Point:
    digits = re.sub(r"\D", "", words) or next(str(number) for word, number in _TENS.items() if words.lower().startswith(word))
    if len(digits) == 2:
        digits = ("19" if digits >= "20" else "20") + digits
    return Point(digits=f"{digits[:3]}X")


def _parse_centuries(groups: Groups) -> tuple[Point, Point | None] | None:
    if "c1" not in groups:
        return None
    first, last = (_century_point(groups[name]) if name in groups else None for name in ("c1", "c2"))
    if not first or (last and last.digits <= first.digits):
        raise ValueError
    return first, last


def _century_point(words: str) -> Point:
    number = int(words) if words.isdecimal() else _parse_roman_numeral(words.upper())
    if not 2 <= number <= 21:
        raise ValueError
    return Point(digits=f"{number - 1:02}XX")


def _parse_roman_numeral(words: str) -> int:
    values = [_ROMAN[letter] for letter in words]
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))


def _parse_season(groups: Groups, grammar: DateGrammar) -> tuple[Point, Point] | None:
    if "season" not in groups:
        return None
    start, end = _SEASONS[grammar.season(groups["season"])]
    year, later = int(groups["y1"]), start > end
    if later and ("y2" not in groups or int(groups["y2"][-2:]) != (year + 1) % 100):
        raise ValueError  # which winter of the year it is, is not told
    return Point(year, start), Point(year + later, end)


def _check_day_exists(point: Point) -> None:
    """Raises ValueError where there is no such day; without a year, 29 February is one."""
    if point.day and point.month and point.day > calendar.monthrange(point.year or 2024, point.month)[1]:
        raise NoSuchDayError


def _sort_key(point: Point) -> tuple[int, int, int]:
    return point.year or 0, point.month or 0, point.day or 0
