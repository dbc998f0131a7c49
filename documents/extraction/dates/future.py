"""Whether a date lies ahead of its text: by a word of the future near it."""

import re

from documents.extraction.dates.mentions import Mention

_FUTURE = re.compile(
    r"\b(?:will|shall|to be held|(?:is|are|was|were) (?:due|set|expected|scheduled|planned|to)|scheduled|upcoming|expires?|"
    r"(?:until|by|before)(?= ?$)|(?:adjourned|postponed|moved|put off)\b.*\b(?:to|until)(?= ?$))\b|"
    r"(?<!\w)(?:будет|будут|состоится|состоятся|пройдёт|пройдет|планиру\w+|намечен\w*|назначен\w*|запланирован\w*|предстоящ\w+|"
    r"(?:призыва|требу|прос[ия]|жд[её]|обяз|обеща|долж|мож|могут|намер)\w*\b.*\b(?:до|к)(?= ?$)|"
    r"(?:перенес\w+|отлож\w+)\s(?:на|до))(?!\w)|"
    r"(?<!\w)\w+(?:acaq|əcək|acaqdır|əcəkdir|acaqlar|əcəklər|acak|ecek|acaktır|ecektir)(?!\w)|planlaşdır\w+|planlan\w+|"
    r"nəzərdə tutul\w+|təxirə salın\w+|ertelen\w+|təyin (?:edil|olun)\w+|(?<!\w)(?:kadar|qədər|dək)(?!\w)",
    re.IGNORECASE,
)
_SLACK = 70  # characters around a date, in its sentence
_STOP = re.compile(r"[.!?…;\n](?=\s|$)|\s(?:and|but|и|а|но|və|amma|ve|ama)\s")


def is_ahead(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - _SLACK) : mention.start]
    after = text[mention.end : mention.end + _SLACK]
    clause = _STOP.split(before)[-1], _STOP.split(after)[0]
    return any(_FUTURE.search(part) for part in clause)
