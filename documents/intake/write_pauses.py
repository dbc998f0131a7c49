"""Leave the database to others between the transactions of an import.

SQLite has one writer at a time and no queue for it: whoever waits looks again every tenth of a second, until its busy timeout
ends. An import whose transactions follow each other at once could keep everybody else out.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

LONGEST = 0.4  # seconds of one transaction
LOOK = 0.12  # seconds in which whoever waits for SQLite's lock looks at least once
REMEMBERED = 20  # transactions for which an import makes room after it has met another writer


class WriteTurns:
    """The transactions of one import. On PostgreSQL, where writers do not exclude each other, nothing is waited for."""

    def __init__(self) -> None:
        self._held = self._ended = 0.0
        self._version: int | None = None
        self._shared = 0

    @contextmanager
    def turn(self) -> Iterator[None]:
        with transaction.atomic():  # SQLite's lock is taken here, see settings.SQLITE_OPTIONS
            began = time.monotonic()
            yield
        self._ended = time.monotonic()
        self._held = self._ended - began
        self._version = _data_version()

    def give_way(self) -> None:
        """Wait as long as the last transaction held the lock."""
        self._pause_on_sqlite(max(self._held, LOOK))

    def give_way_to_writers(self) -> None:
        """The same, less what has passed since, and only while other connections write."""
        if self._held and self._version != _data_version():
            self._shared = REMEMBERED
        if self._shared:
            self._shared -= 1
            self._pause_on_sqlite(max(self._held, LOOK) - (time.monotonic() - self._ended))

    def _pause_on_sqlite(self, seconds: float) -> None:
        if self._held and seconds > 0 and connection.vendor == "sqlite":
            time.sleep(seconds)


def _data_version() -> int | None:
    """A number that another connection's commit changes, and this one's does not."""
    if connection.vendor != "sqlite":
        return None
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA data_version")
        return int(cursor.fetchone()[0])
