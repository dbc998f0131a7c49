"""The facet column, and chips of what is applied."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from documents.models import Name, Status
from tests.html import read
from tests.records import make_document, make_organisation, make_person, make_source, make_topic
from tests.views.document_lists import LIST, facet, links, titles

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db


UNSEEN: list[dict[str, Any]] = [
    {"status": Status.DRAFT},
    {"status": Status.REVIEW},
    {"embargo_until": timezone.now() + timedelta(days=1)},
    {"status": Status.WITHDRAWN, "withdrawal_reason": "A test."},
]


def test_several_valued_facets_narrow_and_single_valued_ones_widen(client: Client) -> None:
    fog, rain = make_topic("Fog"), make_topic("Rain")
    make_document("Both", topics=[fog, rain], kind="law", date="2020")
    make_document("Fog alone", topics=[fog], kind="report", date="2021")
    make_document("Neither", kind="law", date="2021-05-02")
    make_document("Hidden", topics=[fog, rain], kind="speech", date="2022", status=Status.DRAFT)

    page = read(client.get(f"{LIST}?topic=fog"))
    assert titles(page) == ["Fog alone", "Both"]
    assert facet(page, "Topics") == {"Fog": "2", "Rain": "1"}
    assert facet(page, "Kinds") == {"Law": "1", "Report": "1"}

    page = read(client.get(f"{LIST}?topic=fog&topic=rain"))
    assert titles(page) == ["Both"]
    assert facet(page, "Topics") == {"Fog": "1", "Rain": "1"}

    page = read(client.get(f"{LIST}?kind=law"))
    assert titles(page) == ["Neither", "Both"]
    assert facet(page, "Kinds") == {"Law": "2", "Report": "1"}  # as without the facet
    assert facet(page, "Years") == {"2020": "1", "2021": "1"}

    page = read(client.get(f"{LIST}?kind=law&kind=report"))
    assert titles(page) == ["Neither", "Fog alone", "Both"]
    assert links(page, "Kinds") == {"Law": f"{LIST}?kind=report", "Report": f"{LIST}?kind=law"}

    page = read(client.get(f"{LIST}?topic=fog&kind=law&year=2020&year=2021"))
    assert titles(page) == ["Both"]
    assert facet(page, "Years") == {"2020": "1", "2021": "0"}
    assert facet(page, "Kinds") == {"Law": "1", "Report": "1"}


def test_a_facet_shows_ten_values_and_the_rest_on_a_page_of_its_own(client: Client) -> None:
    topics = [make_topic(f"Matter {letter}") for letter in "abcdefghijkl"]
    make_document("All of them", topics=topics, kind="law")
    page = read(client.get(f"{LIST}?kind=law"))
    assert list(facet(page, "Topics")) == [f"Matter {letter}" for letter in "abcdefghij"]
    assert page.ways(".facet p button") == [("More… Topics", f"{LIST}by/topic/?kind=law")]

    whole = read(client.get(f"{LIST}by/topic/?kind=law"))
    assert whole.texts("#values li button") == [f"Matter {x} 1" if n == 0 else "−" for x in "abcdefghijkl" for n in (0, 1)]
    assert whole.ways("#values li button")[0] == ("Matter a 1", f"{LIST}?topic=matter-a&kind=law")
    assert whole.links("main p.more a") == [("Back to the documents", f"{LIST}?kind=law")]
    assert whole.links(".chips a") == [("Remove kind law ×", LIST), ("Clear all", LIST)]
    assert whole.one("meta[name=robots]")["content"] == "noindex, nofollow"


def test_no_facet_chip_or_row_names_what_readers_may_not_meet(client: Client) -> None:
    """Beside a public person of the same document, and with the private person's own words in the search."""
    private = make_person("Aygün Gizli-Test", private=True)
    Name.objects.create(person=private, text="Айгюн Гизли", language="ru")
    make_document("Told", people=[private, make_person("Veli Uydurma-Test")], text="Of nobody.")
    for number, fields in enumerate(UNSEEN):
        make_document(
            f"Unseen {number}",
            people=[make_person(f"Unseen Person {number}")],
            organisations=[make_organisation(f"Unseen Body {number}")],
            topics=[make_topic(f"Unseen matter {number}")],
            source=make_source(f"Unseen Gazette {number}"),
            **fields,
        )
    page = read(client.get(LIST))
    assert titles(page) == ["Told"]
    assert facet(page, "People") == {"Veli Uydurma-Test": "1"}
    assert (facet(page, "Organisations"), facet(page, "Topics"), facet(page, "Sources")) == ({}, {}, {})
    for address in ("", "by/person/", "by/organisation/", "by/topic/", "by/source/"):
        shown = client.get(LIST + address).content.decode()
        assert ("Gizli" in shown, "Unseen" in shown) == (False, False)
    for asked in (f"person={private.slug}", f"-person={private.slug}", "person=unseen-person-0", "topic=unseen-matter-3"):
        assert client.get(f"{LIST}?{asked}").status_code == 404
    for words in ("Gizli", "Гизли", "Unseen"):
        assert titles(read(client.get(LIST, {"q": words}))) == []


