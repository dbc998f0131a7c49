"""From a pasted text to a document, at the desk."""

from __future__ import annotations

import re
import uuid
from html import unescape
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from documents.models import Document, Intake, IntakeStatus, Name, Person, Step
from tests.admin.conftest import PASSWORD, user
from tests.admin.intake.desk import IN, STORY, form_of, paste, review, row
from tests.records import make_document, make_person, make_topic

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


def test_a_pasted_text_is_read_reviewed_and_published(signed: Signed) -> None:
    tern, topic = make_person("Alva Tern"), make_topic("Harbours")
    make_document("Before", people=[tern], topics=[topic])
    client = signed("publisher")
    answer = paste(client)
    intake = Intake.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"{IN}{intake.pk}/")
    assert (intake.step, intake.status, intake.read().decode()) == (Step.REVIEW, IntakeStatus.OPEN, STORY)
    assert client.get(IN).context["unfinished"][0].title == "Ropemakers close the harbour of Ostrava-by-the-Sea"
    page = client.get(answer["Location"])
    shown = page.content.decode()
    assert re.search(r'<del class="" data-edit="\d+">Leave a Reply', shown)
    sent = form_of(page)
    assert sent["title"] == "Ropemakers close the harbour of Ostrava-by-the-Sea"
    sent |= {"holding": "full", f"{row(sent, 'people', 'Alva Tern')}-role": "quoted", "_publish": "1"}
    assert client.post(answer["Location"], sent).status_code == 302
    document = Document.objects.get(title=sent["title"])
    assert document.is_public
    assert "Leave a Reply" not in document.text
    assert (document.added_by, document.text.count("Alva Tern")) == (user("publisher"), 2)
    assert [(str(tie.owner), tie.role) for tie in document.appearances.filter(person=tern)] == [("Alva Tern", "quoted")]
    original = document.originals.get()
    assert (original.read().decode(), original.media_type, original.charset) == (STORY, "text/plain", "utf-8")
    assert [edit.before.strip() for edit in original.edits.all() if "Leave" in edit.before] == ["Leave a Reply"]
    assert [name.text for name in Name.objects.filter(seen_in=document, person=tern)] == []
    intake.refresh_from_db()
    assert (intake.status, intake.document) == (IntakeStatus.DONE, document)


# --- Coming in -----------------------------------------------------------------------------------------------------------------


# --- Signing in ----------------------------------------------------------------------------------------------------------------


def kept_in(page: str) -> dict[str, str]:
    return {
        name: unescape(value)
        for name, value in re.findall(r'<textarea name="([^"]+)" hidden[^>]*>\n(.*?)</textarea>', page, re.S)
    }


def test_a_sign_in_that_ran_out_loses_nothing(client: Client) -> None:
    token = uuid.uuid4()
    answer = client.post(IN, {"token": token, "text": "Typed for an hour.\n\n</textarea><script>", "address": ""})
    page = answer.content.decode()
    assert (answer.status_code, "<script>" in page.split('id="login-form"')[1]) == (401, False)
    user("contributor")
    kept = kept_in(page)
    wrong = client.post(IN, kept | {"_sign_in-username": "contributor", "_sign_in-password": "wrong", "_sign_in": "1"})
    assert (wrong.status_code, kept_in(wrong.content.decode())) == (401, kept)
    answer = client.post(IN, kept | {"_sign_in-username": "contributor", "_sign_in-password": PASSWORD, "_sign_in": "1"})
    intake = Intake.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, intake.get_absolute_url())
    assert intake.read().decode() == "Typed for an hour.\n\n</textarea><script>"
    assert intake.added_by == user("contributor")


def test_a_reader_who_signs_in_so_sees_and_sends_nothing(client: Client) -> None:
    user("reader")
    sent = {"text": STORY, "_sign_in-username": "reader", "_sign_in-password": PASSWORD, "_sign_in": "1"}
    assert client.post(IN, sent).status_code == 401
    assert Intake.objects.count() == 0


def test_signed_in_elsewhere_meanwhile_what_was_typed_is_sent_again_but_publishes_nothing(signed: Signed) -> None:
    address, sent, intake = review(signed("publisher"))
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user("publisher"))
    answer = strict.post(address, sent | {"title": "Typed title", "_publish": "1"})
    assert answer.status_code == 403
    kept = kept_in(answer.content.decode())
    assert (kept["title"], "_publish" in kept) == ("Typed title", False)
    fresh = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', answer.content.decode())
    assert fresh
    strict.post(address, kept | {"csrfmiddlewaretoken": fresh[1]})
    intake.refresh_from_db()
    assert (intake.draft["title"], Document.objects.count()) == ("Typed title", 0)
    assert strict.post("/admin/documents/document/add/", {"title": "x"}).status_code == 403


# --- Review --------------------------------------------------------------------------------------------------------------------


def test_records_are_chosen_looked_up_and_made_and_a_private_person_stays_private(signed: Signed) -> None:
    known, other = make_person("Alva Tern", description="mayor"), make_person("Alva Tern-Knot", description="her aunt")
    client = signed("editor")
    address, sent, _ = review(client)
    tern = row(sent, "people", "Alva Tern")
    assert sent[f"{tern}-record"] == str(known.pk)
    page = client.post(address, sent | {f"{tern}-find": "knot"})
    offered = dict(
        next(one for one in page.context["parts"][0][1] if one["form"].prefix == tern)["form"].fields["record"].widget.choices
    )
    assert offered[other.pk] == "Alva Tern-Knot — her aunt"
    last = int(sent["people-TOTAL_FORMS"]) - 1
    sent = form_of(page) | {f"{tern}-record": other.pk, f"{tern}-role": "quoted"}
    added = {f"people-{last}-{name}": value for name, value in {"name": "Gizli Uydurma", "take": "on", "private": "on"}.items()}
    sent |= added | {f"people-{last}-role": "victim", f"people-{last}-record": ""}
    refused = client.post(address, sent | {"_draft": "1"})
    assert refused.status_code == 422
    assert "Say why this person is private" in refused.content.decode()
    sent = form_of(refused) | {f"people-{last}-private_reason": "A relative.", "summary": "Gizli Uydurma spoke."}
    refused = client.post(address, sent | {"_draft": "1"})
    assert refused.status_code == 422
    assert "names “Gizli Uydurma”, a private person" in refused.content.decode()
    assert client.post(address, form_of(refused) | {"summary": "", "_draft": "1"}).status_code == 302
    made = Person.objects.get(name="Gizli Uydurma")
    assert (made.private, made.private_reason) == (True, "A relative.")
    ties = {str(tie.owner): tie.role for tie in Document.objects.get().appearances.filter(person__in=[other, made, known])}
    assert ties == {"Alva Tern-Knot": "quoted", "Gizli Uydurma": "victim"}
    assert Name.objects.get(person=other, text="Alva Tern").seen_in == Document.objects.get()


# --- Hostile text --------------------------------------------------------------------------------------------------------------


def test_the_intake_is_the_first_thing_offered(signed: Signed) -> None:
    for address in ("/admin/", "/admin/documents/document/"):
        assert f'href="{IN}"' in signed("contributor").get(address).content.decode()
        assert f'href="{IN}"' not in signed("reader").get(address).content.decode()
