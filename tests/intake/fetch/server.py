"""A web server for the tests of fetching, on this machine, with answers that a test sets."""

from __future__ import annotations

import ssl
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CERTIFICATE = Path(__file__).with_name("kestrel.example.pem")


class Answer:
    """One answer. `slowly` is the time between two of its bytes, in seconds."""

    def __init__(self, content: bytes = b"", *, status: int = 200, slowly: float = 0.0, **headers: str) -> None:
        self.content = content
        self.status = status
        self.slowly = slowly
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, str]] = []  # Host header and path

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what many of these tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.headers["Host"], self.path))
        answer = self.server.answers.get(self.path, Answer(b"no such page", status=404))
        self.send_response_only(answer.status)
        headers = {"Content-Length": str(len(answer.content)), "Connection": "close"} | answer.headers
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        if answer.slowly:
            with suppress(OSError):
                self.flush_headers()
                for byte in answer.content:
                    self.wfile.write(bytes([byte]))
                    time.sleep(answer.slowly)
            return
        self.end_headers()
        self.wfile.write(answer.content)

    def log_message(self, *arguments: object) -> None:
        """Tests are quiet."""


@contextmanager
def serving(*, encrypted: bool = False) -> Iterator[Server]:
    server = Server()
    if encrypted:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
