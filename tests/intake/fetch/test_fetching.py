"""Against servers on this machine, with a rule that lets them be reached under made-up names."""

from __future__ import annotations

import gzip
import time
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from ipaddress import IPv4Address, IPv6Address
from typing import TYPE_CHECKING

import pytest

from documents.intake.fetch import Fetched, Rules, Unfetchable, fetch
from tests.intake.fetch.server import CERTIFICATE, Answer, Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = IPv4Address("127.0.0.1")
PAGE = "<p>Гавань закрыта.</p>"
NAMES: dict[str, tuple[IPv4Address | IPv6Address, ...]] = {
    "kestrel.example": (HERE,),
    "other.example": (HERE,),
    "inside.example": (IPv4Address("10.0.0.7"),),
    "mixed.example": (HERE, IPv4Address("127.0.0.2")),
    "dead.example": (IPv4Address("127.0.0.3"), HERE),
}


def _resolve(host: str, port: int, seconds: float) -> tuple[IPv4Address | IPv6Address, ...]:
    if host not in NAMES:
        raise OSError("no such name")
    return NAMES[host]


@pytest.fixture(scope="module")
def _server() -> Iterator[Server]:
    with serving() as one:
        yield one


@pytest.fixture
def server(_server: Server) -> Server:
    _server.answers.clear()
    _server.asked.clear()
    return _server


@pytest.fixture
def rules(server: Server) -> Rules:
    return Rules(
        may_reach=lambda machine: machine in {HERE, IPv4Address("127.0.0.3")},
        ports=frozenset({server.port}),
        resolve=_resolve,
        seconds=60,  # a busy machine may be slow; what is too slow is told by tests of their own
        silence=30,
        max_bytes=200_000,
    )


def _at(server: Server, path: str = "/a", host: str = "kestrel.example") -> str:
    return f"http://{host}:{server.port}{path}"


def test_a_page_is_fetched_from_the_machine_that_was_judged_under_its_own_name(server: Server, rules: Rules) -> None:
    server.answers["/a?b=1"] = Answer(PAGE.encode(), Content_Type="text/html; charset=UTF-8")
    before = datetime.now(UTC)
    found = fetch(f" {_at(server, '/a?b=1')}#part ", rules=rules)
    assert before <= found.captured_at <= datetime.now(UTC)
    assert found == Fetched(
        content=PAGE.encode(),
        address=_at(server, "/a?b=1#part"),
        final_address=_at(server, "/a?b=1"),
        captured_at=found.captured_at,
        media_type="text/html",
        charset="utf-8",
    )
    assert found.content_type == "text/html; charset=utf-8"
    host = f"kestrel.example:{server.port}"
    assert server.asked == [(host, "/robots.txt"), (host, "/a?b=1")]


def test_a_name_is_asked_for_once_and_the_answer_is_what_is_connected_to(server: Server, rules: Rules) -> None:
    server.answers["/a"] = Answer(b"words")
    answers = [(HERE,), (IPv4Address("10.0.0.7"),)]
    rebinding = replace(rules, resolve=lambda host, port, seconds: answers.pop(0))
    assert fetch(_at(server), rules=rebinding, ignore_robots=True).content == b"words"
    assert len(answers) == 1


@pytest.mark.parametrize("host", ["inside.example", "mixed.example", "127.0.0.2"])
def test_one_machine_that_may_not_be_reached_is_enough_to_refuse(host: str, server: Server, rules: Rules) -> None:
    with pytest.raises(Unfetchable, match=r"stands for (10\.0\.0\.7|127\.0\.0\.2), which is no public address of the internet"):
        fetch(_at(server, host=host), rules=rules)
    assert server.asked == []


def test_a_machine_that_does_not_answer_is_passed_over_for_the_next(server: Server, rules: Rules) -> None:
    server.answers["/a"] = Answer(b"words")
    assert fetch(_at(server, host="dead.example"), rules=rules, ignore_robots=True).content == b"words"


