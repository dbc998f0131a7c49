"""What the rules propose, weighed against the tagger's opinion: names that it alone sees, others made surer or given up."""

from collections.abc import Iterable, Sequence

from documents.extraction.lexicon import among, given_names, stop_acronyms
from documents.extraction.name_page import Page, Span
from documents.extraction.tagger import Opinion, Seen

_BASIS = "the words around it"
_SURE_OF_SEVERAL, _SURE_OF_ONE = 1.5, 2.1  # a person's weight from which on a name is suggested (coreference.py)
_MOST_OF_A_PERSON = 1.3  # that the tagger adds, when it is certain
_LEAST, _MOST_OF_A_BODY = 0.5, 0.78
_AGAINST = 5.0  # how much a person loses for each half of likelihood that is wanting,
_AGAINST_A_SIGN = 1.5  # and where more than the form of the words speaks for it,
_SIGNED = 2.4  # as it does from this weight on
_AGAINST_BODY = 0.9
_GIVEN_UP = 0.4  # the weight of a body below which it is not suggested
_KIND_IS_NAMED = 0.65  # the weight of a body that the rules have by its kind
_LIKELY = 0.6  # the least likelihood of a name
_MINE = 0.6  # the likelihood from which on the tagger's limits hold where the rules set others


def judge(page: Page, bodies: Sequence[Span], people: Sequence[Span], known: Iterable[Span]) -> tuple[list[Span], list[Span]]:
    """Bodies and people, in the order of the text; none shares a word with a known name."""
    opinion = Opinion(page, bodies, people)
    if not opinion.has_any:
        return list(bodies), list(people)
    held = {place for span in known for place in range(span.first, span.last + 1)}
    seen = [one for one in opinion.seen if one.likelihood >= _LIKELY and held.isdisjoint(range(one.first, one.last + 1))]
    signed = _covered_places(span for span in people if span.weight >= _SIGNED)
    seen = [one for one in seen if may_be_name(page, one.first, one.last)]
    seen = [one for one in seen if one.kind == "person" or _may_be_body(page, one, signed)]
    chosen = _choose_bodies(page, opinion, bodies, seen)
    taken = _covered_places(chosen)
    persons = [span for span in _choose_people(opinion, people, seen) if taken.isdisjoint(range(span.first, span.last + 1))]
    return sorted(chosen, key=_start_position), sorted(persons, key=_start_position)


def may_be_name(page: Page, first: int, last: int) -> bool:
    """Whether the words are written as a name and our tables do not know them for something else."""
    words, tables = page.words[first : last + 1], page.lexicon
    if not (words[0].capital and words[-1].capital) or page.is_place(first, last):
        return False
    known = [tables.not_names, tables.demonyms, tables.function, tables.roles, tables.titles, tables.kin, stop_acronyms()]
    if len(words) == 1:  # "Green Party" is of common words alone, and may be a name
        known.append(tables.common)
    return not all((among(word.key, *known) and word.key not in given_names()) or page.is_place_key(word.key) for word in words)


def _may_be_body(page: Page, one: Seen, persons: set[int]) -> bool:
    """Not the kind alone ("the Ministry"), nor words that something else says are somebody's name."""
    alone = one.first == one.last and page.words[one.first].key in page.lexicon.heads
    return not alone and persons.isdisjoint(range(one.first, one.last + 1))


def _start_position(span: Span) -> int:
    return span.first


def _choose_people(opinion: Opinion, spans: Sequence[Span], seen: Sequence[Seen]) -> list[Span]:
    """Where the two set other limits, the tagger's hold if it is sure of them."""
    own = [one for one in seen if one.kind == "person"]
    by_limits = {(span.first, span.last): span for span in spans}
    signed = _covered_places(span for span in spans if span.weight >= _SIGNED)
    own = [one for one in own if (one.first, one.last) in by_limits or signed.isdisjoint(range(one.first, one.last + 1))]
    sure = _covered_places(one for one in own if one.likelihood >= _MINE)
    limits = {(one.first, one.last) for one in own}
    kept = [
        _weighed_person(span, opinion.likelihood("person", span.first, span.last))
        for span in spans
        if (span.first, span.last) not in limits and sure.isdisjoint(range(span.first, span.last + 1))
    ]
    taken = _covered_places(kept)
    chosen = [_person_span(one, by_limits.get((one.first, one.last))) for one in own]
    return kept + [span for span in chosen if taken.isdisjoint(range(span.first, span.last + 1))]


def _choose_bodies(page: Page, opinion: Opinion, spans: Sequence[Span], seen: Sequence[Seen]) -> list[Span]:
    """What names its kind is as the rules have it; of the rest the tagger's limits hold."""
    own = [one for one in seen if one.kind == "organisation"]
    named = [span.weight >= _KIND_IS_NAMED or page.title[span.first] > 0 for span in spans]
    kept = [span for span, is_named in zip(spans, named, strict=True) if is_named]
    taken = _covered_places(kept)
    chosen = [_body_span(one) for one in own if taken.isdisjoint(range(one.first, one.last + 1))]
    taken |= _covered_places(chosen)
    for span, is_named in zip(spans, named, strict=True):
        if not is_named and taken.isdisjoint(range(span.first, span.last + 1)):
            want = 2 * max(0.0, 0.5 - opinion.likelihood("organisation", span.first, span.last))
            if span.weight - _AGAINST_BODY * want >= _GIVEN_UP:
                kept.append(Span(span.first, span.last, span.basis, round(span.weight - _AGAINST_BODY * want, 2)))
    return kept + chosen


def _covered_places(spans: Iterable[Span | Seen]) -> set[int]:
    return {place for span in spans for place in range(span.first, span.last + 1)}


def _body_span(one: Seen) -> Span:
    return Span(one.first, one.last, _BASIS, round(_LEAST + _surplus_likelihood(one) * (_MOST_OF_A_BODY - _LEAST), 2))


def _person_span(one: Seen, rule: Span | None) -> Span:
    weight = (_SURE_OF_ONE if one.first == one.last else _SURE_OF_SEVERAL) + _surplus_likelihood(one) * _MOST_OF_A_PERSON
    if rule is None or rule.weight <= 0:
        return Span(one.first, one.last, _BASIS, weight)
    return Span(one.first, one.last, rule.basis or _BASIS, max(weight, rule.weight))


def _surplus_likelihood(one: Seen) -> float:
    return 2 * max(0.0, one.likelihood - 0.5)


def _weighed_person(span: Span, likelihood: float) -> Span:
    """What is left of a person whom the tagger does not see."""
    want = 2 * max(0.0, 0.5 - likelihood)
    loss = _AGAINST_A_SIGN if span.weight >= _SIGNED else _AGAINST
    return Span(span.first, span.last, span.basis, span.weight - loss * want)
