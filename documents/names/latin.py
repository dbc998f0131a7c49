"""How a Cyrillic spelling of a name may be written in Latin letters, folded: Джам is of Jamil, Cəmil and Dzhamil alike.

The letters of sounds.py, turned round: what each may stand for in Azerbaijani (law of 1991), in English press usage and in
BGN/PCGN romanisation (1947).
"""

import re

from documents.names.folding import composed, fold

_LETTERS = {
    "дж": "(dzh|dj|j|c)",
    "а": "(a|e)",
    "б": "bb?",
    "в": "(vv?|w)",
    "г": "(g|gh|h|q)",
    "д": "dd?",
    "е": "(e|a|ye)",
    "ё": "(e|yo|o)",
    "ж": "(zh|j)",
    "з": "zz?",
    "и": "(i|y)",
    "й": "(y|i)?",
    "к": "(kk?|q|g|c)",
    "л": "ll?",
    "м": "mm?",
    "н": "nn?",
    "о": "o",
    "п": "pp?",
    "р": "rr?",
    "с": "ss?",
    "т": "tt?",
    "у": "(u|o|ou)",
    "ф": "(ff?|ph)",
    "х": "(kh|h|x)",
    "ц": "(ts|c|z)",
    "ч": "(ch|c)",
    "ш": "(sh|s)",
    "щ": "(shch|sch)",
    "ъ": "",
    "ь": "",
    "ы": "(y|i)",
    "э": "(e|a)",
    "ю": "(yu|u|iu)",
    "я": "(ya|a|ia)",
}
_LETTER = re.compile("дж|.", re.DOTALL)


def is_cyrillic(text: str) -> bool:
    return re.search("[\u0400-\u052f]", text) is not None


def latin_pattern(word: str) -> str:
    """A regular expression of a–z and 0–9, brackets, bars and question marks alone, for one word of any script."""
    letters = _LETTER.findall(composed(word).lower())
    return "".join(_LETTERS[letter] if letter in _LETTERS else fold(letter).replace(" ", "") for letter in letters)
