"""Servers that answer slowly, endlessly, or in no HTTP that anybody wrote down."""

from __future__ import annotations

import gzip
from dataclasses import replace
from functools import partial
from ipaddress import IPv4Address
from typing import TYPE_CHECKING

import pytest

from documents.intake.fetch import Rules, Unfetchable, fetch
from documents.intake.importers import batch
from documents.models import Intake
from tests.intake.fetch.raw import RawServer, raw_serving
from tests.intake.fetch.server import Answer, serving

if TYPE_CHECKING:
    from pathlib import Path

HERE = IPv4Address("127.0.0.1")
TIMES = 1_200  # pieces that would take a minute
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


def _rules(port: int, seconds: float = 60) -> Rules:
    return Rules(
        may_reach=lambda machine: machine == HERE, ports=frozenset({port}), seconds=seconds, silence=30, max_bytes=200_000
    )


def _fetch(server: RawServer, seconds: float = 60, scheme: str = "http") -> bytes:
    address = f"{scheme}://127.0.0.1:{server.port}/a"
    return fetch(address, rules=_rules(server.port, seconds), ignore_robots=True).content


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n", b"a"),
        (b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1200\r\n\r\n", b"a"),
        (OK + b"Connection: close\r\n\r\n", b"a"),
        (OK + b"Connection: close\r\nContent-Length: 1200\r\n\r\n", b"a"),
        (OK + b"Content-Length: 1200\r\n\r\n", b"a"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
        (OK + b"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n", b"X-Trailer: a\r\n"),
        (OK + b"Connection: close\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"words")[:-4], b"\0"),
        (b"", b"H"),
        (b"HTTP/1.1 ", b"2"),
        (OK + b"X-Long: ", b"a"),
        (OK, b"X-A: b\r\n"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.0 200 OK\r\n", b"X: y\r\n\r\na"),
    ],
)
def test_no_manner_of_answering_outlasts_the_deadline(head: bytes, piece: bytes) -> None:
    with raw_serving(head, piece, TIMES) as server, pytest.raises(Unfetchable) as refused:
        _fetch(server, seconds=0.5)
    assert str(refused.value) == (
        "127.0.0.1 was too slow: it had not sent everything after 0.5 seconds. "
        "Try again later, or save the page in a browser and add the file."
    )
    assert server.finished == [False]


def test_a_slow_handshake_does_not_outlast_the_deadline() -> None:
    record = b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc"  # the beginning of a ServerHello of 16 kB
    with raw_serving(record, b"\0", TIMES) as server, pytest.raises(Unfetchable, match=r"^127\.0\.0\.1 was too slow: "):
        _fetch(server, seconds=0.5, scheme="https")
    assert server.finished == [False]


def test_the_deadline_is_that_of_all_redirects_together() -> None:
    with raw_serving(b"", b"", 0) as server:
        server._head = f"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{server.port}/a\r\n".encode()
        server._piece, server._times = b"X-A: b\r\n", 6  # 0.3 seconds, then the end
        with pytest.raises(Unfetchable, match=r"^127\.0\.0\.1 was too slow: it had not sent everything after 0\.5 seconds"):
            _fetch(server, seconds=0.5)
    assert server.finished in ([True, False], [False])


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 42 OK\r\n\r\n",
        b"HTTP/9.9 200 OK\r\n\r\nwords",
        b"HTTP/1.1 " + b"2" * 70_000 + b"\r\n\r\n",
        OK + b"".join(b"X-%d: y\r\n" % number for number in range(150)) + b"\r\nwords",
        OK + b"X-Long: " + b"a" * 70_000 + b"\r\n\r\nwords",
        OK + b"Content-Length: 5, 7\r\n\r\nwords",
        OK + b"Content-Length: 500\r\n\r\nwords",
        OK + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\nwords",
        OK + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nwords",
        OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"1" * 70_000 + b"\r\nwords",
        OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nwo",
        OK + b"Content-Encoding: gzip\r\n\r\nwords",
        OK + b"Content-Encoding: deflate\r\n\r\nwords",
        OK + b"Content-Encoding: br\r\n\r\nwords, and more of them",
        OK + b"Content-Encoding: gzip, gzip, gzip, gzip, gzip, gzip, gzip\r\n\r\nwords",
        OK + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n" + b"a" * 2_000_000,
        b"",
    ],
    ids=range(19),
)
def test_an_answer_that_is_no_http_is_told(answer: bytes) -> None:
    with raw_serving(answer) as server, pytest.raises(Unfetchable) as refused:
        _fetch(server)
    assert str(refused.value).startswith("127.0.0.1 gives no answer that can be read (")
    assert str(refused.value).endswith("). Try again later, or save the page in a browser and add the file.")


def test_a_chunk_that_claims_to_be_endless_is_not_taken_into_memory() -> None:
    """`-1` is a number to the library, and reading -1 bytes is reading to the end."""
    endless = raw_serving(OK + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n", b"a" * 500_000, TIMES)
    with endless as server, pytest.raises(Unfetchable, match=r"\(.*longer than what it announces or may be"):
        _fetch(server)
    assert server.finished == [False]


def test_a_content_type_that_cannot_be_read_declares_nothing() -> None:
    header = b"text/plain; charset*" + b"9" * 5_000 + b"=x"
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Type: " + header + b"\r\n\r\nwords"
    with raw_serving(answer) as server:
        found = fetch(f"http://127.0.0.1:{server.port}/a", rules=_rules(server.port), ignore_robots=True)
    assert (found.content, found.media_type, found.charset) == (b"words", "", "")


@pytest.mark.django_db
def test_a_list_of_addresses_goes_on_past_a_server_that_speaks_no_http(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = b"<h1>Harbour closed</h1><p>The harbour of Kestrel was closed on Monday by order of its master.</p>" * 3
    with raw_serving(b"SSH-2.0-OpenSSH_9.2\r\n") as odd, serving() as sound:
        sound.answers["/b"] = Answer(page, Content_Type="text/html")
        rules = replace(_rules(odd.port), ports=frozenset({odd.port, sound.port}))
        monkeypatch.setattr("documents.intake.workflow.receive.fetch", partial(fetch, rules=rules))  # loopback may be reached
        addresses = [f"http://127.0.0.1:{odd.port}/a", f"http://127.0.0.1:{sound.port}/b"]
        (tmp_path / "list.txt").write_text("\n".join(addresses))
        tally = batch.take_in(batch.wanted([tmp_path / "list.txt"]), ignore_robots=True)
    assert (tally.taken, [what for what, _ in tally.failed]) == (1, [addresses[0]])
    assert [intake.address for intake in Intake.objects.all()] == [addresses[1]]
