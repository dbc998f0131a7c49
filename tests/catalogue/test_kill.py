from __future__ import annotations

import os
import random
import signal
import time
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test import Client

from documents import catalogue
from documents.catalogue import Query
from documents.models import Document
from tests.catalogue import changes, oracle

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Manage

KILLS = 15
DOCUMENTS = 300
LONGEST = 0.5  # seconds that a process is left alive, at most, to begin with: a few rounds of changes


@pytest.mark.django_db(transaction=True)
def test_whoever_is_killed_in_a_bulk_change_leaves_nothing_lost_doubled_or_half_there(manage: Manage, tmp_path: Path) -> None:
    changes.fill(DOCUMENTS)
    catalogue.engine().sync()
    client, chance, states, longest = Client(), random.Random(20240517), set(), LONGEST
    server = manage("shell", "-v", "0", "-c", f"from tests.catalogue.changes import serve; serve({str(tmp_path)!r})")
    assert server.stdout is not None
    for number in range(KILLS):
        (tmp_path / f"go-{number}").touch()
        process = int(server.stdout.readline())
        time.sleep(chance.uniform(0, longest))
        os.kill(process, signal.SIGKILL)
        while not (tmp_path / f"gone-{number}").exists():
            time.sleep(0.002)
        _until_the_database_is_quiet()
        assert client.get("/documents/").status_code == 200
        snapshot = catalogue.engine().current()
        oracle.compare(snapshot, Query(), per_page=1000)
        rows = snapshot.find(Query(), per_page=1000, facets=()).rows
        titles = dict(Document.objects.published().values_list("pk", "title"))
        assert {row.pk: row.title for row in rows} == titles
        assert len(rows) == len(titles)
        # A slow machine needs longer for the same few rounds.
        longest = longest * 1.5 if snapshot.version in states else max(LONGEST, longest / 1.1)
        states.add(snapshot.version)
    assert len(states) > KILLS // 3  # most were killed at work, not before it


def _until_the_database_is_quiet() -> None:
    """PostgreSQL may yet finish what a process that is dead has told it to."""
    if connection.vendor != "postgresql":
        return
    busy = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'"
    )
    with connection.cursor() as cursor:
        while cursor.execute(busy).fetchone()[0]:
            time.sleep(0.005)
