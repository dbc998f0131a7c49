"""The ties between documents, people and organisations."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from documents.models import Affiliation, Appearance
from tests.admin.conftest import user
from tests.records import make_document, make_organisation, make_person

pytestmark = pytest.mark.django_db


def test_a_private_person_is_a_number_in_words_and_unseen_by_a_contributor() -> None:
    public, private, body = make_person("Ali"), make_person("Gizli", private=True), make_organisation("Guild")
    document = make_document(people={public: "quoted", private: "quoted"}, organisations=[body])
    assert sorted(map(str, document.appearances.all())) == sorted(
        ["Ali, quoted", f"Record no. {private.pk}, quoted", "Guild, mentioned"]
    )
    assert document.appearances.seen_by(user("contributor")).count() == 2
    assert document.appearances.seen_by(user("editor")).count() == 3


@pytest.mark.parametrize("case", ["nobody", "two", "again", "role"])
def test_the_database_refuses_an_appearance_of_nobody_of_two_twice_or_in_no_role(case: str) -> None:
    person, body, document = make_person("Ali"), make_organisation(), make_document()
    Appearance.objects.create(document=document, person=person, role="quoted")
    Appearance.objects.create(document=document, organisation=body, role="quoted")
    wrong: dict[str, list[dict[str, Any]]] = {
        "nobody": [{}],
        "two": [{"person": person, "organisation": body}],
        "again": [{"person": person, "role": "quoted"}, {"organisation": body, "role": "quoted"}],
        "role": [{"person": person, "role": "made-up"}],
    }
    for values in wrong[case]:
        with pytest.raises(IntegrityError), transaction.atomic():
            Appearance.objects.create(document=document, **values)


def test_appearances_stand_in_their_order() -> None:
    document = make_document()
    for position, name in ((2, "C"), (0, "A"), (1, "B"), (0, "A2")):
        Appearance.objects.create(document=document, person=make_person(name), position=position)
    assert [str(one.owner) for one in document.appearances.all()] == ["A", "A2", "B", "C"]


def test_an_affiliation_is_to_a_record_or_to_a_body_in_words_and_stated_once() -> None:
    person, body, document = make_person("Ali"), make_organisation("Guild"), make_document()
    stated = {"person": person, "role": "member of", "document": document}
    one = Affiliation.objects.create(organisation=body, **stated)
    two = Affiliation.objects.create(body="Ruritania", **stated)
    assert (str(one), str(two)) == ("Ali: member of Guild", "Ali: member of Ruritania")
    for wrong in ({"organisation": body}, {"body": "Ruritania"}, {}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Affiliation.objects.create(**stated, **wrong)
