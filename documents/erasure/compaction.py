"""The database without what was deleted: a deleted row stays in its file until the place is written over.

SQLite: VACUUM writes the file anew, and the write-ahead log is cut to nothing. PostgreSQL: VACUUM FULL writes the tables and
their indexes anew, ANALYZE the samples of values that the planner keeps of them. Backups and write-ahead logs of PostgreSQL are
beyond this (docs/erasure.md).
"""

import time
from typing import Any

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.db import OperationalError, connection
from django.db.backends.utils import CursorWrapper

TRIES = 20  # of cutting the log, while readers hold it
PAUSE = 0.5  # seconds


class NotCompacted(RuntimeError):
    """The database could not be compacted now; the message says why. It can be tried again at any time."""


def compact() -> None:
    """Outside any transaction. Raises NotCompacted."""
    if connection.in_atomic_block:
        raise NotCompacted("The database cannot be compacted inside a transaction.")
    try:
        with connection.cursor() as cursor:
            (_compact_sqlite if connection.vendor == "sqlite" else _compact_postgresql)(cursor)
    except OperationalError as error:
        raise NotCompacted(f"The database could not be compacted: {error}. Run `manage.py erase --resume` again.") from error


def _compact_sqlite(cursor: CursorWrapper) -> None:
    cursor.execute("PRAGMA temp_store = FILE")  # the copy that VACUUM makes can be larger than the memory
    cursor.execute("VACUUM")
    cursor.execute("PRAGMA temp_store = MEMORY")
    for _ in range(TRIES):
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if not cursor.fetchone()[0]:
            return
        time.sleep(PAUSE)
    raise NotCompacted("Somebody is reading the database, so its log could not be cut. Run `manage.py erase --resume` again.")


def _compact_postgresql(cursor: CursorWrapper) -> None:
    models: list[Any] = [*apps.get_app_config("documents").get_models(), LogEntry, Session]
    for table in sorted({model._meta.db_table for model in models}):
        cursor.execute(f"VACUUM (FULL, ANALYZE) {connection.ops.quote_name(table)}")
    cursor.execute("VACUUM (FULL) pg_catalog.pg_statistic")  # what ANALYZE has just written over; a warning where not allowed
