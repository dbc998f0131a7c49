"""The pairs that are proposed."""

from __future__ import annotations

from typing import Any

from documents.authorities import duplicate_candidates
from documents.models import Person


def pairs(model: Any = Person, number: int = 1) -> list[tuple[str, str]]:
    return [(pair.a.name, pair.b.name) for pair in duplicate_candidates.page(model, model.objects.all(), number).found]
