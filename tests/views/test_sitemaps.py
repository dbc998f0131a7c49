"""What leads machines to the archive's pages, and to no other."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.template import engines
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from documents.models import Document
from documents.views import sitemaps
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client
    from pytest_django import Settings

pytestmark = pytest.mark.django_db

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
HOST = "http://testserver"


def _locations(client: Client, address: str) -> list[str]:
    """The addresses in a sitemap or its index."""
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (200, "application/xml; charset=utf-8")
    root = ElementTree.fromstring(response.content)
    assert root.tag in (f"{SITEMAP}urlset", f"{SITEMAP}sitemapindex")
    return [found.text or "" for found in root.iter(f"{SITEMAP}loc")]


def _inventory(client: Client) -> list[str]:
    return [page for part in _locations(client, "/sitemap.xml") for page in _locations(client, part.removeprefix(HOST))]


def test_the_sitemap_lists_every_public_page_and_nothing_hidden(client: Client) -> None:
    shown, hidden = make_person("Orxan Known-Test"), make_person("Nigar Hidden-Test", private=True)
    document = make_document(
        "Published",
        date="2021-03",
        people=[shown, hidden],
        organisations=[make_organisation("Society of Rain")],
        topics=[make_topic("Rain")],
        source=make_source("The Gazette"),
    )
    behind = {
        "people": [make_person("Drafted Test")],
        "organisations": [make_organisation("Society of Drafts")],
        "topics": [make_topic("Drafts")],
    }
    make_document("Draft", status="draft", source=make_source("The Draft"), **behind)  # type: ignore[arg-type]
    make_document("Embargoed", embargo_until=timezone.now() + timedelta(days=1), **behind)  # type: ignore[arg-type]
    make_document("Withdrawn", **behind).withdraw("It was not what it said.")  # type: ignore[arg-type]
    assert _inventory(client) == [
        *(f"{HOST}/{page}" for page in ("", "documents/", "people/", "organisations/", "sources/", "topics/", "dates/")),
        *(f"{HOST}/{page}" for page in ("about/", "policy/", "corrections/")),
        *(f"{HOST}/about/{page}/" for page in ("contact", "accessibility", "privacy")),
        f"{HOST}{document.get_absolute_url()}",
        f"{HOST}/people/orxan-known-test/",
        f"{HOST}/organisations/society-of-rain/",
        f"{HOST}/sources/the-gazette/",
        f"{HOST}/topics/rain/",
        f"{HOST}/dates/2021/",
    ]
    for page in _inventory(client):
        assert client.get(page.removeprefix(HOST)).status_code == 200, page


def test_a_sitemap_names_each_page_in_every_language(client: Client) -> None:
    make_document("Published", people=[make_person("Orxan Known-Test")])
    root = ElementTree.fromstring(client.get("/sitemaps/people-0.xml").content)
    assert [(link.get("hreflang"), link.get("href")) for link in root.iter("{http://www.w3.org/1999/xhtml}link")] == [
        ("en", f"{HOST}/people/orxan-known-test/"),
        ("az", f"{HOST}/az/people/orxan-known-test/"),
        ("ru", f"{HOST}/ru/people/orxan-known-test/"),
    ]


def test_an_empty_archive_has_a_sitemap_of_its_own_pages(client: Client) -> None:
    assert _locations(client, "/sitemap.xml") == [f"{HOST}/sitemaps/pages-0.xml"]


def test_documents_stand_in_files_by_their_number(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "CHUNK", 10)
    for pk in (3, 9, 10, 35):
        make_document("Rain", pk=pk)
    make_document("Draft", pk=25, status="draft")
    parts = [part.removeprefix(HOST) for part in _locations(client, "/sitemap.xml") if "documents" in part]
    assert {part: _locations(client, part) for part in parts} == {
        "/sitemaps/documents-0.xml": [f"{HOST}/documents/3-rain/", f"{HOST}/documents/9-rain/"],
        "/sitemaps/documents-1.xml": [f"{HOST}/documents/10-rain/"],
        "/sitemaps/documents-3.xml": [f"{HOST}/documents/35-rain/"],
    }


def test_records_stand_in_files_of_so_many(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "CHUNK", 2)
    make_document(topics=[make_topic(name) for name in ("Ash", "Birch", "Cedar")])
    parts = [part.removeprefix(HOST) for part in _locations(client, "/sitemap.xml") if "topics" in part]
    assert {part: _locations(client, part) for part in parts} == {
        "/sitemaps/topics-0.xml": [f"{HOST}/topics/ash/", f"{HOST}/topics/birch/"],
        "/sitemaps/topics-1.xml": [f"{HOST}/topics/cedar/"],
    }


def test_the_last_change_of_a_document_is_given(client: Client) -> None:
    make_document("Rain")
    changed = Document.objects.get().changed_at.isoformat()
    for address in ("/sitemap.xml", "/sitemaps/documents-0.xml"):
        root = ElementTree.fromstring(client.get(address).content)
        assert [found.text for found in root.iter(f"{SITEMAP}lastmod")] == [changed]


@pytest.mark.parametrize(
    "part", ["documents-1", "documents-99999999999999999999", "people-0", "persons-0", "pages-1", "pages", "documents--1"]
)
def test_a_sitemap_of_nothing_is_not_found(client: Client, part: str) -> None:
    make_document(pk=1)
    assert client.get(f"/sitemaps/{part}.xml").status_code == 404


def test_a_sitemap_costs_the_same_for_one_row_and_three(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "CHUNK", 10)
    for pk in (1, 11, 12, 13):
        make_document("Rain", pk=pk)
    client.get("/documents/")  # makes the catalogue
    costs = {}
    for part, rows in ((0, 1), (1, 3)):
        with CaptureQueriesContext(connection) as queries:
            assert len(_locations(client, f"/sitemaps/documents-{part}.xml")) == rows
        costs[rows] = len(queries)
    assert costs == {1: 2, 3: 2}


def test_robots_are_kept_from_the_desk_and_shown_the_sitemap(client: Client, settings: Settings) -> None:
    settings.SITE_ADDRESS = "https://archive.example/"
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert (lines[:3], lines[-2:]) == (
        ["User-agent: *", "Disallow: /admin/", "Disallow: /documents/by/"],
        ["", "Sitemap: https://archive.example/sitemap.xml"],
    )


def _may(client: Client, agent: str) -> Callable[[str], bool]:
    rules = RobotFileParser()
    rules.parse(client.get("/robots.txt").content.decode().splitlines())
    return lambda address: rules.can_fetch(agent, f"https://archive.example{address}")


def test_crawlers_are_kept_from_lists_that_are_narrowed_and_from_nothing_else(client: Client) -> None:
    may = _may(client, "AnyBot")
    for prefix in ("", "/az", "/ru"):
        for address in (
            "by/person/",
            "?q=fog",
            "?topic=fog",
            "?-topic=fog",
            "?person=a&kind=b",
            "?from=2020-01-01",
            "?sort=oldest",
        ):
            assert not may(f"{prefix}/documents/{address}")
        assert not may(f"{prefix}/suggest/?q=fog")
        for address in (
            "",
            "documents/",
            "documents/?page=2",
            "documents/1-one/",
            "documents/feed.atom",
            "documents/feed.atom?topic=fog",
        ):
            assert may(f"{prefix}/{address}")
    for address in ("/people/?page=2", "/topics/fog/", "/dates/2021/", "/sitemap.xml", "/documents/1-one.json"):
        assert may(address)


@pytest.mark.parametrize("agent", ["Wget/1.21.4", "HTTrack"])
def test_a_copy_is_made_without_the_feed_of_each_record(client: Client, agent: str) -> None:
    may = _may(client, agent)
    assert [
        may(address) for address in ("/documents/feed.atom?topic=fog", "/az/documents/feed.atom", "/documents/by/topic/")
    ] == [False] * 3
    assert [may(address) for address in ("/", "/documents/", "/ru/documents/1-one/", "/topics/fog/")] == [True] * 4


def test_a_browser_can_search_the_archive(client: Client, settings: Settings) -> None:
    assert engines["reader"].env  # type: ignore[attr-defined]  # made before the name is changed: it keeps the name
    settings.SITE_NAME = "An archive of rain & of fog"
    response = client.get("/opensearch.xml")
    assert response["Content-Type"] == "application/opensearchdescription+xml; charset=utf-8"
    root = ElementTree.fromstring(response.content)
    assert root.tag == f"{OPENSEARCH}OpenSearchDescription"
    assert root.findtext(f"{OPENSEARCH}ShortName") == "An archive of ra"
    assert root.findtext(f"{OPENSEARCH}LongName") == "An archive of rain & of fog"
    assert {url.attrib["type"]: url.attrib["template"] for url in root.findall(f"{OPENSEARCH}Url")} == {
        "text/html": f"{HOST}/documents/?q={{searchTerms}}",
        "application/atom+xml": f"{HOST}/documents/feed.atom?q={{searchTerms}}",
        "application/x-suggestions+json": f"{HOST}/suggest/opensearch/?q={{searchTerms}}",
        "application/opensearchdescription+xml": f"{HOST}/opensearch.xml",
    }


def test_a_browser_is_told_who_and_what_begins_so(client: Client) -> None:
    people = [make_person("Orxan Known-Test"), make_person("Orxan Hidden-Test", private=True)]
    document = make_document("Orxan speaks", people=people)
    make_document("Orxan drafts", status="draft")
    response = client.get("/suggest/opensearch/?q=orx")
    assert response["Content-Type"] == "application/x-suggestions+json"
    assert response.json() == [
        "orx",
        ["Orxan Known-Test", "Orxan speaks"],
        ["person", "document"],
        [f"{HOST}/people/orxan-known-test/", f"{HOST}{document.get_absolute_url()}"],
    ]
    assert client.get("/suggest/opensearch/").json() == ["", [], [], []]
