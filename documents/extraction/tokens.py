"""A text cut into words, with what stands between them: the ground on which names are looked for."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from documents.extraction.languages import words_of
from documents.names import fold

# Letters with apostrophes and hyphens inside; letters parted by points ("U.S.", "J.K."); figures.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’ʼ‘`\-‐‑][^\W\d_]+)*(?:\d+\b)?|\d[\d.,:]*\d|\d")
_POSSESSIVE = re.compile(r"['’ʼ‘`]s$|(?<=[sS])['’]$", re.IGNORECASE)
# Case endings that Turkish parts by an apostrophe and Azerbaijani, behind initials, by a hyphen.
_CASE_ENDING = re.compile(
    r"(?<=[^\W\d_]{2})['’](?:n?[ıiuü]n|[yn]?[aeıiuüə]|n?[dt][aəe]n?|l[aəe]r\w*|y?l[aəe]|[dt][ıiuü]r|ki|s[ıiuü]\w*)$|(?<=[A-ZÇĞƏİÖŞÜА-Я]{2})[-‐‑–]\w{1,7}$"
)
_DOTTED_BODIES = frozenset(("us", "uk", "un", "eu", "usa", "uae", "ussr", "dc", "prc"))
# After these a point ends no sentence.
_ABBREVIATIONS = frozenset(map(fold, words_of(lambda language: language.words.abbreviations)))

_LONGEST_HEADLINE = 100  # characters
_STOPS = frozenset(".!?…")
_OPENING = frozenset("“«„‹\"‘'([")


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int  # without a possessive ending
    text: str
    key: str  # folded
    gap: str  # what stands before it, white space as one space or one line end
    capital: bool
    upper: bool  # two capital letters or more and nothing else
    possessive: bool
    first: bool  # begins a sentence, a line or a quotation
    joined: bool  # goes on from the word before, with nothing but a space between


def words(text: str) -> list[Word]:
    """The words of a text in order. Linear in its length."""
    found: list[Word] = []
    folded: dict[str, str] = {}
    done, before = 0, ""
    for match in _WORD.finditer(text):
        word = _make_word(match, text[done : match.start()], before, folded, begins=not found)
        found.append(word)
        done = match.end()
        before = word.text
    return found


def _make_word(match: re.Match[str], between: str, before: str, folded: dict[str, str], *, begins: bool) -> Word:
    raw = match[0]
    bare = raw if raw.isalpha() else _POSSESSIVE.sub("", raw)
    if bare == raw and not raw.isalpha() and len(raw) > 3 and raw[:1].isupper() and not raw[-1:].isupper():
        bare = _CASE_ENDING.sub("", raw)
    key = folded.get(bare)
    if key is None:
        key = folded[bare] = fold(bare.replace(".", "") if "." in bare else bare).replace(" ", "-")
    gap = _normalise_gap(between, before)
    return Word(
        start=match.start(),
        end=match.start() + len(bare),
        text=bare,
        key=key,
        gap=gap,
        capital=bare[:1].isupper() or _has_name_prefix(bare),
        upper=len(bare) > 1 and bare.isupper() and not bare[:1].isdigit(),
        possessive=bare != raw,
        first=begins or _begins_sentence(gap),
        joined=gap == " ",
    )


def _has_name_prefix(bare: str) -> bool:
    """al-Assad, d'Estaing, eThekwini."""
    return any(sign in bare for sign in "-'’") and any(letter.isupper() for letter in bare)


def _normalise_gap(between: str, before: str) -> str:
    if between == " ":
        return " "
    if len(between) > 40:
        between = between[:20] + between[-20:]
    if "\n" in between or "\r" in between:
        return " ".join(between.split()) + "\n"
    collapsed = " ".join(between.split(" ")) if "  " in between else between
    collapsed = re.sub(r"[\s\u200b-\u200f\u2060\ufeff]+", " ", collapsed)
    if (collapsed == "" and before.endswith(".")) or (collapsed in ("' ", "’ ") and before[-1:] in "sS"):
        return " "
    if collapsed in (". ", ".") and _is_abbreviation(before):
        return " "
    return collapsed


def _is_abbreviation(before: str) -> bool:
    return (len(before) == 1 and before.isupper()) or fold(before) in _ABBREVIATIONS


def _begins_sentence(gap: str) -> bool:
    if gap == " ":
        return False
    if gap.endswith("\n"):
        return True
    bare = gap.strip()
    if any(sign in _STOPS for sign in bare):
        return True
    return bool(bare) and ((bare[-1] in '“«„"‘•—–-' and len(bare) > 1) or bare in ("“", "«", "„", '"', ":", "•"))


def is_initial(word: Word) -> bool:
    return (len(word.text) == 1 and word.capital) or (
        "." in word.text and word.text.replace(".", "").isupper() and word.key.replace("-", "") not in _DOTTED_BODIES
    )


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Beginning and end of each line that is not blank."""
    start = 0
    for line in text.splitlines(keepends=True):
        if not line.isspace():
            yield start, start + len(line.rstrip("\r\n"))
        start += len(line)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the line has an empty one before and behind it, or the end of the text."""
    before, behind = text[max(0, start - 4) : start], text[end : end + 4]
    return (start < 4 or before.count("\n") > 1) and (len(text) - end < 4 or behind.count("\n") > 1)


class Lines:
    """Which line a place is in, and whether that line is written as headlines are."""

    def __init__(self, found: list[Word], text: str) -> None:
        self._starts: list[int] = []
        self._headline: list[bool] = []
        number = 0
        for start, end in lines(text):
            count = capitals = 0
            while number < len(found) and found[number].start < end:
                word = found[number]
                if word.start >= start and len(word.text) > 3:
                    count += 1
                    capitals += word.capital
                number += 1
            self._starts.append(start)
            headline = (
                count >= 4 and end - start <= _LONGEST_HEADLINE and capitals / count > 0.7 and text[end - 1] not in '.!?…:;"”»'
            )
            self._headline.append(headline and _stands_alone(text, start, end))

    def is_headline(self, place: int) -> bool:
        number = bisect_right(self._starts, place) - 1
        return number >= 0 and self._headline[number]
