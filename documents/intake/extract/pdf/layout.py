"""What stands on each page and belongs to none: running heads and feet, and the pages' numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from documents.intake.extract.pdf.lines import Line, Page

_EDGE = 0.13  # of a page's height, at its top and at its bottom
_NUMBER = re.compile(
    r"[\s–—|•·-]*(?P<word>page|p\.|seite|стр\.?|страница|səh\.?|səhifə|sayfa|bet|σελ\.?|pág\.?)?\s*(?P<number>[0-9]{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|von|de|из|sur|-dən|dən)\s*[0-9]{1,4})?[\s–—|•·-]*",
    re.I,
)


def without_running_lines(pages: Sequence[Page]) -> list[Page]:
    """The pages without the lines that come again on most of them, but for a number, and without their numbers."""
    seen: Counter[str] = Counter()
    offsets: Counter[int] = Counter()
    for index, page in enumerate(pages):
        edge = [line for line in page.lines if _at_edge(line, page)]
        seen.update({_form(line) for line in edge})
        offsets.update({number - index for line in edge if (number := _number(line)) is not None})
    often = max(2, min(3, len(pages)), -(-len(pages) // 4))
    running = {form for form, times in seen.items() if times >= often}
    usual = {offset for offset, times in offsets.items() if times > 1} or {1}
    kept = []
    for index, page in enumerate(pages):
        lines = [
            line
            for line in page.lines
            if not (_at_edge(line, page) and (_form(line) in running or _is_page_number(line, index, usual)))
        ]
        kept.append(replace(page, lines=tuple(lines)))
    return kept


def _at_edge(line: Line, page: Page) -> bool:
    return not page.height * _EDGE < line.base < page.height * (1 - _EDGE)


def _form(line: Line) -> str:
    """What a running line is on every page: its words without numbers, and where it stands."""
    return f"{round(line.base / 4)} {re.sub(r'[0-9]+', '#', line.text).casefold()}"


def _number(line: Line) -> int | None:
    match = _NUMBER.fullmatch(line.text)
    return int(match["number"]) if match and match["number"].isdigit() else None


def _is_page_number(line: Line, index: int, usual: set[int]) -> bool:
    match = _NUMBER.fullmatch(line.text)
    if not match:
        return False
    number = _number(line)
    return bool(match["word"]) or number is None or number - index in usual


def body_size(lines: Sequence[Line]) -> float:
    """The size that most letters have."""
    letters: defaultdict[float, int] = defaultdict(int)
    for line in lines:
        letters[line.size] += len(line.text)
    return max(letters, key=lambda size: letters[size], default=0.0)


def leading(lines: Sequence[Line], size: float) -> float:
    """The usual distance between two lines of the text."""
    gaps = sorted(
        one.base - two.base
        for one, two in pairwise(lines)
        if one.size == two.size == size and 0.8 * size < one.base - two.base < 3 * size
    )
    return gaps[len(gaps) // 3] if gaps else 1.2 * size
