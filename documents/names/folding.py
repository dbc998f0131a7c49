"""Any text to lower-case ASCII words: one fold for the index, the queries and the slugs.

Sources of the table: Azerbaijan's alphabet law of 1991 with the amendment of 1992 (ə for ä), the
Azerbaijani Cyrillic of 1958 read letter for letter into that alphabet, and for Russian the usual
press romanisation (BGN/PCGN 1947 with ё as e, and the signs ь and ъ left out). Every other letter
is anyascii's.
"""

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Iterator

from anyascii import anyascii

_LATIN = {"ə": "a", "ı": "i", "ß": "ss"}
_RUSSIAN = dict(zip("абвгдезийклмнопрстуфыэё", "abvgdeziyklmnoprstufyee", strict=True)) | {
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
}
_AZERBAIJANI_CYRILLIC = {"ә": "a", "ғ": "g", "ҹ": "c", "ҝ": "g", "ө": "o", "ү": "u", "һ": "h"}
_OWN_LETTERS = {**_LATIN, **_RUSSIAN, **_AZERBAIJANI_CYRILLIC}

APOSTROPHES = "'\u2018\u2019\u201b\u2032\uff07`\u00b4"
_SPACELESS_SCRIPTS = ("CJK UNIFIED", "HIRAGANA", "KATAKANA")  # each character is a word of its own
_NOT_WORD = re.compile("[^a-z0-9]")


def _fold_character(character: str) -> str:
    """One character's letters and digits in ASCII; a space where it parts words; else nothing."""
    if character in APOSTROPHES:
        return "'"
    category = unicodedata.category(character)
    if category == "Cf" or unicodedata.combining(character):
        return ""
    if category[0] not in "LMN":
        return " "
    letters = unicodedata.normalize("NFKC", character).casefold()
    plain = "".join(_OWN_LETTERS.get(letter, anyascii(letter)) for letter in letters).casefold()
    if category == "No":  # footnote marks, fractions: "text¹" is not the word "text1"
        return f" {_NOT_WORD.sub(' ', plain)} "
    kept = _NOT_WORD.sub("", plain)
    if unicodedata.name(character, "").startswith(_SPACELESS_SCRIPTS):
        return f" {kept} "
    return kept


class _FoldTable(dict[str, str]):
    """Filled as characters are met, so that Python is asked once per character, not per occurrence."""

    def __missing__(self, character: str) -> str:
        folded = self[character] = _fold_character(character)
        return folded


_TABLE = _FoldTable()
_ASCII_TABLE = {code: _fold_character(chr(code)) for code in range(128)}

# Canonical ordering is quadratic in a run of combining marks; no script stacks sixteen. The first
# pattern is a quick look that finds nothing in most texts, where the second would cost a millisecond.
_BEYOND_LETTERS = re.compile("[^\x00-\u02ff\u0370-\u0482\u048a-\u0590\u2000-\u20cf]")
_MARKS = "".join(chr(code) for code in range(0x300, 0x1F000) if unicodedata.combining(chr(code)))
_MARKS_BEYOND_REASON = re.compile(f"([{_MARKS}]{{16}})[{_MARKS}]+")

# The letters of most texts, a byte each. With them a text is folded by three calls into C, several times faster than by a
# look-up a letter. None of them joins another in composition, and ј, which needs its neighbours, is not among them.
_COMMON = (
    "".join(map(chr, range(128))) + "əƏçÇğĞıİöÖşŞüÜ" + "".join(map(chr, range(0x410, 0x450))) + "ёЁәӘғҒҹҸҝҜөӨүҮһҺ«»“”„‘’–—…№"
)
_BYTES = codecs.charmap_build(_COMMON + "\ufffe" * (256 - len(_COMMON)))  # U+FFFE: no letter has this byte
_FOLDS = [_fold_character(character) for character in _COMMON]
_FOLDED_BYTES = bytes(ord(folded) if len(folded) == 1 else byte for byte, folded in enumerate(_FOLDS)).ljust(256, b" ")
# Letters that fold to several, or to none, keep their bytes until the end.
_SEVERAL = [(chr(byte), folded) for byte, folded in enumerate(_FOLDS) if len(folded) != 1]

