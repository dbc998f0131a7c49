from __future__ import annotations

import pytest

from documents.text.languages import tag_of_language
from tests.records import make_document


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", ["English", "en", "EN", "en-US", "eng", "İngilis dili", "английский", "English language"]),
        ("ru", ["ru_RU", "rus", "Russian", "русский", "Русский язык", "rus dili"]),
        ("az", ["aze", "Azerbaijani", "azərbaycan dili", "AZ", "az-Latn", "Azeri"]),
        ("az-Cyrl", ["az-cyrl", "az_Cyrl_AZ"]),
        ("de", ["ger", "deu", "Deutsch"]),
        ("fa", ["Persian", "Farsi", "fas"]),
        ("", ["", "Klingonese", "English; Russian", "x", "zz", "und"]),
    ],
)
def test_a_language_has_one_tag(tag: str, words: list[str]) -> None:
    assert [tag_of_language(word) for word in words] == [tag] * len(words)


@pytest.mark.django_db
def test_a_document_keeps_the_one_tag() -> None:
    documents = [make_document(language=word) for word in ("rus", "ru_RU", "Russian", "ru", "tlh")]
    assert [document.language for document in documents] == ["ru", "ru", "ru", "ru", "tlh"]


def test_a_language_is_known_as_it_calls_itself() -> None:
    assert [tag_of_language(name) for name in ("Azərbaycanca", "Русский", "Rusça", "Deutsch")] == ["az", "ru", "ru", "de"]
