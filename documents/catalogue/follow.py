"""Keep the catalogue what the database says, after any change by any road.

The database counts its versions in commit order and marks what changed in each (models/triggers.py). Whoever finds the
index behind takes the writer's lock and applies what is missing; the version reached is stored in the same commit of
the index, so that a process killed at any point leaves either the old state or the new.
"""

import threading
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from django.db import connection

from documents.catalogue import index, write
from documents.catalogue.helpers import NONE, Helpers
from documents.catalogue.snapshot import Snapshot
from documents.catalogue.tallies import CHANGES, Tallies, values
from documents.catalogue.write import Progress, database_version
from documents.models import Change

REQUEST_WAIT = 2.0  # seconds that a reader's request waits for another process to finish writing
REQUEST_CHANGES = 3_000  # more changed documents than this are applied in the background


class CatalogueUnavailable(RuntimeError):
    """There is no index yet, and another process is making it."""


class InTransaction(RuntimeError):
    """The index was asked to follow inside a transaction, whose changes may yet be rolled back."""


@dataclass
class _State:
    """This process's reader and the snapshot it last gave."""

    reader: index.Reader
    snapshot: Snapshot | None = None
    background: threading.Thread | None = None


_state = _State(index.Reader())
_mutex = threading.Lock()


def current() -> Snapshot:
    """The state of the catalogue that agrees with the database now. One query when nothing changed."""
    snapshot = _state.snapshot  # before the version, so that it is never the newer of the two
    version, lineage = database_version()
    if snapshot is not None and not snapshot.behind and snapshot.fits(version, lineage, time.time()):
        return snapshot
    if not _mutex.acquire(timeout=REQUEST_WAIT):
        return _behind(_of_database(_state.snapshot))
    try:
        return _catch_up(REQUEST_WAIT)
    finally:
        _mutex.release()


def follow(progress: Progress | None = None, helpers: Helpers = NONE) -> Snapshot:
    """Apply all that is missing, however long it takes. For commands, after a bulk change."""
    with _mutex:
        return _catch_up(wait=None, progress=progress, helpers=helpers)


def rebuild(progress: Progress | None = None, helpers: Helpers = NONE) -> Snapshot:
    """Make the index again from the database, beside the one in use, and put it in its place when complete."""
    with _mutex, index.writing(wait=None):
        _refuse_in_transaction()
        write.build(progress, helpers)
        return _reopen()


def forget() -> None:
    """Drop what this process holds open: for tests, which give each case an index of its own."""
    _state.reader, _state.snapshot = index.Reader(), None


def _catch_up(wait: float | None, progress: Progress | None = None, helpers: Helpers = NONE) -> Snapshot:
    snapshot = _of_database(_reopen_or_none())
    if snapshot is not None and _agrees(snapshot):
        return snapshot
    if wait is not None and snapshot is not None and _too_many(snapshot):
        if _state.background is None or not _state.background.is_alive():
            _state.background = threading.Thread(target=_follow_in_background, daemon=True)
            _state.background.start()
        return _behind(snapshot)
    with index.writing(wait if snapshot is not None else (None if wait is None else 60.0)) as held:
        snapshot = _of_database(_reopen_or_none())  # another process may have applied it while we waited
        if snapshot is not None and _agrees(snapshot):
            return snapshot
        if not held:
            return _behind(snapshot)
        _refuse_in_transaction()
        write.apply(snapshot, progress, helpers)
        return _reopen()


def _follow_in_background() -> None:
    try:
        follow()
    finally:
        connection.close()


def _too_many(snapshot: Snapshot) -> bool:
    changed = Change.objects.filter(version__gt=snapshot.version).order_by("version")
    return changed[REQUEST_CHANGES : REQUEST_CHANGES + 1].exists()


def _agrees(snapshot: Snapshot) -> bool:
    return snapshot.fits(*database_version(), time.time())


def _of_database(snapshot: Snapshot | None) -> Snapshot | None:
    """`snapshot`, unless it is of another database, or of this one before an older copy was put back."""
    version, lineage = database_version()
    return snapshot if snapshot is not None and snapshot.lineage == lineage and snapshot.version <= version else None


def _behind(snapshot: Snapshot | None) -> Snapshot:
    """The snapshot for a request that cannot wait: whoever shows rows of it must check them against the database.

    Raises CatalogueUnavailable where there is none, or everything in it may have changed.
    """
    if snapshot is None or Change.objects.filter(kind="*", version__gt=snapshot.version).exists():
        raise CatalogueUnavailable("The catalogue is being made. Try again in a moment.")
    return replace(snapshot, behind=True, memo={})


def _reopen_or_none() -> Snapshot | None:
    before, generation, _state.snapshot = _state.snapshot, _state.reader.generation, _state.reader.snapshot()
    if _state.snapshot is not None:
        _state.snapshot.keep_names(before)
        if before is not None and generation == _state.reader.generation:
            _state.snapshot.tallies = _carried(before, _state.snapshot)
    return _state.snapshot


def _carried(before: Snapshot, after: Snapshot) -> Tallies:
    """The counts that `before` kept, as they are in `after`. Of a document, both know how it was in their state."""
    if before.lineage != after.lineage:
        return Tallies()
    if before.reached == after.reached and before.clock == after.clock:
        return before.tallies
    # By the version alone, of which there is an index.
    marks = list(Change.objects.filter(version__gt=before.version).values_list("kind", "record")[: CHANGES + 1])
    if len(marks) > CHANGES or ("*", 0) in marks:
        return Tallies()
    moments = (datetime.fromtimestamp(snapshot.clock, UTC) for snapshot in (before, after))
    keys = {key for kind, key in marks if kind == "d"} | write.released_between(*moments)
    gone, come = ([values(page) for key in keys if (page := snapshot.page(key))] for snapshot in (before, after))
    return before.tallies.carried(gone, come)


def _reopen() -> Snapshot:
    snapshot = _reopen_or_none()
    if snapshot is None:
        raise CatalogueUnavailable("The catalogue was removed while it was being read.")
    return snapshot


def _refuse_in_transaction() -> None:
    blocks = connection.atomic_blocks
    # The marker by which Django itself lets a test case's own transaction pass (see Atomic.__enter__).
    if blocks and not getattr(blocks[-1], "_from_testcase", False):
        raise InTransaction("Follow the database after the transaction has been committed, not inside it.")
