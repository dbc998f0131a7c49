"""What a status action does for the reader who comes next."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from documents.models import Document, Status
from tests.admin.conftest import ADD, LIST, change, document_form
from tests.admin.reader_view import seen
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client

    from documents.models import Person
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed


def test_what_came_out_of_an_embargo_by_itself_leaves_a_tombstone(client: Client) -> None:
    document = make_document(embargo_until=timezone.now() + timedelta(hours=1))
    past = timezone.now() - timedelta(minutes=1)
    Document.objects.update(embargo_until=past, first_published_at=past)  # as an hour later
    document.refresh_from_db()
    document.withdraw("It was wrong.")
    assert seen(client, document)[0] == 410


def test_what_nobody_saw_leaves_no_tombstone(client: Client) -> None:
    document = make_document(embargo_until=timezone.now() + timedelta(hours=1))
    document.withdraw("It was wrong.")
    assert (document.first_published_at, seen(client, document)) == (None, (404, False))


def test_the_forms_buttons_review_and_publish(signed: Signed, client: Client) -> None:
    publisher = signed("publisher")
    publisher.post(ADD, document_form(_review="1"))
    document = Document.objects.get()
    assert document.status == Status.REVIEW
    answer = publisher.post(change(document), document_form(text="", _publish="1"))
    assert list(answer.context["adminform"].form.errors) == ["text"]
    assert seen(client, document) == (404, False)
    assert publisher.post(change(document), document_form(_publish="1")).status_code == 302
    assert seen(client, document) == (200, True)


def test_a_preview_is_of_the_form_saves_nothing_and_is_kept_by_nobody(signed: Signed, client: Client) -> None:
    document = make_document("As saved", status=Status.DRAFT, text="Saved words.")
    editor = signed("editor")
    changes = document.history.count()
    shown = editor.post(change(document), document_form(title="As typed", text="Typed words.", _preview="1"))
    page = shown.content.decode()
    assert ("As typed" in page, "<p>Typed words.</p>" in page, "Nothing has been saved" in page) == (True, True, True)
    new = editor.post(ADD, document_form(title="A new one", _preview="1"))
    assert "A new one" in new.content.decode()
    assert list(Document.objects.values_list("title", flat=True)) == ["As saved"]
    assert document.history.count() == changes
    saved = editor.get(f"{LIST}{document.pk}/preview/")
    assert "This is a draft. Readers cannot see it." in saved.content.decode()
    for answer in (shown, new, saved):
        assert "no-store" in answer["Cache-Control"]
        assert "public" not in answer["Cache-Control"]
        assert not answer.has_header("ETag")
        assert "noindex" in answer.content.decode()
    assert seen(client, document) == (404, False)


def test_a_preview_names_no_private_person(signed: Signed, private_person: Person) -> None:
    document = make_document(people=[private_person], status=Status.DRAFT)
    assert private_person.name not in signed("editor").get(f"{LIST}{document.pk}/preview/").content.decode()
    assert private_person.name in signed("editor").get(change(document)).content.decode()


def test_save_and_preview_saves_and_leads_to_the_preview(signed: Signed) -> None:
    answer = signed("contributor").post(ADD, document_form(_savepreview="1"))
    assert answer["Location"] == f"{LIST}{Document.objects.get().pk}/preview/"
