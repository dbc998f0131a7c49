"""The words of a search, as the engine takes them: what was typed, who is meant by it, and what of it to mark."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import tantivy
from tantivy import Occur

from documents.catalogue.answers import Also
from documents.catalogue.contents import name_keys
from documents.catalogue.index.schema import TEXT
from documents.catalogue.index.snapshot import SCHEMA, Snapshot, count, term
from documents.catalogue.query.query_parser import (
    ADDRESS,
    Field,
    Parsed,
    Phrase,
    Prefix,
    Problem,
    Term,
    Word,
    as_words,
    parse,
)
from documents.catalogue.search import field_query
from documents.catalogue.search.inflections import inflected, is_russian
from documents.catalogue.search.name_matching import Span, spans
from documents.models import APPEARING
from documents.names import tokens

BOOSTS = {"title": 4.0, "names": 3.0, "summary": 2.0, "body": 1.0}
INFLECTED = 0.5  # what another form of a word weighs, where the word itself weighs 1
MEANT = 3.0  # what it adds to a document's score that somebody appears in it who is meant
JOINED = 5  # letters of a word that was typed with a hyphen and is looked for without
MARKED = 3  # letters from which on a word of a name is marked

Part = tuple[Occur, tantivy.Query]
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?")  # D.R.V.X., J.K
_ABBREVIATION = re.compile(r"[^\W\d_]{2,8}")
_FIGURE = re.compile(r"[1-9]\d{3,14}")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[,.’' \u00a0\u202f]\d{3})+")
_HYPHEN = re.compile(r"\w[-‐‑]\w")
_SMALL = frozenset(("the", "and", "for", "von", "van", "der"))


@dataclass
class Clauses:
    """`marks` are the folded words to mark (a beginning ends in *), each with the number of the thing asked for."""

    parts: list[Part] = field(default_factory=list)
    marks: dict[str, int] = field(default_factory=dict)
    also: list[Also] = field(default_factory=list)
    read_as: list[str] = field(default_factory=list)  # names of which what was typed is a case
    problems: list[Problem] = field(default_factory=list)
    ranked: bool = False  # whether anything in it makes one document fit better than another

    @classmethod
    def of(cls, snapshot: Snapshot, text: str, *, also: bool) -> "Clauses":
        parsed = parse(text)
        clauses = cls(problems=list(parsed.problems))
        writer = _Writer(snapshot, clauses, also=also)
        writer.write(parsed)
        if not clauses.parts:  # punctuation alone finds nothing, rather than everything
            clauses.parts.append((Occur.Must, tantivy.Query.empty_query()))
        return clauses


class _Writer:
    def __init__(self, snapshot: Snapshot, clauses: Clauses, *, also: bool) -> None:
        self._snapshot, self._clauses, self._also = snapshot, clauses, also
        self._number = 0

    def write(self, parsed: Parsed) -> None:
        for plain, clauses in groupby(parsed.clauses, key=_is_plain):
            if plain:
                self._words([clause[0] for clause in clauses])
            else:
                for clause in clauses:
                    self._write_clause(clause)

    def _words(self, words: Sequence[Term]) -> None:
        """Plain words next to each other, among which there may be names."""
        typed = [word.text for word in words if isinstance(word, Word)]
        named = {span.start: span for span in spans(self._snapshot, typed)} if self._also else {}
        at = 0
        while at < len(words):
            span = named.get(at)
            end = span.end if span else at + 1
            asked = [self._term_query(word) for word in words[at:end]]
            self._clauses.parts.append((Occur.Must, self._or_appears(asked, span) if span else asked[0]))
            self._clauses.ranked = True
            at = end

    def _or_appears(self, asked: list[tantivy.Query], span: Span) -> tantivy.Query:
        """Documents with the words, or with the name that they are a case of, or in which those appear who are meant by them."""
        words = asked[0] if len(asked) == 1 else tantivy.Query.boolean_query([(Occur.Must, one) for one in asked])
        appears = [tantivy.Query.const_score_query(record.documents, MEANT) for record in span.records]
        if span.read_as:
            self._clauses.read_as.append(span.read_as)
            appears.append(_all_of([_in_any_field(tokens(word)) for word in span.read_as.split() if tokens(word)]))
        self._clauses.also += [
            one
            for record in span.records
            if (one := Also(record.kind, record.pk, record.slug, record.label)) not in self._clauses.also
        ]
        for record in span.records:
            # Words for a topic stand in any text: one found by its topic alone says so instead.
            for name, _ in record.names if record.kind in APPEARING else ():
                self._mark_words(word for word in tokens(name) if len(word) >= MARKED and word not in _SMALL)
        return tantivy.Query.boolean_query([(Occur.Should, one) for one in (words, *appears)])

    def _write_clause(self, clause: Sequence[Term]) -> None:
        if len(clause) == 1:
            (one,) = clause
            self._clauses.parts.append((Occur.MustNot if one.negated else Occur.Must, self._term_query(one)))
        else:
            every = [self._alternative_query(one) for one in clause]
            self._clauses.parts.append((Occur.Must, tantivy.Query.boolean_query([(Occur.Should, one) for one in every])))
        self._clauses.ranked |= any(not (one.negated or isinstance(one, Field)) for one in clause)

    def _alternative_query(self, one: Term) -> tantivy.Query:
        asked = self._term_query(one)
        if one.negated:
            return tantivy.Query.boolean_query([(Occur.Must, _match_everything()), (Occur.MustNot, asked)])
        if self._also and _is_plain((one,)) and isinstance(one, Word):
            for span in spans(self._snapshot, [one.text]):
                return self._or_appears([asked], span)
        return asked

    def _term_query(self, one: Term) -> tantivy.Query:
        if isinstance(one, Field):
            return self._field_query(one)
        words = tokens(one.text)
        if isinstance(one, Prefix):
            self._mark_apart(one, [*words[:-1], f"{words[-1]}*"])
            return _all_of([*(_in_any_field([word]) for word in words[:-1]), _prefix_query(words[-1])])
        self._mark_apart(one, words)
        if isinstance(one, Word) and one.loose:
            return _all_of([_in_any_field([word]) for word in words])
        if isinstance(one, Word) and len(words) == 1 and not one.negated:
            others = inflected(self._snapshot, one.text)
            self._mark_words(word for held in others.values() for word in held)
            found = _any_of(
                [_in_any_field(words, others, russian=is_russian(one.text)), *self._split_word_queries(one, words[0])]
            )
            # "interview 2021": a year is as likely that of the document as a word of it.
            return (
                _any_of([found, tantivy.Query.const_score_query(term("year", words[0]), 1.0)])
                if _YEAR.fullmatch(words[0])
                else found
            )
        return _any_of([_in_any_field(words), *self._joined_word_queries(one, words)])

    def _joined_word_queries(self, one: Word | Phrase, words: list[str]) -> Iterator[tantivy.Query]:
        """What else a word asks for that signs join: the same as one word (anti-Semitism), or a document's address."""
        if isinstance(one, Phrase) or len(words) == 1:
            return
        frequency, joined = self._snapshot.searcher.doc_freq, "".join(words)
        as_one = _HYPHEN.search(one.text) is not None and len(joined) >= JOINED
        if (as_one or _DOTTED.fullmatch(one.text) or _GROUPED.fullmatch(one.text)) and any(
            frequency(name, joined) for name in TEXT
        ):
            self._mark_words([joined] if not one.negated else ())
            yield _in_any_field([joined])
        key = name_keys.address(one.text) if ADDRESS.match(one.text) else ""
        if key and frequency("has", key):
            yield term("has", key)

    def _split_word_queries(self, one: Word, word: str) -> Iterator[tantivy.Query]:
        """A word as it is written in parts: DRVX, typed in capitals, as D.R.V.X.; 7654321 as 7,654,321."""
        if _FIGURE.fullmatch(word):
            parts = [word[max(0, at - 3) : at] for at in range(len(word), 0, -3)][::-1]
        elif _ABBREVIATION.fullmatch(one.text) and one.text.isupper():
            parts = list(word)
        else:
            return
        found = _in_any_field(parts)
        if count(self._snapshot.searcher, found):  # else each letter would be marked wherever it stands
            self._mark_words(parts)
            yield found

    def _mark_apart(self, one: Term, words: Iterable[str]) -> None:
        """Mark words each of which is asked for."""
        for word in words if not one.negated else ():
            self._number += 1
            self._mark_words([word])

    def _mark_words(self, words: Iterable[str]) -> None:
        """Mark words too that will do instead of the one before."""
        for word in words:
            self._clauses.marks.setdefault(word, self._number)

    def _field_query(self, one: Field) -> tantivy.Query:
        found = field_query.query(self._snapshot, one)
        if found is not None:
            return tantivy.Query.const_score_query(found, 0.0)
        self._clauses.problems.append(Problem(one.name, one.value))
        self._clauses.ranked |= not one.negated
        return self._term_query(as_words(one.value, negated=one.negated))


