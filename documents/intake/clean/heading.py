"""What stands above a text: its title, who wrote it, its day, which have fields of their own; and the page’s lines there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from documents import names
from documents.extraction.head_lines import BYLINE, DATE_LINE, HeadLine, is_update, read_head_line
from documents.extraction.title import TITLE, is_headline, is_menu, is_of_page, is_page_line
from documents.intake.clean.lines import Cut, Line, is_row, whole_line
from documents.intake.clean.phrases import FURNITURE, REASONS, REPEATED, UPDATED

HEADING = frozenset((TITLE, BYLINE, DATE_LINE))  # rules of cuts that take what has a field of its own
_HEAD = 14  # lines with words, among which all of this stands
_NEAR = 8  # lines, among which a title can stand again
_SHORTEST = 12  # characters; shorter lines stand twice in tables, songs and calls
_SITE_WORDS = 5  # of the name of a site, with a menu under it
_PARAGRAPH = re.compile(r"\S.{38,}[.!?…][”\"»’)\]*_]*\s*$")
_DIGIT = re.compile(r"\d")


def heading_cuts(text: str, lines: Sequence[Line], title: str, cuts: Sequence[Cut]) -> Iterator[Cut]:
    """`cuts`: what is cut for what it says, wherever it stands."""
    head = _head_lines(text, lines)
    left = [line for line in head if not any(cut.start <= line.start < cut.end for cut in cuts)]
    read = {line.number: read_head_line(line.words) for line in left}
    titles = _stated_title(head, title) if title else _first_headline(text, head, read)
    first = min(titles, default=None)
    sites = {
        one.number for one, below in pairwise(head) if first is not None and one.number < first and _is_site(one, below.words)
    }
    for line in left:
        rule = FURNITURE if line.number in sites else _rule_in_heading(line, read[line.number], titles, first)
        if rule:
            yield whole_line(text, line, rule, REASONS[rule])
        elif first is None and not _is_of_heading(line, read[line.number]):
            break
    yield from _copies(text, [line for line in lines[:_NEAR] if line.short], titles)


def _head_lines(text: str, lines: Sequence[Line]) -> list[Line]:
    """The first lines, up to the text's first paragraph."""
    head: list[Line] = []
    for line in lines[:_HEAD]:
        if not line.short or _PARAGRAPH.match(line.words) or is_row(text, line):
            break
        head.append(line)
    return head


def _stated_title(head: Sequence[Line], title: str) -> set[int]:
    """The lines that are the title which the page or file states; it may run over two of them."""
    wanted = names.fold(title)
    for line in head:
        if wanted and names.fold(line.words) == wanted:
            return {line.number}
    for one, two in pairwise(head):
        if wanted and names.fold(f"{one.words} {two.words}") == wanted:
            return {one.number, two.number}
    return set()


def _first_headline(text: str, head: Sequence[Line], read: Mapping[int, HeadLine | None]) -> set[int]:
    """The first line that is no line of the page, if it can be a title and a paragraph follows. `read`: the lines not yet cut."""
    if not head or not _PARAGRAPH.match(text[head[-1].end :].lstrip().partition("\n")[0]):
        return set()
    for at, line in enumerate(head):
        below = head[at + 1].words if at + 1 < len(head) else ""
        if line.number not in read or _is_of_heading(line, read[line.number]) or _is_site(line, below):
            continue
        return {line.number} if is_headline(line.words) else set()
    return set()


def _is_site(line: Line, below: str) -> bool:
    return len(line.words.split()) <= _SITE_WORDS and is_menu(below)


def _is_of_heading(line: Line, read: HeadLine | None) -> bool:
    return read is not None or is_of_page(line.words)


def _rule_in_heading(line: Line, read: HeadLine | None, titles: set[int], first: int | None) -> str:
    """The rule of a line of the heading that is cut; '' for one that stays."""
    if line.number in titles:
        return TITLE
    if read and (read.who or read.has_date):
        if first is None and (read.has_place or read.who):
            return ""  # without a title, the dateline may be all that tells of where and who
        if read.who:
            return BYLINE
        return DATE_LINE if read.published else UPDATED
    is_above = first is not None and line.number < first
    if is_page_line(line.words) or (is_above and is_of_page(line.words)):
        return UPDATED if _DIGIT.search(line.words) and is_update(line.words.partition(":")[0]) else FURNITURE
    return ""


def _copies(text: str, near: Sequence[Line], titles: set[int]) -> Iterator[Cut]:
    """The title once more; without one, the first line once more."""
    first = next((line for line in near if not titles or line.number in titles), None)
    if first is None or len(first.words) < _SHORTEST:
        return
    for line in near:
        if line.number not in titles and line is not first and names.fold(line.words) == names.fold(first.words):
            yield whole_line(text, line, REPEATED, REASONS[REPEATED])
