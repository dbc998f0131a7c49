"""What a merge, a split or an undo shows."""

from __future__ import annotations

from typing import Any

PEOPLE, LOG = "/admin/documents/person/", "/admin/documents/regrouping/"


def drawn(parts: list[dict[str, Any]]) -> dict[str, tuple[list[str], list[str]]]:
    return {part["title"]: (part["moved"]["words"], part["doubles"]["words"]) for part in parts}
