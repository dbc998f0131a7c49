"""The index on disk: one directory a generation, a file that names the current one, and a lock for the one writer.

VAR_DIR/catalogue/
    lock            held (flock) by whoever writes; the system lets go of it when a process dies
    current         the name of the generation in use; replaced by an atomic rename
    9a41c0de-5f3c…/ a generation: its format (see index_format.py) and a random part
    open-…/         there only while a process opens its own copy of the files (see private_copy.py)
"""

import fcntl
import logging
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import tantivy
from django.conf import settings

from documents.catalogue.index import private_copy
from documents.catalogue.index.index_format import index_format
from documents.catalogue.index.private_copy import Damaged, Stamp, Stamps
from documents.catalogue.index.snapshot import SCHEMA, Snapshot

log = logging.getLogger(__name__)

TRIES = 3  # of reading an index whose files another process may be merging
LOOK = 0.02  # seconds between two looks for the lock


def directory() -> Path:
    path = Path(settings.VAR_DIR) / "catalogue"
    path.mkdir(parents=True, exist_ok=True)
    return path


def current() -> Path | None:
    """The generation in use, or None when there is none that this code can read."""
    try:
        name = _read_current_name()
        path = directory() / name
        return path if name.startswith(f"{index_format()}-") and path.is_dir() else None
    except OSError:
        return None


def _read_current_name() -> str:
    """What `current` names, if it can be read."""
    try:
        return (directory() / "current").read_text()
    except (OSError, UnicodeDecodeError):  # there is none, or what is written there is no name
        return ""


def other_format() -> str:
    """The format of the generation in use where other code wrote it than this; '' where there is none."""
    name, _, random = _read_current_name().partition("-")
    return name if random and name.isalnum() and name != index_format() else ""


def new_generation() -> Path:
    path = directory() / f"{index_format()}-{secrets.token_hex(4)}"
    path.mkdir()
    return path


def discard(generation: Path) -> None:
    shutil.rmtree(generation, ignore_errors=True)


def make_current(generation: Path) -> None:
    """Point all processes to `generation`, and remove the others (readers keep what they have open)."""
    pointer = directory() / "current.new"
    with pointer.open("w") as file:
        file.write(generation.name)
        file.flush()
        os.fsync(file.fileno())
    pointer.replace(directory() / "current")
    for other in directory().iterdir():
        opening = other.name.startswith(private_copy.PREFIX) and not private_copy.is_left_over(other)
        if other.is_dir() and other != generation and not opening:
            shutil.rmtree(other, ignore_errors=True)


def open_index(generation: Path) -> tantivy.Index:
    return tantivy.Index(SCHEMA, path=str(generation), reuse=True)


@contextmanager
def writing(wait: float | None) -> Iterator[bool]:
    """Hold the writer's lock. Gives False when it was not free within `wait` seconds; None waits for ever."""
    with (directory() / "lock").open("a") as file:
        held = _acquire_lock(file.fileno(), wait)
        try:
            yield held
        finally:
            if held:
                fcntl.flock(file, fcntl.LOCK_UN)


def _acquire_lock(descriptor: int, wait: float | None) -> bool:
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
            time.sleep(LOOK)
        else:
            return True


class Commit(NamedTuple):
    """Which state of the index is on the disk."""

    generation: str
    number: int


def last_commit() -> Commit | None:
    """None where there is none that can be read."""
    generation = current()
    if generation is None:
        return None
    try:
        file = generation / "meta.json"
        return Commit(generation.name, _read_commit_number(file, Stamp.of(file.stat())))
    except (Damaged, OSError):
        return None


@lru_cache(maxsize=4)
def _read_commit_number(file: Path, _stamp: Stamp) -> int:
    return int(private_copy.read_meta(file.parent)["opstamp"])


class Reader:
    """This process's open index, and the files that it was copied from."""

    def __init__(self) -> None:
        self.generation: Path | None = None
        self.commit: Commit | None = None  # that was opened last, or was found damaged
        self.stamps: Stamps = {}
        self._index: tantivy.Index | None = None
        self._folder: Path | None = None
        self._snapshot: Snapshot | None = None

    def snapshot(self) -> Snapshot | None:
        """The newest committed state, or None when there is no index yet, or none that can be read."""
        for _ in range(TRIES):
            generation, commit = current(), last_commit()
            if generation is None:
                return None
            if self._snapshot is not None and commit == self.commit:
                return self._snapshot
            self.commit = commit
            try:
                self._snapshot = self._open_newest(generation)
            except FileNotFoundError:  # taken away by a merge or a rebuild of another process
                self._close_index()
            except (ValueError, LookupError, TypeError, OSError) as error:
                # The engine says all by ValueError, and what it reads of a damaged file can be anything.
                log.warning("The catalogue in %s cannot be read: %s", generation.name, error)
                self._close_index()
            else:
                return self._snapshot
        return None  # the index is only a copy, so it is made again

    def is_intact(self) -> bool:
        """Whether the files on the disk are still those that were opened, or good ones that came after them."""
        generation = current()
        try:
            if generation is None or generation != self.generation:
                return False
            self.stamps = private_copy.checked(generation, self.stamps)
        except Damaged as error:
            log.warning("The catalogue in %s is damaged: %s", generation and generation.name, error)
            return False
        return True

    def _open_newest(self, generation: Path) -> Snapshot | None:
        meta = private_copy.read_meta(generation)
        if generation != self.generation:
            self._close_index()
        folder = self._folder = self._folder or private_copy.new_folder(directory())
        with private_copy.copied(generation, folder, meta, self.stamps) as stamps:
            if self._index is None:
                self._index, self.generation = open_index(folder), generation
                self._index.config_reader("manual")
            self._index.reload()
            searcher = self._index.searcher()
        self.stamps = stamps
        return Snapshot.of(searcher)

    def _close_index(self) -> None:
        self._index = self.generation = self._snapshot = self._folder = None
        self.stamps = {}
