"""A learnt opinion on which words are names: a linear chain (Lafferty, McCallum and Pereira, 2001), weights by language.

It looks at how words are written, at their endings, at what the finder's own tables say of them and of their neighbours, and at
the small words beside them. It knows no word of any text by itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import exp
from operator import mul
from pathlib import Path

from documents.extraction.inflection import shorter, stem
from documents.extraction.lexicon import (
    Lexicon,
    given_names,
    known_bodies,
    lexicon,
    particles,
    place_stems,
    places,
    rulers,
    stop_acronyms,
)
from documents.extraction.morphology import PATRONYMIC, has_family_ending, is_given
from documents.extraction.name_page import Page, Span
from documents.extraction.tokens import Word, is_initial

WEIGHTS = Path(__file__).parent / "tagger_weights"
LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
_OF_KIND = {"person": (1, 2), "organisation": (3, 4)}
_OPENING = frozenset(("“", "«", "„", '"', ":", "‘"))
_MOST_BETWEEN = 3
_LONGEST = 60


def segments(page: Page) -> Iterator[tuple[int, int]]:
    """First and last word of stretches that may hold a name, each within a sentence."""
    words, first, last = page.words, -1, -1
    for place, word in enumerate(words):
        if first >= 0 and (place - last > _MOST_BETWEEN + 1 or place - first >= _LONGEST or _is_parted(word)):
            if first < last or not _is_other(page, first):
                yield first, last
            first = -1
        if word.capital:
            first = place if first < 0 else first
            last = place
    if first >= 0 and (first < last or not _is_other(page, first)):
        yield first, last


_OWN_TABLES = (("B", known_bodies), ("l", particles), ("A", stop_acronyms), ("u", rulers))


def _is_parted(word: Word) -> bool:
    return word.first and word.gap.strip() not in _OPENING


def _is_other(page: Page, place: int) -> bool:
    """Whether a capital that stands alone is that of a place, a nation or the first word of a sentence."""
    word, lexicon = page.words[place], page.lexicon
    if word.key in given_names():
        return False
    if word.key in places() or word.key in lexicon.demonyms or word.key in stop_acronyms():
        return True
    return word.first and (word.key in page.lower or word.key in lexicon.function)


_TABLES = (
    ("t", "titles"),
    ("r", "roles"),
    ("w", "role_words"),
    ("k", "kin"),
    ("s", "speech"),
    ("v", "personal"),
    ("h", "heads"),
    ("H", "state_bodies"),
    ("a", "announcing"),
    ("o", "other_heads"),
    ("b", "place_before"),
    ("P", "place_after"),
    ("n", "not_names"),
    ("c", "common"),
    ("d", "demonyms"),
    ("f", "function"),
    ("R", "reports"),
)


@lru_cache(maxsize=65_536)
def _word_classes(key: str, language: str) -> str:
    """What the tables say of a folded word, a letter each."""
    tables = lexicon(language)
    found = [letter for letter, name in _TABLES if key in getattr(tables, name)]
    given = "g" if key in given_names() else "G" if is_given(key, language) else ""
    return "".join([*found, given, _place_class(key, tables), *_form_classes(key, language)])


def _place_class(key: str, tables: Lexicon) -> str:
    if key in places():
        return "p"
    if tables.family == "slavic":
        return "q" if stem(key, tables.language) in place_stems(tables.language) else ""
    return "q" if tables.family == "turkic" and any(cut in places() for cut in shorter(key, tables.language)) else ""


def _form_classes(key: str, language: str) -> Iterator[str]:
    if has_family_ending(key, language):
        yield "F"
    if PATRONYMIC.search(key):
        yield "O"
    yield from (letter for letter, table in _OWN_TABLES if key in table())


def _word_shape(word: Word) -> str:
    if not word.capital:
        return "9" if word.text[0].isdigit() else "x"
    if is_initial(word):
        return "I"
    if word.upper:
        return "U" if len(word.text) > 3 else "u"
    if "-" in word.text:
        return "H"
    return "M" if any(letter.isupper() for letter in word.text[1:]) else "X"


def _gap_code(word: Word) -> str:
    if word.joined:
        return "_"
    if word.gap.endswith("\n"):
        return "n"
    bare = word.gap.strip()
    return bare[:1] + ("+" if len(bare) > 1 else "") if bare else "_"


def _bucket_index(weight: float, steps: tuple[float, ...]) -> str:
    return str(sum(weight >= step for step in steps))


class Signs:
    """What is said of every word of a page, made once."""

    def __init__(self, page: Page, bodies: Sequence[Span], people: Sequence[Span]) -> None:
        self.rules = ["-"] * len(page.words)
        for kind, spans, steps in (("p", people, (-1, 0.5, 1.5, 2.5, 4)), ("b", bodies, (0.56, 0.62, 0.68, 0.77, 0.82))):
            for span in spans:
                label = kind + _bucket_index(span.weight, steps)
                self.rules[span.first : span.last + 1] = [label + "b" if span.first < span.last else label + "o"] + [
                    label + "i"
                ] * (span.last - span.first)
        language = page.lexicon.language
        self.words = page.words
        self.page = page
        self.language = language
        self.after_given: set[str] = set()
        self.after_role: set[str] = set()
        self.before_speech: set[str] = set()
        self.in_body: set[str] = set()
        self._contexts: dict[int, str] = {}
        for before, word in pairwise(page.words):
            if word.joined and (word.capital or before.capital):
                self._record_pair(before, word)

    def _record_pair(self, before: Word, word: Word) -> None:
        classes = _word_classes(word.key, self.language)
        if not word.capital:
            if "s" in classes:
                self.before_speech.add(stem(before.key, self.language))
            return
        told = _word_classes(before.key, self.language)
        if before.capital and ("g" in told or "G" in told):
            self.after_given.add(stem(word.key, self.language))
        if "r" in told or "t" in told:
            self.after_role.add(stem(word.key, self.language))
        if before.capital and "h" in classes:
            self.in_body.add(stem(before.key, self.language))

    def _around(self, place: int) -> str:
        found = self._contexts.get(place)
        if found is None:
            found = self._contexts[place] = self._compute_context(place)
        return found

    def _compute_context(self, place: int) -> str:
        """A word as its neighbours see it."""
        word = self.words[place]
        classes, shape = _word_classes(word.key, self.language), _word_shape(word)
        if word.capital:
            return shape + classes
        if any(letter in classes for letter in "fbnl"):
            return word.key
        return (classes or f"~{word.key[-3:]}") if shape == "x" else "9"

    def of(self, place: int) -> list[str]:
        words, last = self.words, len(self.words) - 1
        word = words[place]
        key, classes, shape, rule = word.key, _word_classes(word.key, self.language), _word_shape(word), self.rules[place]
        own = shape + classes
        one, other = words[place - 1] if place else None, words[place + 1] if place < last else None
        first = "1" if word.first else "0"
        gap, behind = _gap_code(word), _gap_code(other) if other else "$"
        before, after = gap + (self._around(place - 1) if one else "^"), behind + (self._around(place + 1) if other else "$")
        following = self.rules[place + 1] if other else "-"
        found = ["*", "r" + rule, "r" + rule + shape + first, "r>" + following + rule, "s" + shape, "g" + gap, "G" + behind]
        found += ["1" + first + shape, "C" + own, "S" + shape + gap + behind, "b" + before, "a" + after]
        found += ["bb" + before + "|" + own, "aa" + after + "|" + own]
        found.append("w" + gap + (_word_shape(one) if one else "^") + shape + behind + (_word_shape(other) if other else "$"))
        found += ["c" + letter for letter in classes]
        if word.capital:
            found += ["2" + key[-2:], "3" + key[-3:], "4" + key[:3], "5" + str(min(len(key), 12) // 2)]
            found += self._in_the_text(place, shape, first)
        else:
            found.append("L" + self._around(place))
        if one and word.joined:
            found += ["p" + letter for letter in _word_classes(one.key, self.language)]
        if other and other.joined:
            found += ["n" + letter for letter in _word_classes(other.key, self.language)]
        if place > 1 and word.joined:
            found.append("B" + self._around(place - 2))
        if place < last - 1 and other and other.joined:
            found.append("A" + self._around(place + 2))
        return found

    def _in_the_text(self, place: int, shape: str, first: str) -> Iterator[str]:
        """What the rest of the text says of a word with a capital."""
        word, page = self.words[place], self.page
        stemmed = stem(word.key, self.language)
        if stemmed in self.after_given:
            yield "dg" + ("1" if word.joined and place and self.words[place - 1].capital else "0")
        told = (
            ("dr", stemmed in self.after_role),
            ("ds", stemmed in self.before_speech),
            ("db", stemmed in self.in_body),
            ("dl" + first, word.key in page.lower),
            ("dh" + shape, page.headline[place]),
            ("dt" + shape, page.title[place] > 0),
            ("dp", word.possessive),
        )
        yield from (sign for sign, is_told in told if is_told)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the tagger takes for one name."""

    kind: str  # "person" or "organisation"
    first: int
    last: int
    likelihood: float