def test_chips_take_away_one_thing_each_or_all(client: Client) -> None:
    make_document(
        "Court <fog>",
        people=[make_person("Veli Uydurma-Test")],
        topics=[make_topic("Fog & rain")],
        date="2020-05",
        kind="open-letter",
    )
    parts = {
        "q": "q=court",
        "topic": "topic=fog-rain",
        "person": "person=veli-uydurma-test",
        "kind": "kind=open-letter",
        "language": "-language=az",
        "from": "from=2020-01-01",
        "to": "to=2020-12-31",
    }
    make_document("Az", language="az")
    page = read(client.get(f"{LIST}?{'&'.join(parts.values())}"))
    assert titles(page) == ["Court <fog>"]

    def without(part: str) -> str:
        return f"{LIST}?{'&'.join(value for key, value in parts.items() if key != part)}"

    assert page.links(".chips a") == [
        ("Remove words court ×", without("q")),
        ("Remove person Veli Uydurma-Test ×", without("person")),
        ("Remove topic Fog & rain ×", without("topic")),
        ("Remove kind open letter ×", without("kind")),
        ("Remove not language Azerbaijani ×", without("language")),
        ("Remove from 2020 ×", without("from")),
        ("Remove to 2020 ×", without("to")),
        ("Clear all", LIST),
    ]
    assert page.all("details.filters summary")[0].text == "Filter (4)"
    assert read(client.get(LIST)).all(".chips") == []


def test_only_the_whole_list_has_links_that_narrow_it(client: Client) -> None:
    """A link that adds to what others have added would lead a crawler to lists without end."""
    fog, rain = make_topic("Fog"), make_topic("Rain")
    for year in (2019, 2020, 2021):
        make_document(
            f"Of {year}", topics=[fog, rain], people=[make_person(f"Veli {year}")], date=f"{year}", source=make_source(f"G{year}")
        )
    whole = read(client.get(LIST))
    assert ("Fog 3", f"{LIST}?topic=fog") in whole.links(".facet li a")
    assert {one["href"].count("=") for one in whole.all(".facet a")} == {1}
    for query in ("?q=of", "?year=2020", "?sort=oldest", "?from=2020-01-01", "?topic=fog"):
        page = read(client.get(LIST + query))
        assert [one for one in page.all(".filters a") if one["href"] not in ("#results", LIST)] == []
        assert page.ways(".facet li button")[0][1].count("=") == 2
    for address in ("/topics/fog/", "/people/veli-2019/", "/sources/g2020/", f"{LIST}by/person/?topic=fog"):
        links = [one["href"] for one in read(client.get(address)).all("main a") if one["href"].startswith(f"{LIST}?")]
        assert [one for one in links if one.count("=") > 1] == []


def test_a_facet_is_listed_by_number_or_by_name_and_years_in_time(client: Client) -> None:
    people = [make_person(name) for name in ("Zahid Abbas", "Adam Xan", "Elmar Bey")]
    make_document("One", people=people, date="2019")
    make_document("Two", people=people[1:2], date="2021")
    make_document("Three", date="2019")
    make_document("Four")
    address = f"{LIST}by/person/"
    assert read(client.get(address)).texts("#values li a") == ["Adam Xan 2", "Elmar Bey 1", "Zahid Abbas 1"]
    named = read(client.get(f"{address}?order=name&find=a"))
    assert named.texts("#values li a") == ["Zahid Abbas 1", "Adam Xan 2"]
    assert named.links("nav.sort a") == [("By number", f"{address}?find=a"), ("By name", f"{address}?find=a&order=name")]
    for page in (read(client.get(LIST)), read(client.get(f"{LIST}by/year/"))):
        years = [one for one in page.texts("ul.bars li a") if one.partition(" ")[0] in ("2021", "2019", "Undated")]
        assert years == ["2021 1", "2019 2", "Undated 1"]
