"""What stands before the text itself: empty lines, a page's date run into the first sentence, a caption run into an answer."""

import re
from collections.abc import Iterator

from documents.extraction.publication_date import DATE_RULE
from documents.intake.clean.lines import Cut
from documents.text.interview_turns import ANSWER, QUESTION

_ISO = r"(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])"
_NUMERIC = r"(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)\d\d"
_CLOCK = r"(?:,?\s*(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?)?"
DATE_PREFIX = re.compile(  # a field of the page with its name, at the very beginning
    rf"\s*\b(?:date|posted|published|updated|tarix|dərc olunub|дата|опубликовано|tarih|yayınlanma)(?:\s+on)?\s*:?\s*"
    rf"(?:{_ISO}|{_NUMERIC}){_CLOCK}(?:[ \t]*[|–—-])?(?:\s+|$)",
    re.IGNORECASE,
)
# One to five capitalised words, then without a space the mark of a turn: a picture's caption that lost its line.
_SPEAKER = "|".join(word for word in f"{QUESTION}|{ANSWER}".split("|") if len(word) > 1)
_GLUED = re.compile(
    r"^[ \t]*(?P<caption>(?:[^\W\d_a-zа-яё][\w.'’-]{0,30}[ \t]+){0,4}[^\W\d_a-zа-яё][\w'’-]{0,30}?[^\W\d_A-ZА-ЯЁƏÇĞİIÖŞÜ])"
    rf"(?=(?:{_SPEAKER})\s?\d{{0,3}}\s?:)",
    re.MULTILINE,
)


def openings(text: str) -> Iterator[Cut]:
    start = text.rfind("\n", 0, len(text) - len(text.lstrip())) + 1
    if start:
        yield Cut(0, start, "empty-lines", "empty lines before the text")
    prefix = DATE_PREFIX.match(text, start)
    if prefix:
        yield Cut(start, prefix.end(), DATE_RULE, "the page’s date, run into the first line")
    for glued in _GLUED.finditer(text):
        yield Cut(glued.start("caption"), glued.end("caption"), "glued-caption", "a picture’s caption, run into who speaks")
