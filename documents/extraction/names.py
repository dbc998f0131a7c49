"""People and organisations in a text: those that the archive knows by any form of their names, and new ones by rules."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.extraction import organisations, organisations_slavic, organisations_turkic
from documents.extraction.coreference import Person, join_people
from documents.extraction.descriptions import described_as
from documents.extraction.findings import Evidence, FoundName, KnownName
from documents.extraction.gazetteer import KnownForms, KnownSpan, Record, records
from documents.extraction.language_support import has_capitals
from documents.extraction.name_judgement import judge
from documents.extraction.name_page import Page, Span, open_page, stems
from documents.extraction.organisation_coreference import Body, join_bodies
from documents.extraction.people import find_candidates
from documents.extraction.preferred_forms import own_body_name, own_name
from documents.extraction.roles import Scene, roles_of_body, roles_of_person, scene
from documents.extraction.state_bodies import find_announced, find_beside, find_state_bodies, find_told_behind
from documents.extraction.statistical_model import join_recognised, recognise

_FINDERS = {
    "analytic": (organisations.find_bodies, find_state_bodies, find_told_behind, find_announced),
    "slavic": (organisations_slavic.find_bodies,),
    "turkic": (organisations_turkic.find_bodies,),
}
_MOST_NAMES = 2_000  # of each kind, those with most said for them
_UNSURE = 0.5  # of a known name that several records share
_ALIKE = 0.6
_MENTIONED = "mentioned"


def find_names(text: str, *, language: str, known: Sequence[KnownName] = ()) -> tuple[FoundName, ...]:
    """Every name once, with all its occurrences; people first, each kind in the order of the text."""
    page = open_page(text, language)
    forms = KnownForms(known, page.lexicon.language)
    spans, told = _bodies_and_known(page, forms)
    if has_capitals(text):
        spans, candidates = judge(page, spans, find_candidates(page), (one.span for one in told))
    else:
        spans, candidates = [], []  # no rule tells a new name there
    named = records(told)
    people = _collect_people(page, candidates, [record for (kind, _), record in named.items() if kind == "person"])
    bodies = _collect_bodies(page, spans, [record for (kind, _), record in named.items() if kind == "organisation"])
    names = (*_iter_found_names(page, forms, named, people), *_iter_found_names(page, forms, named, bodies))
    return join_recognised(page, names, recognise(page.text, language))


def rules_spans(page: Page) -> tuple[list[Span], list[Span]]:
    """The bodies and people that the rules alone propose."""
    bodies, _ = _bodies_and_known(page, KnownForms((), page.lexicon.language))
    return bodies, find_candidates(page)


def _bodies_and_known(page: Page, forms: KnownForms) -> tuple[list[Span], list[KnownSpan]]:
    """New bodies and known names; of those that overlap, the longer."""
    found: list[tuple[Span, KnownSpan | None]] = [(one.span, one) for one in forms.find(page)]
    found += [(span, None) for find in _FINDERS[page.lexicon.family] for span in find(page)]
    # A body that ends in somebody's known full name is two names run together.
    ends = {one.span.last for _, one in found if one and one.names[0].kind == "person" and one.span.last > one.span.first}
    spans: list[Span] = []
    told: list[KnownSpan] = []
    for span, one in sorted(found, key=lambda pair: (pair[0].first - pair[0].last, pair[1] is None, pair[0].first)):
        if not page.is_free(span.first, span.last) or (one is None and span.last in ends):
            continue
        page.take(span)
        if one is None:
            spans.append(span)
        else:
            told.append(one)
    if page.lexicon.family == "analytic":
        for span in find_beside(page, tuple(spans)):
            page.take(span)
            spans.append(span)
    return sorted(spans, key=lambda span: span.first), sorted(told, key=lambda one: one.span.first)


def _collect_people(page: Page, candidates: list[Span], named: list[Record]) -> list[Person]:
    people = []
    for record in named:
        person = Person(max((stems(page, span) for span in record.spans), key=len), record=record.name.record)
        for span in record.spans:
            person.add(span)
        people.append(person)
    return join_people(page, candidates, people)


def _collect_bodies(page: Page, spans: list[Span], named: list[Record]) -> list[Body]:
    bodies = []
    for record in named:
        body = Body(max((stems(page, span) for span in record.spans), key=len), record=record.name.record)
        for span in record.spans:
            body.add(span)
        bodies.append(body)
    return join_bodies(page, spans, bodies)


def _iter_found_names(
    page: Page, forms: KnownForms, named: dict[tuple[str, int], Record], ones: Sequence[Person | Body]
) -> Iterator[FoundName]:
    """Values for what was found, in the order of the text."""
    where = scene(page)
    best = sorted(ones, key=lambda one: -one.weight)[:_MOST_NAMES]
    for one in sorted(best, key=lambda one: min(span.first for span in one.spans)):
        kind = "person" if isinstance(one, Person) else "organisation"
        found = _build_found_name(page, kind, one, where)
        record = named.get((kind, one.record)) if one.record is not None else None
        if record is not None:
            yield _apply_known_record(found, record)
        elif " " in found.name and (like := forms.alike(found.name, kind)):
            basis = f"like the known name “{like.text}”"
            yield replace(found, name=like.name, record=like.record, confidence=_ALIKE, basis=basis)
        else:
            yield found


def _build_found_name(page: Page, kind: str, one: Person | Body, where: Scene) -> FoundName:
    spans = sorted(one.spans, key=lambda span: span.first)
    forms = tuple(dict.fromkeys(page.surface(span) for span in spans))
    evidence = tuple(Evidence(*page.bounds(span)) for span in spans)
    language = page.lexicon.language
    if kind == "person":
        signs, described = roles_of_person(page, spans, where), described_as(page, spans)
        (name, variants), confidence = (own_name(forms, language), forms), min(0.97, 0.35 + 0.13 * one.weight)
    else:
        signs, described = roles_of_body(page, spans), ""
        (name, variants), confidence = own_body_name(forms, language), min(one.weight, 0.95)
    role = signs[0].role if signs else _MENTIONED
    return FoundName(kind, name, role, round(confidence, 2), one.basis, evidence, variants, described, signs=signs)


def _apply_known_record(found: FoundName, record: Record) -> FoundName:
    found = replace(found, name=record.name.name, record=record.name.record, confidence=0.95, basis="known name")
    if not record.rivals:
        return found
    others = ", ".join(dict.fromkeys(rival.name for rival in record.rivals))
    return replace(found, confidence=_UNSURE, basis=f"known name, which {others} has too")
