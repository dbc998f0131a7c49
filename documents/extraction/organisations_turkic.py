"""Bodies in Azerbaijani and Turkish.

The kind stands last, with a possessive ending; words with a capital, or a quoted name, before it.
"""

import re
from collections.abc import Iterator

from documents.extraction.acronyms import by_themselves
from documents.extraction.morphology import is_given, is_placed
from documents.extraction.name_page import Page, Span

_GENITIVE = re.compile(r"(?:n[iu]n|[^aeiou][iu]n)$")
_AT = ("daki", "deki", "taki", "teki")
_AND = frozenset(("va", "ve"))
_SMALL = frozenset(("va", "ve", "uzra"))  # inside a name
_CLOSING = frozenset(("”", '"', "»", "“"))
_PLACED = re.compile(r"..(?:[dt][ae]n?|[aeiu]y[aeiu]|n[aeiu])$")  # at, from, to, and the object
_FIRST_WORDS = frozenset("milli dovlat ali genel devlet ulusal bas merkezi markazi".split())  # noqa: SIM905 - names begin with these
_KINDS_OF_NEWS = frozenset(("xabar", "informasiya", "internet", "elektron", "haber", "analitik"))
_AGENCY = re.compile(r"(?:agentliy|telekanal|teleqram-kanal|portal|ajans)\w*[iu](?:n[iu]n|na|nda|ndan|n[iu]|yla|la)?$")
_MOST_WORDS = 12


def find_bodies(page: Page) -> Iterator[Span]:
    place = len(page.words) - 1
    while place > 0:
        span = _ending_at(page, place)
        if span is not None:
            yield span
            place = span.first
        place -= 1
    yield from by_themselves(page)


def _ending_at(page: Page, head: int) -> Span | None:
    word, lexicon = page.words[head], page.lexicon
    abroad = head > 1 and page.words[head - 1].key.endswith(_AT) and page.is_place(head - 2, head - 2) and word.joined
    if abroad and word.key in lexicon.state_bodies:
        return Span(head - 2, head, "a country's body abroad", 0.7)
    if word.key not in lexicon.heads or (word.upper and word.key not in lexicon.heads):
        return None
    start = _find_name_start(page, head)
    if start == head:
        return None
    first = page.words[start]
    if not word.capital and not _fits_small(page, start, head):
        return _find_agency(page, head)
    if start == head - 1 and first.first and first.key in lexicon.not_names:
        return None
    return Span(start, head, f"kind of body “{word.text}”", 0.85 if word.capital else 0.75)


def _find_agency(page: Page, head: int) -> Span | None:
    """ "Turan agentliyi": what such a kind has before it is its name, a given name too; an owner has the genitive."""
    word, before = page.words[head], page.words[head - 1]
    owned = before.possessive or _GENITIVE.search(before.key) or page.is_place(head - 1, head - 1)
    if not _AGENCY.match(word.key) or owned or not (before.capital and word.joined):
        return None
    return Span(head - 1, head, f"kind of body “{word.text}”", 0.7)


def _find_name_start(page: Page, head: int) -> int:
    words, start = page.words, head
    if head > 1 and words[head - 1].key in _KINDS_OF_NEWS and words[head].joined and _closes_title(page, head - 1):
        return _title_start(page, head - 2)
    while start > 0 and head - start < _MOST_WORDS:
        if _closes_title(page, start):
            return _title_start(page, start - 1)
        step = _step_back(page, start, head)
        if step == start:
            break
        start = step
    while start < head - 1 and is_placed(page, start):
        start += 1
    number = page.words[start - 1]
    if start > 1 and page.words[start].gap in (". ", " ") and number.text.isdecimal() and len(number.text) < 3 and number.joined:
        start = start - 2 if page.words[start - 2].capital else start - 1  # "Diyarbakır 5. Asliye Ceza Mahkemesi"
    while start < head and words[start].first and _is_no_part(page, start, head):
        start += 1
    return start


def _closes_title(page: Page, place: int) -> bool:
    """Whether a quoted name ends just before the word."""
    return page.title[place - 1] > 0 and not page.title[place] and page.words[place].gap.strip() in _CLOSING


def _step_back(page: Page, start: int, head: int) -> int:
    """The word before that belongs to the name, or the same place."""
    words, before = page.words, page.words[start - 1]
    if (
        words[start].gap == ", "
        and before.capital
        and start + 1 < head
        and words[start + 1].key in _AND
        and not before.possessive
    ):
        return start - 1  # "Ailə, Qadın və Uşaq Problemləri üzrə Dövlət Komitəsi"
    if not words[start].joined or before.possessive or _ends_here(page, start - 1, head) or _is_person_before(page, start):
        return start
    if before.capital:
        return start - 1
    if before.key not in _SMALL or start < 2 or not before.joined or not (words[start - 2].capital and words[start].capital):
        return start
    another = before.key in _AND and (words[start - 2].key in page.lexicon.heads or _ends_a_person(page, start - 2))
    return start if another else start - 2


def _ends_a_person(page: Page, place: int) -> bool:
    before = page.before(place)
    named = before is not None and before.capital and is_given(before.key, page.lexicon.language)
    return named and not page.title[place]


def _is_person_before(page: Page, start: int) -> bool:
    """Whether a country begins the body and a person stands before it: "Marketa Q. Avropa Komissiyasını"."""
    language = page.lexicon.language
    if not (page.is_place(start, start) or page.words[start].key in page.lexicon.demonyms):
        return False
    return any(
        is_given(page.words[place].key, language) for place in range(max(0, start - 2), start) if page.words[place].capital
    )


def _title_start(page: Page, place: int) -> int:
    while place > 0 and page.title[place - 1] == page.title[place]:
        place -= 1
    return place


def _is_no_part(page: Page, start: int, head: int) -> bool:
    """Whether a word begins the sentence and not the name: "Bakıda Xarici İşlər Nazirliyi"."""
    key = page.words[start].key
    if key in page.lexicon.function or key in page.lexicon.titles:
        return True
    if head - start < 2 or not _PLACED.search(key) or key in page.lexicon.demonyms or is_given(key, page.lexicon.language):
        return False
    following = page.words[start + 1].key
    return (
        page.is_place(start, start)
        or page.is_place(start + 1, start + 1)
        or following in _FIRST_WORDS
        or following in page.lexicon.demonyms
    )


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
    if not page.title[start] and (
        any(is_given(page.words[one].key, lexicon.language) and not page.is_place(one, one) for one in range(start, head))
        or page.words[head - 1].key.endswith(_AT)
    ):
        return False
    if not re.search(r"[iu](?:n[iu]n|na|nda|ndan|n[iu]|la|yla)?$", key):
        return False
    if start == head - 1 and (page.is_place(start, start) or page.words[start].key in lexicon.demonyms):
        return key in lexicon.state_bodies
    if start == head - 1 and page.words[start].first and not page.title[start]:
        return key in lexicon.announcing
    return True
