"""What the rows of a table do, or would do: the first changes, doubles and remarks, and every new record that they make."""

from dataclasses import dataclass, field
from os.path import commonprefix
from typing import Any

from documents import names
from documents.models import Organisation, Person, Source, TableImport, Topic

MOST_LISTED = 200  # rows of each kind
MOST_NEW = 2_000  # names of new records of each kind
_MOST_FIELDS = 12
_SHOWN = 90  # characters of a value
_BEFORE_CHANGE = 30  # of what two long values have in common
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
    by_number: bool = False  # found by a running number, and no title says that it is the same document


def note(taken: TableImport, number: int, applied: Applied) -> None:
    """Add a row to the report, whose lists are bounded; `tally` has the whole numbers."""
    report: dict[str, Any] = taken.report
    if applied.result in ("added", "changed", "present"):
        listed = report.setdefault(applied.result, [])
        if len(listed) < MOST_LISTED:
            changes = [[name, *_shown_change(old, new)] for name, old, new in applied.changes[:_MOST_FIELDS]]
            listed.append([number, applied.document, _shorten_value(applied.title), changes])
    for remark in applied.remarks:
        report["remarked"] = report.get("remarked", 0) + 1
        listed = report.setdefault("remarks", [])
        if len(listed) < MOST_LISTED:
            listed.append([number, remark[:300]])
    for key in _changes_to_confirm(applied) if applied.result == "changed" else ():
        report[key] = report.get(key, 0) + 1
    for part, name in applied.new:
        known = report.setdefault("new", {}).setdefault(part, [])
        if len(known) < MOST_NEW and not any(names.same_spelling(one, name) for one in known):
            known.append(name)


def _changes_to_confirm(applied: Applied) -> list[str]:
    """What of a change somebody has to say yes to."""
    retitled = any(name == "title" for name, _old, _new in applied.changes)
    return ["retitled"] * retitled + ["numbered"] * applied.by_number


def asks(taken: TableImport) -> bool:
    """Whether the import waits for a word: it makes new records, gives documents another title, or knows them by a number."""
    return any(taken.report.get(key) for key in ("new", "retitled", "numbered"))


def _shown_change(old: str, new: str) -> tuple[str, str]:
    """Both values from a little before the place where they begin to differ, if that is far from their beginning."""
    old, new = _one_line(old), _one_line(new)
    differ = len(commonprefix((old, new)))  # noqa: RUF071 - of characters, as meant
    start = old.rfind(" ", 0, differ - _BEFORE_CHANGE) + 1 if differ > _SHOWN - _BEFORE_CHANGE else 0
    return _shorten_value(old, start), _shorten_value(new, start)


def _shorten_value(value: str, start: int = 0) -> str:
    value = _one_line(value)
    shown = f"…{value[start:]}" if start else value
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}… ({len(value):,} characters)"


def _one_line(value: str) -> str:
    return " ".join(str(value).split())
