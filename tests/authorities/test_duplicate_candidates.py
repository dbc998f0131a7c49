"""Pairs of records that may be one: which, and in which order."""

from __future__ import annotations

import pytest

from documents.authorities import duplicate_candidates
from documents.models import Affiliation, Name, NameKind, Organisation, Person
from tests.authorities.pairs import pairs
from tests.records import make_document, make_organisation, make_person

pytestmark = pytest.mark.django_db


def test_spellings_of_one_name_are_proposed_in_any_script() -> None:
    one = make_person("Nəsimi Uydurmalı")
    make_person("Насими Уйдурмалы")
    make_person("Vəli Başqayev")
    make_organisation("Nəsimi Uydurmalı")
    assert pairs() == [("Nəsimi Uydurmalı", "Насими Уйдурмалы")]
    Name.objects.create(person=one, text="Vali Bashgayev", kind=NameKind.VARIANT)
    assert set(pairs()) == {("Nəsimi Uydurmalı", "Насими Уйдурмалы"), ("Nəsimi Uydurmalı", "Vəli Başqayev")}


def test_no_pair_is_proposed_as_certain_whose_names_were_not_compared_whole() -> None:
    long = "Karim Walid Hasan Omar Rza"
    make_person(f"{long} Uydurma")
    make_person(f"{long} Başqa")
    assert pairs() == []
    for name in ("Agency of Prairies", "Akademiya Partiyası"):
        Name.objects.create(organisation=make_organisation(name), text="AP")
    found = duplicate_candidates.page(Organisation, Organisation.objects.all(), 1).found
    assert [(pair.a.name, pair.b.name, pair.likelihood) for pair in found] == [
        ("Agency of Prairies", "Akademiya Partiyası", 0.75)
    ]


def test_father_and_daughter_are_never_proposed() -> None:
    father, daughter = make_person("Cəmil Uydurmalı"), make_person("Günel Uydurmalı")
    for person, texts in (
        (father, ("Jamil Uydurmali", "Джамиль Уйдурмалы")),
        (daughter, ("Gunel Uydurmali", "Гюнель Уйдурмалы")),
    ):
        for text in (*texts, "Uydurmalı", "Уйдурмалы"):  # the family name alone is both's
            Name.objects.create(person=person, text=text)
    assert pairs() == []


def test_the_likeliest_comes_first_and_documents_and_affiliations_count() -> None:
    people = {
        name: make_person(name) for name in ("Ali Birinci", "Əli Birinci", "Ali Ikinci", "Əli İkinci", "Ali Ucuncu", "Əli Ucuncu")
    }
    make_document(people=[people["Ali Birinci"], people["Əli Birinci"]])
    body, document = make_organisation(), make_document("Another")
    for name in ("Ali Ucuncu", "Əli Ucuncu"):
        Affiliation.objects.create(person=people[name], organisation=body, role="member of", document=document)
    found = duplicate_candidates.page(Person, Person.objects.all(), 1).found
    assert [(pair.a.name, pair.together, pair.affiliations, pair.likelihood) for pair in found] == [
        ("Ali Ucuncu", 0, 1, 1.0),
        ("Ali Ikinci", 0, 0, 1.0),
        ("Ali Birinci", 1, 0, 1.0),
    ]


def test_organisations_are_proposed_by_one_word_too() -> None:
    make_organisation("UYDURMA")
    make_organisation("Uydurma")
    make_organisation("Another society")
    assert pairs(Organisation) == [("UYDURMA", "Uydurma")]


def test_two_people_of_one_word_are_proposed_to_each_other_only() -> None:
    for name in ("Uydurmali", "Uydurmalı", "Cəmil Uydurmalı"):
        make_person(name)
    assert pairs() == [("Uydurmali", "Uydurmalı")]


def test_windows_hold_every_pair_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicate_candidates, "WINDOW", 2)
    for family in ("Birinci", "Ikinci", "Ucuncu", "Dorduncu"):
        for given in ("Ali", "Əli", "Али"):
            make_person(f"{given} {family}")
    last = duplicate_candidates.page(Person, Person.objects.all(), 1).pages
    found = [pair for number in range(1, last + 1) for pair in pairs(number=number)]
    assert len(found) == len(set(found)) == 12
