"""The tree of topics, and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Status
from tests.html import Element, read
from tests.records import make_document, make_organisation, make_person, make_topic

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def tree(element: Element) -> list[object]:
    """Each topic's words, followed by the list of what is below it."""
    found: list[object] = []
    for item in (one for one in element.inside if isinstance(one, Element) and one.tag == "li"):
        below = [one for one in item.inside if isinstance(one, Element) and one.tag == "ul"]
        own = Element("", {}, [one for one in item.inside if one not in below])
        found.append(own.text)
        found += [tree(one) for one in below]
    return found


def test_the_tree_has_topics_of_published_documents_and_what_is_above_them(client: Client) -> None:
    weather = make_topic("Weather", scope_note="Of the sky.")
    water = make_topic("Water from above", broader=weather)
    rain, fog = make_topic("Rain", broader=water), make_topic("Fog", broader=weather)
    make_topic("Snow", broader=weather)
    make_document("One", topics=[rain, fog])
    make_document("Two", topics=[rain])
    make_document("Unseen", topics=[make_topic("Hail", broader=weather), make_topic("Quakes")], status=Status.DRAFT)
    page = read(client.get("/topics/"))
    assert page.one("h1").text == "Topics 2"
    assert tree(page.one("ul.tree")) == ["WeatherOf the sky.", ["Fog 1 document", "Water from above", ["Rain 2 documents"]]]
    assert page.links("#tree a") == [("Fog", "/topics/fog/"), ("Rain", "/topics/rain/")]


@pytest.mark.django_db(transaction=True)
def test_many_topics_are_folded_by_letter(client: Client) -> None:
    make_document("Few", topics=[make_topic(f"{letter}{number:02}") for letter in "AB" for number in range(30)])
    few = read(client.get("/topics/"))
    assert (few.all("details[data-group]"), len(few.all("ul.tree li"))) == ([], 60)
    make_document("Many", topics=[make_topic("C", broader=make_topic("B30"))])
    page = read(client.get("/topics/"))
    assert page.texts("details[data-group] summary") == ["A 30", "B 31"]
    assert [one["id"] for one in page.all("ul.tree")] == ["l-A", "l-B"]
    assert len(page.all("ul.tree li")) == 62
    assert page.all("details.rest") == []


def test_many_topics_below_a_few_are_folded_below_each(client: Client) -> None:
    weather = make_topic("Weather")
    make_document("Many", topics=[make_topic(f"Rain {number}", broader=weather) for number in range(61)])
    page = read(client.get("/topics/"))
    assert page.texts("ul.tree details summary") == ["61 more"]
    assert len(page.all("ul.tree details li")) == 61


def test_a_topics_page(client: Client) -> None:
    weather = make_topic("Weather", scope_note="Of the <sky>.")
    fog, rain, hail = make_topic("Fog", broader=weather), make_topic("Rain", broader=weather), make_topic("Hail", broader=weather)
    private, veli = make_person("Aygün Gizli-Test", private=True), make_person("Veli Uydurma-Test")
    make_document("One", topics=[weather, fog], people=[veli, private], date="2020", organisations=[make_organisation("Guild")])
    make_document("Two", topics=[weather, rain], date="2021")
    make_document("Unseen", topics=[weather, hail], people=[make_person("Unseen Person")], status=Status.DRAFT)
    response = client.get("/topics/weather/")
    page = read(response)
    assert (page.one("h1").text, page.texts("main .lede")) == ("Weather", ["Of the <sky>."])
    assert page.texts("ol.rows h3") == ["Two", "One"]
    assert page.links("dl.pairs dd a") == [("Fog", "/topics/fog/"), ("Rain", "/topics/rain/")]
    assert page.links("aside ul.bars a") == [
        ("Veli Uydurma-Test", "/people/veli-uydurma-test/"),
        ("Guild", "/organisations/guild/"),
        ("Fog", "/topics/fog/"),
        ("Rain", "/topics/rain/"),
    ]
    assert page.ways("aside ul.bars button") == [
        ("Documents in common, Veli Uydurma-Test: 1", "/documents/?topic=weather&person=veli-uydurma-test"),
        ("Documents in common, Guild: 1", "/documents/?topic=weather&organisation=guild"),
        ("Documents in common, Fog: 1", "/documents/?topic=fog&topic=weather"),
        ("Documents in common, Rain: 1", "/documents/?topic=rain&topic=weather"),
    ]
    assert page.ways("main p.more button") + page.links("main p.more a") == [
        ("2 documents", "/documents/?topic=weather"),
        ("Timeline", "/dates/?topic=weather"),
        ("Feed", "/documents/feed.atom?topic=weather"),
    ]
    shown = response.content.decode()
    assert [word in shown for word in ("Gizli", "Unseen", "Hail")] == [False, False, False]
    assert read(client.get("/topics/fog/")).links("main p.k a")[0] == ("Weather", "/topics/weather/")


def test_a_broader_topic_without_documents_is_named_in_the_tree_and_has_no_page(client: Client) -> None:
    weather = make_topic("Weather")
    make_document("One", topics=[make_topic("Fog", broader=weather)])
    assert client.get("/topics/weather/").status_code == 404
    assert read(client.get("/topics/fog/")).links("main p.k a") == []
    assert client.get("/topics/nothing/").status_code == 404


def test_an_archive_without_topics_has_the_page(client: Client) -> None:
    assert read(client.get("/topics/")).one("h1").text == "Topics 0"
