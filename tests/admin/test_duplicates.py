"""The page of likely duplicates: which pairs, in which order, and at what cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.authorities import duplicate_candidates
from documents.models import Affiliation, DistinctPair, Name, NameKind, Organisation, Person
from tests.records import make_document, make_organisation, make_person

if TYPE_CHECKING:
    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db
PAGE = "/admin/documents/person/duplicates/"


def pairs(model: Any = Person, number: int = 1) -> list[tuple[str, str]]:
    return [(pair.a.name, pair.b.name) for pair in duplicate_candidates.page(model, model.objects.all(), number).found]


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


def test_not_the_same_is_remembered(signed: Signed) -> None:
    one, two = make_person("Ali Uydurmayev"), make_person("Əli Uydurmayev")
    editor = signed("editor")
    assert [(pair["a"], pair["b"]) for pair in editor.get(PAGE).context["pairs"]] == [(one.pk, two.pk)]
    answer = editor.post(PAGE, {"a": two.pk, "b": one.pk}, follow=True)
    assert [str(message) for message in answer.context["messages"]] == [
        "“Ali Uydurmayev” and “Əli Uydurmayev” are not the same: they will not be proposed again."
    ]
    pair = DistinctPair.objects.get()
    assert (pair.kind, pair.a, pair.b, str(pair.by)) == ("person", one.pk, two.pk, "editor")
    assert answer.context["pairs"] == []
    assert answer.context["page"].pairs == 0
    third = make_person("Ali Uydurmayev")
    assert {(pair["a"], pair["b"]) for pair in editor.get(PAGE).context["pairs"]} == {(one.pk, third.pk), (two.pk, third.pk)}
    assert editor.post(PAGE, {"a": one.pk, "b": "x"}).status_code == 400
    assert editor.post(PAGE, {"a": one.pk, "b": one.pk}, follow=True).context["messages"]


def test_pages_that_are_not_there(signed: Signed) -> None:
    editor = signed("editor")
    assert editor.get(f"{PAGE}?page=7").headers["Location"] == "?page=1"
    for wrong in ("0", "x", "-1", "²"):
        assert editor.get(f"{PAGE}?page={wrong}").status_code == 404


def test_a_large_group_is_cut_and_says_so(signed: Signed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicate_candidates, "LARGEST", 3)
    people = [make_person("Ali Uydurmayev") for _ in range(5)]
    found = duplicate_candidates.page(Person, Person.objects.all(), 1)
    assert len(found.found) == 3
    assert {side.pk for pair in found.found for side in (pair.a, pair.b)} == {person.pk for person in people[:3]}
    html = signed("editor").get(PAGE).content.decode()
    assert "5 records have a name like “ali uydurmayev”: only the first 3 of them were compared." in " ".join(html.split())


def test_windows_hold_every_pair_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicate_candidates, "WINDOW", 2)
    for family in ("Birinci", "Ikinci", "Ucuncu", "Dorduncu"):
        for given in ("Ali", "Əli", "Али"):
            make_person(f"{given} {family}")
    last = duplicate_candidates.page(Person, Person.objects.all(), 1).pages
    found = [pair for number in range(1, last + 1) for pair in pairs(number=number)]
    assert len(found) == len(set(found)) == 12


def test_more_records_cost_no_more_queries(signed: Signed) -> None:
    editor = signed("editor")
    counts = []
    for family in ("Birinci", "Ikinci", "Ucuncu"):
        for given in ("Ali", "Əli"):
            make_document(people=[make_person(f"{given} {family}")])
        with CaptureQueriesContext(connection) as asked:
            assert editor.get(PAGE).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] == counts[2]
