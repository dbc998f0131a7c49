"""Texts written for these tests; their people and places are made up."""

from __future__ import annotations

from documents.intake.duplicates import Relation, Tie, relation
from tests.intake.duplicates.ostrava import ENGLISH, OTHER_RUSSIAN, RUSSIAN


def test_a_text_in_another_layout_is_the_same() -> None:
    assert relation(ENGLISH, ENGLISH.upper()) == Relation(Tie.SAME, 1.0, "the same words in the same order")


def test_a_text_with_some_words_changed_is_nearly_the_same() -> None:
    found = relation(ENGLISH, ENGLISH.replace("dismissed", "sacked").replace("spokesman", "speaker"))
    assert found
    assert found.tie is Tie.NEAR
    assert 0.8 < found.strength < 0.9


def test_a_passage_is_an_excerpt_and_the_whole_contains_it() -> None:
    passage = ENGLISH.split("\n", 2)[1]
    found = relation(passage, ENGLISH)
    assert found == Relation(Tie.EXCERPT, 1.0, "100 % of its passages stand in the other text")
    assert relation(ENGLISH, passage) == Relation(Tie.CONTAINS, 1.0, "100 % of the other text's passages stand in it")


def test_strangers_are_nothing_to_each_other() -> None:
    assert relation(ENGLISH, OTHER_RUSSIAN, left_language="en", right_language="ru") is None
    assert relation(RUSSIAN, OTHER_RUSSIAN, left_language="ru", right_language="ru") is None
    assert relation("", "", left_language="en", right_language="ru") is None
