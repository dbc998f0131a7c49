"""The country that a text is about: the one that it names more than twice as often as any other."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from babel import Locale

from documents.extraction.languages import language_of, nearest_language
from documents.extraction.languages.declaration import Language

_ENDING = re.compile(r"(?<=\w{4})(?:ия|[aeiyауеыяıü])$")  # of a name, which cases and adjectives change
_UNIONS = frozenset(("EU", "UN", "EZ", "ZZ"))


def country_of(text: str, language: str) -> str:
    """Its code by ISO 3166; nothing where the text leaves it open."""
    known = language_of(language) or nearest_language("en")
    beginnings = _codes_by_beginning(known)
    named = Counter(beginnings[(found[1] or found["small"]).lower()] for found in _country_pattern(known).finditer(text))
    (first, most), (_, second) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > 2 * second else ""


def name_of(code: str) -> str:
    return str(Locale.parse("en").territories[code])


@cache
def _codes_by_beginning(language: Language) -> dict[str, str]:
    """What countries' names begin with, in small letters."""
    return {beginning.lower(): code for beginning, code in _iter_name_beginnings(language)}


def _iter_name_beginnings(language: Language) -> Iterator[tuple[str, str]]:
    for code, name in Locale.parse(language.code).territories.items():
        if len(code) == 2 and code.isalpha() and code not in _UNIONS:
            yield _ENDING.sub("", name), code
    yield from language.date_words.country_words.items()


@cache
def _country_pattern(language: Language) -> re.Pattern[str]:
    words = language.date_words
    names = sorted({beginning for beginning, _ in _iter_name_beginnings(language)}, key=len, reverse=True)
    small = "|".join(re.escape(name.lower()) for name in names if len(name) > 4)
    adjectives = f"(?P<small>{small}){words.small_adjectives}" if words.small_adjectives else "(?P<small>(?!))"
    capitals = "|".join(map(re.escape, names))
    return re.compile(rf"(?<!\w)(?:({capitals}){words.country_endings}(?!\w)|{adjectives})")
