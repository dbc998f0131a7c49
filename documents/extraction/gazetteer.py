"""Names that the archive has records for, wherever they stand in any of their forms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from documents.extraction.findings import KnownName
from documents.extraction.inflection import stem
from documents.extraction.languages import nearest_language
from documents.extraction.lexicon import among, given_names
from documents.extraction.name_page import Page, Span
from documents.extraction.tokens import is_initial, words
from documents.names import same_name_likelihood, skeleton

_MOST_WORDS = 16
_LIKELY = 0.85  # of documents.names: from here on another spelling is proposed as the record's
_INSIDE = frozenset(("", "-", "‐", "‑", "–", "&", "/", '"', "“", "«", "”", "»", "."))  # between the words of a name


@dataclass(frozen=True, slots=True)
class KnownSpan:
    span: Span
    names: tuple[KnownName, ...]  # several where records share the form


@dataclass(slots=True)
class Record:
    """A known record that a text names."""

    name: KnownName
    spans: list[Span] = field(default_factory=list)
    rivals: tuple[KnownName, ...] = ()  # records that have the same forms, where nothing in the text decides


@lru_cache(maxsize=65_536)
def _stem_words(text: str, language: str) -> tuple[str, ...]:
    return tuple(stem(word.key, language) for word in words(nearest_language(language).in_latin(text)))


@lru_cache(maxsize=65_536)
def _cached_skeleton(text: str) -> str:
    return skeleton(text)


class KnownForms:
    """The forms of the archive's names, by their first words."""

    def __init__(self, known: Iterable[KnownName], language: str) -> None:
        self._language = language
        self._known = tuple(known)
        self._forms: dict[tuple[str, ...], dict[tuple[str, int], KnownName]] = defaultdict(dict)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        self._like: dict[str, list[KnownName]] | None = None
        for name in self._known:
            key = _stem_words(name.text, language)
            if 0 < len(key) <= _MOST_WORDS:
                self._forms[key].setdefault((name.kind, name.record), name)
                self._lengths[key[0]].add(len(key))

    def find(self, page: Page) -> Iterator[KnownSpan]:
        """The longest known form that begins at each word; none inside another."""
        stems = [stem(word.key, self._language) for word in page.words]
        place = 0
        while place < len(stems):
            found = self._at(page, stems, place)
            if found is not None:
                yield found
                place = found.span.last
            place += 1

    def _at(self, page: Page, stems: list[str], place: int) -> KnownSpan | None:
        for length in sorted(self._lengths.get(stems[place], ()), reverse=True):
            last = place + length - 1
            names = self._forms.get(tuple(stems[place : place + length]))
            if not names or not all(page.words[one].gap.strip() in _INSIDE for one in range(place + 1, last + 1)):
                continue
            fitting = tuple(name for name in names.values() if _is_written_as_name(page, place, last, name))
            if fitting:
                return KnownSpan(Span(place, last, "known name", 4.0), fitting)
        return None

    def alike(self, name: str, kind: str) -> KnownName | None:
        """The one record of that kind whose name likely is another spelling of this one."""
        if self._like is None:
            self._like = defaultdict(list)
            for one in self._known:
                if " " in one.text:
                    self._like[_cached_skeleton(one.text)].append(one)
        near = {
            one.record: one
            for one in self._like.get(_cached_skeleton(name), ())
            if one.kind == kind and same_name_likelihood(name, one.text) >= _LIKELY
        }
        return next(iter(near.values())) if len(near) == 1 else None


def _is_written_as_name(page: Page, first: int, last: int, name: KnownName) -> bool:
    """Whether the words are written as a name, and are no part of somebody else's."""
    capital = next((letter for letter in name.text if letter.isalpha()), "").isupper()
    if capital and not page.words[first].capital and last - first < 2:
        return False
    return name.kind != "person" or not (_has_another_before(page, first, last) or _has_another_behind(page, last))


def _has_another_before(page: Page, first: int, last: int) -> bool:
    """A given name or initial in front of a family name alone is another person's."""
    before = page.before(first)
    if before is None or first != last or not before.capital or before.possessive:
        return False
    lexicon = page.lexicon
    if is_initial(before) or before.key in given_names():
        return True
    tables = (
        lexicon.roles,
        lexicon.titles,
        lexicon.role_words,
        lexicon.demonyms,
        lexicon.function,
        lexicon.common,
        lexicon.speech,
    )
    return not before.first and not among(before.key, *tables)


def _has_another_behind(page: Page, last: int) -> bool:
    word, following = page.words[last], page.after(last)
    if following is None or word.possessive or not following.capital or following.upper:
        return False
    lexicon = page.lexicon
    others = (lexicon.roles, lexicon.titles, lexicon.role_words, lexicon.not_names)
    return lexicon.family == "analytic" and not among(following.key, *others)


def records(found: Iterable[KnownSpan]) -> dict[tuple[str, int], Record]:
    """The records that are named, by kind and key. A form of several goes to the one that the text names otherwise too."""
    made: dict[tuple[str, int], Record] = {}
    unsure: list[KnownSpan] = []
    for one in found:
        if len(one.names) > 1:
            unsure.append(one)
            continue
        name = one.names[0]
        made.setdefault((name.kind, name.record), Record(name)).spans.append(one.span)
    sure = set(made)
    for one in unsure:
        named = [name for name in one.names if (name.kind, name.record) in sure]
        chosen = named[0] if named else one.names[0]
        record = made.setdefault((chosen.kind, chosen.record), Record(chosen))
        record.spans.append(one.span)
        if len(named) != 1:
            record.rivals = tuple(name for name in one.names if name.record != chosen.record)
    return made
