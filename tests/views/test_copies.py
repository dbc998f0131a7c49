"""What stands in a page for programs that show it otherwise: Reader View, text browsers, converters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.html import read
from tests.records import make_document, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.django_db(transaction=True)
def test_a_reader_view_names_the_archive_and_whose_words_they_are(client: Client) -> None:
    found = []
    for holding in ("full", "excerpt", "digest", "record"):
        document = make_document(
            f"Rain: {holding}",
            holding=holding,
            digest="Ours.",
            byline="By A. Flint",
            source=make_source(f"Gazette {holding}"),
            summary="It rained.",
        )
        page = read(client.get(document.get_absolute_url()))
        head = {one.attributes.get("name") or one.attributes.get("property"): one["content"] for one in page.all("meta[content]")}
        found.append((head["og:title"], head["og:site_name"], head["author"], head["description"]))
    assert found == [
        ("Rain: full", "The archive", "A. Flint", "It rained."),
        ("Rain: excerpt", "The archive", "A. Flint", "It rained."),
        ("Rain: digest", "The archive", "The archive", "It rained."),
        ("Rain: record", "The archive", "The archive", "It rained."),
    ]


def test_what_stands_around_an_article_is_left_out_by_its_names(client: Client) -> None:
    """Mozilla's Readability leaves out what is called a sidebar or supplemental."""
    document = make_document("Rain", people=[make_person()], topics=[make_topic()])
    make_document("Fog", topics=document.topics.all(), people=[make_person()])
    document.corrections.create(words="It was fog.")
    page = read(client.get(document.get_absolute_url()))
    assert page.one("details.facts")["class"] == "fold facts sidebar"
    (around,) = page.all("article footer")
    assert around.texts("h2") == ["How to cite", "Where it came from", "Related documents"]
    assert around.one("#h-rel").text == "Related documents"
    assert [" " in item.text.removeprefix("Fog")[:1] for item in around.all("ul.plain li")] == [True]


def test_a_warning_stands_beside_the_text_as_a_sentence(client: Client) -> None:
    page = read(client.get(make_document("Rain", content_notes="Much rain\nSome fog!").get_absolute_url()))
    assert page.texts("main p.v") == ["Content note: Much rain. Some fog!"]
    assert read(client.get("/documents/")).texts("main p.v") == []


def test_words_do_not_run_together_without_a_style_sheet(client: Client) -> None:
    people = [make_person("Veli Uydurma-Test"), make_person("Aysel Uydurma-Test")]
    make_document("Rain", people=people, topics=[make_topic("Fog"), make_topic("Gulls")], date="2021")
    make_document("Fog", date="2023")
    drawn = client.get("/documents/").content.decode()
    page = read(client.get("/documents/"))
    assert page.one("ol.rows p.t").text == "People: Veli Uydurma-Test, Aysel Uydurma-Test, Topics: Fog, Gulls"
    assert page.one("p.ends").text == "2021 2023"
    places = [drawn.index(part) for part in ('<label for="from"', 'id="from"', '<label for="to"', 'id="to"')]
    assert places == sorted(places)
    assert page.all("footer button") == []
    assert (page.one("footer")["data-dark"], page.one("footer")["data-light"]) == ("Dark theme", "Light theme")
