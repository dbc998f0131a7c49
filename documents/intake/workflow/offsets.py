"""Places in a text with its edits: from the cleaned text back to the extracted one, and the text in segments, to be drawn."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.text import Edit

Place = tuple[int, int]  # start and end, in characters from 0


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of the cleaned text and what it is made of."""

    start: int  # in the cleaned text
    origin: int  # in the extracted text
    kept: bool  # the same in both; else `length` characters of the extracted text were replaced
    length: int


class Back:
    """Places of the cleaned text as places of the extracted one. What stands in a repair is the whole repaired place."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._runs = list(_iter_runs(sorted(edits, key=lambda edit: edit.start)))
        self._starts = [run.start for run in self._runs]

    def __call__(self, start: int, end: int) -> Place:
        first, last = self._at(start), self._at(max(start, end - 1))
        begin = first.origin + (start - first.start if first.kept else 0)
        stop = last.origin + (max(start, end - 1) - last.start + 1 if last.kept else last.length)
        return begin, max(begin, stop)

    def _at(self, place: int) -> _Run:
        return self._runs[max(0, bisect_right(self._starts, place) - 1)]


def _iter_runs(edits: list[Edit]) -> Iterable[_Run]:
    cleaned = origin = 0
    for edit in edits:
        if edit.start > origin or (edit.start == origin == 0):
            yield _Run(cleaned, origin, kept=True, length=edit.start - origin)
        cleaned += edit.start - origin
        if edit.after:
            yield _Run(cleaned, edit.start, kept=False, length=len(edit.before))
        cleaned += len(edit.after)
        origin = edit.end
    yield _Run(cleaned, origin, kept=True, length=0)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the extracted text that is drawn in one way."""

    text: str
    edit: int | None  # the number of the edit that cuts or repairs it
    ends_edit: bool  # where the words that stand instead are drawn, and the edit's switch
    keys: tuple[str, ...]  # of the suggestions that rest on it
    opens: tuple[str, ...]  # ids of the places that begin here: "key.1"


def segments(text: str, edits: Sequence[Edit], evidence: Mapping[str, Sequence[Place]]) -> list[Segment]:
    """The whole text, cut wherever an edit or a place of evidence begins or ends. Places outside the text are left out."""
    found = [(key, at, *place) for key, places in evidence.items() for at, place in enumerate(places, start=1)]
    found = sorted((one for one in found if 0 <= one[2] < one[3] <= len(text)), key=lambda one: one[2])
    order = sorted(range(len(edits)), key=lambda number: edits[number].start)
    bounds = {0, len(text), *(place for one in found for place in one[2:4])}
    bounds |= {place for edit in edits for place in (edit.start, edit.end)}
    ends = {edits[number].end: number for number in order}
    made: list[Segment] = [
        _insertion_segment(edits, number) for number in order if not edits[number].before and edits[number].start == 0
    ]
    running: list[tuple[str, int, int, int]] = []
    waiting, pending = list(reversed(found)), list(reversed([number for number in order if edits[number].before]))
    inserted = {edits[number].start: number for number in order if not edits[number].before and edits[number].start}
    edges = sorted(bounds)
    for start, end in pairwise(edges):
        opens = []
        while waiting and waiting[-1][2] <= start:
            running.append(waiting.pop())
            opens.append(f"{running[-1][0]}.{running[-1][1]}")
        running = [one for one in running if one[3] > start]
        while pending and edits[pending[-1]].end <= start:
            pending.pop()
        edit = pending[-1] if pending and edits[pending[-1]].start <= start else None
        keys = tuple(dict.fromkeys(one[0] for one in running))
        made.append(Segment(text[start:end], edit, edit is not None and ends.get(end) == edit, keys, tuple(opens)))
        if end in inserted:
            made.append(_insertion_segment(edits, inserted[end]))
    return made


def _insertion_segment(edits: Sequence[Edit], number: int) -> Segment:
    return Segment("", number, ends_edit=True, keys=(), opens=())
