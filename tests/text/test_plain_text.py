"""The words of a text without its marks, and excerpts of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.text import excerpt, plain, reading_minutes, word_count


def test_plain_text_has_blocks_without_marks() -> None:
    markdown = "# A *b*\n\nc\nd  \ne\n\n- f\n- [g](https://example.org/)\n\nh|i\n-|-\n1|\n\n```\nj\n```\n![k](l.png)"
    assert plain(markdown) == "A b\n\nc d\ne\n\nf\n\ng\n\nh i\n\n1\n\nj\n\nk"


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("One  two\nthree", 240, "One two three"),
        ("One two three", 13, "One two three"),
        ("One two three", 12, "One two…"),
        ("One two three", 8, "One two…"),
        ("One two three", 7, "One…"),
        ("One, two — three", 11, "One, two…"),
        ("Incomprehensible", 7, "Incomp…"),
        ("abe\u0301" + "f" * 9, 4, "ab…"),
        ("a👩‍👩‍👧" + "b" * 9, 4, "a…"),
        ("a🇦🇿🇬🇪" + "b" * 9, 5, "a🇦🇿…"),
        ("a👍🏽" + "b" * 9, 3, "a…"),
        ("", 5, ""),
    ],
)
def test_excerpt_cuts_between_words_and_never_inside_what_is_seen_as_one_character(text: str, limit: int, expected: str) -> None:
    assert excerpt(text, limit) == expected


@given(st.text(max_size=80), st.integers(1, 60))
def test_excerpt_is_a_beginning_within_the_limit(text: str, limit: int) -> None:
    line = " ".join(text.split())
    cut = excerpt(text, limit)
    assert len(cut) <= limit
    assert cut == line or (cut.endswith("…") and line.startswith(cut[:-1]))


def test_words_and_minutes() -> None:
    assert word_count("Don't count — well-known 3 dashes; 中国 is two.") == 9
    assert [reading_minutes("word " * words) for words in (0, 238, 239)] == [1, 1, 2]
