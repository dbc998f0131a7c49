"""Whether a text has passages of a document: runs of eight folded words, or a title."""

from collections.abc import Iterable

from documents.names import tokens

RUN = 8  # words in a row that two texts do not share by chance
TITLE = 3  # words of a title; a shorter one stands in too many texts


class Passages:
    def __init__(self, texts: Iterable[str], titles: Iterable[str] = ()) -> None:
        self._runs = {run for text in texts for run in _runs_in_text(text)}
        folded = (tokens(title) for title in titles)
        self._titles = {f" {' '.join(words)} " for words in folded if len(words) >= TITLE}

    def in_text(self, text: str) -> bool:
        """Whether any passage, or a title, stands in it."""
        words = tokens(text)
        if any(run in self._runs for run in _runs_of(words)):
            return True
        whole = f" {' '.join(words)} "
        return any(title in whole for title in self._titles)

    def share_of(self, text: str) -> float:
        """How much of the text, from 0 to 1, is passages of the document."""
        runs = set(_runs_in_text(text))
        return len(runs & self._runs) / len(runs) if runs else 0.0


def _runs_in_text(text: str) -> Iterable[int]:
    return _runs_of(tokens(text))


def _runs_of(words: list[str]) -> Iterable[int]:
    return (hash(tuple(words[first : first + RUN])) for first in range(len(words) - RUN + 1))
