"""The languages that the rules know. To add one: its file beside this one, and its entry in `LANGUAGES`."""

from collections.abc import Callable

from documents.extraction.languages.az import AZERBAIJANI
from documents.extraction.languages.declaration import Language
from documents.extraction.languages.en import ENGLISH
from documents.extraction.languages.ru import RUSSIAN
from documents.extraction.languages.tr import TURKISH

LANGUAGES: tuple[Language, ...] = (ENGLISH, RUSSIAN, AZERBAIJANI, TURKISH)
_BY_CODE = {language.code: language for language in LANGUAGES}
_BY_RELATIVE = {code: language for language in LANGUAGES for code in language.relatives}


def language_of(tag: str) -> Language | None:
    """The language of a BCP 47 tag; None for one that is not declared."""
    return _BY_CODE.get(_primary_subtag(tag))


def nearest_language(tag: str) -> Language:
    """The same, or a near relative, else English: the rules for capitals hold in most languages of the press."""
    return language_of(tag) or _BY_RELATIVE.get(_primary_subtag(tag), ENGLISH)


def _primary_subtag(tag: str) -> str:
    return tag.partition("-")[0].lower()


def alternatives(of: Callable[[Language], str]) -> str:
    """One pattern of what the languages declare, for texts of which the language is not asked."""
    return "|".join(filter(None, map(of, LANGUAGES)))


WEEKDAYS = alternatives(lambda language: "|".join(language.dates.weekdays))  # a pattern


def words_of(of: Callable[[Language], str]) -> frozenset[str]:
    """One table of their words, in the letters that they are declared in."""
    return frozenset(word for language in LANGUAGES for word in of(language).split())
