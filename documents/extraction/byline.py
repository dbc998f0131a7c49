"""Who a text says wrote it: a line of its own near the beginning or at the end."""

import re
from collections.abc import Sequence

from documents.extraction.findings import Evidence, FoundValue, Metadata
from documents.extraction.head_lines import BYLINE, MARKS, OPENINGS, WHO, are_names, read_head_line
from documents.text import Edit

_LINES = 6  # with words, from the beginning
_LAST = 3  # and from the end
_LONGEST = 120  # characters
_BYLINE = re.compile(
    rf"[*_\s]{{0,6}}(?:(?P<opening>{OPENINGS})|(?P<mark>{MARKS}))(?P<colon>\s?:|\s)\s*{WHO}"
    r"(?:\s*[,|/–—-]\s*[^\n.]{0,50})?[*_\s]*",
)


def find_byline(text: str, metadata: Metadata, cuts: Sequence[Edit] = ()) -> FoundValue | None:
    """`cuts`: a byline can stand in one."""
    if metadata.byline:
        return FoundValue(metadata.byline, 0.9, "what the page says of its author")
    if who := byline_in_cut(cuts):
        return FoundValue(who, 0.85, "a line that is cut from above the text")
    for start, line in _edge_lines(text):
        match = _BYLINE.fullmatch(line)
        if match and (match["colon"].strip() or match["opening"]) and are_names(match["who"]):
            place = Evidence(start + match.start("who"), start + match.end("who"))
            return FoundValue(match["who"], 0.85, f"a line that begins with “{match['opening'] or match['mark']}”", (place,))
    return None


def byline_in_cut(cuts: Sequence[Edit]) -> str:
    lines = (line for cut in cuts if cut.rule == BYLINE for line in cut.before.splitlines())
    return next((read.who for line in lines if (read := read_head_line(line.strip(" #*_"))) and read.who), "")


def _edge_lines(text: str) -> list[tuple[int, str]]:
    """The first and the last lines that have words, with their places."""
    head, tail = _lines_with_offsets(text[:5000], 0), _lines_with_offsets(text[-1000:], max(0, len(text) - 1000))
    return [*head[:_LINES], *tail[-_LAST:]]


def _lines_with_offsets(text: str, at: int) -> list[tuple[int, str]]:
    found = []
    for line in text.split("\n"):
        if line.strip() and len(line) <= _LONGEST:
            found.append((at, line))
        at += len(line) + 1
    return found
