"""What a status action does for the reader who comes next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from documents.models import Document, Status
from tests.admin.conftest import ADD, LIST, change, document_form
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client

    from documents.models import Person
    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed


def act(client: Client, action: str, *documents: Document, **sent: str) -> list[str]:
    """The messages after an action on documents in the list."""
    chosen = {"action": action, "_selected_action": [document.pk for document in documents]}
    answer = client.post(LIST, chosen | sent, follow=True)
    return [str(message) for message in answer.context["messages"]]


def seen(client: Client, document: Document) -> tuple[int, bool]:
    """A reader's next requests: the status of the document's page, and whether the list has it."""
    document.refresh_from_db()
    page = client.get(f"/documents/{document.pk}-{document.slug}/").status_code
    return page, document.title in client.get("/documents/").content.decode()


def test_a_draft_is_sent_to_review_and_readers_see_nothing(signed: Signed, client: Client) -> None:
    draft, shown = make_document("A draft", status=Status.DRAFT), make_document("Already shown")
    assert act(signed("editor"), "send_to_review", draft, shown) == [
        "“Already shown” was not sent to review. It is published, and only drafts are sent to review.",
        "1 document sent to review.",
    ]
    assert (seen(client, draft), draft.status) == ((404, False), Status.REVIEW)
    assert seen(client, shown) == (200, True)


def test_what_is_published_is_seen_at_once_and_what_lacks_its_text_is_named(signed: Signed, client: Client) -> None:
    whole = make_document("A whole report", status=Status.REVIEW)
    empty = make_document("An empty report", status=Status.REVIEW, text="", holding="full")
    assert seen(client, whole) == (404, False)
    assert act(signed("publisher"), "publish", whole, empty) == [
        "“An empty report” was not published. The holding is full text, and there is none: paste it, or choose another holding.",
        "1 document published.",
    ]
    assert (seen(client, whole), seen(client, empty), empty.status) == ((200, True), (404, False), Status.REVIEW)
    newest = whole.history.latest()
    assert (newest.status, str(newest.history_user)) == ("published", "publisher")
    assert str(whole.changed_by) == "publisher"


def test_a_withdrawal_asks_for_the_reason_and_tells_readers(signed: Signed, client: Client) -> None:
    wrong, also, kept = make_document("A wrong report"), make_document("Another one"), make_document("A right report")
    sent = {"action": "withdraw", "_selected_action": [wrong.pk, also.pk]}
    asked = signed("publisher").post(LIST, sent)
    assert "A wrong report" in asked.content.decode()
    assert "A right report" not in asked.content.decode()
    assert seen(client, wrong) == (200, True)
    again = signed("publisher").post(LIST, sent | {"confirmed": "1", "reason": " "})
    assert again.context["form"].errors == {"reason": ["This field is required."]}
    assert act(signed("publisher"), "withdraw", wrong, also, confirmed="1", reason="The source took it back.") == [
        "2 documents withdrawn."
    ]
    assert (seen(client, wrong), seen(client, also), seen(client, kept)) == ((410, False), (410, False), (200, True))
    assert "The source took it back." in client.get(f"/documents/{wrong.pk}-{wrong.slug}/").content.decode()


def test_an_embargo_hides_until_its_end(signed: Signed, client: Client) -> None:
    draft, shown = make_document("A draft", status=Status.DRAFT), make_document("Already shown")
    sent = {"action": "embargo", "_selected_action": draft.pk, "confirmed": "1"}
    past = signed("publisher").post(LIST, sent | {"until": "2001-01-01T00:00"})
    assert past.context["form"].errors == {"until": ["This time is past: choose one to come, or publish without an embargo."]}
    assert act(signed("publisher"), "embargo", draft, shown, confirmed="1", until="2990-01-01T12:00") == [
        "“Already shown” was not published under embargo. Readers have seen it already: withdraw it, and say why.",
        "1 document published under embargo.",
    ]
    assert (seen(client, draft), seen(client, shown)) == ((404, False), (200, True))
    assert (draft.status, draft.embargo_until) == (Status.PUBLISHED, datetime(2990, 1, 1, 12, tzinfo=UTC))
    assert not draft.was_public
    Document.objects.filter(pk=draft.pk).update(embargo_until=timezone.now() - timedelta(seconds=1))
    assert seen(client, draft) == (200, True)


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
