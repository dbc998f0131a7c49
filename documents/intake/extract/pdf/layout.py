"""What stands on each page and belongs to none: running heads and feet, and the pages' numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from documents.intake.extract.pdf.lines import Line, Page

_EDGE = 0.13  # of a page's height, at its top and at its bottom
_CAP = 1.8  # times the size of the text
_BELOW = 0.8  # of that size: how far under the foot of a large letter a line still stands beside it
_SHIFT, _NEAR = 1.5, 3  # points between a line and its copy, lines among which it is
_OTHER = 0.06  # of the text's size: lines that differ by more are set otherwise
_CELL, _CELL_WORDS = 30, 4  # characters and words of a cell, at most; lines of a column of text have more
_ALIGNED, _FEWEST_ROWS = 4, 3  # points within which cells stand under each other; rows of a table
_SHORT_HEAD = 3  # words of a heading with a number
_PAGE_WORD = re.compile(r"\b(?:page|seite|стр|страница|səh|səhifə|sayfa|bet|pág)\b")
_NUMBER = re.compile(
    r"[\s–—|•·-]*(?P<word>page|p\.|seite|стр\.?|страница|səh\.?|səhifə|sayfa|bet|σελ\.?|pág\.?)?\s*(?P<number>[0-9]{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|von|de|из|sur|-dən|dən)\s*[0-9]{1,4})?[\s–—|•·-]*",
    re.I,
)


def without_running_lines(pages: Sequence[Page]) -> tuple[list[Page], tuple[str, ...]]:
    """The pages without the lines that stand at the edges of most of them and without their numbers; and what was left out."""
    size = body_size([line for page in pages for line in page.lines])
    seen: Counter[str] = Counter()
    offsets: Counter[int] = Counter()
    for index, page in enumerate(pages):
        edge = [line for line in page.lines if _at_edge(line, page)]
        seen.update({form for line in edge if (form := _running_line_key(line, size))})
        offsets.update({number - index for line in edge if (number := _read_page_number(line)) is not None})
    often = max(2, min(3, len(pages)), -(-len(pages) // 4))
    running = {form for form, times in seen.items() if times >= often}
    usual = {offset for offset, times in offsets.items() if times > 1} or {1}
    kept: list[Page] = []
    left_out: dict[str, str] = {}  # one line of each form
    for index, page in enumerate(pages):
        space = 1.4 * leading(page.lines, size)
        lines = []
        for at, line in enumerate(page.lines):
            is_running = (
                _at_edge(line, page) and _running_line_key(line, size) in running and _stands_apart(at, page, size, space)
            )
            if is_running and not _NUMBER.fullmatch(line.text):
                left_out.setdefault(_running_line_key(line, size), line.text)
            if not is_running and not (_at_edge(line, page) and _is_page_number(line, index, usual)):
                lines.append(line)
        kept.append(replace(page, lines=tuple(lines)))
    return kept, tuple(left_out.values())


def _stands_apart(at: int, page: Page, size: float, space: float) -> bool:
    """Whether a line is no line of a paragraph: of another size, or with space between it and the text."""
    line = page.lines[at]
    if abs(line.size - size) > _OTHER * size:
        return True
    others = [one.base for one in page.lines if one is not line]
    inward = [base for base in others if base != line.base and (base < line.base) == (line.base > page.height / 2)]
    return not others or min(abs(line.base - base) for base in inward or others) > space


def _at_edge(line: Line, page: Page) -> bool:
    return not page.height * _EDGE < line.base < page.height * (1 - _EDGE)


def _running_line_key(line: Line, size: float) -> str:
    """What a running line is on every page: its words and where it stands. In small type its numbers may differ.

    In the type of the text they may not: “Article 1”, “Article 2” are headings.
    """
    words = line.text.casefold()
    if line.size < (1 - _OTHER) * size or _PAGE_WORD.search(words) or len(words.split()) > _SHORT_HEAD:
        words = re.sub(r"[0-9]+", "#", words)
    return f"{round(line.base / 4)} {words}"


def _read_page_number(line: Line) -> int | None:
    match = _NUMBER.fullmatch(line.text)
    return int(match["number"]) if match and match["number"].isdigit() else None


def _is_page_number(line: Line, index: int, usual: set[int]) -> bool:
    match = _NUMBER.fullmatch(line.text)
    if not match:
        return False
    number = _read_page_number(line)
    return bool(match["word"]) or number is None or number - index in usual


def with_drop_caps(page: Page, size: float) -> Page:
    """The page with each large first letter put before the word that it begins."""
    lines = list(page.lines)
    for at, cap in enumerate(lines[:-1]):
        first = lines[at + 1]
        if not (len(cap.text) == 1 and cap.text.isalpha() and cap.size > _CAP * size and abs(first.size - size) < _OTHER * size):
            continue
        glue = "" if first.text[:1].islower() or first.text[:1] in "’'" else " "
        lines[at + 1] = replace(first, text=cap.text + glue + first.text, left=cap.left)
        for beside in range(at + 2, len(lines)):
            if lines[beside].base < cap.base - _BELOW * size or lines[beside].left < cap.right:
                break
            lines[beside] = replace(lines[beside], left=cap.left)
        lines[at] = replace(cap, text="")
    return replace(page, lines=tuple(line for line in lines if line.text))


def with_table_rows(page: Page) -> Page:
    """The page with the cells of a table put together by rows, where the PDF has them column by column."""
    cells = [line for line in page.lines if len(line.text) <= _CELL and len(line.text.split()) <= _CELL_WORDS]
    rows: defaultdict[int, list[Line]] = defaultdict(list)
    for line in cells:
        rows[round(line.base)].append(line)
    tables = {base: sorted(row, key=lambda line: line.left) for base, row in rows.items() if len(row) > 1}
    lefts = Counter(round(line.left / _ALIGNED) for row in tables.values() for line in row)
    tables = {base: row for base, row in tables.items() if _is_aligned(row, lefts)}
    if len(tables) < _FEWEST_ROWS:
        return page
    taken = {id(line) for row in tables.values() for line in row}
    first = next(at for at, line in enumerate(page.lines) if id(line) in taken)
    made = [
        replace(row[0], text=" – ".join(line.text for line in row), right=row[-1].right, is_row=True)
        for _, row in sorted(tables.items(), reverse=True)
    ]
    before = [line for line in page.lines[:first] if id(line) not in taken]
    return replace(page, lines=(*before, *made, *(line for line in page.lines[first:] if id(line) not in taken)))


def _is_aligned(row: Sequence[Line], lefts: Counter[int]) -> bool:
    """Whether each cell stands under others, and none runs into the next."""
    apart = all(two.left - one.right > one.size for one, two in pairwise(row))
    return apart and all(lefts[round(line.left / _ALIGNED)] >= _FEWEST_ROWS for line in row)


def without_copies(page: Page) -> Page:
    """The page without lines that are drawn twice in one place to look bold."""
    lines: list[Line] = []
    for line in page.lines:
        if not any(_is_copy(line, other) for other in lines[-_NEAR:]):
            lines.append(line)
    return replace(page, lines=tuple(lines))


def _is_copy(one: Line, other: Line) -> bool:
    return one.text == other.text and abs(one.left - other.left) < _SHIFT and abs(one.base - other.base) < _SHIFT


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
