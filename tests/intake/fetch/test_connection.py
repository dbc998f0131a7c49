"""A connection that can be cut at any moment and is bounded."""

from __future__ import annotations

import gzip
from socket import socketpair
from time import monotonic

import pytest

from documents.intake.fetch import Unfetchable
from documents.intake.fetch.connection import Line, cut_at
from tests.intake.fetch.local import OK, fetched
from tests.intake.fetch.raw import raw_serving

TIMES = 1_200  # pieces that would take a minute


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
        (OK + b"Transfer-Encoding: chunked\r\n\r\n1;", b"x"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
        (OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n", b"1\r\na\r\n"),
    ],
)
def test_no_manner_of_answering_outlasts_the_deadline(head: bytes, piece: bytes) -> None:
    with raw_serving(head, piece, TIMES) as server, pytest.raises(Unfetchable) as refused:
        fetched(server, seconds=0.5)
    assert str(refused.value) == (
        "127.0.0.1 was too slow: it had not sent everything after 0.5 seconds. "
        "Try again later, or save the page in a browser and add the file."
    )
    assert server.finished == [False]


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"", b"\r\n"),
        (b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
        (b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 1200\r\n\r\n", b"a"),
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 1200\r\n\r\n", b"a"),
        (b"HTTP/1.1 503 Busy\r\n\r\n", b"a"),
    ],
)
def test_the_slow_body_of_what_is_no_page_is_not_waited_for(head: bytes, piece: bytes) -> None:
    with raw_serving(head, piece, TIMES) as server, pytest.raises(Unfetchable):
        fetched(server, seconds=5)
    assert set(server.finished) == {False}


def test_a_slow_handshake_does_not_outlast_the_deadline() -> None:
    record = b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc"  # the beginning of a ServerHello of 16 kB
    with raw_serving(record, b"\0", TIMES) as server, pytest.raises(Unfetchable, match=r"^127\.0\.0\.1 was too slow: "):
        fetched(server, seconds=0.5, scheme="https")
    assert server.finished == [False]


def test_a_chunk_that_claims_to_be_endless_is_not_taken_into_memory() -> None:
    """`-1` is a number to the library, and reading -1 bytes is reading to the end."""
    endless = raw_serving(OK + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n", b"a" * 500_000, TIMES)
    with endless as server, pytest.raises(Unfetchable, match=r"\(.*longer than what it announces or may be"):
        fetched(server)
    assert server.finished == [False]


def test_what_waits_for_a_connection_ends_when_it_is_cut() -> None:
    ours, theirs = socketpair()
    with ours, theirs:
        line = Line()
        line.hold(ours)
        assert not line.late.is_set()
        line.cut()
        assert (line.late.is_set(), ours.recv(1), theirs.recv(1)) == (True, b"", b"")
        line.close()


def test_a_connection_that_is_made_too_late_is_cut_at_once() -> None:
    ours, theirs = socketpair()
    with ours, theirs:
        line = Line()
        line.cut()
        line.hold(ours)
        assert theirs.recv(1) == b""
        line.close()


def test_a_deadline_cuts_and_a_connection_that_is_done_before_is_left_alone() -> None:
    ours, theirs = socketpair()
    with ours, theirs:
        line = Line()
        line.hold(ours)
        with cut_at(monotonic() - 1, line) as late:
            assert late.wait(30)
            assert theirs.recv(1) == b""
    ours, theirs = socketpair()
    with ours, theirs:
        line = Line()
        line.hold(ours)
        with cut_at(monotonic() + 3_600, line) as late:
            ours.sendall(b"a")
        assert (late.is_set(), theirs.recv(1)) == (False, b"a")
        theirs.sendall(b"b")
        assert ours.recv(1) == b"b"
