from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse
from simple_history.models import HistoricalRecords

from documents import names
from documents.models.lines import FoldField, NameField, same_named, validate_language
from documents.models.per_language import TranslationsField
from documents.models.slugs import FormerSlug, free_slug
from documents.models.users import Anybody
from documents.models.visibility import public, sees_all, standing_in


class SourceQuerySet(models.QuerySet["Source"]):
    def visible(self) -> Self:
        """Sources of at least one published document."""
        return self.filter(Exists(Source.objects.filter(public("documents"), pk=OuterRef("pk"))))

    def seen_by(self, user: Anybody | None) -> Self:
        """Those that somebody at the desk may see: a contributor none that drafts of others alone have."""
        return self if sees_all(user) else self.filter(standing_in(Source, "documents", user=user))

    def named(self, name: str) -> "Source | None":
        """The source of this name in whatever capitals: the same on every database."""
        found: Source | None = same_named(self, name)
        return found


class Source(models.Model):
    """The publication or body that documents come from."""

    name = NameField(max_length=300, unique=True)
    fold = FoldField()
    slug = models.SlugField(max_length=100, unique=True, blank=True, help_text="If empty, it is made from the name.")
    kind = models.CharField(max_length=100, blank=True, help_text="Newspaper, agency, NGO, court …")
    address = models.URLField(max_length=2000, blank=True, help_text="The home page.")
    country = models.CharField(max_length=100, blank=True)
    language = models.CharField(
        max_length=35,
        blank=True,
        validators=[validate_language],
        help_text="The language of the name, as a BCP 47 tag: en, az, ru. If empty, it is guessed from the letters.",
    )
    description = models.TextField(blank=True)
    translations = TranslationsField(
        "description in other languages", help_text="If there is none, readers see the description above."
    )

    kind_of_authority = "source"
    history = HistoricalRecords(excluded_fields=["fold"])
    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="source_has_name")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        before = FormerSlug.before_saving(self)
        if not self.slug:
            self.slug = free_slug(names.slug(self.name), Source.objects.exclude(pk=self.pk), FormerSlug.of_others(self))
        super().save(*args, **kwargs)
        if "slug" in (kwargs.get("update_fields") or ["slug"]):
            FormerSlug.keep(self, before)

    def get_absolute_url(self) -> str:
        return reverse("source", kwargs={"slug": self.slug})

    def clean(self) -> None:
        super().clean()
        FormerSlug.refuse_taken(self)
        other = Source.objects.exclude(pk=self.pk).named(self.name) if self.name else None
        if other is not None:
            raise ValidationError({"name": f"“{other}” (no. {other.pk}) is the same source: use it, or choose another name."})
