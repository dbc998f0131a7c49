"""The words found, marked in a piece of the text around them."""

import re
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup, escape

from documents.models import Document
from documents.names import fold
from documents.text import from_html

LENGTH = 260  # characters of a snippet, about
_WORD = re.compile(r"\w+")


def add(rows: list[dict[str, Any]], words: Sequence[str]) -> None:
    """Give each row a `snippet` of its text (or summary) with `words`, which are folded, marked. One query."""
    bodies = dict(Document.objects.filter(pk__in=[row["id"] for row in rows]).values_list("pk", "body_html"))
    for row in rows:
        row["snippet"] = snippet(from_html(bodies.get(row["id"], "")), words) or mark(row["summary"], words)
        row["marked_title"] = mark(row["title"], words)


def snippet(text: str, words: Sequence[str]) -> Markup | None:
    """The piece of `text` that has most of `words`, marked, cut between words; None when it has none of them."""
    spans = _spans(text, set(words))
    if not spans:
        return None
    start, end = max(
        ((first, first + LENGTH) for first, _, _ in spans),
        key=lambda piece: len({word for at, to, word in spans if piece[0] <= at and to <= piece[1]}),
    )
    start = max(0, start - LENGTH // 4)
    start = start if start == 0 else text.index(" ", start) + 1 if " " in text[start : start + 40] else start
    end = min(len(text), start + LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", start, end), max(to for at, to, _ in spans if at < end))
    inside = [(at - start, to - start) for at, to, _ in spans if start <= at and to <= end]
    return Markup("{}{}{}").format("… " if start else "", _marked(text[start:end], inside), " …" if end < len(text) else "")


def mark(text: str, words: Sequence[str]) -> Markup:
    """The whole of `text` with `words` marked."""
    return _marked(text, [(at, to) for at, to, _ in _spans(text, set(words))])


def _spans(text: str, words: set[str]) -> list[tuple[int, int, str]]:
    """Where the words of `text` whose fold is one of `words` begin and end."""
    known: dict[str, str] = {}
    spans = []
    for match in _WORD.finditer(text):
        word = match[0]
        folded = known.get(word)
        if folded is None:
            folded = known[word] = fold(word)
        if folded in words:
            spans.append((match.start(), match.end(), folded))
    return spans


def _marked(text: str, spans: Sequence[tuple[int, int]]) -> Markup:
    parts, last = [], 0
    for start, end in spans:
        parts += [escape(text[last:start]), Markup("<mark>{}</mark>").format(text[start:end])]
        last = end
    return Markup("").join([*parts, escape(text[last:])])
