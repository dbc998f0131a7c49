"""Erasing a document for good at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Document, Erasure, Status
from tests.admin.conftest import LIST, change, user
from tests.records import make_document

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("role", "status", "answer"),
    [
        ("editor", Status.DRAFT, 403),
        ("publisher", Status.DRAFT, 200),
        ("publisher", Status.PUBLISHED, 403),
        ("administrator", Status.PUBLISHED, 200),
    ],
)
def test_who_may_erase(signed: Signed, role: str, status: str, answer: int) -> None:
    document = make_document("Lamplighters meet", status=status)
    address = f"{LIST}{document.pk}/erase/"
    client = signed(role)
    assert client.get(address).status_code == answer
    assert ("Erase …" in client.get(change(document)).content.decode()) == (answer == 200)
    sent = {"reason": "error", "confirmed": str(document.pk)}
    for wrong in ({"confirmed": "1234567"}, {"reason": ""}, {"reason": "because"}):
        assert client.post(address, sent | wrong).status_code == (422 if answer == 200 else 403)
    assert Document.objects.count() == 1
    client.post(address, sent)
    assert Document.objects.exists() == (answer == 403)
    log = client.get("/admin/documents/erasure/")
    assert log.status_code == (403 if role == "editor" else 200)
    if answer == 200:
        erased = Erasure.objects.get()
        assert (erased.document, erased.reason, erased.by, erased.stage) == (document.pk, "error", user(role), "done")
        assert "Lamplighters" not in log.content.decode()


@pytest.mark.django_db
def test_a_publisher_erases_for_a_slip_alone(signed: Signed) -> None:
    document = make_document(status=Status.DRAFT)
    sent = {"reason": "court-order", "confirmed": str(document.pk)}
    assert signed("publisher").post(f"{LIST}{document.pk}/erase/", sent).status_code == 422
    assert Document.objects.exists()
