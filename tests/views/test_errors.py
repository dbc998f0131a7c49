"""Pages for what cannot be answered: each has its status, says why, and has a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation

from documents.views import errors
from tests.html import read

if TYPE_CHECKING:
    from django.test import Client, RequestFactory

WAYS = [("All documents", "/documents/"), ("Front page", "/")]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/nothing/", "/documents", "/people/%00/", "/people/a%2Fb/", "/%FF", "/documents/1-x.pdf/", "/." * 50]
)
def test_an_address_at_which_there_is_nothing(client: Client, address: str) -> None:
    response = client.get(address)
    if address == "/documents":
        assert (response.status_code, response["Location"]) == (301, "/documents/")
        return
    page = read(response, 404)
    assert (page.one("h1").text, page.one("title").text) == ("Not found", "Not found · The archive")
    assert page.one(".lede").text == "There is nothing at this address. It may have been mistyped, or never have been here."
    assert page.links("main ul a") == WAYS
    assert page.one("#q")["value"] == ""


def test_a_malformed_request_and_a_forbidden_one(rf: RequestFactory) -> None:
    bad = errors.bad_request(rf.get("/"), SuspiciousOperation("x"))
    assert read(bad, 400).one("h1").text == "The request could not be read"
    forbidden = errors.permission_denied(rf.get("/"), PermissionDenied("x"))
    assert read(forbidden, 403).one("h1").text == "Not allowed"
    assert read(forbidden, 403).links("main ul a") == WAYS


def test_a_fault_of_ours_needs_nothing_that_may_have_failed(rf: RequestFactory) -> None:
    page = read(errors.server_error(rf.get("/")), 500)
    assert page.one("h1").text == "Something went wrong"
    assert page.links("main a") == [("Try again", ""), ("Front page", "/")]


@pytest.mark.django_db
def test_a_view_that_fails_answers_with_that_page_and_no_detail(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise RuntimeError("password=secret")

    monkeypatch.setattr("documents.catalogue.search.engine.TantivyState.find", fail)
    client.raise_request_exception = False
    response = client.get("/about/")
    assert read(response, 500).one("h1").text == "Something went wrong"
    assert b"secret" not in response.content
    assert "Content-Security-Policy" in response
