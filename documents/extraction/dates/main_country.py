"""The country that a text is about: the one that it names more than twice as often as any other."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from babel import Locale

_ENDING = re.compile(r"(?<=\w{4})(?:ия|[aeiyауеыяıü])$")  # of a name, which cases and adjectives change
_ENDINGS = {  # of those
    "en": r"(?:[aeiy]|i?ans?|is|i?sh|ese|n)?",
    "ru": r"(?:[аеёиоуыьюя]{0,2}[йм]?|\w{0,3}ск\w{1,3}|\w?ц\w{1,4})",
    "az": r"['’]?\w{0,8}",
    "tr": r"['’]?\w{0,8}",
}
_UNIONS = frozenset(("EU", "UN", "EZ", "ZZ"))
_OTHER_WORDS = {  # beside the names in Unicode's CLDR
    "en": {
        "Azeri": "AZ",
        "French": "FR",
        "Britain": "GB",
        "British": "GB",
        "U.K.": "GB",
        "Filipin": "PH",
        "Polish": "PL",
        "Turkey": "TR",
        "Turkish": "TR",
        "U.S.": "US",
        "US": "US",
        "America": "US",
    },
    "ru": {"Белорус": "BY", "Франц": "FR", "Британ": "GB", "Киргиз": "KG", "Польск": "PL", "Турец": "TR", "США": "US"},
    "az": {"ABŞ": "US", "Britaniya": "GB"},
    "tr": {"ABD": "US", "Britanya": "GB", "İngiliz": "GB"},
}


def country_of(text: str, language: str) -> str:
    """Its code by ISO 3166; nothing where the text leaves it open."""
    language = language if language in _ENDINGS else "en"
    beginnings = _beginnings(language)
    named = Counter(beginnings[(found[1] or found["small"]).lower()] for found in _pattern(language).finditer(text))
    (first, most), (_, second) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > 2 * second else ""


def name_of(code: str) -> str:
    return str(Locale.parse("en").territories[code])


@cache
def _beginnings(language: str) -> dict[str, str]:
    """What countries' names begin with, in small letters."""
    return {beginning.lower(): code for beginning, code in _written(language)}


def _written(language: str) -> Iterator[tuple[str, str]]:
    for code, name in Locale.parse(language).territories.items():
        if len(code) == 2 and code.isalpha() and code not in _UNIONS:
            yield _ENDING.sub("", name), code
    yield from _OTHER_WORDS[language].items()


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Russian adjectives are in small letters."""
    names = sorted({beginning for beginning, _ in _written(language)}, key=len, reverse=True)
    adjectives = "|".join(re.escape(name.lower()) for name in names if len(name) > 4) if language == "ru" else "(?!)"
    capitals = "|".join(map(re.escape, names))
    return re.compile(rf"(?<!\w)(?:({capitals}){_ENDINGS[language]}(?!\w)|(?P<small>{adjectives})\w{{0,3}}ск\w{{1,3}})")
