"""What the rows of a table do, or would do: the first changes, doubles and remarks, and every new record that they make."""

from dataclasses import dataclass, field
from typing import Any

from documents import names
from documents.models import Organisation, Person, Source, TableImport, Topic

MOST_LISTED = 200  # rows of each kind
MOST_NEW = 2_000  # names of new records of each kind
_MOST_FIELDS = 12
_SHOWN = 90  # characters of a value
MODELS: dict[str, Any] = {"people": Person, "organisations": Organisation, "topics": Topic, "source": Source}


@dataclass(slots=True)
class Applied:
    """What one row did."""

    result: str = ""
    title: str = ""
    document: int | None = None
    changes: list[tuple[str, str, str]] = field(default_factory=list)  # field, before, after
    new: list[tuple[str, str]] = field(default_factory=list)  # part, name of a new record
    remarks: list[str] = field(default_factory=list)


def note(taken: TableImport, number: int, applied: Applied) -> None:
    """Add a row to the report, whose lists are bounded; `tally` has the whole numbers."""
    report: dict[str, Any] = taken.report
    if applied.result in ("added", "changed", "present"):
        listed = report.setdefault(applied.result, [])
        if len(listed) < MOST_LISTED:
            changes = [[name, _shown(old), _shown(new)] for name, old, new in applied.changes[:_MOST_FIELDS]]
            listed.append([number, applied.document, _shown(applied.title), changes])
    for remark in applied.remarks:
        report["remarked"] = report.get("remarked", 0) + 1
        listed = report.setdefault("remarks", [])
        if len(listed) < MOST_LISTED:
            listed.append([number, remark[:300]])
    if applied.result == "changed" and any(name == "title" for name, _old, _new in applied.changes):
        report["retitled"] = report.get("retitled", 0) + 1
    for part, name in applied.new:
        known = report.setdefault("new", {}).setdefault(part, [])
        if len(known) < MOST_NEW and not any(names.same_spelling(one, name) for one in known):
            known.append(name)


def asks(taken: TableImport) -> bool:
    """Whether the import waits for a word: it makes new records, or gives documents that are here another title."""
    return bool(taken.report.get("new") or taken.report.get("retitled"))


def _shown(value: str) -> str:
    value = " ".join(str(value).split())
    return value if len(value) <= _SHOWN else f"{value[:_SHOWN]}… ({len(value):,} characters)"
