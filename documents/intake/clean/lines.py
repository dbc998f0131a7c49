"""The lines of a text with their places, and cuts of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from documents.text import Edit

LONGEST = 400  # characters of a line that can be a web leftover; a longer one is a paragraph
_MARKS = "#>*_-•·|=~ \t\xa0\u200b\ufeff"  # of Markdown and of menus, around the words of a line


@dataclass(frozen=True, slots=True)
class Line:
    number: int  # among those with words
    start: int  # of its words, in the text
    words: str  # without white space and marks around them

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    @property
    def short(self) -> bool:
        return len(self.words) <= LONGEST


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the text that a rule takes."""

    start: int
    end: int
    rule: str
    reason: str


def lines_of(text: str) -> Iterator[Line]:
    """The lines that have words."""
    at = number = 0
    for whole in text.split("\n"):
        words = whole.strip().strip(_MARKS)
        if words:
            yield Line(number, at + whole.find(words), words)
            number += 1
        at += len(whole) + 1


def is_row(text: str, line: Line) -> bool:
    """Whether it is a row of a Markdown table."""
    return text.startswith("|", text.rfind("\n", 0, line.start) + 1)


def whole_line(text: str, line: Line, rule: str, reason: str) -> Cut:
    """The line with its marks, without the white space around it."""
    start = text.rfind("\n", 0, line.start) + 1
    end = text.find("\n", line.end)
    whole = text[start : len(text) if end < 0 else end]
    begin = start + len(whole) - len(whole.lstrip())
    return Cut(begin, begin + len(whole.strip()), rule, reason)


def edits(text: str, cuts: Iterable[Cut]) -> tuple[Edit, ...]:
    """Edits that do not overlap: of two that would, the earlier one given. Cuts by one rule with only space between are one."""
    taken: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: cut.start):
        last = taken[-1] if taken else None
        if last and cut.start < last.end:
            continue
        if last and cut.rule == last.rule and cut.reason == last.reason and not text[last.end : cut.start].strip():
            taken[-1] = Cut(last.start, cut.end, cut.rule, cut.reason)
        else:
            taken.append(cut)
    return tuple(Edit(cut.start, text[cut.start : cut.end], "", cut.reason, cut.rule) for cut in taken if cut.end > cut.start)
