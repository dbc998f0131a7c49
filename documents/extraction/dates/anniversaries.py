"""Anniversaries of what the same sentence dates: "on the fifth anniversary of the fire of 3 May 2016" is 3 May 2021."""

import re
from collections.abc import Iterator, Sequence

from documents.extraction.dates.mentions import Mention, Point
from documents.extraction.languages import LANGUAGES, alternatives

_ORDINALS = {word: number for language in LANGUAGES for word, number in language.date_words.ordinals.items()}
_PATTERN = re.compile(
    alternatives(lambda language: language.date_words.anniversary)
    .replace("<N>", r"(\d{1,3})")
    .replace("<O>", f"({'|'.join(_ORDINALS)})"),
    re.IGNORECASE,
)
_NEAR = 160  # characters from the words to the date, in their sentence
_STOP = re.compile(r"[.!?…](?=\s+[^\W\d_a-zа-яё])|\n")


def anniversaries(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Where the sentence gives one date with its year, and no other."""
    for match in _PATTERN.finditer(text):
        number = next(value for value in match.groups() if value)
        years = int(number) if number.isdecimal() else _ORDINALS[number.lower()]
        dated = [one for one in mentions if _same_sentence(text, match, one) and _is_single_date(one)]
        point = dated[0].first if len(dated) == 1 else None
        if point and point.year and years and point.year + years <= 9999:
            basis = f"counted: {years} years after {text[dated[0].start : dated[0].end]}"
            yield Mention(*match.span(), Point(point.year + years, point.month, point.day), counted=basis)


def _is_single_date(mention: Mention) -> bool:
    return bool(mention.first and mention.first.year and not mention.last and not mention.since and not mention.until)


def _same_sentence(text: str, match: re.Match[str], mention: Mention) -> bool:
    between = text[min(match.end(), mention.end) : max(match.start(), mention.start)]
    return len(between) <= _NEAR and not _STOP.search(between)
