"""The Atom feed: what RFC 4287 asks for, what it lists, and what it must not."""

from __future__ import annotations

import importlib
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import feedparser
import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from documents import catalogue
from documents.middleware import pages
from documents.models import Document, FeedOrigin
from tests.records import make_document, make_person, make_source, make_topic
from tests.views.atom import ATOM, feed_titles, get_feed

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client
    from pytest_django import Settings


pytestmark = pytest.mark.django_db


def _links(element: ElementTree.Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in element.findall(f"{ATOM}link")}


def _added(document: Document, day: int) -> None:
    Document.objects.filter(pk=document.pk).update(first_published_at=datetime(2024, 3, day, tzinfo=UTC))


@pytest.mark.parametrize("address", ["/documents/feed.atom", "/corrections.atom"])
def test_the_archives_name_may_have_any_sign(client: Client, settings: Settings, address: str) -> None:
    settings.SITE_NAME = 'Law & "Order" <i>'
    make_document("Rain").corrections.create(words="It was fog.")
    names = [entry.findtext(f"{ATOM}author/{ATOM}name") for entry in get_feed(client, address).iter(f"{ATOM}entry")]
    assert settings.SITE_NAME in names


@pytest.mark.parametrize("words", ["%22", "%2A"])
def test_the_feed_of_a_search_that_finds_nothing_has_no_corrections_either(client: Client, words: str) -> None:
    make_document("Rain").corrections.create(words="It was fog.")
    assert feed_titles(get_feed(client, f"/documents/feed.atom?q={words}")) == []


@pytest.mark.parametrize("words", ["wet+OR", "%22wet+or+dry"])
def test_the_feed_of_a_search_that_ends_early_has_no_corrections_of_other_documents(client: Client, words: str) -> None:
    make_document("Wet or dry").corrections.create(words="It was wet.")
    make_document("Rain").corrections.create(words="It was fog.")
    titles = feed_titles(get_feed(client, f"/documents/feed.atom?q={words}"))
    assert sorted(map(str, titles)) == ["Corrected: Wet or dry", "Wet or dry"]


def test_a_feed_has_what_atom_requires_and_an_entry_for_each_published_document(client: Client) -> None:
    topic = make_topic("Invented matters")
    document = make_document(
        "Rain & <b>“fog”</b>",
        byline="Aysel Invented",
        source=make_source("The Made-up Gazette"),
        date="2021-03",
        summary="A summary of it.",
        language="az",
        topics=[topic],
    )
    _added(document, 2)
    changed = Document.objects.get().changed_at
    feed = get_feed(client)
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}id") == "http://testserver/documents/feed/"
    assert feed.findtext(f"{ATOM}title") == "The archive"
    assert feed.findtext(f"{ATOM}updated") == changed.isoformat()
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "The archive"
    assert _links(feed) == {"self": "http://testserver/documents/feed.atom", "alternate": "http://testserver/documents/"}
    (entry,) = feed.findall(f"{ATOM}entry")
    assert {child.tag.removeprefix(ATOM): child.text for child in entry if child.text and child.text.strip()} == {
        "id": f"tag:testserver,2024-03-02:document/{document.pk}",
        "title": "Rain & <b>“fog”</b>",
        "published": "2024-03-02T00:00:00+00:00",
        "updated": changed.isoformat(),
        "summary": "news report · The Made-up Gazette · March 2021 — A summary of it.",
        "{http://purl.org/dc/elements/1.1/}publisher": "The Made-up Gazette",
        "{http://purl.org/dc/terms/}created": "2021-03",
    }
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Aysel Invented"
    assert _links(entry) == {"alternate": f"http://testserver{document.get_absolute_url()}"}
    assert [category.attrib for category in entry.findall(f"{ATOM}category")] == [
        {"term": "invented-matters", "label": "Invented matters", "scheme": "http://testserver/topics/"}
    ]


