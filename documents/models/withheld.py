"""Words of a text that readers may not see are not shown by another door either: one rule for descriptions of all kinds.

A date, a name and a few words in common are no text. What repeats eight words in a row of a withheld text, or a short sentence of
it nearly whole, is; one of three or four words only as a whole. The words of its title and of the excerpt that is shown are open.
"""

import re
from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from documents import names
from documents.models.document import Document, Holding
from documents.models.document import shown as shown_text
from documents.text import TextTooLarge, plain

RUN = 8  # words in a row that are the source's
_SHORTEST = 5  # words of a short sentence
_MOST = 0.75  # of a short sentence's words in a row are the sentence
_WHOLE = 3  # words of a sentence that is the source's only as a whole
_ENDS = re.compile(r"(?<=[.!?…؟۔।])[»”\"’)\]]*\s+|(?<=[。！？])|\n+")
_LINE_END = re.compile(r"(?<!\n)\n(?!\n)")
_FULL_STOP = re.compile(r"[.!?…؟۔।。！？][»”\"’)\]]*$")
_ASIDE = re.compile(r"\[\^?\w{1,3}\]|https?://[^\s<>]+")  # marks of notes, and addresses: nobody reads them in a sentence
_MARKUP = re.compile(r"[\[<&\\*_`]")

Runs = frozenset[tuple[str, ...]]


def could_repeat(words: str) -> bool:
    """Whether these words are enough to be a text's own; fewer need not be compared with it."""
    return len(names.tokens(words)) >= _SHORTEST


class HeldText(NamedTuple):
    """A document's own words, and how much of them readers see."""

    holding: str
    title: str
    text: str
    digest: str


class Withheld:
    """What of a document's text is not shown. `shows` and `shown` are asked of each description of it."""

    def __init__(self, document: HeldText | Document) -> None:
        self._runs: dict[int, Runs] = {}
        self._sentences: frozenset[tuple[str, ...]] = frozenset()
        if document.holding == Holding.FULL or not document.text.strip():
            return
        open_words = [document.title, shown_text(document.holding, document.text, document.digest)]
        source = _words_alone(document.text)
        for size, runs in _source_runs(source).items():
            self._runs[size] = frozenset(runs.difference(*(_word_runs(names.tokens(text), size) for text in open_words)))
        self._sentences = frozenset(_short_sentences(source)).difference(*map(_short_sentences, open_words))

    def shows(self, words: str) -> bool:
        """Whether readers may see these words."""
        if not self._runs:
            return True
        said = names.tokens(_ASIDE.sub("", words))
        if tuple(said) in self._sentences:
            return False
        return all(runs.isdisjoint(_word_runs(said, size)) for size, runs in self._runs.items())

    def shown(self, words: str) -> str:
        """The words, or nothing where readers may not see them."""
        return words if self.shows(words) else ""

    def shown_sentences(self, words: str) -> str:
        """The sentences that readers may see."""
        return words if self.shows(words) else " ".join(filter(self.shows, _ENDS.split(words)))


def _words_alone(markdown: str) -> str:
    """A text as it is read: words that a link, bold letters or the end of a line part are one sentence."""
    if not _MARKUP.search(markdown):
        return _ASIDE.sub("", markdown)
    try:
        return _ASIDE.sub("", plain(markdown))
    except TextTooLarge:
        return _ASIDE.sub("", markdown)


def _iter_sentences(text: str) -> Iterator[str]:
    """Those of the paragraphs, and those of their lines: a list has one in each line."""
    yield from _ENDS.split(text)
    yield from _ENDS.split(_LINE_END.sub(" ", text))


def _short_sentences(text: str) -> Iterator[tuple[str, ...]]:
    """The sentences that are too short for a run of them to tell whose they are."""
    for sentence in _iter_sentences(text):
        words = tuple(names.tokens(sentence))
        if _WHOLE <= len(words) < _SHORTEST and _FULL_STOP.search(sentence.rstrip()) and not any(map(str.isdigit, words)):
            yield words


def _source_runs(text: str) -> dict[int, set[tuple[str, ...]]]:
    """By their number of words, the runs that are as good as the text."""
    runs = {RUN: set(_word_runs(names.tokens(text), RUN))}
    for sentence in _iter_sentences(text):
        words = names.tokens(sentence)
        size = max(_SHORTEST, ceil(_MOST * len(words)))
        if len(words) >= _SHORTEST and size < RUN:
            runs.setdefault(size, set()).update(_word_runs(words, size))
    return runs


def _word_runs(words: list[str], size: int) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + size]) for at in range(len(words) - size + 1))
