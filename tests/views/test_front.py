"""The front page, and the two pages about the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Status
from tests.html import read
from tests.records import make_document, make_person, make_topic

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_front_page_has_the_newest_and_the_busiest(client: Client) -> None:
    fog, veli = make_topic("Fog"), make_person("Veli Uydurma-Test")
    private = make_person("Aygün Gizli-Test", private=True)
    for year in range(2014, 2022):
        make_document(f"Of {year}", date=str(year), topics=[fog] if year > 2019 else [], people=[private])
    make_document("Of 2021 too", date="2021-02", people=[veli], topics=[fog], summary="A summary.")
    make_document(
        "Unseen", date="2025", topics=[make_topic("Unseen matter")], people=[make_person("Unseen")], status=Status.DRAFT
    )
    response = client.get("/")
    page = read(response)
    assert (page.one("title").text, page.one("h1").text) == ("The archive", "The archive")
    assert page.texts("ol.rows h3") == ["Of 2021 too", "Of 2021", "Of 2020", "Of 2019", "Of 2018", "Of 2017"]
    assert page.links("section p.more a") == [
        ("All 9 documents", "/documents/"),
        ("All topics", "/topics/"),
        ("All people", "/people/"),
    ]
    assert page.links("aside ul.bars a") == [("Fog 3", "/topics/fog/"), ("Veli Uydurma-Test 1", "/people/veli-uydurma-test/")]
    assert page.one("figure svg")["aria-label"] == "9 documents, 2014 to 2021; most in 2021 (2)"
    assert page.links("figure td a")[-1] == ("2021", "/documents/?year=2021")
    assert (page.one("form.search")["action"], page.one("#q")["name"]) == ("/documents/", "q")
    shown = response.content.decode()
    assert ("Gizli" in shown, "Unseen" in shown) == (False, False)


def test_an_empty_archive_has_a_front_page(client: Client) -> None:
    page = read(client.get("/"))
    assert (page.texts("ol.rows h3"), page.all("aside section")) == ([], [])


@pytest.mark.parametrize(
    "address", ["/", "/documents/", "/people/", "/topics/", "/dates/", "/about/", "/suggest/?q=one", "/nothing/"]
)
def test_no_answer_to_a_reader_sets_a_cookie_or_asks_another_site(client: Client, address: str) -> None:
    make_document("One", topics=[make_topic()], people=[make_person()])
    response = client.get(address)
    assert (client.cookies.output(), "Set-Cookie" in response) == ("", False)
    assert "Cookie" not in response.get("Vary", "")
    assert "default-src 'none'" in response["Content-Security-Policy"]
    shown = response.content.replace(b"http://testserver", b"").replace(b"<code>https://example.com/a</code>", b"")
    assert (b"http://" in shown, b"https://" in shown) == (False, False)
