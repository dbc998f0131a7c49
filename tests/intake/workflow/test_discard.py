"""What does not become a document: what of it goes, and what must stay."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from threading import Barrier, Thread

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from documents.intake import workflow
from documents.intake.importers.table import begin
from documents.models import Dismissal, Holding, Intake, IntakeStatus, Original, delete_bytes, store_bytes
from documents.models.capture import originals_storage
from tests.admin.conftest import user
from tests.records import make_document

LONG_AGO = timedelta(days=40)
CONTENT = b"title\nThe harbour of Ostrava-by-the-Sea is closed.\n"


def discarded(content: bytes = CONTENT, ago: timedelta = LONG_AGO) -> Intake:
    """Came in and was discarded that long ago."""
    intake = workflow.open_intake(user("editor"), content=content, name="harbour.txt")
    workflow.discard(intake)
    changed = timezone.now() - ago
    Intake.objects.filter(pk=intake.pk).update(changed_at=changed)
    mark(intake.content.name, changed - timedelta(minutes=1))
    return intake


def mark(path: str, when: datetime) -> None:
    os.utime(originals_storage().path(path), (when.timestamp(),) * 2)


def run(*options: str) -> str:
    out = StringIO()
    call_command("purge_discarded", *options, stdout=out)
    return out.getvalue().strip()


def left() -> tuple[int, int]:
    """Intakes, and files in the originals' storage."""
    files = [one for one in Path(originals_storage().location).rglob("*") if one.is_file()]
    return Intake.objects.count(), len(files)


@pytest.mark.django_db
def test_a_purged_intake_goes_with_its_bytes_and_all_that_was_said_of_it() -> None:
    intake = discarded()
    Dismissal.objects.create(intake=intake, kind="person", text="The Harbour", fold="the harbour")
    assert run("--dry-run").startswith("1 discarded before ")
    assert left() == (1, 1)
    assert run() == "1 purged, with 1 files that nothing else has."
    assert (*left(), Dismissal.objects.count()) == (0, 0, 0)
    assert run() == "0 purged, with 0 files that nothing else has."


@pytest.mark.django_db
def test_what_was_discarded_lately_or_is_open_or_done_stays() -> None:
    lately, back = discarded(ago=timedelta(days=29)), discarded(b"Another text.")
    assert workflow.take_back(back)
    Intake.objects.update(changed_at=timezone.now() - timedelta(days=29))
    Intake.objects.filter(pk=back.pk).update(changed_at=timezone.now() - LONG_AGO)
    done = workflow.open_intake(user("editor"), text="A third.")
    Intake.objects.filter(pk=done.pk).update(status=IntakeStatus.DONE, changed_at=timezone.now() - LONG_AGO)
    run()
    assert left() == (3, 3)
    run("--days", "28")
    assert set(Intake.objects.values_list("pk", flat=True)) == {back.pk, done.pk}
    assert (back.read(), done.read()) == (b"Another text.", b"A third.")
    assert not originals_storage().exists(lately.content.name)


@pytest.mark.django_db
@pytest.mark.parametrize("keeper", ["document", "table", "open intake", "intake discarded lately"])
def test_bytes_that_anything_else_has_stay(keeper: str) -> None:
    intake = discarded()
    if keeper == "document":
        document = make_document("The harbour", holding=Holding.FULL, rights="By leave.")
        kept: Original | Intake = Original.store(document, CONTENT, captured_at=timezone.now())
    elif keeper == "table":
        kept = begin(CONTENT, name="harbour.csv", by=user("editor"))  # type: ignore[assignment]
    else:
        kept = workflow.open_intake(user("editor"), content=CONTENT)
        if keeper == "intake discarded lately":
            workflow.discard(kept)
    mark(intake.content.name, timezone.now() - 2 * LONG_AGO)
    assert run() == "1 purged, with 0 files that nothing else has."
    assert kept.read() == CONTENT


@pytest.mark.django_db
def test_a_document_of_an_intake_keeps_its_bytes_when_another_intake_of_them_is_purged() -> None:
    text = "Ropemakers close the harbour\n\nThe Guild of Ropemakers closed the harbour on 3 May 2021.\n"
    document = workflow.finish(workflow.prepare(workflow.open_intake(user("editor"), text=text)))
    discarded(text.encode())
    run()
    original = document.originals.get()
    assert original.read() == text.encode()
    assert original.is_intact()


@pytest.mark.django_db
def test_bytes_stored_again_by_somebody_whose_record_is_not_there_yet_stay() -> None:
    intake = discarded()
    store_bytes(CONTENT)  # and the row comes in a moment
    assert run() == "1 purged, with 0 files that nothing else has."
    assert originals_storage().exists(intake.content.name)


@pytest.mark.django_db
def test_who_stores_while_another_deletes_has_the_bytes() -> None:
    _, path = store_bytes(CONTENT)
    for _round in range(150):
        mark(path, timezone.now() - LONG_AGO)
        barrier = Barrier(2)

        def store(barrier: Barrier = barrier) -> None:
            barrier.wait()
            store_bytes(CONTENT)

        thread = Thread(target=store)
        thread.start()
        barrier.wait()
        delete_bytes(path, unless_stored_after=timezone.now() - timedelta(days=1))
        thread.join()
        assert Path(originals_storage().path(path)).read_bytes() == CONTENT
    assert left() == (0, 1)


