"""Two editors in one form: what the first has saved is never overwritten unseen, nor what the second has typed lost."""

from __future__ import annotations

from threading import Barrier, Thread
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection

from documents.admin.form_state import FIELD
from documents.models import (
    Affiliation,
    Appearance,
    Correction,
    Document,
    EventDate,
    Name,
    Person,
    SourceRule,
    Status,
    Topic,
    Version,
)
from tests.admin.conftest import LIST, change, user
from tests.admin.forms import Sent, browser_form, main_form, row_of
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db


def opened(client: Client, address: str) -> Sent:
    answer = client.get(address)
    assert answer.status_code == 200
    return main_form(answer)


def save(client: Client, address: str, sent: Sent, **changed: object) -> Any:
    values = {name: value if isinstance(value, list) else [str(value)] for name, value in changed.items()}
    return client.post(address, sent | values)


def admin_page(record: Any) -> str:
    return f"/admin/documents/{record._meta.model_name}/{record.pk}/change/"


RECORDS: dict[str, tuple[Callable[[], Any], str, str]] = {
    "document": (make_document, "summary", "note"),
    "person": (make_person, "description", "note"),
    "organisation": (make_organisation, "description", "note"),
    "source": (make_source, "description", "country"),
    "topic": (make_topic, "scope_note", "name"),
}


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


