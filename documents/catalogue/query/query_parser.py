"""The search box's text, read: words, "phrases", OR, -not, prefix* and fields. Nothing typed ever fails.

What cannot be understood is searched as words, and a `Problem` says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from documents.catalogue.facets import FACET_FIELDS
from documents.catalogue.has import has_word
from documents.catalogue.query.query import QueryError, day
from documents.models import TIE_ROLES
from documents.names import tokens

MAX_TERMS = 32  # words, phrases and fields of a search that are looked up
DECADE = re.compile(r"(\d{3})(?:X|0s)")
MIN_PREFIX = 2  # letters before a *

# Each role is a field besides: quoted:isa-gambar finds the documents in which they are quoted.
FIELDS = (*FACET_FIELDS, "from", "to", "mentions", "has")
_OTHER_NAMES = {facet.name: field for field, facet in FACET_FIELDS.items()} | {"organization": "org"}


@dataclass(frozen=True, slots=True)
class Word:
    """`text` as typed. Parts of it that a sign joins (co-operation) stand in a row, but anywhere when it is `loose`."""

    text: str
    negated: bool = False
    loose: bool = False

    def __str__(self) -> str:
        return " ".join(tokens(self.text)) if self.loose else f"{_minus_sign(self)}{self.text}"


@dataclass(frozen=True, slots=True)
class Phrase:
    text: str
    negated: bool = False

    def __str__(self) -> str:
        return f'{_minus_sign(self)}"{self.text}"'


@dataclass(frozen=True, slots=True)
class Prefix:
    """`text` without its star."""

    text: str
    negated: bool = False

    def __str__(self) -> str:
        return f"{_minus_sign(self)}{self.text}*"


@dataclass(frozen=True, slots=True)
class Field:
    """`name` is one of FIELDS, or a role. The value of a date has been read once, and is one."""

    name: str
    value: str
    negated: bool = False

    def __str__(self) -> str:
        quote = '"' if re.search(r'[\s|]|^"', self.value) else ""
        return f"{_minus_sign(self)}{self.name}:{quote}{self.value}{quote}"


Term = Word | Phrase | Prefix | Field


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be understood. `what` names the kind of trouble, `piece` is the piece of the text that it is about."""

    what: str
    piece: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """Each clause is asked for; of the terms of one clause (parted by OR), any."""

    clauses: tuple[tuple[Term, ...], ...]
    problems: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        """The search as one might have typed it."""
        return " ".join(filter(None, (" OR ".join(map(str, clause)) for clause in self.clauses)))


def _minus_sign(term: Term) -> str:
    return "-" if term.negated else ""


def with_field(words: str, field: str) -> str:
    """Words that find what these do and a field (`has:corrections`) does too, even where they end with OR or in a phrase."""
    return f"{parse(words)} {field}".strip()


@lru_cache(maxsize=2048)
def parse(text: str) -> Parsed:
    """Read what was typed. Problems are in the order in which they were met, each once."""
    problems: list[Problem] = []
    clauses: list[tuple[Term, ...]] = []
    text = _without_brackets(text, problems)
    pieces = list(_iter_pieces(text, problems))
    terms, joined = 0, False
    for piece, following in zip_longest(pieces, pieces[1:], fillvalue=BAR):
        if isinstance(piece, str):
            joined = bool(clauses) and not joined and not isinstance(following, str)
            if joined:
                continue
            problems.append(Problem("or", piece))
            if piece == BAR:
                continue
        if terms == MAX_TERMS:
            problems.append(Problem("many", str(MAX_TERMS)))
            break
        term = Word(piece.lower()) if isinstance(piece, str) else piece
        clauses[-1:] = [(*clauses[-1], term)] if joined else [*clauses[-1:], (term,)]
        terms, joined = terms + 1, False
    return Parsed(tuple(clauses), tuple(dict.fromkeys(problems)))


OR, BAR = "OR", "|"
_QUOTES = '"“”„«»'
_PIECE = re.compile(
    rf"""
    (?P<or>\||OR(?=[\s|]|$))
    | (?P<and>AND(?=[\s|]|$))
    | (?P<no>-|NOT\s+(?=[^\s|]))?
      (?:(?P<field>[A-Za-z]+):(?=[^\s|/]))?
      (?:[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}] | (?P<word>[^\s|]+))
    """,
    re.VERBOSE,
)


ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
# What parts the words of a list that was typed without spaces; in a number it does not.
_LISTED = re.compile(r"(?<!\d)[,;/]|[,;/](?!\d)")
_BRACKETS = re.compile(r"(?:(?<=[\s|])|^)(?P<no>-?)\(+|\)+(?=[\s|]|$)")


