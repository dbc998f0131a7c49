"""What is on its way into the archive: kept at each step, and seen by nobody but the editors."""

import uuid
from typing import Any, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.urls import reverse

from documents.models.authority import Organisation, Person
from documents.models.capture import originals_storage
from documents.models.document import Document
from documents.models.records import APPEARING
from documents.models.source import Source
from documents.text import excerpt


class IntakeStatus(models.TextChoices):
    OPEN = "open", "open"
    DISCARDED = "discarded", "discarded"
    DONE = "done", "done"


class Step(models.TextChoices):
    CAME_IN = "in", "came in"  # the bytes or the address are kept; nothing was read yet
    REVIEW = "review", "in review"  # read, cleaned and searched: the suggestions are there


class IntakeQuerySet(models.QuerySet["Intake"]):
    def unfinished(self) -> Self:
        return self.filter(status=IntakeStatus.OPEN)

    def listed(self) -> Self:
        """Without the texts and suggestions, which may be long."""
        return self.select_related("added_by").defer("text", "metadata", "remarks", "edits", "found", "twins")


class Intake(models.Model):
    """One text from its coming in to the document that it becomes.

    The bytes are in the originals' storage from the first moment. The draft is what the editor's form had when it was last
    sent, right or wrong; `version` counts those, so that of two who send it at the same time the later one is told.
    """

    token = models.UUIDField(default=uuid.uuid4, unique=True, help_text="Identifies the form: sent twice, it creates one intake.")
    status = models.CharField(max_length=10, choices=IntakeStatus.choices, default=IntakeStatus.OPEN)
    step = models.CharField(max_length=10, choices=Step.choices, default=Step.CAME_IN)
    version = models.PositiveIntegerField(default=0)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    # What came in.
    name = models.CharField(max_length=300, blank=True, help_text="The file’s name.")
    address = models.CharField(max_length=2000, blank=True, help_text="The address that was captured.")
    final_address = models.CharField(max_length=2000, blank=True, help_text="The address after redirects.")
    captured_at = models.DateTimeField(null=True, blank=True)
    content = models.FileField(storage=originals_storage, max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    size = models.PositiveBigIntegerField(default=0, help_text="Bytes.")
    media_type = models.CharField(max_length=100, blank=True)
    charset = models.CharField(max_length=40, blank=True)

    # What was read and found in it. Places count characters of `text`.
    text = models.TextField(blank=True)
    # Digests of its words, by which two intakes of one text know of each other: as extracted, and with the edits that are kept.
    raw_identity = models.CharField(max_length=64, blank=True, db_index=True)
    identity = models.CharField(max_length=64, blank=True, db_index=True)
    is_markdown = models.BooleanField(default=False)
    metadata = models.JSONField(default=dict, blank=True)
    remarks = models.JSONField(default=list, blank=True)
    edits = models.JSONField(default=list, blank=True)
    found = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    twins = models.JSONField(default=list, blank=True)

    # What the editor made of it.
    draft = models.JSONField(default=dict, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.SET_NULL, related_name="intakes")

    objects = IntakeQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["status", "added_by"])]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=IntakeStatus.values), name="intake_status_known"),
            models.CheckConstraint(condition=Q(step__in=Step.values), name="intake_step_known"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """At the desk: readers never meet one."""
        return reverse("admin:documents_document_intake_review", args=[self.pk])

    @property
    def title(self) -> str:
        """By which the editor knows it again."""
        first = excerpt(self.text[:2000].strip().partition("\n")[0], 100)
        return str(self.draft.get("title") or first or self.name or self.address or f"Intake no. {self.pk}")

    def read(self) -> bytes:
        with originals_storage().open(self.content.name, "rb") as file:
            return bytes(file.read())


class Dismissal(models.Model):
    """“Not this”: words in a text that were taken for a name, or for this record's name, and are not.

    It holds for the text in which it was said. In other texts the same words may well mean the record, so that there it only
    takes the tick away and says who dismissed it where; nothing is hidden from an editor for what another text meant.
    """

    intake = models.ForeignKey(Intake, on_delete=models.CASCADE, related_name="dismissals")
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in APPEARING])
    text = models.CharField(max_length=300, help_text="The words.")
    fold = models.CharField(max_length=600, db_index=True)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"“{self.text}” is not {self.record or 'a name'}"

    @property
    def record(self) -> Any:
        return self.person or self.organisation


class SourceRule(models.Model):
    """A line that a source prints with its articles and that is no part of them: an editor's cut, made again by itself."""

    class Shape(models.TextChoices):  # of intake.clean.Rule
        EXACT = "exact", "a line that is exactly this"
        BEGINS = "begins", "a line that begins with this"
        FORM = "form", "a line of this form: * for any words, # for a number"

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="rules")
    shape = models.CharField(max_length=10, choices=Shape.choices, default=Shape.EXACT)
    text = models.CharField(max_length=300)
    reason = models.CharField(max_length=300, help_text="Shown to readers with what was cut.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["source", "shape", "text"], name="rule_once_per_source"),
            models.CheckConstraint(condition=~Q(text=""), name="rule_has_text"),
            models.CheckConstraint(condition=Q(shape__in=["exact", "begins", "form"]), name="rule_shape_known"),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.text[:60]}"
