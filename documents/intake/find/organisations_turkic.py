"""Bodies in Azerbaijani and Turkish.

The kind stands last, with a possessive ending; words with a capital, or a quoted name, before it.
"""

import re
from collections.abc import Iterator

from documents.intake.find.initials import acronym, well_known
from documents.intake.find.page import Page, Span

# Case endings behind the possessive of the kind: "Nazirliyi-nin". The name is what stands before them.
_CASE = re.compile(
    r"(?<=[ıiuüыиүу])['’]?(?:n[ıiuüыиүу]n|нын|нин|нун|нүн|n[aəe]|nd[aəe]n?|n[ıiuü]|yl[aəe]|d[ıiuü]r|на|нә|нда|ндә|ндан|ндән|ны|ни|ну|нү)$"
)
_GENITIVE = re.compile(r"(?:n[iu]n|[^aeiou][iu]n)$")
_SMALL = frozenset(("va", "ve", "uzra", "icin", "ucun", "ila", "ile"))  # inside a name
_MOST_WORDS = 12


def find_bodies(page: Page) -> Iterator[Span]:
    place = len(page.words) - 1
    while place > 0:
        span = _ending_at(page, place)
        if span is not None:
            yield span
            place = span.first
        place -= 1
    for first, last in page.chains():
        start = first
        while start <= last:
            span = well_known(page, start, last) or acronym(page, start, last)
            if span is None:
                break
            yield span
            start = span.last + 1


def without_case(text: str) -> str:
    """The name of a body without the case ending of its last word."""
    return _CASE.sub("", text)


def _ending_at(page: Page, head: int) -> Span | None:
    word, lexicon = page.words[head], page.lexicon
    if word.key not in lexicon.heads or (word.upper and word.key not in lexicon.heads):
        return None
    start = _start(page, head)
    if start == head:
        return None
    first = page.words[start]
    if not word.capital and not _fits_small(page, start, head):
        return None
    if start == head - 1 and first.first and first.key in lexicon.not_names:
        return None
    return Span(start, head, f"kind of body “{word.text}”", 0.85 if word.capital else 0.75)


def _start(page: Page, head: int) -> int:
    words, start = page.words, head
    quoted = page.title[head - 1] if head and not page.title[head] else 0
    if quoted and words[head].gap.strip() in ("”", '"', "»", "“"):
        while start > 0 and page.title[start - 1] == quoted:
            start -= 1
        return start
    while start > 0 and head - start < _MOST_WORDS and words[start].joined:
        before = words[start - 1]
        if before.possessive or _ends_here(page, start - 1, head):
            break
        if before.capital:
            start -= 1
        elif before.key in _SMALL and start > 1 and before.joined and words[start - 2].capital and words[start].capital:
            start -= 2
        else:
            break
    while (
        start < head
        and (words[start].key in page.lexicon.function or words[start].key in page.lexicon.titles)
        and words[start].first
    ):
        start += 1
    return start


def _ends_here(page: Page, place: int, head: int) -> bool:
    """Whether the name begins behind this word: an owner, "Gürcüstanın Baş Prokurorluğu", or the end of another body."""
    word = page.words[place]
    if page.title[place] != page.title[head]:
        return True
    if _GENITIVE.search(word.key) and (
        page.is_place(place, place) or word.key in page.lexicon.demonyms or word.key in page.lexicon.heads
    ):
        return True
    return word.key in page.lexicon.heads and word.capital and place < head - 1 and word.key.endswith(("i", "u", "nin", "nun"))


def _fits_small(page: Page, start: int, head: int) -> bool:
    """Whether a kind in lower case ends a name: "Müsavat partiyası", "Azərbaycan hökuməti"."""
    lexicon, key = page.lexicon, page.words[head].key
    if not re.search(r"[iu](?:n[iu]n|na|nda|ndan|n[iu]|la|yla)?$", key):
        return False
    if start == head - 1 and (page.is_place(start, start) or page.words[start].key in lexicon.demonyms):
        return key in lexicon.state_bodies
    if start == head - 1 and page.words[start].first and not page.title[start]:
        return key in lexicon.announcing
    return True
