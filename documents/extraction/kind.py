"""What kind of text it is, by its form: turns, salutations, numbered articles, words of its heading.

Which kinds there are, and which form or words show each, is the caller's to say: see documents.models.kinds.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from documents.extraction.findings import Evidence, FoundValue
from documents.extraction.languages import LANGUAGES, alternatives
from documents.extraction.languages.declaration import TextSigns

_HEAD = 700  # characters from the beginning, in which a text says what it is
_TITLE = 250
_TAIL = 900  # characters before the end, in which letters are signed
_READ = 200_000  # characters in which the form shows
_LINE = r"^[^\w\n]{0,8}"


def _signs_pattern(of: Callable[[TextSigns], str]) -> str:
    return f"(?:{alternatives(lambda language: of(language.signs))})"


_ANSWERS = _signs_pattern(lambda signs: signs.answers)
_LONG_ANSWERS = "|".join(word for language in LANGUAGES for word in language.signs.answers.split("|") if len(word) > 1)
_QUESTION = re.compile(rf"{_LINE}{_signs_pattern(lambda signs: signs.questions)}[\s\d]{{0,4}}[*_]*:", re.MULTILINE)
_ANSWER = re.compile(rf"{_LINE}{_ANSWERS}[\s\d]{{0,4}}[*_]*:|(?:{_LONG_ANSWERS}):", re.MULTILINE)
_ASKED = re.compile(r"^(?:[*_]{2}|[–—-]\s?)?[^\n]{12,300}\?[*_\s]*\n+[^\n?]{40,}", re.MULTILINE)
_ARTICLES = re.compile(rf"{_LINE}{_signs_pattern(lambda signs: signs.articles)}\b", re.MULTILINE | re.IGNORECASE)
_RESOLVES = re.compile(
    rf"{_LINE}(?:\d{{1,3}}[^\w\n]{{1,3}})?{_signs_pattern(lambda signs: signs.clauses)}\b", re.MULTILINE | re.IGNORECASE
)
_EVENT = re.compile(rf"(?<!\w){_signs_pattern(lambda signs: signs.event_verbs)}(?!\w)", re.IGNORECASE)
_MEETING = re.compile(rf"(?<!\w){_signs_pattern(lambda signs: signs.meetings)}(?!\w)", re.IGNORECASE)
_SALUTATION = re.compile(rf"{_LINE}{_signs_pattern(lambda signs: signs.salutations)}\s?[^\n.]{{0,120}}[,!:]\s*$", re.MULTILINE)
_CLOSING = re.compile(rf"{_LINE}{_signs_pattern(lambda signs: signs.closings)}\b[^\n]{{0,40}}$", re.IGNORECASE | re.MULTILINE)
_WE = re.compile(rf"(?<!\w){_signs_pattern(lambda signs: signs.demands)}(?!\w)", re.IGNORECASE)


Cues = Sequence[tuple[str, str, float]]  # where (title, head or text), a regular expression of whole words, confidence
# A kind's value, the forms of a text that show it (see `_forms`), its cues, and those that decide before any form does.
KindSigns = tuple[str, Sequence[str], Cues, Cues]


@dataclass(frozen=True, slots=True)
class _Sign:
    kind: str
    where: str
    pattern: re.Pattern[str]
    confidence: float


@dataclass(frozen=True, slots=True)
class _Rules:
    named_so: tuple[_Sign, ...]  # of each row the first that fits
    by_form: dict[str, str]
    signs: tuple[_Sign, ...]


def find_kind(text: str, kinds: tuple[KindSigns, ...]) -> FoundValue | None:
    """The kind that a text shows by itself; None for an empty text, and where none of `kinds` is a plain text's."""
    text = text[:_READ]
    if not text.strip():
        return None
    rules = _compile_rules(kinds)
    return _by_title(text, rules) or _by_form(_forms(text), rules) or _by_sign(text, rules) or _by_form(_last_forms(text), rules)


