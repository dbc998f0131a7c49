"""When states and unions that still last began: what "for 40 plus years" most likely counts from, where the text names one."""

import re

from documents.extraction.dates.mentions import Back
from documents.extraction.languages import LANGUAGES, alternatives

_NEAR = 700  # characters before the words, in their paragraph
_BEHIND = re.compile(r"[^.!?\n]{0,80}")  # in their sentence
_MORE = re.compile(alternatives(lambda language: language.date_words.more_than), re.IGNORECASE)
_PATTERNS = [
    (year, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for language in LANGUAGES for year, words in language.date_words.foundings
]


def beginning(text: str, start: int, end: int, back: Back, year: int) -> tuple[int, str] | None:
    """The year in which the one state began that the paragraph names before a round number of years "and more"; and its name."""
    if back.unit != "year" or not back.lasting or back.least % 10 or not _MORE.search(text[start:end]):
        return None
    behind = _BEHIND.match(text, end)
    paragraph = text[max(text.rfind("\n", 0, start) + 1, start - _NEAR) : behind.end() if behind else end]
    named = {began: found[0] for began, pattern in _PATTERNS if (found := pattern.search(paragraph))}
    fits = [(began, name) for began, name in named.items() if back.least <= year - began < back.least + 10]
    return fits[0] if len(fits) == 1 else None
