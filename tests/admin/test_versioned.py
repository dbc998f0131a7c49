"""The base of the desk's forms: nothing of somebody else's is overwritten unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from documents.admin.form_state import FIELD
from documents.models import Appearance, Document, EventDate, Organisation, Person, Source, Status, Topic
from tests.admin.conftest import ADD, change
from tests.admin.editors import RECORDS, admin_page, opened, save
from tests.admin.forms import browser_form, main_form, said
from tests.at_once import at_once
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", RECORDS)
def test_a_stale_form_overwrites_nothing_and_loses_nothing(signed: Signed, kind: str) -> None:
    make, theirs, mine = RECORDS[kind]
    record, first, second = make(), signed("editor"), signed("publisher")
    address = admin_page(record)
    stale = opened(second, address)
    assert save(first, address, opened(first, address), **{theirs: "The first one's hour of work."}).status_code == 302
    answer = save(second, address, stale, **{mine: "The second one's."})
    assert answer.status_code == 409
    words = answer.content.decode()
    assert "Changed by editor, " in words
    record.refresh_from_db()
    assert (getattr(record, theirs), getattr(record, mine) == "The second one's.") == ("The first one's hour of work.", False)
    again = main_form(answer)
    assert (again[theirs], again[mine]) == (["The first one's hour of work."], ["The second one's."])
    assert second.post(address, again).status_code == 302
    record.refresh_from_db()
    assert (getattr(record, theirs), getattr(record, mine)) == ("The first one's hour of work.", "The second one's.")
    blamed = {
        str(later.history_user): getattr(later, theirs) != getattr(before, theirs)
        for later, before in zip(record.history.all(), record.history.all()[1:], strict=False)
    }
    assert blamed == {"editor": True, "publisher": False}


def test_a_third_change_after_the_choice_is_noticed_too(signed: Signed) -> None:
    record, first, second = make_document(), signed("editor"), signed("publisher")
    address = change(record)
    stale = opened(second, address)
    save(first, address, opened(first, address), summary="First.")
    again = main_form(save(second, address, stale, summary="Second."))
    save(first, address, opened(first, address), summary="Third.")
    answer = save(second, address, again)
    assert answer.status_code == 409
    assert ">Third.<" in answer.content.decode()
    record.refresh_from_db()
    assert record.summary == "Third."


@pytest.mark.parametrize("version", [None, "", "garbage", "a:b:c"])
def test_a_form_without_its_version_overwrites_nothing_unseen(signed: Signed, version: str | None) -> None:
    record, client = make_document(summary="Theirs."), signed("editor")
    sent = opened(client, change(record)) | {"summary": ["Mine."]}
    del sent[FIELD]
    sent |= {} if version is None else {FIELD: [version]}
    answer = client.post(change(record), sent | {FIELD: [version or ""]})
    assert answer.status_code == 409
    assert Document.objects.get().summary == "Theirs."
    assert client.post(change(record), main_form(answer)).status_code == 302
    assert Document.objects.get().summary == "Mine."


def test_the_same_form_sent_twice_is_no_conflict(signed: Signed) -> None:
    person, record = make_person(), make_document()
    client = signed("editor")
    sent = opened(client, change(record)) | {"summary": ["Once."]}
    sent |= {"people-TOTAL_FORMS": ["1"], "people-0-person": [str(person.pk)], "people-0-role": ["quoted"]}
    sent |= {"event_dates-TOTAL_FORMS": ["1"], "event_dates-0-date": ["2021"], "event_dates-0-what": ["They met."]}
    assert [client.post(change(record), sent).status_code for _ in range(2)] == [302, 302]
    assert (Appearance.objects.count(), EventDate.objects.count(), Document.objects.get().summary) == (1, 1, "Once.")


@pytest.mark.django_db(transaction=True)  # what changes is a commit of its own
@pytest.mark.parametrize("kind", RECORDS)
def test_a_stale_question_deletes_nothing(signed: Signed, kind: str) -> None:
    make, field, _ = RECORDS[kind]
    record, client = make_document(status=Status.DRAFT) if kind == "document" else make(), signed("administrator")
    model: Any = type(record)
    address = admin_page(record).replace("/change/", "/delete/")
    asked = browser_form(client.get(address))
    setattr(record, field, "Somebody else's hour of work.")
    record.save()
    answer = client.post(address, asked)
    assert (answer.status_code, "Somebody has changed it" in answer.content.decode()) == (409, True)
    assert model.objects.filter(pk=record.pk, **{field: "Somebody else's hour of work."}).exists()
    assert client.post(address, browser_form(answer)).status_code == 302
    left = model.objects.filter(pk=record.pk)
    assert not (left.filter(trashed_at=None) if kind == "document" else left).exists()


@pytest.mark.django_db(transaction=True)  # what changes is a commit of its own
@pytest.mark.parametrize("kind", RECORDS)
def test_a_stale_question_about_several_deletes_none(signed: Signed, kind: str) -> None:
    make, field, _ = RECORDS[kind]
    make_named: Any = make
    given = {"status": Status.DRAFT} if kind == "document" else {}
    records = [make_named("First one", **given), make_named("Second one", **given)]
    model, client = type(records[0]), signed("administrator")
    address = admin_page(records[0]).replace(f"{records[0].pk}/change/", "")
    chosen = {"action": "delete_selected", "_selected_action": [one.pk for one in records]}
    asked = browser_form(client.post(address, chosen))
    setattr(records[1], field, "Somebody else's hour of work.")
    records[1].save()
    answer = client.post(address, asked)
    assert (answer.status_code, "Somebody has changed one of them" in answer.content.decode()) == (409, True)
    left = model._default_manager.filter(pk__in=[one.pk for one in records])
    assert left.count() == 2
    assert client.post(address, browser_form(answer)).status_code == 302
    assert (left.filter(trashed_at=None) if kind == "document" else left).count() == 0


NEW: dict[str, tuple[Any, dict[str, list[str]]]] = {
    "document": (Document, {"title": ["Once"]}),
    "person": (Person, {"name": ["Once Only"]}),
    "organisation": (Organisation, {"name": ["Once Only"]}),
    "source": (Source, {"name": ["Once Only"]}),
    "topic": (Topic, {"name": ["Once Only"]}),
}


@pytest.mark.parametrize("kind", NEW)
def test_an_add_form_sent_twice_makes_one_record_and_leads_to_it(signed: Signed, kind: str) -> None:
    model, typed = NEW[kind]
    client, address = signed("editor"), f"/admin/documents/{kind}/add/"
    sent = main_form(client.get(address)) | typed
    assert client.post(address, sent | {"_save": ["Save"]}).status_code == 302
    again = client.post(address, sent | {"_continue": ["1"]}, follow=True)
    record = model.objects.get()
    assert again.redirect_chain == [(f"/admin/documents/{kind}/{record.pk}/change/", 302)]
    assert "it created" in said(again)[-1]
    other = main_form(client.get(address)) | typed | ({"title": ["Once"]} if kind == "document" else {})
    assert client.post(address, other).status_code == (302 if kind in ("document", "person", "organisation") else 200)


def test_what_was_typed_after_the_back_button_is_not_lost(signed: Signed) -> None:
    client = signed("editor")
    sent = main_form(client.get(ADD)) | {"title": ["First"], "text": ["Words of the first."]}
    client.post(ADD, sent)
    answer = client.post(ADD, sent | {"title": ["Second"], "text": ["Words of the second."]})
    assert (answer.status_code, list(Document.objects.values_list("title", flat=True))) == (409, ["First"])
    assert client.post(ADD, main_form(answer)).status_code == 302
    assert sorted(Document.objects.values_list("title", flat=True)) == ["First", "Second"]


def test_a_refused_or_previewed_form_can_be_sent_again(signed: Signed) -> None:
    client = signed("editor")
    sent = main_form(client.get(ADD)) | {"title": ["Once"]}
    assert client.post(ADD, sent | {"_preview": ["1"]}).status_code == 200
    refused = client.post(ADD, sent | {"title": [""]})
    assert refused.status_code == 200
    assert client.post(ADD, main_form(refused) | {"title": ["Once"]}).status_code == 302
    assert Document.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_double_click_makes_one_document(signed: Signed) -> None:
    client = signed("editor")
    sent = main_form(client.get(ADD)) | {"title": ["Once"]}
    at_once(2, lambda _at: client.post(ADD, sent))
    assert list(Document.objects.values_list("title", flat=True)) == ["Once"]
