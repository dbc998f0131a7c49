"""What stands around a document on its page: versions, related documents, and the list that it is read in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from documents.models import Document, Edit, Original, Status, Version, VersionKind
from tests.html import Element, read
from tests.records import make_document, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def shown(client: Client, document: Document, query: str = "") -> Element:
    return read(client.get(document.get_absolute_url() + query))


def versions(client: Client, document: Document) -> tuple[list[str], list[tuple[str, str]]]:
    page = shown(client, document)
    return page.texts("ul.versions li"), page.links("ul.versions a")


# --- Versions ------------------------------------------------------------------------------------------------------------------


def test_versions_lead_to_each_other_and_say_what_they_are(client: Client) -> None:
    original = make_document("Duman", language="az", source=make_source("Yeni Uydurma"), date="2021-05")
    english, part = make_document("Fog"), make_document("Some fog")
    again = make_document("Duman yenə", language="az")
    for document, kind in (
        (english, VersionKind.TRANSLATION),
        (part, VersionKind.EXCERPT),
        (again, VersionKind.VERSION),
    ):
        Version.objects.create(document=document, other=original, kind=kind)
    assert versions(client, original) == (
        ["Translation: Fog (English)", "Excerpt: Some fog (English)", "Another version: Duman yenə (Azerbaijani)"],
        [(one.title, one.get_absolute_url()) for one in (english, part, again)],
    )
    said = "Duman (Azerbaijani, Yeni Uydurma, May 2021)"
    assert versions(client, english)[0] == [f"Translated from: {said}"]
    assert versions(client, part)[0] == [f"Excerpt of: {said}"]
    assert versions(client, again)[0] == [f"Another version: {said}"]
    link = shown(client, english).one("ul.versions a")
    assert (link["lang"], link["hreflang"]) == ("az", "az")


@pytest.mark.django_db(transaction=True)
def test_a_version_that_readers_may_not_see_is_not_named(client: Client) -> None:
    open_one = make_document("Open")
    later = timezone.now() + timedelta(hours=1)
    hidden = [
        make_document("Hidden draft", status=Status.DRAFT),
        make_document("Hidden for an hour", embargo_until=later),
        make_document("Hidden and withdrawn"),
    ]
    for document in hidden:
        Version.objects.create(document=document, other=open_one, kind=VersionKind.TRANSLATION)
    assert versions(client, open_one)[1] == [("Hidden and withdrawn", hidden[2].get_absolute_url())]
    hidden[2].withdraw("It was wrong.")
    assert "Hidden" not in client.get(open_one.get_absolute_url()).content.decode()
    hidden[0].publish()
    assert versions(client, open_one)[1] == [("Hidden draft", hidden[0].get_absolute_url())]


# --- Why another is related ----------------------------------------------------------------------------------------------------


def test_what_is_shared_is_named_however_much_else_there_is(client: Client) -> None:
    """A list row names five topics: the one that is shared may be the last of them."""
    shared = make_topic("Zebra crossings")
    document = make_document("This one", topics=[shared])
    make_document("Other", topics=[*(make_topic(f"Topic {letter}") for letter in "abcdef"), shared])
    assert shown(client, document).texts(".why") == ["news report · also about Zebra crossings"]


def test_a_version_is_not_named_again_as_related(client: Client) -> None:
    fog = make_topic("Fog")
    document, translation, other = (make_document(title, topics=[fog]) for title in ("One", "Two", "Three"))
    Version.objects.create(document=translation, other=document, kind=VersionKind.TRANSLATION)
    related = [one for one in shown(client, document).all("section") if one.texts("h2") == ["Related documents"]]
    assert [one.links("a") for one in related] == [[("Three", other.get_absolute_url())]]


# --- Within a list -------------------------------------------------------------------------------------------------------------


def within(page: Element) -> tuple[str, list[tuple[str, str]]]:
    """The words of the line above the title, and the links to the neighbours with their titles."""
    return page.one("nav.within").text, [(link["rel"], link["href"]) for link in page.all("nav.turn a")]


def test_a_list_leads_on_from_document_to_document(client: Client) -> None:
    fog = make_topic("Fog")
    first, second, third = (make_document(f"In {year}", date=f"{year}", topics=[fog]) for year in (2003, 2002, 2001))
    make_document("Not of the list", date="2002")
    make_document("Unseen", date="2002", topics=[fog], status=Status.DRAFT)
    rows = read(client.get("/documents/?topic=fog")).links("ol.rows h3 a")
    assert rows == [(one.title, f"{one.get_absolute_url()}?topic=fog") for one in (first, second, third)]
    page = shown(client, second, "?topic=fog")
    assert within(page) == (
        "Fog 2 of 3 ← Previous document Next document →",
        [("prev", f"{first.get_absolute_url()}?topic=fog"), ("next", f"{third.get_absolute_url()}?topic=fog")],
    )
    assert page.links("nav.within a")[0] == ("Fog", "/documents/?topic=fog")
    assert page.one("link[rel=canonical]")["href"] == f"http://testserver{second.get_absolute_url()}"
    assert within(shown(client, first, "?topic=fog"))[0] == "Fog 1 of 3 Next document →"
    assert within(shown(client, third, "?topic=fog"))[0] == "Fog 3 of 3 ← Previous document"
    oldest = within(shown(client, second, "?topic=fog&sort=oldest"))
    assert oldest[1][0] == ("prev", f"{third.get_absolute_url()}?topic=fog&sort=oldest")


def test_the_whole_list_leads_on_over_its_pages(client: Client) -> None:
    documents = [make_document(f"Number {number}", date=f"{2000 - number}") for number in range(1, 42)]
    rows = read(client.get("/documents/?page=2")).links("ol.rows h3 a")
    assert rows[0] == ("Number 21", f"{documents[20].get_absolute_url()}?page=2")
    assert within(shown(client, documents[20], "?page=2")) == (
        "All documents 21 of 41 ← Previous document Next document →",
        [("prev", f"{documents[19].get_absolute_url()}?page=1"), ("next", f"{documents[21].get_absolute_url()}?page=2")],
    )
    assert within(shown(client, documents[39], "?page=2"))[1][1] == ("next", f"{documents[40].get_absolute_url()}?page=3")
    assert within(shown(client, documents[0], "?page=1"))[0] == "All documents 1 of 41 Next document →"


def test_a_search_and_what_is_left_out_are_named(client: Client) -> None:
    documents = [make_document(f"Rain {number}", kind="report", text="rain") for number in range(2)]
    make_document("Rain of laws", kind="law", text="rain")
    query = "?q=rain&-kind=law"
    urls = [address for _title, address in read(client.get(f"/documents/{query}")).links("ol.rows h3 a")]
    assert urls[0].endswith(query)
    page = read(client.get(urls[0]))
    assert within(page) == ("rain, not law 1 of 2 Next document →", [("next", urls[1])])
    assert {urls[0], urls[1]} == {f"{one.get_absolute_url()}{query}" for one in documents}


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("?topic=fog&page=1", "?topic=fog"),
        ("?page=1&topic=fog", "?topic=fog"),
        ("?topic=fog&utm_source=x", "?topic=fog"),
        ("?topic=fog&page=2", ""),  # it is on the first
        ("?topic=rain", ""),  # it is not on that list
        ("?topic=nobody-knows", ""),
        ("?topic=<b>", ""),
        ("?page=0", ""),
        ("?page=9999999", ""),
        ("?from=tomorrow", ""),
        ("?" + "&".join(f"topic=t{number}" for number in range(30)), ""),
        ("?" + "&".join(["q=x"] * 41), ""),
    ],
)
def test_another_address_leads_to_the_one_we_write(client: Client, asked: str, given: str) -> None:
    document = make_document("One", topics=[make_topic("Fog")])
    make_document("Two", topics=[make_topic("Rain")])
    response = client.get(document.get_absolute_url() + asked)
    assert (response.status_code, response["Location"]) == (302, document.get_absolute_url() + given)
    assert client.get(response["Location"]).status_code == 200


def test_what_is_no_lists_is_passed_over(client: Client) -> None:
    document = make_document()
    page = shown(client, document, "?utm_source=x&page=")
    assert page.all("nav.within") == []


def test_the_list_stays_when_the_language_changes(client: Client) -> None:
    fog = make_topic("Fog")
    documents = [make_document(f"Doc {number}", topics=[fog], date=f"200{number}") for number in (2, 1)]
    page = shown(client, documents[0], "?topic=fog")
    russian = [link["href"] for link in page.all("nav.langs a") if link["hreflang"] == "ru"]
    assert russian == [f"/ru{documents[0].get_absolute_url()}?topic=fog"]
    assert read(client.get(russian[0])).links("nav.turn a")[0][1] == f"/ru{documents[1].get_absolute_url()}?topic=fog"


def test_a_page_costs_two_queries_within_a_list_or_not(client: Client) -> None:
    fog = make_topic("Fog")
    documents = [make_document(f"Doc {number}", topics=[fog], people=[make_person(f"P {number}")]) for number in range(5)]
    Version.objects.create(document=documents[1], other=documents[0])
    client.get("/documents/")  # makes the catalogue
    for query in ("", "?topic=fog", "?page=1", "?q=doc"):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(documents[0].get_absolute_url() + query).status_code == 200
        assert (query, len(queries)) == (query, 2)


# --- What was cut --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("holding", "quoted"), [("full", ["Leave a Reply"]), ("digest", []), ("excerpt", []), ("record", [])])
def test_what_was_cut_is_told_with_its_reason(client: Client, holding: str, quoted: list[str]) -> None:
    document = make_document("Cut", holding=holding, digest="Ours.")
    original = Original.store(document, b"<p>", captured_at=timezone.now())
    for start, (before, after, reason, rule) in enumerate(
        [
            ("Leave a Reply", "", "a form", "comment-form"),
            ("Unspeakable", "", "an editor's reason", ""),
            ("gul1s", "gulls", "a misprint", "misprint"),
            ("", "[sic]", "a note", "editor"),
        ]
    ):
        Edit.objects.create(original=original, start=start * 50, before=before, after=after, reason=reason, rule=rule)
    response = client.get(document.get_absolute_url())
    (cut,) = [value for term, value in _pairs(read(response)) if term == "What was cut"]
    assert cut.text.startswith("2 passages removed, 1 passage repaired, 1 passage added")
    assert cut.texts("li span") == ["a form", "an editor's reason", "a misprint", "a note"]
    assert cut.texts("q") == quoted
    assert "Unspeakable" not in response.content.decode()


def _pairs(page: Element) -> list[tuple[str, Element]]:
    terms, values = page.all("dl.pairs dt"), page.all("dl.pairs dd")
    return list(zip([one.text for one in terms], values, strict=True))
