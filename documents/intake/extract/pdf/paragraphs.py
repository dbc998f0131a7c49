"""Lines to paragraphs, by what a typesetter does to part them: space, indents, short last lines, size, bullets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.intake.extract.inline import Run, markdown
from documents.intake.extract.pdf.layout import body_size, leading
from documents.intake.extract.pdf.lines import Line, Page
from documents.text.interview_turns import ANSWER, QUESTION

_MAX_HEADING = 200  # characters
_LARGER = 1.12  # times the body's size
_BULLET = re.compile(r"[•‣◦▪●○∙■□➢✓\uf0b7\uf0a7][\s\xa0]*")
_DASH_ITEM = re.compile(r"[–—-]\s+(?=\S)")
_NUMBERED = re.compile(r"(?P<number>[0-9]{1,3})[.)]\s+(?=\S)")
_TURN = re.compile(rf"(?:{QUESTION}|{ANSWER})(?: ?[0-9]{{1,3}})? ?:")
_SENTENCE_END = re.compile(r"[.!?…:;][»”\"’')\]]*(?:\s?[0-9*]{1,3})?$")
_LAST, _FIRST = re.compile(r"[^\W\d_][\w-]*$"), re.compile(r"[^\W\d_][\w-]*")
_RANGE = re.compile(r"\d-$")
# Words that stand before a hyphen and not before the rest of a broken word.
_FIRST_PARTS = frozenset(("vice", "anti", "ex", "self", "well", "half", "cross", "price", "so", "then", "вице", "экс", "полу"))
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    size: float
    bold: bool
    lines: int


class _Setting:
    """How the document is set: what its lines are compared with."""

    def __init__(self, pages: Sequence[Page]) -> None:
        lines = [line for page in pages for line in page.lines]
        self.size = body_size(lines)
        self.leading = leading(lines, self.size)
        self.words = {word for line in lines for word in _WORD.findall(line.text.casefold())}

    def parts(self, one: Line, two: Line, *, first: Line, right: float, new_page: bool) -> bool:
        """Whether a new paragraph begins with `two`. `first` is the first line of the paragraph that `one` ends."""
        if one.is_row or two.is_row or abs(one.size - two.size) > 0.08 * max(one.size, two.size) or one.bold != two.bold:
            return True
        if _BULLET.match(two.text) or _NUMBERED.match(two.text) or _TURN.match(two.text) or _DASH_ITEM.match(two.text):
            return True
        if one.hyphened or _ends_in_range(one.text, two.text):
            return False
        if self._is_one_heading(one, two):
            return False
        ended = bool(_SENTENCE_END.search(one.text))
        if new_page or two.base > one.base + one.size:  # the next page, or the next column
            return ended or _begins_anew(two.text)
        if one.base - two.base > 1.3 * self.leading * max(1.0, one.size / self.size):
            return True
        return self._is_set_apart(one, two, first=first, right=right, ended=ended)

    def _is_one_heading(self, one: Line, two: Line) -> bool:
        """Whether both are lines of a heading, which may be centred."""
        is_large = min(one.size, two.size) > _LARGER * self.size
        return is_large and 0 < one.base - two.base < 1.6 * one.size and not _SENTENCE_END.search(one.text)

    def _is_set_apart(self, one: Line, two: Line, *, first: Line, right: float, ended: bool) -> bool:
        em = 0.8 * max(one.size, 1.0)
        hanging = bool(_BULLET.match(first.text) or _NUMBERED.match(first.text) or _DASH_ITEM.match(first.text))
        if two.left - one.left > em and not (hanging and first is one):
            return True
        if one.left - two.left > em and first is not one:
            return True
        room = right - one.right  # what the last line of a paragraph leaves free
        first_word = (two.text.split() or [""])[0]
        fits = room > 0.5 * one.size * (len(first_word) + 2)  # it would have had a place in the line
        return fits and (ended or room > (0.3 if _begins_anew(two.text) else 0.5) * (right - one.left))


def _ends_in_range(text: str, following: str) -> bool:
    """Whether a line ends in a figure and a hyphen, and the next goes on: 2019- 2020, 2024- cü."""
    return bool(_RANGE.search(text)) and (following[:1].isdigit() or following[:1].islower())


def _begins_anew(text: str) -> bool:
    letter = next((sign for sign in text if sign.isalnum()), "")
    return letter.isupper() or letter.isdigit()


def written(pages: Sequence[Page]) -> str:
    """The Markdown of pages that have nothing but text left."""
    setting = _Setting(pages)
    paragraphs = list(_grouped_paragraphs(pages, setting))
    sizes = sorted({one.size for one in paragraphs if _is_large(one, setting.size)}, reverse=True)
    levels = {size: min(level, 3) for level, size in enumerate(sizes, start=1)}
    blocks = list(_markdown_blocks(paragraphs, levels, setting))
    parted = ("\n" if one.startswith("- ") and two.startswith("- ") else "\n\n" for one, two in pairwise(blocks))
    return "".join(block + part for block, part in zip(blocks, [*parted, ""], strict=False))


def _grouped_paragraphs(pages: Sequence[Page], setting: _Setting) -> Iterator[_Paragraph]:
    group: list[Line] = []
    for page in pages:
        rights = _right_edges(page.lines)
        for at, line in enumerate(page.lines):
            if group and setting.parts(group[-1], line, first=group[0], right=rights[max(0, at - 1)], new_page=at == 0):
                yield _join_lines(group, setting.words)
                group = []
            group.append(line)
    if group:
        yield _join_lines(group, setting.words)


def _right_edges(lines: Sequence[Line]) -> list[float]:
    """For each line, how far the lines around it reach, in its column."""
    edges = []
    for at, line in enumerate(lines):
        around = [one.right for one in lines[max(0, at - 12) : at + 13] if abs(one.left - line.left) < 6 * line.size]
        edges.append(max(around, default=line.right))
    return edges or [0.0]


def _join_lines(lines: Sequence[Line], words: set[str]) -> _Paragraph:
    text = lines[0].text
    for before, line in pairwise(lines):
        text = _append_line(text, line.text, words, hyphened=before.hyphened)
    return _Paragraph(" ".join(text.split()), lines[0].size, all(line.bold for line in lines), len(lines))


def _append_line(text: str, following: str, words: set[str], *, hyphened: bool) -> str:
    """Two lines as one. A hyphen between them stays where the document writes the word with one, or a name goes on."""
    if _ends_in_range(text, following) or (hyphened and text[-1:].isdigit()):
        return f"{text.removesuffix('-')}-{following}"
    if not hyphened and not (text.endswith("-") and text[-2:-1].isalpha() and following[:1].islower()):
        return f"{text} {following}"
    stem = text.removesuffix("-")
    left, right = _LAST.search(stem[-80:]), _FIRST.match(following)
    ends = [(found[0] if found else "").casefold() for found in (left, right)]
    compound = "-".join(ends) in words or "-" in "".join(ends) or ends[0] in _FIRST_PARTS
    keeps = compound and "".join(ends) not in words
    return f"{stem}-{following}" if keeps or not following[:1].islower() else stem + following


def _is_large(paragraph: _Paragraph, size: float) -> bool:
    return paragraph.size > _LARGER * size and len(paragraph.text) <= _MAX_HEADING and any(map(str.isalpha, paragraph.text))


def _markdown_blocks(paragraphs: Sequence[_Paragraph], levels: dict[float, int], setting: _Setting) -> Iterator[str]:
    items = _numbered_items(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if bullet := _BULLET.match(text):
            if rest := markdown([Run(text[bullet.end() :])]):
                yield f"- {rest}"
        elif at in items and (number := _NUMBERED.match(text)):
            yield f"{number['number']}. {markdown([Run(text[number.end() :])])}"
        elif _is_large(paragraph, setting.size):
            yield f"{'#' * levels[paragraph.size]} {markdown([Run(text)])}"
        else:
            yield _plain_or_bold(paragraph, len(set(levels.values())))


def _plain_or_bold(paragraph: _Paragraph, levels: int) -> str:
    """A short line in bold that is no sentence is a heading; a question in bold is an interviewer's."""
    text = paragraph.text
    if not paragraph.bold:
        return markdown([Run(text)])
    if len(text) <= _MAX_HEADING and paragraph.lines <= 2 and not _SENTENCE_END.search(text):
        return f"{'#' * (levels + 1)} {markdown([Run(text)])}"
    return markdown([Run(text, bold=True)])


def _numbered_items(paragraphs: Sequence[_Paragraph]) -> set[int]:
    """Which paragraphs are a list's: their numbers follow each other."""
    numbers = [(at, int(match["number"])) for at, one in enumerate(paragraphs) if (match := _NUMBERED.match(one.text))]
    return {
        at
        for (one_at, one), (two_at, two) in pairwise(numbers)
        if two == one + 1 and two_at - one_at <= 3
        for at in (one_at, two_at)
    }
