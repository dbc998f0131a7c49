from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from documents.intake.duplicates import Piece, Row, difference


def _same(text: str) -> Row:
    return Row("same", (Piece("same", text),), (Piece("same", text),))


def test_changed_words_stand_out_and_the_rest_is_left_out() -> None:
    left = "First.\n\nSecond.\n\nThird.\n\nThe harbour closed on 3 May.\n\nGone.\n\nLast."
    right = "First.\n\nSecond.\n\nThird.\n\nThe harbour opened on 3 May.\n\nLast."
    assert difference(left, right) == (
        Row("omitted", omitted=2),
        _same("Third."),
        Row(
            "changed",
            (Piece("same", "The harbour "), Piece("removed", "closed "), Piece("same", "on 3 May.")),
            (Piece("same", "The harbour "), Piece("added", "opened "), Piece("same", "on 3 May.")),
        ),
        Row("removed", left=(Piece("removed", "Gone."),)),
        _same("Last."),
    )


def test_paragraphs_that_are_one_stand_beside_each_other_though_others_were_put_between() -> None:
    left = "Mayor Alva Tern blamed the Guild of Ropemakers.\nNobody was hurt."
    right = "Zebras.\nMayor Alva Tern praised the Guild of Ropemakers.\nQuite new words.\nNobody was hurt there."
    assert [row.kind for row in difference(left, right)] == ["added", "changed", "added", "changed"]


def test_texts_that_are_the_same_have_no_changes() -> None:
    assert difference("One.\nTwo.", "One.\n\nTwo.") == (Row("omitted", omitted=2),)
    assert difference("", "") == ()


def test_what_lies_beyond_the_bound_is_said_to_be_left_out() -> None:
    long = "\n".join(f"Line {number}" for number in range(10_050))
    assert difference(long, long)[-1] == Row("omitted", omitted=50)


def test_two_million_characters_take_seconds() -> None:
    start = time.process_time()
    difference("a b " * 500_000, "b c " * 500_000)
    difference("\n".join(map(str, range(200_000))), "\n".join(map(str, range(200_000, 0, -1))))
    assert time.process_time() - start < 10


TEXTS = st.text(alphabet="ab .\n", max_size=60)


@given(TEXTS, TEXTS)
def test_each_side_can_be_read_off_its_rows(left: str, right: str) -> None:
    rows = difference(f"x{left}", f"y{right}", around=1_000)  # so that there is a change to show
    left, right = f"x{left}", f"y{right}"
    for side, text in (("left", left), ("right", right)):
        shown = ["".join(piece.text for piece in getattr(row, side)) for row in rows]
        assert [line for line in shown if line] == [line.strip() for line in text.splitlines() if line.strip()]
