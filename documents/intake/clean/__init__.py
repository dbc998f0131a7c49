"""Cuts that a captured text needs, proposed by rules; each can be undone by itself."""

from collections.abc import Iterable, Iterator, Sequence

from documents.extraction.findings import LeftOut
from documents.intake.clean.credits import picture_credits
from documents.intake.clean.heading import HEADING, heading_cuts
from documents.intake.clean.leftovers import end_marks, leftovers
from documents.intake.clean.lines import Cut, Line, edits, lines_of, whole_line
from documents.intake.clean.phrases import REASONS
from documents.intake.clean.preamble import DATE_PREFIX, openings
from documents.intake.clean.rules import Rule, RuleError, Shape, first_fit, rules_of
from documents.text import Edit

MAX_CHARS = 2_000_000  # of a text; what stands after is kept as it is

__all__ = ["DATE_PREFIX", "HEADING", "MAX_CHARS", "Rule", "RuleError", "Shape", "clean", "cuts_left_out", "rules_of"]


def clean(text: str, *, title: str = "", rules: Sequence[Rule] = ()) -> tuple[Edit, ...]:
    """Edits of the text, in its order, that overlap nowhere. `rules` are those of its source."""
    text = text[:MAX_CHARS]
    lines = list(lines_of(text))
    found = leftovers(text, lines)
    cuts = (
        *_by_source(text, lines, rules),
        *openings(text),
        *(whole_line(text, line, found[line.number], REASONS[found[line.number]]) for line in lines if line.number in found),
        *end_marks(text, lines, found),
        *picture_credits(text, lines),
    )
    return edits(text, (*cuts, *heading_cuts(text, lines, title, cuts)))


def cuts_left_out(text: str, left_out: Iterable[LeftOut]) -> tuple[Edit, ...]:
    """Edits that cut what the extraction found should not stand in the text."""
    return edits(text, (Cut(one.start, one.end, one.why, REASONS[one.why]) for one in left_out if one.end <= len(text)))


def _by_source(text: str, lines: Sequence[Line], rules: Sequence[Rule]) -> Iterator[Cut]:
    for line in lines if rules else ():
        if rule := first_fit(rules, line.words):
            yield whole_line(text, line, rule.name, rule.reason)
