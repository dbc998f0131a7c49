"""Plain text to Markdown that says the same."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.text import from_plain, plain, render

MARKDOWNISH = st.text(alphabet="ab 1.\n\t#*_`~[]()<>!|\\-+=&;:/'\"•", max_size=60)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("One line\nanother\u00a0\n\n\nthird  \r\nfourth", "One line\n\nanother\n\nthird\n\nfourth"),
        ("Listed:\n  • one\n  • two\u00a0\n\n  • three\nafter", "Listed:\n\n- one\n- two\n- three\n\nafter"),
        ("• # one\n•\n• 2. two", "- \\# one\n- 2\\. two"),
        ("# a\n- b\n1. c\n2) d\n> e\n---\n+ f\n===", "\\# a\n\n\\- b\n\n1\\. c\n\n2\\) d\n\n\\> e\n\n\\---\n\n\\+ f\n\n\\==="),
        ("a*b*_c_ [d](e) <f> `g` \\h &amp; i & j", "a\\*b\\*\\_c\\_ \\[d\\](e) \\<f> \\`g\\` \\\\h \\&amp; i & j"),
        ("- 5 degrees, 1.5 m, #1, 10:30", "\\- 5 degrees, 1.5 m, #1, 10:30"),
        ("", ""),
        (" \n\u00a0\n", ""),
    ],
)
def test_plain_text_becomes_markdown_that_says_the_same(text: str, markdown: str) -> None:
    assert from_plain(text) == markdown


def test_lines_broken_at_one_width_are_joined() -> None:
    long = "Lines of a letter were broken by a machine at this width,"
    assert from_plain(f"Dear desk,\n\n{long}\n{long}\nand end.\n\n• {long}\nyes") == (
        f"Dear desk,\n\n{long} {long} and end.\n\n- {long} yes"
    )


@given(MARKDOWNISH | st.text(max_size=60))
@settings(max_examples=200)
def test_reading_the_markdown_of_a_plain_text_gives_the_text_back(text: str) -> None:
    shown = re.sub("[\x00-\x08\x0e-\x1b\x1f\x7f\ufeff]", "", text)
    without_bullets = re.sub(r"[•‣◦▪●○∙]", "", shown)
    assert re.sub(r"[•‣◦▪●○∙]", "", plain(from_plain(text))).split() == without_bullets.split()
    assert "<em>" not in render(from_plain(text))
