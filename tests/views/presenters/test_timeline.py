"""How a date is drawn: as what it is known to be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.views.presenters import timeline
from documents.views.presenters.timeline import Bar, Row


def row(*told: str, published: tuple[str, ...] = ()) -> Row:
    """The row of the newest of these dates."""
    return timeline.rows(timeline.times(dict.fromkeys(told, 1)), timeline.times(dict.fromkeys(published, 1)))[0]


@pytest.mark.parametrize(
    ("value", "days", "rings", "bars", "points"),
    [
        ("2021-02-01", "M31 6h0", "", [], ""),
        ("2021-02-01~", "", "M31 6h0", [], ""),
        ("2021-02-01?", "", "M31 6h0", [], ""),
        ("2021-02", "", "", [Bar(31, 5, 28, "")], ""),
        ("2021", "", "", [Bar(0, 5, 365, "")], ""),
        ("2020~", "", "", [Bar(0, 5, 366, "fade-both")], ""),
        ("2021-02-01/2021-02-02", "", "", [Bar(31, 5, 3, "")], ""),
        ("2021-02-01~/2021-05-31", "", "", [Bar(31, 5, 120, "fade-begin")], ""),
        ("2021-02-01/", "", "", [Bar(31, 5, 335, "fade-end")], ""),
        ("2021-02-01/..", "", "", [Bar(31, 5, 335, "")], "M366 6l-4-3.5v7z"),
        ("2021-02-01/2022-05", "", "", [Bar(31, 5, 335, "")], "M366 6l-4-3.5v7z"),
        ("../2021-02-01", "", "", [Bar(0, 5, 32, "")], "M0 6l4-3.5v7z"),
        ("/2021-02-01", "", "", [Bar(0, 5, 32, "fade-begin")], ""),
        ("202X", "", "", [Bar(0, 5, 366, "")], "M366 6l-4-3.5v7z"),
    ],
)
def test_each_date_is_drawn_as_what_it_is(value: str, days: str, rings: str, bars: list[Bar], points: str) -> None:
    drawn = row(value)
    assert (drawn.days, drawn.rings, drawn.bars, drawn.points) == (days, rings, bars, points)


def test_bars_that_meet_stand_in_lanes() -> None:
    drawn = row("2021", "2021-02", "2021-02-03/2021-03", "2021-06")
    assert [(bar.x, bar.y) for bar in drawn.bars] == [(0, 5), (31, 1), (33, 9), (151, 1)]


def test_a_crowded_year_is_drawn_by_its_months() -> None:
    days = tuple(f"2021-03-{day:02d}" for day in range(1, 31)) + tuple(f"2021-05-{day:02d}" for day in range(1, 16))
    drawn = row(*days, "2021", "2019/2022", published=days)
    assert (drawn.days, drawn.told_months) == ("", "M68 12v-10h13v10zM129 12v-5h13v5z")
    assert (drawn.issued, drawn.issued_months) == ("", "M68 14v10h13v-10zM129 14v5h13v-5z")
    assert (drawn.told, drawn.published, drawn.bars) == (46, 45, [])


def test_the_longer_times_are_those_that_most_documents_tell_of() -> None:
    told = timeline.times({"2001/2003": 3, "2017/..": 1, "1990~/2000": 2, "../1980": 2, "2020": 9})
    axis = timeline.long_times(told, 2026, 3)
    assert axis is not None
    assert [(one.value, one.count) for one in axis.times] == [("2001/2003", 3), ("1990~/2000", 2), ("../1980", 2)]
    assert (axis.first, axis.last, axis.marks) == (1980, 2026, [(1980, 0), (1990, 213), (2000, 426), (2010, 638), (2020, 851)])
    assert [(one.x, one.width, one.fade, one.point) for one in axis.times] == [
        (447, 64, "", ""),
        (213, 234, "fade-begin", ""),
        (0, 21, "", "M0 6l8-5v10z"),
    ]
    assert timeline.long_times(timeline.times({"2020": 9}), 2026, 3) is None


years = st.integers(1, 9999).map("{:04d}".format)
moments = st.one_of(years, st.tuples(years, st.sampled_from(["-02", "-12", "-02-28", "-12-31", "~", "?", "%"])).map("".join))


@given(st.dictionaries(moments, st.integers(1, 10**6), min_size=1, max_size=60))
def test_whatever_is_told_is_counted_once_and_drawn_within_its_row(told: dict[str, int]) -> None:
    drawn = timeline.rows(timeline.times(told), [])
    assert sum(one.told for one in drawn) == sum(told.values())
    assert [one.year for one in drawn] == sorted({one.year for one in drawn}, reverse=True)
    for one in drawn:
        assert all(bar.x >= 0 and bar.x + bar.width <= timeline.LONGEST + timeline.SHORTEST for bar in one.bars)