def test_an_empty_feed_is_a_feed(client: Client) -> None:
    feed = get_feed(client)
    assert [child.tag.removeprefix(ATOM) for child in feed] == ["id", "title", "updated", "author", "link", "link", "icon"]
    assert datetime.fromisoformat(feed.findtext(f"{ATOM}updated") or "").tzinfo is not None


def test_what_was_added_last_comes_first_whatever_its_date(client: Client) -> None:
    for day, (title, date) in enumerate([("Second", "2023"), ("First", "1999"), ("Third", "")], start=1):
        _added(make_document(title, date=date), day)
    assert feed_titles(get_feed(client)) == ["Third", "First", "Second"]


def test_no_draft_embargoed_or_withdrawn_document_and_no_private_person_is_in_a_feed(client: Client) -> None:
    hidden = make_person("Nigar Hidden-Test", private=True)
    known = make_person("Orxan Known-Test")
    make_document("Published", people={hidden: "author", known: "author"})
    make_document("Draft", status="draft")
    make_document("In review", status="review")
    make_document("Embargoed", embargo_until=timezone.now() + timedelta(days=1))
    make_document("Withdrawn").withdraw("It was not what it said.")
    feed = get_feed(client)
    assert feed_titles(feed) == ["Published"]
    assert [name.text for name in feed.iterfind(f"{ATOM}entry/{ATOM}author/{ATOM}name")] == ["Orxan Known-Test"]
    assert b"idden" not in client.get("/documents/feed.atom").content
    assert client.get(f"/documents/feed.atom?person={hidden.slug}").status_code == 404


def test_a_filtered_list_has_the_feed_of_the_same_query(client: Client) -> None:
    rain, fog = make_topic("Rain"), make_topic("Fog")
    person = make_person("Orxan Known-Test")
    make_document("Both", topics=[rain, fog], people=[person])
    make_document("Rain only", topics=[rain])
    make_document("Neither")
    feed = get_feed(client, "/documents/feed.atom?topic=rain&-topic=fog")
    assert feed_titles(feed) == ["Rain only"]
    assert feed.findtext(f"{ATOM}title") == "The archive: topic Rain, not topic Fog"
    assert _links(feed)["alternate"] == "http://testserver/documents/?topic=rain&-topic=fog"
    assert feed_titles(get_feed(client, f"/documents/feed.atom?person={person.slug}")) == ["Both"]
    assert feed_titles(get_feed(client, "/documents/feed.atom?q=neither")) == ["Neither"]


def test_a_feed_has_one_address(client: Client) -> None:
    make_document("Rain", topics=[make_topic("Rain")], kind="report")
    for asked in ("?page=3&topic=rain&kind=report", "?kind=report&topic=rain&sort=oldest", "?topic=rain&topic=rain&kind=report"):
        response = client.get(f"/documents/feed.atom{asked}")
        assert (response.status_code, response["Location"]) == (302, "/documents/feed.atom?topic=rain&kind=report")


@pytest.mark.parametrize("query", ["?topic=never-was", "?kind=a%20kind", "?from=yesterday", "?sort=best", "?person=%00"])
def test_a_feed_of_what_is_not_there_is_not_found(client: Client, query: str) -> None:
    make_document()
    assert client.get(f"/documents/feed.atom{query}").status_code == 404


def test_a_feed_holds_the_newest_fifty(client: Client) -> None:
    for number in range(52):
        make_document(f"Document {number}")
    assert len(feed_titles(get_feed(client))) == 50


def test_a_feed_costs_the_same_for_one_row_and_three(client: Client) -> None:
    costs = {}
    for rows in (1, 3):
        topic = make_topic(f"Rain {rows}")
        for number in range(rows):
            make_document("Rain", topics=[topic], people=[make_person()], byline=f"Author {number}")
    client.get("/documents/feed.atom")  # makes the catalogue, and the origin of identifiers
    for rows in (1, 3):
        with CaptureQueriesContext(connection) as queries:
            assert len(feed_titles(get_feed(client, f"/documents/feed.atom?q=rain&topic=rain-{rows}"))) == rows
        costs[rows] = len(queries)
    assert costs == {1: 1, 3: 1}


