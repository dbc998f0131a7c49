"""Why nothing can be written just now: told from the errors of both databases and of the file system."""

import errno
import sqlite3
from enum import Enum


class StorageFailure(Enum):
    LOCKED = "the database is locked"
    FULL = "the disk is full"
    UNREACHABLE = "the database cannot be reached"
    READ_ONLY = "nothing may be written"

    @property
    def words(self) -> str:
        """For whoever was saving."""
        return _WORDS[self]


_WORDS = {
    StorageFailure.LOCKED: "The database is locked: an import or another save is being written. Send it again in a few seconds.",
    StorageFailure.FULL: "The disk is full: nothing can be written until the operator makes room. Keep this page open, tell the "
    "operator, and send it again.",
    StorageFailure.UNREACHABLE: "The database cannot be reached. Keep this page open, tell the operator, and send it again.",
    StorageFailure.READ_ONLY: "The archive is read-only just now: nothing can be saved. Keep this page open, tell the operator, "
    "and send it again.",
}
_FILES = dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), StorageFailure.FULL) | dict.fromkeys(
    (errno.EROFS, errno.EACCES, errno.EPERM), StorageFailure.READ_ONLY
)
# Result codes of SQLite (https://sqlite.org/rescode.html), without their extension.
_SQLITE = {
    sqlite3.SQLITE_BUSY: StorageFailure.LOCKED,
    sqlite3.SQLITE_LOCKED: StorageFailure.LOCKED,
    sqlite3.SQLITE_FULL: StorageFailure.FULL,
    sqlite3.SQLITE_IOERR: StorageFailure.FULL,
    sqlite3.SQLITE_CANTOPEN: StorageFailure.UNREACHABLE,
    sqlite3.SQLITE_READONLY: StorageFailure.READ_ONLY,
}
# SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), whole or its class.
_POSTGRESQL = {
    "55P03": StorageFailure.LOCKED,  # lock not available
    "40P01": StorageFailure.LOCKED,  # deadlock
    "40001": StorageFailure.LOCKED,  # could not serialize
    "57014": StorageFailure.LOCKED,  # canceled by a timeout
    "53100": StorageFailure.FULL,
    "25006": StorageFailure.READ_ONLY,  # a server that follows another, or was told so
    "08": StorageFailure.UNREACHABLE,
    "57P": StorageFailure.UNREACHABLE,  # shut down
    "53": StorageFailure.UNREACHABLE,  # too many connections, out of memory
}


def storage_failure(error: BaseException) -> StorageFailure | None:
    """None where it is another kind of error, which is a fault of the program."""
    if isinstance(error, OSError):
        return _FILES.get(error.errno or 0)
    cause = error.__cause__
    if isinstance(cause, sqlite3.Error):
        return _SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
    state = getattr(cause, "sqlstate", None)
    if state is None:  # no answer of the server at all
        return StorageFailure.UNREACHABLE
    return next((_POSTGRESQL[key] for key in (state, state[:3], state[:2]) if key in _POSTGRESQL), None)
