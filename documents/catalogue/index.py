"""The index on disk: one directory a generation, a file that names the current one, and a lock for the one writer.

VAR_DIR/catalogue/
    lock            held (flock) by whoever writes; the system lets go of it when a process dies
    current         the name of the generation in use; replaced by an atomic rename
    1-5f3c…/        a generation: FORMAT and a random part
"""

import fcntl
import logging
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy
from django.conf import settings

from documents.catalogue import schema
from documents.catalogue.snapshot import SCHEMA, Snapshot

log = logging.getLogger(__name__)

TRIES = 2  # of reading an index that another process may be writing


def directory() -> Path:
    path = Path(settings.VAR_DIR) / "catalogue"
    path.mkdir(parents=True, exist_ok=True)
    return path


def current() -> Path | None:
    """The generation in use, or None when there is none that this code can read."""
    try:
        name = (directory() / "current").read_text()
        path = directory() / name
        return path if name.startswith(f"{schema.FORMAT}-") and path.is_dir() else None
    except (OSError, UnicodeDecodeError):  # there is none, or what is written there is no name
        return None


def new_generation() -> Path:
    path = directory() / f"{schema.FORMAT}-{secrets.token_hex(4)}"
    path.mkdir()
    return path


def make_current(generation: Path) -> None:
    """Point all processes to `generation`, and remove the others (readers keep what they have open)."""
    pointer = directory() / "current.new"
    with pointer.open("w") as file:
        file.write(generation.name)
        file.flush()
        os.fsync(file.fileno())
    pointer.replace(directory() / "current")
    for other in directory().iterdir():
        if other.is_dir() and other != generation:
            shutil.rmtree(other, ignore_errors=True)


def open_index(generation: Path) -> tantivy.Index:
    return tantivy.Index(SCHEMA, path=str(generation), reuse=True)


@contextmanager
def writing(wait: float | None) -> Iterator[bool]:
    """Hold the writer's lock. Gives False when it was not free within `wait` seconds; None waits for ever."""
    with (directory() / "lock").open("a") as file:
        held = _take(file.fileno(), wait)
        try:
            yield held
        finally:
            if held:
                fcntl.flock(file, fcntl.LOCK_UN)


def _take(descriptor: int, wait: float | None) -> bool:
    if wait is None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        return True
    until = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                return False
            time.sleep(0.005)
        else:
            return True


class Reader:
    """This process's open index."""

    def __init__(self) -> None:
        self.generation: Path | None = None
        self.index: tantivy.Index | None = None

    def snapshot(self) -> Snapshot | None:
        """The newest committed state, or None when there is no index yet, or none that can be read."""
        for _ in range(TRIES):
            generation = current()
            if generation is None:
                return None
            try:
                return self._newest(generation)
            except (ValueError, LookupError, TypeError, OSError) as error:
                # A file was cut short, or another process took a file or the generation away: the engine says all by
                # ValueError, and what it reads of a damaged file can be anything.
                log.warning("The catalogue in %s cannot be read: %s", generation.name, error)
                self.index = self.generation = None
        return None  # the index is only a copy, so it is made again

    def _newest(self, generation: Path) -> Snapshot | None:
        if generation != self.generation or self.index is None:
            self.index, self.generation = open_index(generation), generation
            self.index.config_reader("manual")
        self.index.reload()
        return Snapshot.of(self.index.searcher())
