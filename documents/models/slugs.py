"""Slugs, and the addresses that records once had."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, QuerySet

from documents.models.records import RECORD_KINDS


def free_slug(wanted: str, *taken: QuerySet[Any]) -> str:
    """`wanted`, or `wanted-2`, `wanted-3` … : the first that no row of any of `taken` has as its slug."""
    used = {slug for rows in taken for slug in rows.filter(slug__startswith=wanted).values_list("slug", flat=True)}
    if wanted not in used:
        return wanted
    number = 2
    while f"{wanted}-{number}" in used:
        number += 1
    return f"{wanted}-{number}"


def _one_owner() -> Q:
    """Of the foreign keys exactly one is set."""
    condition = Q()
    for kind in RECORD_KINDS:
        condition |= Q(**{f"{other}__isnull": other != kind for other in RECORD_KINDS})
    return condition


def _owner_field(model: str) -> Any:
    return models.ForeignKey(f"documents.{model}", null=True, blank=True, on_delete=models.CASCADE, related_name="former_slugs")


class FormerSlug(models.Model):
    """An address that a merged or renamed record once had; it redirects for ever."""

    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in RECORD_KINDS])
    slug = models.SlugField(max_length=100)
    since = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=_one_owner(), name="former_slug_has_one_owner"),
            models.UniqueConstraint(fields=["kind", "slug"], name="former_slug_once_per_kind"),
        ]
        ordering = ["-since"]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}"

    @property
    def owner(self) -> Any:
        return getattr(self, self.kind)

    @classmethod
    def of_others(cls, record: Any) -> "QuerySet[FormerSlug]":
        """Addresses that lead to other records of this kind. A record says its kind by `kind_of_authority`."""
        kind = record.kind_of_authority
        others = cls.objects.filter(kind=kind)
        return others.exclude(**{f"{kind}_id": record.pk}) if record.pk else others

    @classmethod
    def before_saving(cls, record: models.Model) -> str:
        """The slug that the record has in the database; empty for a new one."""
        if record._state.adding:
            return ""
        held = type(record)._default_manager.filter(pk=record.pk).values_list("slug", flat=True).first()
        return str(held or "")

    @classmethod
    def keep(cls, record: Any, slug: str) -> None:
        """From now on `slug` leads to this record, where its own address has become another."""
        if not slug or slug == record.slug:
            return
        kind: str = record.kind_of_authority
        cls.objects.filter(slug=record.slug, **{kind: record}).delete()
        cls.objects.update_or_create(kind=kind, slug=slug, defaults={kind: record})

    @classmethod
    def refuse_taken(cls, record: Any) -> None:
        """Raises ValidationError where the record's address is one that leads to another record."""
        former = cls.of_others(record).filter(slug=record.slug).first() if record.slug else None
        if former is not None:
            words = f"Readers who come to “{record.slug}” are led to “{former.owner}”, which had this address: choose another."
            raise ValidationError({"slug": words})


for _kind in RECORD_KINDS:  # a column for each: the record that the address leads to now
    FormerSlug.add_to_class(_kind, _owner_field(_kind))
