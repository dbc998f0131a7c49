"""The lists of all people, organisations and sources, by first letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Name, NameKind, Status
from tests.html import Element, read
from tests.records import make_document, make_organisation, make_person, make_source

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db


def entries(page: Element) -> dict[str, list[str]]:
    return {group.one("h2").text: group.texts("li a") for group in page.all("#index div[data-group]")}


def test_an_index_has_all_that_readers_may_meet_by_first_letter(client: Client) -> None:
    eli, veli = make_person("Əli Uydurma", description="A mayor."), make_person("Veli Uydurma")
    Name.objects.create(person=veli, text="Вели", language="ru", kind=NameKind.NATIVE)
    make_document("One", people=[eli, veli, make_person("Aygün Gizli-Test", private=True)])
    make_document("Two", people=[veli])
    make_document("Unseen", people=[make_person("Unseen Person")], status=Status.DRAFT)
    make_person("Nowhere")
    response = client.get("/people/")
    page = read(response)
    assert page.one("h1").text == "People 2"
    assert entries(page) == {"U": ["Uydurma, Əli", "Uydurma, Veli"]}
    assert page.texts("#index li") == ["Uydurma, Əli 1 documentA mayor.", "Uydurma, Veli Вели 2 documents"]
    assert page.one("#index small").attributes == {"lang": "ru", "dir": "auto"}
    shown = response.content.decode()
    assert [word in shown for word in ("Gizli", "Unseen", "Nowhere")] == [False, False, False]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ALI", ["Uydurma, Əli"]),
        ("вел", ["Uydurma, Veli"]),
        ("uyd", ["Uydurma, Əli", "Uydurma, Veli"]),
        ("gizli", []),
        ("\x00'", []),
    ],
)
def test_find_looks_in_all_their_names(client: Client, typed: str, found: list[str]) -> None:
    eli, veli = make_person("Əli Uydurma"), make_person("Veli Uydurma")
    Name.objects.create(person=veli, text="Вели", language="ru", kind=NameKind.NATIVE)
    make_document("One", people=[eli, veli, make_person("Aygün Gizli-Test", private=True)])
    page = read(client.get("/people/", {"find": typed}))
    assert page.texts("#index li a") == found
    assert ("hidden" in page.one("p[data-none]")) is bool(found)
    assert page.one("meta[name=robots]")["content"] == "noindex, nofollow"


def test_an_index_of_many_has_pages(client: Client) -> None:
    people = [make_person(f"Person {number:03}") for number in range(201)]
    make_document("All", people=people)
    first, second = read(client.get("/people/")), read(client.get("/people/?page=2"))
    assert len(first.all("#index li")) == 200
    assert first.links(".pager a") == [("Page 2", "/people/?page=2"), ("Next", "/people/?page=2")]
    assert entries(second) == {"P": ["Person 200"]}
    assert (first.links("nav.letters a"), first.all("#P")[0].tag) == ([("P", "/people/?page=1#P")], "div")
    assert read(client.get("/people/?find=person&page=2")).links(".pager a")[0] == ("Previous", "/people/?page=1&find=person")


def head(page: Element) -> tuple[str, str, list[str]]:
    """Title, canonical address and what crawlers are told."""
    told = [one["content"] for one in page.all("meta[name=robots]")]
    return page.one("title").text, page.one("link[rel=canonical]")["href"], told


def test_each_page_of_an_index_is_a_page_of_its_own(client: Client) -> None:
    people = [make_person(f"Person {number:03}") for number in range(201)]
    make_document("All", people=people, organisations=[make_organisation(f"Body {number:03}") for number in range(201)])
    for prefix in ("", "/az", "/ru"):
        for index in ("/people/", "/organisations/"):
            first, second = (read(client.get(f"{prefix}{index}{page}")) for page in ("", "?page=2"))
            assert head(first)[1:] == (f"http://testserver{prefix}{index}", [])
            assert head(second)[1:] == (f"http://testserver{prefix}{index}?page=2", [])
    assert head(read(client.get("/people/?page=1")))[1] == "http://testserver/people/"
    assert head(read(client.get("/people/?page=2")))[0] == "People · page 2 of 2 · The archive"
    assert head(read(client.get("/people/")))[0] == "People · The archive"
    alternates = {one["hreflang"]: one["href"] for one in read(client.get("/ru/people/?page=2")).all("link[hreflang]")}
    assert alternates["az"] == "http://testserver/az/people/?page=2"


@pytest.mark.parametrize("page", ["0", "2", "-1", "abc", "٢", "9" * 400, "9" * 5000])
def test_a_page_that_an_index_does_not_have_is_not_found(client: Client, page: str) -> None:
    make_document("One", people=[make_person()], organisations=[make_organisation()], source=make_source())
    for index in ("/people/", "/organisations/", "/sources/"):
        assert read(client.get(index, {"page": page}), 404).one("h1").text == "Not found"
        assert client.get(index, {"page": "1"}).status_code == 200


def test_sources_are_those_of_published_documents(client: Client) -> None:
    make_document("One", source=make_source())
    make_document("Two", source=make_source("Unseen Gazette"), status=Status.DRAFT)
    assert entries(read(client.get("/sources/"))) == {"T": ["The Made-up Gazette"]}
    assert entries(read(client.get("/sources/?find=gazette"))) == {"T": ["The Made-up Gazette"]}
    assert entries(read(client.get("/sources/?find=unseen"))) == {}
