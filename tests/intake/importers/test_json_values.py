"""One value of one row of JSON that somebody else wrote."""

from collections.abc import Callable
from typing import Any

import pytest

from documents.intake.importers.json_values import Fault, among, flag, found_edtf, object_of, rows_of, text_of, texts_of


def test_values_are_read_and_what_is_absent_is_empty() -> None:
    row: dict[str, Any] = {
        "a": " One ",
        "list": ["x", " y "],
        "yes": True,
        "object": {"b": 1},
        "rows": [{}],
        "edtf": "12.03.2021",
    }
    assert (text_of(row, "a", ""), text_of(row, "a", "", strip=False)) == ("One", " One ")
    assert (texts_of(row, "list", ""), flag(row, "yes", "")) == (["x", "y"], True)
    assert (object_of(row, "object", ""), rows_of(row, "rows", ""), found_edtf(row, "")) == ({"b": 1}, [{}], "2021-03-12")
    for nothing in ({}, dict.fromkeys(("a", "edtf"), ""), dict.fromkeys((*row, "edtf"))):
        assert (text_of(nothing, "a", "", "other"), found_edtf(nothing, "")) == ("other", "")
        assert (texts_of(nothing, "list", ""), flag(nothing, "yes", "")) == ([], False)
        assert (object_of(nothing, "object", ""), rows_of(nothing, "rows", "")) == ({}, [])


@pytest.mark.parametrize(
    ("read", "row", "message"),
    [
        (text_of, {}, "row 3.x is missing"),
        (text_of, {"x": "  "}, "row 3.x is missing"),
        (text_of, {"x": 5}, "row 3.x is not a text; put it between quotation marks"),
        (text_of, {"x": "a\0"}, "row 3.x has a character that cannot be stored, U+0000 or half of a pair; take it out"),
        (text_of, {"x": "a\ud83d"}, "row 3.x has a character that cannot be stored, U+0000 or half of a pair; take it out"),
        (texts_of, {"x": "one"}, "row 3.x is not a list"),
        (texts_of, {"x": ["one", 2]}, "row 3.x is not a text; put it between quotation marks"),
        (texts_of, {"x": ["one", ""]}, "row 3.x is missing"),
        (flag, {"x": "yes"}, "row 3.x is neither true nor false"),
        (object_of, {"x": [1]}, "row 3.x is not an object"),
        (rows_of, {"x": {}}, "row 3.x is not a list of objects"),
        (rows_of, {"x": [{}, 1]}, "row 3.x is not a list of objects"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(read: Callable[..., Any], row: dict[str, Any], message: str) -> None:
    with pytest.raises(Fault) as fault:
        read(row, "x", "row 3")
    assert str(fault.value) == message


def test_a_place_without_a_name_is_its_key_alone() -> None:
    with pytest.raises(Fault, match=r"^articles is not a list of objects$"):
        rows_of({}, "articles", "")


def test_a_date_that_can_be_two_is_refused_with_its_place() -> None:
    with pytest.raises(Fault, match=r"^row 3\.edtf: “3/4/2021” could be 2021-04-03 or 2021-03-04"):
        found_edtf({"edtf": "3/4/2021"}, "row 3")


def test_a_word_is_one_of_those_that_are_known() -> None:
    known = {"one": "1", "two": "2"}
    assert among("two", known, "row 3.kind") == "2"
    with pytest.raises(Fault) as fault:
        among("x" * 80, known, "row 3.kind")
    assert str(fault.value) == f"row 3.kind is “{'x' * 70}”; it can be one, two"
