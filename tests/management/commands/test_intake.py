from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from documents.models import Document, Intake

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db(transaction=True)

REPORT = "A made-up headline about a court\n\nThe court of an invented town heard Ada Uydurma on 3 May 2021.\n\nLeave a Reply\n"


def _run(*arguments: str) -> tuple[str, str]:
    told, failed = StringIO(), StringIO()
    try:
        call_command("intake", *arguments, stdout=told, stderr=failed)
    except CommandError as error:
        failed.write(str(error))
    return told.getvalue().split(";")[0].strip(), failed.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.txt").write_text(REPORT)
    (tmp_path / "in" / "two.html").write_text("<title>Two</title><h1>A second headline</h1><p>" + "Some made-up words. " * 30)
    (tmp_path / "in" / ".hidden").write_text("not looked at")
    return tmp_path / "in"


def test_a_folder_waits_at_the_desk_for_review_and_is_taken_in_once(folder: Path) -> None:
    editor = User.objects.create(username="editor")
    assert _run(str(folder), "--user", "editor") == ("2 added, 0 known already, 0 failed", "")
    found = Intake.objects.order_by("name").values_list("name", "step", "added_by", "draft__title")
    assert list(found) == [
        ("one.txt", "review", editor.pk, "A made-up headline about a court"),
        ("two.html", "review", editor.pk, "A second headline"),
    ]
    assert Document.objects.count() == 0
    assert _run(str(folder)) == ("0 added, 2 known already, 0 failed", "")
    assert Intake.objects.count() == 2


def test_drafts_are_made_on_request_also_of_what_was_waiting(folder: Path) -> None:
    _run(str(folder))
    assert _run(str(folder), "--drafts") == ("2 added, 0 known already, 0 failed", "")
    assert _run(str(folder), "--drafts") == ("0 added, 2 known already, 0 failed", "")
    assert sorted(Document.objects.values_list("title", "status")) == [
        ("A made-up headline about a court", "draft"),
        ("A second headline", "draft"),
    ]


def test_what_cannot_be_read_or_fetched_is_named_and_the_others_go_on(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_text("")
    told, failed = _run(str(folder))
    assert told == "2 added, 0 known already, 1 failed"
    assert failed.startswith(f"{folder / 'empty.txt'}: There is nothing in it")
    addresses = tmp_path / "list.txt"
    addresses.write_text("# addresses\nhttp://127.0.0.1/a\nhttp://127.0.0.1/a\n")
    told, failed = _run(str(addresses))
    assert (told, failed.count("http://127.0.0.1/a:")) == ("0 added, 0 known already, 1 failed", 1)
    assert Intake.objects.count() == 2


def test_a_path_or_a_user_that_is_not_there_is_said_before_anything_is_done(folder: Path) -> None:
    assert _run(str(folder), str(folder / "none"))[1] == f"There is no file or folder {folder / 'none'}."
    assert _run(str(folder), "--user", "nobody")[1] == "There is no user nobody."
    assert Intake.objects.count() == 0
