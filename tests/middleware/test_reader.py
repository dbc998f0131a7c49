from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import psycopg
import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test import Client
from django.urls import path

from archive import urls
from documents import catalogue
from documents.catalogue.index import generations
from documents.middleware import pages
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from pytest_django import Settings

CONNECTS = ("host", "port", "user", "password", "dbname")
pytestmark = pytest.mark.django_db(transaction=True)


def _broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("A fault in a view, for a test.")


urlpatterns = [path("broken/", _broken), *urls.urlpatterns]
handler500 = "documents.views.errors.server_error"


@pytest.fixture
def addresses() -> list[str]:
    """One address of each kind of page, and of each kind of answer that is none."""
    person, topic, source, body = make_person("Reader One"), make_topic("Topic"), make_source("Source"), make_organisation("Body")
    ties = {"people": [person], "topics": [topic], "source": source, "organisations": [body]}
    document = make_document("One", date="2021-03-28", events=[("2020-01", "Something")], **ties)  # type: ignore[arg-type]
    withdrawn = make_document("Two")
    withdrawn.withdraw("It was wrong.")
    own = [record.get_absolute_url() for record in (document, withdrawn, person, topic, source, body)]
    lists = [
        "/",
        "/documents/",
        "/documents/?q=one",
        "/people/",
        "/organisations/",
        "/sources/",
        "/topics/",
        "/dates/",
        "/dates/2020/",
    ]
    lists += [
        "/documents/by/person/",
        "/dates/2020/1/",
        "/about/",
        "/policy/",
        "/suggest/?q=reader",
        f"/documents/{document.pk}/",
    ]
    wrong = [
        "/nothing/",
        "/documents/?topic=nothing",
        "/documents/?from=x",
        "/documents/999999/",
        "/documents/?utm=1",
        "/people/nobody/",
    ]
    return own + lists + wrong


def test_a_page_that_did_not_change_is_not_sent_again(client: Client) -> None:
    document = make_document("One")
    for address in ("/", "/documents/", document.get_absolute_url(), "/suggest/?q=one"):
        first = client.get(address)
        again = client.get(address, headers={"if-none-match": first.headers["ETag"]})
        assert (first.status_code, again.status_code, again.content) == (200, 304, b""), address
        assert again.headers["ETag"] == first.headers["ETag"]
        assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
        several = client.get(address, headers={"if-none-match": f'"other", W/{first.headers["ETag"]}'})
        assert several.status_code == 304
        assert client.get(address, headers={"if-none-match": '"other"'}).content == first.content


def test_any_change_of_a_record_changes_every_etag(client: Client) -> None:
    document = make_document("One", people=[make_person("Somebody")])
    seen = set()
    for number in range(3):
        document.title = f"Title {number}"
        document.save()
        answer = client.get("/documents/")
        assert f"Title {number}" in answer.content.decode()
        seen.add(answer.headers["ETag"])
    assert len(seen) == 3


