"""How many of the documents found have each value of each facet."""

from __future__ import annotations

import pytest

from documents import catalogue
from documents.catalogue import Query
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
