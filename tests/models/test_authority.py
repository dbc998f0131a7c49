"""People, organisations and their names: slugs, forms, what the database refuses, and who may see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from documents.models import FormerSlug, Name, NameKind, Organisation, Person, Status
from documents.models.authority import FORMER
from tests.admin.conftest import user
from tests.records import make_document, make_organisation, make_person

if TYPE_CHECKING:
    from collections.abc import Callable


pytestmark = pytest.mark.django_db


def forms(record: Person | Organisation) -> list[tuple[str, str]]:
    return sorted(record.names.values_list("text", "kind"))


@pytest.mark.parametrize("make", [make_person, make_organisation])
def test_a_record_has_a_slug_that_no_other_has_and_its_own_name_among_its_names(make: Callable[[str], Any]) -> None:
    first, second = make("Əli Quluzadə"), make("Ali Quluzada")
    assert (first.slug, second.slug) == ("ali-quluzada", "ali-quluzada-2")
    assert forms(first) == [("Əli Quluzadə", "preferred")]
    assert str(first) == "Əli Quluzadə"


def test_a_slug_is_free_beside_former_ones_of_others_and_may_be_taken_back() -> None:
    person = make_person("Ali")
    person.slug = "other"
    person.save()
    assert make_person("Ali").slug == "ali-2"
    person.slug = ""
    person.save()
    assert (person.slug, list(FormerSlug.objects.values_list("slug", flat=True))) == ("ali", ["other"])


def test_a_save_of_other_columns_keeps_no_former_slug() -> None:
    person = make_person("Ali")
    person.slug = "unsaved"
    person.note = "A note."
    person.save(update_fields=["note"])
    assert FormerSlug.objects.count() == 0


@pytest.mark.parametrize("make", [make_person, make_organisation])
def test_a_former_name_is_kept_once_with_its_basis(make: Callable[[str], Any]) -> None:
    record = make("First")
    Name.objects.create(text="Second", kind=NameKind.NATIVE, **{record.kind_of_authority: record})
    for name in ("Second", "First", "Second"):
        record.name = name
        record.save()
    assert forms(record) == [("First", "variant"), ("Second", "native"), ("Second", "preferred")]
    assert record.names.get(text="First").basis == FORMER


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nəsimi", True),
        ("NASIMI uydur", True),
        ("uydurmali nasimi", True),
        ("насими", True),
        ("asimi", False),
        ("nasimi other", False),
        ("", True),
    ],
)
def test_a_record_is_named_by_the_beginning_of_every_word_in_any_of_its_names(typed: str, *, found: bool) -> None:
    person = make_person("Nəsimi Uydurmalı")
    Name.objects.create(person=person, text="Насими", language="ru")
    assert Person.objects.named(typed).exists() is found


def test_names_have_keys_of_their_own_length_whatever_is_written() -> None:
    name = Name(person=make_person("Ali"), text="Şərqi  Əli-zadə")
    name.save()
    assert name.fold == "sarqi ali zada"
    assert name.skeleton != ""
    long = Name.objects.create(person=make_person("Vali"), text="Ə" * 300)
    assert len(long.fold) <= 600


def test_readers_meet_whom_a_published_document_names_and_who_is_not_private() -> None:
    seen, private, drafted = make_person("Seen"), make_person("Private", private=True), make_person("Drafted")
    make_person("Nowhere")
    make_document("One", people=[seen, private])
    make_document("Draft", people=[drafted], status=Status.DRAFT)
    assert list(Person.objects.visible()) == [seen]
    assert set(Person.objects.appearing()) == {seen, private}
    body = make_organisation()
    assert not Organisation.objects.visible().exists()
    make_document("Two", organisations=[body])
    assert list(Organisation.objects.visible()) == [body]


def test_a_contributor_sees_no_private_person_nor_who_stands_in_drafts_of_others_alone() -> None:
    editor, contributor = user("editor"), user("contributor")
    public, private = make_person("Public"), make_person("Private", private=True)
    drafted, own = make_person("Drafted"), make_person("Own")
    make_document("One", people=[public, private])
    make_document("Draft", people=[drafted], status=Status.DRAFT)
    make_document("Own draft", people=[own], status=Status.DRAFT, added_by=contributor)
    assert set(Person.objects.seen_by(contributor)) == {public, own}
    assert set(Person.objects.seen_by(editor)) == {public, private, drafted, own}
    assert set(Name.objects.seen_by(contributor).values_list("text", flat=True)) == {"Public", "Own"}
    spelling = Name.objects.create(person=public, text="Pablik", seen_in=drafted.appearances.get().document)
    assert spelling not in Name.objects.seen_by(contributor)
    assert spelling in Name.objects.seen_by(editor)


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "Nobody's"},
        {"text": ""},
        {"text": "Ali", "kind": NameKind.PREFERRED},  # a second one
        {"text": "Vali", "kind": "nickname"},
    ],
)
def test_the_database_refuses_a_name_that_is_none(wrong: dict[str, Any]) -> None:
    person = make_person("Vali")
    owner = {} if wrong["text"] == "Nobody's" else {"person": person}
    with pytest.raises(IntegrityError), transaction.atomic():
        Name.objects.create(**owner, **wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        Name.objects.create(person=person, organisation=make_organisation(), text="Both")


def test_a_private_person_has_a_reason_in_the_form_and_in_the_database() -> None:
    person = make_person("Ali")
    person.private = True
    with pytest.raises(ValidationError, match="Say why this person is private"):
        person.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.filter(pk=person.pk).update(private=True)


@pytest.mark.parametrize("record", [make_person, make_organisation], ids=["person", "organisation"])
def test_a_name_changed_by_a_script_is_kept_too_and_a_slip_is_not(record: type[Person]) -> None:
    body = record("First Name")
    for name in ("Second Name", "First Name", "Third Name"):
        body.name = name
        body.save()
    assert forms(body) == [("First Name", "variant"), ("Second Name", "variant"), ("Third Name", "preferred")]
    body.name, body.former_name_is_slip = "Fourth Name", True
    body.save()
    assert forms(body) == [("First Name", "variant"), ("Fourth Name", "preferred"), ("Second Name", "variant")]
