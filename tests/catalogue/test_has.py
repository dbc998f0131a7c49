"""The words that `has:` knows, of documents as the catalogue holds them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from documents.catalogue.has import HAS_WORDS, has_word, held_words

BARE: dict[str, Any] = {
    "source": None,
    "summary": "",
    "holding": "record",
    "address": "",
    "archived": "",
    **dict.fromkeys(("people", "organisations", "topics", "events", "notes", "originals", "versions", "corrections"), ()),
}


@dataclass
class _Held:
    page: dict[str, Any] = field(default_factory=lambda: dict(BARE))
    body: str = ""
    earliest: date | None = None


def test_no_word_is_declared_twice_or_means_two_things() -> None:
    typed = [word for one in HAS_WORDS.values() for word in (one.word, *one.other_words)]
    assert len(typed) == len(set(typed))
    assert {word: has_word(word) for word in typed} == {
        word: one.word for one in HAS_WORDS.values() for word in (one.word, *one.other_words)
    }


@pytest.mark.parametrize(
    ("typed", "meant"), [("Topics", "topics"), ("ORG", "organisations"), ("url", "address"), ("", None), ("gulls", None)]
)
def test_a_word_is_known_in_any_case_and_another_is_not(typed: str, meant: str | None) -> None:
    assert has_word(typed) == meant


def test_a_document_with_nothing_has_no_word() -> None:
    assert held_words(_Held()) == []


@pytest.mark.parametrize(
    ("page", "body", "earliest", "words"),
    [
        ({"summary": " \n"}, "", None, []),
        ({"summary": "Short."}, "", None, ["summary"]),
        ({}, "", date(2021, 1, 1), ["date"]),
        ({"holding": "full"}, "Words.", None, ["text"]),
        ({"holding": "full"}, " ", None, []),
        ({"holding": "excerpt"}, "Words.", None, ["text"]),
        ({"holding": "digest"}, "Our words.", None, []),
        ({"versions": [{"is": "excerpt of"}]}, "", None, ["versions"]),
        ({"versions": [{"is": "excerpt of"}, {"is": "translation"}]}, "", None, ["versions", "translation"]),
        ({"archived": "https://copies.example/1"}, "", None, ["copy"]),
        ({"source": ["x", "X"], "people": [["a"]], "notes": ["Rain"]}, "", None, ["source", "people", "notes"]),
    ],
)
def test_a_document_has_what_its_page_shows(page: dict[str, Any], body: str, earliest: date | None, words: list[str]) -> None:
    assert held_words(_Held(BARE | page, body, earliest)) == words
