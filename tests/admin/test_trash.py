"""What is deleted at the desk can be restored for thirty days; then nothing of it is left."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.contrib.admin.models import LogEntry
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from documents.intake import workflow
from documents.models import Document, Erasure, Intake, Original, Status
from documents.models.capture import originals_storage
from tests.admin.conftest import LIST, change, document_form, user
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed


TRASH = f"{LIST}?trash=in"


def drafted(
    text: str = "Lamplighters meet\n\nThe lamplighters of Nowhere Bay met on 3 May 2021.\n", by: str = "editor"
) -> Document:
    """A draft that came in at the desk, with its original."""
    document: Document = workflow.finish(workflow.prepare(workflow.open_intake(user(by), text=text)), by=user(by))
    return document


def titles(client: Client, address: str = LIST) -> list[str]:
    return [document.title for document in client.get(address).context["cl"].result_list]


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["contributor", "editor", "administrator"])
def test_a_draft_of_the_intake_is_deleted_and_restored(signed: Signed, role: str) -> None:
    document, client = drafted(by=role), signed(role)
    title = document.title
    page = client.get(f"{LIST}{document.pk}/delete/").content.decode()
    assert ("is moved to the trash" in page, "protected" in page) == (True, False)
    answer = client.post(f"{LIST}{document.pk}/delete/", {"post": "yes"}, follow=True)
    assert "It can be restored for 30 days" in answer.content.decode()
    assert (titles(client), titles(client, TRASH)) == ([], [title])
    client.post(TRASH, {"action": "restore", "_selected_action": [document.pk]})
    assert (titles(client), titles(client, TRASH)) == ([title], [])
    restored = Document.objects.get(pk=document.pk)
    assert (restored.status, restored.text, restored.originals.count()) == (document.status, document.text, 1)
    assert (restored.trashed_at, restored.trashed_by) == (None, None)


@pytest.mark.django_db
def test_several_are_deleted_at_once(signed: Signed) -> None:
    document, other = drafted(), make_document("Another draft", status=Status.DRAFT)
    sent = {"action": "delete_selected", "_selected_action": [document.pk, other.pk]}
    assert "protected" not in signed("editor").post(LIST, sent).content.decode()
    signed("editor").post(LIST, sent | {"post": "yes"})
    assert Document.objects.in_trash().count() == 2


@pytest.mark.django_db
def test_what_is_in_the_trash_cannot_be_changed_or_published(signed: Signed) -> None:
    document = drafted()
    document.trash(by=user("editor"))
    assert signed("publisher").post(change(document), document_form(title="Changed", status="published")).status_code == 403
    signed("publisher").post(TRASH, {"action": "publish", "_selected_action": [document.pk]})
    document.refresh_from_db()
    assert (document.status, document.is_public) == (Status.DRAFT, False)
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(status=Status.PUBLISHED)
    page = signed("editor").get(change(document)).content.decode()
    assert "Restore from the trash" in page


@pytest.mark.django_db
@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.WITHDRAWN])
def test_what_readers_saw_does_not_go_to_the_trash(status: str) -> None:
    document = make_document()
    document.status, document.withdrawal_reason = status, "A reason."
    document.save()
    with pytest.raises(ValueError, match="readers never saw"):
        document.trash()


@pytest.mark.django_db
def test_a_contributor_restores_only_what_is_his(signed: Signed) -> None:
    document = drafted(by="editor")
    document.trash()
    signed("contributor").post(TRASH, {"action": "restore", "_selected_action": [document.pk]})
    assert Document.objects.in_trash().count() == 1


@pytest.mark.django_db(transaction=True)
def test_after_thirty_days_nothing_is_left_of_it(signed: Signed) -> None:
    kept, document, lately = make_document("Harbour notes"), drafted(), drafted("Gulls return\n\nGulls returned on 4 May 2021.\n")
    for one in (document, lately):
        signed("editor").post(f"{LIST}{one.pk}/delete/", {"post": "yes"})
    Document.objects.filter(pk=document.pk).update(trashed_at=timezone.now() - timedelta(31))
    Document.objects.filter(pk=lately.pk).update(trashed_at=timezone.now() - timedelta(29))
    assert purge("--dry-run")[1:] == ["1 documents of the trash would be erased."]
    assert purge()[1:] == ["1 documents of the trash were erased."]
    assert set(Document.objects.values_list("pk", flat=True)) == {kept.pk, lately.pk}
    assert (Original.objects.count(), Intake.objects.count(), Erasure.objects.count()) == (1, 1, 0)
    assert Document.history.filter(id=document.pk).count() == 0
    assert LogEntry.objects.filter(object_repr=document.title).count() == 0
    files = [path for path in Path(originals_storage().location).rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in files] == [lately.originals.get().read()]


@pytest.mark.django_db(transaction=True)
def test_bytes_of_the_trash_that_another_document_has_stay() -> None:
    document, other = drafted(), make_document("Harbour notes")
    original = document.originals.get()
    kept = Original.store(other, original.read(), captured_at=timezone.now())
    document.trash()
    purge("--days", "0")
    assert not Document.objects.filter(pk=document.pk).exists()
    assert kept.is_intact()


def purge(*options: str) -> list[str]:
    out = StringIO()
    call_command("purge_discarded", *options, stdout=out)
    return out.getvalue().splitlines()


@pytest.mark.django_db
def test_what_is_in_the_trash_is_suggested_nowhere(signed: Signed) -> None:
    client, kept = signed("editor"), make_document("Lamplighters stay", status=Status.DRAFT)
    drafted().trash()
    for model, field in (("version", "other"), ("version", "document")):
        asked = f"/admin/autocomplete/?app_label=documents&model_name={model}&field_name={field}&term=lampl"
        assert [one["text"] for one in client.get(asked).json()["results"]] == [kept.title]
