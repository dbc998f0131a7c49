"""What a word's case forms have in common, so that they can be told to be one name. On folded words.

Russian after Zaliznyak (1977), Azerbaijani and Turkish endings after the grammars named in their lexicons. Stems are
for comparing only: "Ivanova" and "Ivanov" have one, which is why given names are compared with them.
"""

import re
from functools import lru_cache

_RUSSIAN = re.compile(r"(?<=..)(?:ogo|ego|omu|emu|ykh|ikh|ymi|imi|ami|yami|akh|om|em|ym|im|ov(?=ov$)|[aeiouy]+)$")
_TURKIC = re.compile(r"(?<=...)(?:l[ae]r|n?[iu]n|nd[ae]n?|[dt][ae]n?|y?l[ae]|[yn]?[aeiu]|[dt][iu]r)$")
_PATTERNS = {"ru": _RUSSIAN, "az": _TURKIC, "tr": _TURKIC}


def shorter(key: str, language: str) -> list[str]:
    """The word without one, two or more of its endings."""
    found = []
    pattern = _PATTERNS.get(language)
    for _ in range(4):
        if pattern is None or (cut := pattern.sub("", key)) == key or len(cut) < 3:
            break
        found.append(cut)
        key = cut
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
