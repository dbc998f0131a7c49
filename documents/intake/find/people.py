"""Persons: words with a capital that something says are somebody's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.intake.find.inflection import shorter, stem
from documents.intake.find.lexicon import among, given_names, given_stems, particles, places, rulers
from documents.intake.find.page import LONGEST_CHAIN, Page, Span
from documents.intake.find.words import Word, is_initial

_MOST_WORDS = 6
_CALLED = frozenset(("named", "called", "imeni-na", "po-imeni"))
_YEARS = frozenset(("let", "goda", "god", "yas", "yasli", "yasinda", "years", "year"))
_SOMEBODY = frozenset(("man", "woman", "boy", "girl", "person", "someone", "somebody"))
_NAMED_BEFORE = frozenset(("adli", "isimli", "familiyali"))
_ADJECTIVE = re.compile(r"(?:ая|яя|ое|ее|ый|ий|ой|ие|ые|ого|ому|ую|ых)$")
_SURE_OF_ONE = 1.7
_SURE_TITLES = frozenset(("dr", "mr", "mrs", "prof"))
_FAR = 7  # words between a role noun and the name it is said of

# Endings of family names, folded: Unbegaun, Russian Surnames (1972); for Azerbaijani, Turkish, Armenian, Georgian,
# Polish, Romanian,
# Scandinavian and Indian ones Hanks, Dictionary of American Family Names (2003), introductions.
_SURNAME = re.compile(
    r"...(?:[oe]v|[oe]va|[iy]n|[iy]na|sk[iy]y?|skaya|ska|tsk[iy]y?|ck[iai]|enko|chuk|yuk|yak|ko|ich|vich|ian|yan|yants|shvili|dze|adze|iani|uri|ua|ava|"
    r"escu|eanu|lu|li|zad[ae]h?|zoda|oglu|kizi|bayli|b[ae]y|bekov|beyli|soy|oz|turk|man|sson|ssen|sen|berg|stein|ez|es|opoulos|idis|akis|wala|war|kar|singh|uly|kyzy|pour|nejad|ullah|uddin)$"
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
            if last - place >= LONGEST_CHAIN:
                break
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
    begin = first
    first = _last_role(page, first, last)
    while first <= last:
        step = _title_weight(page, first, last, begin)
        if step is None:
            break
        weighing.add(*step)
        first += 1
    return first


def _last_role(page: Page, first: int, last: int) -> int:
    """Where a role stands in the run, with a person behind it: what is before is of something else, "Molo MP Samuel C."."""
    language = page.lexicon.language
    for place in range(last - 1, first, -1):
        key = page.words[place].key
        if key in page.lexicon.roles and key not in given_names():
            named = is_given(page.words[place + 1].key, language) or last - place > 1
            return place if named else first
    return first


def _title_weight(page: Page, first: int, last: int, begin: int) -> tuple[float, str] | None:
    """What a word in front says of the name behind it; None where the name begins."""
    lexicon, word = page.lexicon, page.words[first]
    key = word.key
    beyond = first + 1 < last and is_given(page.words[first + 1].key, lexicon.language)
    named = key in given_names() and first < last and not beyond
    if key in lexicon.titles and not (named and first + 1 == last and key not in _SURE_TITLES):
        return 3.0, f"honorific “{word.text}”"
    if key in lexicon.roles and not named:
        return 2.5, f"role noun “{word.text}”"
    if key in lexicon.demonyms or key in lexicon.kin:
        return 0.3, ""
    if _is_filler(page, first, last, begin, named=named):
        return 0.0, ""
    return None


def _is_filler(page: Page, first: int, last: int, begin: int, *, named: bool) -> bool:
    lexicon, word = page.lexicon, page.words[first]
    if (word.key in lexicon.function and word.key not in given_names()) or (word.key in lexicon.role_words and not named):
        return True
    if first + 1 < last and page.is_place(first, first) and (_belongs_to_role(page, first, begin) or lexicon.language == "ru"):
        return True
    if first + 2 == last and _is_client(page, first):
        return True
    common = word.key in lexicon.common and word.key not in given_names()
    return word.first and (common or _is_no_part(page, first, last))


def _belongs_to_role(page: Page, place: int, begin: int) -> bool:
    """Whether a country stands beside a role: "Israel Consul General X", "посол Чехии X"."""
    roles, words = page.lexicon.roles, page.words
    before = page.before(place)
    return among(words[place + 1].key, roles, page.lexicon.role_words) or (
        before is not None and (before.key in roles or place > begin)
    )


def _is_no_part(page: Page, first: int, last: int) -> bool:
    """Whether the word that begins a sentence is a verb or noun in front of a given name: "Умерла Лидия Графская"."""
    language, key = page.lexicon.language, page.words[first].key
    if language == "en" or first == last or is_given(key, language) or _SURNAME.search(key):
        return False
    return is_given(page.words[first + 1].key, language)


def _is_client(page: Page, first: int) -> bool:
    """ "Адвокат Дзюбенко Эдуард Багиров": whose lawyer, and the lawyer."""
    one, given, family = page.words[first : first + 3]
    before = page.before(first)
    if page.lexicon.language != "ru" or before is None or before.key not in page.lexicon.roles:
        return False
    surname = _SURNAME.search(_base(family.key, "ru")) and not _PATRONYMIC.search(family.key)
    return bool(surname) and is_given(given.key, "ru") and not is_given(one.key, "ru")


def _without_tail(page: Page, first: int, last: int) -> int:
    lexicon, words = page.lexicon, page.words
    for place in range(first, last + 1):
        if words[place].key in lexicon.not_names and words[place].key not in given_names():
            return place - 1
    while lexicon.language in ("az", "tr") and last > first and words[last].key in lexicon.titles:
        last -= 1
    while lexicon.language in ("az", "tr") and last > first and is_placed(page, last):
        last -= 1
    while last > first and words[last].key in lexicon.roles and words[last].key not in given_names() and not words[last].upper:
        if page.lexicon.language == "en":
            break
        last -= 1
    return last


def is_placed(page: Page, place: int) -> bool:
    """Whether a word is a town or country in a case: "Səmədbəyli Şuşada anadan olub"."""
    key = page.words[place].key
    return key not in places() and any(cut in places() for cut in shorter(key, page.lexicon.language)[:2])


def _weigh_words(page: Page, first: int, last: int, weighing: _Weighing) -> None:
    lexicon = page.lexicon
    inside = page.words[first : last + 1]
    sexes = [is_given(word.key, lexicon.language) for word in inside]
    surname = _has_family_ending(inside[-1].key, lexicon.language) and not page.is_place(last, last)
    if last > first:
        _weigh_several(inside, sexes, weighing)
        if lexicon.language == "ru" and not inside[0].first and not _ADJECTIVE.search(inside[0].text):
            weighing.add(0.7)  # other things of several words with capitals stand in quotation marks
        weighing.add(0.8 if surname else 0.0, "ending of a family name")
    else:
        _weigh_one(inside[0].key, lexicon.language, weighing, given=sexes[0])
        weighing.add(0.6 if surname else 0.0, "ending of a family name")
    common = sum(word.key in lexicon.common and word.key not in given_names() for word in inside)
    weighing.add(-0.9 * common)
    _weigh_other_things(page, first, last, weighing, named=any(sexes))


def _has_family_ending(key: str, language: str) -> bool:
    forms = [_base(key, language), *(shorter(key, language)[:1] if language in ("az", "tr") else ())]
    return any(_SURNAME.search(form) for form in forms)


def _weigh_several(inside: list[Word], sexes: list[bool], weighing: _Weighing) -> None:
    weighing.add(0.9 - 0.4 * max(0, len([word for word in inside if word.key not in particles()]) - 3))
    if sexes[0]:
        weighing.add(1.6, f"given name “{inside[0].text}”")
    elif any(sexes):
        weighing.add(0.9, "given name among the words")
    if any(_PATRONYMIC.search(word.key) for word in inside[1:]):
        weighing.add(3.0, "patronymic")
    if any(map(is_initial, inside[:-1])) and not is_initial(inside[-1]):
        weighing.add(1.5, "initials")


def _weigh_one(key: str, language: str, weighing: _Weighing, *, given: bool) -> None:
    if given:
        weighing.add(0.4, "a given name alone")
    elif key in rulers() or _base(key, language) in rulers():
        weighing.add(2.2, "a ruler's name")


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


def looks_like_family(key: str) -> bool:
    """Whether a folded word, in any Russian case, ends as family names do."""
    return bool(_SURNAME.search(_base(key, "ru")))


def is_given(key: str, language: str) -> bool:
    given = given_names()
    if key in given:
        return True
    if "-" in key:
        return any(part in given for part in key.split("-"))
    if language == "ru":
        return stem(key, language) in given_stems(language)
    return any(cut in given for cut in shorter(key, language)) if language != "en" else False


def _base(key: str, language: str) -> str:
    return (
        key if language == "en" else re.sub(r"(?<=[oe]v)(?:a|u|ym|e|oy|i|y|in|un|an|dan|da|la)$|(?<=in)(?:a|u|ym|e|oy)$", "", key)
    )


def _weigh_before(page: Page, start: int, first: int, weighing: _Weighing) -> None:
    before = page.before(first)
    far = before is not None and not before.capital and page.lexicon.language == "ru"
    if far and _weigh_role_far_before(page, first, weighing):
        return
    if before is None:
        _weigh_apposition_before(page, first, weighing)
        return
    if start == first and before.key not in page.lexicon.speech:
        _weigh_word_before(page, start, before, weighing)
    if before.key in page.lexicon.speech:
        weighing.add(0.8, f"after “{before.text}”")
    elif before.key == "to" and first > 1 and page.words[first - 2].key in ("according", "thanks", "belonging"):
        weighing.add(0.9, "according to")


def _weigh_role_far_before(page: Page, first: int, weighing: _Weighing) -> bool:
    """ "Начальник колонии Петренко", "министр внутренних дел Петренко": a role, what it is of, and the name."""
    for place in range(first - 2, max(-1, first - 5), -1):
        if not page.words[place + 1].joined or page.words[place + 1].capital:
            break
        if page.words[place].key in page.lexicon.roles:
            weighing.add(1.6, f"role noun “{page.words[place].text}”")
            return True
    return False


def _weigh_word_before(page: Page, start: int, before: Word, weighing: _Weighing) -> None:
    lexicon = page.lexicon
    if before.key in lexicon.titles and not before.capital:
        weighing.add(2.5, f"honorific “{before.text}”")
    elif before.key in lexicon.roles:
        weighing.add(2.5, f"role noun “{before.text}”")
    elif before.key in lexicon.kin:
        weighing.add(1.8, f"relative “{before.text}”")
    elif before.key in _CALLED and start > 1 and among(page.words[start - 2].key, lexicon.roles, lexicon.kin, _SOMEBODY):
        weighing.add(2.4, f"after “{before.text}”")
    elif before.key in ("the", "imeni"):
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
        if word.key in ("a", "an") and place == first - 2 and not page.words[first - 1].capital:
            weighing.add(0.7, f"after “{word.text} {page.words[first - 1].text}”")
        if not word.joined:
            return


def _weigh_after(page: Page, last: int, weighing: _Weighing) -> None:
    if last + 1 >= len(page.words):
        return
    following = page.words[last + 1]
    if following.joined:
        _weigh_turkic_after(page, last, following, weighing)
        if not following.capital:
            _weigh_word_after(page, last, following, weighing)
    elif following.gap.strip() in (",", "(", "—", "–", "-"):
        _weigh_apposition_after(page, last + 1, weighing)


def _weigh_word_after(page: Page, last: int, following: Word, weighing: _Weighing) -> None:
    lexicon = page.lexicon
    if page.words[last].possessive and following.key in lexicon.kin:
        weighing.add(1.2, f"relative “{following.text}”")
    elif following.key in lexicon.speech:
        weighing.add(1.2, f"before “{following.text}”")
    elif following.key in lexicon.personal:
        weighing.add(0.6, f"before “{following.text}”")
    if following.key in lexicon.place_after:
        weighing.add(-3.0)


def _weigh_turkic_after(page: Page, last: int, following: Word, weighing: _Weighing) -> None:
    """ "X adlı qadın" is a person; "Təbii Sərvətlər naziri" is what somebody is the minister of."""
    if page.lexicon.language not in ("az", "tr"):
        return
    if following.key in page.lexicon.titles or following.key in _NAMED_BEFORE:
        weighing.add(2.4, f"before “{following.text}”")
    elif following.key in page.lexicon.roles and following.key.endswith(("i", "u")) and not is_given(page.words[last].key, "az"):
        weighing.add(-2.0)


def _weigh_apposition_after(page: Page, place: int, weighing: _Weighing) -> None:
    lexicon, words = page.lexicon, page.words
    word = words[place]
    beyond = words[place + 1] if place + 1 < len(words) else None
    if word.text.isdigit() and len(word.text) <= 2 and beyond and (beyond.gap.strip()[:1] in (",", ")") or beyond.key in _YEARS):
        weighing.add(1.8, "an age")
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
