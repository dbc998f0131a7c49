"""Cells that name several people or topics, or a person by the family name first: parted where that is sure, else asked about."""

import re
from collections.abc import Iterable
from dataclasses import replace

from documents.intake.importers.json_values import Fault
from documents.intake.importers.table.cells import ASK, FAMILY_FIRST, Tie
from documents.intake.ingest.authorities import forms_of
from documents.models import Topic

_SUFFIX = re.compile(r"(?:jr|sr|junior|senior|[iv]{1,4}|ph\.? ?d|m\.? ?d|esq|inc|ltd|llc|gmbh|s\.?a)\.?", re.I)
_AND = re.compile(r"\S\s+(?:and|&|və|ve|и|und|et)\s+\S", re.I)
_KINDS = {"people": "person", "organisations": "organisation"}


def settled(field: str, ties: Iterable[Tie], parting: str) -> list[Tie]:
    """The people or organisations that a cell means. Raises Fault where it could mean one or several."""
    return [_settle_tie(field, tie, parting) for tie in ties]


def _settle_tie(field: str, tie: Tie, parting: str) -> Tie:
    if tie.record is not None or parting not in (ASK, FAMILY_FIRST):
        return tie
    turned = family_first(tie.name) if field == "people" else ""
    if parting == FAMILY_FIRST:
        return replace(tie, name=turned or tie.name)
    if not (why := doubt(field, tie.name)):
        return tie
    known = forms_of(_KINDS[field], [tie.name, turned])
    if known[tie.name]:
        return tie
    if turned and known[turned]:
        return replace(tie, name=turned)
    raise Fault(_parting_question(tie.name, why, f"“{turned}”, family name first" if turned else ""))


def settled_topics(topics: Iterable[str], parting: str) -> list[str]:
    for name in topics:
        if parting == ASK and (why := doubt("topics", name)) and not Topic.objects.named(name):
            raise Fault(_parting_question(name, why, ""))
    return list(topics)


def family_first(name: str) -> str:
    """“Flint, Nora” as “Nora Flint”; '' where it has not one comma, or only a suffix behind it."""
    family, comma, given = (part.strip() for part in name.partition(","))
    if not comma or not family or not given or "," in given or _SUFFIX.fullmatch(given):
        return ""
    return f"{given} {family}"


def doubt(field: str, name: str) -> str:
    """What in a name may part several; '' for a name that is one."""
    _before, comma, after = name.rpartition(",")
    if comma and not _SUFFIX.fullmatch(after.strip()):
        return "a comma"
    if (" / " if field == "organisations" else "/") in name:
        return "a slash"
    found = _AND.search(name) if field == "people" else None
    return f"“{found[0][1:-1].strip()}”" if found else ""


def _parting_question(name: str, why: str, turned: str) -> str:
    choices = " or ".join(filter(None, ["one name", turned, "several"]))
    return (
        f"“{name[:80]}” has {why} in it: is it {choices}? Choose under “Change the columns” what separates them, "
        "or write semicolons between several"
    )
