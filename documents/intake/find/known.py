"""Names that the archive has records for, wherever they stand in any of their forms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from documents.intake.find.inflection import stem
from documents.intake.find.page import Page, Span
from documents.intake.find.words import latin, words
from documents.intake.found import KnownName

_MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class KnownSpan:
    span: Span
    names: tuple[KnownName, ...]  # several where records share the form


class KnownForms:
    """The forms of the archive's names, by their first words."""

    def __init__(self, known: Iterable[KnownName], language: str) -> None:
        self._language = language
        self._forms: dict[tuple[str, ...], dict[tuple[str, int], KnownName]] = defaultdict(dict)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for name in known:
            key = self._key(word.key for word in words(latin(name.text) if language == "az" else name.text))
            if 0 < len(key) <= _MOST_WORDS:
                self._forms[key].setdefault((name.kind, name.record), name)
                self._lengths[key[0]].add(len(key))

    def _key(self, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(stem(key, self._language) for key in keys)

    def find(self, page: Page) -> Iterator[KnownSpan]:
        """The longest known form that begins at each word; none inside another."""
        stems = self._key(word.key for word in page.words)
        place = 0
        while place < len(stems):
            found = self._at(page, stems, place)
            if found is None:
                place += 1
                continue
            yield found
            place = found.span.last + 1

    def _at(self, page: Page, stems: tuple[str, ...], place: int) -> KnownSpan | None:
        for length in sorted(self._lengths.get(stems[place], ()), reverse=True):
            names = self._forms.get(stems[place : place + length])
            if not names or not _stands(page, place, place + length - 1):
                continue
            fitting = tuple(name for name in names.values() if _written(page, place, length, name))
            if fitting:
                return KnownSpan(Span(place, place + length - 1, "known name", 4.0), fitting)
        return None


def _stands(page: Page, first: int, last: int) -> bool:
    """Whether nothing but spaces and marks inside a name parts the words."""
    return all(
        page.words[place].gap.strip() in ("", "-", "‐", "‑", "–", "&", "/", '"', "“", "«", "”", "»")
        for place in range(first + 1, last + 1)
    )


def _written(page: Page, first: int, length: int, name: KnownName) -> bool:
    """A capital where the form has one, so that "trend" is not Trend; a lone word that begins a sentence may be any word."""
    capital = next((letter for letter in name.text if letter.isalpha()), "").isupper()
    word = page.words[first]
    return word.capital or not capital or length > 2
