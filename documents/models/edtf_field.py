"""A date as EDTF, with the days it spans kept beside it for sorting."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from documents import edtf


def validate_edtf(value: str) -> None:
    try:
        edtf.read(value)
    except edtf.EdtfError as error:
        raise ValidationError(str(error), code="edtf") from error


def check_not_ahead(value: str) -> None:
    """Raises ValidationError for a date of publication of which any part begins after tomorrow (it is tomorrow somewhere)."""
    try:
        moments = edtf.read(value).moments if value else ()
    except edtf.EdtfError:
        return  # which is said by `validate_edtf`
    latest = timezone.localdate() + timedelta(days=1)
    if any(moment.earliest > latest for moment in moments):
        raise ValidationError(f"“{value}” is still to come: nothing is published after tomorrow. Correct the date.", code="ahead")


def date_errors(value: str) -> dict[str, Any]:
    """What is wrong with a date of publication, as a form has it."""
    try:
        check_not_ahead(value)
    except ValidationError as error:
        return {"date": error}
    return {}


class Dated(models.Model):
    """`date` is what an editor writes; `earliest`, `latest` and `precision` follow from it.

    A null bound with a date set is an open or unknown end.
    """

    date = models.CharField(
        max_length=64,
        blank=True,
        validators=[validate_edtf],
        help_text="EDTF: 2021-03-28, 2021-03, 2021, 2021-04-15~ (about), 2020-05-13/2020-05-17, 192X, 2023-11-16/.. (open).",
    )
    date_earliest = models.DateField(null=True, blank=True, editable=False)
    date_latest = models.DateField(null=True, blank=True, editable=False)
    date_precision = models.CharField(max_length=16, blank=True, editable=False)
    date_basis = models.TextField(blank=True, help_text="How the date is known: stated in the text, or inferred because …")

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive_dates()
        super().save(*args, **kwargs)

    def derive_dates(self) -> None:
        """Set the columns that follow from `date`. Raises edtf.EdtfError when it is not EDTF."""
        if not self.date:
            self.date_earliest = self.date_latest = None
            self.date_precision = ""
            return
        parsed = edtf.read(self.date)
        self.date = parsed.value
        self.date_earliest, self.date_latest = parsed.earliest, parsed.latest
        self.date_precision = parsed.precision

    @staticmethod
    def bounds_constraint(name: str) -> models.CheckConstraint:
        """The bounds are in order, and an undated row has none."""
        ordered = Q(date_earliest__isnull=True) | Q(date_latest__isnull=True) | Q(date_earliest__lte=F("date_latest"))
        undated = Q(date_earliest__isnull=True, date_latest__isnull=True, date_precision="")
        return models.CheckConstraint(condition=ordered & (~Q(date="") | undated), name=name)
