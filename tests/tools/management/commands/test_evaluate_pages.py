"""manage.py evaluate_pages."""

from __future__ import annotations

import gzip
import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command

if TYPE_CHECKING:
    from pathlib import Path


_BODY = "The council of Overbridge met on Tuesday and heard from the people of Mill Street about the bridge that is closed."


def test_the_command_says_what_it_looked_for(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"holds none of ground-truth\.json, evaldata\.json, eval_default\.json"):
        call_command("evaluate_pages", str(tmp_path))


def _write_set(folder: Path, body: str) -> None:
    page = f"<html><head><title>Bridge</title></head><body><h1>Bridge</h1><p>{_BODY}</p></body></html>"
    (folder / "html").mkdir()
    (folder / "html" / "k.html.gz").write_bytes(gzip.compress(page.encode()))
    (folder / "ground-truth.json").write_text(json.dumps({"k": {"articleBody": body, "url": "https://a.example/"}}))


def _told(*arguments: str) -> str:
    out = StringIO()
    call_command("evaluate_pages", *arguments, stdout=out)
    return out.getvalue()


def test_the_figures_of_all_and_of_one_half_are_told(tmp_path: Path) -> None:
    _write_set(tmp_path, _BODY)
    assert "F1                                       1.000" in _told(str(tmp_path), "--half", "all")
    halves = [_told(str(tmp_path), "--half", half).split("\n")[0].split()[-1] for half in ("learn", "report")]
    assert sorted(halves) == ["0", "1"]
    assert _told(str(tmp_path), "--half", "all", "--most", "0").split("\n")[0].split()[-1] == "0"


def test_what_is_wrong_is_listed_page_by_page(tmp_path: Path) -> None:
    _write_set(tmp_path, f"{_BODY} Nothing else was said by anybody on that evening.")
    told = _told(str(tmp_path), "--half", "all", "--faults")
    assert told.startswith("k  shingles wrong 0, missed ")
