from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from documents.models.dated import Dated


class EventDate(Dated):
    """A date that a document tells of."""

    document = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="event_dates")
    words = models.CharField(max_length=300, blank=True, help_text="The words in the text that give the date.")
    what = models.CharField(max_length=500, help_text="What happened, and who says so.")
    relative = models.BooleanField(default=False, help_text="The words need the document's date to be understood.")
    position = models.PositiveIntegerField(default=0)

    history = HistoricalRecords()

    class Meta:
        ordering = ["position", "pk"]
        indexes = [models.Index(fields=["date_earliest"])]
        constraints = [
            Dated.bounds_constraint("event_date_bounds"),
            models.CheckConstraint(condition=~Q(date=""), name="event_date_has_date"),
        ]

    def __str__(self) -> str:
        return f"{self.date}: {self.what}"
