"""The same with a real server of two processes: none is killed, no reader gets a wrong answer, and nobody edits anything."""

from __future__ import annotations

import time
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest
from django.conf import settings

from documents import catalogue
from documents.catalogue import Query
from documents.catalogue.index import generations
from tests.catalogue import oracle
from tests.catalogue.test_damage import ADDRESSES, CHANCE, DAMAGE, _files, _is_sound, make_reports
from tests.middleware.granian import children, granian, started_workers

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.django_db(transaction=True)
WORKERS, READERS, ROUNDS = 2, 2, 2
Answer = tuple[int, bytes]


@pytest.fixture
def server() -> Iterator[tuple[int, int]]:
    """Port and process of a server on the test's database and folder."""
    make_reports()
    catalogue.engine().forget()
    own = {"DJANGO_SETTINGS_MODULE": "tests.scaling.settings", "VAR_DIR": str(settings.VAR_DIR), "PAGE_CACHE": "false"}
    with granian("--workers", str(WORKERS), "--blocking-threads", "2", **own) as (port, process):
        yield port, process


def _get(port: int, address: str) -> Answer:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)  # a new one each time: whichever worker takes it
    connection.request("GET", address)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body


def _until_sound() -> None:
    until = time.monotonic() + 120
    while generations.current() is None or not _is_sound():
        assert time.monotonic() < until
        time.sleep(0.05)


def _damage_all() -> None:
    """In each way a file, some of them twice, and those that name the others; nobody edits anything meanwhile."""
    for _ in range(ROUNDS):
        for damage, path in zip(DAMAGE, CHANCE.sample(_files(), len(DAMAGE)), strict=True):
            damage(path)
        assert not _is_sound()
        _until_sound()
    generation = generations.current()
    assert generation is not None
    for file in (generation / "meta.json", generation.parent / "current"):
        file.write_bytes(b"\xff{")
        _until_sound()


def test_two_workers_outlive_damaged_cut_and_deleted_files(server: tuple[int, int]) -> None:
    port, process = server
    expected = {address: _get(port, address) for address in ADDRESSES}
    assert {status for status, _body in expected.values()} == {200}
    workers = started_workers(process, WORKERS)
    end, wrong, answered = Event(), list[tuple[str, int]](), [0] * READERS

    def ask(reader: int) -> None:
        while not end.is_set():
            for address in ADDRESSES:
                answer = _get(port, address)
                answered[reader] += 1
                if answer != expected[address]:
                    wrong.append((address, answer[0]))

    readers = [Thread(target=ask, args=[number]) for number in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        _damage_all()
    finally:
        end.set()
        for reader in readers:
            reader.join()
    assert wrong == []
    assert min(answered) > len(ADDRESSES)
    assert children(process) == workers
    assert all(Path(f"/proc/{worker}").exists() for worker in workers)
    oracle.compare(catalogue.engine().current(), Query())
