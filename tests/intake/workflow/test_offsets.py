"""Places in a text with its edits."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from documents.intake import workflow
from documents.intake.workflow.offsets import Back, Segment, segments
from documents.text import Edit, apply_edits


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text("ab \n", min_size=1, max_size=60))
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(bounds[::2], bounds[1::2], strict=False):
        after = draw(st.sampled_from(["", "x", "xxx"]))
        edits.append(Edit(start, text[start:end], after, "a reason", "a rule"))
    return text, edits


@given(edited(), st.data())
def test_a_place_of_the_cleaned_text_leads_back_to_the_same_words(given_: tuple[str, list[Edit]], data: st.DataObject) -> None:
    text, edits = given_
    cleaned = apply_edits(text, edits)
    assume(cleaned)
    start = data.draw(st.integers(0, len(cleaned) - 1))
    end = data.draw(st.integers(start + 1, len(cleaned)))
    first, last = Back(edits)(start, end)
    assert 0 <= first <= last <= len(text)
    if "x" not in cleaned[start:end]:
        left = "".join(one for at, one in enumerate(text[first:last], first) if not any(e.start <= at < e.end for e in edits))
        assert left == cleaned[start:end]


@given(edited(), st.lists(st.tuples(st.integers(-5, 80), st.integers(-5, 80)), max_size=6))
def test_segments_are_the_whole_text_once(given_: tuple[str, list[Edit]], places: list[tuple[int, int]]) -> None:
    text, edits = given_
    drawn = workflow.segments(text, edits, {"a": places[:3], "b": places[3:]})
    assert "".join(one.text for one in drawn) == text
    assert {one.edit for one in drawn if one.ends_edit} == set(range(len(edits)))
    for number, edit in enumerate(edits):
        assert "".join(one.text for one in drawn if one.edit == number) == edit.before
    sound = [(start, end) for start, end in places[:3] if 0 <= start < end <= len(text)]
    marked = [at for at in range(len(text)) if any(start <= at < end for start, end in sound)]
    assert sum(len(one.text) for one in drawn if "a" in one.keys) == len(marked)
    assert sum(len(one.opens) for one in drawn) == sum(1 for start, end in places if 0 <= start < end <= len(text))


def _edit(start: int, before: str, after: str = "") -> Edit:
    return Edit(start, before, after, "a reason", "a rule")


@pytest.mark.parametrize(
    ("edits", "place", "origin"),
    [
        ([], (4, 7), (4, 7)),
        ([_edit(0, "One ")], (0, 3), (4, 7)),
        ([_edit(4, "two "), _edit(0, "One ")], (0, 5), (8, 13)),
        ([_edit(4, "two", "2")], (4, 5), (4, 7)),
        ([_edit(4, "two", "2")], (6, 11), (8, 13)),
        ([_edit(4, "two", "twenty")], (6, 8), (4, 7)),
        ([_edit(4, "two ")], (3, 5), (3, 9)),
    ],
)
def test_a_place_leads_back_over_cuts_and_repairs(edits: list[Edit], place: tuple[int, int], origin: tuple[int, int]) -> None:
    assert Back(edits)(*place) == origin


def test_segments_are_cut_where_an_edit_or_a_place_begins_or_ends() -> None:
    drawn = segments("One two three", [_edit(4, "two", "2")], {"a": [(0, 7)], "b": [(8, 13), (20, 30), (5, 5)]})
    assert drawn == [
        Segment("One ", None, ends_edit=False, keys=("a",), opens=("a.1",)),
        Segment("two", 0, ends_edit=True, keys=("a",), opens=()),
        Segment(" ", None, ends_edit=False, keys=(), opens=()),
        Segment("three", None, ends_edit=False, keys=("b",), opens=("b.1",)),
    ]


def test_what_is_inserted_is_a_segment_without_text() -> None:
    first, last = Edit(0, "", "x", "a reason", "a rule"), Edit(3, "", "y", "a reason", "a rule")
    assert [(one.text, one.edit) for one in segments("One", [first, last], {})] == [("", 0), ("One", None), ("", 1)]
    assert segments("", [], {}) == []
