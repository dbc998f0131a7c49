"""Who may do what at the desk, and what is kept from whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from documents.models import Affiliation, Document, Name, Status
from tests.admin.conftest import ADD, LIST, change, document_form, rows, user
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


def titles(client: Client, address: str = LIST) -> list[str]:
    return [document.title for document in client.get(address).context["cl"].result_list]


def test_the_groups_are_made_and_left_as_they_were_changed() -> None:
    assert list(Group.objects.order_by("pk").values_list("name", flat=True)) == [
        *("contributor", "editor", "publisher", "administrator"),
    ]
    contributor = Group.objects.get(name="contributor")
    contributor.permissions.clear()
    Group.objects.get(name="publisher").delete()
    call_command("migrate", verbosity=0)
    assert contributor.permissions.count() == 0
    publisher = Group.objects.get(name="publisher")
    assert publisher.permissions.filter(codename="publish_document").exists()
    assert not publisher.permissions.filter(codename="delete_document").exists()


def test_a_contributor_meets_only_their_own_documents(signed: Signed) -> None:
    own = make_document("Own draft", status=Status.DRAFT, added_by=user("contributor"))
    other = make_document("Draft of another", status=Status.DRAFT, added_by=user("editor"))
    contributor = signed("contributor")
    assert titles(contributor) == ["Own draft"]
    assert titles(signed("editor")) == ["Draft of another", "Own draft"]
    assert contributor.get(change(own)).status_code == 200
    asked = contributor.get(change(other))
    assert (asked.status_code, asked["Location"]) == (302, "/admin/")
    # Answered as for a number that no document has; with what was typed, so that it is not lost.
    for address in (change(other), f"{LIST}{other.pk + 1}/change/"):
        sent = contributor.post(address, document_form(title="Taken"))
        words = sent.content.decode()
        assert (sent.status_code, "Taken" in words, "Draft of another" in words) == (409, True, False)
    for page in ("preview", "history"):
        assert contributor.get(f"{LIST}{other.pk}/{page}/").status_code == 404
    other.refresh_from_db()
    assert other.title == "Draft of another"


def test_a_contributor_is_not_offered_the_drafts_of_others(signed: Signed) -> None:
    make_document("Own draft", status=Status.DRAFT, added_by=user("contributor"))
    make_document("Draft of another", status=Status.DRAFT, added_by=user("editor"))
    asked = {"app_label": "documents", "model_name": "name", "field_name": "seen_in", "term": "draft"}
    answer = signed("contributor").get("/admin/autocomplete/", asked)
    assert [found["text"] for found in answer.json()["results"]] == ["Own draft"]


def test_a_persons_page_tells_a_contributor_nothing_of_the_drafts_of_others(signed: Signed) -> None:
    draft = make_document("Draft of another", status=Status.DRAFT, added_by=user("editor"))
    person = make_person()
    Name.objects.create(person=person, text="Another form", seen_in=draft)
    Name.objects.create(person=person, text="A known form", seen_in=make_document(people=[person]))
    Affiliation.objects.create(person=person, role="citizen of", body="a country", document=draft)
    address = f"/admin/documents/person/{person.pk}/change/"
    assert "Draft of another" in signed("editor").get(address).content.decode()
    shown = signed("contributor").get(address).content.decode()
    assert ("A known form" in shown, "Another form" in shown, "Draft of another" in shown) == (True, False, False)
    sent = {"name": "New"} | rows("names", {"text": "Form", "kind": "variant", "seen_in": draft.pk})
    signed("contributor").post("/admin/documents/person/add/", sent)
    assert Name.objects.get(text="Form").seen_in is None


@pytest.mark.parametrize("role", ["contributor", "editor"])
@pytest.mark.parametrize(
    "sent", [{"status": "published"}, {"status": "withdrawn", "withdrawal_reason": "No."}, {"_publish": "1"}]
)
def test_who_may_not_publish_cannot_by_the_form(signed: Signed, role: str, sent: dict[str, str]) -> None:
    document = make_document(status=Status.DRAFT, added_by=user(role))
    answer = signed(role).post(change(document), document_form(**sent))
    assert answer.status_code == 200
    assert list(answer.context["adminform"].form.errors) == ["status"]
    document.refresh_from_db()
    assert document.status == Status.DRAFT
    assert signed(role).post(ADD, document_form(title="New", **sent)).status_code == 200
    assert Document.objects.count() == 1


def test_a_published_document_is_the_editors_and_no_longer_its_contributors(signed: Signed) -> None:
    document = make_document("As published", added_by=user("contributor"))
    assert signed("contributor").post(change(document), document_form(title="Mine", status="published")).status_code == 403
    assert signed("editor").post(change(document), document_form(title="Mended", status="published")).status_code == 302
    document.refresh_from_db()
    assert (document.title, document.status) == ("Mended", Status.PUBLISHED)


@pytest.mark.parametrize("role", ["editor", "publisher", "administrator"])
def test_what_readers_saw_is_not_taken_back_to_a_draft_or_under_embargo(signed: Signed, role: str) -> None:
    document = make_document()
    for sent in ({"status": "draft"}, {"status": "review"}):
        answer = signed(role).post(change(document), document_form(**sent))
        assert list(answer.context["adminform"].form.errors) == ["status"]
    sent = {"status": "published", "embargo_until_0": "2990-01-01", "embargo_until_1": "00:00"}
    signed(role).post(change(document), document_form(**sent))
    document.refresh_from_db()
    assert document.is_public


@pytest.mark.parametrize(
    ("role", "status", "answer"),
    [
        ("contributor", Status.DRAFT, 302),  # not there for who did not add it
        ("editor", Status.DRAFT, 200),
        ("publisher", Status.REVIEW, 200),
        ("administrator", Status.DRAFT, 200),
        ("administrator", Status.PUBLISHED, 403),
    ],
)
def test_who_may_edit_it_deletes_only_what_nobody_saw(signed: Signed, role: str, status: str, answer: int) -> None:
    document = make_document(status=status)
    address = f"{LIST}{document.pk}/delete/"
    client = signed(role)
    assert client.get(address).status_code == answer
    client.post(address, {"post": "yes"})
    assert Document.objects.in_trash().filter(pk=document.pk).exists() == (answer == 200)
    assert Document.objects.filter(pk=document.pk).exists()


def test_a_bulk_deletion_stops_at_what_readers_saw(signed: Signed) -> None:
    draft, shown = make_document("Draft", status=Status.DRAFT), make_document("Shown")
    sent = {"action": "delete_selected", "_selected_action": [draft.pk, shown.pk], "post": "yes"}
    assert signed("administrator").post(LIST, sent).status_code == 403
    assert Document.objects.count() == 2


def test_the_desk_and_its_suggestions_ask_who_comes(signed: Signed, client: Client) -> None:
    make_person("Aysel Uydurma", private=True)
    document = make_document(status=Status.DRAFT)
    asked = "/admin/autocomplete/?app_label=documents&model_name=appearance&field_name=person&term=ays"
    for address in (asked, LIST, f"{LIST}{document.pk}/preview/", f"{LIST}{document.pk}/originals/1/"):
        for who in (client, signed("reader")):
            answer = who.get(address)
            assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/admin/login/")
