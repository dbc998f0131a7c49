"""Which occurrences are one person: a family name alone, a given name alone, initials, slips of the pen."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from documents.extraction.inflection import stem
from documents.extraction.lexicon import among, forms_of_address, particles
from documents.extraction.name_page import Page, Span

# What must be said for a name before it is suggested: of several words, and of one.
ENOUGH, ENOUGH_ALONE = 1.5, 2.1
_PATRONYMIC = re.compile(r"...(?:ovich|evich|ich|ovn|evn|ichn)[aeiouy]*$")
_LONGEST = 30  # letters
_MOST_NEAR = 12  # names with one word in common that a further one is compared with
_SLIP = 6  # letters of a word from which on one wrong letter is taken for a slip of the pen


@dataclass(slots=True)
class Person:
    words: tuple[str, ...]  # stems, in the order of the text
    spans: list[Span] = field(default_factory=list)
    weight: float = 0.0
    basis: str = ""
    record: int | None = None

    def add(self, span: Span) -> None:
        self.spans.append(span)
        if span.weight > self.weight or not self.basis:
            self.weight, self.basis = max(span.weight, self.weight), span.basis or self.basis


def join_people(page: Page, candidates: list[Span], known: list[Person]) -> list[Person]:
    """Persons with all their occurrences. `known` come with theirs; names alone are added to them."""
    language = page.lexicon.language
    alone_too = {
        stem(page.words[span.first].key, language) for span in candidates if span.last == span.first and span.weight > -1
    }
    people = list(known) + _several_words(page, [span for span in candidates if span.last > span.first], alone_too)
    people = _merge_people(people)
    by_word: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        if len(person.words) > 1:
            for word in set(person.words):
                by_word[word].append(person)
    by_slip: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for slip in _deletion_variants(person.words[-1]) if len(person.words) > 1 else ():
            by_slip[slip].append(person)
    _give_back(page, people, by_word)
    alone: dict[str, Person] = {}
    for span in candidates:
        if span.last > span.first:
            continue
        key = stem(page.words[span.first].key, page.lexicon.language)
        owner = _find_owner(by_word, key, span) or _by_slip(by_slip, key)
        (owner or alone.setdefault(key, Person((key,)))).add(span)
    people += [person for person in alone.values() if person.weight >= ENOUGH_ALONE]
    return people


def _give_back(page: Page, people: list[Person], by_word: dict[str, list[Person]]) -> None:
    """A known family name alone is that of the person whom the text names in full, unless an office stands before it."""
    for person in [one for one in people if one.record is not None and len(one.words) == 1]:
        owners = [one for one in by_word.get(person.words[0], ()) if one.record is None and one.words[-1] == person.words[0]]
        if len(owners) != 1:
            continue
        kept = [
            span
            for span in person.spans
            if (word := page.before(span.first)) and among(word.key, page.lexicon.roles, page.lexicon.titles)
        ]
        for span in person.spans:
            if span not in kept:
                owners[0].add(Span(span.first, span.last, "", 0.0))
        person.spans[:] = kept
    people[:] = [person for person in people if person.spans]


def _several_words(page: Page, spans: list[Span], alone: set[str]) -> list[Person]:
    groups: dict[tuple[str, ...], Person] = {}
    for span in spans:
        key = tuple(stem(word.key, page.lexicon.language) for word in page.words[span.first : span.last + 1])
        groups.setdefault(key, Person(key)).add(span)
    return [
        person
        for person in groups.values()
        if person.weight + min(0.3 * (len(person.spans) - 1), 0.6) + _repetition_bonus(person, alone) >= ENOUGH
    ]


def _repetition_bonus(person: Person, alone: set[str]) -> float:
    """A name whose last word comes again alone is likely a person's."""
    return 0.7 if person.words[-1] in alone and person.weight > 0 else 0.0


def _merge_people(people: list[Person]) -> list[Person]:
    """Join the shorter form of a name to the longer: "Lula da Silva", "J. Hasanli", one letter wrong."""
    kept: list[Person] = []
    by_last: dict[str, list[Person]] = defaultdict(list)
    for person in sorted(people, key=lambda one: (one.record is None, -len(one.words))):
        near = {id(one): one for word in person.words for one in by_last[word]}
        same = next((one for one in near.values() if _is_same(one, person)), None)
        if same is None:
            kept.append(person)
            for word in person.words:
                if len(by_last[word]) < _MOST_NEAR:
                    by_last[word].append(person)
            continue
        for span in person.spans:
            same.add(span)
    return sorted(kept, key=lambda one: min((span.first for span in one.spans), default=0))


def _is_same(longer: Person, shorter: Person) -> bool:
    if longer.record is not None and shorter.record is not None:
        return longer.record == shorter.record
    big, small = (
        [word for word in one.words if word not in particles() and word not in forms_of_address()] for one in (longer, shorter)
    )
    if len(small) < 2 or len(big) < 2:
        return False
    if set(small) <= set(big) and (small[-1] == big[-1] or small[0] == big[0]):
        return True
    if sorted(small) == sorted(big):
        return True
    if small[-1] == big[-1] and (len(small[0]) == 1 or len(big[0]) == 1):
        return small[0][:1] == big[0][:1]
    if small[0] == big[0] and len(small) == 2 and _PATRONYMIC.search(small[1]):
        return True
    if len(small) != len(big):
        return False
    different = [(one, other) for one, other in zip(small, big, strict=True) if one != other]
    return len(different) == 1 and _is_one_letter_off(*different[0])


def _is_one_letter_off(one: str, other: str) -> bool:
    """Whether two words are one with a letter too few, too many or wrong."""
    if min(len(one), len(other)) < _SLIP - 1 or abs(len(one) - len(other)) > 1 or one[:1] != other[:1]:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _find_owner(by_word: dict[str, list[Person]], key: str, span: Span) -> Person | None:
    """Whose name a single word is: of several, theirs who was named last before; else the next."""
    near = by_word.get(key, ())
    family = (
        [person for person in near if person.words[-1] == key]
        or [person for person in near if person.words[0] == key]
        or list(near)
    )
    if not family:
        return None

    def distance(person: Person) -> tuple[bool, int]:
        place = min(
            (one.first for one in person.spans if one.first <= span.first), key=lambda first: span.first - first, default=None
        )
        return (True, person.spans[0].first) if place is None else (False, span.first - place)

    return min(family, key=distance)


def _deletion_variants(word: str) -> set[str]:
    """The word, and what is left of it without one letter: two words with a slip of the pen between them share one."""
    return (
        {word} | {word[:place] + word[place + 1 :] for place in range(1, len(word))} if _SLIP <= len(word) <= _LONGEST else set()
    )


def _by_slip(by_slip: dict[str, list[Person]], key: str) -> Person | None:
    near = {
        id(person): person
        for slip in _deletion_variants(key)
        for person in by_slip.get(slip, ())
        if _is_one_letter_off(person.words[-1], key)
    }
    return next(iter(near.values())) if len(near) == 1 else None
