"""The pages that are measured, chosen from what is in the archive."""

from __future__ import annotations

import pytest

from documents import catalogue
from documents.catalogue import Query
from tests.records import make_document, make_person, make_topic
from tools.benchmark.pages import Chosen, choose, measured

pytestmark = pytest.mark.django_db(transaction=True)


def _fill() -> None:
    person, fog, rain = make_person("Alva Tern"), make_topic("Fog"), make_topic("Rain")
    for number in range(4):
        make_document(f"D{number}", people=[person], topics=[fog] if number else [fog, rain], text="Seabirds returned.")
    make_document("A draft", people=[person], status="draft")


def test_each_kind_of_page_is_there_with_addresses_that_are_answered() -> None:
    _fill()
    state = catalogue.engine().sync()
    chosen = {one.name: one for one in choose(state)}
    assert set(chosen) >= {
        "reading page",
        "front page",
        "newest documents",
        "one topic",
        "person and topic",
        "feed",
        "suggestions",
    }
    assert len(chosen["reading page"].addresses) == 4
    assert not any("draft" in address for one in chosen.values() for address in one.addresses)
    assert chosen["one topic"].addresses == ["/documents/?topic=fog", "/documents/?topic=rain"]
    assert chosen["person and topic"].queries == [
        Query(chosen={"topic": (topic,), "person": ("alva-tern",)}) for topic in ("fog", "rain")
    ]
    assert chosen["suggestions"].addresses == [f"/suggest/?q={typed}" for typed in ("al", "alv", "alva")]


def test_the_same_pages_are_chosen_each_time() -> None:
    _fill()
    state = catalogue.engine().sync()
    assert choose(state) == choose(state)


def test_an_archive_without_a_person_has_nothing_to_measure() -> None:
    make_document("Alone")
    with pytest.raises(IndexError):
        choose(catalogue.engine().sync())


def test_a_page_is_measured_with_its_queries_and_bytes() -> None:
    _fill()
    state = catalogue.engine().sync()
    query = Query(chosen={"topic": ("fog",)})
    found = measured(state, Chosen("one topic", [f"/documents/{query.address()}"], [query]), 3)
    assert (found.name, found.queries) == ("one topic", 1)
    assert found.catalogue is not None
    assert 0 < found.median <= found.p95
    assert found.bytes > 1_000
    assert measured(state, Chosen("front page", ["/"]), 2).catalogue is None
