"""Other forms of a word typed: journalist of journalists, заключённые of заключённых.

What one word may become is worked out from its stem (Snowball's stemmers of English and Russian, Porter 2001, as the engine
has them), and only words that the index has are searched. So the index holds each word once, exact forms can weigh more, and
what is found can be marked.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from documents.catalogue.index.schema import TEXT
from documents.catalogue.index.snapshot import Snapshot
from documents.names import fold

KEPT = 20_000  # words whose other forms a snapshot keeps in mind

_ENGLISH_WORD = re.compile(r"[a-z]{3,40}")
_RUSSIAN_WORD = re.compile(r"[а-яё]{3,40}")
_ENGLISH_ENDINGS = ("", "s", "es", "e", "d", "ed", "ing", "y", "ies", "ied", "ying")
# Of nouns, adjectives and participles, as in Snowball's lists; of verbs the commonest.
_NOUN = "а е и й о у ы ь ю я ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья иям ием иях ями ами иями ией"
_ADJECTIVE = "ее ое ые ими ыми ый его ого ему ому их ых ую юю ая яя ою ею им ым"
_VERB = "л ла ло ли ть ет ут ют ит ат ят ил ила или ать ить ает ают ал ала али"
_RUSSIAN_ENDINGS = ("", *_NOUN.split(), *_ADJECTIVE.split(), *_VERB.split())


def _build_stemmer(language: str) -> TextAnalyzer:
    return TextAnalyzerBuilder(Tokenizer.whitespace()).filter(Filter.stemmer(language)).build()


_ENGLISH, _RUSSIAN = _build_stemmer("english"), _build_stemmer("russian")


def inflected(snapshot: Snapshot, typed: str) -> dict[str, list[str]]:
    """By text field, the other forms of a word that the index has there, folded."""
    key = ("inflected", typed)
    known: dict[str, list[str]] | None = snapshot.memo.get(key)
    if known is None:
        frequency = snapshot.searcher.doc_freq
        others = forms(typed)
        known = {field: [word for word in others if frequency(field, word)] for field in TEXT} if others else {}
        if len(snapshot.memo) < KEPT:
            snapshot.memo[key] = known
    return known


@lru_cache(maxsize=20_000)
def forms(typed: str) -> tuple[str, ...]:
    """Other forms that an English or Russian word may have, folded; none of a word of another alphabet."""
    if is_russian(typed):
        word = typed.lower().replace("ё", "е")
        found = _with_stem(_RUSSIAN, word, _russian_candidates(_stem_word(_RUSSIAN, word)))
    else:
        word = fold(typed) if typed.isascii() or "’" in typed else ""
        found = (
            _with_stem(_ENGLISH, word, _english_candidates(word, _stem_word(_ENGLISH, word)))
            if _ENGLISH_WORD.fullmatch(word)
            else []
        )
    return tuple(dict.fromkeys(form for other in found if (form := fold(other)) != fold(typed)))


def is_russian(typed: str) -> bool:
    return _RUSSIAN_WORD.fullmatch(typed.lower()) is not None


def _stem_word(stemmer: TextAnalyzer, word: str) -> str:
    return stemmer.analyze(word)[0]


def _with_stem(stemmer: TextAnalyzer, word: str, candidates: Iterable[str]) -> list[str]:
    stem = _stem_word(stemmer, word)
    return [one for one in candidates if _stem_word(stemmer, one) == stem]


def _english_candidates(word: str, stem: str) -> list[str]:
    singular = re.sub(r"(?<=[^s])s$", "", word)
    bases = [stem, singular, re.sub(r"(?:es|ed|ing|i|y)$", "", word), stem.removesuffix("i"), stem + stem[-1:]]
    return [base + ending for base in dict.fromkeys(bases) if len(base) > 1 for ending in _ENGLISH_ENDINGS]


def _russian_candidates(stem: str) -> list[str]:
    """A doubled н is one in the stem: заключенный."""
    bases = [stem, f"{stem}н"] if stem.endswith("н") else [stem]
    return [base + ending for base in bases for ending in _RUSSIAN_ENDINGS]
