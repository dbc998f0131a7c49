"""A text as the name finders read it: its words, what is taken, what stands in quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from documents.extraction.inflection import shorter, stem
from documents.extraction.languages import nearest_language
from documents.extraction.lexicon import Lexicon, given_names, lexicon, place_stems, places
from documents.extraction.tokens import Lines, Word, words

_QUOTED = re.compile(
    r"[“«„]([^“”«»„\n]{1,120})[”»“]|(?<![^\s(\[—–-])\"(?=\S)([^\"\n]{1,120})(?<=\S)\"|(?<![^\s(])‘([^‘’\n]{1,120})’"
)
_PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ('"', '"'))
_SPOKEN = re.compile(r"[.!?,…;:]$")
_BEFORE_SPEECH = re.compile(r"[,:]\s*$")
_BEHIND_SPEECH = re.compile(r",\s*[—–-]\s")  # «…», — сказала она: Rosenthal, Справочник, § 121
_MOST_WORDS_OF_A_TITLE = 14
_MOST_WORDS_OF_A_PLACE = 5
LONGEST_CHAIN = 40  # words with a capital that are read as one run
MOST_CHARACTERS = 600_000  # of a text: a book of 400 pages. Names are looked for in these


@dataclass(frozen=True, slots=True)
class Span:
    """Words `first` to `last` of a page are one name."""

    first: int
    last: int
    basis: str
    weight: float  # about 0 to 1 for a body; a sum of evidence for a person


@dataclass(slots=True)
class Page:
    text: str
    lexicon: Lexicon
    words: list[Word]
    headline: list[bool]  # of each word: its line is written as headlines are
    title: list[int]  # of each word: the number of the quoted title it stands in, 0 for none
    taken: list[bool]
    lower: set[str] = field(default_factory=set)  # words that the text has in lower case too
    families: set[str] = field(default_factory=set)  # words that stand behind another word with a capital, as family names do

    def bounds(self, span: Span) -> tuple[int, int]:
        """Beginning and end of a name in the text, with the quotation mark that would else stand alone inside it."""
        start, end = self.words[span.first].start, self.words[span.last].end
        inside = self.text[start:end]
        for opening, closing in _PAIRS:
            if opening == closing and inside.count(opening) % 2:
                start, end = (start - 1, end) if self.text[start - 1 : start] == opening else (start, end + 1)
            elif opening != closing and inside.count(opening) > inside.count(closing) and self.text[end : end + 1] == closing:
                end += 1
            elif opening != closing and inside.count(closing) > inside.count(opening) and self.text[start - 1 : start] == opening:
                start -= 1
        return start, end

    def surface(self, span: Span) -> str:
        start, end = self.bounds(span)
        return self.text[start:end]

    def key(self, first: int, last: int) -> str:
        return " ".join(word.key for word in self.words[first : last + 1])

    def take(self, span: Span) -> None:
        self.taken[span.first : span.last + 1] = [True] * (span.last - span.first + 1)

    def is_free(self, first: int, last: int) -> bool:
        return not any(self.taken[first : last + 1])

    def before(self, place: int) -> Word | None:
        """The word before, when nothing but a space parts them."""
        return self.words[place - 1] if place > 0 and self.words[place].joined else None

    def after(self, place: int) -> Word | None:
        following = self.words[place + 1] if place + 1 < len(self.words) else None
        return following if following and following.joined else None

    def is_place(self, first: int, last: int) -> bool:
        """Whether the words are the name of a country or town, in any of its case forms."""
        if last - first >= _MOST_WORDS_OF_A_PLACE:
            return False
        key = self.key(first, last).replace("-", " ")
        if key in places() or self.key(first, last) in places():
            return True
        language = self.lexicon.language
        if self.lexicon.family == "analytic" or key in given_names():
            return False
        if self.lexicon.family != "slavic":
            return any(cut in places() for cut in shorter(key, language))
        stems = " ".join(stem(word, language) for word in key.split())
        return len(stems) > 3 and stems in place_stems(language)

    def is_place_key(self, key: str) -> bool:
        return key in places() or key in self.lexicon.demonyms

    def chains(self) -> Iterator[tuple[int, int]]:
        """First and last word of each run of words with a capital."""
        first = 0
        while first < len(self.words):
            if not self.words[first].capital:
                first += 1
                continue
            last = first
            while last + 1 < len(self.words) and last - first < LONGEST_CHAIN and self._goes_on(last):
                last += 1
            yield first, last
            first = last + 1

    def _goes_on(self, last: int) -> bool:
        word, following = self.words[last], self.words[last + 1]
        return following.capital and following.joined and not (word.possessive and self._is_owner(word))

    def _is_owner(self, word: Word) -> bool:
        """Whether a possessive parts two names: "Kenya's High Court", but not "Children's Fund"."""
        lexicon = self.lexicon
        return not (
            word.key in lexicon.roles or word.key in lexicon.common or word.key in lexicon.role_words or word.key in lexicon.heads
        )


def stems(page: Page, span: Span) -> tuple[str, ...]:
    """What the case forms of the words have in common."""
    return tuple(stem(word.key, page.lexicon.language) for word in page.words[span.first : span.last + 1])


def open_page(text: str, language: str) -> Page:
    known = lexicon(language)
    text = text[:MOST_CHARACTERS]
    found = words(nearest_language(language).in_latin(text))
    lines = Lines(found, text)
    return Page(
        text=text,
        lexicon=known,
        words=found,
        headline=[lines.is_headline(word.start) for word in found],
        title=_number_quoted_titles(text, found, known.heads),
        taken=[False] * len(found),
        lower={word.key for word in found if not word.capital},
        families={word.key for before, word in pairwise(found) if word.capital and word.joined and before.capital},
    )


def _number_quoted_titles(text: str, found: list[Word], kinds: frozenset[str]) -> list[int]:
    """Which quoted title each word stands in. Words that somebody speaks are none."""
    numbers = [0] * len(found)
    place = 0
    for number, match in enumerate(_QUOTED.finditer(text), start=1):
        while place < len(found) and found[place].start < match.start():
            place += 1
        last = place
        while last < len(found) and found[last].start < match.end():
            last += 1
        inside = match[1] or match[2] or match[3]
        spoken = _SPOKEN.search(inside) or _BEHIND_SPEECH.match(text, match.end())
        told = _BEFORE_SPEECH.search(text[max(0, match.start() - 3) : match.start()])
        if told and not spoken:
            spoken = None if last < len(found) and found[last].key in kinds else told  # of what kind it is: “Dəniz” qəzeti
        if place < last and found[place].capital and not spoken and last - place <= _MOST_WORDS_OF_A_TITLE:
            numbers[place:last] = [number] * (last - place)
    return numbers