def _identifiers(client: Client, address: str = "/documents/feed.atom", **headers: Any) -> list[str | None]:
    """Of the feed, and of each entry in it."""
    feed = ElementTree.fromstring(client.get(address, **headers).content)
    return [feed.findtext(f"{ATOM}id"), *(entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry"))]


def test_identifiers_stay_when_the_archive_moves(client: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    _added(make_document("One", pk=4), 2)
    first = _identifiers(client, headers={"host": "archive.example"}, secure=True)
    assert first == ["https://archive.example/documents/feed/", "tag:archive.example,2024-03-02:document/4"]
    for host in ("www.archive.example", "mirror.example:8080", "127.0.0.1", "localhost"):
        for secure in (True, False):
            assert _identifiers(client, headers={"host": host}, secure=secure) == first
    settings.SITE_ADDRESS = "https://moved.example/"
    assert _identifiers(client) == first
    assert _identifiers(client, "/ru/documents/feed.atom")[1:] == first[1:]
    make_document("Two")  # another state of the catalogue
    assert [one in _identifiers(client) for one in first] == [True, True]


def test_the_address_that_is_set_comes_before_that_of_the_request(client: Client, settings: Settings) -> None:
    settings.SITE_ADDRESS = "https://archive.example"
    assert _identifiers(client) == ["https://archive.example/documents/feed/"]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "a.localhost"])
def test_an_address_of_this_machine_is_nobodys_identifier(client: Client, settings: Settings, host: str) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    make_document("One")
    found = _identifiers(client, headers={"host": host})
    origin = FeedOrigin.objects.get()
    assert re.fullmatch(r"[0-9a-f]{16}\.invalid", origin.authority)
    assert (found[0] or "").startswith(f"https://{origin.authority}/")
    assert (found[1] or "").startswith(f"tag:{origin.authority},")
    assert _identifiers(client, headers={"host": "archive.example"}) == found


def test_identifiers_go_with_a_dump(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    make_document("One")
    before = _identifiers(client, headers={"host": "archive.example"})
    call_command("dumpdata", "documents.feedorigin", output=str(tmp_path / "dump.json"), verbosity=0)
    FeedOrigin.objects.update(origin="https://other.example")
    call_command("loaddata", str(tmp_path / "dump.json"), verbosity=0)
    catalogue.engine().forget()
    pages.clear()
    assert _identifiers(client, headers={"host": "new.example"}) == before


def test_a_migration_keeps_the_identifiers_that_readers_know(client: Client, settings: Settings) -> None:
    module = importlib.import_module("documents.migrations.0008_feed_origin")
    settings.SITE_ADDRESS = "https://archive.example/"
    module.keep_known_origin(apps, None)
    assert not FeedOrigin.objects.exists()
    make_document("One")
    module.keep_known_origin(apps, None)
    settings.SITE_ADDRESS = "https://moved.example"
    assert _identifiers(client)[0] == "https://archive.example/documents/feed/"


def test_a_narrowed_feed_is_not_indexed(client: Client) -> None:
    make_document("One", kind="law")
    assert client.get("/documents/feed.atom?kind=law")["X-Robots-Tag"] == "noindex, nofollow"
    assert "X-Robots-Tag" not in client.get("/documents/feed.atom")


@pytest.mark.django_db(transaction=True)
def test_an_unchanged_feed_is_not_sent_again(client: Client) -> None:
    make_document("Once")
    etag = client.get("/documents/feed.atom")["ETag"]
    assert client.get("/documents/feed.atom", headers={"if-none-match": etag}).status_code == 304
    make_document("Twice")
    assert client.get("/documents/feed.atom", headers={"if-none-match": etag}).status_code == 200


@pytest.mark.parametrize("prefix", ["", "/az", "/ru"])
def test_the_address_that_feeds_had_leads_to_the_one_of_now(client: Client, prefix: str) -> None:
    response = client.get(f"{prefix}/documents/feed/?topic=rain&q=a%20b")
    assert (response.status_code, response["Location"]) == (301, f"{prefix}/documents/feed.atom?topic=rain&q=a+b")
    assert client.get(f"{prefix}/documents/feed/")["Location"] == f"{prefix}/documents/feed.atom"


def test_a_correction_is_an_entry_of_its_own(client: Client) -> None:
    rain = make_topic("Rain")
    old, new = make_document("Old & wet", topics=[rain]), make_document("New")
    _added(old, 1)
    _added(new, 3)
    first = old.corrections.create(words="It was <b>drizzle</b>.", made_on="2024-03-02")
    second = old.corrections.create(words="In March.", made_on="2024-03-04")
    assert feed_titles(get_feed(client)) == ["Corrected: Old & wet", "New", "Corrected: Old & wet", "Old & wet"]
    feed = get_feed(client, "/documents/feed.atom?topic=rain")
    assert feed_titles(feed) == ["Corrected: Old & wet", "Corrected: Old & wet", "Old & wet"]
    later, earlier, _document = feed.findall(f"{ATOM}entry")
    assert [(entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated")) for entry in (later, earlier)] == [
        (f"tag:testserver,2024-03-04:correction/{second.pk}", "2024-03-04T00:00:00+00:00"),
        (f"tag:testserver,2024-03-02:correction/{first.pk}", "2024-03-02T00:00:00+00:00"),
    ]
    assert earlier.findtext(f"{ATOM}summary") == "It was <b>drizzle</b>."
    assert _links(earlier) == {"alternate": f"http://testserver{old.get_absolute_url()}#h-corr"}
    assert earlier.findtext(f"{ATOM}author/{ATOM}name") == "The archive"
    assert feed_titles(get_feed(client, "/documents/feed.atom?q=wet+OR+dry")) == feed_titles(feed)
    assert feed_titles(get_feed(client, "/documents/feed.atom?-topic=rain")) == ["New"]


def test_a_content_note_is_read_before_the_summary(client: Client) -> None:
    make_document("Rain", content_notes="Much rain.\nSome fog.", summary="It rained.", date="2021")
    assert get_feed(client).findtext(f"{ATOM}entry/{ATOM}summary") == (
        "news report · 2021 · Content note: Much rain. Some fog. — It rained."
    )


def test_a_summary_in_another_language_than_the_feed_says_so(client: Client) -> None:
    make_document("Rain", summary="It rained & poured.")
    summary = get_feed(client, "/az/documents/feed.atom").find(f"{ATOM}entry/{ATOM}summary")
    assert summary is not None
    assert summary.attrib == {"type": "xhtml"}
    said = [(one.text, one.get("lang")) for one in summary.iter("{http://www.w3.org/1999/xhtml}p")]
    assert said == [("xəbər · tarixsiz", None), ("It rained & poured.", "en")]


def test_feedparser_reads_when_an_entry_changed_and_in_what_language_it_is(client: Client) -> None:
    """It takes dc:date for the moment of the last change, so there is none."""
    document = make_document("Old", date="1999", summary="It rained.", content_notes="Rain.")
    _added(document, 2)
    document.corrections.create(words="It was fog.", made_on="2024-03-04")
    changed = Document.objects.get().changed_at
    parsed = feedparser.parse(client.get("/az/documents/feed.atom").content)
    assert not parsed.bozo
    assert [(entry.title, entry.updated, entry.summary_detail.type) for entry in parsed.entries] == [
        ("Düzəliş: Old", "2024-03-04T00:00:00+00:00", "application/xhtml+xml"),
        ("Old", changed.isoformat(), "application/xhtml+xml"),
    ]
    assert parsed.entries[1].published == "2024-03-02T00:00:00+00:00"
    assert parsed.entries[1].created == "1999"
    assert '<p lang="en">It rained.</p>' in parsed.entries[1].summary.replace(' xml:lang="en"', "")
    assert "Məzmun xəbərdarlığı: Rain." in parsed.entries[1].summary
