"""Whose record a name is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.intake.description import Named
from documents.intake.ingest import Refused, accession
from documents.models import Document, Name, Organisation, Original, Person, Source
from tests.intake.ingest.gulls import CAPTURE, GULLS, names_of
from tests.records import make_organisation, make_person, make_topic

pytestmark = pytest.mark.django_db


def test_a_name_is_of_the_record_that_has_it_and_brings_its_new_forms() -> None:
    alva, guild = make_person("Alva Tern"), make_organisation("Guild of Ropemakers")
    birds = make_topic("BIRDS")
    accession(GULLS, CAPTURE)
    document = Document.objects.get()
    assert document.appearances.get(person=alva).role == "quoted"
    assert document.appearances.get(organisation=guild).role == "cited"
    assert (Person.objects.count(), Organisation.objects.count()) == (1, 1)
    assert list(document.topics.all()) == [birds]
    assert [text for _, text, _ in names_of(alva)] == ["Əlvə Tərn", "Alva Tern", "Tern"]


def test_another_form_is_enough_but_one_word_is_not() -> None:
    alva = make_person("Alva Ternley")
    Name.objects.create(person=alva, text="Alva Tern")
    Name.objects.create(person=alva, text="Tern")
    accession(replace(GULLS, people=(Named("Alva Tern", "quoted"), Named("Tern", "mentioned")), stated=()), CAPTURE)
    found = dict(Document.objects.get().appearances.filter(person__isnull=False).values_list("role", "person__name"))
    assert found == {"quoted": "Alva Ternley", "mentioned": "Tern"}


def test_two_records_of_one_name_are_not_guessed_between() -> None:
    make_person("Alva Tern")
    make_person("Alva Tern")
    with pytest.raises(Refused, match=r"“Alva Tern” is the name of 2 records \(alva-tern, alva-tern-2\); merge them"):
        accession(GULLS, CAPTURE)
    assert (Document.objects.count(), Original.objects.count(), Source.objects.count()) == (0, 0, 0)


def test_a_private_person_stays_private() -> None:
    wren = make_person("Alva Tern", private=True)
    accession(GULLS, CAPTURE)
    assert Document.objects.get().appearances.filter(person=wren).exists()
    assert Person.objects.get().private


def test_a_private_person_is_not_taken_for_a_public_namesake() -> None:
    public = make_person("Alva Tern")
    private = replace(GULLS.people[0], private=True)
    accession(replace(GULLS, people=(private,), stated=()), CAPTURE)
    assert public.appearances.count() == 0
    made = Person.objects.exclude(pk=public.pk).get()
    assert (made.private, made.private_reason) == (True, "Private in the catalogue that was imported.")
    accession(replace(GULLS, identifier="a2", people=(private,), stated=()), replace(CAPTURE, content=b"2"))
    assert made.appearances.count() == 2
