"""Reads what a merge or a split recorded (models/merge_log.py): rows as they were, and which of them still exist."""

from collections import defaultdict
from typing import Any

from documents.authorities.reassignment import TABLES, portions


def row_of(logged: dict[str, Any]) -> Any:
    """A row as it was, from the log."""
    model = TABLES[logged["table"]]
    columns = {one.attname: one for one in model._meta.concrete_fields}
    values = {name: columns[name].to_python(value) for name, value in logged["values"].items() if name in columns}
    return model(**values)


def by_table(logged: list[dict[str, Any]]) -> dict[str, list[int]]:
    numbers: dict[str, list[int]] = defaultdict(list)
    for row in logged:
        numbers[row["table"]].append(row["pk"] if "pk" in row else row["values"]["id"])
    return numbers


def still_there(logged: list[dict[str, Any]]) -> dict[tuple[str, int], Any]:
    """The logged rows that are still there, as they are now."""
    found = {}
    for table, numbers in by_table(logged).items():
        for portion in portions(numbers):
            found.update({(table, row.pk): row for row in TABLES[table]._base_manager.filter(pk__in=portion)})
    return found


def references(row: Any) -> list[tuple[str, type[Any], int]]:
    """(column, model, number) of what the row points at."""
    found = [(one.attname, one.related_model, getattr(row, one.attname)) for one in row._meta.concrete_fields if one.is_relation]
    return [one for one in found if one[2] is not None]


def targets(rows: list[Any]) -> set[tuple[type[Any], int]]:
    """Of what the rows point at, (model, number) of that which is there."""
    wanted: dict[type[Any], set[int]] = defaultdict(set)
    for row in rows:
        for _column, model, pk in references(row):
            wanted[model].add(pk)
    return {
        (model, pk)
        for model, numbers in wanted.items()
        for portion in portions(sorted(numbers))
        for pk in model._base_manager.filter(pk__in=portion).values_list("pk", flat=True)
    }