@pytest.mark.django_db
def test_a_file_that_was_written_halfway_is_written_anew() -> None:
    _, path = store_bytes(CONTENT)
    originals_storage().delete(path)
    originals_storage().save(path, ContentFile(CONTENT[:9]))
    store_bytes(CONTENT)
    assert Path(originals_storage().path(path)).read_bytes() == CONTENT
    assert left() == (0, 1)


@pytest.mark.django_db
def test_what_cannot_be_read_leaves_nothing() -> None:
    intake = workflow.open_intake(user("editor"), content=b"%PDF-1.7 no more of it")
    with pytest.raises(ValueError, match="PDF"):
        workflow.prepare(intake)
    workflow.forget(intake)
    assert left() == (0, 0)


@pytest.mark.django_db
def test_an_intake_without_bytes_is_purged_too() -> None:
    intake = workflow.open_intake(user("editor"), address="https://strand.example/a")
    workflow.discard(intake)
    assert run("--days", "0") == "1 purged, with 0 files that nothing else has."


@pytest.mark.parametrize("days", ["-1", "36501"])
def test_days_have_bounds(days: str) -> None:
    with pytest.raises(CommandError, match="--days is"):
        run("--days", days)


@pytest.mark.django_db(transaction=True)
def test_an_intake_is_taken_back_whole_or_purged_whole() -> None:
    for number in range(8):
        intake = discarded(f"Text no. {number}".encode())
        barrier = Barrier(2)

        def clean_up(barrier: Barrier = barrier) -> None:
            with closing(connection):
                barrier.wait()
                workflow.purge(timezone.now())

        thread = Thread(target=clean_up)
        thread.start()
        barrier.wait()
        back = workflow.take_back(intake)
        thread.join()
        assert Intake.objects.filter(pk=intake.pk, status=IntakeStatus.OPEN).exists() is back
        assert originals_storage().exists(intake.content.name) is back
        Intake.objects.all().delete()


def put(name: str, content: bytes = b"", ago: timedelta = LONG_AGO) -> Path:
    """A file in the originals' storage that no record names."""
    path = Path(originals_storage().path(name))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    mark(name, timezone.now() - ago)
    return path


@pytest.mark.django_db
def test_files_that_no_record_names_are_removed() -> None:
    document = make_document("The harbour")
    kept = Original.store(document, CONTENT, captured_at=timezone.now())
    mark(kept.content.name, timezone.now() - LONG_AGO)
    sha256 = "ab" * 32
    lost = [
        put(f"ab/ab/{sha256}"),
        put(f"ab/ab/{sha256}_x7Yz", b"half"),
        put("ab/cd/one.partial", b"part"),
        put("stray", b"word"),
    ]
    told = run("--dry-run").splitlines()
    assert told[1:] == [
        "  originals/stray",
        f"  originals/ab/ab/{sha256}",
        f"  originals/ab/ab/{sha256}_x7Yz",
        "  originals/ab/cd/one.partial",
        "4 files that no record names would be removed.",
    ]
    assert [path.exists() for path in lost] == [True] * 4
    assert run().splitlines() == ["0 purged, with 0 files that nothing else has.", "4 files that no record names were removed."]
    assert [path.exists() for path in lost] == [False] * 4
    assert kept.read() == CONTENT
    assert run() == "0 purged, with 0 files that nothing else has."


@pytest.mark.django_db
def test_a_file_that_is_being_written_is_never_an_orphan() -> None:
    now, lately = put("ab/cd/now", b"first bytes", timedelta()), put("ab/cd/lately", b"", timedelta(hours=23))
    hidden = put("ab/cd/.nfs0001", b"")
    run()
    assert [path.exists() for path in (now, lately, hidden)] == [True] * 3
    run("--orphan-hours", "22")
    assert [path.exists() for path in (now, lately, hidden)] == [True, False, True]


@pytest.mark.django_db
def test_a_named_file_that_was_taken_aside_by_a_stopped_process_is_put_back() -> None:
    kept = Original.store(make_document("The harbour"), CONTENT, captured_at=timezone.now())
    there = Path(originals_storage().path(kept.content.name))
    there.rename(there.with_name(f"{there.name}.0123"))
    mark(f"{kept.content.name}.0123", timezone.now() - LONG_AGO)
    assert run() == "0 purged, with 0 files that nothing else has."
    assert kept.read() == CONTENT
    assert left() == (0, 1)


@pytest.mark.django_db
def test_without_originals_there_are_no_orphans() -> None:
    assert run() == "0 purged, with 0 files that nothing else has."


@pytest.mark.parametrize("hours", ["0", "-1", "876001"])
def test_the_age_of_an_orphan_has_bounds(hours: str) -> None:
    with pytest.raises(CommandError, match="--orphan-hours is"):
        run("--orphan-hours", hours)
