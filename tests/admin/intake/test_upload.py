"""How a text comes in at the desk, and the list of what is unfinished."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from documents.intake import workflow
from documents.models import Document, Intake, IntakeStatus, Step
from tests.admin.conftest import user
from tests.admin.intake.desk import IN, STORY, paste, review

if TYPE_CHECKING:
    from pathlib import Path

    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("sent", "field", "words"),
    [
        ({"text": "", "address": ""}, "__all__", "Paste a text"),
        ({"text": "", "address": "javascript:alert(1)"}, "address", "valid URL"),
        ({"text": "", "address": "http://127.0.0.1/secret"}, "address", ""),
        ({"text": "", "address": "http://[::ffff:10.0.0.1]/"}, "address", ""),
    ],
)
def test_what_cannot_come_in_is_said_beside_the_form_and_leaves_nothing(
    signed: Signed, sent: dict[str, str], field: str, words: str
) -> None:
    answer = paste(signed("contributor"), **sent)
    assert answer.status_code == 422
    errors = answer.context["form"].errors
    assert list(errors) == [field]
    assert words in errors[field][0]
    assert answer.context["form"]["address"].value() == sent["address"]
    assert (Intake.objects.count(), 'href="javascript' in answer.content.decode()) == (0, False)


def test_a_file_comes_in_byte_for_byte_and_an_unreadable_one_leaves_no_bytes(signed: Signed, var_dir: Path) -> None:
    client = signed("contributor")
    content = STORY.encode("utf-16")
    answer = paste(client, "", file=SimpleUploadedFile("story.txt", content, "text/plain"))
    intake = Intake.objects.get()
    assert (answer.status_code, intake.read(), intake.name) == (302, content, "story.txt")
    assert intake.draft["title"] == "Ropemakers close the harbour of Ostrava-by-the-Sea"
    broken = paste(client, "", file=SimpleUploadedFile("broken.pdf", b"%PDF-1.7 and no more"), address="https://strand.example/x")
    assert (broken.status_code, list(broken.context["form"].errors)) == (422, ["file"])
    assert broken.context["form"]["address"].value() == "https://strand.example/x"
    assert Intake.objects.count() == 1
    assert [path.name for path in (var_dir / "originals").rglob("*") if path.is_file()] == [intake.sha256]


def test_a_form_sent_twice_comes_in_once(signed: Signed) -> None:
    client = signed("contributor")
    token = client.get(IN).context["form"]["token"].value()
    answers = [client.post(IN, {"token": token, "text": STORY, "address": ""}) for _ in range(2)]
    assert [answer["Location"] for answer in answers] == [Intake.objects.get().get_absolute_url()] * 2
    other = signed("editor").post(IN, {"token": token, "text": "Mine", "address": ""})
    assert other.status_code == 422
    assert "Mine" in other.content.decode()


def test_what_came_in_and_was_not_read_is_read_later(signed: Signed) -> None:
    client = signed("contributor")
    intake = workflow.open_intake(user("contributor"), text=STORY)  # and here the machine stopped
    assert client.get(IN).context["unfinished"][0] == intake
    page = client.get(intake.get_absolute_url()).content.decode()
    assert "Process it now" in page
    assert client.post(f"{intake.get_absolute_url()}go-on/")["Location"] == intake.get_absolute_url()
    assert client.get(intake.get_absolute_url()).context["intake"].step == Step.REVIEW


def test_a_contributor_meets_only_their_own_intakes(signed: Signed) -> None:
    address, sent, intake = review(signed("editor"))
    contributor = signed("contributor")
    assert list(contributor.get(IN).context["unfinished"]) == []
    for path in (address, f"{address}discard/", f"{address}go-on/"):
        assert contributor.get(path).status_code == 404
        assert contributor.post(path, sent | {"title": "Mine"}).status_code == 404
    intake.refresh_from_db()
    assert (intake.draft["title"], intake.status) == (sent["title"], IntakeStatus.OPEN)
    own, _, _ = review(contributor)
    assert signed("publisher").get(own).status_code == 200


def test_a_discarded_intake_is_taken_back_as_it_was(signed: Signed) -> None:
    client = signed("contributor")
    address, sent, intake = review(client)
    client.post(address, sent | {"summary": "Half a sum", "_save": "1"})
    assert client.post(f"{address}discard/")["Location"] == IN
    assert list(client.get(IN).context["unfinished"]) == []
    assert client.post(address, sent | {"summary": "Late", "_draft": "1"}).status_code == 200
    assert "Restore it" in client.get(address).content.decode()
    client.post(f"{address}discard/", {"back": "1"})
    intake.refresh_from_db()
    assert (intake.status, intake.draft["summary"], Document.objects.count()) == (IntakeStatus.OPEN, "Half a sum", 0)


def test_a_purged_intake_is_not_there_any_more(signed: Signed) -> None:
    client = signed("contributor")
    address, _sent, intake = review(client)
    client.post(f"{address}discard/")
    assert workflow.purge(timezone.now() + timedelta(1)) == (1, 1)
    assert client.post(f"{address}discard/", {"back": "1"}).status_code == 404
    assert client.get(address).status_code == 404
    assert workflow.take_back(intake) is False
