"""A template is read by people too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.conf import settings

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 160  # characters of a line

TEMPLATES = sorted(path for path in (settings.BASE_DIR / "templates").rglob("*") if path.is_file())


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(settings.BASE_DIR / "templates")))
def test_no_line_of_a_template_is_too_long_to_read(path: Path) -> None:
    """Where white space would show, Jinja's {%- and a break inside a tag add none."""
    lines = enumerate(path.read_text("utf-8").splitlines(), start=1)
    assert [(number, len(line)) for number, line in lines if len(line) > LONGEST] == []
