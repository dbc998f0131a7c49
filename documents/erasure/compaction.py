"""The database without what was deleted: a deleted row stays in its file until the place is written over.

SQLite: VACUUM writes the file anew, and the write-ahead log is cut to nothing. PostgreSQL: VACUUM FULL writes the tables and
their indexes anew, ANALYZE the samples of values that the planner keeps of them. It copies a deleted row, too, while a
transaction that began before may still see it: so those are waited for, and a table that still has such rows is written again.
Backups and write-ahead logs of PostgreSQL are beyond this (docs/erasure.md).
"""

import re
import time
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.db import OperationalError, connection
from django.db.backends.utils import CursorWrapper

WAIT = 10.0  # seconds for others, unless the caller has more patience
COMMAND_WAIT = 600  # seconds, for a command: nobody waits at a page
PAUSE = 0.5  # seconds
LOCK_SECONDS = 3  # that VACUUM FULL waits for a table: whoever comes meanwhile waits behind it
TELL_SECONDS = 10.0  # between two words of progress
_RESUME = "Run `manage.py erase --resume` when that has ended."

# Whoever may still see a row that was deleted before the transaction number %s. Of other users' sessions PostgreSQL shows the
# process alone to whoever is not in pg_read_all_stats.
_HOLDERS = """
WITH erased AS (SELECT %s::text::xid8::xid AS number)
SELECT 'process ' || pid || coalesce(' (' || nullif(application_name, '') || ')', '')
       || coalesce(', since ' || to_char(xact_start, 'YYYY-MM-DD HH24:MI:SS'), '')
  FROM pg_stat_activity, erased
 WHERE pid <> pg_backend_pid() AND (datname = current_database() OR backend_type = 'walsender')
   AND greatest(age(backend_xid), age(backend_xmin)) > age(erased.number)
UNION ALL
SELECT 'the prepared transaction ' || gid FROM pg_prepared_xacts, erased
 WHERE database = current_database() AND age(transaction) > age(erased.number)
UNION ALL
SELECT 'the replication slot ' || slot_name FROM pg_replication_slots, erased
 WHERE greatest(age(xmin), age(catalog_xmin)) > age(erased.number)
"""
_NAMED = 3  # of those, in a message
Told = Callable[[str], None]


class NotCompacted(RuntimeError):
    """The database could not be compacted now; the message says why. It can be tried again at any time."""


class _Patience:
    """Until when others are waited for, and when the caller was last told of it."""

    def __init__(self, seconds: float, told: Told) -> None:
        self._until = time.monotonic() + seconds
        self._told, self._telling = told, 0.0

    def wait(self, why: str) -> None:
        """A short while. Raises NotCompacted where there is none left."""
        now = time.monotonic()
        if now >= self._until:
            raise NotCompacted(f"{why} {_RESUME}")
        if now >= self._telling:
            self._told(why)
            self._telling = now + TELL_SECONDS
        time.sleep(PAUSE)


def compact(told: Told = lambda _words: None, wait: float = WAIT) -> None:
    """Outside any transaction. Waits for others no longer than so many seconds, and tells why. Raises NotCompacted."""
    if connection.in_atomic_block:
        raise NotCompacted("The database cannot be compacted inside a transaction.")
    patience = _Patience(wait, told)
    try:
        with connection.cursor() as cursor:
            (_compact_sqlite if connection.vendor == "sqlite" else _compact_postgresql)(cursor, patience)
    except OperationalError as error:
        raise NotCompacted(f"The database could not be compacted: {str(error).strip()}. {_RESUME}") from error


def _compact_sqlite(cursor: CursorWrapper, patience: _Patience) -> None:
    cursor.execute("PRAGMA temp_store = FILE")  # the copy that VACUUM makes can be larger than the memory
    cursor.execute("VACUUM")
    cursor.execute("PRAGMA temp_store = MEMORY")
    while True:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if not cursor.fetchone()[0]:
            return
        patience.wait("Somebody is reading the database, so its log could not be cut.")


def _compact_postgresql(cursor: CursorWrapper, patience: _Patience) -> None:
    cursor.execute("SELECT pg_current_xact_id()::text")
    number = cursor.fetchone()[0]
    while holders := _find_holders(cursor, number):
        patience.wait(f"A transaction that began before still sees what was erased: {holders}.")
    models: list[Any] = [*apps.get_app_config("documents").get_models(), LogEntry, Session]
    for table in sorted({model._meta.db_table for model in models}):
        _rewrite(cursor, f"VACUUM (FULL, ANALYZE, VERBOSE) {connection.ops.quote_name(table)}", patience)
    # What ANALYZE has just written over; a warning where not allowed.
    _rewrite(cursor, "VACUUM (FULL, VERBOSE) pg_catalog.pg_statistic", patience)


def _find_holders(cursor: CursorWrapper, number: str) -> str:
    cursor.execute(_HOLDERS, [number])
    holders = [row[0] for row in cursor.fetchall()]
    more = f" and {len(holders) - _NAMED} more" if len(holders) > _NAMED else ""
    return ", ".join(holders[:_NAMED]) + more


def _rewrite(cursor: CursorWrapper, vacuum: str, patience: _Patience) -> None:
    """Until no deleted row is copied: what holds one need not be among the sessions that this user may see."""
    said: list[str] = []
    server = connection.connection

    def hear(notice: Any) -> None:
        said.extend(re.findall(r"\d+", notice.message_detail or "")[:1])  # of rows dead and not removable, in any language

    server.add_notice_handler(hear)
    cursor.execute("SELECT set_config('lock_timeout', %s, false)", [f"{LOCK_SECONDS}s"])
    try:
        while True:
            said.clear()
            try:
                cursor.execute(vacuum)
            except OperationalError as error:
                if getattr(error.__cause__, "sqlstate", "") != "55P03":  # lock not available
                    raise
                patience.wait(f"A table is in use by another transaction ({vacuum.split()[-1]}).")
                continue
            if not any(int(rows) for rows in said):
                return
            patience.wait(f"Another transaction still sees deleted rows ({vacuum.split()[-1]}).")
    finally:
        server.remove_notice_handler(hear)
        cursor.execute("RESET lock_timeout")
