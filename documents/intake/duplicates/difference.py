"""Two texts side by side, as rows that a template draws: paragraphs set against each other, then their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

SAME, REMOVED, ADDED, CHANGED, OMITTED = "same", "removed", "added", "changed", "omitted"

_MAX_UNITS = 10_000  # paragraphs of a text that are compared; twice as many cost four times as much
_MAX_UNIT_CHARS = 3_000  # a longer paragraph is compared in pieces
_MAX_PAIRED = 60  # paragraphs in one changed place that are matched by likeness; more are matched in order
_RELATED = 50  # of 100: two paragraphs that are one, changed
_COMPARED_CHARS = 600  # of each, to say so
_BOUNDARY = re.compile(r"(?<=[.!?…»”\"])\s+")
_MAX_PIECES = 400  # of one paragraph; more are no help to a reader
_TOKEN = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    kind: str  # same; removed (only on the left); added (only on the right)
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph; or some that are not shown."""

    kind: str  # same, changed, removed, added, omitted
    left: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()
    omitted: int = 0  # paragraphs


@dataclass(frozen=True, slots=True)
class _Zone:
    same: bool
    left: Sequence[str]
    right: Sequence[str]


def difference(left: str, right: str, *, around: int = 1) -> tuple[Row, ...]:
    """Paragraphs of both texts, set against each other. Of those that are the same, only `around` beside a change are shown.

    What stands beyond 10,000 paragraphs of either text is left out, as a row says; so it takes seconds at most.
    """
    ours, theirs = _split_paragraphs(left), _split_paragraphs(right)
    rows = list(_compared_rows(ours[:_MAX_UNITS], theirs[:_MAX_UNITS]))
    beyond = max(len(ours), len(theirs)) - _MAX_UNITS
    folded = list(_collapsed_rows(rows, around))
    return (*folded, Row(OMITTED, omitted=beyond)) if beyond > 0 else tuple(folded)


def _split_paragraphs(text: str) -> list[str]:
    return [piece for line in text.splitlines() if line.strip() for piece in _paragraph_chunks(line.strip())]


def _paragraph_chunks(paragraph: str) -> Iterator[str]:
    """A paragraph, in parts that end with a sentence where that is possible when it is long."""
    while len(paragraph) > _MAX_UNIT_CHARS:
        ends = [match.start() for match in _BOUNDARY.finditer(paragraph[:_MAX_UNIT_CHARS])]
        at = ends[-1] if ends else _MAX_UNIT_CHARS
        yield paragraph[:at]
        paragraph = paragraph[at:].lstrip()
    yield paragraph


def _aligned_zones(left: Sequence[str], right: Sequence[str]) -> Iterator[_Zone]:
    """What is the same in both, and what stands between."""
    at_left = at_right = 0
    for block in Indel.opcodes(left, right).as_matching_blocks():
        if block.a > at_left or block.b > at_right:
            yield _Zone(same=False, left=left[at_left : block.a], right=right[at_right : block.b])
        at_left, at_right = block.a + block.size, block.b + block.size
        if block.size:
            yield _Zone(same=True, left=left[block.a : at_left], right=right[block.b : at_right])


def _compared_rows(left: list[str], right: list[str]) -> Iterator[Row]:
    for zone in _aligned_zones(left, right):
        if zone.same:
            yield from (Row(SAME, (Piece(SAME, text),), (Piece(SAME, text),)) for text in zone.left)
        else:
            yield from _changed_rows(zone.left, zone.right)


def _changed_rows(left: Sequence[str], right: Sequence[str]) -> Iterator[Row]:
    """A changed place: paragraphs that are one, changed, in one row; the others alone."""
    at_left = at_right = 0
    for one, other in [*_pair_paragraphs(left, right), (len(left), len(right))]:
        yield from (Row(REMOVED, left=(Piece(REMOVED, text),)) for text in left[at_left:one])
        yield from (Row(ADDED, right=(Piece(ADDED, text),)) for text in right[at_right:other])
        if one < len(left):
            yield _diff_words(left[one], right[other])
        at_left, at_right = one + 1, other + 1


def _pair_paragraphs(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of most likeness in all that do not cross each other (the alignment of Needleman and Wunsch, 1970)."""
    if max(len(left), len(right)) > _MAX_PAIRED:
        return [(at, at) for at, (one, other) in enumerate(zip(left, right, strict=False)) if _similarity_score(one, other)]
    best: list[list[tuple[float, list[tuple[int, int]]]]] = [[(0.0, [])] * (len(right) + 1) for _ in range(len(left) + 1)]
    for at, one in enumerate(left):
        for beside, other in enumerate(right):
            choices = [best[at][beside + 1], best[at + 1][beside]]
            if alike := _similarity_score(one, other):
                score, pairs = best[at][beside]
                choices.append((score + alike, [*pairs, (at, beside)]))
            best[at + 1][beside + 1] = max(choices, key=lambda choice: choice[0])
    return best[-1][-1][1]


def _similarity_score(one: str, other: str) -> float:
    return fuzz.ratio(one[:_COMPARED_CHARS], other[:_COMPARED_CHARS], score_cutoff=_RELATED)


def _diff_words(left: str, right: str) -> Row:
    zones = list(islice(_aligned_zones(_TOKEN.findall(left), _TOKEN.findall(right)), _MAX_PIECES))
    if len(zones) == _MAX_PIECES:
        return Row(CHANGED, (Piece(REMOVED, left),), (Piece(ADDED, right),))
    ours = (Piece(SAME if zone.same else REMOVED, "".join(zone.left)) for zone in zones if zone.left)
    theirs = (Piece(SAME if zone.same else ADDED, "".join(zone.right)) for zone in zones if zone.right)
    return Row(CHANGED, tuple(ours), tuple(theirs))


def _collapsed_rows(rows: Sequence[Row], around: int) -> Iterator[Row]:
    """The rows, with one for each run of paragraphs that are the same and no neighbours of a change."""
    changes = [at for at, row in enumerate(rows) if row.kind != SAME]
    near = {beside for at in changes for beside in range(at - around, at + around + 1)}
    for shown, run in groupby(enumerate(rows), key=lambda numbered: numbered[0] in near):
        stretch = [row for _, row in run]
        if shown or len(stretch) == 1:
            yield from stretch
        else:
            yield Row(OMITTED, omitted=len(stretch))
