from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop
from simple_history.models import HistoricalRecords

from documents.models.edtf_field import Dated


class Account(models.TextChoices):
    """Whose account of an event it is. The archive tells none as its own without saying so."""

    SOURCE = "source", gettext_noop("the document’s source")
    NAMED = "named", gettext_noop("somebody named")
    EDITORS = "editors", gettext_noop("the archive’s editors")


class EventDate(Dated):
    """A date that a document tells of."""

    document = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="event_dates")
    words = models.CharField(max_length=300, blank=True, help_text="The words in the text that give the date.")
    what = models.CharField(
        max_length=500,
        blank=True,
        help_text="What happened, short and in the archive’s own words; or a quotation in quotation marks. May be empty.",
    )
    account = models.CharField(max_length=10, choices=Account.choices, default=Account.SOURCE, help_text="Who says so.")
    according_to = models.CharField(
        max_length=300,
        blank=True,
        help_text="Who says so, by name. If empty, the document’s source or the archive’s editors.",
    )
    relative = models.BooleanField(default=False, help_text="The words need the document's date to be understood.")
    position = models.PositiveIntegerField(default=0)

    history = HistoricalRecords()

    class Meta:
        ordering = ["position", "pk"]
        indexes = [models.Index(fields=["date_earliest"])]
        constraints = [
            Dated.bounds_constraint("event_date_bounds"),
            models.CheckConstraint(condition=~Q(date=""), name="event_date_has_date"),
            models.CheckConstraint(condition=Q(account__in=Account.values), name="event_date_account_known"),
            models.CheckConstraint(condition=~Q(account=Account.NAMED) | ~Q(according_to=""), name="event_date_says_by_whom"),
        ]

    def __str__(self) -> str:
        return f"{self.date}: {self.what}" if self.what else self.date

    def clean(self) -> None:
        super().clean()
        if self.account == Account.NAMED and not self.according_to.strip():
            raise ValidationError({"according_to": "Write who says so, or choose the document’s source."})
