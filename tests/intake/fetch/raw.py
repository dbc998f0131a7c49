"""A server that sends any bytes, in its own time: for what no web server library would answer."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from itertools import repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PAUSE = 0.05  # seconds between two pieces of what is sent slowly


class RawServer:
    """Sends `head` at once, then `piece` `times` times with a pause before each, to each that connects; then hangs up."""

    def __init__(self, head: bytes, piece: bytes, times: int) -> None:
        self._head, self._piece, self._times = head, piece, times
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._stopped = threading.Event()
        self.port = int(self._listener.getsockname()[1])
        self.finished: list[bool] = []  # of each connection: whether all of it was sent
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def _accept(self) -> None:
        while not self._stopped.is_set():
            connection, _ = self._listener.accept()
            with connection:
                if not self._stopped.is_set():
                    self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        try:
            connection.settimeout(5)
            if self._head[:1] != b"\x16":  # TLS is spoken to by whoever connects; its first words are not waited for
                while b"\r\n\r\n" not in connection.recv(65536):
                    pass
            connection.sendall(self._head)
            for piece in repeat(self._piece, self._times):
                if self._stopped.wait(PAUSE):
                    break
                connection.sendall(piece)
            self.finished.append(not self._stopped.is_set())
        except OSError:
            self.finished.append(False)

    def stop(self) -> None:
        self._stopped.set()
        with socket.create_connection(("127.0.0.1", self.port)):
            self._thread.join()
        self._listener.close()


@contextmanager
def raw_serving(head: bytes, piece: bytes = b"", times: int = 0) -> Iterator[RawServer]:
    server = RawServer(head, piece, times)
    try:
        yield server
    finally:
        server.stop()
