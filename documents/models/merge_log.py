"""What editors decided of records: these are one, this one was two, these two are not the same.

None of it is for readers. The numbers in it are no foreign keys: a record that was merged away has its number kept here, and
gets it back when the merge is undone.
"""

from collections.abc import Iterable
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from documents.models.authority import Authority, Organisation, Person
from documents.models.records import APPEARING, RECORD_KINDS
from documents.models.users import User

KINDS = [(kind, kind) for kind in APPEARING]


class CannotRegroup(ValueError):
    """A merge, a split or an undo that is refused; the message says why, to an editor."""


class Deed(models.TextChoices):
    MERGE = "merge", "merged"
    SPLIT = "split", "split"


class Regrouping(models.Model):
    """A merge or a split that was made, with every row that it touched: enough to take it back exactly.

    `moved` is [{table, pk, before, after}] with the columns that changed, `dropped` is [{table, values, double_of}] with all
    columns of a row that was deleted, `made` is [{table, pk}].
    """

    deed = models.CharField(max_length=8, choices=Deed.choices)
    kind = models.CharField(max_length=16, choices=KINDS)
    record = models.BigIntegerField(help_text="Merge: the record that was kept. Split: the one that rows were taken from.")
    record_name = models.CharField(max_length=300)
    other = models.BigIntegerField(help_text="Merge: the duplicate. Split: the record that the rows went to.")
    other_name = models.CharField(max_length=300)
    private = models.BooleanField(default=False, help_text="Whether the rows were with a private person afterwards.")
    moved = models.JSONField(default=list)
    dropped = models.JSONField(default=list)
    made = models.JSONField(default=list)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = "merge or split"
        verbose_name_plural = "merges and splits"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["kind", "record"]), models.Index(fields=["kind", "other"])]
        constraints = [
            models.CheckConstraint(condition=Q(deed__in=Deed.values), name="regrouping_deed_known"),
            models.CheckConstraint(condition=Q(kind__in=[kind for kind, _ in KINDS]), name="regrouping_kind_known"),
            models.CheckConstraint(condition=~Q(record=F("other")), name="regrouping_of_two"),
        ]

    def __str__(self) -> str:
        if self.deed == Deed.MERGE:
            return f"“{self.other_name}” merged into “{self.record_name}”"
        return f"“{self.other_name}” split from “{self.record_name}”"

    @property
    def model(self) -> type[Person] | type[Organisation]:
        model: type[Person] | type[Organisation] = RECORD_KINDS[self.kind].model
        return model

    @property
    def place(self) -> int:
        """The number of the record that the rows went to."""
        return self.record if self.deed == Deed.MERGE else self.other

    def changed_rows(self) -> set[tuple[str, int]]:
        """(table, pk) of what an undo would take from where it is now."""
        return {(row["table"], row["pk"]) for row in (*self.moved, *self.made)}

    def rests_on(self) -> set[tuple[str, int]]:
        """(table, pk) of what must be as it is for this one to hold: with it undone, a double or a flag would be missed."""
        rows = {(row["table"], row["pk"]) for row in self.moved}
        for row in self.dropped:
            rows.add((row["table"], row["values"]["id"]))
            if row["double_of"]:
                rows.add((row["table"], row["double_of"]))
            if row["values"].get("private"):
                rows.add((self.kind, self.record))  # private because of this one too
        return rows


class DistinctPairQuerySet(models.QuerySet["DistinctPair"]):
    def of(self, kind: str, records: Iterable[int]) -> Self:
        numbers = list(records)
        return self.filter(Q(a__in=numbers) | Q(b__in=numbers), kind=kind)


class DistinctPair(models.Model):
    """Two records that look alike and are not the same: never proposed again. `a` is the lower number."""

    kind = models.CharField(max_length=16, choices=KINDS)
    a = models.BigIntegerField()
    b = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = DistinctPairQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["kind", "b"])]
        constraints = [
            models.UniqueConstraint(fields=["kind", "a", "b"], name="distinct_pair_once"),
            models.CheckConstraint(condition=Q(a__lt=F("b")), name="distinct_pair_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.a} is not {self.b}"

    @classmethod
    def keep(cls, kind: str, one: int, other: int, by: User | None = None) -> "tuple[DistinctPair, bool]":
        """Remember that the two are not the same. The second of the answer: whether that is new."""
        return cls.objects.get_or_create(kind=kind, a=min(one, other), b=max(one, other), defaults={"by": by})

    @classmethod
    def others(cls, record: Authority) -> set[int]:
        """The numbers of the records that this one is not."""
        pairs = cls.objects.of(record.kind_of_authority, [record.pk]).values_list("a", "b")
        return {number for pair in pairs for number in pair} - {record.pk}
