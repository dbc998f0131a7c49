"""Two editors in one form: what the first has saved is never overwritten unseen, nor what the second has typed lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Group, Permission

from documents.models import Document, Status
from tests.admin.conftest import change, user
from tests.admin.editors import admin_page, opened, save
from tests.admin.forms import main_form
from tests.at_once import at_once
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_moment_do_not_both_win(signed: Signed) -> None:
    record, clients = make_document(), [signed("editor"), signed("publisher")]
    forms = [opened(client, change(record)) | {"summary": [f"Of {at}."]} for at, client in enumerate(clients)]
    codes = at_once(2, lambda at: clients[at].post(change(record), forms[at]).status_code)
    assert sorted(codes) == [302, 409]
    assert Document.objects.get().summary == f"Of {codes.index(302)}."


# --- Rows ----------------------------------------------------------------------------------------------------------------------


def test_a_record_merged_away_gives_back_what_was_typed(signed: Signed) -> None:
    person, client = make_person(), signed("editor")
    stale = opened(client, admin_page(person)) | {"note": ["An hour of work."]}
    address = admin_page(person)
    person.delete()
    answer = client.post(address, stale)
    assert (answer.status_code, "An hour of work." in answer.content.decode()) == (409, True)


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
