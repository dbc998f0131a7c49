"""The archive behind a real server, with the database of the test."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.conftest import database_url_of_test

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def granian(*more: str, **variables: str) -> Iterator[tuple[int, int]]:
    """The port at which it answers, and the number of its first process. `more` options of its own."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = int(free.getsockname()[1])
    own = {"DJANGO_SETTINGS_MODULE": "tests.settings", "DATABASE_URL": database_url_of_test()}
    program = str(Path(sys.executable).with_name("granian"))
    # A worker that is still being started may miss the word to stop (granian 2.8.7), and its server would wait for ever.
    stop = ("--workers-kill-timeout", "5s")
    options = ("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws", "--log-level", "error")
    with subprocess.Popen(
        [program, *options, *stop, *more, "archive.wsgi:application"], env=os.environ | own | variables
    ) as server:
        try:
            _wait(port)
            yield port, server.pid
        finally:
            server.terminate()


def children(process: int) -> set[int]:
    """The processes that it has started and that live: its workers."""
    return set(map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split()))


def started_workers(process: int, number: int) -> set[int]:
    """All `number` workers, once they live: the first answers while others are still being started."""
    until = time.monotonic() + 60
    while len(workers := children(process)) < number:
        assert time.monotonic() < until
        time.sleep(0.05)
    return workers


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("granian did not start")


def exchange(port: int, head: str, pieces: Iterator[bytes]) -> tuple[bytes, int]:
    """The answer to what is sent, and how many bytes were sent before the server had enough."""
    sent = 0
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall(head.encode())
        answer = b""
        try:
            for piece in pieces:
                connection.sendall(piece)
                sent += len(piece)
        except OSError:  # it has hung up, and what it said is still to be read
            pass
        try:
            while received := connection.recv(65536):
                answer += received
        except ConnectionResetError:
            pass
    return answer, sent
