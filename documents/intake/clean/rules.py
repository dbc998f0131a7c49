"""Rules that an editor saves for a source: a line that its pages carry and that is no part of its texts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from documents.text import Edit

LONGEST = 300  # characters of a rule
MOST = 20  # rules that one cut gives
_FEWEST = {"exact": 1, "begins": 4, "form": 8}  # letters and digits, so that a rule says which line it means
_LETTERS = re.compile(r"[^\W_]")
_DIGITS = re.compile(r"\d+")


class RuleError(ValueError):
    """No rule can be made of this; the message says why and how to mend it."""


class Shape(StrEnum):
    EXACT = "exact"  # the line is these words
    BEGINS = "begins"  # the line begins with these words
    FORM = "form"  # the line has this form: * stands for any characters, # for a number


@dataclass(frozen=True, slots=True)
class Rule:
    """Which lines of a source to cut. White space counts as one space. A form is no regular expression: it takes linear time."""

    name: str
    shape: Shape
    words: str
    reason: str  # of each cut, for readers

    def __post_init__(self) -> None:
        if "\n" in self.words.strip():
            raise RuleError("A rule is about one line; make one rule for each line.")
        if len(self.words) > LONGEST:
            raise RuleError(
                f"The rule has {len(self.words):,} characters; at most {LONGEST} can be one. Use how the line begins."
            )
        if len(_LETTERS.findall(self.words)) < _FEWEST[self.shape]:
            raise RuleError(
                f"“{self.words.strip()[:40]}” is too short for a rule of this kind: it would cut lines of the text as well. "
                f"Give at least {_FEWEST[self.shape]} letters or digits."
            )

    def fits(self, line: str) -> bool:
        words, line = " ".join(self.words.split()), " ".join(line.split())
        if self.shape == Shape.EXACT:
            return line == words
        if self.shape == Shape.BEGINS:
            return line.startswith(words)
        return _has_form(_DIGITS.sub("#", line), _DIGITS.sub("#", words).split("*"))


def _has_form(line: str, pieces: list[str]) -> bool:
    """Whether the pieces follow each other in the line, the first at its beginning and the last at its end."""
    first, *inner = pieces
    if not inner:
        return line == first
    if not line.startswith(first):
        return False
    at = len(first)
    for piece in inner[:-1]:
        found = line.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return line.endswith(inner[-1]) and len(line) - len(inner[-1]) >= at


def rules_of(cut: Edit, shape: Shape, *, name: str) -> tuple[Rule, ...]:
    """An editor's cut as rules, one for each of its lines. Raises RuleError."""
    lines = list(dict.fromkeys(filter(None, (" ".join(line.split()) for line in cut.before.splitlines()))))
    if not lines:
        raise RuleError("The cut has no words; white space is cut without a rule.")
    if len(lines) > MOST:
        raise RuleError(f"The cut has {len(lines)} lines; at most {MOST} can become rules at once. Cut fewer.")
    return tuple(Rule(name, shape, line, cut.reason) for line in lines)


def first_fit(rules: Iterable[Rule], line: str) -> Rule | None:
    return next((rule for rule in rules if rule.fits(line)), None)
