"""Reads that a streaming replica may answer, and never in an older state than the reader was promised.

A replica repeats the primary's transactions in the order of their commits, the catalogue's counter with them. So
the counter is read in the same statement as the row: when it has come as far as the primary's had when the request began, the
row is at least as new as that, and whatever was withdrawn, embargoed or corrected by then is so there too.
"""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connections

ALIAS = "replica"
REST = 5.0  # seconds for which a replica that failed is left alone

log = logging.getLogger(__name__)
Reached = tuple[int, str]  # version and lineage of the database, as the primary told them


@dataclass
class _Health:
    """What this process knows of the replica. `resting` is until when, on its monotonic clock."""

    failed: bool = False
    resting: float = 0.0

    def may_be_asked(self) -> bool:
        """Of a replica that failed, by one request after each rest: the others need not wait to see whether it is back."""
        now = time.monotonic()
        if not self.failed:
            return True
        if now < self.resting:
            return False
        self.resting = now + REST
        return True


_health = _Health()


class Unanswered(Exception):
    """There is no replica, or it is down, behind, or of another database: the primary knows."""


def row(query: str, values: Sequence[Any], reached: Reached) -> tuple[Any, ...] | None:
    """The one row that `query` selects, or None, in a state that is not before `reached`. Raises Unanswered."""
    if ALIAS not in settings.DATABASES or not _health.may_be_asked():
        raise Unanswered
    asked = (
        f"SELECT counter.version, counter.lineage, found.* FROM documents_catalogueversion counter "  # noqa: S608
        f"LEFT JOIN (SELECT 1 AS there, held.* FROM ({query}) held) found ON true WHERE counter.id = 1"
    )
    try:
        with connections[ALIAS].cursor() as cursor:
            cursor.execute(asked, values)
            told = cursor.fetchone()
    except DatabaseError as error:
        _health.failed, _health.resting = True, time.monotonic() + REST
        connections[ALIAS].close()
        log.warning("The replica does not answer, the primary does for %g seconds: %s", REST, error)
        raise Unanswered from error
    _health.failed = False
    version, lineage = reached
    if told is None or told[1] != lineage or told[0] < version:
        raise Unanswered
    return tuple(told[3:]) if told[2] else None
