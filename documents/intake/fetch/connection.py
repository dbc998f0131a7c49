"""A connection that can be cut at any moment, and whose answer cannot be longer than what it may be.

http.client forgets its socket when the answer says that the connection will close, and a TLS handshake takes the socket away from
whoever held it: so a duplicate of the socket is kept from the start, and shutting that down ends the connection in any state.
"""

import io
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPResponse
from socket import SHUT_RDWR, socket
from threading import Event, Timer
from time import monotonic
from typing import TYPE_CHECKING, Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ProtocolError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_OVERHEAD = 1024 * 1024  # bytes that status line, headers and the framing of chunks may take beside the body


class Line:
    """What cuts a connection: set `late`, and whatever it waits for ends at once."""

    def __init__(self) -> None:
        self.late = Event()
        self._handle: socket | None = None

    def hold(self, connected: socket) -> None:
        self._handle = connected.dup()
        if self.late.is_set():  # the deadline passed while the connection was being made
            self.cut()

    def cut(self) -> None:
        self.late.set()
        if self._handle is not None:
            with suppress(OSError):
                self._handle.shutdown(SHUT_RDWR)

    def close(self) -> None:
        if self._handle is not None:
            self._handle.close()


class _Cuttable(HTTPConnection):
    line: Line

    def _new_conn(self) -> socket:
        connected: socket = super()._new_conn()
        self.line.hold(connected)
        return connected


class _CuttableEncrypted(_Cuttable, HTTPSConnection):
    pass


class _Bounded(io.RawIOBase):
    """The bytes of an answer as they come in, up to a number of them: a chunk's size or a trailer may claim anything."""

    def __init__(self, raw: io.RawIOBase, most: int) -> None:
        self._raw, self._left = raw, most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int | None:
        got: int | None = self._raw.readinto(buffer)
        self._left -= got or 0
        if self._left < 0:
            raise ProtocolError("The answer is longer than what it announces or may be")
        return got

    def close(self) -> None:
        self._raw.close()
        super().close()


def _bounded_response(most: int) -> type[HTTPResponse]:
    class Response(HTTPResponse):
        def __init__(self, sock: socket, *args: Any, **kwargs: Any) -> None:
            super().__init__(sock, *args, **kwargs)
            self.fp: Any = io.BufferedReader(_Bounded(self.fp.detach(), most))

    return Response


def open_connection(
    host: str, port: int, timeout: float, max_bytes: int, line: Line, *, server_name: str = "", certificates: str = ""
) -> HTTPConnection:
    """A connection not yet made: by TLS where the server's name is given, which its certificate must then show."""
    connection: _Cuttable
    if server_name:
        connection = _CuttableEncrypted(
            host,
            port,
            timeout=timeout,
            cert_reqs=ssl.CERT_REQUIRED,
            ca_certs=certificates,
            server_hostname=server_name,
            assert_hostname=server_name,
        )
    else:
        connection = _Cuttable(host, port, timeout=timeout)
    connection.line = line
    connection.response_class = _bounded_response(max_bytes + _OVERHEAD)
    return connection


@contextmanager
def cut_at(deadline: float, line: Line) -> Iterator[Event]:
    """The connection is cut at the deadline, however often the server sends another byte; the event says whether it was."""
    timer = Timer(max(0.0, deadline - monotonic()), line.cut)
    timer.daemon = True
    timer.start()
    try:
        yield line.late
    finally:
        timer.cancel()
        line.close()
