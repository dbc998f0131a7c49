from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords
from taggit.models import ItemBase, TagBase

from documents import names
from documents.models.lines import FoldField, NameField, same_named
from documents.models.per_language import TranslationsField, WordsField
from documents.models.slugs import FormerSlug, free_slug
from documents.models.users import Anybody
from documents.models.visibility import public, sees_all, standing_in

if TYPE_CHECKING:
    from documents.models.document import Document


class TopicQuerySet(models.QuerySet["Topic"]):
    def visible(self) -> Self:
        """Topics of at least one published document."""
        return self.filter(Exists(Topic.objects.filter(public("assignments__content_object"), pk=OuterRef("pk"))))

    def seen_by(self, user: Anybody | None) -> Self:
        """Those that somebody at the desk may see: a contributor none that drafts of others alone have."""
        return self if sees_all(user) else self.filter(standing_in(Topic, "assignments__content_object", user=user))

    def named(self, name: str) -> "Topic | None":
        """The topic of this name in whatever capitals: the same on every database."""
        found: Topic | None = same_named(self, name)
        return found


class Topic(TagBase):
    """A term of the controlled vocabulary."""

    name = NameField(unique=True, max_length=100, verbose_name="name")
    fold = FoldField()
    labels = WordsField(
        "labels and other words",
        help_text="One per line. In each language, the first is the topic’s name; the others are other words for it, by which "
        "it is found. In English all are other words.",
    )
    scope_note: "models.TextField[str, str]" = models.TextField(blank=True, help_text="What the topic covers, in one sentence.")
    translations = TranslationsField(
        "scope note in other languages", help_text="If there is none, readers see the scope note above."
    )
    broader: "models.ForeignKey[Topic | None, Topic | None]" = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="narrower"
    )

    kind_of_authority = "topic"
    history = HistoricalRecords(excluded_fields=["fold"])
    objects = TopicQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="topic_has_name"),
            models.CheckConstraint(condition=Q(broader__isnull=True) | ~Q(broader=F("id")), name="topic_not_its_own_broader"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        before, own = FormerSlug.before_saving(self), names.slug(self.name)
        if not self.slug and (before or FormerSlug.of_others(self).filter(slug=own).exists()):  # type: ignore[has-type]
            self.slug = free_slug(own, Topic.objects.exclude(pk=self.pk), FormerSlug.of_others(self))
        super().save(*args, **kwargs)  # which makes the slug of any other new topic
        if "slug" in (kwargs.get("update_fields") or ["slug"]):
            FormerSlug.keep(self, before)

    def slugify(self, tag: str, i: int | None = None) -> str:
        """taggit's hook: our own romanisation, since its slugify drops ə and ı."""
        slug = names.slug(tag)
        return slug if i is None else f"{slug}-{i}"

    def clean(self) -> None:
        super().clean()
        FormerSlug.refuse_taken(self)
        seen, above = {self.pk}, self.broader
        while above is not None:
            if above.pk in seen:
                raise ValidationError({"broader": f"“{above}” is already below this topic: choose another broader term."})
            seen.add(above.pk)
            above = above.broader

    def get_absolute_url(self) -> str:
        return reverse("topic", kwargs={"slug": self.slug})


class TopicAssignment(ItemBase):
    """A document carries a topic."""

    tag: "models.ForeignKey[Topic, Topic]" = models.ForeignKey(
        Topic, on_delete=models.CASCADE, related_name="assignments", verbose_name="topic"
    )
    content_object: "models.ForeignKey[Document, Document]" = models.ForeignKey(
        "documents.Document",
        on_delete=models.CASCADE,
        related_name="topic_assignments",
        verbose_name="document",
        db_index=False,  # the constraint begins with it
    )

    history = HistoricalRecords()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="topic_once_per_document")]

    def __str__(self) -> str:
        return f"{self.content_object_id}: {self.tag}"

    @classmethod
    def tags_for(cls, model: type[models.Model], instance: models.Model | None = None, **extra: Any) -> models.QuerySet[Topic]:
        return super().tags_for(model, instance, **extra)
