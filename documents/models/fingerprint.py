"""A few numbers that stand for a document's text, by which one that is coming in is recognised among all (intake/twins)."""

from django.db import models

from documents.models.document import Document


class Sketch(models.Model):
    """Made when a document is taken in, and anew when it was changed since: what it is of is told by `of`."""

    document = models.OneToOneField(Document, primary_key=True, on_delete=models.CASCADE, related_name="sketch")
    of = models.DateTimeField(help_text="The document's changed_at when it was made.")
    identity = models.CharField(max_length=64, blank=True, db_index=True, help_text="SHA-256 of the folded words.")
    address = models.CharField(max_length=64, blank=True, db_index=True, help_text="SHA-256 of the canonical address.")

    def __str__(self) -> str:
        return f"sketch of {self.document_id}"


class SketchKey(models.Model):
    """Texts that share passages share some of these numbers."""

    class Of(models.TextChoices):
        PASSAGE = "p", "passage"
        ANCHOR = "a", "name or number, which stay in a translation"

    sketch = models.ForeignKey(Sketch, on_delete=models.CASCADE, related_name="keys")
    of = models.CharField(max_length=1, choices=Of.choices)
    key = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["key", "of"])]
        constraints = [models.CheckConstraint(condition=models.Q(of__in=["p", "a"]), name="sketch_key_kind_known")]

    def __str__(self) -> str:
        return f"{self.of}{self.key}"
