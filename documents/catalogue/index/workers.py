"""Documents read and folded by other processes beside the one that writes the index, where there are very many.

That is two thirds of the work of a rebuild or an import, all of it Python's, of which one process uses one core.
"""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import datetime
from multiprocessing import get_context
from typing import Any, Self

import django

from documents.catalogue.index import index_documents

MANY = 5_000  # documents, of which reading takes longer than a process takes to start
MOST = 4  # workers; the writer keeps no more of them busy
AHEAD = 3  # chunks for each that may wait to be written, some megabytes each

Keys = Sequence[int]  # of documents; a range of them is read as such
Fields = list[dict[str, Any]]


class Workers:
    """A pool of `number` processes, started when there are first `many` documents to read. Else this process reads them."""

    def __init__(self, number: int, many: int = MANY) -> None:
        self._number, self._many = min(number, MOST), many
        self._pool: ProcessPoolExecutor | None = None

    @classmethod
    def for_this_machine(cls, besides: int = 0) -> Self:
        """One for each core that this process may use and `besides` others do not need, if there is more than one."""
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return cls(cores - besides if cores - besides > 1 else 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def fields(self, chunks: Iterable[Keys], now: datetime, total: int) -> Iterator[tuple[Keys, Fields]]:
        """The fields (see index_documents.py) of documents published at `now`, chunk by chunk; `total`: about how many."""
        if not self._number or total < self._many:
            yield from ((keys, index_documents.of(keys, now)) for keys in chunks)
            return
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._number, mp_context=get_context("spawn"), initializer=django.setup)
        waiting: deque[tuple[Keys, Future[Fields]]] = deque()
        for keys in chunks:
            waiting.append((keys, self._pool.submit(index_documents.of, keys, now)))
            if len(waiting) > AHEAD * self._number:
                yield _next_result(waiting)
        while waiting:
            yield _next_result(waiting)


def _next_result(waiting: deque[tuple[Keys, Future[Fields]]]) -> tuple[Keys, Fields]:
    keys, made = waiting.popleft()
    return keys, made.result()


NONE = Workers(0)
