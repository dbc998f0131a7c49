"""Other forms of a word typed."""

from __future__ import annotations

import pytest

from documents.catalogue.search.inflections import forms, is_russian
from documents.names import fold
from tests.catalogue.search.asking import find_words, found_titles
from tests.records import make_document

pytestmark = pytest.mark.django_db


def test_other_forms_of_an_english_word_are_found_and_weigh_less() -> None:
    make_document("Journalists were heard", text="Words.")
    make_document("A journalist was heard", text="Words.")
    make_document("The journal", text="Words.")
    assert [row.title for row in find_words("journalists").rows] == ["Journalists were heard", "A journalist was heard"]
    assert [row.title for row in find_words("journalist").rows] == ["A journalist was heard", "Journalists were heard"]
    assert str(find_words("journalists").rows[1].marked) == "A <mark>journalist</mark> was heard"
    assert found_titles('"journalists were"') == {"Journalists were heard"}
    assert found_titles("heard -journalists") == {"A journalist was heard"}


def test_other_forms_of_a_russian_word_are_found_in_russian() -> None:
    make_document("Заключённые ждут", text="Текст.", language="ru")
    make_document("Нет заключенных", text="Текст.", language="ru")
    make_document("The party met", text="Words.")
    make_document("Партия собралась", text="Текст.", language="ru")
    assert found_titles("заключённых") == found_titles("ЗАКЛЮЧЕННЫЕ") == {"Заключённые ждут", "Нет заключенных"}
    assert found_titles("партии") == {"Партия собралась"}


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("journalist", "journalists"),
        ("journalists", "journalist"),
        ("Cities", "city"),
        ("city", "cities"),
        ("running", "runs"),
        ("stopped", "stopping"),
        ("заключённых", "заключенные"),
        ("партии", "партия"),
        ("ЖУРНАЛИСТОВ", "журналисты"),
    ],
)
def test_a_word_has_its_other_forms_folded(typed: str, other: str) -> None:
    found = forms(typed)
    assert fold(other) in found
    assert fold(typed) not in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("typed", ["", "of", "x" * 41, "və", "çay", "2021", "日本", "co-op", "журналист1"])
def test_a_word_that_is_neither_english_nor_russian_has_none(typed: str) -> None:
    assert forms(typed) == ()


@pytest.mark.parametrize(("typed", "other"), [("journalist", "journal"), ("party", "part"), ("police", "policy")])
def test_another_word_of_like_letters_is_no_form(typed: str, other: str) -> None:
    assert other not in forms(typed)


@pytest.mark.parametrize(
    ("typed", "russian"), [("журнал", True), ("Ёлки", True), ("журналı", False), ("ўзбек", False), ("да", False), ("rain", False)]
)
def test_a_word_is_russian_by_all_its_letters(typed: str, *, russian: bool) -> None:
    assert is_russian(typed) is russian
