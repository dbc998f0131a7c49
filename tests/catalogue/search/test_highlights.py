"""Snippets as a function of text; what they look like in an answer is in test_find.py."""

from __future__ import annotations

import html
import re

from hypothesis import example, given
from hypothesis import strategies as st

from documents.catalogue.search import highlights
from documents.names import tokens

MARK = re.compile(r"<mark>(.*?)</mark>", re.DOTALL)
TEXT = st.text(max_size=60) | st.lists(
    st.sampled_from(
        ["Əliyev", "aliyev’s", "<b>", "&amp;", "court", "O’Brien", "x" * 90, "\n", "—", "“court”", "日本", "co-op", "İ"]
    ),
    max_size=120,
).map(" ".join)
WORDS = st.lists(st.sampled_from(["aliyev", "court", "obrien", "co", "op", "b", "amp", "i", "x" * 90]), max_size=3, unique=True)


def _plain(drawn: str) -> str:
    """What a reader sees of it; fails if there is a tag other than a mark."""
    without = drawn.replace("<mark>", "").replace("</mark>", "")
    assert re.search(r"[<>]", without) is None
    assert html.escape(html.unescape(without), quote=True).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") == without
    return html.unescape(without)


@given(TEXT, WORDS)
@example("<script>court</script>", ["court"])
def test_marking_adds_marks_and_nothing_else(text: str, words: list[str]) -> None:
    drawn = str(highlights.mark(text, words))
    assert _plain(drawn).replace("&#34;", '"') == text
    for marked in MARK.findall(drawn):
        assert set(tokens(html.unescape(marked))) & set(words)


@given(TEXT, WORDS)
def test_a_snippet_is_a_piece_of_the_text_that_ends_between_words(text: str, words: list[str]) -> None:
    snippet = highlights.snippet(text, words)
    held = set(tokens(text)) & set(words)
    if snippet is None:
        assert not held or not words
        return
    shown = _plain(str(snippet)).removeprefix("… ").removesuffix(" …")
    assert shown in text
    assert MARK.search(str(snippet))
    at = text.index(shown)
    assert at == 0 or not (text[at - 1].isalnum() and shown[0].isalnum())
    after = at + len(shown)
    assert after == len(text) or not shown or not (text[after].isalnum() and shown[-1].isalnum())
    assert len(shown) <= 3 * highlights.LENGTH


@given(st.text(max_size=40), WORDS)
def test_a_text_without_the_words_has_no_snippet_and_no_marks(text: str, words: list[str]) -> None:
    if not set(tokens(text)) & set(words):
        assert highlights.snippet(text, words) is None
        assert "<mark>" not in str(highlights.mark(text, words))


@given(st.lists(TEXT, max_size=3), WORDS.filter(bool))
@example(["The O'Brien in co-op, Court, Əliyev", "Court of Əliyev", "ALIYEV in Court"], ["court", "aliyev"])
def test_places_found_by_known_spellings_are_places_that_a_whole_search_finds(texts: list[str], words: list[str]) -> None:
    spellings = highlights._Spellings(words)
    for text in texts:
        found, whole = spellings.spans(text), highlights._find_spans(text, words, markup=True)
        assert set(found) <= set(whole) or len(words) > 1
        assert {(start, end) for start, end, _ in found} <= {(start, end) for start, end, _ in whole}
        assert {meant for _, _, meant in found} >= {meant for _, _, meant in whole[:1]}
        assert all(meant in tokens(text[start:end]) for start, end, meant in found)