def test_redirects_are_followed_and_each_is_judged(server: Server, rules: Rules) -> None:
    server.answers |= {
        "/a": Answer(status=301, Location="b"),
        "/b": Answer(status=302, Location=f"//other.example:{server.port}/c"),
        "/c": Answer(b"words"),
    }
    assert fetch(_at(server), rules=rules).final_address == _at(server, "/c", "other.example")


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("http://inside.example:{port}/", "inside.example is not fetched: it stands for 10.0.0.7"),
        ("http://10.0.0.7:{port}/", "which is no public address"),
        ("http://[::ffff:10.0.0.7]:{port}/", "which is no public address"),
        ("http://2130706433:{port}/", "What kestrel.example redirects to is not fetched: its host “2130706433”"),
        ("http://kestrel.example:22/", "What kestrel.example redirects to is not fetched: its port 22"),
        ("http://a:b@kestrel.example:{port}/", "user name or password"),
        ("file:///etc/passwd", "begins with “file:”"),
        ("javascript:alert(1)", "begins with “javascript:”"),
        ("http://[::1", "redirects to what is no address"),
        ("", "redirects to nowhere"),
        ("/a", "redirects more than 8 times, perhaps in a circle"),
    ],
)
def test_a_redirect_that_leads_astray_is_refused(location: str, message: str, server: Server, rules: Rules) -> None:
    server.answers["/a"] = Answer(status=302, Location=location.format(port=server.port))
    with pytest.raises(Unfetchable, match=message):
        fetch(_at(server), rules=rules)


def test_robots_txt_is_heeded_unless_the_editor_says_otherwise(server: Server, rules: Rules) -> None:
    server.answers |= {"/robots.txt": Answer(b"User-agent: *\nDisallow: /a"), "/a": Answer(b"words"), "/b": Answer(b"more")}
    with pytest.raises(
        Unfetchable, match=r"The robots.txt of kestrel.example asks programs not to read this page\. If you may keep it"
    ):
        fetch(_at(server), rules=rules)
    assert fetch(_at(server, "/b"), rules=rules).content == b"more"
    assert fetch(_at(server), rules=rules, ignore_robots=True).content == b"words"


def test_robots_txt_of_the_page_that_a_redirect_leads_to_is_heeded_too(server: Server, rules: Rules) -> None:
    server.answers |= {
        "/robots.txt": Answer(b"User-agent: *\nDisallow: /b"),
        "/a": Answer(status=302, Location="/b"),
        "/b": Answer(b"x"),
    }
    with pytest.raises(Unfetchable, match=r"robots.txt of kestrel.example"):
        fetch(_at(server), rules=rules)
    assert (f"kestrel.example:{server.port}", "/b") not in server.asked


def test_a_robots_txt_that_the_site_fails_to_give_is_no_leave(server: Server, rules: Rules) -> None:
    server.answers |= {"/robots.txt": Answer(status=503), "/a": Answer(b"words")}
    with pytest.raises(Unfetchable, match=r"its robots.txt answers 503\. Try again later, or say that robots.txt be ignored"):
        fetch(_at(server), rules=rules)


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (401, "answers 401: it asks for a password"),
        (403, "answers 403: it does not let programs read it"),
        (404, "answers 404: there is no such page. Check the address"),
        (410, "answers 410: the page was taken away"),
        (429, "answers 429: it was asked too often"),
        (451, "answers 451: it is blocked for legal reasons"),
        (418, "answers 418: it gives no page"),
        (500, "answers 500: the site has a fault"),
        (206, "answers 206: it gives no page"),
    ],
)
def test_each_answer_that_is_no_page_is_explained(status: int, message: str, server: Server, rules: Rules) -> None:
    server.answers["/a"] = Answer(b"words", status=status)
    with pytest.raises(Unfetchable, match=message):
        fetch(_at(server), rules=rules)


