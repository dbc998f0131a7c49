"""Whether a date lies ahead of its text: by a word of the future near it."""

import re

from documents.extraction.dates.mentions import Mention
from documents.extraction.languages import alternatives

_FUTURE = re.compile(alternatives(lambda language: language.date_words.future), re.IGNORECASE)
_SLACK = 70  # characters around a date, in its sentence
_STOP = re.compile(rf"[.!?…;\n](?=\s|$)|\s(?:{alternatives(lambda language: language.date_words.clause_ends)})\s")


def is_ahead(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - _SLACK) : mention.start]
    after = text[mention.end : mention.end + _SLACK]
    clause = _STOP.split(before)[-1], _STOP.split(after)[0]
    return any(_FUTURE.search(part) for part in clause)
