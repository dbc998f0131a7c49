"""The counter and the marks by which the catalogue follows the database.

Both are written by database triggers alone (migration 0002), so that no road into the tables goes unseen. A mark says
in which version a record last changed; the counter is raised in the transaction that changed it, and since its one row
stays locked until that commits, versions are in commit order.
"""

from django.db import models


class CatalogueVersion(models.Model):
    version = models.BigIntegerField(default=0)
    lineage = models.CharField(max_length=32, help_text="Random; another database, or one made anew, has another.")
    transaction = models.BigIntegerField(null=True, help_text="PostgreSQL: the transaction that last raised it.")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_catalogue_version")]

    def __str__(self) -> str:
        return str(self.version)


class Change(models.Model):
    """`kind` is d for a document, p, o, t, s for a person, organisation, topic, source; * means everything."""

    kind = models.CharField(max_length=1)
    record = models.BigIntegerField()
    version = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "record"], name="one_mark_per_record")]

    def __str__(self) -> str:
        return f"{self.kind}{self.record} in {self.version}"
