"""The database goes away under a running site, and comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import InterfaceError, OperationalError, ProgrammingError, connections
from django.test import Client

from documents.middleware import pages, reader
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db(transaction=True)


class Outage:
    """While it lasts, every query of this thread fails as it does when the database is away."""

    def __init__(self, error: type[Exception]) -> None:
        self._error = error

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        raise self._error("the database is away")


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture(params=[OperationalError, InterfaceError])
def outage(request: pytest.FixtureRequest) -> Any:
    return lambda: connections["default"].execute_wrapper(Outage(request.param))


def _refused(answer: Any) -> bool:
    return (answer.status_code, answer.get("Retry-After")) == (503, "30")


def test_pages_that_were_drawn_are_still_served_and_others_are_503(client: Client, outage: Any) -> None:
    document = make_document("One", people=[make_person("Alva Tern")])
    draft = make_document("Draft of two", status="draft")
    known = ["/", "/documents/", document.get_absolute_url()]
    before = {address: client.get(address) for address in known}
    with outage():
        for address in known:
            answer = client.get(address)
            assert (answer.status_code, answer.content, answer["ETag"]) == (200, before[address].content, before[address]["ETag"])
            assert client.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
        kept = dict(pages._pages)
        unseen = client.get("/documents/?sort=oldest")
        assert unseen.status_code == 503 or (b"One" in unseen.content and b"Draft" not in unseen.content)
        assert "ETag" not in unseen.headers
        assert client.get(draft.get_absolute_url()).status_code in (404, 503)
        assert dict(pages._pages) == kept
    assert client.get("/documents/?sort=oldest").status_code == 200


def test_a_state_that_was_seen_too_long_ago_is_not_shown(client: Client, outage: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    make_document("One")
    assert client.get("/documents/").status_code == 200
    monkeypatch.setattr(reader, "LAST_STATE_SECONDS", 0.0)
    with outage():
        assert _refused(client.get("/documents/"))
    assert client.get("/documents/").status_code == 200


@pytest.mark.parametrize(
    ("address", "lang", "title"),
    [("/", "en", "The archive is unavailable"), ("/az/", "az", None), ("/ru/documents/", "ru", None)],
)
def test_a_site_that_starts_without_its_database_says_so_in_each_language(
    client: Client, outage: Any, address: str, lang: str, title: str | None
) -> None:
    with outage():
        answer = client.get(address)
        assert _refused(answer)
        assert f'<html lang="{lang}">' in answer.content.decode()
        assert title is None or f"<h1>{title}</h1>" in answer.content.decode()
        assert answer["Content-Security-Policy"]
        health = client.get("/health/")
        assert (health.status_code, health.json()["fault"]) == (503, "database")
    assert client.get(address).status_code == 200
    assert client.get("/health/").status_code == 200


def test_the_desk_is_503_too(client: Client, admin_user: Any, outage: Any) -> None:
    client.force_login(admin_user)
    with outage():
        for address in ("/admin/", "/admin/documents/document/", "/admin/documents/person/add/"):
            assert _refused(client.get(address)), address
        sign_in = Client(raise_request_exception=False).post("/admin/login/", {"username": "a", "password": "zq-secret"})
        assert (sign_in.status_code, sign_in["Retry-After"], b"zq-secret" in sign_in.content) == (503, "10", False)
    assert client.get("/admin/").status_code == 200


def test_a_fault_of_ours_is_still_a_500(client: Client) -> None:
    with connections["default"].execute_wrapper(Outage(ProgrammingError)):
        answer = client.get("/documents/")
    assert (answer.status_code, "Retry-After" in answer.headers) == (500, False)
    assert "<h1>Something went wrong</h1>" in answer.content.decode()
