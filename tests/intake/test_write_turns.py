"""An import leaves the database to others: one writer at a time is SQLite's rule, not the archive's."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from django.db import connection

from documents.intake import write_pauses
from documents.intake.importers import table
from documents.intake.write_pauses import WriteTurns
from documents.models import Document, Status, TableImport

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Manage

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL's writers do not exclude each other"),
]
TIMEOUT = 5.0  # seconds that the other writers here wait for the lock


def _another() -> sqlite3.Connection:
    return sqlite3.connect(connection.settings_dict["NAME"], timeout=TIMEOUT, isolation_level=None, check_same_thread=False)


def _sign_in(other: sqlite3.Connection, username: str, seen: str) -> int:
    """Write as a sign-in does, and say what is there of an import at that moment."""
    other.execute("BEGIN IMMEDIATE")
    (number,) = other.execute(seen).fetchone()
    other.execute("UPDATE auth_user SET last_login = current_timestamp WHERE username = ?", [username])
    other.execute("COMMIT")
    return int(number)


def test_others_write_between_the_rows_of_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_pauses, "LONGEST", 0.0)
    monkeypatch.setattr("documents.intake.importers.table.steps.LONGEST", 0.0)
    User.objects.create_user("editor-two")
    taken = table.begin(b"title\n" + b"".join(b"Row %d\n" % number for number in range(12)), name="t.csv", by=None)
    table.choose(taken, {"title": "title"}, Status.PUBLISHED)
    TableImport.objects.update(stage=TableImport.Stage.IMPORTING)

    def run() -> None:
        with closing(connection):
            while table.go_on(taken.pk, documents=Document.objects.all(), by=None).stage != TableImport.Stage.DONE:
                pass

    importing = threading.Thread(target=run)
    importing.start()
    with closing(_another()) as other:
        seen = set()
        while importing.is_alive():
            seen.add(_sign_in(other, "editor-two", "SELECT done FROM documents_tableimport"))
    importing.join()
    assert seen - {0, 12}
    assert TableImport.objects.get().tally == {"added": 12}
    assert Document.objects.count() == 12


def test_others_write_while_records_are_imported(manage: Manage, tmp_path: Path) -> None:
    User.objects.create_user("editor-two")
    rows = [{"id": f"r-{number}", "title": f"Record {number}", "body": "One."} for number in range(1_001)]
    (tmp_path / "records.jsonl").write_text("\n".join(map(json.dumps, rows)))
    command = manage("import_records", str(tmp_path / "records.jsonl"))
    with closing(_another()) as other:
        seen = set()
        while command.poll() is None:
            seen.add(_sign_in(other, "editor-two", "SELECT count(*) FROM documents_document"))
    assert command.returncode == 0, command.stderr and command.stderr.read()
    assert seen - {0, 1_001}
    assert Document.objects.count() == 1_001


def test_room_is_made_for_other_writers_only_where_there_are_some(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("time.sleep", waits.append)
    User.objects.create_user("editor-two")
    turns = WriteTurns()
    for _ in range(2):
        turns.give_way_to_writers()
        with turns.turn():
            User.objects.update(first_name="Anna")
    assert waits == []
    with closing(_another()) as other:
        _sign_in(other, "editor-two", "SELECT 0")
    turns.give_way_to_writers()
    assert len(waits) == 1
    with turns.turn():
        User.objects.update(first_name="Berta")
    turns.give_way_to_writers()  # who has written once is likely to write again
    assert len(waits) == 2
    turns.give_way()
    assert len(waits) == 3
