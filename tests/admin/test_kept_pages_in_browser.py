"""Pages that an editor meets when something goes otherwise: accessible in light and dark colours, also for a text in Persian."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from documents.erasure import erase
from documents.models import Document, Status
from tests import seeing
from tests.admin.conftest import LIST, change
from tests.admin.forms import main_form
from tests.admin.test_hindered_forms import read_only
from tests.records import make_document, make_person
from tests.views.test_direction import NAME, SUMMARY, TITLE

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)
TEXTS = {"English": ("A made-up report", "en", "Words of it."), "Persian": (TITLE, "fa", SUMMARY)}


def _answers(client: Client, title: str, language: str, words: str) -> dict[str, Any]:
    """Status and page of each, by a name."""
    record = make_document(title, language=language, text=words, people=[make_person(NAME)])
    draft = make_document(f"{title} 2", language=language, text=words, status=Status.DRAFT)
    binned = make_document(f"{title} 3", language=language, text=words, status=Status.DRAFT)
    client.post(f"{LIST}{binned.pk}/delete/", {"post": "yes"})
    erase(make_document(f"{title} 4").pk, "court-order")
    one, typed = change(record), {"summary": [f"{words} Mine."]}
    form = main_form(client.get(one)) | typed
    with read_only():
        hindered = client.post(one, form)
    record.summary = f"{words} Theirs."
    record.save()
    stale = client.post(one, form)
    gone = make_document(f"{title} 5", language=language)
    of_gone = main_form(client.get(change(gone))) | typed
    Document.objects.filter(pk=gone.pk).delete()
    answers = {
        "503": hindered,
        "409": stale,
        "409 of what is gone": client.post(change(gone), of_gone),
        "erasure": client.get(f"{LIST}{record.pk}/erase/"),
        "erasure refused": client.post(f"{LIST}{record.pk}/erase/", {"confirmed": "7"}),
        "erasures": client.get("/admin/documents/erasure/"),
        "deletion": client.get(f"{LIST}{draft.pk}/delete/"),
        "trash": client.get(f"{LIST}?trash=in"),
        "in the trash": client.get(change(binned)),
        "signed out": Client().post(one, form),
    }
    assert {name: answer.status_code for name, answer in answers.items() if answer.status_code != 200} == {
        "503": 503,
        "409": 409,
        "409 of what is gone": 409,
        "erasure refused": 422,
        "signed out": 401,
    }
    return answers


def _show(page: Page, answer: Any) -> None:
    """The answer in the browser, as if it had sent the form itself."""
    address = answer.wsgi_request.get_full_path()

    def fulfil(route: Route) -> None:
        kept = {name: value for name, value in answer.items() if name.lower() != "content-length"}
        route.fulfill(status=answer.status_code, headers=kept, body=answer.content)

    page.route(lambda asked: asked.endswith(address), fulfil)
    page.goto(address)
    page.unroute_all()


@pytest.mark.looks
@pytest.mark.parametrize("text", TEXTS)
def test_the_pages_of_what_goes_otherwise_are_accessible(browser_page: Page, live_server: LiveServer, text: str) -> None:
    client, page = Client(), browser_page
    client.force_login(User.objects.create_superuser("head", password="x"))
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    for name, answer in _answers(client, *TEXTS[text]).items():
        _show(page, answer)
        assert (name, seeing.wrong_at_the_desk(page)) == (name, [])
        if text == "Persian" and name in ("409", "503"):
            bidi = "[...document.querySelectorAll('textarea:not([hidden])')].map((one) => getComputedStyle(one).unicodeBidi)"
            assert set(page.evaluate(bidi)) <= {"plaintext"}
