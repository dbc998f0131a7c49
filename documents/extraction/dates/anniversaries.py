"""Anniversaries of what the same sentence dates: "on the fifth anniversary of the fire of 3 May 2016" is 3 May 2021."""

import re
from collections.abc import Iterator, Sequence

from documents.extraction.dates.mentions import Mention, Point

_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
    "centenary": 100,
    "первая": 1,
    "первую": 1,
    "первой": 1,
    "вторая": 2,
    "вторую": 2,
    "второй": 2,
    "третья": 3,
    "третью": 3,
    "третьей": 3,
    "четвёртая": 4,
    "четвертая": 4,
    "пятая": 5,
    "пятую": 5,
    "пятой": 5,
    "десятая": 10,
    "десятую": 10,
    "десятой": 10,
}
_WORDS = "|".join(word for word in _ORDINALS if word != "centenary")
_PATTERN = re.compile(
    rf"(?<!\w)(?:(?:on|at|in) )?(?:the )?(?:(?P<n>\d{{1,3}})(?:st|nd|rd|th)|(?P<w>{_WORDS})) anniversary(?= of\b)|"
    rf"(?<!\w)(?:в )?(?:(?P<n_ru>\d{{1,3}})(?:-[йюя]|-ую|-ая)?|(?P<w_ru>{_WORDS})) годовщин[аеуы](?!\w)|"
    r"(?<!\w)(?P<n_az>\d{1,3})(?:-?c[ıiuü])? (?:ildönümün?\w{0,4}|il dönümün?\w{0,4})|"
    r"(?<!\w)(?P<n_tr>\d{1,3})[.'’]?(?:inci|nci|üncü|uncu)? yıl ?dönümün?\w{0,4}",
    re.IGNORECASE,
)
_NEAR = 160  # characters from the words to the date, in their sentence
_STOP = re.compile(r"[.!?…](?=\s+[^\W\d_a-zа-яё])|\n")


def anniversaries(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Where the sentence gives one date with its year, and no other."""
    for match in _PATTERN.finditer(text):
        number = next(value for value in match.groups() if value)
        years = int(number) if number.isdecimal() else _ORDINALS[number.lower()]
        dated = [one for one in mentions if _same_sentence(text, match, one) and _stated(one)]
        point = dated[0].first if len(dated) == 1 else None
        if point and point.year and years and point.year + years <= 9999:
            basis = f"counted: {years} years after {text[dated[0].start : dated[0].end]}"
            yield Mention(*match.span(), Point(point.year + years, point.month, point.day), counted=basis)


def _stated(mention: Mention) -> bool:
    return bool(mention.first and mention.first.year and not mention.last and not mention.since and not mention.until)


def _same_sentence(text: str, match: re.Match[str], mention: Mention) -> bool:
    between = text[min(match.end(), mention.end) : max(match.start(), mention.start)]
    return len(between) <= _NEAR and not _STOP.search(between)
