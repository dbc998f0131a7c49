"""Slugs, and the addresses that records once had."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from documents.models import FormerSlug, Person, Source
from documents.models.slugs import free_slug
from tests.records import make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db
MAKERS = [make_person, make_organisation, make_source, make_topic]


def test_the_first_free_number_is_taken_over_all_tables_asked() -> None:
    for slug in ("gulls", "gulls-2", "gulls-4", "gullsome"):
        make_source(slug, slug=slug)
    make_person("x", slug="gulls-3")
    assert free_slug("gulls", Source.objects.all(), Person.objects.all()) == "gulls-5"
    assert free_slug("gulls", Source.objects.all()) == "gulls-3"
    assert free_slug("terns", Source.objects.all()) == "terns"
    assert free_slug("gulls") == "gulls"


@pytest.mark.parametrize("make", MAKERS)
def test_a_changed_slug_leads_to_its_record_and_no_other_may_take_it(make: Callable[..., Any]) -> None:
    record, other = make("Gulls"), make("Terns")
    record.slug = "sea-birds"
    record.save()
    former = FormerSlug.objects.get()
    assert (former.slug, former.kind, former.owner, str(former)) == (
        "gulls",
        record.kind_of_authority,
        record,
        f"{record.kind_of_authority} gulls",
    )
    other.slug = "gulls"
    with pytest.raises(ValidationError, match="are led to “Gulls”, which had this address"):
        FormerSlug.refuse_taken(other)
    record.slug = "gulls"
    FormerSlug.refuse_taken(record)
    assert make("Gulls!").slug == "gulls-2"


@pytest.mark.parametrize("make", MAKERS)
def test_a_slug_that_is_taken_back_is_no_former_one(make: Callable[..., Any]) -> None:
    record = make("Gulls")
    for slug in ("one", "two", "gulls"):
        record.slug = slug
        record.save()
    assert sorted(FormerSlug.objects.values_list("slug", flat=True)) == ["one", "two"]


def test_kinds_have_addresses_of_their_own() -> None:
    person, body = make_person("Gulls"), make_organisation("Gulls")
    FormerSlug.keep(person, "birds")
    FormerSlug.keep(body, "birds")
    assert sorted(FormerSlug.objects.values_list("kind", "slug")) == [("organisation", "birds"), ("person", "birds")]
    assert list(FormerSlug.of_others(person)) == []
    assert list(FormerSlug.of_others(Person(name="New"))) == [FormerSlug.objects.get(kind="person")]


def test_an_old_address_leads_to_the_last_record_that_had_it() -> None:
    one, two = make_person("One"), make_person("Two")
    FormerSlug.keep(one, "birds")
    FormerSlug.keep(two, "birds")
    assert FormerSlug.objects.get().owner == two
    FormerSlug.keep(two, "")
    FormerSlug.keep(two, two.slug)
    assert FormerSlug.objects.count() == 1


def test_the_database_refuses_an_address_of_nobody_or_of_two() -> None:
    person, body = make_person("Gulls"), make_organisation("Gulls")
    for owners in ({}, {"person": person, "organisation": body}):
        with pytest.raises(IntegrityError), transaction.atomic():
            FormerSlug.objects.create(kind="person", slug="birds", **owners)
