"""Whether a year belongs to the name of a law: "the Press Act of 2012" tells of no event."""

import re

from documents.extraction.dates.mentions import Mention
from documents.extraction.languages import alternatives

_LAW = re.compile(rf"(?:{alternatives(lambda language: language.date_words.law)})$")
_BEFORE = 60  # characters


def is_of_a_law(text: str, mention: Mention) -> bool:
    point = mention.first
    if not point or not point.year or point.month or mention.last or mention.since or mention.until:
        return False
    words = re.match(r"(?:of\s)?", text[mention.start : mention.end])
    begins = mention.start + (words.end() if words else 0)
    return _LAW.search(text, max(0, begins - _BEFORE), begins) is not None
