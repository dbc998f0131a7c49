"""What a catalogue lists as boilerplate, cut from a text where it stands; and the published text of what is left."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from documents.text import Edit, apply_edits, from_plain

_SHOWN = 40  # characters of text in a message
_TURN = re.compile(r"^(Q|A|Question|Answer):(?=\s)", re.MULTILINE)


class NotThere(ValueError):
    """A listed text does not stand in the document; the message quotes it."""


@dataclass(frozen=True, slots=True)
class Boilerplate:
    text: str  # exactly as in the document, line ends too
    position: str  # leading, trailing or inline
    what: str  # the reason of the cut, for readers


def cuts(text: str, listed: Iterable[Boilerplate], title: str = "") -> tuple[Edit, ...]:
    """One cut for each listed text: the last place for a trailing one, else the first, that no other cut has taken.

    A `title` that is the first line of what remains is cut as well, since the page prints it above the text.
    Raises NotThere.
    """
    made: list[Edit] = []
    for one in listed:
        start = _find_start(text, one, made)
        if start < 0:
            shown = one.text[:_SHOWN] + "…" * (len(one.text) > _SHOWN)
            raise NotThere(f"the {one.position} boilerplate “{shown}” does not stand in the text; write it exactly as it does")
        made.append(Edit(start, one.text, "", one.what, "catalogue"))
    if heading := _repeated_title(text, title, made):
        made.append(heading)
    return tuple(sorted(made, key=lambda edit: edit.start))


def _find_start(text: str, one: Boilerplate, taken: list[Edit]) -> int:
    """Where the listed text stands; -1 for nowhere. Each step leaves a taken place behind, so that the search ends."""
    last = one.position == "trailing"
    start = text.rfind(one.text) if last else text.find(one.text)
    while start >= 0 and any(start < edit.end and edit.start < start + len(one.text) for edit in taken):
        start = text.rfind(one.text, 0, start + len(one.text) - 1) if last else text.find(one.text, start + 1)
    return start


def _repeated_title(text: str, title: str, taken: list[Edit]) -> Edit | None:
    start = 0
    while title and start < len(text):
        over = next((edit.end for edit in taken if edit.start <= start < edit.end), start)
        if over == start and not text[start].isspace():
            break
        start = max(over, start + 1)
    line = text[start:].split("\n", 1)[0].rstrip()
    if not title or line != title or any(start < edit.end and edit.start < start + len(line) for edit in taken):
        return None
    return Edit(start, line, "", "the title, which stands above the text", "title")


def published(text: str, edits: Iterable[Edit], *, interview: bool = False) -> str:
    """Markdown of the text with its edits made. In an interview the marks of the turns are bold."""
    markdown = from_plain(apply_edits(text, edits))
    return _TURN.sub(r"**\1:**", markdown) if interview else markdown
