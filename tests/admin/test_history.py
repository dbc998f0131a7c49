"""What was changed, when and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Appearance, Document, Status
from tests.admin.conftest import LIST, change, document_form, rows, user
from tests.admin.forms import main_form
from tests.records import make_document, make_person, make_topic

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


def test_every_change_is_in_the_history_with_its_author(signed: Signed) -> None:
    person, topic = make_person("Aysel Uydurma"), make_topic()
    document = make_document("First title", status=Status.DRAFT, people=[person])
    tie = Appearance.objects.get()
    sent = document_form(title="Second title", topics=[topic.pk])
    sent |= rows("people", {"id": tie.pk, "document": document.pk, "person": person.pk, "role": "author"}, initial=1)
    sent |= rows("event_dates", {"date": "2020", "what": "It began."})
    client = signed("editor")
    client.post(change(document), sent)
    answer = client.get(f"{LIST}{document.pk}/history/")
    changed = [(one["field"], one["old"], one["new"]) for one in answer.context["page_obj"][0].history_delta_changes]
    assert ("Title", "First title", "Second title") in changed
    assert {(one.who, one.kind, one.deed, one.what, one.changes) for one in answer.context["tie_changes"]} == {
        ("editor", "topic", "added", "Invented matters", ()),
        ("editor", "date mentioned", "added", "2020: It began.", ()),
        ("editor", "person or organisation", "changed", "Aysel Uydurma, author", ("role: mentioned → author",)),
        ("", "person or organisation", "added", "Aysel Uydurma, mentioned", ()),
    }


def test_an_earlier_state_is_taken_back_but_not_what_readers_see(signed: Signed) -> None:
    document = make_document("First title", status=Status.DRAFT)
    document.title = "Second title"
    document.publish()
    first = document.history.earliest()
    address = f"{LIST}{document.pk}/history/{first.pk}/"
    sent = main_form(signed("editor").get(address))
    assert sent["title"] == ["First title"]
    assert signed("editor").post(address, sent).status_code == 302
    document.refresh_from_db()
    assert (document.title, document.status, document.was_public) == ("First title", Status.PUBLISHED, True)
    assert signed("contributor").get(address).status_code == 404
    assert signed("contributor").post(address, sent | {"title": ["Mine"]}).status_code == 404
    assert Document.objects.get().title == "First title"


def test_who_may_only_look_cannot_take_a_state_back(signed: Signed) -> None:
    document = make_document("Second title", added_by=user("contributor"))
    first = document.history.earliest()
    address = f"{LIST}{document.pk}/history/{first.pk}/"
    assert signed("contributor").get(address).status_code == 200
    assert signed("contributor").post(address, document_form(title="Mine")).status_code == 403
    assert Document.objects.get().title == "Second title"


def test_a_revert_shows_first_what_it_would_overwrite(signed: Signed) -> None:
    record, client = make_document(summary="Old."), signed("publisher")
    record.summary = "Newer."
    record.save()
    first = record.history.earliest("history_date")
    address = f"/admin/documents/document/{record.pk}/history/{first.pk}/"
    stale = main_form(client.get(address))
    record.summary = "An hour of work."
    record.save()
    answer = client.post(address, stale)
    assert (answer.status_code, ">An hour of work.<" in answer.content.decode()) == (409, True)
    assert Document.objects.get().summary == "An hour of work."
    assert client.post(address, main_form(answer)).status_code == 302
    assert Document.objects.get().summary == "Old."
