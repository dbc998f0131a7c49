"""Cyrillic beginnings of names as patterns of Latin spellings."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.names import latin_pattern

ANY_TEXT = st.text(max_size=60)


@pytest.mark.parametrize(
    ("typed", "written"),
    [("Дж", "jamil"), ("Джам", "camil"), ("Джамиль", "dzhamil"), ("Гейд", "heydar"), ("Хади", "xadica"), ("Мамед", "mammadli")],
)
def test_a_cyrillic_beginning_is_one_of_latin_spellings(typed: str, written: str) -> None:
    assert re.match(latin_pattern(typed), written)


@given(ANY_TEXT)
def test_a_pattern_is_of_plain_letters_and_may_be_the_fold(word: str) -> None:
    pattern = latin_pattern(word)
    assert re.fullmatch(r"[a-z0-9()|?]*", pattern)
    re.compile(pattern)
