"""How long what is sent to the desk waits for the writes of others. SQLite has its own limit, of every connection."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.conf import settings
from django.db import DatabaseError, connection


@contextmanager
def bounded_waits() -> Iterator[None]:
    """PostgreSQL waits for a lock without end, unless it is told otherwise. Then it raises OperationalError."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, false)", [f"{settings.LOCK_TIMEOUT}s"])
    try:
        yield
    finally:
        # A connection that has broken takes the setting with it.
        with suppress(DatabaseError), connection.cursor() as cursor:
            cursor.execute("RESET lock_timeout")
