"""Pages about the archive that its operator writes."""

from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, When
from django.urls import reverse
from django.utils.translation import gettext_noop
from simple_history.models import HistoricalRecords

from documents.models.lines import check_text, validate_language
from documents.models.users import Anybody
from documents.text import TextTooLarge, render

LONGEST = 50_000  # characters


class OwnPageName(models.TextChoices):
    WHO = "who", gettext_noop("Who is behind the archive")
    SELECTION = "selection", gettext_noop("How documents are chosen")
    LICENCE = "licence", gettext_noop("Licence of the archive’s own words")
    CONTACT = "contact", gettext_noop("Contact")
    ACCESSIBILITY = "accessibility", gettext_noop("Accessibility")
    PRIVACY = "privacy", gettext_noop("Privacy")


def validate_text(text: str) -> None:
    check_text(text, LONGEST)
    try:
        render(text)
    except TextTooLarge as error:
        raise ValidationError(str(error), code="long") from error


class OwnPageQuerySet(models.QuerySet["OwnPage"]):
    def visible(self) -> Self:
        """Readers may see all of them."""
        return self

    def seen_by(self, _user: Anybody | None) -> Self:
        return self.visible()

    def in_language(self, language: str) -> "OwnPage | None":
        """The one in this language, else in the archive's first, else the one written first."""
        distance = Case(When(language=language, then=0), When(language=settings.LANGUAGE_CODE, then=1), default=2)
        return self.order_by(distance, "pk").first()


class OwnPage(models.Model):
    """One page in one language. Readers whose language has none see another."""

    name = models.CharField("page", max_length=20, choices=OwnPageName.choices)
    language = models.CharField(max_length=35, default="en", validators=[validate_language])
    text = models.TextField(validators=[validate_text], help_text="In Markdown.")

    history = HistoricalRecords()
    objects = OwnPageQuerySet.as_manager()

    class Meta:
        ordering = ["name", "language"]
        verbose_name = "page about the archive"
        verbose_name_plural = "pages about the archive"
        constraints = [
            models.UniqueConstraint("name", "language", name="own_page_once_in_a_language"),
            models.CheckConstraint(condition=~models.Q(text=""), name="own_page_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.get_name_display()} ({self.language})"

    def get_absolute_url(self) -> str:
        return reverse("own_page", kwargs={"name": self.name})
