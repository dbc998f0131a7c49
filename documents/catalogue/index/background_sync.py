"""The thread in which a process brings its index up to date, so that no reader's request does."""

import logging
import sys
import threading
import time
from collections.abc import Callable
from typing import Protocol

from django.db import DatabaseError, connection

log = logging.getLogger(__name__)

CHECK = 10.0  # seconds after which it looks whether the files are sound, though nobody has woken it
AFTER_FAULT = 1.0  # seconds that it waits before it tries again
REMADE = 300.0  # seconds in which an index that the engine cannot read is made again once
SWITCH = 0.001  # seconds after which Python lets another thread run while this one works; usually 0.005


class Step(Protocol):
    def __call__(self, *, remake: bool) -> bool: ...


class Follower:
    """`step` does a part of the work, and gives True when there is none left."""

    def __init__(self, step: Step) -> None:
        self._step, self._mutex = step, threading.Lock()
        self._thread: threading.Thread | None = None
        self._woken, self._stopped = threading.Event(), threading.Event()
        self._remake, self._remade = False, -REMADE

    def remake(self) -> bool:
        """Wake it to make the index again from nothing. False where it has just done so, which has not helped then."""
        now = time.monotonic()
        if now - self._remade < REMADE:
            return False
        self._remake, self._remade = True, now
        self.wake()
        return True

    def wake(self) -> None:
        self._woken.set()
        if self._thread is None or not self._thread.is_alive():
            with self._mutex:
                if self._thread is None or not self._thread.is_alive():
                    self._stopped.clear()
                    self._thread = threading.Thread(target=self._run_loop, name="follower", daemon=True)
                    self._thread.start()

    def stop(self) -> None:
        """For tests: wait until it has ended."""
        if self._thread is not None:
            self._stopped.set()
            self._woken.set()
            self._thread.join()
            self._thread = None

    def _run_loop(self) -> None:
        while not self._stopped.is_set():
            self._woken.wait(CHECK)
            self._woken.clear()
            try:
                _at_short_turns(self._run_steps)
            except DatabaseError as error:
                log.warning("The catalogue could not be brought up to date: %s", error)
                self._stopped.wait(AFTER_FAULT)
            except Exception:
                # Whatever it was, readers have the old state meanwhile, and the next of them wakes this again.
                log.exception("The catalogue could not be brought up to date")
                self._stopped.wait(AFTER_FAULT)
            finally:
                connection.close()

    def _run_steps(self) -> None:
        remake, self._remake = self._remake, False
        while not self._stopped.is_set() and not self._step(remake=remake):
            pass


def _at_short_turns(work: Callable[[], None]) -> None:
    """Readers' threads wait for this one whenever they come back from the database or the engine."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH)
    try:
        work()
    finally:
        sys.setswitchinterval(before)
