"""The people, organisations and topics that words of a search name: under any form of theirs, in any case of it, and people and
organisations also under one that nobody has seen yet.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import Any, NamedTuple

import tantivy
from tantivy import Occur

from documents.catalogue.contents.labels import Label
from documents.catalogue.contents.name_keys import MAX_WORDS, family_name, sounds
from documents.catalogue.index import staleness
from documents.catalogue.index.schema import TEXT
from documents.catalogue.index.snapshot import SCHEMA, Snapshot, count, label_of, term, tied
from documents.models import APPEARING, RECORD_KINDS
from documents.names import WORTH_PROPOSING, fold, nominatives, same_name_likelihood

MOST = 5  # records that a span of words may mean
CANDIDATES = 60  # records that are looked at for it
NAMED = tuple(name for name, kind in RECORD_KINDS.items() if kind.suggested)  # what words name without a field
DECLINED = 120  # nominatives that are tried for a span of words, letter for letter
SOUNDED = 12  # and by sound
UNSEEN_ALONE = 0.8  # likelihood asked of a single word, which has no given name to bear it out
SHORTEST = 4  # letters of such a word

# Before or after a family name these say nothing about which of the family is meant.
_ENGLISH = "mr mrs ms miss dr prof professor sir lady president minister premier chairman judge senator general journalist lawyer"
_AZERBAIJANI_TURKISH = "prezident nazir sadr bay canab xanim hakim jurnalist cumhurbaskani bakan"
_RUSSIAN = "prezidenta prezidentu ministr premer predsedatel sudya general zhurnalist gospodin gospozha"
_TITLES = frozenset(f"{_ENGLISH} {_AZERBAIJANI_TURKISH} {_RUSSIAN}".split())


_WOMAN = re.compile(r"(?:[оеё]в|[иы]н|[oe]v|in)[аaə]$")


class Meant(NamedTuple):
    """`kind` is person, organisation or topic (or, asked for by a field, source)."""

    kind: str
    pk: int
    slug: str
    label: Label
    names: tuple[tuple[str, bool], ...]  # as in forms.keys

    @property
    def documents(self) -> tantivy.Query:
        return tied(self.kind, self.pk)


class Span(NamedTuple):
    """The words from `start` up to but without `end` name any of `records`; `read_as` is the name where they are a case of it."""

    start: int
    end: int
    records: tuple[Meant, ...]
    read_as: str = ""


def spans(snapshot: Snapshot, words: Sequence[str]) -> list[Span]:
    """The longest spans of `words` (next to each other, as typed) that name somebody who appears in a document."""
    found: list[Span] = []
    at = 0
    while at < len(words):
        ends = range(min(at + MAX_WORDS, len(words)), at, -1)
        span = next(filter(None, (_match_span(snapshot, words, at, end) for end in ends)), None)
        if span and not _has_other_given_name(snapshot, words, span, found):
            found.append(span)
        at = span.end if span else at + 1
    return found


def _match_span(snapshot: Snapshot, words: Sequence[str], start: int, end: int) -> Span | None:
    typed = " ".join(words[start:end])
    folded = fold(typed)
    if len(folded) < 2:
        return None
    records = _find_by_name(snapshot, typed) or sounding_like(snapshot, typed, APPEARING)
    if records:
        return Span(start, end, tuple(records[:MOST]))
    return _in_another_case(snapshot, words, start, end)


def _find_by_name(snapshot: Snapshot, typed: str) -> list[Meant]:
    """The people, organisations and topics one of whose names, or whose family name, this is.

    By a family name also those who have it in another spelling of somebody found, so that Aliev finds whom Aliyev does.
    """
    folded = fold(typed)
    if " " in folded:
        return records_with(snapshot, "form", [f"{kind}={folded}" for kind in NAMED])
    keys = [f"{kind}={folded}" for kind in (*NAMED, "family")]
    found = records_with(snapshot, "form", keys)
    heard = sounds(typed)
    families = {
        fold(family)
        for record in found
        if record.kind == "person"
        for form, ends in record.names
        if ends and (family := family_name(form)) and not heard.isdisjoint(sounds(family))
    } - {folded}
    return records_with(snapshot, "form", [*keys, *(f"family={family}" for family in sorted(families))]) if families else found


def _in_another_case(snapshot: Snapshot, words: Sequence[str], start: int, end: int) -> Span | None:
    """Whom the words may name in a case other than the nominative: Джамиля Гасанлы, Алиевым, Həsənlinin."""
    typed = words[start:end]
    candidates = [" ".join(one) for one in islice(_nominative_candidates(typed), DECLINED)]
    for name in candidates:
        if records := _find_by_name(snapshot, name):
            return Span(start, end, tuple(records[:MOST]), name)
    # What a text has as a word is the case of a name only if that is a name here, letter for letter.
    if end - start == 1 and any(snapshot.searcher.doc_freq(field, fold(typed[0])) for field in TEXT):
        return None
    for name in candidates[:SOUNDED]:
        if records := sounding_like(snapshot, name, APPEARING):
            return Span(start, end, tuple(records[:MOST]), name)
    return None


def _nominative_candidates(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """What the words may be cases of, as they would be typed; the words themselves are not among it."""
    several = len(words) > 1
    choices = [
        [word, *(_as_typed(word, bare) for bare in nominatives(word) if several or _may_be_case(word, bare))] for word in words
    ]
    return (one for one in product(*choices) if list(one) != list(words))


def _may_be_case(word: str, bare: str) -> bool:
    """Whether a word alone is read as a case. Алиева is a woman's name rather than a case of a man's; a short word is no name."""
    return len(bare) >= SHORTEST and not (_WOMAN.search(word.lower()) and len(bare) == len(word) - 1)


def _as_typed(word: str, bare: str) -> str:
    """`bare`, which is in small letters, with the capitals of the word that it was made of."""
    lowered = word.replace("İ", "i").lower()
    same = next(
        (at for at, (one, other) in enumerate(zip(lowered, bare, strict=False)) if one != other), min(len(word), len(bare))
    )
    return word[:same] + bare[same:]


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
    return [record for record in records_with(snapshot, "sounds", keys) if _is_likely_match(typed, record, alone=alone)]


def _is_likely_match(typed: str, record: Meant, *, alone: bool) -> bool:
    heard = sounds(typed)
    forms = _single_word_names(record) if alone else (text for text, _ in record.names)
    least = UNSEEN_ALONE if alone else WORTH_PROPOSING
    return any(not heard.isdisjoint(sounds(form)) and _name_likelihood(typed, form) >= least for form in forms)


def _single_word_names(record: Meant) -> Iterator[str]:
    """The names of a person that are one word: forms of one, and family names."""
    for text, ends in record.names:
        if " " not in fold(text):
            yield text
        elif ends:
            yield family_name(text)


@lru_cache(maxsize=20_000)
def _name_likelihood(typed: str, form: str) -> float:
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
    records = [Meant(row["kind"], row["pk"], row["slug"], label_of(row), tuple(map(tuple, row["names"]))) for row in rows]
    if snapshot.behind:
        records = staleness.met(snapshot, records)
    counted = [(count(searcher, record.documents), record) for record in records]
    return [record for number, record in sorted(counted, key=lambda one: (-one[0], one[1].label)) if number]


def _has_other_given_name(snapshot: Snapshot, words: Sequence[str], span: Span, before: Sequence[Span]) -> bool:
    """Whether a family name alone stands beside what may be the given name of another of that name."""
    if " " in fold(" ".join(words[span.start : span.end])) or all(record.kind != "person" for record in span.records):
        return False
    left = words[span.start - 1 : span.start] if span.start and not (before and before[-1].end == span.start) else ()
    right = words[span.end : span.end + 1]
    families = {fold(form) for record in span.records if record.kind == "person" for form in _single_word_names(record)} - {""}
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