def _is_plain(clause: Sequence[Term]) -> bool:
    """A single word as it is: such words next to each other may be a name."""
    return len(clause) == 1 and isinstance(clause[0], Word) and not (clause[0].negated or clause[0].loose)


def _match_everything() -> tantivy.Query:
    return tantivy.Query.const_score_query(term("record", "d"), 0.0)


def _all_of(asked: list[tantivy.Query]) -> tantivy.Query:
    return asked[0] if len(asked) == 1 else tantivy.Query.boolean_query([(Occur.Must, one) for one in asked])


def _any_of(asked: list[tantivy.Query]) -> tantivy.Query:
    return asked[0] if len(asked) == 1 else tantivy.Query.boolean_query([(Occur.Should, one) for one in asked])


_weighing = tantivy.Query.boost_query


def _word_query(name: str, word: str) -> tantivy.Query:
    return tantivy.Query.term_query(SCHEMA, name, word, "position")


def _in_any_field(words: list[str], others: dict[str, list[str]] | None = None, *, russian: bool = False) -> tantivy.Query:
    """A word (or another form of it), or words in a row, in any of the text fields; in the title it weighs most."""
    asked: list[Part] = []
    for name, boost in BOOSTS.items():
        one = _word_query(name, words[0]) if len(words) == 1 else tantivy.Query.phrase_query(SCHEMA, name, list(words))
        asked.append((Occur.Should, _weighing(one, boost)))
    inflections: list[Part] = []
    for name, held in (others or {}).items():
        weight = BOOSTS[name] * INFLECTED
        inflections += [(Occur.Should, _weighing(_word_query(name, other), weight)) for other in held]
    if inflections and russian:  # folded, many an ending of a Russian word makes one of another language
        alike = tantivy.Query.boolean_query(inflections)
        inflections = [(Occur.Should, _all_of([alike, tantivy.Query.const_score_query(term("language", "ru"), 0.0)]))]
    return tantivy.Query.boolean_query(asked + inflections)


def _prefix_query(letters: str) -> tantivy.Query:
    """Words that begin so. Folded words are of a–z and 0–9 alone, so nothing in them means anything in a pattern."""
    starts = ((tantivy.Query.regex_query(SCHEMA, name, f"{letters}.*"), boost) for name, boost in BOOSTS.items())
    return tantivy.Query.boolean_query([(Occur.Should, _weighing(one, boost)) for one, boost in starts])
