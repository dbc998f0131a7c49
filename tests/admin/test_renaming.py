"""A record gets another name: the one before it stays among its forms, so that texts which print it stay linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.intake import workflow
from documents.models import Name, Organisation, Person
from tests.admin.conftest import rows, user
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed
TEXT = "Nino Gelachvili spoke first. The hall was full."


def forms(record: Person | Organisation) -> list[tuple[str, str]]:
    return sorted(record.names.values_list("text", "kind"))


def rename(client: Client, record: Person, **sent: object) -> None:
    form = rows("names") | rows("affiliations") | {"slug": record.slug} | sent
    assert client.post(f"/admin/documents/person/{record.pk}/change/", form).status_code == 302
    record.refresh_from_db()


def test_the_former_name_becomes_a_variant_and_stays_linked_and_recognised(signed: Signed) -> None:
    person = make_person("Nino Gelachvili")
    page = make_document("Hall", text=TEXT, people=[person]).get_absolute_url()
    client = signed("editor")
    before = client.get(page).content.decode().count(person.get_absolute_url())
    rename(client, person, name="Nino Gelashvili")
    assert forms(person) == [("Nino Gelachvili", "variant"), ("Nino Gelashvili", "preferred")]
    assert client.get(page).content.decode().count(person.get_absolute_url()) == before == 3
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=TEXT))
    assert [(one["name"], one["record"]) for one in intake.found["people"]] == [("Nino Gelashvili", person.pk)]


def test_an_editor_says_that_the_old_name_was_a_slip(signed: Signed) -> None:
    person = make_person("Nnio Slip")
    rename(signed("editor"), person, name="Nino Slip", former_name_is_slip="on")
    assert forms(person) == [("Nino Slip", "preferred")]


@pytest.mark.parametrize("kind", ["variant", "misspelling", "native"])
def test_an_editor_who_enters_the_old_name_at_once_has_it_once(signed: Signed, kind: str) -> None:
    person = make_person("Old Form")
    rename(signed("editor"), person, name="New Form", **rows("names", {"text": "Old Form", "kind": kind}))
    assert forms(person) == sorted([("New Form", "preferred"), ("Old Form", kind)])


def test_a_form_that_becomes_the_preferred_one_stands_once(signed: Signed) -> None:
    person = make_person("Old Form")
    Name.objects.create(person=person, text="New Form")
    rename(signed("editor"), person, name="New Form")
    assert forms(person) == [("New Form", "preferred"), ("Old Form", "variant")]
