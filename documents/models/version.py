"""Versions of one story: which document is another's translation, its excerpt, or the same text published once more."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from simple_history.models import HistoricalRecords

from documents.models.document import Document
from documents.models.visibility import public


class VersionKind(models.TextChoices):
    """What `document` is of `other`. A version is one both ways; a translation and an excerpt have an original."""

    VERSION = "version", "another version"
    TRANSLATION = "translation", "translation"
    EXCERPT = "excerpt", "excerpt"


class VersionQuerySet(models.QuerySet["Version"]):
    def visible(self) -> Self:
        """Ties of two documents that readers may both see."""
        return self.filter(public("document") & public("other"))

    def of(self, document: Document) -> Self:
        """Those that `document` has a part in, on either side."""
        return self.filter(Q(document=document) | Q(other=document))


class Version(models.Model):
    """`document` is a translation (an excerpt, another version) of `other`. Two documents are tied once."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="versions_of")
    other = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="versions")
    kind = models.CharField(max_length=16, choices=VersionKind.choices, default=VersionKind.VERSION)

    history = HistoricalRecords()
    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(document=F("other")), name="version_of_another"),
            models.CheckConstraint(condition=Q(kind__in=VersionKind.values), name="version_kind_known"),
            models.UniqueConstraint(Least("document", "other"), Greatest("document", "other"), name="version_once_per_pair"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} is {self.kind} of {self.other_id}"

    def clean(self) -> None:
        super().clean()
        if self.document_id == self.other_id:
            raise ValidationError("A document cannot be a version of itself: choose another.")
        pair = [self.document_id, self.other_id]
        # The constraint says so too, but a form that leaves one of the two out does not ask it.
        if None not in pair and Version.objects.filter(document__in=pair, other__in=pair).exclude(pk=self.pk).exists():
            raise ValidationError("These two documents are related already: change that relation or remove it first.")
