"""Merging and splitting: what is kept, what redirects, who stays private, and when an undo is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.authorities import merge, plan_undo, undo
from documents.models import CannotRegroup, DistinctPair, FormerSlug, Person
from tests.authorities.readers import suggested, ways
from tests.models.tables import dump
from tests.records import make_document, make_organisation, make_person

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed


# --- Addresses -----------------------------------------------------------------------------------------------------------------


def test_an_old_address_leads_through_every_merge_and_new_name(client: Client) -> None:
    first, second, third = (make_person(name) for name in ("Birinci", "Ikinci", "Ucuncu"))
    make_document(people=[first])
    merge(first, into=second)
    second.slug = "ikinci-yeni"
    second.save()
    merge(second, into=third)
    third.slug = "sonuncu"
    third.save()
    for old in ("birinci", "ikinci", "ikinci-yeni", "ucuncu"):
        assert ways(client, old) == "/people/sonuncu/"


def test_no_new_record_takes_an_address_that_redirects() -> None:
    merge(make_person("Ali"), into=make_person("Əli Uydurmayev"))
    assert make_person("Ali").slug == "ali-2"
    assert make_organisation("Ali").slug == "ali"
    back = Person.objects.get(slug="ali-uydurmayev")
    back.slug = ""  # its own old address it may have again
    back.name = "Ali"
    back.save()
    assert back.slug == "ali"
    assert list(FormerSlug.objects.values_list("slug", flat=True)) == ["ali-uydurmayev"]


# --- What moves ----------------------------------------------------------------------------------------------------------------


def test_records_that_are_no_longer_there_are_not_merged() -> None:
    kept, other = make_person("Ali"), make_person("Vali")
    merge(other, into=kept)
    with pytest.raises(CannotRegroup, match="“Vali” is no longer there"):
        merge(other, into=kept)
    with pytest.raises(CannotRegroup, match="two different records of one kind"):
        merge(kept, into=kept)
    with pytest.raises(CannotRegroup, match="two different records of one kind"):
        merge(make_organisation(), into=kept)


def test_whom_a_duplicate_is_not_the_kept_one_is_not_either() -> None:
    kept, other, third = make_person("Ali"), make_person("Vali"), make_person("Pirvali")
    DistinctPair.keep("person", third.pk, other.pk)
    log = merge(other, into=kept)
    assert DistinctPair.others(kept) == {third.pk}
    undo(log)
    assert (DistinctPair.others(kept), DistinctPair.others(other)) == (set(), {third.pk})


# --- Undo refused, and undo in part ---------------------------------------------------------------------------------------------


def test_an_undo_waits_for_what_was_built_on_it() -> None:
    first, second, third = (make_person(name) for name in ("Birinci", "Ikinci", "Ucuncu"))
    make_document(people=[first])
    one = merge(first, into=second)
    two = merge(second, into=third)
    assert plan_undo(one).refused == [f"Undo no. {two.pk} first (“Ikinci” merged into “Ucuncu”), which builds on this."]
    with pytest.raises(CannotRegroup):
        undo(one)
    undo(two)
    undo(one)
    assert plan_undo(one).refused[0].startswith("This was undone already, on ")
    assert sorted(Person.objects.values_list("name", flat=True)) == ["Birinci", "Ikinci", "Ucuncu"]


def test_merges_that_have_nothing_to_do_with_each_other_are_undone_in_any_order() -> None:
    kept, one, two = make_person("Ali"), make_person("Vali"), make_person("Pirvali")
    make_document("One", people=[one])
    make_document("Two", people=[two])
    before = dump()
    logs = [merge(one, into=kept), merge(two, into=kept)]
    for log in logs:
        undo(log)
    assert dump() == before


def test_a_double_of_what_came_by_an_earlier_merge_holds_that_merge() -> None:
    kept, one, two = make_person("Ali"), make_person("Vali"), make_person("Pirvali")
    make_document(people=[one, two])
    first, second = merge(one, into=kept), merge(two, into=kept)
    assert plan_undo(first).refused == [f"Undo no. {second.pk} first (“Pirvali” merged into “Ali”), which builds on this."]
    assert plan_undo(second).refused == []


def test_what_was_deleted_or_moved_since_is_named_and_the_rest_comes_back() -> None:
    kept, other, third = make_person("Ali"), make_person("Vali"), make_person("Pirvali")
    gone, moved, stays = (make_document(title, people=[other]) for title in ("Gone", "Moved", "Stays"))
    log = merge(other, into=kept)
    number = gone.appearances.get().pk
    gone.delete()
    moved.appearances.update(person=third)
    lost = [
        f"Appearance no. {number} was deleted since, and stays so.",
        "Appearance “Pirvali, mentioned” was changed since, and stays as it is.",
    ]
    assert plan_undo(log).lost == lost
    with pytest.raises(CannotRegroup, match="has changed since you looked"):
        undo(log, accepted="")
    assert undo(log, accepted=plan_undo(log).seen).lost == lost
    assert [one.document for one in Person.objects.get(name="Vali").appearances.all()] == [stays]
    assert third.appearances.get().document == moved


def test_a_merge_into_a_record_that_was_deleted_is_not_undone() -> None:
    kept, other = make_person("Ali"), make_person("Vali")
    log = merge(other, into=kept)
    kept.delete()
    words = "“Ali” has been merged or deleted since, so there is nothing to take from or give back to."
    assert plan_undo(log).refused == [words]


def test_an_address_taken_past_the_rules_is_named() -> None:
    kept, other = make_person("Ali"), make_person("Vali")
    log = merge(other, into=kept)
    make_person("Somebody", slug="vali")
    assert plan_undo(log).refused == ["Another record has the address “vali”, which “Vali” had: change that first."]


# --- Private people -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("private_one", ["kept", "duplicate"])
def test_a_private_person_is_never_seen_through_a_merge(client: Client, private_one: str) -> None:
    kept = make_person("Ali Uydurmayev", private=private_one == "kept")
    other = make_person("Vali Uydurmayev", private=private_one == "duplicate")
    make_document("One", people=[kept])
    make_document("Two", people=[other])
    open_one = other if private_one == "kept" else kept
    assert suggested(client, "uydur") == [open_one.name]
    log = merge(other, into=kept)
    assert (ways(client, kept.slug), ways(client, other.slug)) == ("404", "404")
    assert suggested(client, "uydur") == []
    assert client.get("/documents/", {"person": kept.slug}).status_code == 404
    undo(log)
    assert suggested(client, "uydur") == [open_one.name]
    assert {slug: ways(client, slug) for slug in (kept.slug, other.slug)} == {
        one.slug: "200" if one == open_one else "404" for one in (kept, other)
    }
    assert dict(Person.objects.values_list("name", "private")) == {
        "Ali Uydurmayev": private_one == "kept",
        "Vali Uydurmayev": private_one == "duplicate",
    }


def test_who_was_made_private_after_a_merge_does_not_come_back_as_public(client: Client) -> None:
    kept, other = make_person("Ali"), make_person("Vali")
    make_document(people=[other])
    log = merge(other, into=kept)
    Person.objects.filter(pk=kept.pk).update(private=True, private_reason="Asked us.")
    assert undo(log).lost == ["“Ali” was made private after the merge: “Vali” comes back as private too."]
    assert Person.objects.get(name="Vali").private_reason == "Asked us."
    assert ways(client, "vali") == "404"


def test_an_undone_merge_leaves_private_whom_another_merge_made_so() -> None:
    kept, one, two = make_person("Ali"), make_person("Vali", private=True), make_person("Pirvali", private=True)
    first = merge(one, into=kept)
    second = merge(two, into=kept)
    assert plan_undo(first).refused == [f"Undo no. {second.pk} first (“Pirvali” merged into “Ali”), which builds on this."]
    undo(second)
    assert Person.objects.get(pk=kept.pk).private
    undo(first)
    assert not Person.objects.get(pk=kept.pk).private


# --- What is split --------------------------------------------------------------------------------------------------------------
