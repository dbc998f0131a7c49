"""Files of the index as a process reads them: each is checked, and a damaged one is never used."""

from __future__ import annotations

import json
import os
import struct
import zlib
from typing import TYPE_CHECKING

import pytest

from documents import catalogue
from documents.catalogue.index import generations, private_copy
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalogue.index.reader import Reader


pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("part", [".store", ".term", ".idx", ".fast", "meta.json", ".managed.json"])
@pytest.mark.parametrize("damage", ["cut", "empty", "zeroes", "gone"])
def test_a_damaged_index_is_made_again(reader: Reader, part: str, damage: str) -> None:
    make_document("One", people=[make_person()])
    assert reader.titles() == ["One"]
    generation = generations.current()
    assert generation is not None
    for file in [path for path in generation.iterdir() if path.name.endswith(part)]:
        held = file.read_bytes()
        replacement = file.with_name("replacement")  # not in place: this process has the old file mapped into its memory
        replacement.write_bytes({"cut": held[: len(held) // 2], "empty": b"", "zeroes": bytes(len(held)), "gone": b""}[damage])
        replacement.replace(file)
        if damage == "gone":
            file.unlink()
    catalogue.engine().forget()
    assert reader.titles() == ["One"]
    make_document("Two")
    assert sorted(reader.titles()) == ["One", "Two"]


def test_an_index_damaged_while_it_is_open_is_made_again_at_the_next_change(reader: Reader) -> None:
    make_document("One")
    assert reader.titles() == ["One"]
    generation = generations.current()
    assert generation is not None
    (generation / "meta.json").write_text("{")
    make_document("Two")
    assert sorted(reader.titles()) == ["One", "Two"]


def _write_file(path: Path, content: bytes) -> Path:
    """As the engine ends a file: its checksum in a footer, the footer's length, and a constant."""
    footer = json.dumps({"crc": zlib.crc32(content)}).encode()
    path.write_bytes(content + footer + struct.pack("<II", len(footer), 1337))
    return path


@pytest.fixture
def generation(tmp_path: Path) -> Path:
    """A commit of one segment with a file of its own and one of what was deleted of it."""
    segment = {"segment_id": "ab-cd", "deletes": {"opstamp": 7}}
    (tmp_path / "meta.json").write_text(json.dumps({"segments": [segment], "opstamp": 9}))
    for name in ("abcd.store", "abcd.7.del", "abcd.5.del", "ffff.store"):
        _write_file(tmp_path / name, name.encode())
    return tmp_path


def test_the_files_of_a_commit_are_those_of_its_segments(generation: Path) -> None:
    meta = private_copy.read_meta(generation)
    assert private_copy.file_names(generation, meta) == {"abcd.store", "abcd.7.del"}
    assert private_copy.file_names(generation, {"segments": [{"segment_id": "ab-cd", "deletes": None}]}) == {"abcd.store"}


@pytest.mark.parametrize("size", [0, 1, private_copy.BLOCK, private_copy.BLOCK + 5])
def test_a_sound_file_is_copied_as_it_is(tmp_path: Path, size: int) -> None:
    path = _write_file(tmp_path / "a.store", b"x" * size)
    with (tmp_path / "copy").open("xb") as copy:
        stamp = private_copy.check(path, copy)
    assert (tmp_path / "copy").read_bytes() == path.read_bytes()
    assert stamp == private_copy.Stamp.of(path.stat())


@pytest.mark.parametrize("damage", ["changed", "cut", "empty", "longer", "no footer"])
def test_a_file_that_is_not_as_it_was_written_is_damaged(tmp_path: Path, damage: str) -> None:
    path = _write_file(tmp_path / "a.store", b"gulls and terns")
    held = path.read_bytes()
    made = {"changed": b"G" + held[1:], "cut": held[:-9], "empty": b"", "longer": held + b"x", "no footer": b"gulls and terns"}
    path.write_bytes(made[damage])
    with pytest.raises(private_copy.Damaged, match=r"a\.store"):
        private_copy.check(path)


@pytest.mark.parametrize("meta", ["", "{", "[]", "null", '{"segments": {}, "opstamp": 1}', '{"segments": [], "opstamp": "1"}'])
def test_a_description_of_a_commit_that_is_none_is_damaged(tmp_path: Path, meta: str) -> None:
    (tmp_path / "meta.json").write_text(meta)
    with pytest.raises(private_copy.Damaged, match=r"meta\.json"):
        private_copy.read_meta(tmp_path)


def test_a_file_that_is_as_it_was_is_not_read_again_and_one_that_changed_is(generation: Path) -> None:
    stamps = private_copy.checked(generation, {})
    assert set(stamps) == {"abcd.store", "abcd.7.del"}
    assert private_copy.changed(generation, stamps) == []
    held = (generation / "abcd.store").read_bytes()
    (generation / "abcd.store").write_bytes(b"x" + held)
    assert private_copy.changed(generation, stamps) == ["abcd.store"]
    with pytest.raises(private_copy.Damaged):
        private_copy.checked(generation, stamps)
    (generation / "abcd.store").unlink()  # merged into another
    assert private_copy.changed(generation, stamps) == []


def test_a_copy_leaves_no_name_behind(generation: Path, tmp_path: Path) -> None:
    folder, meta = private_copy.new_folder(tmp_path), private_copy.read_meta(generation)
    with private_copy.copied(generation, folder, meta, {}) as stamps:
        assert sorted(path.name for path in folder.iterdir()) == ["abcd.7.del", "abcd.store", "meta.json"]
    assert not folder.exists()
    with private_copy.copied(generation, folder, meta, stamps) as again:  # all of it is open already
        assert [path.name for path in folder.iterdir()] == ["meta.json"]
    assert again == stamps
    _write_file(generation / "abcd.store", b"").write_bytes(b"damaged")
    with pytest.raises(private_copy.Damaged), private_copy.copied(generation, folder, meta, {}):
        pass
    assert not folder.exists()


def test_a_folder_is_left_over_after_an_hour(tmp_path: Path) -> None:
    folder = private_copy.new_folder(tmp_path)
    assert private_copy.is_left_over(folder) is False  # it is gone
    folder.mkdir()
    assert private_copy.is_left_over(folder) is False
    os.utime(folder, (0, 0))
    assert private_copy.is_left_over(folder) is True
