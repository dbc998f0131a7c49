"""Counts that are kept over a change are those that counting anew gives."""

from __future__ import annotations

import random
from datetime import timedelta
from importlib import import_module

import pytest
from django.db import transaction
from django.utils import timezone

from documents import catalogue
from documents.catalogue import Query
from documents.catalogue.index import facet_cache
from documents.catalogue.search import facet_counts
from documents.models import Document, Person, Status, Topic
from tests.catalogue import changes, oracle
from tests.records import make_document, make_source

QUERIES = [
    Query(),
    Query(chosen={"person": ("person-1",)}),
    Query(chosen={"topic": ("topic-2",), "kind": ("law", "speech")}),
    Query(chosen={"year": ("2012", "2013")}),
    Query(chosen={"language": ("en",)}, excluded={"person": ("person-0", "person-2")}),
    Query(excluded={"kind": ("law",)}),
]


@pytest.fixture(autouse=True)
def every_list_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facet_counts, "LONG", 0)


def _compare(snapshot: catalogue.CatalogueState) -> None:
    for query in QUERIES:
        if oracle.is_known(query):
            oracle.compare(snapshot, query)


@pytest.mark.django_db(transaction=True)
def test_counts_kept_over_many_changes_are_those_of_the_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    changes.fill(120)
    chance = random.Random(11)
    _compare(catalogue.engine().current())
    counted: list[int] = []
    anew = facet_counts._aggregate_in_threads

    def noted(*arguments: object) -> object:
        counted.append(1)
        return anew(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(facet_counts, "_aggregate_in_threads", noted)
    for number in range(6):
        with transaction.atomic():
            changes._change(chance, f"kept.{number}")
        _compare(catalogue.engine().current())
    assert counted == []  # every one of them was kept


@pytest.mark.django_db(transaction=True)
def test_counts_follow_privacy_renaming_embargo_and_dates() -> None:
    changes.fill(40)
    _compare(catalogue.engine().current())
    hidden, renamed = Person.objects.order_by("pk")[1:3]
    Person.objects.filter(pk=hidden.pk).update(private=True, private_reason="Asked for it.")
    Person.objects.filter(pk=renamed.pk).update(name="Somebody else")
    _compare(catalogue.engine().current())
    values = [one.label for one in catalogue.engine().current().find(Query()).facets["person"].values]
    assert hidden.name not in values
    assert "Somebody else" in values
    soon = timezone.now() + timedelta(seconds=1)
    Document.objects.filter(pk__in=Document.objects.values("pk")[:5]).update(embargo_until=soon)
    before = catalogue.engine().current().find(Query())
    while timezone.now() <= soon:
        pass
    after = catalogue.engine().current().find(Query())
    assert (before.total, after.total) == (35, 40)
    _compare(catalogue.engine().current())
    one = Document.objects.published().first()
    assert one is not None
    one.date = ""
    one.save()
    Topic.objects.order_by("pk")[0].delete()
    _compare(catalogue.engine().current())


@pytest.mark.django_db(transaction=True)
def test_a_source_that_is_chosen_beyond_the_places_shown_keeps_its_count() -> None:
    for number in range(12):
        source = make_source(f"Gazette {number}")
        for at in range(14 - number):
            make_document(f"{number} {at}", source=source)
    query = Query(chosen={"source": ("gazette-11",)})
    oracle.compare(catalogue.engine().current(), query)
    shown = catalogue.engine().current().find(query).facets["source"].values
    assert [(one.value, one.count) for one in shown if one.chosen] == [("gazette-11", 3)]


@pytest.mark.django_db(transaction=True)
def test_after_too_many_changes_counts_are_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    changes.fill(30)
    _compare(catalogue.engine().current())
    monkeypatch.setattr(import_module("documents.catalogue.index.sync"), "CHANGES", 10)
    Document.objects.filter(pk__in=Document.objects.values("pk")[:20]).update(
        status=Status.WITHDRAWN, withdrawal_reason="A reason."
    )
    _compare(catalogue.engine().current())


@pytest.mark.django_db(transaction=True)
def test_a_state_that_is_left_keeps_its_own_counts() -> None:
    changes.fill(20)
    before = catalogue.engine().current()
    counted = before.find(Query()).facets["kind"].values
    Document.objects.filter(kind="law").delete()
    after = catalogue.engine().current().find(Query()).facets["kind"].values
    before.memo.clear()
    assert before.find(Query()).facets["kind"].values == counted != after


def test_only_so_many_lists_are_kept() -> None:
    kept = facet_cache.Tallies()
    lists = [facet_cache.Filters((("person", (number,)),), ()) for number in range(facet_cache.MOST + 1)]
    for one in lists:
        kept.put(one, facet_cache.Counts({}))
    assert [kept.get(one) is None for one in lists] == [True, *[False] * facet_cache.MOST]


def test_the_list_asked_for_longest_ago_goes_first_over_a_change_too() -> None:
    kept = facet_cache.Tallies()
    lists = [facet_cache.Filters((("person", (number,)),), ()) for number in range(facet_cache.MOST)]
    for one in lists:
        kept.put(one, facet_cache.Counts({}))
    kept.get(lists[0])
    following = kept.carried((), ())
    following.put(facet_cache.Filters((), ()), facet_cache.Counts({}))
    assert [number for number, one in enumerate(lists) if following.get(one) is None] == [1]
    assert [number for number, one in enumerate(lists) if kept.get(one) is None] == []
