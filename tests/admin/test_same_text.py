"""One text makes one document, unless an editor says that a second is wanted."""

from __future__ import annotations

import uuid
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from documents.intake import workflow
from documents.models import Document, Intake, IntakeStatus, Status
from tests.admin.conftest import ADD, user
from tests.admin.forms import Sent, browser_form, main_form, said
from tests.at_once import at_once
from tests.records import make_document

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db
IN = "/admin/documents/document/intake/"
TEXT = "Ropemakers close the harbour\n\nThe Guild of Ropemakers closed the harbour on 3 May 2021, and nobody was asked."
REVIEW = "//form[@id='review']"


def paste(client: Client, text: str = TEXT) -> str:
    answer = client.post(IN, {"token": str(uuid.uuid4()), "text": text, "address": ""})
    assert answer.status_code == 302
    return str(answer["Location"])


def form(client: Client, address: str) -> Sent:
    return browser_form(client.get(address), REVIEW)


def publish(client: Client, address: str, **more: str) -> Any:
    return client.post(address, form(client, address) | {"_publish": ["1"]} | {name: [value] for name, value in more.items()})


def test_the_preset_is_that_document_and_nothing_is_made(signed: Signed) -> None:
    client = signed("publisher")
    publish(client, paste(client))
    first = Document.objects.get()
    address = paste(client)
    sent = form(client, address)
    assert (sent[f"twin-{first.pk}"], "second" in sent) == (["same"], False)
    answer = client.post(address, sent | {"_publish": ["1"]}, follow=True)
    assert said(answer) == [f'“<a href="{first.get_absolute_url()}">{first.title}</a>” was added already; it is published.']
    assert (list(Document.objects.all()), Intake.objects.latest("pk").document) == ([first], first)


@pytest.mark.parametrize("tie", ["", "version"])
def test_a_second_document_is_asked_for(signed: Signed, tie: str) -> None:
    client = signed("publisher")
    publish(client, paste(client))
    first, address = Document.objects.get(), paste(client)
    refused = publish(client, address, **{f"twin-{first.pk}": tie})
    assert (refused.status_code, Document.objects.count()) == (422, 1)
    assert f"the archive has this very text already (no. {first.pk})" in refused.context["problem"]
    assert publish(client, address, **{f"twin-{first.pk}": tie, "second": "on"}).status_code == 302
    assert Document.objects.count() == 2


def test_a_text_that_differs_is_asked_nothing(signed: Signed) -> None:
    client = signed("publisher")
    publish(client, paste(client))
    assert publish(client, paste(client, f"{TEXT} The ropes were sold. Ships waited for nine days at sea.")).status_code == 302
    assert Document.objects.count() == 2


def test_two_open_intakes_know_of_each_other_also_after_edits(signed: Signed) -> None:
    editor, contributor = signed("editor"), signed("contributor")
    ours, theirs = paste(editor, f"{TEXT}\n\nFollow us"), paste(contributor, f"{TEXT.upper()}\n\n\nFollow us!")
    assert theirs in editor.get(ours).content.decode()
    words = contributor.get(theirs).content.decode()
    assert ("Somebody else has added the same text" in words, ours in words) == (True, False)
    sent = form(editor, ours) | {"cut_words": ["nobody was asked"]}
    assert editor.post(ours, sent).status_code == 302
    assert theirs in editor.get(ours).content.decode()
    assert "Somebody else has added the same text" in contributor.get(theirs).content.decode()
    workflow.discard(Intake.objects.get(added_by=user("editor")))
    assert "the same text" not in contributor.get(theirs).content.decode()


def test_what_was_finished_meanwhile_is_noticed_at_finishing(signed: Signed) -> None:
    first, second = signed("publisher"), signed("editor")
    ours, theirs = paste(first), paste(second)
    opened = form(second, theirs)
    publish(first, ours)
    refused = second.post(theirs, opened | {"_draft": ["1"]})
    document = Document.objects.get()
    assert refused.status_code == 422
    assert browser_form(refused, REVIEW)[f"twin-{document.pk}"] == ["same"]
    second.post(theirs, browser_form(refused, REVIEW) | {"_draft": ["1"]})
    assert list(Intake.objects.values_list("status", "document")) == [(IntakeStatus.DONE, document.pk)] * 2


@pytest.mark.django_db(transaction=True)
def test_of_two_who_finish_at_the_same_moment_one_makes_it() -> None:
    intakes = [workflow.prepare(workflow.open_intake(user(role), text=TEXT)) for role in ("editor", "publisher")]

    def finish(at: int) -> str:
        try:
            workflow.finish(intakes[at], status=Status.PUBLISHED)
        except workflow.SameText:
            return "same"
        return "made"

    assert (sorted(at_once(2, finish)), Document.objects.count()) == (["made", "same"], 1)


def test_a_draft_of_somebody_else_is_not_shown_by_its_text(signed: Signed) -> None:
    draft = make_document("Xanadu of an editor", text=TEXT, status=Status.DRAFT, added_by=user("editor"))
    client = signed("contributor")
    address = paste(client)
    answer = client.post(address, form(client, address) | {"_draft": ["1"]}, follow=True)
    assert said(answer) == [f"It is document no. {draft.pk}, which you may not see. Nothing was added."]
    assert ("Xanadu" in answer.content.decode(), Document.objects.count()) == (False, 1)


def test_the_command_makes_one_document_of_a_text_in_two_files(tmp_path: Path, db: None) -> None:
    (tmp_path / "one.txt").write_text(TEXT)
    (tmp_path / "two.txt").write_text(f"{TEXT}\n\n")
    call_command("intake", str(tmp_path), "--drafts", stdout=StringIO())
    assert Document.objects.count() == 1
    assert list(Intake.objects.values_list("status", "document")) == [(IntakeStatus.DONE, Document.objects.get().pk)] * 2


def test_of_several_files_none_is_left_out_in_silence(signed: Signed) -> None:
    files = [SimpleUploadedFile(f"{name}.txt", TEXT.encode()) for name in ("one", "two")]
    answer = signed("editor").post(IN, {"token": str(uuid.uuid4()), "text": "", "address": "", "file": files})
    assert (answer.status_code, Intake.objects.count()) == (422, 0)
    assert answer.context["form"].errors["file"] == ["There are several files: add one of them now, and the others afterwards."]


# --- A form of a new record, sent twice ----------------------------------------------------------------------------------------


def test_the_add_form_knows_a_text_that_is_here(signed: Signed) -> None:
    here = make_document("Here", text=TEXT)
    client = signed("publisher")
    again = {"title": ["Typed again"], "text": [TEXT.upper()], "holding": ["full"], "_publish": ["1"]}
    answer = client.post(ADD, main_form(client.get(ADD)) | again)
    page = answer.content.decode()
    assert (answer.status_code, Document.objects.count()) == (200, 1)
    assert (f'/admin/documents/document/{here.pk}/change/">Here</a>' in page, main_form(answer)["title"]) == (
        True,
        ["Typed again"],
    )
    assert client.post(ADD, main_form(answer) | {"_publish": ["1"], "second": ["1"]}).status_code == 302
    assert Document.objects.count() == 2


def test_the_add_form_tells_a_contributor_nothing_of_the_drafts_of_others(signed: Signed) -> None:
    make_document("Another's draft", text=TEXT, status=Status.DRAFT, added_by=user("editor"))
    client = signed("contributor")
    assert client.post(ADD, main_form(client.get(ADD)) | {"title": ["Mine"], "text": [TEXT]}).status_code == 302
