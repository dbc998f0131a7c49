"""What stays of a withdrawn document: the reason, and the title unless an editor withholds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Document, Status
from documents.views.formats import FORMATS
from tests.admin.conftest import LIST
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed
TITLE = "Zebulon Quasimodo before the court"


def withdraw(client: Client, document: Document, **sent: str) -> None:
    chosen = {"action": "withdraw", "_selected_action": document.pk, "confirmed": "1", "reason": "By order of a court."}
    assert client.post(LIST, chosen | sent).status_code == 302
    document.refresh_from_db()
    assert document.status == Status.WITHDRAWN


def every_page(document: Document) -> list[str]:
    base = document.get_absolute_url().removesuffix("/")
    short = f"/documents/{document.pk}"
    pages = [f"{base}/", f"{short}/", f"/az{base}/", *(f"{start}.{suffix}" for start in (base, short) for suffix in FORMATS)]
    return [*pages, "/documents/", "/documents/feed.atom", "/", "/sitemaps/documents-1.xml"]


def test_a_withheld_title_is_nowhere(signed: Signed) -> None:
    document, other = make_document(TITLE), make_document("Another report")
    withdraw(signed("publisher"), document, title_withheld="on")
    reader = signed("reader")
    for address in every_page(document):
        answer = reader.get(address)
        words = answer.content.decode()
        assert "quasimodo" not in words.lower(), address
        if f"/{document.pk}" in address:
            assert (answer.status_code, "By order of a court." in words) == (410, True), address
    assert other.title in reader.get("/documents/").content.decode()


def test_the_title_is_shown_unless_it_is_withheld(signed: Signed) -> None:
    document = make_document(TITLE)
    withdraw(signed("publisher"), document)
    answer = signed("reader").get(document.get_absolute_url())
    assert (answer.status_code, TITLE in answer.content.decode()) == (410, True)
    assert document.title_withheld is False
