"""What a word's case forms have in common, so that they can be told to be one name. On folded words.

The endings are those of each language's file. Stems are for comparing only: "Ivanova" and "Ivanov" have one, which is why given
names are compared with them.
"""

import re
from functools import lru_cache

from documents.extraction.languages import LANGUAGES

_PATTERNS = {language.code: re.compile(language.case_ending) for language in LANGUAGES if language.case_ending}


def shorter(key: str, language: str) -> list[str]:
    """The word without one, two or more of its endings; where an ending may or may not have an n or y before it, both."""
    found: list[str] = []
    pattern = _PATTERNS.get(language)
    for _ in range(4):
        ending = pattern.search(key) if pattern is not None else None
        if ending is None or ending.start() < 3:
            break
        if len(ending[0]) > 1 and ending[0][0] in "ny":
            found.append(key[: ending.start() + 1])
        key = key[: ending.start()]
        found.append(key)
    return found


@lru_cache(maxsize=32_768)
def stem(key: str, language: str) -> str:
    pattern = _PATTERNS.get(language)
    if pattern is None:
        return key
    for _ in range(4):
        cut = pattern.sub("", key)
        if cut == key or len(cut) < 2:
            break
        key = cut
    return key
