"""From a pasted text to a document, at the desk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from documents.models import Dismissal, Document, Intake, IntakeStatus, Name, Person, Status, Step, Version
from tests.admin.conftest import PASSWORD, user
from tests.records import make_document, make_organisation, make_person, make_topic

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db

IN = "/admin/documents/document/intake/"
STORY = """Ropemakers close the harbour of Ostrava-by-the-Sea

The Guild of Ropemakers closed the harbour on 3 May 2021, and Alva Tern called it a folly.

“We had no choice,” said Wren Plover of the guild. Alva Tern asked for talks, which nobody gave her.

Leave a Reply
"""


def paste(client: Client, text: str = STORY, **more: Any) -> HttpResponse:
    page = client.get(IN)
    sent = {"token": page.context["form"]["token"].value(), "text": text, "address": ""} | more
    return client.post(IN, sent)  # type: ignore[return-value]


def form_of(page: Any) -> dict[str, Any]:
    """What a browser would send of the review screen, without a button."""
    review, intake = page.context["review"], page.context["intake"]
    sent: dict[str, Any] = {"version": intake.version, "switches": "1"}
    sent["kept"] = [number for number, edit in enumerate(intake.edits) if edit["kept"]]
    forms = [review.description]
    for part, formset in review.rows.items():
        sent[f"{part}-TOTAL_FORMS"], sent[f"{part}-INITIAL_FORMS"] = len(formset.forms), formset.initial_form_count()
        forms += formset.forms
    for form in forms:
        for bound in form:
            value = bound.value()
            if value not in (None, False, ""):
                sent[bound.html_name] = "on" if value is True else value
    return sent


def row(sent: dict[str, Any], part: str, name: str) -> str:
    """The prefix of the row that has this name."""
    return next(key.removesuffix("-name") for key, value in sent.items() if key.startswith(part) and value == name)


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
