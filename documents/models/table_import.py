"""A table of records on its way into the archive: what was mapped, how far it has come, and what was refused."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from documents.models.capture import originals_storage
from documents.models.visibility import Status


class TableImport(models.Model):
    """The file is kept under its SHA-256. `done` rows of it have been gone through, first to try and then to import them."""

    class Stage(models.TextChoices):
        MAPPING = "mapping", "columns to be chosen"
        TRYING = "trying", "being tried"
        TRIED = "tried", "tried, nothing imported yet"
        IMPORTING = "importing", "being imported"
        DONE = "done", "imported"

    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.MAPPING)
    name = models.CharField(max_length=300, help_text="The file’s name.")
    content = models.FileField(storage=originals_storage, max_length=200)
    sha256 = models.CharField(max_length=64)
    columns = models.JSONField(default=list)
    mapping = models.JSONField(default=dict, help_text="Columns and their fields.")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT, help_text="Of new documents.")
    rows = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    tally = models.JSONField(default=dict, help_text="How many were added, changed, unchanged and refused.")
    refused = models.JSONField(default=list, help_text="The first refused rows: number and why.")
    options = models.JSONField(default=dict, help_text="What separates names in a cell, the language, whether to add duplicates.")
    report = models.JSONField(default=dict, help_text="Results for the rows: changes, duplicates, remarks and new records.")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage__in=["mapping", "trying", "tried", "importing", "done"]), name="table_import_stage_known"
            ),
            models.CheckConstraint(condition=Q(done__lte=models.F("rows")), name="table_import_done_within_rows"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_stage_display()})"

    def get_absolute_url(self) -> str:
        """At the desk: readers never meet one."""
        return reverse("admin:documents_document_table", args=[self.pk])

    @property
    def percent(self) -> int:
        return 100 * self.done // self.rows if self.rows else 100

    def read(self) -> bytes:
        with originals_storage().open(self.content.name, "rb") as file:
            return bytes(file.read())

    def count(self, result: str, number: int, why: str, most: int) -> None:
        """One more row is gone through."""
        tally: dict[str, Any] = self.tally
        tally[result] = tally.get(result, 0) + 1
        if why and len(self.refused) < most:
            self.refused.append([number, why])
