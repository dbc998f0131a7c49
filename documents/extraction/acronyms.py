"""Bodies named by their initials or by a name of their own, in any language."""

import re
from collections.abc import Iterator

from documents.extraction.inflection import stem
from documents.extraction.lexicon import given_names, known_bodies, known_body_stems, stop_acronyms
from documents.extraction.name_page import Page, Span

_MOST_LETTERS = 8
_SHORTEST_FIRST = 5  # letters of a body's name that begins a sentence
_ROMAN = re.compile(r"[IVXLC]+")  # XIX əsr
_MOST_WORDS = 5


def by_themselves(page: Page) -> Iterator[Span]:
    """Bodies that are known without a word for their kind: well-known ones and initials, in each run of capitals."""
    for first, last in page.chains():
        start = first
        while start <= last:
            span = well_known(page, start, last) or acronym(page, start, last)
            if span is None:
                break
            yield span
            start = span.last + 1


def well_known(page: Page, first: int, last: int) -> Span | None:
    """The longest well-known body that begins at a word of the run; "of" and the like may stand in it."""
    for start in range(first, min(last, first + 6) + 1):
        for end in range(min(len(page.words) - 1, start + _MOST_WORDS - 1), start - 1, -1):
            if not all(page.words[one].joined for one in range(start + 1, end + 1)) or not _is_well_known(page, start, end):
                continue
            if start == end and not _stands_alone(page, first, start, last):
                continue
            if end < last and page.words[end + 1].key in page.lexicon.other_heads:
                continue  # "Cumhuriyet Bayramı" is a day, whatever Cumhuriyet is by itself
            if end < last and _is_section(page, start, end, last):
                end = last
            return Span(start, end, "well-known body", 0.8)
    return None


def _is_section(page: Page, start: int, end: int, last: int) -> bool:
    """Whether a country behind the name belongs to it: "BBC Azerbaijan", "Amnesty International Kenya"."""
    following = page.after(last)
    of_a_person = following is not None and following.key in page.lexicon.roles
    return (page.words[start].upper or end > start) and page.is_place(end + 1, last) and not of_a_person


def _is_well_known(page: Page, first: int, last: int) -> bool:
    key = page.key(first, last).replace("-", " ")
    if key in known_bodies():
        return True
    language = page.lexicon.language
    return (
        page.lexicon.family != "analytic"
        and len(stem(key, language)) > 4
        and " ".join(stem(word, language) for word in key.split()) in known_body_stems(language)
    )


def _stands_alone(page: Page, first: int, place: int, last: int) -> bool:
    """Whether one word is a body by itself. "Trend" is one, "trend" is not; behind other words it is a part of another name."""
    word = page.words[place]
    if word.upper:
        following = page.after(place)
        return not ("." in word.text and following is not None and following.capital and not following.upper)  # A.B. Stone
    if word.first and len(word.key) < _SHORTEST_FIRST and page.lexicon.family != "analytic":
        return False  # «Эта традиция», whatever ETA is
    if place > first:
        return False
    ambiguous = word.key in page.lexicon.common or word.key in page.lower
    return not (ambiguous and (word.first or place < last))


def acronym(page: Page, first: int, last: int) -> Span | None:
    for place in range(first, last + 1):
        word = page.words[place]
        if not word.upper or not 2 <= len(word.text) <= _MOST_LETTERS or page.headline[place] or "." in word.text:
            continue
        if _ROMAN.fullmatch(word.text):
            continue
        if word.gap.endswith("\n") and len(word.text) > 4 and (page.is_place(place, place) or place < last or len(word.text) > 5):
            continue  # a dateline: "NAKURU, March 4"
        if (
            word.key in stop_acronyms()
            or word.key in given_names()
            or word.key in page.lexicon.common
            or _is_shouted(page, place)
        ):
            continue
        end = place
        while end < last and page.is_place(end + 1, end + 1):
            end += 1
        return Span(place, end, "initials", 0.6)
    return None


def _is_shouted(page: Page, place: int) -> bool:
    """Whether the neighbours are in capital letters too, as in a heading."""
    words = page.words
    near = [words[one].upper for one in (place - 2, place - 1, place + 1, place + 2) if 0 <= one < len(words)]
    return sum(near) >= 2
