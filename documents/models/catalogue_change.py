"""The counter and the marks by which the catalogue follows the database.

Both are written by database triggers alone (migration 0002), so that no road into the tables goes unseen. A mark says
in which version a record last changed; the counter is raised in the transaction that changed it, and since its one row
stays locked until that commits, versions are in commit order.
"""

from typing import Self

from django.db import models
from django.db.models import Q


class CatalogueVersion(models.Model):
    version = models.BigIntegerField(default=0)
    lineage = models.CharField(max_length=32, help_text="Random; every database has its own, also one that was made again.")
    transaction = models.BigIntegerField(null=True, help_text="PostgreSQL: the transaction that last raised it.")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_catalogue_version")]

    def __str__(self) -> str:
        return str(self.version)

    @classmethod
    def now(cls) -> int:
        return cls.objects.values_list("version", flat=True).first() or 0


class ChangeQuerySet(models.QuerySet["Change"]):
    def since(self, version: int, kind: str, record: int) -> Self:
        """Marks that a record, or what its page shows, was changed after this version of the catalogue."""
        return self.filter(Q(kind=kind, record=record) | Q(kind="*"), version__gt=version)


class Change(models.Model):
    """`kind` is d for a document, * for everything, and for other records the key of their kind (records.py)."""

    kind = models.CharField(max_length=1)
    record = models.BigIntegerField()
    version = models.BigIntegerField(db_index=True)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "record"], name="one_mark_per_record")]

    def __str__(self) -> str:
        return f"{self.kind}{self.record} in {self.version}"