@lru_cache(maxsize=4)
def _compile_rules(kinds: tuple[KindSigns, ...]) -> _Rules:
    """The surest cues come first; of kinds whose cues are as sure, the one declared last, which is the rarer."""
    surest = [kinds[at] for at in sorted(range(len(kinds)), key=lambda at: (_highest_confidence(kinds[at][2]), at), reverse=True)]
    return _Rules(
        named_so=tuple(_compile_sign(kind, *cue) for kind, _forms, _cues, named_so in kinds for cue in named_so),
        by_form={form: kind for kind, forms, _cues, _named_so in kinds for form in forms},
        signs=tuple(_compile_sign(kind, *cue) for kind, _forms, cues, _named_so in surest for cue in cues),
    )


def _highest_confidence(cues: Cues) -> float:
    return max((confidence for _where, _words, confidence in cues), default=0)


def _compile_sign(kind: str, where: str, words: str, confidence: float) -> _Sign:
    return _Sign(kind, where, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), confidence)


def _by_title(text: str, rules: _Rules) -> FoundValue | None:
    """An open letter that calls itself so is one, however it is signed."""
    title = text.lstrip()[:_TITLE].split("\n", 1)[0]
    for sign in rules.named_so:
        if match := sign.pattern.search(title):
            return FoundValue(sign.kind, sign.confidence, f"the words “{match[0]}”")
    return None


class _Form(NamedTuple):
    name: str  # by which kinds refer to it
    confidence: float
    basis: str
    evidence: tuple[Evidence, ...] = ()


def _by_form(forms: Iterable[_Form], rules: _Rules) -> FoundValue | None:
    for form in forms:
        if form.name in rules.by_form:
            return FoundValue(rules.by_form[form.name], form.confidence, form.basis, form.evidence)
    return None


def _forms(text: str) -> Iterator[_Form]:
    """The forms that a text has, the surest first."""
    questions, answers = len(_QUESTION.findall(text)), len(_ANSWER.findall(text))
    if questions >= 2 and answers >= 2:
        yield _Form("turns", 0.95, f"{questions} questions and {answers} answers are marked")
    yield from _letter_forms(text)
    if (articles := len(_ARTICLES.findall(text))) >= 4:
        yield _Form("articles", 0.75, f"{articles} numbered articles")
    if (clauses := len(_RESOLVES.findall(text))) >= 4:
        yield _Form("clauses", 0.85, f"{clauses} clauses of a resolution")
    asked = len(_ASKED.findall(text))
    lines = sum(1 for line in text.split("\n") if line.strip())
    if asked >= 3 and 3 * asked >= lines // 2:
        yield _Form("questions", 0.7, f"{asked} paragraphs are questions, each with an answer")


def _letter_forms(text: str) -> Iterator[_Form]:
    opening, closing = _SALUTATION.search(text[:_HEAD]), _CLOSING.search(text, max(0, len(text) - _TAIL))
    if not closing:
        return
    evidence = tuple(Evidence(*match.span()) for match in (opening, closing) if match)
    if _WE.search(text):
        yield _Form("demands", 0.8, "demands, and a letter’s closing words", evidence)
    elif opening:
        yield _Form("letter", 0.75, "a salutation and a letter’s closing words", evidence)


def _by_sign(text: str, rules: _Rules) -> FoundValue | None:
    title = text.strip()[:_TITLE].split("\n", 1)[0]
    places = {"title": (text.find(title), len(title)), "head": (0, _HEAD), "text": (0, len(text))}
    for sign in rules.signs:
        start, length = places[sign.where]
        if match := sign.pattern.search(text, start, start + length):
            return FoundValue(sign.kind, sign.confidence, f"the words “{' '.join(match[0].split())}”", (Evidence(*match.span()),))
    return None


def _last_forms(text: str) -> Iterator[_Form]:
    """Those that any cue outweighs."""
    event, meeting = _EVENT.search(text[:_HEAD]), _MEETING.search(text[:_HEAD])
    if event and meeting:
        yield _Form("meeting", 0.7, f"it begins with a {meeting[0]}", (Evidence(*meeting.span()),))
    yield _Form("plain", 0.4, "no sign of another kind")
