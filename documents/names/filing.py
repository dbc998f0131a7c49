"""By what a person's name stands in an alphabet: “Hasanli, Jamil” of Jamil Hasanli.

A guess where no editor has said it: the family name is the last word, with the particles before it, but for languages that put
it first. A name of one word, one that ends in “oğlu” or “qızı”, and one of a family, stands as it is.
"""

import re

from documents.names.folding import fold

_FAMILY_FIRST = frozenset(("hu", "ja", "ko", "vi", "zh"))
_SUFFIX = frozenset(("jr", "sr", "ii", "iii", "iv"))
CHILD_OF = frozenset(("oglu", "ogly", "ogli", "oghlu", "qizi", "gizi", "kyzy", "kizi"))
_PARTICLES = frozenset(re.findall(r"\w+", "van von der den de del della di da dos la le ter ten zu"))  # in small letters
_SON_OF = frozenset(("ben", "bin", "ibn", "bint", "bat"))
_ARTICLE = re.compile(r"(?:al|el|ash|as|at)-", re.IGNORECASE)  # by which no Arabic name is looked up
_WHOLE = frozenset(("family", "brothers", "ailesi", "semya", "bratya"))
_NO_FAMILY_NAME = re.compile("[\u0600-\u06ff]")  # Arabic script: names of five parts, which no last word stands for


def filed_as(name: str, language: str = "", said: str = "") -> str:
    """`said`: what an editor wrote for another form of the name; where that inverts it, this form is inverted alike."""
    if "," in name:
        return name
    words = name.split()
    if (
        len(words) < 2
        or not any(map(str.isalpha, words[-1]))
        or fold(words[-1]) in _WHOLE | CHILD_OF
        or fold(words[0]) in ("abu", "umm")
    ):
        return name
    if said:
        return _invert_like(words, said)
    if language.partition("-")[0] in _FAMILY_FIRST or _NO_FAMILY_NAME.search(name):
        return name
    suffix = len(words) > 2 and fold(words[-1]) in _SUFFIX
    end = len(words) - suffix
    start = end - 1
    while start > 1 and _is_family_particle(words[start - 1]):
        start -= 1
    if article := _ARTICLE.match(words[start]):
        return f"{words[start][article.end() :]}, {' '.join(words[:start])} {article[0]}"
    return _invert_name(words, start, end)


def _is_family_particle(word: str) -> bool:
    """Whether a word before the family name is of it."""
    return fold(word) in _SON_OF or (word.islower() and word in _PARTICLES)


def _invert_name(words: list[str], start: int, end: int) -> str:
    given = [*words[:start], *words[end:]]
    return f"{' '.join(words[start:end])}, {' '.join(given)}" if given else " ".join(words)


def _invert_like(words: list[str], said: str) -> str:
    family, comma, _given = said.partition(",")
    if not comma:
        return " ".join(words)
    number = min(len(family.split()), len(words) - 1)
    return _invert_name(words, len(words) - number, len(words))
