"""The people and organisations that words of a search name, under any form of theirs or one that nobody has seen yet."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import tantivy
from tantivy import Occur

from documents.catalogue.contents.name_keys import MAX_WORDS, family_name, sounds
from documents.catalogue.index import staleness
from documents.catalogue.index.schema import TEXT
from documents.catalogue.index.snapshot import SCHEMA, Snapshot, count, term, tied
from documents.models import APPEARING
from documents.names import WORTH_PROPOSING, fold, same_name_likelihood

MOST = 5  # records that a span of words may mean
CANDIDATES = 60  # records that are looked at for it
UNSEEN_ALONE = 0.8  # likelihood asked of a single word, which has no given name to bear it out
SHORTEST = 4  # letters of such a word

# Before or after a family name these say nothing about which of the family is meant.
_ENGLISH = "mr mrs ms miss dr prof professor sir lady president minister premier chairman judge senator general journalist lawyer"
_AZERBAIJANI_TURKISH = "prezident nazir sadr bay canab xanim hakim jurnalist cumhurbaskani bakan"
_RUSSIAN = "prezidenta prezidentu ministr premer predsedatel sudya general zhurnalist gospodin gospozha"
_TITLES = frozenset(f"{_ENGLISH} {_AZERBAIJANI_TURKISH} {_RUSSIAN}".split())


class Meant(NamedTuple):
    """`kind` is person or organisation (or, asked for by a field, topic or source)."""

    kind: str
    pk: int
    slug: str
    label: str
    names: tuple[tuple[str, bool], ...]  # as in forms.keys

    @property
    def documents(self) -> tantivy.Query:
        return tied(self.kind, self.pk)


class Span(NamedTuple):
    """The words from `start` up to but without `end` name any of `records`."""

    start: int
    end: int
    records: tuple[Meant, ...]


def spans(snapshot: Snapshot, words: Sequence[str]) -> list[Span]:
    """The longest spans of `words` (next to each other, as typed) that name somebody who appears in a document."""
    found: list[Span] = []
    at = 0
    while at < len(words):
        ends = range(min(at + MAX_WORDS, len(words)), at, -1)
        span = next(filter(None, (_span(snapshot, words, at, end) for end in ends)), None)
        if span and not _another(snapshot, words, span, found):
            found.append(span)
        at = span.end if span else at + 1
    return found


def _span(snapshot: Snapshot, words: Sequence[str], start: int, end: int) -> Span | None:
    typed = " ".join(words[start:end])
    folded = fold(typed)
    if len(folded) < 2:
        return None
    written = (*APPEARING, "family") if " " not in folded else APPEARING
    records = records_with(snapshot, "form", [f"{kind}={folded}" for kind in written])
    records = records or sounding_like(snapshot, typed, APPEARING)
    return Span(start, end, tuple(records[:MOST])) if records else None


def sounding_like(snapshot: Snapshot, typed: str, kinds: Sequence[str]) -> list[Meant]:
    """Records that have a form which sounds like `typed` and is likely the same name.

    Of one word only people, and organisations if no text has the word: it would be an ordinary one.
    """
    folded = fold(typed)
    alone = " " not in folded
    if alone:
        if len(folded) < SHORTEST:
            return []
        written = any(snapshot.searcher.doc_freq(field, folded) for field in TEXT)
        kinds = [*(kind for kind in kinds if kind == "person" or not written), *(("family",) if "person" in kinds else ())]
    heard = sounds(typed)
    keys = [f"{kind}={sound}" for kind in kinds for sound in heard if len(sound) > 1]
    return [record for record in records_with(snapshot, "sounds", keys) if _likely(typed, record, alone=alone)]


def _likely(typed: str, record: Meant, *, alone: bool) -> bool:
    heard = sounds(typed)
    forms = _single(record) if alone else (text for text, _ in record.names)
    least = UNSEEN_ALONE if alone else WORTH_PROPOSING
    return any(not heard.isdisjoint(sounds(form)) and _likelihood(typed, form) >= least for form in forms)


def _single(record: Meant) -> Iterator[str]:
    """The names of a person that are one word: forms of one, and family names."""
    for text, ends in record.names:
        if " " not in fold(text):
            yield text
        elif ends:
            yield family_name(text)


@lru_cache(maxsize=20_000)
def _likelihood(typed: str, form: str) -> float:
    """As same_name_likelihood; but a woman's family name is never a man's (Aliyeva, Aliyev)."""
    if " " not in fold(typed) and _ends_in_vowel(typed) != _ends_in_vowel(form):
        return 0.0
    return same_name_likelihood(typed, form)


def _ends_in_vowel(name: str) -> bool:
    return fold(name).rstrip("h")[-1:] in tuple("aeiouy")


def records_with(snapshot: Snapshot, field: str, keys: Sequence[str], *, every: bool = False) -> list[Meant]:
    """The records with any (or every) of the keys that appear in a document which readers can see, the commonest first."""
    searcher = snapshot.searcher
    held = [key for key in keys if searcher.doc_freq(field, key)]
    if not held or (every and len(held) < len(keys)):
        return []
    wanted = tantivy.Query.boolean_query([(Occur.Must if every else Occur.Should, term(field, key)) for key in held])
    rows = [snapshot.stored(address) for _, address in searcher.search(wanted, CANDIDATES, count=False).hits]
    records = [Meant(row["kind"], row["pk"], row["slug"], row["label"], tuple(map(tuple, row["names"]))) for row in rows]
    if snapshot.behind:
        records = staleness.met(snapshot, records)
    counted = [(count(searcher, record.documents), record) for record in records]
    return [record for number, record in sorted(counted, key=lambda one: (-one[0], one[1].label)) if number]


def _another(snapshot: Snapshot, words: Sequence[str], span: Span, before: Sequence[Span]) -> bool:
    """Whether a family name alone stands beside what may be the given name of another of that name."""
    if " " in fold(" ".join(words[span.start : span.end])) or all(record.kind != "person" for record in span.records):
        return False
    left = words[span.start - 1 : span.start] if span.start and not (before and before[-1].end == span.start) else ()
    right = words[span.end : span.end + 1]
    families = {fold(form) for record in span.records if record.kind == "person" for form in _single(record)} - {""}
    return any(_may_be_given(snapshot, fold(word), families) for word in (*left, *right))


def _may_be_given(snapshot: Snapshot, word: str, families: Iterable[str]) -> bool:
    """Whether a word is the given name of somebody, or stands before one of the family names in a text.

    One that no text has at all may be: then the search finds nothing in any case.
    """
    frequency = snapshot.searcher.doc_freq
    if not word or word in _TITLES:
        return False
    if " " in word or not any(frequency(field, word) for field in TEXT):
        return True
    if frequency("form", f"person:{word}") > frequency("form", f"family={word}") + frequency("form", f"person={word}"):
        return True
    whole: list[list[Any]] = [[word, *family.split()] for family in list(families)[:MOST]]
    beside = [tantivy.Query.phrase_query(SCHEMA, field, name) for field in ("title", "summary", "body") for name in whole]
    return count(snapshot.searcher, tantivy.Query.boolean_query([(Occur.Should, one) for one in beside])) > 0
