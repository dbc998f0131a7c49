"""A date as EDTF, with the days it spans beside it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from documents.edtf import EdtfError
from documents.models import Document
from documents.models.edtf_field import check_not_ahead, date_errors, validate_edtf
from tests.records import make_document


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("written", "kept", "earliest", "latest", "precision"),
    [
        ("2021-03-28", "2021-03-28", date(2021, 3, 28), date(2021, 3, 28), "day"),
        ("2021-03", "2021-03", date(2021, 3, 1), date(2021, 3, 31), "month"),
        ("2021~", "2021~", date(2021, 1, 1), date(2021, 12, 31), "approximate"),
        ("192X", "192X", date(1920, 1, 1), date(1929, 12, 31), "range"),
        ("2020-05-13/2020-05-17", "2020-05-13/2020-05-17", date(2020, 5, 13), date(2020, 5, 17), "range"),
        ("2023-11-16/..", "2023-11-16/..", date(2023, 11, 16), None, "range"),
        ("../2019", "../2019", None, date(2019, 12, 31), "range"),
        ("", "", None, None, ""),
    ],
)
def test_the_bounds_follow_from_the_date(
    written: str, kept: str, earliest: date | None, latest: date | None, precision: str
) -> None:
    document = make_document(date=written)
    document.refresh_from_db()
    assert (document.date, document.date_earliest, document.date_latest) == (kept, earliest, latest)
    assert document.date_precision == precision


@pytest.mark.django_db
def test_bounds_go_with_the_date_and_what_is_no_date_is_not_saved() -> None:
    document = make_document(date="2021")
    document.date = ""
    document.save()
    assert (document.date_earliest, document.date_latest, document.date_precision) == (None, None, "")
    document.date = "soon"
    with pytest.raises(EdtfError):
        document.save()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "bounds",
    [
        {"date_earliest": date(2021, 1, 2), "date_latest": date(2021, 1, 1)},
        {"date": "", "date_earliest": date(2021, 1, 1)},
        {"date": "", "date_precision": "day"},
    ],
)
def test_the_database_refuses_bounds_that_are_not_the_dates(bounds: dict[str, object]) -> None:
    document = make_document(date="2021")
    values = {"date_earliest": None, "date_latest": None, "date_precision": ""} | bounds
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(**values)


@pytest.mark.parametrize("value", ["soon", "2021-13", "2021-02-30", "28.03.21", "x" * 65])
def test_what_is_no_edtf_is_refused_with_words(value: str) -> None:
    with pytest.raises(ValidationError) as refused:
        validate_edtf(value)
    assert refused.value.code == "edtf"


def test_nothing_is_published_after_tomorrow() -> None:
    today = timezone.localdate()
    for value in (f"{today}", f"{today + timedelta(days=1)}", f"{today.year}", "", "soon", f"{today.year - 1}/.."):
        check_not_ahead(value)
        assert date_errors(value) == {}
    for value in (f"{today + timedelta(days=2)}", f"{today.year + 2}", f"{today.year}/{today.year + 2}"):
        with pytest.raises(ValidationError, match="nothing is published after tomorrow"):
            check_not_ahead(value)
        assert list(date_errors(value)) == ["date"]
