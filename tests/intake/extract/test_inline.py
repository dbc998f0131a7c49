"""Whatever words a page has, their Markdown says these words, and looks that cannot be said go before a word does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.intake.extract.inline import Run, markdown
from documents.text import plain, render

SIGNS = st.text(alphabet="ab1 .,:-–*_`[]()<>!#&;~|\\=+/\"'«»?\u00a0é語", max_size=25)
RUNS = st.builds(Run, SIGNS, st.booleans(), st.booleans(), st.sampled_from(["", "", "https://a.example/b"]))


def _said(runs: list[Run]) -> str:
    return " ".join("".join(run.text for run in runs).split())


@given(st.lists(RUNS, max_size=5))
def test_every_word_is_kept_and_none_is_added(runs: list[Run]) -> None:
    shown = plain(markdown(runs))
    # A space may be put behind a colon in bold that is glued to what is said.
    assert shown.replace(" ", "").replace("\u00a0", "").split() == _said(runs).replace(" ", "").replace("\u00a0", "").split()


@pytest.mark.parametrize("words", ["]:", "[a]:", "a]: b", "[", "]("])
def test_a_link_whose_words_look_like_a_definition_is_a_link(words: str) -> None:
    shown = render(markdown([Run(words, href="https://a.example/b"), Run(" and more")]))
    assert re.sub(' rel="[^"]*"', "", shown) == f'<p><a href="https://a.example/b">{words}</a> and more</p>\n'


@given(SIGNS)
def test_plain_words_stay_as_they_are(words: str) -> None:
    assert " ".join(plain(markdown([Run(words)])).split()) == " ".join(words.split())
