"""The index on disk: which generation is read, and what becomes of the others."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from documents import catalogue
from documents.catalogue.index import generations, private_copy
from documents.catalogue.index.index_format import index_format
from documents.models import CatalogueVersion, Document
from tests.records import make_document

if TYPE_CHECKING:
    from tests.catalogue.index.reader import Reader


pytestmark = pytest.mark.django_db(transaction=True)


def test_another_database_is_indexed_anew(reader: Reader) -> None:
    make_document("One")
    assert reader.titles() == ["One"]
    before = generations.current()
    CatalogueVersion.objects.update(lineage="another", version=0)
    assert reader.titles() == ["One"]
    assert generations.current() != before
    make_document("Two")
    assert sorted(reader.titles()) == ["One", "Two"]
    before = generations.current()
    Document.objects.filter(title="Two").delete()
    CatalogueVersion.objects.update(version=0)  # this database, from an older copy
    assert reader.titles() == ["One"]
    assert generations.current() != before


def test_the_index_is_made_again_when_its_directory_is_deleted(reader: Reader) -> None:
    make_document("One")
    assert reader.titles() == ["One"]
    for path in sorted(generations.directory().rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    generations.directory().rmdir()
    assert reader.titles() == ["One"]
    make_document("Two")
    assert sorted(reader.titles()) == ["One", "Two"]
    catalogue.engine().forget()
    assert sorted(reader.titles()) == ["One", "Two"]


def test_another_format_is_another_index(reader: Reader, caplog: pytest.LogCaptureFixture) -> None:
    make_document("One")
    assert reader.titles() == ["One"]
    ours = generations.current()
    assert ours is not None
    old = ours.rename(ours.parent / "16-5f3c0a1b")
    (old.parent / "current").write_text(old.name)
    catalogue.engine().forget()
    assert reader.titles() == ["One"]
    generation = generations.current()
    assert generation is not None
    assert generation.name.startswith(f"{index_format()}-")
    said = f"The catalogue was written by another version of the program (format 16, now {index_format()}), so it is made again."
    assert [record.getMessage() for record in caplog.records] == [said]
    make_document("Two")
    catalogue.engine().forget()
    assert sorted(reader.titles()) == ["One", "Two"]
    assert generations.current() == generation  # the same code makes it once
    assert [path.name for path in generations.directory().iterdir() if path.is_dir()] == [generation.name]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"3-", b"3-gone", b"../..", b"\x00", b"3-\n" * 1000])
def test_a_damaged_pointer_is_mended(reader: Reader, content: bytes) -> None:
    make_document("One")
    assert reader.titles() == ["One"]
    (generations.directory() / "current").write_bytes(content.replace(b"3", index_format().encode()))
    catalogue.engine().forget()
    assert reader.titles() == ["One"]


def test_an_index_that_is_half_made_is_never_read(reader: Reader) -> None:
    make_document("One")
    assert reader.titles() == ["One"]
    generations.open_index(generations.new_generation())  # a rebuild that was killed
    assert reader.titles() == ["One"]
    catalogue.engine().rebuild()
    assert len([path for path in generations.directory().iterdir() if path.is_dir()]) == 1


def test_nothing_is_current_where_nothing_was_made() -> None:
    assert (generations.current(), generations.last_commit(), generations.other_format()) == (None, None, "")
    assert generations.Reader().snapshot() is None


def test_a_generation_is_made_current_and_the_others_go() -> None:
    first, second = generations.new_generation(), generations.new_generation()
    assert first != second
    generations.make_current(first)
    assert generations.current() == first
    assert not second.exists()
    generations.discard(first)
    assert generations.current() is None
    generations.discard(first)  # once more does no harm


def test_a_folder_that_a_process_is_opening_stays_and_one_that_was_left_goes() -> None:
    opening, left = (private_copy.new_folder(generations.directory()) for _ in range(2))
    for folder in (opening, left):
        folder.mkdir()
    os.utime(left, (0, 0))
    generations.make_current(generations.new_generation())
    assert (opening.exists(), left.exists()) == (True, False)


def test_one_writer_at_a_time_has_the_lock() -> None:
    with generations.writing(wait=None) as held:
        assert held is True
        with generations.writing(wait=0) as second:
            assert second is False
    with generations.writing(wait=0) as after:
        assert after is True


def test_an_index_of_another_format_is_named_and_one_of_ours_is_not() -> None:
    pointer = generations.directory() / "current"
    for written, format_ in ((f"{index_format()}-5f3c", ""), ("16-5f3c", "16"), ("16", ""), ("../x-1", ""), ("", "")):
        pointer.write_text(written)
        assert generations.other_format() == format_, written
