"""Which way a text is set."""

import re
from functools import lru_cache

# BCP 47 languages that are written from right to left, unless their tag names another script.
_LANGUAGES = frozenset(
    [
        "ar",
        "arc",
        "arz",
        "azb",
        "bal",
        "bgn",
        "bqi",
        "ckb",
        "dv",
        "fa",
        "glk",
        "he",
        "iw",
        "ji",
        "khw",
        "ks",
        "lki",
        "lrc",
        "luz",
        "mzn",
        "nqo",
        "pnb",
        "prs",
        "ps",
        "rhg",
        "sd",
        "sdh",
        "skr",
        "syr",
        "ug",
        "ur",
        "yi",
    ]
)
_SCRIPTS = frozenset(("adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "syrj", "syrn", "thaa"))
# Hebrew to Samaritan, their presentation forms, and the planes that hold nothing else.
_LETTERS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def is_right_to_left(tag: str) -> bool:
    """Whether a language, given by its tag, is written from right to left: its script decides, where the tag has one."""
    language, *rest = tag.lower().replace("_", "-").split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return script in _SCRIPTS if script else language in _LANGUAGES


@lru_cache(maxsize=2048)  # titles and names, which are the same on many pages
def has_right_to_left(text: str) -> bool:
    """Whether letters that are written from right to left stand in a text."""
    return not text.isascii() and _LETTERS.search(text) is not None