def test_an_empty_page_is_refused(server: Server, rules: Rules) -> None:
    server.answers["/a"] = Answer(b"")
    with pytest.raises(Unfetchable, match="sends an empty page"):
        fetch(_at(server), rules=rules)


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_packed_page_is_unpacked_and_a_bomb_is_not(
    coding: str, pack: type[gzip.GzipFile], server: Server, rules: Rules
) -> None:
    server.answers["/a"] = Answer(pack(PAGE.encode()), Content_Encoding=coding)  # type: ignore[arg-type]
    assert fetch(_at(server), rules=rules).content == PAGE.encode()
    server.answers["/a"] = Answer(pack(b"a" * 60_000_000), Content_Encoding=coding)  # type: ignore[arg-type]
    with pytest.raises(Unfetchable, match="bytes or more, unpacked; at most 200,000 are fetched"):
        fetch(_at(server), rules=rules)


def test_a_page_that_is_too_large_is_not_waited_for(server: Server, rules: Rules) -> None:
    server.answers["/a"] = Answer(b"a", Content_Length="900000000")
    with pytest.raises(Unfetchable, match="has 900,000,000 bytes or more"):
        fetch(_at(server), rules=rules)
    server.answers["/a"] = Answer(b"a" * 200_001, Content_Length="")
    with pytest.raises(Unfetchable, match="has 200,001 bytes or more"):
        fetch(_at(server), rules=rules)


@pytest.mark.parametrize("content", [b"X-A: b\r\n" * 500, b"Content-Type: text/plain\r\n\r\n" + b"words " * 500])
def test_a_server_that_trickles_is_left_at_the_end_of_the_time(content: bytes, server: Server, rules: Rules) -> None:
    server.answers["/a"] = Answer(content, slowly=0.02, Content_Length="")
    start = time.monotonic()
    with pytest.raises(Unfetchable, match=r"was too slow: it had not sent everything after 0\.5 seconds"):
        fetch(_at(server), rules=replace(rules, seconds=0.5), ignore_robots=True)
    assert time.monotonic() - start < 10  # all of it would take longer


def test_a_name_that_takes_too_long_or_is_unknown_is_told(server: Server, rules: Rules) -> None:
    def slow(host: str, port: int, seconds: float) -> tuple[IPv4Address | IPv6Address, ...]:
        raise TimeoutError

    with pytest.raises(Unfetchable, match="was too slow"):
        fetch(_at(server), rules=replace(rules, resolve=slow))
    with pytest.raises(Unfetchable, match=r"There is no site named nowhere\.example"):
        fetch(_at(server, host="nowhere.example"), rules=rules)


def test_a_server_that_speaks_no_http_or_not_at_all_is_told(server: Server, rules: Rules) -> None:
    with pytest.raises(Unfetchable, match="gives no answer that can be read"):
        fetch(_at(server).replace("http:", "https:"), rules=rules)
    closed = replace(rules, ports=frozenset({1}))
    with pytest.raises(Unfetchable, match="gives no answer that can be read"):
        fetch("http://kestrel.example:1/", rules=closed)


def test_an_encrypted_page_is_fetched_when_its_certificate_is_in_its_name(rules: Rules) -> None:
    with serving(encrypted=True) as server:
        server.answers["/a"] = Answer(b"words")
        trusting = replace(rules, ports=frozenset({server.port}), certificates=str(CERTIFICATE))
        address = f"https://kestrel.example:{server.port}/a"
        assert fetch(address, rules=trusting).content == b"words"
        with pytest.raises(Unfetchable, match=r"other\.example does not prove that it is other\.example"):
            fetch(address.replace("kestrel", "other"), rules=trusting)
        with pytest.raises(Unfetchable, match=r"kestrel\.example does not prove that it is kestrel\.example"):
            fetch(address, rules=replace(trusting, certificates=None))
