"""The lines of a text with their places, and cuts of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.intake.clean.lines import LONGEST, Cut, Line, edits, lines_of, whole_line


def test_lines_are_without_marks_and_those_without_words_are_left_out() -> None:
    text = "# One\n\n  * two \n***\n\u00a0\n> three|\n"
    found = list(lines_of(text))
    assert found == [Line(0, 2, "One"), Line(1, 11, "two"), Line(2, 24, "three")]
    assert [text[line.start : line.end] for line in found] == ["One", "two", "three"]
    assert list(lines_of("")) == []


def test_a_long_line_is_a_paragraph() -> None:
    assert [line.short for line in lines_of(f"{'a' * LONGEST}\n{'a' * (LONGEST + 1)}")] == [True, False]


@pytest.mark.parametrize("text", ["Above\n  * two |  \nbelow", "  * two |", "\n  * two |\n"])
def test_a_line_is_cut_with_its_marks_and_without_the_space_around_it(text: str) -> None:
    line = next(one for one in lines_of(text) if one.words == "two")
    cut = whole_line(text, line, "a rule", "a reason")
    assert (text[cut.start : cut.end], cut.rule, cut.reason) == ("* two |", "a rule", "a reason")


def _cut(start: int, end: int, rule: str = "a", reason: str = "") -> Cut:
    return Cut(start, end, rule, reason)


@pytest.mark.parametrize(
    ("cuts", "made"),
    [
        ([_cut(4, 7), _cut(0, 3)], [(0, "One two", "a")]),
        ([_cut(0, 3), _cut(4, 7, "b")], [(0, "One", "a"), (4, "two", "b")]),
        ([_cut(0, 3), _cut(4, 7, reason="another")], [(0, "One", "a"), (4, "two", "a")]),
        ([_cut(0, 3), _cut(8, 13)], [(0, "One", "a"), (8, "three", "a")]),
        ([_cut(0, 5), _cut(4, 7, "b")], [(0, "One t", "a")]),
        ([_cut(4, 7, "b"), _cut(4, 13)], [(4, "two", "b")]),
        ([_cut(3, 3)], []),
        ([], []),
    ],
)
def test_cuts_become_edits_that_overlap_nowhere(cuts: list[Cut], made: list[tuple[int, str, str]]) -> None:
    assert [(edit.start, edit.before, edit.rule) for edit in edits("One two three", cuts)] == made


@given(st.text(alphabet="ab#*> \n\u00a0|", max_size=60))
def test_every_line_stands_where_it_says_and_they_are_numbered(text: str) -> None:
    found = list(lines_of(text))
    assert [line.number for line in found] == list(range(len(found)))
    assert all(text[line.start : line.end] == line.words for line in found)
