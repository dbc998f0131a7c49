"""The years of a list as bars by which a time is chosen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from documents.models import Status, Topic
from tests.html import Element, read
from tests.records import make_document
from tests.views.document_lists import LIST

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db


def spans(page: Element) -> list[tuple[str, str | None]]:
    """Each year's words and address, "" for one without documents."""
    drawn = [one for one in page.one("div.spans").inside if isinstance(one, Element)]
    return [(one.text, None if one.tag == "i" else page.leads(one)) for one in drawn]


def dated(*years: int) -> None:
    for year in years:
        make_document(f"Of {year}", date=f"{year}", topics=[Topic.objects.get_or_create(name="Fog")[0]])


def test_the_years_of_a_list_choose_its_time(client: Client) -> None:
    dated(2019, 2021, 2021, 2022)
    make_document("Unseen", date="2024", status=Status.DRAFT)
    make_document("Embargoed", date="2025", embargo_until=timezone.now() + timedelta(days=1))
    page = read(client.get(f"{LIST}?topic=fog&sort=oldest"))
    assert spans(page) == [
        ("2019: 1 document", f"{LIST}?topic=fog&from=2019-01-01&to=2019-12-31&sort=oldest"),
        ("", None),
        ("2021: 2 documents", f"{LIST}?topic=fog&from=2021-01-01&to=2021-12-31&sort=oldest"),
        ("2022: 1 document", f"{LIST}?topic=fog&from=2022-01-01&to=2022-12-31&sort=oldest"),
    ]
    assert [one["class"] for one in page.all("div.spans button")] == ["s10 on", "s20 on", "s10 on"]
    assert page.texts("p.ends span") == ["2019", "2022"]


def test_beside_a_time_chosen_a_year_narrows_it_or_widens_it(client: Client) -> None:
    dated(2018, 2019, 2020, 2021)
    page = read(client.get(f"{LIST}?from=2019-01-01&to=2020-12-31"))
    assert spans(page) == [
        ("2018: 1 document · widen to here", f"{LIST}?from=2018-01-01&to=2020-12-31"),
        ("2019: 1 document · only this", f"{LIST}?from=2019-01-01&to=2019-12-31"),
        ("2020: 1 document · only this", f"{LIST}?from=2020-01-01&to=2020-12-31"),
        ("2021: 1 document · widen to here", f"{LIST}?from=2019-01-01&to=2021-12-31"),
    ]
    assert [one["class"] for one in page.all("div.spans button")] == ["s20", "s20 on", "s20 on", "s20"]
    one = read(client.get(f"{LIST}?from=2019-01-01&to=2019-12-31"))
    assert spans(one)[1] == ("2019: 1 document · any time", LIST)
    opened = read(client.get(f"{LIST}?from=2020-01-01"))
    assert spans(opened)[0] == ("2018: 1 document · widen to here", f"{LIST}?from=2018-01-01")
    assert spans(read(client.get(f"{LIST}?year=2019")))[2] == ("2020: 1 document", f"{LIST}?from=2020-01-01&to=2020-12-31")


def test_a_short_time_is_chosen_by_its_months(client: Client) -> None:
    for day in ("2020", "2021-03-01", "2021-03-28/2021-03-30", "2021-05", "2021", "2021-03/2021-05", "2022-01-01"):
        make_document(f"Of {day}", date=day)
    page = read(client.get(f"{LIST}?from=2021-01-01&to=2021-12-31"))
    assert [one for one in spans(page) if one[0]] == [
        ("March 2021: 2 documents · only this", f"{LIST}?from=2021-03-01&to=2021-03-31"),
        ("May 2021: 1 document · only this", f"{LIST}?from=2021-05-01&to=2021-05-31"),
    ]
    assert (len(spans(page)), page.texts("p.ends span")) == (12, ["January 2021", "December 2021"])
    assert page.links("p.ends a") == [("All years", LIST)]
    march = read(client.get(f"{LIST}?from=2021-03-01&to=2021-03-31"))
    assert [one for one in spans(march) if one[0]] == [
        ("March 2021: 2 documents · any time", LIST),
        ("May 2021: 1 document · widen to here", f"{LIST}?from=2021-03-01&to=2021-05-31"),
    ]
    two = read(client.get(f"{LIST}?from=2021-05-01&to=2022-01-31"))
    assert (len(spans(two)), spans(two)[12][0]) == (24, "January 2022: 1 document · only this")


def test_the_chart_says_how_many_documents_have_no_date(client: Client) -> None:
    dated(2019, 2021)
    make_document("Undated", topics=[Topic.objects.get(name="Fog")])
    make_document("Unseen", status=Status.DRAFT)
    said = ("and 1 undated", f"{LIST}?year=undated")
    assert read(client.get(LIST)).links("p.ends a") == [said]
    assert read(client.get("/")).links("figcaption a") == [said]
    narrowed = read(client.get(f"{LIST}?topic=fog"))
    assert narrowed.ways("p.ends button") == [("and 1 undated", f"{LIST}?topic=fog&year=undated")]
    assert read(client.get("/topics/fog/")).ways("figcaption button") == [("and 1 undated", f"{LIST}?topic=fog&year=undated")]
    assert read(client.get(f"{LIST}?from=2019-01-01&to=2019-12-31")).all("p.ends button") == []


def test_the_newest_years_are_shown_in_order_and_those_without_a_date_last(client: Client) -> None:
    dated(*range(2001, 2013), 2001, 2001)
    make_document("Undated")
    shown = [one for one in read(client.get(LIST)).texts("ul.bars li a") if one[:4].isdigit() or "Undated" in one]
    assert shown == [*(f"{year} 1" for year in range(2012, 2002, -1)), "Undated 1"]
    assert read(client.get(f"{LIST}by/year/")).texts("#values li a")[-2:] == ["2001 3", "Undated 1"]


def test_many_years_share_bars_and_one_alone_has_none(client: Client) -> None:
    dated(1899, 1901, 1999)
    make_document("Of a year alone", date="1950", kind="law")
    assert read(client.get(f"{LIST}?kind=law")).all("div.spans") == []
    page = read(client.get(LIST))
    found = spans(page)
    assert (len(found), [words for words, _ in found if words]) == (
        21,
        ["1895–1899: 1 document", "1900–1904: 1 document", "1950–1954: 1 document", "1995–1999: 1 document"],
    )
    assert found[0][1] == f"{LIST}?from=1895-01-01&to=1899-12-31"


def test_a_time_is_written_as_shortly_as_it_can(client: Client) -> None:
    dated(2019, 2020)
    page = read(client.get(f"{LIST}?from=2019-02-01&to=2020-02-29"))
    assert (page.one("#from")["value"], page.one("#to")["value"]) == ("2019-02", "2020-02")
    days = read(client.get(f"{LIST}?from=2019-02-02&to=2020-12-30"))
    assert (days.one("#from")["value"], days.one("#to")["value"]) == ("2019-02-02", "2020-12-30")