# The letter ј is y in old Azerbaijani and j in Serbian; the neighbours tell which.
_AZERBAIJANI_ONLY = frozenset("әғҹҝөүһӘҒҸҜӨҮҺ")
_WORD = re.compile(r"[^\W_]+")
_JE = str.maketrans("јЈ", "йЙ")

# What an apostrophe inside a folded word does. Possessive: dropped, so that "Aliyev's" is found as
# Aliyev. French and Italian elision, Turkish endings: two words. Else (O'Brien, Sa'id, Luk'yanenko,
# mə'lumat): one word.
_POSSESSIVE = re.compile(r"'s$")
_ELISION = re.compile(r"^([cdjlmnst]|[a-z]*qu|[a-z]*ll)'(?=[aeiouh])")
_TURKISH_ENDING = re.compile(r"(?<=[a-z0-9]{3})'(?=(?:n?[iu]n|[yn]?[aeiu]|n?[dt][ae]n?|l[ae]r[a-z]*|y?l[ae]|[dt][iu]r|ki)$)")


def _split_apostrophes(word: str) -> list[str]:
    """The words in a folded word that has apostrophes."""
    word = _POSSESSIVE.sub("", word.strip("'"))
    word = _TURKISH_ENDING.sub(" ", _ELISION.sub(r"\1 ", word))
    return word.replace("'", "").split()


def _azerbaijani_je(word: re.Match[str]) -> str:
    return word[0] if _AZERBAIJANI_ONLY.isdisjoint(word[0]) else word[0].translate(_JE)


def composed(text: str) -> str:
    """Normalisation form C in linear time, with the letter ј read."""
    if _BEYOND_LETTERS.search(text):
        text = _MARKS_BEYOND_REASON.sub(r"\1", text)
    text = unicodedata.normalize("NFC", text)
    return _WORD.sub(_azerbaijani_je, text) if "ј" in text or "Ј" in text else text


# An editor's brackets inside a word, which stays one: rest[ored], [H]e, citizen(s). Round ones of few small letters alone, since
# what else stands in them without a space, as in Baku(AP), is a word of its own.
_BRACKETED = r"\[[^\W\d_]{1,12}\]|\([a-zа-яёəğıöüşçә]{1,3}\)"
_INSIDE_WORD = re.compile(rf"(?<=[^\W\d_])(?:{_BRACKETED})|(?:{_BRACKETED})(?=[^\W\d_])")


def tokens(text: str) -> list[str]:
    """The folded words of a text, in order, as the index and the queries both use them."""
    if "[" in text or "(" in text:
        text = _INSIDE_WORD.sub(lambda match: match[0][1:-1], text)
    folded = text.translate(_ASCII_TABLE) if text.isascii() else _fold_letters(text)
    words = folded.split()
    if "'" not in folded:
        return words
    return [part for word in words for part in (_split_apostrophes(word) if "'" in word else (word,))]


def _fold_letters(text: str) -> str:
    try:
        encoded, _ = codecs.charmap_encode(text, "strict", _BYTES)
    except UnicodeEncodeError:
        return "".join(map(_TABLE.__getitem__, composed(text)))
    folded = encoded.translate(_FOLDED_BYTES).decode("latin-1")
    if not folded.isascii():
        for letter, letters in _SEVERAL:
            folded = folded.replace(letter, letters)
    return folded


def fold(text: str) -> str:
    """The search key of a text: lower-case ASCII words parted by single spaces."""
    return " ".join(tokens(text))


# Stretches that cannot share a folded word: white space, and the signs that always fold to a space.
STRETCH = re.compile(rf"(?:{_BRACKETED}|[^\s!-&(-/:-@\[-_{{-~«»“”„…–—])+")


def words_at(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Start, end and folded words of each stretch of the text, to mark found words in the original.

    Together the stretches hold exactly `tokens(text)`.
    """
    for stretch in STRETCH.finditer(text):
        if folded := tokens(stretch[0]):
            yield stretch.start(), stretch.end(), folded


def slug(text: str, max_length: int = 80) -> str:
    """A never empty piece of an address, `[a-z0-9-]`, cut only between words where that is possible.

    A text without letters or digits gets a short hash of itself, which stays the same for ever.
    """
    words = tokens(text)
    if not words:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return f"x-{digest[:10]}"[:max_length]
    joined = "-".join(words)
    if len(joined) <= max_length:
        return joined
    return joined[: max_length + 1].rpartition("-")[0] or joined[:max_length]
