"""What may be declared of a language, and what may be left out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

from documents.extraction.languages import LANGUAGES, alternatives, nearest_language
from documents.extraction.languages.declaration import DateWords, Language, TextSigns
from documents.text.interview_turns import ANSWER, QUESTION


def strings(value: object) -> Iterator[str]:
    """Every string in a declaration or a part of one, dates' months and days aside."""
    match value:
        case str():
            yield value
        case Mapping():
            for one in value.values():
                yield from strings(one)
        case list() | tuple():
            for one in value:
                yield from strings(one)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from strings(getattr(value, field.name))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_languages_patterns_can_stand_between_others(language: Language) -> None:
    for part in (language.date_words, language.signs):
        for pattern in strings(part):
            assert re.compile(pattern).groups == 0, pattern
            assert not pattern.startswith("|"), pattern
            assert not pattern.endswith("|"), pattern


def test_the_words_of_interviews_are_those_that_readings_and_pages_look_for() -> None:
    assert (alternatives(lambda language: language.signs.questions), alternatives(lambda language: language.signs.answers)) == (
        QUESTION,
        ANSWER,
    )


def test_letters_of_another_alphabet_keep_their_places() -> None:
    for language in LANGUAGES:
        assert all(isinstance(letter, int) for letter in language.latin_letters.values())
    assert nearest_language("az-Cyrl").in_latin("Бакы шәһәри") == "Bakı şəhəri"
    assert nearest_language("ru").in_latin("Баку") == "Баку"


def test_what_is_declared_for_one_language_only_is_optional() -> None:
    """A file of a new language is as short as it can be: what only one has needs no word."""
    for kind in (DateWords, TextSigns):
        for field in fields(kind):
            required = field.default is field.default_factory  # both MISSING
            having = [language for language in LANGUAGES if any(strings(_part(language, kind, field.name)))]
            assert not (required and len(having) == 1), field.name


def _part(language: Language, kind: type, name: str) -> object:
    return getattr(language.date_words if kind is DateWords else language.signs, name)