def test_no_answer_to_a_reader_sets_a_cookie_or_depends_on_one(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        for _ in range(2):
            answer = client.get(address)
            assert "Set-Cookie" not in answer.headers, address
            assert answer.cookies == {}, address
            assert "cookie" not in answer.headers.get("Vary", "").lower(), address
    assert client.cookies == {}


def test_every_answer_says_what_a_page_may_load(client: Client, addresses: list[str]) -> None:
    policy = django_settings.CONTENT_SECURITY_POLICY
    assert "script-src 'self'" in policy
    statuses = set()
    for address in [*addresses, "/admin/login/", "/admin/", "/static/nothing.css"]:
        answer = client.get(address)
        statuses.add(answer.status_code)
        assert answer.headers["Content-Security-Policy"], address
        if not address.startswith("/admin/"):
            assert answer.headers["Content-Security-Policy"] == policy, address
    assert statuses == {200, 301, 302, 400, 404, 410}


@pytest.mark.urls("tests.middleware.test_reader")
def test_errors_and_refusals_say_so_too(settings: Settings) -> None:
    client = Client(raise_request_exception=False)
    make_document()
    answers = {
        500: client.get("/broken/"),
        405: client.post("/documents/"),
        400: client.get("/documents/", headers={"host": "elsewhere.example"}),
    }
    for status, answer in answers.items():
        assert answer.status_code == status
        assert answer.headers["Content-Security-Policy"] == settings.CONTENT_SECURITY_POLICY, status


class NoCatalogue:
    """An engine whose catalogue is being made."""

    def current(self) -> None:
        raise catalogue.CatalogueUnavailable


def test_an_archive_without_a_catalogue_says_when_to_come_again(client: Client, settings: Settings) -> None:
    settings.CATALOGUE_ENGINE = f"{__name__}.NoCatalogue"
    answer = client.get("/documents/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert answer.headers["Content-Security-Policy"] == django_settings.CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_readers_pages_can_only_be_read(client: Client, addresses: list[str], method: str) -> None:
    for address in addresses:
        if address in ("/nothing/",):
            continue
        answer = client.generic(method, address)
        assert (answer.status_code, answer.headers.get("Allow")) == (405, "GET, HEAD"), address
        assert b"One" not in answer.content


def test_head_answers_like_get_without_the_page(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        head, get, again = client.head(address), client.get(address), client.head(address)
        assert head.status_code == get.status_code == again.status_code, address
        assert head.content == again.content == b"", address
        for name in ("ETag", "Content-Type", "Cache-Control", "Content-Security-Policy", "Location", "Content-Length"):
            assert head.headers.get(name) == get.headers.get(name) == again.headers.get(name), (address, name)


def test_a_page_drawn_before_is_the_same_to_the_byte_and_costs_one_query(
    client: Client, django_assert_num_queries: object
) -> None:
    document = make_document("One", people=[make_person()])
    for address in ("/", "/documents/", document.get_absolute_url()):
        first = client.get(address)
        with django_assert_num_queries(1):  # type: ignore[operator]
            second = client.get(address)
        assert second.content == first.content
        assert dict(second.headers) == dict(first.headers)


def test_what_is_not_a_page_is_not_kept(client: Client) -> None:
    withdrawn = make_document("Two")
    withdrawn.withdraw("It was wrong.")
    for address in ("/nothing/", "/documents/?from=x", "/documents/999999/", withdrawn.get_absolute_url(), "/documents/?page=1"):
        answer = client.get(address)
        assert answer.status_code != 200
        assert "ETag" not in answer.headers
    assert pages._pages.currsize == 0


def test_a_page_is_kept_for_the_host_that_asked_alone(client: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    settings.SITE_ADDRESS = ""
    document = make_document("One")
    for host in ("one.example", "two.example", "one.example"):
        shown = client.get(document.get_absolute_url(), headers={"host": host}).content.decode()
        other = {"one.example": "two.example", "two.example": "one.example"}[host]
        assert f"http://{host}{document.get_absolute_url()}" in shown
        assert other not in shown
    assert client.get(document.get_absolute_url(), headers={"host": "three.example"}).status_code == 400


@pytest.mark.django_db(transaction=True)
def test_a_page_drawn_while_the_catalogue_is_behind_is_not_kept(client: Client, settings: Settings) -> None:
    make_document("Before")
    assert client.get("/documents/").status_code == 200
    kept = dict(pages._pages)
    settings.FOLLOW_IN_REQUESTS = False
    with generations.writing(wait=None):
        make_document("After")
        answer = client.get("/documents/?q=before")
        assert answer.status_code == 200
        assert "ETag" not in answer.headers
        assert dict(pages._pages) == kept
    settings.FOLLOW_IN_REQUESTS = True
    assert "After" in client.get("/documents/").content.decode()


def test_with_the_cache_off_pages_are_drawn_anew_and_still_revalidated(client: Client, settings: Settings) -> None:
    settings.PAGE_CACHE = False
    make_document("One")
    first = client.get("/documents/")
    assert pages._pages.currsize == 0
    assert client.get("/documents/", headers={"if-none-match": first.headers["ETag"]}).status_code == 304


def test_feeds_and_lists_for_machines_are_xml_that_reads(client: Client) -> None:
    make_document("One & <two>", text="A\x0bvertical tab.")
    for address in ("/documents/feed.atom", "/opensearch.xml", "/sitemap.xml"):
        answer = client.get(address)
        assert answer.status_code == 200, address
        ElementTree.fromstring(answer.content)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no server that could end a connection")
@pytest.mark.parametrize("address", ["/documents/", "/health/", "/admin/login/"])
def test_a_connection_that_the_server_ended_is_made_again(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (backend,) = cursor.fetchone()
    parameters = {name: value for name, value in connection.get_connection_params().items() if name in CONNECTS}
    with psycopg.connect(**parameters, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 10000)", [backend])
    assert client.get(address).status_code == 200
