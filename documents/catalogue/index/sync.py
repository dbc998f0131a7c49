"""Keep the catalogue what the database says, after any change by any road.

The database counts its versions in commit order and marks what changed in each (models/triggers.py). A request that finds
the index behind wakes its process's follower (background_sync.py), which takes the writer's lock and applies what is missing; the
version reached is stored in the same commit of the index, so that a process killed at any point leaves either the old state
or the new.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from django.conf import settings
from django.db import connection

from documents.catalogue.answers import CatalogueUnavailable
from documents.catalogue.index import generations, writer
from documents.catalogue.index.background_sync import Follower
from documents.catalogue.index.facet_cache import CHANGES, Tallies, values
from documents.catalogue.index.snapshot import Snapshot
from documents.catalogue.index.workers import NONE, Workers
from documents.catalogue.index.writer import Progress, Work, database_version
from documents.models import Change

OPEN_WAIT = 0.25  # seconds that a request waits for this process to open what another one has committed
FIRST_WAIT = 5.0  # seconds that a request waits for an index where there is none
SAVED_WAIT = 2.0  # seconds that an editor's change waits to be in the index before it is answered
LOOK = 0.05  # seconds after which the follower looks whether another process, which holds the lock, has committed
BATCH = 1_000  # changes of one commit, so that others are not held up by a bulk change


class InTransaction(RuntimeError):
    """The index was asked to follow inside a transaction, whose changes may yet be rolled back."""


@dataclass
class _State:
    """This process's reader and the snapshot it last gave."""

    reader: generations.Reader
    snapshot: Snapshot | None = None
    behind: tuple[int, Snapshot] | None = None  # the same for requests that find the database at that version


_state = _State(generations.Reader())
_mutex = threading.Lock()  # of whoever writes in this process, or opens what was written
_opened = threading.Condition()  # that another snapshot was opened


def current() -> Snapshot:
    """The state of the catalogue to answer from. One query when nothing changed.

    Nobody who reads waits until the index is written: this process's follower is woken, and the answer is the old state, of
    which whatever has changed since is left out.
    """
    snapshot = _state.snapshot  # before the version, so that it is never the newer of the two
    version, lineage = database_version()
    if snapshot is not None and snapshot.fits(version, lineage, time.time()):
        return snapshot
    if settings.FOLLOW_IN_REQUESTS:
        return sync()
    _follower.wake()
    if _usable_or_none(snapshot, version, lineage) is None:
        _wait_until(lambda: _state.snapshot is not snapshot, FIRST_WAIT)
    elif generations.last_commit() not in (None, _state.reader.commit):
        _wait_until(lambda: _state.snapshot is not snapshot, OPEN_WAIT)
    return _latest_snapshot()


def catch_up(seconds: float = SAVED_WAIT) -> None:
    """Wait until the catalogue has what the database has now, as whoever changed it expects; not longer than `seconds`."""
    if settings.FOLLOW_IN_REQUESTS:
        return
    version, lineage = database_version()
    if not _has_reached(version, lineage):
        _follower.wake()
        _wait_until(lambda: _has_reached(version, lineage), seconds)


def sync(progress: Progress | None = None, workers: Workers = NONE) -> Snapshot:
    """Apply all that is missing, however long it takes. For commands, after a bulk change."""
    with _mutex:
        snapshot = _of_database(_reopen_or_none())
        if snapshot is not None and _is_up_to_date(snapshot):
            return snapshot
        with generations.writing(wait=None):
            _apply_changes(Work(progress, workers))
        return _reopen_or_raise()


def rebuild(progress: Progress | None = None, workers: Workers = NONE) -> Snapshot:
    """Make the index again from the database, beside the one in use, and put it in its place when complete.

    No byte of what was deleted or hidden is in the new one.
    """
    with _mutex, generations.writing(wait=None):
        _refuse_in_transaction()
        writer.build(progress, workers)
        return _reopen_or_raise()


