from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from documents import catalogue
from documents.intake.importers import jsonl
from documents.models import Document
from tests.records import make_document
from tools import benchmark, made_up_corpus

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Manage

pytestmark = pytest.mark.django_db(transaction=True)


def _benchmark(*arguments: str) -> str:
    told = StringIO()
    call_command("benchmark", "--requests", "3", *arguments, stdout=told)
    return told.getvalue()


def _fill(number: int) -> None:
    assert jsonl.import_lines(json.dumps(record) for record in made_up_corpus.documents(number, words=40)).added == number


def test_each_page_type_is_measured_and_a_section_written_once(tmp_path: Path) -> None:
    _fill(60)
    make_document("A draft", status="draft")
    file = tmp_path / "performance.md"
    file.write_text("# Performance\n\n## 60 documents on another engine\n\nKept.\n")
    told = _benchmark("--write", str(file))
    assert _benchmark("--write", str(file)).partition("\n")[0] == told.partition("\n")[0]
    text = file.read_text()
    assert text.count("## 60 documents on ") == 2
    assert "Kept." in text
    names = [line.split(" | ")[0].removeprefix("| ") for line in told.split("\n| | |")[0].splitlines()[6:]]
    assert {*names} >= {"reading page", "front page", "newest documents", "one topic", "person and topic", "feed", "suggestions"}
    assert Document.objects.count() == 61


def test_a_change_is_on_the_next_page() -> None:
    _fill(3)
    assert benchmark.changes(2).each_second > 0
    assert catalogue.engine().current().find(catalogue.Query()).rows[0].title == "Renamed for the 1. time"


def test_an_archive_with_nothing_to_measure_says_so() -> None:
    with pytest.raises(CommandError, match="too little in this archive"):
        _benchmark()


def test_a_made_up_archive_leaves_the_one_that_is_here_alone(manage: Manage) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("on PostgreSQL it asks for an empty database")
    told, errors = manage("benchmark", "--documents", "40", "--words", "30", "--requests", "2").communicate(timeout=900)
    assert told.startswith("## 40 documents on SQLite\n"), errors
    assert "| import with catalogue | " in told
    assert Document.objects.count() == 0


def test_a_corpus_is_written_as_import_records_reads_it(tmp_path: Path) -> None:
    call_command("make_corpus", "4", str(tmp_path / "four.jsonl"), "--words", "20", stdout=StringIO())
    told = StringIO()
    call_command("import_records", str(tmp_path / "four.jsonl"), stdout=told)
    assert told.getvalue().startswith("4 added, 0 known already, 0 failed")
