"""A reader's page as an answer: its robots, its languages, its whole address, and whether it may be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.http import HttpResponse

from documents.views.responses import absolute, page, public
from tests.html import parse

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.test import RequestFactory
    from pytest_django import Settings

TEMPLATE = "policy.html"


@pytest.fixture
def request_(rf: RequestFactory) -> HttpRequest:
    return rf.get("/policy/")


def test_a_page_is_the_same_for_all_and_names_itself_in_every_language(request_: HttpRequest) -> None:
    response = page(request_, TEMPLATE, {})
    assert (response.status_code, response["Content-Type"], response.public_page) == (  # type: ignore[attr-defined]
        200,
        "text/html; charset=utf-8",
        True,
    )
    assert "X-Robots-Tag" not in response
    drawn = parse(response.content.decode())
    assert [(one["hreflang"], one["href"]) for one in drawn.all("head link[rel=alternate]") if "hreflang" in one] == [
        ("en", "http://testserver/policy/"),
        ("az", "http://testserver/az/policy/"),
        ("ru", "http://testserver/ru/policy/"),
        ("x-default", "http://testserver/policy/"),
    ]


@pytest.mark.parametrize(
    ("flags", "robots"),
    [
        ({"noindex": True}, "noindex"),
        ({"noindex": True, "nofollow": True}, "noindex, nofollow"),
        ({"nofollow": True}, "nofollow"),
    ],
)
def test_what_robots_may_not_do_is_said_in_the_page_and_beside_it(
    request_: HttpRequest, flags: dict[str, bool], robots: str
) -> None:
    response = page(request_, TEMPLATE, flags)
    assert response["X-Robots-Tag"] == robots
    drawn = parse(response.content.decode())
    assert drawn.one("meta[name=robots]")["content"] == robots
    named = [one for one in drawn.all("head link[rel=alternate]") if "hreflang" in one]
    assert bool(named) is not flags.get("noindex", False)


def test_an_answer_that_is_no_success_is_not_kept(request_: HttpRequest) -> None:
    response = page(request_, TEMPLATE, {}, status=404)
    assert (response.status_code, hasattr(response, "public_page")) == (404, False)
    assert "hreflang" not in str(parse(response.content.decode()).one("head").all("link"))


def test_an_answer_is_marked_and_given_back() -> None:
    response = HttpResponse()
    assert public(response) is response
    assert response.public_page is True  # type: ignore[attr-defined]


def test_a_whole_address_has_the_host_that_is_set_or_else_the_one_asked_for(rf: RequestFactory, settings: Settings) -> None:
    asked = rf.get("/", headers={"host": "asked.example"})
    settings.ALLOWED_HOSTS = ["asked.example"]
    assert absolute(asked, "/a/") == "http://asked.example/a/"
    assert absolute(asked, "/people/əli/?q=a%20b") == "http://asked.example/people/%C9%99li/?q=a%20b"
    settings.SITE_ADDRESS = "https://archive.example/"
    assert absolute(asked, "/a/") == "https://archive.example/a/"
    settings.SITE_ADDRESS = "https://archive.example"
    assert absolute(asked, "/a/") == "https://archive.example/a/"
