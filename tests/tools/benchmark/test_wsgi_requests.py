"""Requests made by calling the WSGI handler in this process."""

from __future__ import annotations

import pytest
from django.conf import settings

from tests.records import make_document
from tools.benchmark.wsgi_requests import HOST, NotAnswered, bare, handler, timed


def test_a_bare_view_says_hello_and_nothing_else_is_there() -> None:
    with bare() as ask:
        assert ask("/hello/") == b"hello"
        with pytest.raises(NotAnswered, match="/documents/: 404"):
            ask("/documents/")


@pytest.mark.django_db(transaction=True)
def test_a_page_is_drawn_anew_each_time_with_its_query() -> None:
    make_document("Rain", kind="law")
    make_document("Fog", kind="letter")
    with handler() as ask:
        assert b"Rain" in ask("/documents/?kind=law")
        assert b"Fog" not in ask("/documents/?kind=law")
        assert (settings.PAGE_CACHE, settings.ALLOWED_HOSTS) == (False, [HOST])
        with pytest.raises(NotAnswered, match=r"/nothing/\?q=1: 404"):
            ask("/nothing/?q=1")
    assert settings.ALLOWED_HOSTS != [HOST]


def test_each_answer_has_its_time() -> None:
    asked: list[str] = []

    def ask(address: str) -> bytes:
        asked.append(address)
        return b""

    times, cpu = timed(ask, ["/a", "/b", "/a"])
    assert (asked, len(times)) == (["/a", "/b", "/a"], 3)
    assert min(*times, cpu) >= 0
