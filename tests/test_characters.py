from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.names import same_spelling
from documents.text import one_line, unstorable, without_controls


@pytest.mark.parametrize(
    "text",
    [
        "Tomas\u00a0Hill",
        " Tomas  Hill\u2009",
        "Tomas\u200bHill",
        "To\u200bmas\u00ad \ufeffHill",
        "\u202aTomas\u202c\u2003Hill\u200f",
        "Tomas\nHill",
        "Tomas \u2060Hill\x01\ufffe",
        "\u2800Tomas\u3000Hill\u200d",
    ],
)
def test_texts_that_look_the_same_become_the_same(text: str) -> None:
    assert one_line(text) == "Tomas Hill"


@pytest.mark.parametrize("text", ["میخ\u200cواهم", "क\u094d\u200dष", "👩\u200d👧", "Əli Ə.", "C++ | C#", "e\u0301"[:1] + "é"])
def test_what_changes_what_is_read_stays(text: str) -> None:
    assert one_line(text) == text


def test_decomposed_letters_are_composed() -> None:
    assert one_line("Rafae\u0308l") == "Rafaël"


@given(st.text())
def test_a_line_is_one_and_stays_as_it_is(text: str) -> None:
    line = one_line(text)
    assert one_line(line) == line
    assert line.splitlines() == ([line] if line else [])


def test_a_text_of_lines_keeps_them() -> None:
    assert without_controls("One\x0b two\n\n\tthree\x01\ufffe") == "One two\n\n\tthree"


def test_a_character_that_cannot_be_stored_is_named() -> None:
    assert unstorable("cut \ud83d") == "a character that cannot be stored (half of a pair, U+D83D, at place 5)"
    assert unstorable("a\0") == "a character that cannot be stored (U+0000, at place 2)"
    assert unstorable("whole 😀") == ""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Новая газета", "НОВАЯ ГАЗЕТА", True),
        ("Şərq", "ŞƏRQ", True),
        ("Azadlıq Radiosu", "AZADLIQ RADİOSU", True),
        ("Istanbul", "İSTANBUL", True),
        ("Əks-səda", "əks‑səda", True),
        ("O’Brien", "O'BRIEN", True),
        ("Qızıl", "Qizil", False),
        ("Şərq", "Sarq", False),
        ("C++", "C#", False),
        ("Overbridge Post", "Overbridge Post.", False),
    ],
)
def test_names_are_the_same_in_whatever_capitals(one: str, other: str, *, same: bool) -> None:
    assert (same_spelling(one, other), same_spelling(other, one)) == (same, same)
