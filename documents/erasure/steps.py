"""An erasure from beginning to end. It can be stopped anywhere: `finish` goes on where it was."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from documents import catalogue
from documents.catalogue import CatalogueEngine
from documents.erasure.compaction import WAIT, Told, compact
from documents.erasure.removal import remove
from documents.erasure.survey import Survey, survey
from documents.models import Document, Erasure, ErasureReason, ErasureStage, User, delete_bytes


class CannotErase(ValueError):
    """The message says why."""


def erase(pk: int, reason: str, *, by: User | None = None, with_records: bool = False) -> tuple[Erasure, Survey]:
    """Delete the document's rows and leave the tombstone, in one transaction; `finish` does the rest. Raises CannotErase."""
    if reason not in ErasureReason.values:
        raise CannotErase(f"“{reason}” is no reason code: use {', '.join(ErasureReason.values)}.")
    with transaction.atomic():
        document = Document.objects.select_for_update().filter(pk=pk).first()
        if document is None:
            raise CannotErase(f"There is no document no. {pk}.")
        found = survey(document)
        was_public = document.was_public or document.is_public
        remove(found, with_records=with_records)
        erasure = Erasure.objects.create(document=pk, reason=reason, was_public=was_public, by=by, paths=found.paths)
    return erasure, found


def finish(
    erasures: Iterable[Erasure], told: Told = lambda _step: None, engine: CatalogueEngine | None = None, *, wait: float = WAIT
) -> None:
    """What is left to do of each: files, then one search index and one compaction for all. Raises NotCompacted, if others are
    in the database's way for longer than so many seconds.
    """
    waiting = [one for one in erasures if one.stage != ErasureStage.DONE]
    if not waiting:
        return
    told("files")
    for erasure in waiting:
        _delete_files(erasure)
    if any(one.stage == ErasureStage.INDEX for one in waiting):
        told("search index")
        # A deleted document stays in the index's files until its segment is merged: so the index is made again.
        (engine or catalogue.engine()).rebuild()
        _set_stage(waiting, ErasureStage.SPACE)
    told("database")
    compact(told, wait)
    _set_stage(waiting, ErasureStage.DONE)


def _set_stage(erasures: list[Erasure], stage: ErasureStage) -> None:
    Erasure.objects.filter(pk__in=[one.pk for one in erasures]).update(stage=stage)
    for erasure in erasures:
        erasure.stage = stage


def _delete_files(erasure: Erasure) -> None:
    if erasure.stage != ErasureStage.FILES:
        return
    now = timezone.now()
    for path in erasure.paths:
        delete_bytes(path, unless_stored_after=now)
    erasure.stage, erasure.paths = ErasureStage.INDEX, []
    erasure.save(update_fields=["stage", "paths"])


def purge(deleted_before: datetime) -> int:
    """Erase what has been in the trash since before that time, with its bytes; nothing stays of it. Returns how many."""
    purged = 0
    for pk in Document.objects.in_trash(deleted_before).order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            document = Document.objects.in_trash(deleted_before).select_for_update().filter(pk=pk).first()
            if document is None:  # restored meanwhile
                continue
            found = survey(document)
            remove(found, with_records=False)
        now = timezone.now()
        for path in found.paths:
            delete_bytes(path, unless_stored_after=now)
        purged += 1
    return purged
