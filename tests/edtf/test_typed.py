from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from documents import edtf
from documents.models import Document, EventDate
from documents.models.edtf_field import check_not_ahead
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2021-03-12 00:00:00", "2021-03-12"),
        ("2021-03-12T09:15:00+04:00", "2021-03-12"),
        ("12 Mar 2021 10:15", "2021-03-12"),
        ("12.03.2021", "2021-03-12"),
        ("13/05/2020", "2020-05-13"),
        ("05/13/2020", "2020-05-13"),
        ("5/5/2021", "2021-05-05"),
        ("2021/3/8", "2021-03-08"),
        ("2021-3-8", "2021-03-08"),
        ("20210312", "2021-03-12"),
        ("2021.0", "2021"),
        ("03.2021", "2021-03"),
        ("5 May 2024", "2024-05-05"),
        ("Friday, February 14, 2025", "2025-02-14"),
        ("March 2021", "2021-03"),
        ("5 мая 2024 г.", "2024-05-05"),
        ("5 may 2024-cü il", "2024-05-05"),
        ("5 Mayıs 2024", "2024-05-05"),
        ("2005~", "2005~"),
        (" 2021/2022 ", "2021/2022"),
    ],
)
def test_a_date_that_can_be_one_only_is_understood(typed: str, meant: str) -> None:
    assert edtf.read(typed).value == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "3/12/2021",
            "“3/12/2021” could be 2021-12-03 or 2021-03-12: write it as year-month-day, as in 2021-03-28, "
            "so that it can be one only.",
        ),
        (
            "44267",
            "“44267” is a spreadsheet's number of a day, 2021-03-12 if it counts from 1900; write 2021-03-12, "
            "or format the column as text.",
        ),
        (
            "12-Mar-21",
            "“12-Mar-21” has a year of two digits, so that it could be 2021-03-12 or 1921-03-12; "
            "write it as year-month-day, as in 2021-03-28.",
        ),
        ("2021-22", "“2021-22” could be two years or a season: write 2021/2022, or 2021-06/2021-08."),
        ("2021/22", "“2021/22” looks like two years; write 2021/2022."),
        ("n.d.", "“n.d.” is no date; leave it empty where the date is not known."),
        ("31.02.2021", "“31.02.2021” is no day of the calendar; write it as year-month-day, as in 2021-03-28."),
        ("2021-02-30", "“2021-02-30” has the day 30; that month has the days 01 to 28."),
        ("2021-13-01", "“2021-13-01” has the month 13; months go from 01 to 12."),
        ("2021-2-30", "“2021-2-30” is no day of the calendar; write it as year-month-day, as in 2021-03-28."),
        (
            "soon",
            "“soon” is not understood as a date; write 2021, 2021-03, 2021-03-28, 192X or an interval of two, as in 2020/2021.",
        ),
        ("2021 ?", "“2021 ?” has a space in it; leave spaces out."),
    ],
)
def test_any_other_is_refused_with_what_it_looks_like(typed: str, said: str) -> None:
    with pytest.raises(edtf.EdtfError) as error:
        edtf.read(typed)
    assert str(error.value) == said


@pytest.mark.django_db
def test_what_is_typed_is_kept_as_edtf() -> None:
    document = make_document(date="5 May 2024")
    EventDate.objects.create(document=document, date="13/05/2020", what="Something made up.")
    document.refresh_from_db()
    assert (document.date, str(document.date_earliest), document.date_precision) == ("2024-05-05", "2024-05-05", "day")
    assert EventDate.objects.get().date == "2020-05-13"


@pytest.mark.django_db
def test_a_publication_after_tomorrow_is_refused() -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    for value in ("", "2021", "2021/..", "192X", tomorrow.isoformat(), f"{tomorrow.year}"):
        check_not_ahead(value)
    for value in ("9999-12-31", "2021/9999", "../9999", (tomorrow + timedelta(days=1)).isoformat()):
        with pytest.raises(ValidationError, match="is still to come"):
            check_not_ahead(value)
    with pytest.raises(ValidationError) as error:
        Document(title="One", date="9999-12-31").full_clean()
    assert list(error.value.message_dict) == ["date"]


@pytest.mark.django_db
def test_a_far_future_that_is_stored_does_not_lead_the_list_nor_stretch_the_years(client: Client) -> None:
    for title, date in (("Older one", "2019"), ("Newer one", "2021-03"), ("Never one", "9999-12-31"), ("Undated", "")):
        make_document(title, date=date)
    page = client.get("/documents/").content.decode()
    assert sorted(("Older one", "Newer one", "Never one"), key=page.index) == ["Newer one", "Older one", "Never one"]
    assert ("9999: " in page, "–9999" in page, "2021: 1 document" in page) == (False, False, True)
