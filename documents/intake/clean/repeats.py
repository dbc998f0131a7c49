"""Titles and captions that stand twice, and pictures' credits."""

import re
from collections.abc import Iterator, Sequence

from documents import names
from documents.intake.clean.lines import Cut, Line, whole_line
from documents.intake.clean.phrases import CREDIT, REASONS

_HEADING = 8  # lines from the beginning, among which a title can stand again
_SHORTEST = 12  # characters; shorter lines stand twice in tables, songs and calls
_WORD_FOR_PICTURE = (
    "photo(?: ?credit| courtesy| by)?|picture(?: credit)?|image(?: credit)?|foto(?:qraf)?|şəkil|фото(?:графия)?|fotoğraf|görsel"
)
_IN_BRACKETS = re.compile(rf"[(\[]\s*(?:{_WORD_FOR_PICTURE})\b\s*[:/–—-]?\s*[^()\[\]]{{1,120}}[)\]]\s*$", re.IGNORECASE)
_CREDIT_LINE = re.compile(
    rf"^(?:{_WORD_FOR_PICTURE})\s*(?:[:©|]|/)\s*\S.{{0,90}}$|^[^.]{{0,60}}/\s*Getty Images$|^Photo by\s\S.{{0,60}}$",
    re.IGNORECASE,
)


def repeats(text: str, lines: Sequence[Line], title: str) -> Iterator[Cut]:
    yield from _repeated_titles(text, lines, title)
    yield from _picture_credits(text, lines)


def _repeated_titles(text: str, lines: Sequence[Line], title: str) -> Iterator[Cut]:
    """The title, where it stands above the text; without a title, the first line's second copy."""
    near = [line for line in lines[:_HEADING] if line.short]
    if title and (wanted := names.fold(title)):
        for line in near:
            if names.fold(line.words) == wanted:
                yield whole_line(text, line, "title", "the title, which stands above the text")
    elif near and len(near[0].words) >= _SHORTEST:
        for line in near[1:]:
            if line.words == near[0].words:
                yield whole_line(text, line, "repeated-line", "the first line again")


def _picture_credits(text: str, lines: Sequence[Line]) -> Iterator[Cut]:
    captions: set[str] = set()
    for number, line in enumerate(lines):
        if not line.short:
            continue
        credit = _IN_BRACKETS.search(line.words)
        if not credit and not _CREDIT_LINE.match(line.words):
            continue
        yield whole_line(text, line, CREDIT, REASONS[CREDIT])
        if credit and credit.start():
            captions.add(line.words[: credit.start()].strip())
        elif number and lines[number - 1].words in captions:
            yield whole_line(text, lines[number - 1], CREDIT, REASONS[CREDIT])
