"""The database without what was deleted, and what is said while others still see it."""

from __future__ import annotations

from contextlib import contextmanager
from io import StringIO
from typing import TYPE_CHECKING

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from documents import catalogue, erasure
from documents.erasure import compaction
from documents.models import (
    Document,
    Erasure,
    ErasureStage,
)
from tests.admin.conftest import Browser, user
from tests.admin.forms import said
from tests.conftest import database_url_of_test
from tests.erasure.marked import Marked, run, traces

if TYPE_CHECKING:
    from collections.abc import Iterator


pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def other_session(isolation: str, statement: str) -> Iterator[psycopg.Connection]:
    """A transaction of somebody else that has done `statement` and stays open."""
    with psycopg.connect(database_url_of_test().replace("postgres://", "postgresql://", 1)) as other:
        other.execute("SET application_name = 'a report'")
        other.commit()
        other.isolation_level = psycopg.IsolationLevel[isolation]
        other.execute(statement)
        yield other


needs_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="deleted rows stay for others on PostgreSQL alone"
)


@needs_postgresql
@pytest.mark.parametrize(
    ("isolation", "statement", "told"),
    [
        ("REPEATABLE_READ", "SELECT 1", r"still sees what was erased: process \d+ \(a report\), since "),
        ("READ_COMMITTED", "INSERT INTO django_session VALUES ('a', 'b', now())", r"still sees what was erased: process "),
        ("READ_COMMITTED", "SELECT count(*) FROM documents_document", r"A table is in use by another transaction"),
    ],
    ids=["snapshot", "writer", "lock"],
)
def test_others_are_waited_for_and_named(marked: Marked, isolation: str, statement: str, told: str) -> None:
    catalogue.engine().sync()
    with other_session(isolation, statement):
        with pytest.raises(CommandError, match=f"not all traces of them. .*{told}.* Run `manage.py erase --resume` when"):
            run(marked.document.pk, "--reason", "court-order", "--with-records", "--yes", "--wait", 1)
        assert Erasure.objects.get().stage == ErasureStage.SPACE
        assert not Document.objects.filter(pk=marked.document.pk).exists()
    assert run("--resume").splitlines()[-1] == "Finished."
    assert traces() == []


@needs_postgresql
def test_it_goes_on_as_soon_as_the_other_has_ended(marked: Marked) -> None:
    catalogue.engine().sync()
    erasure.erase(marked.document.pk, "court-order", with_records=True)
    told: list[str] = []
    with other_session("REPEATABLE_READ", "SELECT count(*) FROM documents_document") as other:

        def tell(words: str) -> None:
            told.append(words)
            if "process" in words:
                other.rollback()

        erasure.finish(Erasure.objects.all(), tell, wait=60)
    assert [words.split(":")[0] for words in told] == [
        *("files", "search index", "database"),
        "A transaction that began before still sees what was erased",
    ]
    assert (Erasure.objects.get().stage, traces()) == (ErasureStage.DONE, [])


@needs_postgresql
def test_a_row_that_stays_for_whom_one_may_not_see_is_noticed(marked: Marked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions of other users are hidden from a user without special rights: here, from the query that looks for them."""
    monkeypatch.setattr(compaction, "_HOLDERS", "SELECT '' WHERE %s = ''")
    with other_session("REPEATABLE_READ", "SELECT 1"):
        with pytest.raises(CommandError, match=r"Another transaction still sees deleted rows \("):
            run(marked.document.pk, "--reason", "court-order", "--with-records", "--yes", "--wait", 1)
        assert traces() != []
    assert run("--resume").splitlines()[-1] == "Finished."
    assert traces() == []


@needs_postgresql
def test_a_transaction_is_found_after_four_thousand_million_others(marked: Marked) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_xact_id()::text::bigint")
        number = cursor.fetchone()[0]
        with other_session("REPEATABLE_READ", "SELECT 1"):
            assert [bool(compaction._find_holders(cursor, str(one))) for one in (number + 9, 2**32 + number + 9)] == [True, True]


@needs_postgresql
def test_the_desk_says_what_is_left_and_how_to_finish(marked: Marked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasure.steps.finish, "__kwdefaults__", {"wait": 0.5})
    client, pk = Browser(), marked.document.pk
    client.force_login(user("administrator"))
    sent = {"reason": "court-order", "confirmed": str(pk)}
    with other_session("REPEATABLE_READ", "SELECT 1"):
        answer = client.post(f"/admin/documents/document/{pk}/erase/", sent, follow=True)
    told = " ".join(said(answer))
    assert "traces of it are left in the database’s files" in told
    assert "process" in told
    assert "manage.py erase --resume" in told
    assert Erasure.objects.get().stage == ErasureStage.SPACE


def test_the_daily_cleaning_says_so_too(marked: Marked) -> None:
    erasure.erase(marked.document.pk, "court-order")
    Erasure.objects.update(stage=ErasureStage.SPACE)
    with (
        transaction.atomic(),
        pytest.raises(CommandError, match=r"not all traces of them\. The database cannot be compacted inside"),
    ):
        call_command("purge_discarded", stdout=StringIO())
    call_command("purge_discarded", stdout=StringIO())
    assert Erasure.objects.get().stage == ErasureStage.DONE
