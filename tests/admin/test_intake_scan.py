"""The pictures of a scan's pages beside its text, for those who review it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.models import Intake
from tests.admin.conftest import user
from tests.intake.extract.ocr.installed import needs_tesseract
from tests.intake.extract.ocr.page import PAGE
from tests.intake.extract.ocr.scans import scanned
from tests.intake.files import pdf

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db


def _page(client: Client, intake: Intake, number: int) -> tuple[int, str]:
    answer = client.get(reverse("admin:documents_document_intake_page", args=(intake.pk, number)))
    return answer.status_code, answer.headers["Content-Type"].partition(";")[0]


@needs_tesseract
def test_each_page_is_shown_beside_the_recognised_text(signed: Signed) -> None:
    client = signed("contributor")
    file = SimpleUploadedFile("scan.pdf", scanned(pdf([PAGE, PAGE])), "application/pdf")
    answer = client.post(
        reverse("admin:documents_document_intake"), {"token": str(uuid.uuid4()), "text": "", "address": "", "file": file}
    )
    intake = Intake.objects.get()
    review = client.get(answer["Location"]).content.decode()
    assert [review.count(f"/intake/{intake.pk}/pages/{number}.png") for number in (1, 2, 3)] == [1, 1, 0]
    assert "The text was recognised from pictures by Tesseract (eng)" in review
    assert [_page(client, intake, number) for number in (1, 2)] == [(200, "image/png")] * 2
    assert _page(client, intake, 3)[0] == 404
    intake.added_by = user("editor")
    intake.save()
    assert _page(client, intake, 1)[0] == 404  # of somebody else


def test_a_text_that_was_not_recognised_has_no_pictures(signed: Signed) -> None:
    intake = Intake.objects.create(added_by=user("editor"), metadata={"scanned": ""})
    assert _page(signed("editor"), intake, 1)[0] == 404
