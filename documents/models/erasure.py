"""What was erased for good: a number, a reason and a day. Not one word of it is kept."""

from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_noop


class ErasureReason(models.TextChoices):
    COURT = "court-order", gettext_noop("court order")
    DATA_PROTECTION = "data-protection", gettext_noop("data protection request")
    ERROR = "error", gettext_noop("entered by mistake")
    COPYRIGHT = "copyright", gettext_noop("copyright")
    OTHER = "other", gettext_noop("other reason")


class ErasureStage(models.TextChoices):
    """What is still to be done. The records are gone in the transaction that makes the row."""

    FILES = "files", "files to be deleted"
    INDEX = "index", "search index to be made again"
    SPACE = "space", "database to be compacted"
    DONE = "done", "finished"


class ErasureQuerySet(models.QuerySet["Erasure"]):
    def tombstones(self) -> Self:
        """Those whose address answers readers that something was here: it was public once."""
        return self.filter(was_public=True)

    def unfinished(self) -> Self:
        return self.exclude(stage=ErasureStage.DONE)


class Erasure(models.Model):
    """`document` is a number and no key: the row that had it is gone, and no other gets it."""

    document = models.BigIntegerField(unique=True)
    reason = models.CharField(max_length=20, choices=ErasureReason.choices)
    was_public = models.BooleanField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    stage = models.CharField(max_length=10, choices=ErasureStage.choices, default=ErasureStage.FILES)
    # A file's name is the SHA-256 of its bytes, by which whoever has them can tell what was here: emptied when they are deleted.
    paths = models.JSONField(default=list)

    objects = ErasureQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(reason__in=ErasureReason.values), name="erasure_reason_known"),
            models.CheckConstraint(condition=models.Q(stage__in=ErasureStage.values), name="erasure_stage_known"),
        ]

    def __str__(self) -> str:
        return f"Document no. {self.document}"
