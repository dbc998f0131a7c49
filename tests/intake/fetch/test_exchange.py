"""Servers that answer slowly, endlessly, or in no HTTP that anybody wrote down."""

from __future__ import annotations

import pytest

from documents.intake.fetch import Unfetchable, fetch
from tests.intake.fetch.local import OK, fetched, rules_of
from tests.intake.fetch.raw import raw_serving


def test_the_deadline_is_that_of_all_redirects_together() -> None:
    with raw_serving(b"", b"", 0) as server:
        server._head = f"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{server.port}/a\r\n".encode()
        server._piece, server._times = b"X-A: b\r\n", 6  # 0.3 seconds, then the end
        with pytest.raises(Unfetchable, match=r"^127\.0\.0\.1 was too slow: it had not sent everything after 0\.5 seconds"):
            fetched(server, seconds=0.5)
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
        fetched(server)
    assert str(refused.value).startswith("127.0.0.1 gives no answer that can be read (")
    assert str(refused.value).endswith("). Try again later, or save the page in a browser and add the file.")


def test_a_content_type_that_cannot_be_read_declares_nothing() -> None:
    header = b"text/plain; charset*" + b"9" * 5_000 + b"=x"
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Type: " + header + b"\r\n\r\nwords"
    with raw_serving(answer) as server:
        found = fetch(f"http://127.0.0.1:{server.port}/a", rules=rules_of(server.port), ignore_robots=True)
    assert (found.content, found.media_type, found.charset) == (b"words", "", "")
