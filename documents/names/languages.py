"""The language that the letters of a name give away, for capitals and for screen readers: a guess, where nothing says more."""

import re
from functools import lru_cache

# The first that fits. Russian stands for the Cyrillic alphabets that nothing sets apart from it.
_LETTERS = (
    ("az-Cyrl", "[әғҹҝөүһӘҒҸҜӨҮҺ]"),
    ("uk", "[іїєґІЇЄҐ]"),
    ("ru", "[А-Яа-яЁё]"),
    ("az", "[əƏ]"),
    ("tr", "[ğıİĞ]"),
    ("he", "[\u05d0-\u05ea]"),
    ("fa", "[پچژگ]"),
    ("ar", "[\u0621-\u064a]"),
    ("hy", "[\u0531-\u0587]"),
    ("ka", "[\u10d0-\u10ff]"),
)
_GIVEN_AWAY = tuple((language, re.compile(letters)) for language, letters in _LETTERS)


@lru_cache(maxsize=4096)  # the names of sources, which are the same on each page
def language_of_letters(text: str) -> str:
    """A BCP 47 tag; empty where the letters are those of many languages."""
    return next((language for language, letters in _GIVEN_AWAY if letters.search(text)), "")
