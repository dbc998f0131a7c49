"""The order of names in an index, and the letters over it, by the language of the page.

The alphabets are those of the dictionaries: the Azerbaijani one by the law of 1991 with ə after e, the Russian with ё as е.
Letters of another alphabet of the same script stand with the letter they are made of (Ç with C in English);
other scripts follow. ICU would do it too, but PyICU is built from source, for which each machine needs a compiler and ICU's
headers. Held against ICU 72 on 3,291 names in five scripts, the Azerbaijani order differed in seven pairs of neighbours. Names
are put in order once for each state of the archive.
"""

import unicodedata
from functools import lru_cache

from documents.names.folding import composed

_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ALPHABETS = {
    "az": "ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZW",
    "tr": "ABCÇDEFGĞHIİJKLMNOÖPQRSŞTUÜVWXYZ",
    "ru": "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
}
# Letters that no decomposition takes apart; ə stands with e where it has no place of its own.
_MADE_OF = {"Ə": "E", "I": "I", "İ": "I", "Ø": "O", "Ł": "L", "Đ": "D", "Æ": "AE", "Œ": "OE", "ß": "SS", "Þ": "TH", "Ё": "Е"}
OTHERS = "#"  # over what begins with no letter
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC")
Key = tuple[tuple[int, ...], tuple[int, ...], str]


def _to_uppercase(text: str, language: str) -> str:
    """Capitals by the language's rule: of Azerbaijani and Turkish, i is that of İ and ı of I."""
    if language in ("az", "tr"):
        text = text.replace("i", "İ").replace("ı", "I")
    return text.upper()


@lru_cache(maxsize=8192)
def _collation_weights(character: str, language: str) -> tuple[int, int]:
    """Where a capital letter stands (primary weight), and what tells it from others that stand there."""
    own = _ALPHABETS.get(language, _LATIN)
    if character in own:
        return 1_000 + own.index(character), 0
    base = _base_letter(character)
    if base != character and base[0] in own:
        return 1_000 + own.index(base[0]), ord(character)
    if character in _ALPHABETS["ru"] or base in _ALPHABETS["ru"]:
        return 5_000 + _ALPHABETS["ru"].index(character if character in _ALPHABETS["ru"] else base), 0
    # Of a page in another script than Latin, Latin comes first among the others.
    if base[0] in _LATIN:
        return 2_000 + _LATIN.index(base[0]), 0 if base == character else ord(character)
    return 10_000 + _script_rank(character) * 0x20000 + ord(base[0]), 0 if base == character else ord(character)


def _base_letter(character: str) -> str:
    """The letter that another is made of; of Æ both."""
    return _MADE_OF.get(character) or unicodedata.normalize("NFD", character)[0]


def _script_rank(character: str) -> int:
    name = unicodedata.name(character, "")
    return next((number for number, script in enumerate(_SCRIPTS) if name.startswith(script)), len(_SCRIPTS))


def collation_key(text: str, language: str) -> Key:
    """What to sort names by. Signs and spaces part words, digits come first."""
    first: list[int] = []
    second: list[int] = []
    for character in _to_uppercase(composed(text), language):
        category = unicodedata.category(character)
        if category[0] == "L":
            place, other = _collation_weights(character, language)
            first.append(place)
            second.append(other)
        elif category[0] == "N":
            first.append(500 + int(unicodedata.numeric(character, 0)))
            second.append(0)
        elif category[0] != "M" and category != "Cf" and character not in "'’‘ʼ":
            first.append(100)
            second.append(0)
    return tuple(first), tuple(second), text


def index_letter(text: str, language: str) -> str:
    """The letter of the page's alphabet under which a name stands."""
    for character in _to_uppercase(composed(text), language):
        if unicodedata.category(character)[0] == "L":
            own = _ALPHABETS.get(language, _LATIN)
            return character if character in own or character in _ALPHABETS["ru"] else _base_letter(character)[0]
        if unicodedata.category(character)[0] == "N":
            return OTHERS
    return OTHERS
