"""The archive's tables as they stand, to compare a before with an after."""

from __future__ import annotations

from typing import Any

from documents.models import Affiliation, Appearance, FormerSlug, Name, Organisation, Person

TABLES: tuple[type[Any], ...] = (Person, Organisation, FormerSlug, Name, Appearance, Affiliation)


def dump() -> dict[str, list[dict[str, Any]]]:
    """Every row with every column, but of the logs: the catalogue's marks, the history, merges and splits."""
    return {model.__name__: list(model._base_manager.order_by("pk").values()) for model in TABLES}
