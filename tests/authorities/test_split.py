"""Splitting: what goes to another record, who stays private, and when an undo is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.authorities import new_record, plan_split, plan_undo, shows, split, undo
from documents.models import Appearance, CannotRegroup, DistinctPair, Name, Person
from tests.authorities.readers import suggested, ways
from tests.records import make_document, make_organisation, make_person

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed


def test_a_record_made_by_a_split_that_has_grown_is_not_unmade() -> None:
    record = make_person("Ali")
    make_document("One", people=[record])
    log = split(record, {Appearance: [record.appearances.get().pk]}, new_record(record, "Vali"))
    made = Person.objects.get(name="Vali")
    make_document("Two", people=[made])
    assert plan_undo(log).refused == [
        "“Vali” has got 1 appearance of its own since: merge it instead, if the two are one.",
    ]


def test_what_is_split_from_a_private_person_stays_private(client: Client) -> None:
    record, public = make_person("Gizli Uydurma", private=True), make_person("Məşhur Uydurma")
    document = make_document("One", people=[record])
    make_document("Two", people=[public])
    Name.objects.create(person=record, text="Hidden Uydurma")
    chosen = {Appearance: [record.appearances.get().pk], Name: [record.names.get(text="Hidden Uydurma").pk]}
    log = split(record, chosen, new_record(record, "Başqa Uydurma"))
    made = Person.objects.get(name="Başqa Uydurma")
    assert (made.private, made.private_reason) == (True, record.private_reason)
    assert ways(client, made.slug) == "404"
    assert suggested(client, "uydurma") == ["Məşhur Uydurma"]
    undo(log)
    with pytest.raises(CannotRegroup, match="is private and “Məşhur Uydurma” is not"):
        split(record, chosen, public)
    assert document.appearances.get().person == record
    split(record, chosen, public, shown=True)
    assert document.appearances.get().person == public


def test_a_split_is_not_undone_when_that_would_show_who_was_made_private() -> None:
    record = make_person("Ali")
    make_document(people=[record])
    log = split(record, {Appearance: [record.appearances.get().pk]}, new_record(record, "Vali"))
    Person.objects.filter(name="Vali").update(private=True, private_reason="Asked us.")
    assert plan_undo(log).refused == ["“Vali” was made private since: put back, what it has would be seen by readers."]


def test_only_what_is_the_records_own_is_split_from_it() -> None:
    record, other = make_person("Ali"), make_person("Vali")
    make_document(people=[other])
    fresh = new_record(record, "New")
    for chosen, words in (
        ({}, "Choose what belongs"),
        ({Appearance: [other.appearances.get().pk]}, "no longer tied to this record"),
        ({Name: [record.names.get().pk]}, "own name stays with it"),
    ):
        with pytest.raises(CannotRegroup, match=words):
            split(record, chosen, fresh)
    assert Person.objects.count() == 2


@pytest.mark.parametrize(
    ("from_private", "to_private", "seen"),
    [(True, False, True), (True, True, False), (False, False, False), (False, True, False)],
)
def test_only_from_a_private_to_a_public_person_do_readers_come_to_see_more(
    *, from_private: bool, to_private: bool, seen: bool
) -> None:
    record, to = make_person("Ali", private=from_private), make_person("Vali", private=to_private)
    assert shows(record, to) is seen


def test_a_new_record_takes_the_privacy_of_the_one_it_comes_from() -> None:
    record = make_person("Ali", private=True)
    fresh = new_record(record, "Vali")
    assert (fresh.pk, fresh.name, fresh.private, fresh.private_reason) == (None, "Vali", True, record.private_reason)  # type: ignore[attr-defined]
    assert new_record(make_organisation(), "Other").name == "Other"


def test_the_two_of_a_split_are_remembered_as_two() -> None:
    record = make_person("Ali")
    make_document("One", people=[record])
    log = split(record, {Appearance: [record.appearances.get().pk]}, new_record(record, "Vali"))
    assert DistinctPair.others(record) == {log.other}
    with pytest.raises(CannotRegroup, match="another record of the same kind"):
        plan_split(record, {}, make_organisation())
    with pytest.raises(CannotRegroup, match="another record of the same kind"):
        plan_split(record, {}, record)
