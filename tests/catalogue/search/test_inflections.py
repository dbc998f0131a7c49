"""Other forms of a word typed."""

from __future__ import annotations

import pytest

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
