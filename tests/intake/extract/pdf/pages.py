"""Pages of PDFs that are wide."""

from __future__ import annotations

from tests.intake.files import lines

WIDE = "words that fill the whole width of a page from its left edge to the right one and end"


def page_of(*texts: str, top: int = 780, size: float = 11) -> str:
    return lines(*((72, top - 14 * at, text) for at, text in enumerate(texts)), size=size)
