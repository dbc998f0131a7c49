"""Records of people and organisations: names, likely duplicates, merging, addresses, privacy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from documents.models import DistinctPair, FormerSlug, Person, Topic
from tests.admin.conftest import rows
from tests.admin.forms import messages
from tests.records import make_document, make_organisation, make_person, make_topic

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed
PEOPLE = "/admin/documents/person/"


def person_form(**fields: object) -> dict[str, object]:
    return rows("names") | rows("affiliations") | fields


def test_a_person_is_entered_with_every_form_of_the_name(signed: Signed) -> None:
    sent = person_form(name="Ali Uydurmayev", description="made up")
    sent |= rows("names", {"text": "Əli Uydurmayev", "language": "az", "kind": "native"}, {"text": "Али", "kind": "variant"})
    assert len(messages(signed("contributor"), f"{PEOPLE}add/", sent)) == 1
    person = Person.objects.get()
    assert sorted(person.names.values_list("text", "kind")) == [
        ("Ali Uydurmayev", "preferred"),
        ("Əli Uydurmayev", "native"),
        ("Али", "variant"),
    ]
    sent = person_form(name="Ali Uydurmaoglu", slug=person.slug)
    assert signed("editor").post(f"{PEOPLE}{person.pk}/change/", sent).status_code == 302
    assert person.names.get(kind="preferred").text == "Ali Uydurmaoglu"
    assert signed("contributor").post(f"{PEOPLE}{person.pk}/change/", sent).status_code == 403


def test_a_near_name_is_named_with_a_link_and_a_far_one_is_not(signed: Signed) -> None:
    near = make_person("Əli <b>Uydurmayev")
    make_person("Vəli Başqayev")
    make_organisation("Ali Uydurmayev")
    said = messages(signed("editor"), f"{PEOPLE}add/", person_form(name="Ali b Uydurmaev"))
    assert said[0] == (
        f'Ali b Uydurmaev has nearly the same name as <a href="{PEOPLE}{near.pk}/change/">Əli &lt;b&gt;Uydurmayev</a> '
        "(Əli &lt;b&gt;Uydurmayev). If they are one, select them in the list and merge them."
    )
    assert len(messages(signed("editor"), f"{PEOPLE}add/", person_form(name="Somebody Else"))) == 1


def test_a_private_person_needs_a_reason(signed: Signed) -> None:
    answer = signed("editor").post(f"{PEOPLE}add/", person_form(name="Gizli", private="on"))
    assert answer.context["adminform"].form.errors == {
        "private_reason": ["Say why this person is private: other editors need to know."]
    }


def test_a_changed_address_redirects(signed: Signed, client: Client) -> None:
    person = make_person("Ali Uydurmayev")
    make_document(people=[person])
    signed("editor").post(f"{PEOPLE}{person.pk}/change/", person_form(name=person.name, slug="ali-u"))
    assert [(one.slug, one.owner) for one in FormerSlug.objects.all()] == [("ali-uydurmayev", person)]
    assert client.get("/people/ali-uydurmayev/").headers["Location"] == "/people/ali-u/"


def test_an_address_that_leads_to_another_is_refused(signed: Signed) -> None:
    person, other = make_person("Ali Uydurmayev"), make_person("Vəli Başqayev")
    FormerSlug.objects.create(kind="person", slug="ali-once", person=other)
    answer = signed("editor").post(f"{PEOPLE}{person.pk}/change/", person_form(name=person.name, slug="ali-once"))
    assert answer.context["adminform"].form.errors == {
        "slug": ["Readers who come to “ali-once” are led to “Vəli Başqayev”, which had this address: choose another."]
    }


def test_who_is_known_to_be_another_is_not_named_again(signed: Signed) -> None:
    one, other = make_person("Əli Uydurmayev"), make_person("Ali Uydurmayev")
    address, sent = f"{PEOPLE}{one.pk}/change/", person_form(name=one.name, slug=one.slug)
    assert len(messages(signed("editor"), address, sent)) == 2
    DistinctPair.keep("person", one.pk, other.pk)
    assert len(messages(signed("editor"), address, sent)) == 1


def test_a_topic_that_differs_only_in_accents_is_refused(signed: Signed) -> None:
    make_topic("Söz azadlığı")
    answer = signed("editor").post("/admin/documents/topic/add/", {"name": "SOZ AZADLIGI"})
    assert "is the same topic" in answer.context["adminform"].form.errors["name"][0]
    assert Topic.objects.count() == 1
    assert signed("contributor").get("/admin/documents/topic/add/").status_code == 403


def test_a_private_person_s_form_says_where_the_name_is_still_printed(signed: Signed) -> None:
    person = make_person("Gizli Uydurma", private=True)
    printed = make_document("Prints it", text="Gizli Uydurma was there.", people=[person])
    make_document("Only ties it", text="Somebody was there.", people=[person])
    make_document("Shows no text", text="Gizli Uydurma was there.", holding="record", people=[person])
    words = signed("editor").get(f"{PEOPLE}{person.pk}/change/").content.decode()
    assert re.findall(r'/document/(\d+)/change/">([^<]+)</a>', words) == [(str(printed.pk), "Prints it")]
