"""Days and years counted back or ahead, and mentions as EDTF."""

from datetime import date

import pytest

from documents.extraction.dates.arithmetic import before, edtf_of, in_year, lasting, latest_year, next_year
from documents.extraction.dates.mentions import Back, Mention, Point

DAY = date(2021, 4, 15)  # a Thursday


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        (Back("day", 2, 2), "2021-04-13"),
        (Back("day", 2, 3), "2021-04-12/2021-04-13"),
        (Back("week", 1, 1), "2021-04-05/2021-04-11"),
        (Back("week", 1, 1, about=True), "2021-04-08~"),
        (Back("month", 4, 4), "2020-12"),
        (Back("month", 0, 0), "2021-04"),
        (Back("year", 20, 20, about=True), "2001~"),
        (Back("year", 16, 17, about=True), "2004~/2005~"),
    ],
)
def test_a_distance_is_counted_back_from_the_day_of_the_text(back: Back, expected: str) -> None:
    assert before(DAY, back) == expected


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        (Back("day", 10, 10), "2021-04-05~/2021-04-15"),
        (Back("week", 2, 3), "2021-03-25~/2021-04-15"),
        (Back("month", 5, 5), "2020-11~/2021-04"),
        (Back("year", 20, 20), "2001~/2021"),
    ],
)
def test_what_lasts_goes_on_until_the_day_of_the_text(back: Back, expected: str) -> None:
    assert lasting(DAY, back) == expected


@pytest.mark.parametrize(
    ("point", "latest", "coming"),
    [
        (Point(None, 4, 15), 2021, 2021),
        (Point(None, 4, 22), 2021, 2021),
        (Point(None, 4, 23), 2020, 2021),
        (Point(None, 4, 14), 2021, 2022),
        (Point(None, 12), 2020, 2021),
        (Point(None, 2, 29), 2020, 2022),
        (Point(), 2021, 2022),
    ],
)
def test_a_missing_year_is_the_last_or_the_next(point: Point, latest: int, coming: int) -> None:
    assert (latest_year(point, DAY), next_year(point, DAY)) == (latest, coming)


def test_the_last_day_of_the_calendar_has_a_year_too() -> None:
    assert latest_year(Point(None, 12, 31), date.max) == 9999


def test_an_interval_over_new_year_ends_in_the_next() -> None:
    over = Mention(0, 1, Point(None, 12, 30), Point(None, 1, 2), years_back=1)
    assert in_year(over, 2019) == Mention(0, 1, Point(2019, 12, 30), Point(2020, 1, 2))
    assert in_year(Mention(0, 1, Point(None, 5, 3)), 2019) == Mention(0, 1, Point(2019, 5, 3))


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (Mention(0, 1, Point(2019, 5, 3)), "2019-05-03"),
        (Mention(0, 1, Point(2019, 5)), "2019-05"),
        (Mention(0, 1, Point(2019, about=True)), "2019~"),
        (Mention(0, 1, Point(digits="192X")), "192X"),
        (Mention(0, 1, Point(digits="192X"), Point(digits="193X")), "192X/193X"),
        (Mention(0, 1, Point(2019, 5, 3), Point(2019, 5, 7)), "2019-05-03/2019-05-07"),
        (Mention(0, 1, Point(2019, 5), until=True), "../2019-05"),
        (Mention(0, 1, Point(2019, 5), since=True), "2019-05/.."),
        (Mention(0, 1, Point(2019, 5, 3), since=True), "2019-05-03"),
        (Mention(0, 1, Point(2019, 5, 3), since=True, from_day=True), "2019-05-03/.."),
        (Mention(0, 1, Point(2019, about=True), since=True), "2019~"),
        (Mention(0, 1), "0000"),
    ],
)
def test_a_mention_is_written_as_edtf(mention: Mention, expected: str) -> None:
    assert edtf_of(mention) == expected
