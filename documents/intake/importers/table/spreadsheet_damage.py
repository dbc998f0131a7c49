"""What a spreadsheet does to cells on the way: numbers made of identifiers, days written its own way, long texts cut off."""

from decimal import Decimal, InvalidOperation
from typing import Any

from documents.intake.importers.json_values import Fault
from documents.models import Document
from documents.models.fields import FIELDS, Holds

_LONG = tuple(one.name for one in FIELDS if one.holds == Holds.TEXT)
_NUMERIC = (*(one.name for one in FIELDS if one.holds == Holds.LINE), *_LONG)  # what can look like a number
_CUT = 32_000  # characters; the programs cut at 32,767 and 65,535 units, a few of which may be quotes and line ends


def as_kept(document: Document, values: dict[str, Any], remarks: list[str]) -> dict[str, Any]:
    """The values without what a spreadsheet spoiled: that stays as it is, and is said. Raises Fault for a cut text."""
    for name in _LONG:
        _check_whole(name, str(getattr(document, name) or ""), values.get(name))
    kept = dict(values)
    for name in _NUMERIC:
        old, new = str(getattr(document, name) or ""), values.get(name)
        if isinstance(new, str) and new != old and _same_number(old, new):
            kept[name] = old
            remarks.append(f"{name} is “{new}”, which a spreadsheet makes of “{old[:60]}”: it stays “{old[:60]}”")
    return kept


def _check_whole(name: str, old: str, new: object) -> None:
    if not isinstance(new, str) or len(new) < _CUT:
        return
    words, former = " ".join(new.split()), " ".join(old.split())
    if len(words) < len(former) and former.startswith(words):
        raise Fault(
            f"the {name} is cut off at {len(new):,} of {len(old):,} characters, as spreadsheets do: leave the column out, "
            "or change this document in its form"
        )


def _same_number(old: str, new: str) -> bool:
    """Whether both are one number, written otherwise: 007 and 7, 1.10 and 1.1, 12345678901234567890 and 1.23456789012346E+19."""
    try:
        one, other = Decimal(old), Decimal(new.replace(",", "."))
    except InvalidOperation:
        return False
    if not (one.is_finite() and other.is_finite()):
        return False
    return one == other or ("E" in new.upper() and abs(one - other) <= abs(one) * Decimal("1e-13"))
