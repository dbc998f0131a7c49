"""Files of the index are cut short, overwritten or taken away while it is served: no wrong answer, and it heals by itself."""

from __future__ import annotations

import json
import os
import random
import struct
import time
import zlib
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from documents import catalogue
from documents.catalogue import Query
from documents.catalogue.index import generations, private_copy
from documents.models import Document
from tests.catalogue import oracle
from tests.records import make_document, make_person, make_topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_django import Settings

follower = import_module("documents.catalogue.index.background_sync")
pytestmark = pytest.mark.django_db(transaction=True)
CHANCE = random.Random(20261130)


def _overwrite(path: Path) -> None:
    size = path.stat().st_size
    at = CHANCE.randrange(size)
    with path.open("r+b") as file:
        file.seek(at)
        file.write(CHANCE.randbytes(min(40, size - at)))


def _zero(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.write(bytes(size))


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _empty(path: Path) -> None:
    os.truncate(path, 0)


DAMAGE: list[Callable[[Path], object]] = [_overwrite, _zero, _cut, _empty, os.unlink]


def _files() -> list[Path]:
    generation = generations.current()
    assert generation is not None
    return sorted(path for path in generation.iterdir() if not path.name.startswith(".") and path.stat().st_size)


def test_a_file_that_goes_while_the_files_are_looked_through_is_a_damage(served: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    generation, names = generations.current(), private_copy.file_names
    assert generation is not None
    gone = max(_files(), key=lambda path: path.suffix == ".store")

    def listed(*arguments: Any) -> set[str]:
        found = names(*arguments)
        gone.unlink()
        return found

    monkeypatch.setattr(private_copy, "file_names", listed)
    with pytest.raises(private_copy.Damaged, match=gone.name):
        private_copy.checked(generation, {})


def _is_sound() -> bool:
    generation = generations.current()
    try:
        return generation is not None and bool(private_copy.checked(generation, {}))
    except private_copy.Damaged:
        return False


def _until(done: Callable[[], bool]) -> None:
    until = time.monotonic() + 120
    while not done():
        assert time.monotonic() < until
        time.sleep(0.05)


def make_reports() -> None:
    """In three segments of the index."""
    person, topic = make_person("Alva Tern"), make_topic("Birds")
    for number in range(12):
        make_document(
            f"Harbour report {number}", people=[person], topics=[topic] if number % 2 else [], text="Gulls. " * (number + 1)
        )
        if number % 4 == 3:
            catalogue.engine().sync()


@pytest.fixture
def served(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """Readers are answered as outside of tests, and the follower looks often."""
    make_reports()
    monkeypatch.setattr(follower, "CHECK", 0.05)
    settings.FOLLOW_IN_REQUESTS = False
    catalogue.engine().forget()  # as a process that has just started
    yield Client()
    catalogue.engine().forget()


ADDRESSES = ("/documents/", "/documents/?topic=birds", "/documents/?q=gulls", "/people/alva-tern/", "/suggest/?q=alv")


def test_files_are_damaged_while_readers_are_answered(served: Client) -> None:
    first = catalogue.engine().current()
    expected = {address: served.get(address).content for address in ADDRESSES}
    for damage in DAMAGE:
        for path in CHANCE.sample(_files(), 3):
            damage(path)
        until = time.monotonic() + 120
        while not _is_sound():  # nobody edits anything
            assert time.monotonic() < until, damage
            for address in ADDRESSES:
                answer = served.get(address)
                assert (answer.status_code, answer.content == expected[address]) == (200, True), (damage, address)
    assert catalogue.engine().current().version == first.version
    oracle.compare(catalogue.engine().current(), Query())


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_written_after_a_damage_is_made_of_the_database(served: Client, damage: Callable[[Path], object]) -> None:
    catalogue.engine().current()
    for number in range(3):
        with generations.writing(wait=None):  # so that the follower has not healed it before the change
            for path in CHANCE.sample(_files(), 4):
                damage(path)
            Document.objects.filter(title__endswith=f" {number}").update(title=f"Renamed {number}")
        _until(lambda: not catalogue.engine().current().behind)
        oracle.compare(catalogue.engine().current(), Query())
        titles = {row.title for row in catalogue.engine().current().find(Query()).rows}
        assert titles == set(Document.objects.values_list("title", flat=True))


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_process_that_starts_on_damaged_files_gives_no_wrong_answer(served: Client, damage: Callable[[Path], object]) -> None:
    for path in CHANCE.sample(_files(), 4):
        damage(path)
    catalogue.engine().forget()
    _until(lambda: served.get("/documents/").status_code != 503)
    assert served.get("/documents/").content.decode().count("Harbour report") >= 12
    _until(_is_sound)
    oracle.compare(catalogue.engine().current(), Query())


def _forge(path: Path) -> None:
    """Nonsense with a checksum that fits, as no damage leaves it: only the engine can find out."""
    held = path.read_bytes()
    length, magic = struct.unpack("<II", held[-8:])
    footer = json.loads(held[-8 - length : -8])
    body = b"\xff" * (len(held) - 8 - length)
    written = json.dumps(footer | {"crc": zlib.crc32(body)}, separators=(",", ":")).encode()
    path.write_bytes(body + written + struct.pack("<II", len(written), magic))


def test_an_index_that_the_engine_cannot_read_is_made_again(served: Client) -> None:
    meta = private_copy.read_meta(generations.current())  # type: ignore[arg-type]
    first = meta["segments"][0]["segment_id"].replace("-", "")
    catalogue.engine().forget()
    for path in _files():
        if path.name == f"{first}.store":
            _forge(path)
    statuses = set()

    def healed() -> bool:
        answer = served.get("/documents/")
        statuses.add(answer.status_code)
        assert answer.status_code == 200 or answer.headers["Retry-After"] == "30"
        return answer.status_code == 200

    _until(healed)
    assert statuses <= {200, 503}
    oracle.compare(catalogue.engine().current(), Query())
