"""manage.py import_records: what it tells, and what it does with lines that it cannot read."""

from __future__ import annotations

import gc
import json
import subprocess
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command

from documents import catalogue
from documents.catalogue import Query
from documents.management.commands import import_records
from documents.models import Document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.django_db(transaction=True)
GULLS = {"id": "g-1", "title": "Gulls close the harbour", "body": "The first day."}


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """The command sets the collector of garbage for its own process, which is ours here."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def _import(file: Path, *arguments: str) -> tuple[str, str]:
    out, errors = StringIO(), StringIO()
    try:
        call_command("import_records", str(file), *arguments, stdout=out, stderr=errors)
    except CommandError as error:
        return out.getvalue(), f"{errors.getvalue()}{error}"
    return out.getvalue(), errors.getvalue()


def _write(file: Path, *lines: object) -> Path:
    file.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return file


def test_records_are_found_at_once_and_run_again_nothing_is_added(tmp_path: Path) -> None:
    file = _write(tmp_path / "a.jsonl", GULLS, GULLS | {"id": "g-2", "title": "Terns"})
    out, errors = _import(file)
    assert (out.partition(";")[0], errors) == ("2 added, 0 known already, 0 failed", "")
    assert sorted(row.title for row in catalogue.engine().current().find(Query()).rows) == ["Gulls close the harbour", "Terns"]
    assert _import(file)[0].partition(";")[0] == "0 added, 2 known already, 0 failed"


def test_drafts_are_seen_by_no_reader(tmp_path: Path) -> None:
    _import(_write(tmp_path / "a.jsonl", GULLS), "--draft")
    assert list(Document.objects.values_list("status", flat=True)) == ["draft"]
    assert catalogue.engine().current().find(Query()).total == 0


def test_a_line_that_cannot_be_read_is_named_and_the_others_are_added(tmp_path: Path) -> None:
    out, errors = _import(_write(tmp_path / "a.jsonl", "{", GULLS, {"title": ""}))
    assert out.partition(";")[0] == "1 added, 0 known already, 2 failed"
    assert errors.endswith("2 lines could not be read.")
    assert len(errors.splitlines()) == 3
    assert Document.objects.count() == 1


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert _import(tmp_path / "nothing.jsonl")[1] == f"There is no file {tmp_path / 'nothing.jsonl'}."
    assert _import(tmp_path)[1] == f"There is no file {tmp_path}."


def test_a_long_file_is_followed_by_another_process_and_a_short_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    real = subprocess.Popen

    def noted(command: list[str], **options: Any) -> object:
        started.append(command[-2:])
        return real(["cat"], **options)  # which ends with its input too

    monkeypatch.setattr(subprocess, "Popen", noted)
    file = _write(tmp_path / "a.jsonl", GULLS)
    with import_records._following_catalogue(file):
        pass
    assert started == []
    monkeypatch.setattr(import_records, "LONG", 1)
    with import_records._following_catalogue(file):
        pass
    assert started == [["follow_catalogue", "--watch"]]