class Opinion:
    """What the tagger thinks of the words of a page."""

    def __init__(self, page: Page, bodies: Sequence[Span], people: Sequence[Span]) -> None:
        self.seen: list[Seen] = []
        self._likely: dict[int, list[float]] = {}
        model = _load_model(page.lexicon.language)
        self._has_model = model is not None
        if model is None:
            return
        signs = Signs(page, bodies, people)
        for first, last in segments(page):
            marginals = model.marginals([model.scores(signs.of(place)) for place in range(first, last + 1)])
            self._likely.update(enumerate(marginals, start=first))
            self._collect_names([row.index(max(row)) for row in marginals], first)

    def _collect_names(self, labels: list[int], first: int) -> None:
        place = 0
        while place < len(labels):
            kind = next((kind for kind, own in _OF_KIND.items() if labels[place] in own), "")
            last = place
            while kind and last + 1 < len(labels) and labels[last + 1] == _OF_KIND[kind][1]:
                last += 1
            if kind:
                likely = self.likelihood(kind, first + place, first + last)
                self.seen.append(Seen(kind, first + place, first + last, likely))
            place = last + 1

    @property
    def has_any(self) -> bool:
        """Whether there are weights for the language."""
        return self._has_model

    def likelihood(self, kind: str, first: int, last: int) -> float:
        """How likely each of the words is of somebody's (or some body's) name."""
        begin, inside = _OF_KIND[kind]
        marginals = (self._likely.get(place) for place in range(first, last + 1))
        return min((one[begin] + one[inside] if one else 0.0) for one in marginals)


