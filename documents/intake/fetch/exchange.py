"""One request to one machine that was judged before: the name in the certificate and the Host header, the number on the wire."""

import ssl
from contextlib import closing
from http.client import HTTPException
from ipaddress import IPv4Address, IPv6Address
from time import monotonic

import certifi
from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util.ssl_match_hostname import CertificateError

from documents.intake.fetch.addresses import Target
from documents.intake.fetch.connection import Line, cut_at, open_connection
from documents.intake.fetch.robots import AGENT
from documents.intake.fetch.rules import Rules, Unfetchable

_PIECE = 64 * 1024
_HEADERS = {
    "User-Agent": f"Mozilla/5.0 (compatible; {AGENT}/1.0)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate, br",
    "Accept-Language": "*",
}


class Answer:
    """Status, headers and body of one answer."""

    def __init__(self, response: BaseHTTPResponse, content: bytes) -> None:
        self.status = response.status
        self.headers = response.headers
        self.content = content


def ask(target: Target, machine: IPv4Address | IPv6Address, rules: Rules, deadline: float, max_bytes: int) -> Answer:
    """The answer to a GET. Raises Unfetchable; OSError where there was none that can be read: another machine may be tried."""
    line = Line()
    connection = _build_connection(target, machine, rules, deadline, max_bytes, line)
    with cut_at(deadline, line) as late, closing(connection):
        try:
            answer = _send_request(connection, target, max_bytes)
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            if isinstance(error, Unfetchable):
                raise
            if late.is_set() or monotonic() >= deadline:
                raise Unfetchable(too_slow(target, rules)) from error
            if isinstance(error, (CertificateError, ssl.SSLCertVerificationError)):
                raise Unfetchable(
                    f"{target.host} does not prove that it is {target.host}: {error}. "
                    "If a browser shows the page, save it there and add the file."
                ) from error
            raise OSError(_failure_reason(error)) from error
    if late.is_set():  # to a body of no declared length, the cut looks like its end
        raise Unfetchable(too_slow(target, rules))
    return answer


def _send_request(connection: HTTPConnection, target: Target, max_bytes: int) -> Answer:
    connection.connect()
    connection.request("GET", target.path, headers={"Host": target.authority, **_HEADERS}, preload_content=False)
    with closing(connection.getresponse()) as response:
        return Answer(response, _read_body(response, max_bytes) if response.status == 200 else b"")


def too_slow(target: Target, rules: Rules) -> str:
    return (
        f"{target.host} was too slow: it had not sent everything after {rules.seconds:g} seconds. "
        "Try again later, or save the page in a browser and add the file."
    )


def _build_connection(
    target: Target, machine: IPv4Address | IPv6Address, rules: Rules, deadline: float, max_bytes: int, line: Line
) -> HTTPConnection:
    timeout = max(0.001, min(rules.silence, deadline - monotonic()))
    name = target.host if target.scheme == "https" else ""
    certificates = rules.certificates or certifi.where()
    return open_connection(str(machine), target.port, timeout, max_bytes, line, server_name=name, certificates=certificates)


def _read_body(response: BaseHTTPResponse, max_bytes: int) -> bytes:
    """The body, decompressed a piece at a time, so that little that unpacks to much is noticed in time. Raises Unfetchable."""
    declared = response.headers.get("Content-Length", "")
    if declared.isdecimal() and len(declared) < 20 and int(declared) > max_bytes:
        raise Unfetchable(_too_large(int(declared), max_bytes))
    pieces, size = [], 0
    for piece in response.stream(_PIECE, decode_content=True):
        size += len(piece)
        if size > max_bytes:
            raise Unfetchable(_too_large(size, max_bytes))
        pieces.append(piece)
    return b"".join(pieces)


def _too_large(size: int, max_bytes: int) -> str:
    return (
        f"What stands there has {size:,} bytes or more, unpacked; at most {max_bytes:,} are fetched. "
        "Download it, split it or make its pictures smaller, and add the file."
    )


def _failure_reason(error: Exception) -> str:
    reason = str(getattr(error, "reason", None) or error)
    return reason.rpartition(": ")[2][:200] or type(error).__name__