def _without_brackets(text: str, problems: list[Problem]) -> str:
    """Brackets group nothing. Where somebody may have meant them to, that is a problem; elsewhere they are only signs."""
    around = list(_BRACKETS.finditer(text))
    if not around or not (any(one["no"] for one in around) or re.search(r"\||\bOR\b", text)):
        return text
    problems.append(Problem("bracket", "( )"))
    return _BRACKETS.sub(lambda one: one["no"] or "", text)


def _iter_pieces(text: str, problems: list[Problem]) -> Iterator[Term | str]:
    """Terms, and what parts alternatives."""
    for match in _PIECE.finditer(text):
        negated, word = bool(match["no"]), match["word"]
        problems += _spelled_out(match)
        if match["or"]:
            yield match["or"]
        elif match["and"]:
            continue
        elif match[0] == "-":
            problems.append(Problem("minus", "-"))
        elif match["field"]:
            yield from _iter_field_terms(match, problems)
        elif word is not None:
            yield from _iter_word_terms(word, problems, negated=negated)
        elif tokens(match["phrase"]):
            yield Phrase(match["phrase"].strip(), negated)
        else:
            problems.append(Problem("empty", match[0]))


def _spelled_out(match: re.Match[str]) -> list[Problem]:
    """What other searches know as words."""
    if match["and"]:
        return [Problem("and", "AND")]
    return [Problem("not", "NOT")] if (match["no"] or "-") != "-" else []


def _iter_word_terms(word: str, problems: list[Problem], *, negated: bool) -> Iterator[Term]:
    """A word or a prefix; nothing if nothing is left when it is folded."""
    if word[0] in _QUOTES or word[-1] in _QUOTES:
        problems.append(Problem("quote", word))
    if word.endswith(":") and _is_field(_field_name(word[:-1])):
        problems.append(Problem("empty", word))
    text = word.strip(f"{_QUOTES}*")
    is_one = "*" in word or ":" in word or ADDRESS.match(word)  # a part with a colon would be a field where it stands alone
    if not is_one and len(parts := [part for part in _LISTED.split(text) if tokens(part)]) > 1:
        yield from (Word(part, negated) for part in parts)
        return
    if "*" not in word:
        term: Term = Word(text, negated)
    elif "*" not in text and word.endswith("*") and len("".join(tokens(text)[-1:])) >= MIN_PREFIX:
        term = Prefix(text, negated)
    else:
        problems.append(Problem("star", word))
        term = as_words(text.replace("*", " "), negated=negated)
    if tokens(text):
        yield term


def _is_field(name: str) -> bool:
    return name in FIELDS or name in TIE_ROLES


def _field_name(typed: str) -> str:
    return _OTHER_NAMES.get(typed.lower(), typed.lower())


def _iter_field_terms(match: re.Match[str], problems: list[Problem]) -> Iterator[Term]:
    name, negated, typed = _field_name(match["field"]), bool(match["no"]), match[0].removeprefix(match["no"] or "")
    value = match["phrase"] if match["word"] is None else match["word"]
    trouble = _find_trouble(name, value)
    if trouble is None:
        yield Field(name, (has_word(value) if name == "has" else None) or value.strip(), negated)
        return
    problems.append(Problem(trouble, f"{match['field']}:" if trouble == "field" else typed))
    if tokens(value):
        yield as_words(f"{match['field']} {value}" if trouble == "field" else value, negated=negated)


def as_words(text: str, *, negated: bool = False) -> Word | Phrase:
    """What was meant for something else, as words that may stand anywhere (or, where they may not, in a row)."""
    plain = " ".join(re.sub(f"[{_QUOTES}:|]", " ", text).split())
    return Phrase(plain, negated) if negated else Word(plain, loose=True)


def _find_trouble(name: str, value: str) -> str | None:
    """What is wrong with a field, if anything. Whether its record is known, only the catalogue can say."""
    if not _is_field(name):
        return "field"
    if value[:1] in _QUOTES and value:
        return "quote"
    if not tokens(value):
        return "empty"
    if name == "has" and has_word(value) is None:
        return "has"
    return "date" if name in ("from", "to", "mentions") and not _is_day(name, value) else None


def _is_day(name: str, value: str) -> bool:
    if name == "mentions" and DECADE.fullmatch(value):
        return True
    try:
        day(name, value)
    except QueryError:
        return False
    return True
