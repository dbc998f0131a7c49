"""Bytes that nothing names are deleted, and what anything names or is about to name never is."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from documents.models import Intake, Original, TableImport, delete_bytes, orphans, remove_orphan, store_bytes
from documents.models.capture import originals_storage
from documents.models.storage import is_named, named_among
from tests.records import make_document

pytestmark = pytest.mark.django_db


def _path(relative: str) -> Path:
    return Path(originals_storage().path(relative))


def _aged(content: bytes, name: str = "") -> str:
    """Bytes that were stored two days ago; the path of them, or of a file of another name beside them."""
    _sha256, path = store_bytes(content)
    if name:
        _path(path).rename(_path(path).with_name(name))
        path = f"{path.rpartition('/')[0]}/{name}"
    old = (timezone.now() - timedelta(days=2)).timestamp()
    os.utime(_path(path), (old, old))
    return path


def test_every_kind_of_record_that_keeps_a_file_names_it() -> None:
    original, intake, table, nobody = (_aged(content) for content in (b"1", b"2", b"3", b"4"))
    Original.store(make_document(), b"1", captured_at=timezone.now())
    Intake.objects.create(content=intake)
    TableImport.objects.create(name="x", content=table, sha256="0" * 64)
    assert named_among([original, intake, table, nobody]) == {original, intake, table}
    assert (is_named(original), is_named(nobody), named_among([])) == (True, False, set())


def test_bytes_go_unless_a_record_names_them_or_they_were_stored_again() -> None:
    yesterday = timezone.now() - timedelta(days=1)
    named, again, gone = _aged(b"1"), _aged(b"2"), _aged(b"3")
    Intake.objects.create(content=named)
    store_bytes(b"2")
    assert [delete_bytes(path, unless_stored_after=yesterday) for path in (named, again, gone, gone, "")] == [
        False,
        False,
        True,
        True,  # it is gone already
        False,
    ]
    assert [_path(path).exists() for path in (named, again, gone)] == [True, True, False]
    assert [path.name for path in _path(again).parent.iterdir()] == [_path(again).name]  # nothing was left aside


def test_an_orphan_is_what_nothing_names_and_nobody_touched_lately() -> None:
    yesterday = timezone.now() - timedelta(days=1)
    named, orphan, half = _aged(b"1"), _aged(b"2"), _aged(b"3", name="half.tmp")
    _aged(b"4", name=".kept-by-the-file-system")
    store_bytes(b"5")
    Intake.objects.create(content=named)
    assert sorted(orphans(yesterday)) == sorted([orphan, half])
    assert [remove_orphan(path, yesterday) for path in (orphan, half)] == [True, True]
    assert list(orphans(yesterday)) == []


def test_without_a_folder_there_are_no_orphans() -> None:
    assert list(orphans(timezone.now())) == []


def test_what_was_taken_aside_by_a_stopped_process_is_put_back_where_a_record_names_it() -> None:
    yesterday = timezone.now() - timedelta(days=1)
    _sha256, home = store_bytes(b"1")
    Intake.objects.create(content=home)
    aside = f"{home}.0123456789abcdef"
    _path(home).rename(_path(aside))
    assert remove_orphan(aside, yesterday) is False
    assert (_path(home).read_bytes(), _path(aside).exists()) == (b"1", False)
