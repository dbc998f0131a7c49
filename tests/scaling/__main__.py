"""The figures of docs/scaling.md, taken here: `python -m tests.scaling`."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import psycopg

from tests import postgres
from tests.scaling import hosts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.postgres import Server
    from tests.scaling.hosts import Host

TIMES = 20
SECONDS = 5.0  # that pages are asked for
CLIENTS = 4


def figures() -> Iterator[str]:
    with (
        tempfile.TemporaryDirectory() as folder,
        postgres.replicated() as (primary, replica),
        hosts.two(primary.url, replica.url, Path(folder)) as (one, other),
    ):
        yield f"published on one host, shown by the other: {_told(list(_publishes(one, other)))}"
        yield f"committed on the primary, seen on the replica: {_told(list(_lags(primary, replica)))}"
        yield f"a host's catalogue made from nothing, to the first page: {_made_anew(other):.0f} ms"
        yield f"pages a second, one host: {_pages_each_second([one]):.0f}; two: {_pages_each_second([one, other]):.0f}"
        replica.stop()
        yield f"the first page after the replica went: {_page(one, 1):.0f} ms; the next: {_page(one, 2):.0f} ms"
        one.kill()
        yield f"the next page of the other host, after the first was killed: {_page(other, 3):.0f} ms"
        began = time.perf_counter()
        one.start()
        yield f"the first host, started again with its catalogue: {_since(began):.0f} ms"


def _since(began: float) -> float:
    return 1000 * (time.perf_counter() - began)


def _told(times: list[float]) -> str:
    most = statistics.quantiles(times, n=20)[-1]
    return f"median {statistics.median(times):.1f} ms, 95th percentile {most:.1f} ms, of {len(times)}"


def _publishes(one: Host, other: Host) -> Iterator[float]:
    """From the answer to the editor to the page on the other host."""
    for number in range(1, TIMES + 1):
        assert one.act("publish", 100 + number).status == 302
        began = time.perf_counter()
        while other.get(f"/documents/{100 + number}-draft-number-{number}/").status != 200:
            time.sleep(0.001)
        yield _since(began)


def _lags(primary: Server, replica: Server) -> Iterator[float]:
    with _connected(primary) as first, _connected(replica) as second:
        for _ in range(TIMES):
            first.execute("UPDATE documents_document SET note = note || '.' WHERE id = 101")
            began = time.perf_counter()
            wanted = first.execute("SELECT version FROM documents_catalogueversion").fetchone()
            while second.execute("SELECT version FROM documents_catalogueversion").fetchone() != wanted:
                pass
            yield _since(began)
            time.sleep(0.05)


def _connected(server: Server) -> psycopg.Connection[tuple[int]]:
    return psycopg.connect(server.url, autocommit=True)


def _made_anew(host: Host) -> float:
    host.kill()
    for path in sorted((host.folder / "catalogue").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    began = time.perf_counter()
    host.start()
    assert host.get("/documents/").status == 200
    return _since(began)


def _page(host: Host, number: int) -> float:
    """One page that is not kept yet."""
    began = time.perf_counter()
    assert host.get(f"/documents/101-draft-number-1.txt?time={number}").status == 200
    return _since(began)


def _pages_each_second(asked: list[Host]) -> float:
    """Of reading pages, none of which is kept, by clients that are spread over the hosts."""
    done: list[int] = []
    end = time.monotonic() + SECONDS
    clients = [Thread(target=_ask_until, args=(asked[number % len(asked)], number, end, done)) for number in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return sum(done) / SECONDS


def _ask_until(host: Host, client: int, end: float, done: list[int]) -> None:
    number = 0
    while time.monotonic() < end:
        number += 1
        assert host.get(f"/documents/101-draft-number-1/?at={end}-{client}-{number}").status == 200
    done.append(number)


if __name__ == "__main__":
    for figure in figures():
        sys.stdout.write(figure + "\n")
        sys.stdout.flush()