@pytest.mark.parametrize(("choice", "kept"), [("mine", "Second."), ("theirs", "First.")])
@pytest.mark.parametrize("kind", RECORDS)
def test_where_both_changed_a_field_the_second_chooses(signed: Signed, kind: str, choice: str, kept: str) -> None:
    make, field, _ = RECORDS[kind]
    record, first, second = make(), signed("editor"), signed("publisher")
    address = admin_page(record)
    stale = opened(second, address)
    save(first, address, opened(first, address), **{field: "First."})
    answer = save(second, address, stale, **{field: "Second."})
    assert answer.status_code == 409
    again = main_form(answer)
    assert (again[field], again[f"take-{field}"]) == (["Second."], ["mine"])
    assert ">First.<" in answer.content.decode()
    assert save(second, address, again, **{f"take-{field}": choice}).status_code == 302
    record.refresh_from_db()
    assert getattr(record, field) == kept


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


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_moment_do_not_both_win(signed: Signed) -> None:
    record, clients = make_document(), [signed("editor"), signed("publisher")]
    forms = [opened(client, change(record)) | {"summary": [f"Of {at}."]} for at, client in enumerate(clients)]
    together, codes = Barrier(2), [0, 0]

    def send(at: int) -> None:
        together.wait()
        try:
            codes[at] = clients[at].post(change(record), forms[at]).status_code
        finally:
            connection.close()

    threads = [Thread(target=send, args=(at,)) for at in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [302, 409]
    assert Document.objects.get().summary == f"Of {codes.index(302)}."


# --- Rows ----------------------------------------------------------------------------------------------------------------------


def test_rows_that_another_added_changed_and_removed_are_seen_and_kept(signed: Signed) -> None:
    people = {name: make_person(name) for name in ("Alva Tern", "Wren Plover", "Ada Rook", "Ida Finch")}
    record = make_document(people=[people["Alva Tern"], people["Wren Plover"], people["Ada Rook"]])
    first, second = signed("editor"), signed("publisher")
    stale = opened(second, change(record))
    ours = opened(first, change(record))
    ours[f"{row_of(ours, 'people', 'person', people['Alva Tern'].pk)}-role"] = ["quoted"]
    ours[f"{row_of(ours, 'people', 'person', people['Wren Plover'].pk)}-DELETE"] = ["on"]
    ours |= {"people-TOTAL_FORMS": ["4"], "people-3-person": [str(people["Ida Finch"].pk)], "people-3-role": ["author"]}
    assert first.post(change(record), ours).status_code == 302
    stale[f"{row_of(stale, 'people', 'person', people['Ada Rook'].pk)}-described_as"] = ["a rower"]
    answer = second.post(change(record), stale)
    assert answer.status_code == 409
    assert Appearance.objects.filter(described_as="a rower").count() == 0
    assert second.post(change(record), main_form(answer)).status_code == 302
    assert sorted(Appearance.objects.values_list("person__name", "role", "described_as")) == [
        ("Ada Rook", "mentioned", "a rower"),
        ("Alva Tern", "quoted", ""),
        ("Ida Finch", "author", ""),
    ]


@pytest.mark.parametrize(("choice", "left"), [("mine", []), ("theirs", ["quoted"])])
def test_a_row_removed_here_and_changed_there_is_asked_for(signed: Signed, choice: str, left: list[str]) -> None:
    record, first, second = make_document(people=[make_person()]), signed("editor"), signed("publisher")
    stale = opened(second, change(record)) | {"people-0-DELETE": ["on"]}
    save(first, change(record), opened(first, change(record)), **{"people-0-role": "quoted"})
    answer = second.post(change(record), stale)
    assert answer.status_code == 409
    key = f"take-people:{Appearance.objects.get().pk}:DELETE"
    assert save(second, change(record), main_form(answer), **{key: choice}).status_code == 302
    assert list(Appearance.objects.values_list("role", flat=True)) == left


def test_a_row_changed_here_and_removed_there_is_not_lost(signed: Signed) -> None:
    record, first, second = make_document(events=[("2021", "They met.")]), signed("editor"), signed("publisher")
    stale = opened(second, change(record)) | {"event_dates-0-what": ["They met at last."]}
    save(first, change(record), opened(first, change(record)), **{"event_dates-0-DELETE": "on"})
    answer = second.post(change(record), stale)
    assert (answer.status_code, EventDate.objects.count()) == (409, 0)
    assert second.post(change(record), main_form(answer)).status_code == 302
    assert EventDate.objects.get().what == "They met at last."


def add_row(record: Any, kind: str) -> None:
    person = Person.objects.get_or_create(name="Somebody Else")[0]
    other = make_document("Other", status=Status.DRAFT)
    body = make_organisation("Another Body")
    added: dict[str, Callable[[], Any]] = {
        "people": lambda: Appearance.objects.create(document=record, person=person),
        "organisations": lambda: Appearance.objects.create(document=record, organisation=body),
        "event_dates": lambda: EventDate.objects.create(document=record, date="2020", what="A feast."),
        "versions_of": lambda: Version.objects.create(document=record, other=other),
        "versions": lambda: Version.objects.create(document=other, other=record),
        "corrections": lambda: Correction.objects.create(document=record, words="It was Tuesday."),
        "topics": lambda: record.topics.add(Topic.objects.create(name="New matters")),
        "names": lambda: Name.objects.create(person=record, text="Another Form"),
        "affiliations": lambda: Affiliation.objects.create(person=record, organisation=body, role="head of", document=other),
        "rules": lambda: SourceRule.objects.create(source=record, text="Follow us", reason="a footer"),
    }
    added[kind]()


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        *((make_document, kind) for kind in ("people", "organisations", "event_dates", "versions_of", "versions")),
        *((make_document, "corrections"), (make_document, "topics")),
        *((make_person, "names"), (make_person, "affiliations"), (make_source, "rules")),
    ],
)
def test_every_kind_of_tie_that_another_road_changed_is_noticed(signed: Signed, make: Callable[[], Any], kind: str) -> None:
    record, client = make(), signed("publisher")
    stale = opened(client, admin_page(record))
    add_row(record, kind)
    answer = client.post(admin_page(record), stale)
    assert answer.status_code == 409
    assert client.post(admin_page(record), main_form(answer)).status_code == 302
    held = getattr(record, {"people": "appearances", "organisations": "appearances"}.get(kind, kind))
    assert held.count() == (2 if kind == "names" else 1)  # beside the preferred one


