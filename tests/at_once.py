"""Several threads that begin at the same moment, for what must hold whoever is first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING, TypeVar

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


def at_once(number: int, work: Callable[[int], Result]) -> list[Result]:
    """What `work` gives to each of so many threads, from 0, each with a connection of its own. What it raises is raised."""
    together = Barrier(number)

    def run(at: int) -> Result:
        together.wait()
        try:
            return work(at)
        finally:
            connection.close()

    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(run, range(number)))
