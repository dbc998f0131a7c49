"""The order of names by the language of the page, and by what a person is filed."""

from __future__ import annotations

import pytest

from documents.names import collation_key, index_letter


def _sorted(words: str, language: str) -> str:
    return " ".join(sorted(words.split(), key=lambda word: collation_key(word, language)))


def test_each_language_has_its_own_order() -> None:
    assert _sorted("Zahid Xədicə İlham Isa Qənimət Əli Elçin Fuad Çingiz Cəmil Həsən", "az") == (
        "Cəmil Çingiz Elçin Əli Fuad Həsən Xədicə Isa İlham Qənimət Zahid"
    )
    assert _sorted("Эльдар Ёлкин Жданов Ежов Елкин Яшар Йод Игорь", "ru") == "Ежов Елкин Ёлкин Жданов Игорь Йод Эльдар Яшар"
    assert _sorted("Çetin Cole Czech Ole Østen Osten", "en") == "Çetin Cole Czech Ole Osten Østen"


def test_other_scripts_follow_that_of_the_page() -> None:
    assert _sorted("Яшар Adam שלום", "en") == "Adam Яшар שלום"
    assert _sorted("Яшар Adam Ильхам", "ru") == "Ильхам Яшар Adam"


def test_small_letters_and_signs_do_not_part_words_that_are_the_same() -> None:
    assert _sorted("o’brien Oates O'Brian", "en") == "Oates O'Brian o’brien"


@pytest.mark.parametrize(
    ("name", "language", "letter"),
    [
        ("Çingiz", "az", "Ç"),
        ("Çingiz", "en", "C"),
        ("isa", "az", "İ"),
        ("Ёлкин", "ru", "Е"),
        ("Хамидов", "en", "Х"),
        ("1984", "en", "#"),
    ],
)
def test_a_name_stands_under_a_letter_of_the_pages_alphabet(name: str, language: str, letter: str) -> None:
    assert index_letter(name, language) == letter
