"""Files of the index as a process reads them: each is checked, and a damaged one is never used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents import catalogue
from documents.catalogue.index import generations
from tests.records import make_document, make_person

if TYPE_CHECKING:
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
