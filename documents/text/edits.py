"""Reversible edits between the original's text, which never changes, and the published text."""

from collections.abc import Iterable
from dataclasses import dataclass

_SHOWN = 40  # characters of text in a message


class EditError(ValueError):
    """An edit does not fit the text or its neighbours; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One cut, repair or insertion."""

    start: int  # offset into the text that it is applied to, in characters from 0
    before: str  # what stands there; '' inserts
    after: str  # what shall stand there; '' cuts
    reason: str  # for people
    rule: str  # the name of the rule that proposed it, or 'editor'

    @property
    def end(self) -> int:
        return self.start + len(self.before)


def apply_edits(original: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made. Offsets are into `original`; insertions at one place keep their order.

    To undo one edit, apply the others. To undo all, apply `reverse(edits)` to the result.
    Raises EditError where an edit does not match, changes nothing or overlaps another.
    """
    pieces = []
    done = 0
    for edit in _in_order(edits):
        _check_edit(original, edit, done)
        pieces += [original[done : edit.start], edit.after]
        done = edit.end
    return "".join([*pieces, original[done:]])


def reverse(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that bring the edited text back to the original."""
    back = []
    shift = 0
    for edit in _in_order(edits):
        back.append(Edit(edit.start + shift, edit.after, edit.before, edit.reason, edit.rule))
        shift += len(edit.after) - len(edit.before)
    return tuple(back)


def _in_order(edits: Iterable[Edit]) -> list[Edit]:
    return sorted(edits, key=lambda edit: edit.start)


def _check_edit(original: str, edit: Edit, done: int) -> None:
    if edit.before == edit.after:
        raise EditError(f"The edit at {edit.start} changes nothing; leave it out.")
    if edit.start < 0:
        raise EditError(f"The edit at {edit.start} starts before the text.")
    if edit.start < done:
        raise EditError(f"The edit at {edit.start} overlaps the one that ends at {done}; join them or drop one.")
    found = original[edit.start : edit.end]
    if found != edit.before or edit.start > len(original):
        raise EditError(
            f"The edit at {edit.start} expects {_quote_text(edit.before)} but finds {_quote_text(found)}; "
            "the original or the edit is another version."
        )


def _quote_text(text: str) -> str:
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"