def test_a_record_merged_away_gives_back_what_was_typed(signed: Signed) -> None:
    person, client = make_person(), signed("editor")
    stale = opened(client, admin_page(person)) | {"note": ["An hour of work."]}
    address = admin_page(person)
    person.delete()
    answer = client.post(address, stale)
    assert (answer.status_code, "An hour of work." in answer.content.decode()) == (409, True)


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


# --- Deeds ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("button", ["_publish", "_review"])
def test_a_button_of_a_stale_form_decides_nothing(signed: Signed, button: str) -> None:
    record, first, second = make_document(status=Status.DRAFT), signed("editor"), signed("publisher")
    stale = opened(second, change(record))
    save(first, change(record), opened(first, change(record)), text="Words that nobody else has read.")
    answer = second.post(change(record), stale | {button: ["1"]})
    assert (answer.status_code, Document.objects.get().status) == (409, Status.DRAFT)
    assert main_form(answer)["text"] == ["Words that nobody else has read."]


def test_a_withdrawn_document_is_not_published_again_by_a_stale_form(signed: Signed) -> None:
    record, client = make_document(), signed("publisher")
    stale = opened(client, change(record))
    record.withdraw("By order of a court.")
    answer = client.post(change(record), stale | {"_publish": ["1"]})
    assert (answer.status_code, Document.objects.get().status) == (409, Status.WITHDRAWN)


ACTIONS = [("publish", {}), ("send_to_review", {}), ("withdraw", {"confirmed": "1", "reason": "Why."})]
ACTIONS.append(("embargo", {"confirmed": "1", "until": "2990-01-01T00:00"}))


@pytest.mark.django_db(transaction=True)  # what changes is a commit of its own
@pytest.mark.parametrize(("action", "sent"), ACTIONS, ids=[name for name, _ in ACTIONS])
def test_an_action_of_a_stale_list_leaves_what_was_changed(signed: Signed, action: str, sent: dict[str, str]) -> None:
    status = Status.PUBLISHED if action == "withdraw" else Status.DRAFT
    changed, same = make_document("Changed", status=status), make_document("Same", status=status)
    client = signed("publisher")
    drawn = client.get(LIST).context["drawn"]
    changed.summary = "New words."
    changed.save()
    chosen = {"action": action, "_selected_action": [changed.pk, same.pk], "drawn": drawn}
    said = [str(one) for one in client.post(LIST, chosen | sent, follow=True).context["messages"]]
    after = {one.title: one.status for one in Document.objects.all()}
    done = {"publish": Status.PUBLISHED, "send_to_review": Status.REVIEW, "withdraw": Status.WITHDRAWN}.get(
        action, Status.PUBLISHED
    )
    assert after == {"Changed": status, "Same": done}
    assert "changed since this page was drawn" in said[0]


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


@pytest.mark.parametrize(("kind", "theirs", "mine"), [("user", "first_name", "last_name"), ("user", "email", "email")])
def test_accounts_are_not_overwritten_unseen(signed: Signed, kind: str, theirs: str, mine: str) -> None:
    account = user("contributor")
    first, second = signed("administrator"), signed("administrator")
    address = f"/admin/auth/{kind}/{account.pk}/change/"
    stale = opened(second, address)
    assert save(first, address, opened(first, address), **{theirs: "first@post.example"}).status_code == 302
    answer = save(second, address, stale, **{mine: "second@post.example"})
    account.refresh_from_db()
    assert (answer.status_code, getattr(account, theirs)) == (409, "first@post.example")
    assert save(second, address, main_form(answer), **{mine: "second@post.example"}).status_code == 302
    account.refresh_from_db()
    assert getattr(account, mine) == "second@post.example"


def test_groups_are_not_overwritten_unseen(signed: Signed) -> None:
    group = Group.objects.create(name="Readers of proofs")
    client, address = signed("administrator"), f"/admin/auth/group/{group.pk}/change/"
    stale = opened(client, address)
    permission = Permission.objects.get(codename="view_topic")
    group.permissions.add(permission)
    answer = save(client, address, stale, name="Proofreaders")
    assert (answer.status_code, list(group.permissions.all())) == (409, [permission])
