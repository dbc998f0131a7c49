"""Raised and lowered figures: the mark of a note is parted from the figure before it, an exponent stays one."""

import re

from lxml.etree import _Element as Element

_FIGURES = re.compile(r"\[?\(?([0-9]{1,3})\)?\]?")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d$")
_UNIT = re.compile(r"(?:^|[^\w])(?:[kcdm]?m|ft|in|s)$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def note_mark(element: Element) -> str:
    """What is written for a `sup` or `sub` of figures; '' for any other, which is written as it is."""
    found = _FIGURES.fullmatch("".join(element.itertext()).strip())
    if not found:
        return ""
    if element.tag == "sub":
        return found[1].translate(_LOWERED)
    leads = [link.get("href", "") for link in (*element.iter("a"), *element.iterancestors("a"))]
    return raised(found[1], _text_before(element), is_note=any("#" in href for href in leads))


def raised(figures: str, before: str, *, is_note: bool = False) -> str:
    """Raised figures after the words `before`: an exponent after a number or a unit, else the mark of a note."""
    is_exponent = not _YEAR.search(before) and (before[-1:].isdigit() or _UNIT.search(before))
    return figures.translate(_RAISED) if is_exponent and not is_note else f"[{figures}]"


def _text_before(element: Element) -> str:
    previous = element.getprevious()
    if previous is None:
        parent = element.getparent()
        return (parent.text or "") if parent is not None else ""
    return previous.tail or "".join(previous.itertext())
