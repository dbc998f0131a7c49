"""A page about the archive at the desk, once it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import OwnPage
from tests.admin.editors import admin_page, opened, save
from tests.admin.forms import browser_form

if TYPE_CHECKING:
    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db


def test_it_is_opened_changed_and_put_back(signed: Signed) -> None:
    written = OwnPage.objects.create(name="who", language="az", text="Biz.")
    client, address = signed("publisher"), admin_page(written)
    answer = client.get(address)
    assert (answer.status_code, answer.context["absolute_url"]) == (200, "/about/who/")
    assert save(client, address, opened(client, address), text="Biz, yeddi nəfər.").status_code == 302
    first = address.replace("change", f"history/{written.history.last().pk}")
    assert client.post(first, opened(client, first)).status_code == 302
    assert list(written.history.values_list("text", flat=True)) == ["Biz.", "Biz, yeddi nəfər.", "Biz."]


def test_an_administrator_alone_deletes_it(signed: Signed) -> None:
    address = admin_page(OwnPage.objects.create(name="who", text="We.")).replace("change", "delete")
    assert {signed(role).get(address).status_code for role in ("contributor", "editor", "publisher")} == {403}
    administrator = signed("administrator")
    assert administrator.post(address, browser_form(administrator.get(address))).status_code == 302
    assert OwnPage.objects.count() == 0


@pytest.mark.parametrize("several", [False, True])
def test_a_stale_question_deletes_nothing(signed: Signed, *, several: bool) -> None:
    written, client = OwnPage.objects.create(name="who", text="We."), signed("administrator")
    chosen = {"action": "delete_selected", "_selected_action": [written.pk]} if several else {}
    address = "/admin/documents/ownpage/" if several else admin_page(written).replace("change", "delete")
    asked = browser_form(client.post(address, chosen) if several else client.get(address))
    written.text = "We, seven people."
    written.save()
    answer = client.post(address, asked)
    assert (answer.status_code, OwnPage.objects.get().text) == (409, "We, seven people.")
    assert client.post(address, browser_form(answer)).status_code == 302
    assert OwnPage.objects.count() == 0
