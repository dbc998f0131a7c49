"""What a name may be in the nominative: Алиевым of Алиев, Джамиля of Джамиль, Əliyevin of Əliyev.

Endings of Russian nouns and of surnames that decline as adjectives (Zaliznyak's grammatical dictionary, 1977), and the cases of
Azerbaijani and Turkish. Guesses, for proposals: whoever asks tries whether there is such a name.
"""

import re
from collections.abc import Iterator

SHORTEST = 3  # letters of what is left

_RUSSIAN = (
    ("ого", ("ий", "ый")),
    ("ому", ("ий", "ый")),
    ("ыми", ("",)),
    ("ых", ("",)),
    ("ым", ("", "ый")),
    ("им", ("ий",)),
    ("ом", ("",)),
    ("ем", ("ь", "й", "")),
    ("ой", ("а", "ая")),
    ("ою", ("а",)),
    ("ую", ("ая",)),
    ("ей", ("я", "ь")),
    ("ам", ("",)),
    ("ах", ("",)),
    ("а", ("",)),
    ("у", ("", "а")),
    ("я", ("ь", "й")),
    ("ю", ("ь", "й", "я")),
    ("ы", ("", "а")),
    ("и", ("ь", "й", "а", "я")),
    ("е", ("", "а", "ь", "й", "я")),
)
_TURKIC = re.compile(r"(?:l[aəe]r)?(?:n?[ıiuü]n|[yn]?[aəeıiuü]|n?[dt][aəe]n?|y?l[aəe]|[ıiuü]?m[ıiuü]z)?$")


def nominatives(word: str) -> list[str]:
    """What `word` may be a case of, as it would be typed, the longest ending taken off first; never the word itself."""
    lowered = word.replace("İ", "i").lower()
    found = _russian_nominatives(lowered) if re.search("[а-яё]", lowered) else _turkic_nominatives(lowered)
    return [one for one in dict.fromkeys(found) if len(one) >= SHORTEST and one != lowered]


def _russian_nominatives(word: str) -> Iterator[str]:
    for ending, others in _RUSSIAN:
        if word.endswith(ending):
            yield from (word.removesuffix(ending) + other for other in others)


def _turkic_nominatives(word: str) -> Iterator[str]:
    for at in range(max(SHORTEST, len(word) - 8), len(word)):
        if _TURKIC.fullmatch(word, at):
            yield word[:at]
