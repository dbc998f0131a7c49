"""Cuts that a captured text needs, proposed by rules; each can be undone by itself."""

from collections.abc import Iterator, Sequence

from documents.intake.clean.leftovers import leftovers
from documents.intake.clean.lines import Cut, Line, edits, lines_of, whole_line
from documents.intake.clean.phrases import OUTSIDE, REASONS
from documents.intake.clean.preamble import DATE_PREFIX, openings
from documents.intake.clean.repeats import repeats
from documents.intake.clean.rules import Rule, RuleError, Shape, first_fit, rules_of
from documents.text import Edit

MAX_CHARS = 2_000_000  # of a text; what stands after is kept as it is

__all__ = ["DATE_PREFIX", "MAX_CHARS", "OUTSIDE", "Rule", "RuleError", "Shape", "clean", "rules_of"]


def clean(text: str, *, title: str = "", rules: Sequence[Rule] = (), outside: Sequence[tuple[int, int]] = ()) -> tuple[Edit, ...]:
    """Edits of the text, in its order, that overlap nowhere.

    `rules` are those of its source. `outside` are the stretches that the extraction found to be none of the article.
    """
    text = text[:MAX_CHARS]
    lines = list(lines_of(text))
    cuts = (Cut(start, end, OUTSIDE, REASONS[OUTSIDE]) for start, end in outside if end <= len(text))
    return edits(
        text, (*cuts, *_by_source(text, lines, rules), *openings(text), *_leftovers(text, lines), *repeats(text, lines, title))
    )


def _by_source(text: str, lines: Sequence[Line], rules: Sequence[Rule]) -> Iterator[Cut]:
    for line in lines if rules else ():
        if rule := first_fit(rules, line.words):
            yield whole_line(text, line, rule.name, rule.reason)


def _leftovers(text: str, lines: Sequence[Line]) -> Iterator[Cut]:
    found = leftovers(lines)
    for line in lines:
        if line.number in found:
            yield whole_line(text, line, found[line.number], REASONS[found[line.number]])
