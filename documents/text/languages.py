"""The languages of documents: any usual code or name of one becomes its BCP 47 tag, so that a language is one and not three.

Names are those of Unicode's CLDR (babel has them) in the interface's languages, some of its neighbours, and each in itself.
"""

import re
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from documents.names import fold

_NAMED_IN = ("en", "az", "ru", "tr", "de", "fr")
_TAG = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8})*)")
_WORDS = {"farsi": "fa", "azeri": "az", "azeri turkish": "az", "azerbaijani cyrillic": "az-Cyrl", "ivrit": "he", "mandarin": "zh"}
# Adverbs that name a language: "Azərbaycanca" stands in the interface itself.
_WORDS |= {
    "azərbaycanca": "az",
    "ingiliscə": "en",
    "rusca": "ru",
    "türkcə": "tr",
    "azerice": "az",
    "ingilizce": "en",
    "rusça": "ru",
}
# After a name: "русский язык", "İngilis dili", "English language".
_LANGUAGE = re.compile(r" (?:iazyk|yazyk|dili?|dilinde|language|langue|sprache)$")
_SCRIPTS = ("cyrl", "arab", "latn", "hans", "hant")


def tag_of_language(text: str) -> str:
    """The tag of a language that is given by a tag, a code of two or three letters, or a name; '' where it is none.

    A country says nothing of the language and goes; a script stays where it is not the usual one: en_US is en, az-cyrl az-Cyrl.
    """
    return _resolve_tag(" ".join(text.split())[:100])


@lru_cache(maxsize=1024)
def _resolve_tag(text: str) -> str:
    match = _TAG.fullmatch(text)
    if match and (code := _language_code(match[1].lower())):
        parts = [part.lower() for part in re.split("[-_]", match[2]) if part]
        script = next((part.title() for part in parts if part in _SCRIPTS), "")
        usual = {"az": "Latn", "en": "Latn", "tr": "Latn", "ru": "Cyrl", "fa": "Arab", "ar": "Arab", "zh": "Hans"}
        return f"{code}-{script}" if script and usual.get(code) != script else code
    folded = fold(text)
    return _codes_by_name().get(folded) or _codes_by_name().get(_LANGUAGE.sub("", folded), "")


def _language_code(letters: str) -> str:
    """The shortest code of a language, of its ISO 639 codes; '' for letters that are none."""
    known = Locale("en").languages
    alias = str(get_global("language_aliases").get(letters, letters)).partition("_")[0]
    return alias if alias in known and alias != "und" else ""


@lru_cache(maxsize=1)
def _codes_by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for locale in _NAMED_IN:
        for code, name in Locale(locale).languages.items():
            if len(code) <= 3:
                found.setdefault(fold(str(name)), str(code))
    for code in (
        "az",
        "ru",
        "en",
        "tr",
        "hy",
        "ka",
        "fa",
        "uk",
        "be",
        "ar",
        "he",
        "ku",
        "de",
        "fr",
        "es",
        "it",
        "pl",
        "kk",
        "uz",
        "tk",
    ):
        found.setdefault(fold(str(Locale(code).languages.get(code, ""))), code)
    found.pop("", None)
    return found | {fold(word): code for word, code in _WORDS.items()}
