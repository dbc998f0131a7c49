"""Persons: words with a capital that something says are somebody's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.intake.find.inflection import stem
from documents.intake.find.lexicon import given_names, given_stems, particles, rulers
from documents.intake.find.page import Page, Span
from documents.intake.find.words import Word, is_initial

_MOST_WORDS = 6
_FAR = 7  # words between a role noun and the name it is said of

# Endings of family names, folded: Unbegaun, Russian Surnames (1972); for Azerbaijani, Turkish, Armenian, Georgian,
# Polish, Romanian,
# Scandinavian and Indian ones Hanks, Dictionary of American Family Names (2003), introductions.
_SURNAME = re.compile(
    r"...(?:[oe]v|[oe]va|[iy]n|[iy]na|sk[iy]y?|skaya|ska|tsk[iy]y?|ck[iai]|enko|chuk|yuk|yak|ko|ich|vich|ian|yan|yants|shvili|dze|adze|iani|uri|ua|ava|"
    r"escu|eanu|lu|li|zad[ae]h?|zoda|oglu|kizi|bayli|bekov|beyli|soy|oz|turk|man|sson|ssen|sen|berg|stein|ez|es|opoulos|idis|akis|wala|war|kar|singh|uly|kyzy|pour|nejad|ullah|uddin)$"
)
_PATRONYMIC = re.compile(r"...(?:ovich|evich|yich|ovna|evna|ichna)(?:a|u|em|e|y|oy)?$|^(?:oglu|qizi|gizi|kizi|uulu|kyzy)$")
_TELLING = re.compile(r"...(?:[oe]v|[oe]va|sk[iy]y?|skaya|enko|shvili|adze|idze|escu|zad[ae]h?|bayli|beyli|yan|ian)$")


@dataclass(slots=True)
class _Weighing:
    weight: float = 0.0
    basis: str = ""
    strongest: float = 0.0

    def add(self, weight: float, basis: str = "") -> None:
        self.weight += weight
        if weight > self.strongest and basis:
            self.strongest, self.basis = weight, basis


def find_candidates(page: Page) -> list[Span]:
    """Runs of words that may be a person, each weighed by what stands in and around it."""
    found: list[Span] = []
    for first, last in _runs(page):
        span = _candidate(page, first, last)
        if span is not None:
            follows = bool(found) and _in_one_list(page, found[-1], span)
            if follows and found[-1].weight >= 2 and span.last > span.first:
                span = Span(span.first, span.last, span.basis or "in a list of names", span.weight + 0.8)
            found.append(span)
    return found


def _in_one_list(page: Page, before: Span, span: Span) -> bool:
    between = page.words[before.last + 1 : span.first]
    gap = page.words[span.first].gap
    if not between:
        return gap.strip() in (",", ";") or gap.endswith("\n")
    return len(between) == 1 and between[0].key in ("and", "i", "va", "ve") and gap == " "


def _runs(page: Page) -> Iterator[tuple[int, int]]:
    """Runs of free words with a capital; "de", "bin" and their like may stand inside."""
    words, place = page.words, 0
    small = particles()
    while place < len(words):
        if not words[place].capital or page.taken[place]:
            place += 1
            continue
        last = place
        while last + 1 < len(words) and words[last + 1].joined and not words[last].possessive and not page.taken[last + 1]:
            if words[last + 1].capital or words[last + 1].key in ("oglu", "qizi", "gizi"):
                last += 1
            elif words[last + 1].key in small and _leads_on(page, last + 1):
                last += 2
            else:
                break
        yield place, last
        place = last + 1


def _leads_on(page: Page, place: int) -> bool:
    words = page.words
    return place + 1 < len(words) and words[place + 1].joined and words[place + 1].capital and not page.taken[place + 1]


def _candidate(page: Page, first: int, last: int) -> Span | None:
    weighing = _Weighing()
    start = _without_titles(page, first, last, weighing)
    end = _without_tail(page, start, last)
    if start > end or page.title[start]:
        return None
    if end - start >= _MOST_WORDS:
        return None
    _weigh_words(page, start, end, weighing)
    _weigh_before(page, start, first, weighing)
    _weigh_after(page, end, weighing)
    return Span(start, end, weighing.basis, weighing.weight)


def _without_titles(page: Page, first: int, last: int, weighing: _Weighing) -> int:
    """The first word that is no title, role or beginning of a sentence."""
    lexicon, words = page.lexicon, page.words
    while first <= last:
        key = words[first].key
        named = key in given_names() and first < last
        if key in lexicon.titles and not (named and first + 1 == last and key not in ("dr", "mr", "mrs", "prof")):
            weighing.add(3.0, f"honorific “{words[first].text}”")
        elif key in lexicon.roles and not named:
            weighing.add(2.5, f"role noun “{words[first].text}”")
        elif key in lexicon.demonyms or key in lexicon.kin:
            weighing.add(0.3)
        elif (
            (key in lexicon.role_words and not named)
            or key in lexicon.function
            or (words[first].first and key in lexicon.common and key not in given_names())
        ):
            weighing.add(0.0)
        else:
            break
        first += 1
    return first


def _without_tail(page: Page, first: int, last: int) -> int:
    lexicon, words = page.lexicon, page.words
    for place in range(first, last + 1):
        if words[place].key in lexicon.not_names:
            return place - 1
    while last > first and words[last].key in lexicon.roles and words[last].key not in given_names() and not words[last].upper:
        if page.lexicon.language == "en":
            break
        last -= 1
    return last


def _weigh_words(page: Page, first: int, last: int, weighing: _Weighing) -> None:
    lexicon, given = page.lexicon, given_names()
    inside = page.words[first : last + 1]
    keys = [word.key for word in inside]
    several = last > first
    sexes = [is_given(key, lexicon.language) for key in keys]
    if several and sexes[0]:
        weighing.add(1.6, f"given name “{inside[0].text}”")
    elif several and any(sexes):
        weighing.add(0.9, "given name among the words")
    if _SURNAME.search(_base(keys[-1], lexicon.language)) and not page.is_place(last, last):
        weighing.add(0.8 if several else 0.6, "ending of a family name")
    if any(_PATRONYMIC.search(key) for key in keys[1:]):
        weighing.add(3.0, "patronymic")
    if several and any(map(is_initial, inside[:-1])) and not is_initial(inside[-1]):
        weighing.add(1.5, "initials")
    if several:
        weighing.add(0.9 - 0.4 * max(0, len([key for key in keys if key not in particles()]) - 3))
    elif keys[0] in rulers():
        weighing.add(2.2, "a ruler's name")
    common = sum(key in lexicon.common and key not in given for key in keys)
    weighing.add(-0.9 * common)
    _weigh_other_things(page, first, last, weighing, named=any(sexes))


def _weigh_other_things(page: Page, first: int, last: int, weighing: _Weighing, *, named: bool) -> None:
    lexicon, words = page.lexicon, page.words
    if page.is_place(first, last):
        weighing.add(-4.0)
    elif last > first and any(page.is_place(place, place) for place in range(first, last + 1)):
        weighing.add(-0.3 if named else -1.2)
    if words[last].key in lexicon.other_heads or words[last].key in lexicon.heads:
        weighing.add(-1.0 if named and words[last].key not in lexicon.common else -3.0)
    if words[last].key in lexicon.demonyms or words[first].key in lexicon.demonyms:
        weighing.add(-1.5)
    if first == last and words[first].upper:
        weighing.add(-3.0)
    if page.headline[first] and not named:
        weighing.add(-1.2)


def is_given(key: str, language: str) -> bool:
    given = given_names()
    if key in given:
        return True
    if "-" in key:
        return any(part in given for part in key.split("-"))
    return language in ("ru", "az", "tr") and stem(key, language) in given_stems(language)


def _base(key: str, language: str) -> str:
    return (
        key if language == "en" else re.sub(r"(?<=[oe]v)(?:a|u|ym|e|oy|i|y|in|un|an|dan|da|la)$|(?<=in)(?:a|u|ym|e|oy)$", "", key)
    )


def _weigh_before(page: Page, start: int, first: int, weighing: _Weighing) -> None:
    before = page.before(first)
    if before is None:
        _weigh_apposition_before(page, first, weighing)
        return
    if start == first:
        _weigh_word_before(page, start, before, weighing)
    if before.key in page.lexicon.speech:
        weighing.add(0.8, f"after “{before.text}”")
    elif before.key == "to" and first > 1 and page.words[first - 2].key in ("according", "thanks", "belonging"):
        weighing.add(0.9, "according to")


def _weigh_word_before(page: Page, start: int, before: Word, weighing: _Weighing) -> None:
    lexicon = page.lexicon
    if before.key in lexicon.titles and not before.capital:
        weighing.add(2.5, f"honorific “{before.text}”")
    elif before.key in lexicon.roles:
        weighing.add(2.5, f"role noun “{before.text}”")
    elif before.key in lexicon.kin:
        weighing.add(1.6, f"relative “{before.text}”")
    elif before.key == "the":
        weighing.add(-2.2)
    elif before.key in lexicon.place_before:
        named = is_given(page.words[start].key, lexicon.language) and not page.is_place(start, start)
        weighing.add(-0.3 if named else -1.5)


def _weigh_apposition_before(page: Page, first: int, weighing: _Weighing) -> None:
    """ "The chairman of the National Council, X"."""
    if page.words[first].gap.strip() != "," or page.lexicon.language != "en":
        return
    for place in range(first - 1, max(-1, first - 1 - 2 * _FAR), -1):
        word = page.words[place]
        if word.key in page.lexicon.roles or word.key in page.lexicon.kin:
            weighing.add(1.4, f"role noun “{word.text}”")
            return
        if not word.joined:
            return


def _weigh_after(page: Page, last: int, weighing: _Weighing) -> None:
    lexicon, words = page.lexicon, page.words
    if last + 1 >= len(words):
        return
    following = words[last + 1]
    gap = following.gap.strip()
    if following.joined and not following.capital:
        if words[last].possessive and following.key in lexicon.kin:
            weighing.add(1.2, f"relative “{following.text}”")
        elif following.key in lexicon.speech:
            weighing.add(1.2, f"before “{following.text}”")
        elif following.key in lexicon.personal:
            weighing.add(0.6, f"before “{following.text}”")
        if following.key in lexicon.place_after:
            weighing.add(-3.0)
    elif gap in (",", "(", "—", "–", "-"):
        _weigh_apposition_after(page, last + 1, weighing)


def _weigh_apposition_after(page: Page, place: int, weighing: _Weighing) -> None:
    lexicon, words = page.lexicon, page.words
    word = words[place]
    if word.text.isdigit() and len(word.text) == 2 and place + 1 < len(words) and words[place + 1].gap.strip()[:1] in (",", ")"):
        weighing.add(1.5, "an age")
    elif word.key in ("who", "whose", "whom", "kotoryy", "kotoraya"):
        weighing.add(1.3, f"“{word.text}”")
    elif word.key in lexicon.speech:
        weighing.add(1.0, f"before “{word.text}”")
    elif word.capital and (page.is_place(place, place)) and not word.possessive:
        weighing.add(-1.2)
    else:
        _weigh_role_after(page, place, weighing)


def _weigh_role_after(page: Page, place: int, weighing: _Weighing) -> None:
    """A role noun in the words that follow, up to the next comma or point."""
    lexicon, words = page.lexicon, page.words
    for far in range(place, min(place + _FAR, len(words))):
        word = words[far]
        if far > place and not word.joined:
            return
        if word.key in lexicon.roles:
            weighing.add(1.8, f"role noun “{word.text}”")
            return
        if word.capital and far > place and word.key in given_names():
            return
