"""What does not become a document: discarded and taken back, purged after a while, or forgotten at once."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from documents.models import Intake, IntakeStatus, delete_bytes


def discard(intake: Intake) -> None:
    _change_status(intake, IntakeStatus.OPEN, IntakeStatus.DISCARDED)


def take_back(intake: Intake) -> bool:
    """Undo a discard: everything is there as it was. False where it is not there any more, or was not discarded."""
    return _change_status(intake, IntakeStatus.DISCARDED, IntakeStatus.OPEN)


def _change_status(intake: Intake, before: str, status: str) -> bool:
    turned = Intake.objects.filter(pk=intake.pk, status=before).update(status=status, changed_at=timezone.now())
    if turned:
        intake.refresh_from_db(fields=["status", "changed_at"])
    return bool(turned)


def forget(intake: Intake) -> None:
    """What could not be read leaves nothing behind but bytes that something else has as well."""
    path, stored = intake.content.name, intake.changed_at
    intake.delete()
    if path:
        delete_bytes(path, unless_stored_after=stored)


def purge(discarded_before: datetime, most: int = 100) -> tuple[int, int]:
    """Delete intakes that were discarded before that time, `most` at once: how many, and how many files went with them.

    Nothing of them can be taken back: text, suggestions, what was said to be no name. A file that anything else has stays.
    """
    due = Intake.objects.filter(status=IntakeStatus.DISCARDED, changed_at__lt=discarded_before)
    purged = [
        path for pk in due.order_by("pk").values_list("pk", flat=True)[:most] if (path := _purge_intake(pk, discarded_before))
    ]
    files = sum(delete_bytes(path, unless_stored_after=changed) for path, changed in purged if path)
    return len(purged), files


def _purge_intake(pk: int, discarded_before: datetime) -> tuple[str, datetime] | None:
    """The path of its bytes, which may be none, and when it was discarded; None where it was taken back meanwhile."""
    with transaction.atomic():
        due = Intake.objects.filter(pk=pk, status=IntakeStatus.DISCARDED, changed_at__lt=discarded_before)
        if not due.update(status=IntakeStatus.DISCARDED):  # writing first holds it against whoever takes it back now
            return None
        intake = due.listed().get()
        path, changed = intake.content.name or "", intake.changed_at
        intake.delete()
    return path, changed
