"""The tree of topics, and the page of one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from documents.models import Role, Status
from tests.html import Element, read
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

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
    assert tree(page.one("#tree")) == ["WeatherOf the sky.", ["Fog 1 document", "Water from above", ["Rain 2 documents"]]]
    assert page.links("#tree a") == [("Fog", "/topics/fog/"), ("Rain", "/topics/rain/")]


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
        ("Feed", "/documents/feed/?topic=weather"),
    ]
    shown = response.content.decode()
    assert [word in shown for word in ("Gizli", "Unseen", "Hail")] == [False, False, False]
    assert read(client.get("/topics/fog/")).links("main p.k a")[0] == ("Weather", "/topics/weather/")


def sides(page: Element) -> dict[str, list[str]]:
    """What stands under each heading of "Sources and voices"."""
    found: dict[str, list[str]] = {}
    heading = ""
    for part in page.one("div.sides").all("div"):
        for element in (one for one in part.inside if isinstance(one, Element)):
            heading = element.text if element.tag == "h3" else heading
            if element.tag == "ul":
                found[heading] = element.texts("li")
    return found


def test_a_topics_page_says_from_which_sources_it_is_and_who_speaks(client: Client) -> None:
    fog = make_topic("Fog")
    gazette, court = make_source(kind="newspaper"), make_source("The Court of Ruritania", kind="court")
    veli, aysel, private = make_person("Veli Uydurma-Test"), make_person("Aysel Uydurma-Test"), make_person("Gizli", private=True)
    guild = make_organisation("Guild")
    make_document(
        "One", topics=[fog], source=gazette, people={veli: Role.QUOTED, private: Role.QUOTED}, organisations={guild: Role.CITED}
    )
    make_document("Two", topics=[fog], source=gazette, people={veli: Role.QUOTED, aysel: Role.AUTHOR})
    make_document("Three", topics=[fog], source=court, people={aysel: Role.SUBJECT, veli: Role.MENTIONED})
    make_document("Four", topics=[fog], organisations={guild: Role.SIGNATORY})
    make_document("Elsewhere", source=make_source("Unasked Times", kind="weekly"), people={aysel: Role.QUOTED})
    make_document("Unseen", topics=[fog], source=make_source("Unseen"), people={aysel: Role.SPEAKER}, status=Status.DRAFT)
    later = timezone.now() + timedelta(days=1)
    make_document("Embargoed", topics=[fog], source=court, people={aysel: Role.SPEAKER}, embargo_until=later)
    response = client.get("/topics/fog/")
    page = read(response)
    assert page.texts("section[aria-labelledby=h-who] p.n") == [
        "4 documents · 2 sources · most from The Made-up Gazette (2) · 1 without a known source"
    ]
    assert sides(page) == {
        "Sources": ["The Made-up Gazette 2", "The Court of Ruritania 1"],
        "Kinds of source": ["newspaper 2", "court 1"],
        "Author": ["Aysel Uydurma-Test 1"],
        "Signatory": ["Guild 1"],
        "Quoted": ["Veli Uydurma-Test 2"],
        "Cited source": ["Guild 1"],
    }
    assert page.links("div.sides a")[0] == ("The Made-up Gazette 2", "/sources/the-made-up-gazette/")
    assert page.all("#single") == []
    shown = response.content.decode()
    assert [word in shown for word in ("Gizli", "Unseen", "Unasked", "weekly", "Speaker")] == [False] * 5


def test_a_topic_of_one_source_says_so(client: Client) -> None:
    source = make_source()
    alone, twice, partly, never = (make_topic(name) for name in ("Alone", "Twice", "Partly", "Never"))
    make_document("One", topics=[alone, twice, partly], source=source)
    make_document("Two", topics=[twice], source=source)
    make_document("Three", topics=[partly, never])  # it may be from another
    make_document("Unseen", topics=[alone], source=make_source("Unseen"), status=Status.DRAFT)
    pages = {slug: read(client.get(f"/topics/{slug}/")) for slug in ("alone", "twice", "partly", "never")}
    assert {slug: page.texts("#single") for slug, page in pages.items()} == {
        "alone": ["The archive holds one document on this, from The Made-up Gazette: nothing here confirms or contradicts it."],
        "twice": ["Everything the archive holds on this comes from one source, The Made-up Gazette."],
        "partly": [],
        "never": [],
    }
    assert pages["partly"].texts("section[aria-labelledby=h-who] p.n") == ["2 documents · 1 source · 1 without a known source"]
    assert pages["never"].texts("section[aria-labelledby=h-who] p") == [
        "1 document · 1 without a known source",
        "The records name nobody who speaks in these documents.",
    ]


def test_of_many_voices_the_first_five_are_named_and_the_others_counted(client: Client) -> None:
    fog = make_topic("Fog")
    people = [make_person(f"Person {number}") for number in range(8)]
    make_document("One", topics=[fog], people=dict.fromkeys(people, Role.QUOTED))
    page = read(client.get("/topics/fog/"))
    assert sides(page) == {"Quoted": [f"Person {number} 1" for number in range(5)]}
    assert page.texts("div.sides p") == ["and 3 more"]


def test_a_broader_topic_without_documents_is_named_in_the_tree_and_has_no_page(client: Client) -> None:
    weather = make_topic("Weather")
    make_document("One", topics=[make_topic("Fog", broader=weather)])
    assert client.get("/topics/weather/").status_code == 404
    assert read(client.get("/topics/fog/")).links("main p.k a") == []
    assert client.get("/topics/nothing/").status_code == 404


def test_an_archive_without_topics_has_the_page(client: Client) -> None:
    assert read(client.get("/topics/")).one("h1").text == "Topics 0"
