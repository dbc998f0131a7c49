"""manage.py purge_discarded: what it says it would do, and what it does."""

from __future__ import annotations

import os
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from documents import erasure
from documents.intake import workflow
from documents.models import Document, Erasure, ErasureStage, Intake, Status, store_bytes
from documents.models.capture import originals_storage
from tests.records import make_document

pytestmark = pytest.mark.django_db(transaction=True)


def _purge(*arguments: str) -> list[str]:
    out = StringIO()
    call_command("purge_discarded", *arguments, stdout=out)
    return out.getvalue().splitlines()


@pytest.fixture
def long_ago() -> str:
    """A discarded intake, a document in the trash and an orphan, all of them old; the orphan's path."""
    then = timezone.now() - timedelta(days=31)
    intake = workflow.open_intake(None, text="Gulls returned.")
    workflow.discard(intake)
    Intake.objects.filter(pk=intake.pk).update(changed_at=then)
    make_document("Slip", status=Status.DRAFT).trash()
    Document.objects.update(trashed_at=then)
    _sha256, path = store_bytes(b"Nobody's.")
    for stored in (path, intake.content.name):
        os.utime(originals_storage().path(stored), (0, 0))
    return path


def test_a_dry_run_says_what_would_go_and_leaves_it(long_ago: str) -> None:
    told = _purge("--dry-run")
    assert told[0].startswith("1 discarded before ")
    assert told[1:] == [
        "1 documents of the trash would be erased.",
        f"  originals/{long_ago}",
        "1 files that no record names would be removed.",
    ]
    assert (Intake.objects.count(), Document.objects.count()) == (1, 1)
    assert Path(originals_storage().path(long_ago)).exists()


def test_what_is_old_goes_and_nothing_is_said_of_nothing(long_ago: str) -> None:
    told = _purge()
    assert told == [
        "1 purged, with 1 files that nothing else has.",
        "1 documents of the trash were erased.",
        "1 files that no record names were removed.",
    ]
    assert (Intake.objects.count(), Document.objects.count()) == (0, 0)
    assert not Path(originals_storage().path(long_ago)).exists()
    assert _purge() == ["0 purged, with 0 files that nothing else has."]


def test_what_is_younger_stays_and_fewer_days_may_be_asked_for() -> None:
    workflow.discard(workflow.open_intake(None, text="Gulls returned."))
    make_document("Slip", status=Status.DRAFT).trash()
    assert _purge() == ["0 purged, with 0 files that nothing else has."]
    assert _purge("--days", "0")[:2] == ["1 purged, with 1 files that nothing else has.", "1 documents of the trash were erased."]


def test_an_erasure_that_was_stopped_is_finished() -> None:
    erasure.erase(make_document().pk, "error")
    _purge("--dry-run")
    assert Erasure.objects.get().stage == ErasureStage.FILES
    _purge()
    assert Erasure.objects.get().stage == ErasureStage.DONE


@pytest.mark.parametrize(
    "wrong", [("--days", "-1"), ("--days", "36501"), ("--orphan-hours", "0"), ("--orphan-hours", "876001"), ("--days", "x")]
)
def test_numbers_have_bounds(wrong: tuple[str, str]) -> None:
    with pytest.raises(CommandError):
        _purge(*wrong)
