"""Why nothing can be written just now, told from the errors of both databases and of the file system."""

from __future__ import annotations

import errno
import sqlite3

import psycopg
import pytest
from django.db import OperationalError

from documents.admin.storage_failure import StorageFailure, storage_failure

pytestmark = pytest.mark.django_db


def test_errors_of_both_databases_are_told_apart_and_a_fault_of_ours_is_none() -> None:
    codes = {
        psycopg.errors.DiskFull: "FULL",
        psycopg.errors.LockNotAvailable: "LOCKED",
        psycopg.errors.AdminShutdown: "UNREACHABLE",
    }

    def told(cause: BaseException) -> str | None:
        error = OperationalError(str(cause))
        error.__cause__ = cause
        found = storage_failure(error)
        return found.name if found else None

    assert {kind: told(kind("x")) for kind in codes} == codes
    with pytest.raises(sqlite3.OperationalError) as syntax:
        sqlite3.connect(":memory:").execute("SELECT * FROM nowhere")
    assert told(syntax.value) is None
    assert storage_failure(FileNotFoundError(2, "x")) is None


class _Server(Exception):
    def __init__(self, sqlstate: str) -> None:
        self.sqlstate = sqlstate


def _caused(cause: BaseException) -> OperationalError:
    error = OperationalError("of a database")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("state", "failure"),
    [
        ("55P03", StorageFailure.LOCKED),
        ("53100", StorageFailure.FULL),
        ("53300", StorageFailure.UNREACHABLE),
        ("57P01", StorageFailure.UNREACHABLE),
        ("57014", StorageFailure.LOCKED),
        ("08006", StorageFailure.UNREACHABLE),
        ("25006", StorageFailure.READ_ONLY),
        ("25P02", None),
        ("42601", None),
    ],
)
def test_a_code_of_the_server_is_known_whole_or_by_its_class(state: str, failure: StorageFailure | None) -> None:
    assert storage_failure(_caused(_Server(state))) == failure


def test_every_failure_has_words_of_its_own_for_who_was_saving() -> None:
    words = [failure.words for failure in StorageFailure]
    assert len(set(words)) == len(words)
    assert all("again" in one for one in words)


@pytest.mark.parametrize(
    ("number", "failure"),
    [(errno.ENOSPC, StorageFailure.FULL), (errno.EROFS, StorageFailure.READ_ONLY), (errno.ENOENT, None), (errno.EIO, None)],
)
def test_a_file_that_cannot_be_written_says_why(number: int, failure: StorageFailure | None) -> None:
    assert storage_failure(OSError(number, "x")) == failure
    assert storage_failure(OSError("without a number")) is None