def distrust(error: BaseException) -> bool:
    """Make the index again if `error` is the engine's, which can read its files no longer. Whether that is now being done."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    within = trace is not None and trace.tb_frame.f_globals.get("__name__", "").startswith("documents.catalogue.")
    return within and isinstance(error, ValueError | OSError) and _follower.remake()


def forget() -> None:
    """Drop what this process holds open: for tests, which give each case an index of its own."""
    _follower.stop()
    _state.reader, _state.snapshot, _state.behind = generations.Reader(), None, None


def _sync_step(*, remake: bool) -> bool:
    """What the follower does again and again, until it gives True: there is nothing left to do."""
    with _mutex:
        snapshot = _of_database(_reopen_or_none())
        if snapshot is not None and _is_up_to_date(snapshot) and _state.reader.is_intact() and not remake:
            return True
        with generations.writing(LOOK) as held:
            if held and remake:
                writer.build(None, NONE)
            elif held:
                _apply_changes(Work(most=BATCH, committed=_reopen_or_none))
            _reopen_or_none()
        return held and remake


def _apply_changes(work: Work) -> None:
    """Write what is missing, unless another process has done so while we waited. The writer's lock is held."""
    snapshot = _of_database(_reopen_or_none())
    if snapshot is not None and not _state.reader.is_intact():
        snapshot = None
    if snapshot is None or not _is_up_to_date(snapshot):
        _refuse_in_transaction()
        writer.apply(snapshot, _state.reader.stamps, work)


_follower = Follower(_sync_step)


def _wait_until(until: Callable[[], bool], seconds: float) -> None:
    with _opened:
        _opened.wait_for(until, seconds)


def _has_reached(version: int, lineage: str) -> bool:
    snapshot = _state.snapshot
    return snapshot is not None and snapshot.lineage == lineage and snapshot.version >= version


def _is_up_to_date(snapshot: Snapshot) -> bool:
    return snapshot.fits(*database_version(), time.time())


def _of_database(snapshot: Snapshot | None) -> Snapshot | None:
    """`snapshot`, unless it is of another database, or of this one before an older copy was put back."""
    return _usable_or_none(snapshot, *database_version())


def _usable_or_none(snapshot: Snapshot | None, version: int, lineage: str) -> Snapshot | None:
    return snapshot if snapshot is not None and snapshot.lineage == lineage and snapshot.version <= version else None


def _latest_snapshot() -> Snapshot:
    """What was opened last. Where it is behind, whoever shows rows of it must check them against the database.

    Raises CatalogueUnavailable where there is none, or everything in it may have changed.
    """
    snapshot = _state.snapshot
    version, lineage = database_version()
    if snapshot is None or _usable_or_none(snapshot, version, lineage) is None:
        raise CatalogueUnavailable("The catalogue is being made. Try again in a moment.")
    if snapshot.fits(version, lineage, time.time()):
        return snapshot
    if Change.objects.filter(kind="*", version__gt=snapshot.version).exists():
        raise CatalogueUnavailable("The catalogue is being made again. Try again in a moment.")
    return _mark_behind(snapshot, version)


def _mark_behind(snapshot: Snapshot, version: int) -> Snapshot:
    """What its memo keeps was checked against the database at `version` or later, so it holds for requests of that version."""
    known = _state.behind
    if known is None or known[0] != version or known[1].searcher is not snapshot.searcher:
        _state.behind = known = (version, replace(snapshot, behind=True, memo={}))
    return known[1]


def _reopen_or_none() -> Snapshot | None:
    """The newest state on the disk. What was opened before stays in use where there is none that can be read."""
    before, generation, newest = _state.snapshot, _state.reader.generation, _state.reader.snapshot()
    if newest is None or newest is before:
        return newest
    newest.keep_names(before)
    if before is not None and generation == _state.reader.generation:
        newest.tallies = _carry_tallies(before, newest)
    with _opened:
        _state.snapshot = newest
        _opened.notify_all()
    return newest


def _carry_tallies(before: Snapshot, after: Snapshot) -> Tallies:
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
    keys = {key for kind, key in marks if kind == "d"} | writer.released_between(*moments)
    gone, come = ([values(page) for key in keys if (page := snapshot.page(key))] for snapshot in (before, after))
    return before.tallies.carried(gone, come)


def _reopen_or_raise() -> Snapshot:
    snapshot = _reopen_or_none()
    if snapshot is None:
        raise CatalogueUnavailable("The catalogue was removed while it was being read.")
    return snapshot


def _refuse_in_transaction() -> None:
    blocks = connection.atomic_blocks
    # The marker by which Django itself lets a test case's own transaction pass (see Atomic.__enter__).
    if blocks and not getattr(blocks[-1], "_from_testcase", False):
        raise InTransaction("Follow the database after the transaction has been committed, not inside it.")
