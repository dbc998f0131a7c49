"""Edits that can be taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.text import Edit, EditError, apply_edits, reverse


def _edit(start: int, before: str, after: str) -> Edit:
    return Edit(start, before, after, reason="a test", rule="editor")


def test_edits_cut_repair_and_insert_at_places_of_the_original() -> None:
    edits = [_edit(4, "two ", ""), _edit(0, "One", "1"), _edit(13, "", "!"), _edit(13, "", "?")]
    assert apply_edits("One two three", edits) == "1 three!?"
    assert apply_edits("One two three", edits[1:]) == "1 two three!?"
    assert apply_edits("1 three!?", reverse(edits)) == "One two three"


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ([_edit(0, "One", "1"), _edit(2, "e", "")], "The edit at 2 overlaps the one that ends at 3; join them or drop one."),
        ([_edit(4, "too", "2")], "The edit at 4 expects “too” but finds “two”; the original or the edit is another version."),
        ([_edit(9, "", "x")], "The edit at 9 expects “” but finds “”; the original or the edit is another version."),
        ([_edit(4, "two", "two")], "The edit at 4 changes nothing; leave it out."),
        ([_edit(-3, "two", "")], "The edit at -3 starts before the text."),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(edits: list[Edit], message: str) -> None:
    with pytest.raises(EditError) as error:
        apply_edits("One two", edits)
    assert str(error.value) == message


@st.composite
def _edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text in pieces, some of which are replaced, cut or inserted."""
    pieces = draw(st.lists(st.tuples(st.text("abc", max_size=4), st.none() | st.text("xyz", max_size=4)), max_size=8))
    edits, start = [], 0
    for before, after in pieces:
        if after is not None and after != before:
            edits.append(_edit(start, before, after))
        start += len(before)
    return "".join(before for before, _ in pieces), edits


@given(_edited())
def test_reversed_edits_bring_the_original_back(edited: tuple[str, list[Edit]]) -> None:
    original, edits = edited
    assert apply_edits(apply_edits(original, edits), reverse(edits)) == original
    assert reverse(reverse(edits)) == tuple(edits)
