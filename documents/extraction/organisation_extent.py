"""How far an English body's name goes on behind its kind: "of the", "for", "to" and what they add."""

from documents.extraction.acronyms import well_known
from documents.extraction.lexicon import given_names
from documents.extraction.name_page import Page

_LISTS = frozenset(("ministry", "department", "committee", "commission", "state"))
_LONGEST = 14  # words
_ARTICLES = frozenset(("the", "die", "den", "der", "la", "les", "los"))
_WEAK = frozenset(("in", "on", "against", "without", "by"))


def is_kind(page: Page, place: int) -> bool:
    key = page.words[place].key
    return key in page.lexicon.heads or (key == "station" and place > 0 and page.words[place - 1].key == "police")


def forward(page: Page, end: int) -> int:
    """Go on over "of the", "for", "to" and words with a capital: "Committee to Protect Journalists"."""
    extended, first = False, end
    while end - first < _LONGEST and (step := _extend_once(page, end, extended=extended)):
        end, extended = step, True
    return end


def _extend_once(page: Page, end: int, *, extended: bool) -> int:
    """The last word of what a connecting word adds, or 0."""
    words = page.words
    place = end + 1
    if place >= len(words) or words[end].possessive:
        return 0
    if words[place].gap == ", ":
        return _find_run_end(page, place) if _is_list(page, end, place) else 0
    if not words[place].joined:
        return 0
    if words[place].key == "and":
        return _after_and(page, place + 1) if extended else 0
    if words[place].key in page.lexicon.forward:
        return _after_preposition(page, end, place, extended=extended)
    return 0


def _after_and(page: Page, place: int) -> int:
    if not _has_capital(page, place):
        return 0
    stop = _find_run_end(page, place)
    own = any(is_kind(page, one) for one in range(place, stop + 1)) or page.words[place].key in given_names()
    another = own or page.is_place(place, stop) or well_known(page, place, stop) is not None
    return 0 if another else stop


def _after_preposition(page: Page, end: int, preposition: int, *, extended: bool) -> int:
    words = page.words
    place = preposition + 1
    while place < len(words) and words[place].joined and words[place].key in _ARTICLES:
        place += 1
    if not _has_capital(page, place) or (words[place].key in page.lexicon.not_names and not _has_capital(page, place + 1)):
        return 0
    key = words[preposition].key
    if key in _WEAK and not is_kind(page, end) and not extended:
        return 0
    stop = _find_run_end(page, place)
    initials = stop + 1 < len(words) and words[stop + 1].gap == " (" and words[stop + 1].upper
    if (
        (key in ("on", "by") or (key == "in" and not extended))
        and page.is_place(place, stop)
        and not initials
        and words[end].key not in ("embassy", "consulate")
    ):
        return 0
    return stop


def _has_capital(page: Page, place: int) -> bool:
    return place < len(page.words) and page.words[place].joined and page.words[place].capital


def _find_run_end(page: Page, place: int) -> int:
    """The last of the words with a capital from `place` on that are no person's role."""
    end = place
    while (
        end + 1 < min(len(page.words), place + _LONGEST)
        and page.words[end + 1].capital
        and page.words[end + 1].joined
        and not page.words[end].possessive
        and not (_is_role_of(page, end + 1) and not _is_kind_soon(page, end + 1))
        and not (page.words[end + 1].key in given_names() and page.is_place(place, end))
    ):
        end += 1
    return end


def _is_kind_soon(page: Page, place: int) -> bool:
    """ "Revolutionary Guard Corps": the role is part of a kind."""
    following = page.after(place)
    return following is not None and following.key in page.lexicon.heads


def _is_role_of(page: Page, place: int) -> bool:
    """Whether a role begins somebody's name: "Ministry of Justice Spokesman John K.", not "Special Prosecutor"."""
    word, following = page.words[place], page.after(place)
    return word.key in page.lexicon.roles and not word.key.endswith("s") and following is not None and following.capital


def _is_list(page: Page, end: int, place: int) -> bool:
    """Whether "Labour, Employment and Social Protection" goes on: a ministry's fields, the last after "and"."""
    words = page.words
    kinds = {word.key for word in words[max(0, end - 6) : end + 1]}
    if not kinds & _LISTS or not words[place].capital:
        return False
    stop = _find_run_end(page, place)
    if stop + 1 >= len(words) or any(is_kind(page, one) for one in range(place, stop + 1)):
        return False
    following = words[stop + 1]
    if following.gap == ", ":
        return _is_list(page, end, stop + 1) if stop - end < _LONGEST else False
    beyond = words[stop + 2] if stop + 2 < len(words) else None
    return (
        following.joined
        and following.key == "and"
        and beyond is not None
        and beyond.capital
        and beyond.joined
        and not is_kind(page, stop + 2)
    )