@dataclass(frozen=True, slots=True)
class _Model:
    weights: dict[str, tuple[tuple[int, float], ...]]  # of each sign, for the labels that it speaks for or against
    steps: list[list[float]]  # what a label, from, makes of the likelihood of the next, to
    into: list[tuple[float, ...]]  # the same, to and from

    def scores(self, signs: list[str]) -> list[float]:
        found = [0.0] * len(LABELS)
        for sign in signs:
            for label, weight in self.weights.get(sign, ()):
                found[label] += weight
        return found

    def marginals(self, scores: list[list[float]]) -> list[list[float]]:
        """How likely each label is for each word, whatever the others are (Baum, 1972)."""
        if len(scores) == 1:
            return [_normalise_row([exp(score - max(scores[0])) for score in scores[0]])]
        steps, into = self.steps, self.into
        emitted = [[exp(score - max(row)) for score in row] for row in scores]
        ahead = [_normalise_row(emitted[0])]
        for row in emitted[1:]:
            ahead.append(_normalise_row([_dot_product(ahead[-1], column) * one for column, one in zip(into, row, strict=True)]))
        behind = [1.0] * len(LABELS)
        found: list[list[float]] = []
        for place in range(len(scores) - 1, -1, -1):
            found.append(_normalise_row([a * b for a, b in zip(ahead[place], behind, strict=True)]))
            told = [a * b for a, b in zip(emitted[place], behind, strict=True)]
            behind = _normalise_row([_dot_product(row, told) for row in steps])
        return found[::-1]


def _dot_product(one: Sequence[float], other: Sequence[float]) -> float:
    return float(sum(map(mul, one, other)))


def _normalise_row(row: list[float]) -> list[float]:
    whole = sum(row)
    return [one / whole for one in row]


@lru_cache(maxsize=4)
def _load_model(language: str) -> _Model | None:
    path = WEIGHTS / f"{language}.txt"
    if not path.exists():
        return None
    weights: dict[str, tuple[tuple[int, float], ...]] = {}
    steps: list[list[float]] = []
    for line in path.read_text("utf-8").splitlines()[1:]:
        sign, _, numbers = line.partition("\t")
        row = [int(number) / 100 for number in numbers.split(" ")]
        if sign.startswith(">"):
            steps.append([exp(weight) for weight in row])
        else:
            weights[sign] = tuple((label, weight) for label, weight in enumerate(row) if weight)
    return _Model(weights, steps, list(zip(*steps, strict=True)))
