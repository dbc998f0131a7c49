"""Beyond one machine: a primary, a replica and two web hosts, all started here."""

from __future__ import annotations

import time
from itertools import count
from threading import Thread
from typing import TYPE_CHECKING

import psycopg
import pytest
from django.db import connection

from tests import postgres
from tests.scaling import hosts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.postgres import Server
    from tests.scaling.hosts import Host

once = pytest.mark.skipif(connection.vendor != "postgresql", reason="it starts servers of its own, in one half of the tests")


@once
def test_two_hosts_and_a_replica_show_one_archive(tmp_path: Path, subtests: pytest.Subtests) -> None:
    with postgres.replicated() as (primary, replica), hosts.two(primary.url, replica.url, tmp_path) as (one, other):
        with subtests.test("a publish on one host is on the other"):
            _publish_on_one(one, other)
        with subtests.test("bodies are read at the replica, and only there"):
            _read_at_the_replica(other, primary, replica)
        with subtests.test("a replica that is behind shows nothing that was withdrawn, embargoed or changed"):
            _replica_behind(one, other, replica)
        with subtests.test("a replica that is down is missed by nobody, and asked again when it is back"):
            _replica_down(other, primary, replica)
        with subtests.test("a host that is killed at work loses nothing"):
            _host_killed(one, other)


def _publish_on_one(one: Host, other: Host) -> None:
    assert other.get("/documents/101-draft-number-1/").status == 404
    assert one.act("publish", 101, 102).status == 302
    shown = other.get("/documents/101-draft-number-1/")  # the next request, however soon
    assert (shown.status, "The body of number 1, with <em>stress</em>." in shown.text) == (200, True)
    assert one.titles() == other.titles() == ["Draft number 1", "Draft number 2"]
    assert "Draft number 1" in other.get("/documents/feed.atom").text


def _read_at_the_replica(host: Host, primary: Server, replica: Server) -> None:
    _caught_up(primary, replica)
    _until_asked(host, "102-draft-number-2", replica)
    before = _bodies_read(primary), _bodies_read(replica)
    # The page of one state is kept, so that each request here is for another address.
    for suffix in ("txt", "md", "json"):
        assert "The body of number 2, with" in host.get(f"/documents/102-draft-number-2.{suffix}").text
    after = _bodies_read(primary), _bodies_read(replica)
    assert [now - then for now, then in zip(after, before, strict=True)] == [0, 3]


def _bodies_read(server: Server) -> int:
    return server.log.count('AS "body_html" FROM "documents_document"')


def _replica_behind(one: Host, other: Host, replica: Server) -> None:
    with _connected(replica) as asked:
        asked.execute("SELECT pg_wal_replay_pause()")
        assert one.act("withdraw", 102, confirmed="1", reason="It was another's letter.").status == 302
        for host in (other, one):
            gone = host.get("/documents/102-draft-number-2/")
            assert (gone.status, "with <em>stress</em>" in gone.text) == (410, False)
            assert host.get("/documents/102-draft-number-2.txt").status == 410
        assert one.act("publish", 103).status == 302
        assert "The body of number 3, " in other.get("/documents/103-draft-number-3/").text
        asked.execute("SELECT pg_wal_replay_resume()")


def _replica_down(host: Host, primary: Server, replica: Server) -> None:
    replica.stop()
    before = _bodies_read(primary)
    for suffix in ("txt", "json"):
        assert "The body of number 3, with" in host.get(f"/documents/103-draft-number-3.{suffix}").text
    assert _bodies_read(primary) - before == 2
    replica.start(postgres.TOLD)
    _until_asked(host, "103-draft-number-3", replica)


def _until_asked(host: Host, document: str, replica: Server) -> None:
    """A replica whose first connection is slow, or that was down, is passed over for a while; every answer is right meanwhile."""
    before, end = _bodies_read(replica), time.monotonic() + 120
    for number in count(1):  # each time another address, since the page of one is kept
        shown = host.get(f"/documents/{document}.txt?again={number}").text
        assert f"The body of number {document.rpartition('-')[2]}, with" in shown
        if _bodies_read(replica) > before:
            return
        assert time.monotonic() < end
        time.sleep(0.1)


def _host_killed(one: Host, other: Host) -> None:
    """Killed between two of an editor's publishes or in one: what was acknowledged is there, what was not is there or not."""
    done: list[int] = []
    worker = Thread(target=_publish_until_it_fails, args=(one, done))
    worker.start()
    while len(done) < 5 and worker.is_alive():
        time.sleep(0.001)
    one.kill()
    worker.join()
    shown = other.titles()
    acknowledged = sorted(["Draft number 1", "Draft number 3", *(f"Draft number {number}" for number in done)])
    in_flight = f"Draft number {done[-1] + 1}"
    assert shown in (acknowledged, sorted([*acknowledged, in_flight]))
    one.start()
    assert one.titles() == other.titles() == shown


def _publish_until_it_fails(host: Host, done: list[int]) -> None:
    for number in count(4):
        try:
            if host.act("publish", 100 + number).status != 302:
                return
        except OSError:
            return
        done.append(number)


def _connected(server: Server) -> psycopg.Connection[tuple[int]]:
    return psycopg.connect(server.url.replace("postgres://postgres@", "postgresql://postgres@"), autocommit=True)


def _caught_up(primary: Server, replica: Server) -> None:
    """Wait until the replica says what the primary says."""
    with _connected(primary) as first, _connected(replica) as second:
        asked = "SELECT version FROM documents_catalogueversion"
        end = time.monotonic() + 120
        while second.execute(asked).fetchone() != first.execute(asked).fetchone():
            assert time.monotonic() < end
            time.sleep(0.01)
