"""What the views take from the presenters, by name."""

from __future__ import annotations

import ast
from pathlib import Path

from django.conf import settings

from documents.views import presenters


def test_all_that_is_offered_is_there_once() -> None:
    assert [name for name in presenters.__all__ if not hasattr(presenters, name)] == []
    assert len(set(presenters.__all__)) == len(presenters.__all__)


def test_nothing_is_offered_that_no_view_takes() -> None:
    taken = set()
    for path in Path(settings.BASE_DIR).glob("documents/**/*.py"):
        if path.parent.name != "presenters":
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "presenters":
                    taken.add(node.attr)
                elif isinstance(node, ast.ImportFrom) and node.module == "documents.views.presenters":
                    taken |= {one.name for one in node.names}
    assert sorted(set(presenters.__all__) - taken) == []
