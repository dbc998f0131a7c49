"""Who speaks in the documents of a list, and the search for those in which somebody has a role."""

from __future__ import annotations

import pytest

from documents import catalogue
from documents.catalogue import Query
from documents.models import Document, Person, Role, Status
from tests.records import make_document, make_organisation, make_person, make_topic

pytestmark = pytest.mark.django_db


def voices(**chosen: str) -> list[tuple[str, str, int]]:
    query = Query(chosen={facet: (value,) for facet, value in chosen.items()})
    return [(one.role, one.slug, one.count) for one in catalogue.engine().current().voices(query)]


def found(words: str) -> list[str]:
    return [row.title for row in catalogue.engine().current().find(Query(words=words, sort="oldest")).rows]


@pytest.fixture
def people() -> dict[str, Person]:
    one, other, private = make_person("Aysel Uydurma"), make_person("Veli Uydurma"), make_person("Gizli Uydurma", private=True)
    guild, fog = make_organisation("Guild"), make_topic("Fog")
    make_document("One", people={one: Role.QUOTED, other: Role.AUTHOR, private: Role.QUOTED}, topics=[fog], date="2001")
    make_document(
        "Two", people={one: Role.QUOTED, other: Role.SUBJECT}, organisations={guild: Role.CITED}, topics=[fog], date="2002"
    )
    make_document("Three", people={other: Role.QUOTED}, organisations={guild: Role.SIGNATORY}, date="2003")
    make_document("Unseen", people={one: Role.SPEAKER}, topics=[fog], status=Status.DRAFT, date="2004")
    return {"one": one, "other": other, "private": private}


@pytest.mark.usefixtures("people")
def test_voices_are_those_who_speak_in_the_documents_found() -> None:
    assert voices(topic="fog") == [("author", "veli-uydurma", 1), ("quoted", "aysel-uydurma", 2), ("cited", "guild", 1)]
    assert voices() == [
        ("author", "veli-uydurma", 1),
        ("signatory", "guild", 1),
        ("quoted", "aysel-uydurma", 2),
        ("quoted", "veli-uydurma", 1),
        ("cited", "guild", 1),
    ]


@pytest.mark.django_db(transaction=True)
def test_a_voice_goes_with_its_document_and_when_the_person_is_private(people: dict[str, Person]) -> None:
    voices()
    Document.objects.get(title="One").withdraw("A test.")
    assert voices(topic="fog") == [("quoted", "aysel-uydurma", 1), ("cited", "guild", 1)]
    Person.objects.filter(pk=people["one"].pk).update(private=True, private_reason="She asked.")
    assert voices(topic="fog") == [("cited", "guild", 1)]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("quoted:aysel-uydurma", ["One", "Two"]),
        ('quoted:"Vəli Uydurma"', ["Three"]),
        ("quoted:uydurma", ["One", "Two", "Three"]),
        ("author:veli-uydurma", ["One"]),
        ("cited:guild", ["Two"]),
        ("cited:guild OR signatory:guild", ["Two", "Three"]),
        ("quoted:aysel-uydurma -author:veli-uydurma", ["Two"]),
        ("speaker:aysel-uydurma", ["One", "Two"]),
        ("quoted:gizli-uydurma", []),
        ("quoted:gizli", []),
        ("quoted:nobody", []),
    ],
)
@pytest.mark.usefixtures("people")
def test_a_role_is_a_field_of_a_search(words: str, titles: list[str]) -> None:
    assert found(words) == titles


@pytest.mark.usefixtures("people")
def test_nobody_in_a_role_is_a_problem_that_is_told() -> None:
    for words in ("quoted:gizli", "speaker:aysel-uydurma"):
        problems = catalogue.engine().current().find(Query(words=words)).problems
        assert [(one.what, one.piece) for one in problems] == [tuple(words.split(":"))]
    assert catalogue.engine().current().find(Query(words="quoted:aysel-uydurma")).problems == ()
