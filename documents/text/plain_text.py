"""The words of a text without its marks: for search, excerpts and counts."""

import math
import re
import unicodedata

from markdown_it.token import Token

from documents.text.rendering import parse

_WORDS_A_MINUTE = 238  # silent reading of English non-fiction: Brysbaert, J. Memory and Language 109 (2019)
# Letters and digits with their marks; hyphens and apostrophes inside; Han and kana one by one.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+(?:['’ʼ-][^\W_]+)*")

_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_HANGUL_TAILS = range(0x1160, 0x1200)


def plain(markdown: str) -> str:
    """The text alone: paragraphs, headings, list items and table rows, parted by blank lines.

    Raises TextTooLarge.
    """
    blocks: list[str] = []
    row: list[str] | None = None
    for token in parse(markdown):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            blocks.append(" ".join(filter(None, row)))
            row = None
        elif token.type in {"inline", "fence", "code_block"}:
            (blocks if row is None else row).append(_token_text(token).strip())
    return "\n\n".join(filter(None, blocks))


def _token_text(token: Token) -> str:
    if token.children is None:
        return token.content
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(breaks.get(child.type, child.content) for child in token.children)


def excerpt(text: str, limit: int = 240) -> str:
    """The beginning of a plain text on one line, at most `limit` characters with the ellipsis.

    Cut between words; a word longer than the limit is cut between the characters that people see.
    """
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    room = max(0, limit - 1)
    head = line[: room + 1].rpartition(" ")[0].rstrip(" ,;:–—-([«“") or line[: _seen_boundary(line, room)]
    return f"{head}…"


def _seen_boundary(text: str, at: int) -> int:
    """The last place up to `at` that does not split what is seen as one character.

    The common rules of Unicode Standard Annex 29: marks, joiners, skin tones, flags, Hangul.
    """
    while at > 0 and _is_inside_character(text, at):
        at -= 1
    return at


def _is_inside_character(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if _JOINER in (before, after) or unicodedata.category(after)[0] == "M" or ord(after) in _SKIN_TONES:
        return True
    if ord(after) in _FLAG_LETTERS:
        letters_before = re.search("[\U0001f1e6-\U0001f1ff]*$", text[max(0, at - 100) : at])
        return letters_before is not None and len(letters_before[0]) % 2 == 1
    return ord(after) in _HANGUL_TAILS


def word_count(text: str) -> int:
    """The number of words of a plain text."""
    return sum(1 for _ in _WORD.finditer(text))


def reading_minutes(text: str) -> int:
    """Whole minutes that a plain text takes to read, at least one."""
    return max(1, math.ceil(word_count(text) / _WORDS_A_MINUTE))
