"""Where rows and links lead, in the reader's language."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils.translation import override

from documents.catalogue import Query
from documents.views.presenters import urls
from documents.views.presenters.timeline import ALL, Period

ROW = {"id": 7, "slug": "rain"}


@pytest.mark.parametrize(("language", "prefix"), [("en", ""), ("az", "/az"), ("ru", "/ru")])
def test_addresses_are_those_of_the_pages_language(language: str, prefix: str) -> None:
    with override(language):
        assert urls.documents_url() == f"{prefix}/documents/"
        assert urls.document_url(ROW) == f"{prefix}/documents/7-rain/"
        assert urls.record_url("person", "x-x") == f"{prefix}/people/x-x/"
        assert [urls.base_url(kind) for kind in ("person", "organisation", "source", "topic")] == [
            f"{prefix}/{plural}/" for plural in ("people", "organisations", "sources", "topics")
        ]
        assert urls.lasting_url(ROW) == "/documents/7-rain/"


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("2021-03-28", "/dates/2021/03/28/#e7-2"),
        ("2021-03-28~", "/dates/2021/03/28/#e7-2"),
        ("2021-03", "/dates/2021/03/#e7-2"),
        ("2021-03-28/2021-04", "/dates/2021/#e7-2"),
        ("192X", "/dates/1920/#e7-2"),
    ],
)
def test_a_date_told_of_leads_to_the_smallest_time_that_has_it(value: str, address: str) -> None:
    with override("en"):
        assert urls.told_url(value, 7, 2) == address


@pytest.mark.parametrize(
    ("period", "address"),
    [
        (ALL, "/dates/"),
        (Period.of("decade", date(1923, 5, 6)), "/dates/1920s/"),
        (Period.of("year", date(987, 1, 1)), "/dates/0987/"),
        (Period.of("month", date(2021, 3, 1)), "/dates/2021/03/"),
        (Period.of("day", date(2021, 3, 8)), "/dates/2021/03/08/"),
    ],
)
def test_a_time_has_the_address_that_its_view_answers(period: Period, address: str) -> None:
    with override("en"):
        assert urls.period_url(period) == address


def test_ties_become_links_by_slug_and_name() -> None:
    with override("az"):
        assert urls.links("topic", [["fog", "Fog & rain"], ("rain", "Rain")]) == [
            ("Fog & rain", "/az/topics/fog/"),
            ("Rain", "/az/topics/rain/"),
        ]


def test_rows_say_which_list_they_are_read_in() -> None:
    assert urls.within(Query()) == "?page=1"
    assert urls.within(Query(words="rain & fog", page=2)) == "?q=rain+%26+fog&page=2"


def test_a_value_is_quoted_for_an_address() -> None:
    assert urls.quoted("Əli & b=c?") == "%C6%8Fli+%26+b%3Dc%3F"
