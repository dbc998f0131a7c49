"""Searches as a reader types them."""

from __future__ import annotations

from documents import catalogue
from documents.catalogue import Query


def find_words(words: str, **parts: str) -> catalogue.Found:
    return catalogue.engine().current().find(Query.parse([("q", words), *parts.items()]))


def found_titles(words: str) -> set[str]:
    found = find_words(words)
    assert found.problems == ()
    return {row.title for row in found.rows}
