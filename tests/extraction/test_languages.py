"""Each language is declared in one file, completely, and the rules ask the declaration."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from documents import extraction
from documents.extraction.languages import LANGUAGES, language_of, nearest_language
from documents.extraction.languages.declaration import Language
from documents.extraction.lexicon import Lexicon, lexicon

_EXTRACTION = Path(extraction.__file__).parent
_CODES = re.compile(rf"""["'](?:{"|".join(language.code for language in LANGUAGES if language.code != "en")})(?:-\w+)?["']""")


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
