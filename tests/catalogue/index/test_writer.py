"""The database written into the index: what has changed, or everything."""

from __future__ import annotations

import json
import random
import time
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
import tantivy

from documents import catalogue
from documents.catalogue import Query
from documents.catalogue.index import generations, writer
from documents.catalogue.index.snapshot import SCHEMA, count, term
from documents.catalogue.search.find import find
from documents.models import Document, Status
from tests.catalogue import oracle
from tests.records import make_document, make_topic

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalogue.index.reader import Reader


following = import_module("documents.catalogue.index.sync")  # the module, which its package hides behind the function


pytestmark = pytest.mark.django_db(transaction=True)


def test_a_rebuild_writes_segments_which_are_merged_and_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "HELD", 2)  # documents that a writer holds
    monkeypatch.setattr(writer, "CHUNK", 1)
    topic = make_topic("Topic")
    for number in range(19):
        make_document(f"D{number}", topics=[topic] if number % 2 else [])
    segments = following.rebuild().searcher.num_segments
    assert 1 < segments < writer.MERGED < 19
    oracle.compare(catalogue.engine().current(), Query(), per_page=30)


@pytest.mark.parametrize(
    ("documents", "segment"),
    [(0, 1), (1, 1), (20_000, 20_000), (20_001, 2_501), (160_000, 20_000), (160_001, 2_501), (10**6, 15_625)],
)
def test_the_segments_of_a_rebuild_are_a_power_of_those_that_are_merged(documents: int, segment: int) -> None:
    assert writer._segment_size(documents) == segment


def test_a_rebuild_counts_its_progress_and_changes_nothing(reader: Reader) -> None:
    for number in range(3):
        make_document(f"Document {number}")
    told: list[tuple[int, int]] = []
    before = reader.titles()
    catalogue.engine().rebuild(progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (3, 3)
    assert reader.titles() == before


def test_nothing_is_missed_when_more_changed_than_a_chunk_holds(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "CHUNK", 7)
    documents = [Document(title=f"Document {number:02d}", slug=f"d-{number}", status=Status.PUBLISHED) for number in range(40)]
    Document.objects.bulk_create(documents)
    assert catalogue.engine().current().find(Query()).total == 40
    Document.objects.update(language="az")
    reader.shown("/documents/?language=az")
    catalogue.engine().rebuild()
    reader.shown()


def test_a_part_of_the_changes_is_a_state_of_its_own() -> None:
    documents = [make_document(f"Document {number}") for number in range(5)]
    before = following.sync()
    for number, document in enumerate(documents):
        Document.objects.filter(pk=document.pk).update(title=f"Renamed {number}")
    reached = []
    while (before.version, before.lineage) != writer.database_version():
        writer.apply(before, following._state.reader.stamps, writer.Work(most=2))
        before = following._reopen_or_none() or before
        reached.append(sorted(row.title for row in find(before, Query()).rows))
    assert reached[0] == ["Document 2", "Document 3", "Document 4", "Renamed 0", "Renamed 1"]
    assert reached[-1] == [f"Renamed {number}" for number in range(5)]
    oracle.compare(catalogue.engine().sync(), Query())


def test_a_file_that_stands_in_the_way_of_a_commit_is_cleared_away(reader: Reader) -> None:
    """A merge that an earlier writer began may leave one, of deletions, by the very name that the commit gives."""
    documents = [make_document(f"Document {number}") for number in range(3)]
    reader.titles()
    Document.objects.filter(pk=documents[0].pk).update(title="Another")
    made: list[Path] = []

    def stand_in_the_way(*_: int) -> None:
        folder = generations.current()
        if folder and not made:
            state = json.loads((folder / "meta.json").read_text())
            names = [segment["segment_id"].replace("-", "") for segment in state["segments"]]
            made.extend(folder / f"{name}.{state['opstamp'] + after}.del" for name in names for after in range(50))
            for path in made:
                path.touch()
            managed = folder / ".managed.json"  # the engine's list of the files that are its own
            managed.write_text(json.dumps([*json.loads(managed.read_text()), *(path.name for path in made)]))

    generation = generations.current()
    catalogue.engine().sync(stand_in_the_way)
    assert made
    assert sorted(reader.titles()) == ["Another", "Document 1", "Document 2"]
    assert generations.current() == generation


def _rewritten(generation: Path, keys: list[str], pause: float) -> bool:
    """Write `keys` anew. False where a file stood in the way of that (see the test before this one)."""
    engine_writer = writer._open_writer(generation)
    for key in keys:
        engine_writer.delete_documents_by_term("key", key)
        engine_writer.add_document(tantivy.Document.from_dict({"key": key}, SCHEMA))
    try:
        engine_writer.commit()
    except ValueError:
        return False
    time.sleep(pause)
    return True


@pytest.mark.parametrize("seed", [2, 5])
def test_whatever_is_merged_meanwhile_nothing_is_there_twice(seed: int) -> None:
    """The engine merges segments while a writer is at work; its first deletion was lost by that."""
    generation, chance = generations.new_generation(), random.Random(seed)
    generations.make_current(generation)
    opened = generations.open_index(generation)
    keys = [f"p{number}" for number in range(200)]
    for number in range(100):
        changed = keys if number == 0 else chance.sample(keys, chance.randrange(1, 100))
        pause = 0.03 if number % 12 == 11 else 0  # merges end, while after the others the writer is gone before they do
        # On a busy machine merges of several writers overlap, and each may leave a file in the way.
        assert any(_rewritten(generation, changed, pause) for _ in range(5)), number
        opened.reload()
        searcher = opened.searcher()
        assert [key for key in keys if count(searcher, term("key", key)) != 1] == [], number
