"""How many of the documents found have each value of each facet."""

from __future__ import annotations

from typing import Any

import pytest

from documents import catalogue
from documents.catalogue import Query
from documents.catalogue.index import sync
from documents.catalogue.search.compiled_query import Asked
from documents.catalogue.search.facet_counts import facets, whole
from tests.records import make_document, make_organisation, make_person, make_topic

pytestmark = pytest.mark.django_db


def test_values_with_equal_counts_are_in_the_order_of_their_names_even_when_there_are_many() -> None:
    people = [make_person(f"Person {number:03d}") for number in reversed(range(70))]
    make_document(people=people)
    found = catalogue.engine().current().find(Query()).facets["person"]
    assert [value.label for value in found.values] == [f"Person {number:03d}" for number in range(10)]
    assert found.more
    assert len(catalogue.engine().current().facet_values(Query(), "person").values) == 70


def test_two_threads_count_what_one_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    topic, body, person = make_topic("Topic"), make_organisation("Body"), make_person("Reader One")
    for number in range(3):
        make_document(f"D{number}", topics=[topic], organisations=[body], people=[person] if number else [])
    one = catalogue.engine().current().find(Query(chosen={"topic": (topic.slug,)})).facets
    monkeypatch.setattr("documents.catalogue.search.facet_counts.MANY", 0)
    assert catalogue.engine().current().find(Query(chosen={"topic": (topic.slug,)})).facets == one
    assert [(value.value, value.count) for value in one["person"].values] == [(person.slug, 2)]


def _asked(**parts: Any) -> Asked:
    return Asked.of(sync.sync(), Query(**parts))


def test_a_single_valued_facet_is_counted_without_what_is_chosen_of_it() -> None:
    make_document("One", kind="law", language="az")
    make_document("Two", kind="letter", language="az")
    make_document("Three", kind="letter", language="en")
    found = facets(_asked(chosen={"kind": ("law",)}), ("kind", "language"), 1)
    assert [(one.value, one.count, one.chosen) for one in found["kind"].values] == [("letter", 2, False), ("law", 1, True)]
    assert [(one.value, one.count) for one in found["language"].values] == [("az", 1)]


def test_what_is_excluded_stands_at_the_end_and_what_has_none_left_is_still_there() -> None:
    fog, rain = make_topic("Fog"), make_topic("Rain")
    make_document("One", topics=[fog], kind="law")
    make_document("Two", topics=[rain], kind="letter")
    found = facets(_asked(chosen={"kind": ("law",)}, excluded={"topic": ("rain",)}), ("topic",), 1)["topic"]
    assert [(one.value, one.label, one.count, one.excluded) for one in found.values] == [
        ("fog", "Fog", 1, False),
        ("rain", "Rain", 0, True),
    ]
    nothing = facets(_asked(chosen={"topic": ("fog", "rain")}), ("topic",), 0)["topic"]
    assert [(one.value, one.count, one.chosen) for one in nothing.values] == [("fog", 0, True), ("rain", 0, True)]


def test_only_the_facets_asked_for_are_counted_and_those_of_the_whole_list_once() -> None:
    make_document("One", kind="law")
    asked = _asked()
    assert facets(asked, (), 1) == {}
    assert list(facets(asked, ("kind",), 1)) == ["kind"]
    assert facets(asked, ("kind",), 1) is facets(asked, ("kind",), 1)


def test_years_are_counted_whole_for_their_chart() -> None:
    for year in range(2000, 2012):
        make_document(f"Of {year}", date=f"{year}")
    found = facets(_asked(), ("year", "kind"), 12)
    assert found["year"].counts == {str(year): 1 for year in range(2000, 2012)}
    assert (len(found["year"].values), found["year"].more, found["kind"].counts) == (10, True, {})
    assert len(whole(_asked(), "year").values) == 12
