"""Records of people and organisations: names, likely duplicates, merging, addresses, privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import FormerSlug, Name, Organisation, Person, Topic
from tests.admin.conftest import rows
from tests.records import make_document, make_organisation, make_person, make_topic

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed
PEOPLE = "/admin/documents/person/"


def person_form(**fields: object) -> dict[str, object]:
    return rows("names") | rows("affiliations") | fields


def messages(client: Client, address: str, sent: dict[str, object]) -> list[str]:
    return [str(message) for message in client.post(address, sent, follow=True).context["messages"]]


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


def test_a_merge_asks_first_and_then_moves_everything(signed: Signed, client: Client) -> None:
    kept, other = make_person("Ali Uydurmayev"), make_person("Əli Uydurmayev")
    document = make_document("With the other", people=[other])
    make_document("With the one that is kept", people=[kept])
    assert client.get(f"/people/{other.slug}/").status_code == 200
    sent: dict[str, object] = {"action": "merge_records", "_selected_action": [kept.pk, other.pk]}
    editor = signed("editor")
    asked = editor.post(PEOPLE, sent)
    shown = [(one.name, one.count_appearances) for one in asked.context["records"]]
    assert shown == [("Ali Uydurmayev", 1), ("Əli Uydurmayev", 1)]
    assert Person.objects.count() == 2
    assert "Choose one of the records to keep" in editor.post(PEOPLE, sent | {"confirmed": "1", "keep": "999"}).content.decode()
    said = messages(editor, PEOPLE, sent | {"confirmed": "1", "keep": kept.pk})
    assert said == [f'Əli Uydurmayev merged into <a href="{PEOPLE}{kept.pk}/change/">Ali Uydurmayev</a>.']
    assert Person.objects.get() == kept
    assert document.appearances.get().person == kept
    assert sorted(Name.objects.values_list("text", "kind")) == [("Ali Uydurmayev", "preferred"), ("Əli Uydurmayev", "variant")]
    assert client.get(f"/people/{other.slug}/").headers["Location"] == f"/people/{kept.slug}/"


def test_a_merge_says_that_the_kept_record_becomes_private(signed: Signed, client: Client) -> None:
    public, private = make_person("Ali Uydurmayev"), make_person("Əli Uydurmayev", private=True)
    make_document(people=[public])
    sent: dict[str, object] = {"action": "merge_records", "_selected_action": [public.pk, private.pk]}
    assert "merging makes nobody public" in signed("editor").post(PEOPLE, sent).content.decode()
    messages(signed("editor"), PEOPLE, sent | {"confirmed": "1", "keep": public.pk})
    assert Person.objects.get().private
    assert client.get(f"/people/{public.slug}/").status_code == 404


def test_one_record_is_not_merged_and_a_contributor_merges_nothing(signed: Signed) -> None:
    one, two = make_organisation("One"), make_organisation("Two")
    address = "/admin/documents/organisation/"
    assert messages(signed("editor"), address, {"action": "merge_records", "_selected_action": [one.pk]}) == [
        "Select the records that are one: at least two, at most 20."
    ]
    sent = {"action": "merge_records", "_selected_action": [one.pk, two.pk], "confirmed": "1", "keep": one.pk}
    signed("contributor").post(address, sent)
    assert Organisation.objects.count() == 2


def test_a_changed_address_redirects(signed: Signed, client: Client) -> None:
    person = make_person("Ali Uydurmayev")
    make_document(people=[person])
    signed("editor").post(f"{PEOPLE}{person.pk}/change/", person_form(name=person.name, slug="ali-u"))
    assert [(one.slug, one.person) for one in FormerSlug.objects.all()] == [("ali-uydurmayev", person)]
    assert client.get("/people/ali-uydurmayev/").headers["Location"] == "/people/ali-u/"


def test_a_topic_that_differs_only_in_accents_is_refused(signed: Signed) -> None:
    make_topic("Söz azadlığı")
    answer = signed("editor").post("/admin/documents/topic/add/", {"name": "SOZ AZADLIGI"})
    assert "is the same topic" in answer.context["adminform"].form.errors["name"][0]
    assert Topic.objects.count() == 1
    assert signed("contributor").get("/admin/documents/topic/add/").status_code == 403
