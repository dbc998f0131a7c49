"""Nominatives of names in other cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.names import nominatives

ANY_TEXT = st.text(max_size=60)


@given(ANY_TEXT)
def test_a_nominative_is_a_shorter_or_equally_long_beginning_and_another_word(word: str) -> None:
    for bare in nominatives(word):
        assert bare != word.lower()
        assert 3 <= len(bare) <= len(word.lower()) + 1


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("Алиевым", "алиев"),
        ("Гасанову", "гасанов"),
        ("Джамиля", "джамиль"),
        ("Хадиджу", "хадиджа"),
        ("Лейлы", "лейла"),
        ("Зеленского", "зеленский"),
        ("Алексея", "алексей"),
        ("Əliyevin", "əliyev"),
        ("Həsənlinin", "həsənli"),
        ("Bakıda", "bakı"),
        ("İlhama", "ilham"),
        ("Erdoğandan", "erdoğan"),
    ],
)
def test_nominatives(word: str, bare: str) -> None:
    assert bare in nominatives(word)
