"""One committed state of the index."""

from __future__ import annotations

import time
from datetime import date, timedelta
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from documents import catalogue
from documents.catalogue.index import generations
from documents.catalogue.index.snapshot import Snapshot, between, count, term
from documents.models import Document
from tests.records import make_document, make_person, make_topic

if TYPE_CHECKING:
    from tests.catalogue.index.reader import Reader


following = import_module("documents.catalogue.index.sync")  # the module, which its package hides behind the function
pytestmark = pytest.mark.django_db(transaction=True)


def test_an_embargo_that_ends_within_the_second_changes_the_page(reader: Reader) -> None:
    """Two states of one version in one second are two states."""
    document = make_document("Embargoed", embargo_until=timezone.now() + timedelta(hours=1))
    assert reader.titles() == []
    for _ in range(50):  # a slow machine may need more seconds than one until it looks in time
        while timezone.now().microsecond > 300_000:
            time.sleep(0.01)
        ends = timezone.now().replace(microsecond=900_000)
        Document.objects.filter(pk=document.pk).update(embargo_until=ends)
        first = catalogue.engine().current().mark
        if timezone.now() < ends:
            break
    time.sleep(max(0, (ends - timezone.now()).total_seconds()) + 0.01)
    assert catalogue.engine().current().mark != first


def test_a_request_with_nothing_new_asks_the_database_once(django_assert_num_queries: object) -> None:
    make_document()
    catalogue.engine().current()
    with django_assert_num_queries(1):  # type: ignore[operator]
        catalogue.engine().current()


def _snapshot() -> Snapshot:
    found: Snapshot = following.sync()
    return found


def test_a_record_is_found_by_slug_and_by_key_and_a_private_person_by_neither() -> None:
    person, private, topic = make_person("Vaqif Ternov"), make_person("Aygün Gizli", private=True), make_topic("Fog")
    make_document(people=[person, private], topics=[topic])
    snapshot = _snapshot()
    by_slug, by_key = snapshot.named("person", person.slug), snapshot.record("person", person.pk)
    assert by_slug == by_key == (person.pk, person.slug, "Vaqif Ternov", "vaqif ternov")
    assert snapshot.named("person", topic.slug) is None
    assert snapshot.named("person", private.slug) is None
    assert snapshot.record("person", private.pk) is None


def test_a_value_that_no_document_has_is_none() -> None:
    make_document(kind="law", topics=[make_topic("Fog")])
    make_topic("Rain")
    snapshot = _snapshot()
    assert [snapshot.value(*asked) is None for asked in (("kind", "law"), ("topic", "fog"), ("topic", "rain"))] == [
        False,
        False,
        True,
    ]
    assert snapshot.value("kind", "letter") is None
    assert snapshot.value("kind", "law") is snapshot.value("kind", "law")


def test_a_page_and_an_item_are_those_of_the_document() -> None:
    document = make_document("Rain")
    snapshot = _snapshot()
    page = snapshot.page(document.pk)
    assert page is not None
    assert (page["id"], page["title"]) == (document.pk, "Rain")
    assert snapshot.page(document.pk + 1) is None
    ((_, address),) = snapshot.searcher.search(term("key", f"d{document.pk}"), 1).hits
    assert snapshot.item(address).title == "Rain"
    assert snapshot.item(address) is snapshot.item(address)


def test_a_state_fits_until_the_database_goes_on_or_an_embargo_ends() -> None:
    ends = timezone.now() + timedelta(hours=1)
    make_document(embargo_until=ends)
    snapshot = _snapshot()
    version, lineage = snapshot.reached
    now = snapshot.clock
    assert snapshot.embargo == ends.timestamp()
    assert snapshot.fits(version, lineage, now)
    assert not snapshot.fits(version + 1, lineage, now)
    assert not snapshot.fits(version, "another", now)
    assert snapshot.fits(version, lineage, ends.timestamp() - 1)
    assert not snapshot.fits(version, lineage, ends.timestamp())


def test_names_are_kept_over_a_change_that_is_not_of_names() -> None:
    person = make_person("Vaqif Ternov")
    document = make_document(people=[person])
    first = _snapshot()
    first.named("person", person.slug)
    Document.objects.filter(pk=document.pk).update(title="Other")
    second = _snapshot()
    second.keep_names(first)
    assert second.names is first.names
    person.name = "Vaqif Martov"
    person.save()
    third = _snapshot()
    third.keep_names(second)
    assert third.names is not second.names
    assert third.record("person", person.pk).label == "Vaqif Martov"  # type: ignore[union-attr]
    third.keep_names(None)


def test_an_index_without_a_state_of_ours_has_no_snapshot() -> None:
    opened = generations.open_index(generations.new_generation())
    assert Snapshot.of(opened.searcher()) is None


def test_numbers_are_found_between_two() -> None:
    days = [make_document(date=day) for day in ("2020-01-01", "2020-01-02", "2020-01-03")]
    first, second, third = (date.fromisoformat(one.date).toordinal() for one in days)
    searcher = _snapshot().searcher
    assert [count(searcher, between("earliest", *ends)) for ends in ((first, third), (second, second), (second, None))] == [
        3,
        1,
        2,
    ]
