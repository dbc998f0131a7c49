"""What hangs on a document, as rows of its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.models import Document, EventDate, Original, Status, Version
from tests.admin.conftest import ADD, change, document_form, rows, user
from tests.records import make_document

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


def test_a_row_of_a_person_without_the_person_is_an_error(signed: Signed) -> None:
    answer = signed("editor").post(ADD, document_form() | rows("people", {"person": "", "role": "author"}))
    assert answer.context["inline_admin_formsets"][0].formset.errors == [{"person": ["This field is required."]}]
    assert Document.objects.count() == 0


def test_an_original_is_not_changed_by_hand(signed: Signed) -> None:
    document = make_document(status=Status.DRAFT)
    original = Original.store(document, b"bytes", captured_at="2021-01-01T00:00Z")
    row = {"id": original.pk, "document": document.pk, "sha256": "0" * 64, "DELETE": "on"}
    sent = document_form() | rows("originals", row, {"sha256": "1" * 64}, initial=1)
    assert signed("administrator").post(change(document), sent).status_code == 302
    assert list(Original.objects.values_list("sha256", flat=True)) == [original.sha256]


def test_versions_are_tied_once_and_not_by_who_may_not_see_both(signed: Signed) -> None:
    one, other = (
        make_document("One", status=Status.DRAFT, added_by=user("contributor")),
        make_document("Other", status=Status.DRAFT),
    )
    tied = rows("versions_of", {"document": one.pk, "other": other.pk, "kind": "translation"})
    assert signed("editor").post(change(one), document_form(title="One") | tied).status_code == 302
    assert [str(tie) for tie in Version.objects.all()] == [f"{one.pk} is translation of {other.pk}"]
    again = rows("versions_of", {"document": other.pk, "other": one.pk, "kind": "version"})
    for sent in (again, rows("versions_of", {"document": other.pk, "other": other.pk, "kind": "version"})):
        assert signed("editor").post(change(other), document_form(title="Other") | sent).status_code == 200
    assert Version.objects.count() == 1
    assert "Other" in signed("editor").get(change(one)).content.decode()
    assert "Other" not in signed("contributor").get(change(one)).content.decode()


def test_event_dates_keep_their_order(signed: Signed) -> None:
    sent = document_form() | rows("event_dates", {"date": "2021", "what": "Later."}, {"date": "2019", "what": "Earlier."})
    signed("editor").post(ADD, sent)
    assert list(EventDate.objects.values_list("what", "position")) == [("Later.", 1), ("Earlier.", 2)]
