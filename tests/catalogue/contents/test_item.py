"""A list row as an item, in values that can be kept."""

from __future__ import annotations

from typing import Any

from documents.catalogue.contents.item import Item, item_of

ROW: dict[str, Any] = {
    "id": 7,
    "slug": "rain",
    "title": "Rain",
    "lang": "az",
    "kind": "law",
    "source": ["the-gazette", "The Gazette"],
    "source_lang": "en",
    "date": "2021-03",
    "holding": "full",
    "notes": ["Much rain."],
    "corrected": True,
    "summary": "It rained.",
    "summaries": {"az": "Yağış yağdı."},
    "people": [["vagif", "Vagif"]],
    "more_people": 2,
    "organisations": [["guild", "Guild"]],
    "topics": [["fog", "Fog"]],
    "forms": {"person/vagif": {"az": "Vaqif"}, "topic/fog": {"ru": "Туман"}, "person/nobody": {"az": "Heç kim"}},
    "byline": "A. Known",
    "authors": ["A. Known"],
    "added": "2022-01-01T00:00:00+00:00",
    "changed": "2022-01-02T00:00:00+00:00",
}


def test_an_item_has_what_its_row_says() -> None:
    assert item_of(ROW) == Item(
        pk=7,
        slug="rain",
        title="Rain",
        lang="az",
        kind="law",
        source="The Gazette",
        source_lang="en",
        date="2021-03",
        holding="full",
        notes=("Much rain.",),
        corrected=True,
        summary="It rained.",
        summaries=(("az", "Yağış yağdı."),),
        people=(("vagif", "Vagif", (("az", "Vaqif"),)),),
        more_people=2,
        organisations=(("guild", "Guild", ()),),
        topics=(("fog", "Fog", (("ru", "Туман"),)),),
        byline="A. Known",
        authors=("A. Known",),
        added="2022-01-01T00:00:00+00:00",
        changed="2022-01-02T00:00:00+00:00",
    )


def test_an_item_can_be_the_key_of_what_was_drawn_of_it() -> None:
    assert {item_of(ROW): "drawn"}[item_of(dict(ROW))] == "drawn"
    assert item_of(ROW) != item_of(ROW | {"changed": "2022-01-03T00:00:00+00:00"})


def test_characters_that_neither_html_nor_xml_can_hold_are_left_out() -> None:
    item = item_of(
        ROW
        | {
            "title": "Ra\x00in\ufffe",
            "summary": "It\x0b rained.",
            "source": ["g", "G\x01"],
            "byline": "A\x02",
            "authors": ["A\x02"],
            "people": [["vagif", "Vag\x1fif"]],
            "summaries": {"az": "Y\x00"},
        }
    )
    assert (item.title, item.summary, item.source, item.byline, item.authors) == ("Rain", "It rained.", "G", "A", ("A",))
    assert (item.people[0][1], item.summaries) == ("Vagif", (("az", "Y"),))


def test_an_item_without_a_source_has_none() -> None:
    assert item_of(ROW | {"source": None}).source == ""


def test_an_item_names_its_people_or_else_its_organisations_and_its_topics() -> None:
    person, guild, fog = ("vagif", "Vagif", (("az", "Vaqif"),)), ("guild", "Guild", ()), ("fog", "Fog", (("ru", "Туман"),))
    assert item_of(ROW).named == [("person", person), ("topic", fog)]
    assert item_of(ROW | {"people": []}).named == [("organisation", guild), ("topic", fog)]
