"""Times on the pages of dates: what they are made of, what is beside them, and what a date is marked as."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.views.presenters import timeline
from documents.views.presenters.timeline import ALL, LEVELS, Period

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@pytest.mark.parametrize(
    ("value", "mark"),
    [
        ("2021-02-01", "day"),
        ("2021-02-01?", "unsure"),
        ("2021-02-01~", "around"),
        ("2021", "span"),
        ("2021-02-01/2021-02-02", "span"),
        ("2020~", "around"),
        ("2021-02-01/", "around"),
        ("2021-02-01/..", "open"),
        ("../2021-02-01", "open"),
    ],
)
def test_each_date_has_the_mark_of_what_is_known_of_it(value: str, mark: str) -> None:
    assert [one.mark for one in timeline.times({value: 1})] == [mark]


@pytest.mark.parametrize(
    ("value", "page"),
    [
        ("2021-03-28", "2021-03-28"),
        ("2021-03-28~", "2021-03-28"),
        ("2021-03-02/2021-03-04", "2021-03"),
        ("2021-03/2021-04", "2021"),
        ("2021", "2021"),
        ("2021-03/..", "2021"),
        ("202X", "2020"),
        ("2019/2022", "2019"),
        ("../2001", "2001"),
    ],
)
def test_a_date_has_its_page_where_it_lies(value: str, page: str) -> None:
    (one,) = timeline.times({value: 1})
    period = timeline.narrowest(one.first, one.last)
    assert period is not None
    assert period.value == page


@given(day=DAYS, level=st.sampled_from(LEVELS))
def test_a_day_lies_in_its_period_and_that_in_the_one_above(day: date, level: str) -> None:
    period = Period.of(level, day)
    assert period.first <= day <= period.last
    assert period.above.first <= period.first
    assert period.last <= period.above.last


def test_what_has_nothing_is_a_gap() -> None:
    told = timeline.times({"2021-03-28": 2, "2021-03": 1, "2021": 9, "1912-05": 1})
    drawn = timeline.parts(ALL, told, timeline.times({"2021-04": 4, "1975": 2}))
    assert [(one.period.value, one.told, one.published, one.told_share, one.published_share) for one in drawn] == [
        ("191X", 1, 0, 2, 0),
        ("197X", 0, 2, 0, 10),
        ("202X", 12, 4, 20, 20),
    ]
    assert [one.busiest.value if one.busiest else "" for one in drawn] == ["1912-05", "", "2021"]
    assert [one.gap and (one.gap[0].value, one.gap[1].value) for one in drawn] == [None, ("192X", "196X"), ("198X", "201X")]


def test_a_month_counts_what_lies_wholly_in_it() -> None:
    told = timeline.times({"2021-03-28": 2, "2021-03/2021-04": 1, "2021": 9, "2021-05": 1})
    drawn = timeline.parts(Period.of("year", date(2021, 1, 1)), told, [])
    assert [(one.period.value, one.told) for one in drawn] == [("2021-03", 2), ("2021-05", 1)]


def test_the_periods_beside_one_are_those_that_have_something() -> None:
    told = timeline.times({"2019-03-28": 1, "2021-03": 1, "../1912": 1, "9999-12": 1})
    year = Period.of("year", date(2021, 1, 1))
    before, after = timeline.beside(year, told, timeline.times({"2024-05-01": 1}))
    assert (before and before.value, after and after.value) == ("2019", "2024")
    assert timeline.beside(Period.of("year", date(9999, 1, 1)), told, [])[1] is None
    assert timeline.beside(ALL, told, []) == (None, None)


def test_the_longer_times_are_those_that_most_documents_tell_of() -> None:
    told = timeline.times({"2001/2003": 3, "2017/..": 1, "1990~/2000": 2, "../1980": 2, "2020": 9})
    axis = timeline.long_times(told, 2026, 3)
    assert axis is not None
    assert [(one.value, one.count) for one in axis.times] == [("2001/2003", 3), ("1990~/2000", 2), ("../1980", 2)]
    assert (axis.first, axis.last, axis.marks) == (1980, 2026, [(1980, 0), (1990, 213), (2000, 426), (2010, 638), (2020, 851)])
    assert timeline.long_times(timeline.times({"2020": 9}), 2026, 3) is None
