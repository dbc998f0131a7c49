"""The dates that a text tells of."""

import re
from collections.abc import Container, Sequence

from documents import names
from documents.extraction.dates.future import is_ahead
from documents.extraction.dates.mentions import Mention
from documents.extraction.dates.resolution import Reference, Resolved, Resolver
from documents.extraction.dates.scanner import scan
from documents.extraction.findings import Evidence, FoundDate
from documents.extraction.languages import alternatives, words_of

__all__ = ["Mention", "Reference", "dates_of", "is_ahead", "scan"]

_CLAUSE = 120  # characters of the clause on each side of the date, at most
_SENTENCE_END = re.compile(r"[.!?…](?=[\s”\"»’)]|$)|\n")
_NO_END = re.compile(rf"(?:\b\w|\b(?:{alternatives(lambda language: language.date_words.abbreviations)}))$")
_PREPOSITION = frozenset(map(names.fold, words_of(lambda language: language.date_words.prepositions)))


def dates_of(
    text: str, mentions: Sequence[Mention], reference: Reference | None, own: Container[int] = ()
) -> tuple[FoundDate, ...]:
    """One finding for each date and wording, with all its places. Mentions whose year nothing tells are left out.

    `own`: where dates begin that are the text's, and no event's.
    """
    resolver = Resolver(text, mentions, reference)
    groups: dict[tuple[str, str], list[Resolved]] = {}
    for mention in mentions:
        if mention.start not in own and (resolved := resolver.resolve(mention)):
            groups.setdefault((resolved.edtf, _strip_prepositions(text[mention.start : mention.end])), []).append(resolved)
    return tuple(_build_finding(text, group) for group in groups.values())


def _strip_prepositions(words: str) -> str:
    """Two places with the same words are one finding, whatever stands before the date."""
    return " ".join(word for word in names.tokens(words) if word not in _PREPOSITION)


def _build_finding(text: str, group: Sequence[Resolved]) -> FoundDate:
    best = max(group, key=lambda one: one.confidence)
    mention = best.mention
    return FoundDate(
        edtf=best.edtf,
        words=text[mention.start : mention.end],
        what=_surrounding_sentence(text, mention),
        confidence=best.confidence,
        evidence=tuple(Evidence(one.mention.start, one.mention.end) for one in group),
        basis=best.basis,
        relative=mention.relative,
    )


def _surrounding_sentence(text: str, mention: Mention) -> str:
    """The sentence around a mention, shortened at both ends between words."""
    start, end = max(0, mention.start - _CLAUSE), min(len(text), mention.end + _CLAUSE)
    for stop in _SENTENCE_END.finditer(text, start, mention.start):
        if stop[0] == "\n" or not _NO_END.search(text, start, stop.start()):
            start = stop.end()
    after = next(
        (s for s in _SENTENCE_END.finditer(text, mention.end, end) if not _NO_END.search(text, mention.end, s.start())), None
    )
    cut_before, cut_after = start == mention.start - _CLAUSE, after is None and end < len(text)
    before, behind = text[start : mention.start], text[mention.end : after.start() if after else end]
    if cut_before:
        before = "…" + before.partition(" ")[2]
    if cut_after:
        behind = behind.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[mention.start : mention.end]}{behind}".split()).strip(' ”"»’)')
