"""What a search that found nothing may have meant: the nearest words that published documents have."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from documents.catalogue.index.schema import TEXT
from documents.catalogue.index.snapshot import Snapshot, count, term
from documents.catalogue.query.query import MAX_WORDS_LENGTH, Query
from documents.catalogue.query.query_parser import Parsed, Word, parse
from documents.catalogue.search.compiled_query import Asked
from documents.catalogue.search.name_matching import spans
from documents.catalogue.search.phonetic import alike
from documents.models import APPEARING, Name, private_person
from documents.names import fold, nominatives, tokens

SHORTEST, LONGEST = 4, 40  # letters of a word that is looked at
MOST_WORDS = 4  # unknown words of one search
CANDIDATES = 20_000  # words of the index that one is held against
TRIED = 3  # corrections of a word that are searched for


def correct(snapshot: Snapshot, query: Query) -> Query | None:
    """The same query with its unknown words corrected, if that finds something. Meant for a query that found nothing."""
    parsed = parse(query.words)
    words = (term for clause in parsed.clauses for term in clause if isinstance(term, Word))
    unknown = [word for word in words if _is_unknown(snapshot, word)]
    if not unknown or len(unknown) > MOST_WORDS or snapshot.behind:
        return None
    better = {word: list(islice(_iter_corrections(snapshot, word.text), TRIED)) for word in unknown}
    for place in range(TRIED):
        chosen = {word: found[min(place, len(found) - 1)] for word, found in better.items() if found}
        corrected = replace(query, words=_replace_words(parsed, chosen)[:MAX_WORDS_LENGTH], page=1)
        if chosen and count(snapshot.searcher, Asked.of(snapshot, corrected).engine):
            return corrected
    return None


def _is_unknown(snapshot: Snapshot, word: Word) -> bool:
    """Whether a word is asked for that no document has."""
    if word.negated or word.loose:
        return False
    folded = tokens(word.text)
    usual = len(folded) == 1 and SHORTEST <= len(folded[0]) <= LONGEST
    return usual and not any(snapshot.searcher.doc_freq(field, folded[0]) for field in TEXT)


def _replace_words(parsed: Parsed, chosen: dict[Word, str]) -> str:
    clauses = tuple(
        tuple(Word(chosen[term]) if isinstance(term, Word) and term in chosen else term for term in clause)
        for clause in parsed.clauses
    )
    return str(Parsed(clauses))


def _iter_corrections(snapshot: Snapshot, typed: str) -> Iterator[str]:
    """The word itself if it is a name, what it may be a case of, a word of a name that sounds like it, then the nearest words."""
    words = [bare for bare in (typed, *_nominatives_as_typed(typed)) if _is_known(snapshot, bare)]
    for bare in (typed, *nominatives(typed)):
        words += [near[0] for kind in APPEARING if (near := alike(snapshot, kind, bare))]
    yield from (word for word in dict.fromkeys(words) if not _is_private(snapshot, fold(word)))
    yield from _nearest_words(snapshot, fold(typed))


def _nominatives_as_typed(typed: str) -> list[str]:
    capital = typed[:1].isupper() and not typed[1:].isupper()
    return [word.capitalize() if capital else word for word in nominatives(typed)]


def _is_known(snapshot: Snapshot, word: str) -> bool:
    """Whether a word is in a text, means somebody, or is (by its sound) of somebody's name."""
    if any(snapshot.searcher.doc_freq(field, fold(word)) for field in TEXT):
        return True
    return bool(spans(snapshot, [word]) or alike(snapshot, "person", word))


def _nearest_words(snapshot: Snapshot, word: str) -> Iterator[str]:
    """Words at most two errors away (one, of a short word), the nearest and then the commonest first."""
    most = 1 if len(word) < 6 else 2
    found: dict[str, tuple[int, int]] = {}
    for field in TEXT:
        for start in {word[:2], word[1::-1], word[:1] + word[2:3]}:
            for other, number in snapshot.searcher.terms_with_prefix(field, start, limit=CANDIDATES):
                if abs(len(other) - len(word)) <= most and other.isalpha() and (away := distance(word, other, most)) <= most:
                    found[other] = (away, min(found.get(other, (0, 0))[1], -number))
    nearest = sorted(found, key=lambda other: (found[other], other))
    kept = (other for other in nearest if not _is_private(snapshot, other))
    yield from islice(kept, TRIED)


def _is_private(snapshot: Snapshot, word: str) -> bool:
    """Whether a word is of a private person's name, and of nobody's whom readers may look for."""
    # Searched, not looked up: what the index says of how often it has a word counts documents that it no longer shows.
    if count(snapshot.searcher, term("names", word)):
        return False
    names = Name.objects.filter(private_person("person"), fold__contains=word).values_list("fold", flat=True)
    return any(word in name.split() for name in names)


@lru_cache(maxsize=50_000)
def distance(one: str, other: str, most: int) -> int:
    """Letters to put in, leave out, change or swap with the next (Damerau 1964), or `most` + 1 where that is too many."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        row = [number]
        for column, opposite in enumerate(other, 1):
            cost = min(above[column] + 1, row[-1] + 1, above[column - 1] + (letter != opposite))
            if number > 1 and column > 1 and letter == other[column - 2] and one[number - 2] == opposite:
                cost = min(cost, before[column - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, above = above, row
    return above[-1]
