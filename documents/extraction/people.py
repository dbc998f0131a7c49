"""Persons: words with a capital that something says are somebody's name."""

from collections.abc import Iterator

from documents.extraction.lexicon import folded_words, forms_of_address, particles
from documents.extraction.morphology import is_given
from documents.extraction.name_page import LONGEST_CHAIN, Page, Span
from documents.extraction.name_trimming import without_tail, without_titles
from documents.extraction.person_context import weigh_after, weigh_before
from documents.extraction.person_score import Weighing, weigh_words
from documents.extraction.tokens import is_initial

_MOST_WORDS = 6
_SUFFIXES = frozenset(("jr", "sr"))
_MOST_SMALL = 2  # "van der", "de la"
_CHILD_OF = frozenset(("kyzy", "uulu", "kizi", "uuly"))  # Kyrgyz: the father's name, this, one's own
_AROUND_NICKNAMES = frozenset(("“”", '""', "«»", "„“", "‘’", "()"))
_SURE_OF_ONE = 1.7
_AND = folded_words(lambda words: words.conjunctions)


def find_candidates(page: Page) -> list[Span]:
    """Runs of words that may be a person, each weighed by what stands in and around it."""
    found: list[Span] = []
    for first, last in _capitalised_runs(page):
        span = _weigh_candidate(page, first, last)
        if span is not None:
            found.append(span)
    _weigh_lists(page, found)
    return found


def _weigh_lists(page: Page, found: list[Span]) -> None:
    """Who stands in a list beside a person is likely one."""
    for step in (1, -1):
        places = range(len(found) - 1) if step == 1 else range(len(found) - 1, 0, -1)
        for place in places:
            one, other = found[place], found[place + step]
            beside = _in_one_list(page, one, other) if step == 1 else _in_one_list(page, other, one)
            if beside and one.weight >= _SURE_OF_ONE and -0.5 < other.weight < _SURE_OF_ONE and other.last > other.first:
                found[place + step] = Span(other.first, other.last, other.basis or "in a list of names", other.weight + 0.9)


def _in_one_list(page: Page, before: Span, span: Span) -> bool:
    between = page.words[before.last + 1 : span.first]
    gap = page.words[span.first].gap
    if not between:
        return gap.strip() in (",", ";") or gap.endswith("\n")
    return len(between) == 1 and between[0].key in _AND and gap == " "


def _capitalised_runs(page: Page) -> Iterator[tuple[int, int]]:
    """Runs of free words with a capital; "de", "bin" and their like may stand inside."""
    words, place = page.words, 0
    while place < len(words):
        if not words[place].capital or page.taken[place]:
            place += 1
            continue
        last = place
        while last - place < LONGEST_CHAIN and (step := _count_added_words(page, last)):
            last += step
        yield place, last
        place = last + 1


def _count_added_words(page: Page, last: int) -> int:
    """How many words the run goes on by."""
    words = page.words
    if last + 1 >= len(words) or words[last].possessive or page.taken[last + 1]:
        return 0
    following = words[last + 1]
    if words[last].key in _SUFFIXES:
        return 0  # "Hill Jr. Ivan": another name begins
    if is_initial(words[last]) and last > 0 and following.key in page.lexicon.roles:
        return 0  # "учителя Айвара С. Адвокат …": the initial ends the sentence
    if not following.joined:
        return 2 if _is_nickname(page, last + 1) else 0
    if following.capital or following.key in ("oglu", "qizi", "gizi"):
        return 1
    small = 0
    while small < _MOST_SMALL and last + 1 + small < len(words) and _is_small(page, last + 1 + small):
        small += 1
    return small + 1 if small and _leads_on(page, last + small) else 0


def _is_small(page: Page, place: int) -> bool:
    """Whether a word in small letters may stand inside a name: van der, bin, bəy."""
    key, language = page.words[place].key, page.lexicon.language
    if not page.words[place].joined or page.words[place].capital:
        return False
    given = is_given(page.words[place - 1].key, language)
    return key in _CHILD_OF or key in particles() or (key in forms_of_address() and given)


def _is_nickname(page: Page, place: int) -> bool:
    """Ramon “Mon” Dizon, Jovan (Joca) Petrov."""
    words = page.words
    if place + 1 >= len(words) or page.taken[place + 1] or not is_given(words[place - 1].key, page.lexicon.language):
        return False
    inside, behind = words[place], words[place + 1]
    around = inside.gap.strip() + behind.gap.strip()
    return around in _AROUND_NICKNAMES and inside.capital and behind.capital and not inside.upper


def _leads_on(page: Page, place: int) -> bool:
    words = page.words
    return place + 1 < len(words) and words[place + 1].joined and words[place + 1].capital and not page.taken[place + 1]


def _weigh_candidate(page: Page, first: int, last: int) -> Span | None:
    weighing = Weighing()
    start = without_titles(page, first, last, weighing)
    end = without_tail(page, start, last)
    if start > end or page.title[start]:
        return None
    if end - start >= _MOST_WORDS:
        return None
    weigh_words(page, start, end, weighing)
    weigh_before(page, start, first, weighing)
    weigh_after(page, end, weighing)
    return Span(start, end, weighing.basis, weighing.weight)
