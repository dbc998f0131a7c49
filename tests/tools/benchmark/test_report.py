"""The figures as a section of docs/performance.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.conf import settings

from tools.benchmark.changes import Changes
from tools.benchmark.pages import Measured
from tools.benchmark.report import HEAD, report, sizes, written

if TYPE_CHECKING:
    from pathlib import Path

PAGE = Measured("front page", median=1.234, p95=2.0, cpu=1.0, catalogue=None, hellos=12.4, bytes=12_345, queries=1)


def test_a_section_takes_the_place_of_the_one_of_its_heading() -> None:
    old = f"{HEAD}\n## 10 documents\n\nOld \\1.\n\n## 20 documents\n\nKept.\n"
    new = written(old, "## 10 documents\n\nNew \\1.\n")
    assert new == f"{HEAD}\n## 10 documents\n\nNew \\1.\n\n## 20 documents\n\nKept.\n"
    assert written(new, "## 10 documents\n\nNew \\1.\n") == new


def test_a_section_of_another_heading_comes_at_the_end_and_an_empty_file_gets_a_head() -> None:
    assert (
        written("# P\n\n## 1 documents\n\nA.\n", "## 10 documents\n\nB.\n")
        == "# P\n\n## 1 documents\n\nA.\n\n## 10 documents\n\nB.\n"
    )
    assert written("", "## 1 documents\n\nA.\n") == f"{HEAD.rstrip()}\n\n## 1 documents\n\nA.\n"


@pytest.mark.django_db
def test_a_report_has_a_row_for_each_page_and_says_what_was_measured_with(var_dir: Path) -> None:
    found = Measured("one topic", median=1.0, p95=1.5, cpu=0.5, catalogue=0.25, hellos=3.0, bytes=1_000, queries=2)
    text = report(1_234, [PAGE, found], None, [("rebuild", "1 s")])
    lines = text.splitlines()
    assert lines[0].startswith("## 1,234 documents on ")
    assert "| front page | 1.23 | 2.00 | 1.00 |  | 12 | 12.3 | 1 |" in lines
    assert "| one topic | 1.00 | 1.50 | 0.50 | 0.25 | 3 | 1.0 | 2 |" in lines
    assert "| rebuild | 1 s |" in lines
    assert not any(line.startswith("| changes a second") for line in lines)
    told = report(1, [PAGE], Changes(visible=12.3, slowest=45.6, each_second=7.8), []).splitlines()
    assert "| from a commit to the next page, which shows it | 12 ms, at most 46 ms |" in told
    assert "| changes a second, a page drawn after each | 8 |" in told


@pytest.mark.django_db
def test_a_report_says_nothing_of_whose_machine_it_is(var_dir: Path) -> None:
    text = report(1, [PAGE], None, [])
    assert [word for word in (str(settings.BASE_DIR), str(var_dir)) if word in text] == []


@pytest.mark.django_db
def test_the_bytes_of_database_and_index_are_counted(var_dir: Path) -> None:
    assert sizes()["index"] == 0
    (var_dir / "catalogue" / "a").mkdir(parents=True)
    (var_dir / "catalogue" / "a" / "b").write_bytes(bytes(300))
    found = sizes()
    assert found["index"] == 300
    assert found["database"] > 10_000
