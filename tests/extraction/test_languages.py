"""Each language is declared in one file, completely, and the rules ask the declaration."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from documents import extraction
from documents.extraction.languages import LANGUAGES, language_of, nearest_language
from documents.extraction.languages.declaration import DateWords, Language, TextSigns
from documents.extraction.lexicon import Lexicon, lexicon

_EXTRACTION = Path(extraction.__file__).parent
_CODES = re.compile(rf"""["'](?:{"|".join(language.code for language in LANGUAGES if language.code != "en")})(?:-\w+)?["']""")


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


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_languages_dates_can_be_read(language: Language) -> None:
    assert len(language.dates.months) == 12
    assert len(language.dates.weekdays) == 7
    assert language.dates.trigger.search("2021")
    assert all(pattern.pattern for pattern in language.dates.patterns)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_language_has_words_for_all_that_rules_must_know(language: Language) -> None:
    may_lack = {"place_before", "forward", "common"}
    tables = lexicon(language.code)
    assert [field.name for field in fields(Lexicon) if not getattr(tables, field.name) and field.name not in may_lack] == []


def test_letters_of_another_alphabet_keep_their_places() -> None:
    for language in LANGUAGES:
        assert all(isinstance(letter, int) for letter in language.latin_letters.values())
    assert nearest_language("az-Cyrl").in_latin("Бакы шәһәри") == "Bakı şəhəri"
    assert nearest_language("ru").in_latin("Баку") == "Баку"


def test_a_relative_is_read_by_the_rules_of_its_neighbour_and_others_by_those_of_english() -> None:
    assert [nearest_language(tag).code for tag in ("uk", "be-BY", "az-Cyrl", "de", "")] == ["ru", "ru", "az", "en", "en"]
    assert language_of("uk") is None


def test_no_rule_names_a_language() -> None:
    """Rules go by what is declared, so that a new language is one file and its entry."""
    rules = [path for path in _EXTRACTION.rglob("*.py") if path.parent.name != "languages"]
    assert rules
    assert [
        f"{path.relative_to(_EXTRACTION)}:{number}"
        for path in rules
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if _CODES.search(line)
    ] == []


def test_what_is_declared_for_one_language_only_is_optional() -> None:
    """A file of a new language is as short as it can be: what only one has needs no word."""
    for kind in (DateWords, TextSigns):
        for field in fields(kind):
            required = field.default is field.default_factory  # both MISSING
            having = [language for language in LANGUAGES if any(strings(_part(language, kind, field.name)))]
            assert not (required and len(having) == 1), field.name


def _part(language: Language, kind: type, name: str) -> object:
    return getattr(language.date_words if kind is DateWords else language.signs, name)
