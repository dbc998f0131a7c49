"""What is cited is kept as lines, whatever was written."""

import pytest

from documents.citations import Citation


def _citation(**parts: object) -> Citation:
    given: dict[str, object] = {"key": "a", "title": "Rain", "address": "https://archive.example/", "archive": "Made-up Archive"}
    return Citation(**(given | parts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Rain", "Rain"),
        ("  Rain over  Nowhere ", "Rain over Nowhere"),
        ("Rain\r\nAU  - Somebody Else", "Rain AU - Somebody Else"),
        ("Rain\x0b\x0c\x1c\x85\u2028\u2029TI", "Rain TI"),
        ("Rain\x00\ud800\ufffe", "Rain"),
        ("Yağış — дождь 😀", "Yağış — дождь 😀"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_a_text_is_one_line_without_controls(title: str, line: str) -> None:
    assert _citation(title=title, source=title).title == line
    assert _citation(title=title, source=title).source == line


def test_names_are_lines_too_and_none_is_empty() -> None:
    cited = _citation(authors=("A\nB", " ", "\x00", "C"), interviewees=("", " D "))
    assert (cited.authors, cited.interviewees) == (("A B", "C"), ("D",))


def test_the_same_facts_are_the_same_citation() -> None:
    assert _citation(title="Rain\n") == _citation()
    assert hash(_citation(title="Rain\n")) == hash(_citation())


@pytest.mark.parametrize(("holding", "own"), [("full", False), ("excerpt", False), ("digest", True), ("record", True)])
def test_a_digest_and_a_record_are_the_archives_own_words(holding: str, *, own: bool) -> None:
    assert _citation(holding=holding).own_words is own
