"""People and organisations in a text: those that the archive knows by any form of their names, and new ones by rules."""

from collections.abc import Sequence
from dataclasses import replace

from documents.intake.find import organisations, organisations_russian, organisations_turkic
from documents.intake.find.bodies import Body, join_bodies
from documents.intake.find.joining import Person, join_people
from documents.intake.find.known import KnownForms, KnownSpan
from documents.intake.find.page import Page, Span, open_page
from documents.intake.find.people import find_candidates
from documents.intake.find.statebodies import find_announced, find_beside, find_state_bodies, find_told_behind
from documents.intake.found import Evidence, FoundName, KnownName

_FINDERS = {
    "en": (organisations.find_bodies, find_state_bodies, find_told_behind, find_announced),
    "ru": (organisations_russian.find_bodies,),
    "az": (organisations_turkic.find_bodies,),
    "tr": (organisations_turkic.find_bodies,),
}
_MOST_NAMES = 2_000  # of each kind, those with most said for them


def find_names(text: str, *, language: str, known: Sequence[KnownName] = ()) -> tuple[FoundName, ...]:
    """Every name once, with all its occurrences; people first, each kind in the order of the text."""
    page = open_page(text, language)
    spans, titled = _bodies_and_known(page, known)
    people = _people(page, titled)
    bodies = _bodies(page, spans, titled)
    return tuple(people + bodies)


def _bodies_and_known(page: Page, known: Sequence[KnownName]) -> tuple[list[Span], list[KnownSpan]]:
    """New bodies and known names; of those that overlap, the longer."""
    found: list[tuple[Span, KnownSpan | None]] = [(one.span, one) for one in KnownForms(known, page.lexicon.language).find(page)]
    found += [(span, None) for find in _FINDERS[page.lexicon.language] for span in find(page)]
    spans, titled = [], []
    for span, one in sorted(found, key=lambda pair: (pair[0].first - pair[0].last, pair[1] is None, pair[0].first)):
        if not page.is_free(span.first, span.last):
            continue
        page.take(span)
        if one is None:
            spans.append(span)
        else:
            titled.append(one)
    if page.lexicon.language == "en":
        for span in list(find_beside(page, spans)):
            page.take(span)
            spans.append(span)
    return sorted(spans, key=lambda span: span.first), sorted(titled, key=lambda one: one.span.first)


def _people(page: Page, titled: list[KnownSpan]) -> list[FoundName]:
    known: dict[int, Person] = {}
    names: dict[int, KnownName] = {}
    for one in titled:
        name = one.names[0]
        if name.kind != "person":
            continue
        names[name.record] = name
        key = tuple(word.key for word in page.words[one.span.first : one.span.last + 1])
        person = known.setdefault(name.record, Person(key, record=name.record))
        if len(key) > len(person.words):
            person.words = key
        person.add(one.span)
    people = join_people(page, find_candidates(page), list(known.values()))
    return [_found(page, "person", one, names, _confidence(one.weight)) for one in people]


def _bodies(page: Page, spans: list[Span], titled: list[KnownSpan]) -> list[FoundName]:
    known: dict[int, Body] = {}
    names: dict[int, KnownName] = {}
    for one in titled:
        name = one.names[0]
        if name.kind != "organisation":
            continue
        names[name.record] = name
        key = tuple(word.key for word in page.words[one.span.first : one.span.last + 1])
        body = known.setdefault(name.record, Body(key, record=name.record))
        body.add(one.span)
    bodies = join_bodies(page, spans, list(known.values()))
    bodies.sort(key=lambda body: min(span.first for span in body.spans))
    return [_found(page, "organisation", one, names, min(one.weight, 0.95)) for one in bodies]


def _confidence(weight: float) -> float:
    return round(min(0.97, 0.35 + 0.13 * weight), 2)


def _found(page: Page, kind: str, one: Person | Body, names: dict[int, KnownName], confidence: float) -> FoundName:
    spans = sorted(one.spans, key=lambda span: span.first)
    variants = tuple(dict.fromkeys(page.surface(span) for span in spans))
    evidence = tuple(Evidence(page.words[span.first].start, page.words[span.last].end) for span in spans)
    found = FoundName(kind, max(variants, key=len), "mentioned", confidence, one.basis, evidence, variants)
    if one.record is None:
        return found
    return replace(found, name=names[one.record].name, record=one.record, basis="known name", confidence=0.95)
