"""Where a name begins and ends in a run of words with a capital: titles, roles and countries are no part of it."""

import re

from documents.extraction.lexicon import among, given_names
from documents.extraction.morphology import PATRONYMIC, SURNAME, base_of, is_given, is_placed
from documents.extraction.name_page import Page
from documents.extraction.person_score import Weighing
from documents.extraction.tokens import is_initial

_LOCATIVE = re.compile(r".{5}[dt][ae]$")
_SURE_TITLES = frozenset(("dr", "mr", "mrs", "prof"))


def without_titles(page: Page, first: int, last: int, weighing: Weighing) -> int:
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
    if first < last and is_initial(word) and page.text[word.end : word.end + 1] == ".":
        return False  # "A. B. Stone"
    if first < last and _is_where(page, first):
        return True
    if (word.key in lexicon.function and word.key not in given_names()) or (word.key in lexicon.role_words and not named):
        return True
    if first + 1 < last and page.is_place(first, first) and (_belongs_to_role(page, first, begin) or lexicon.family == "slavic"):
        return True
    if first + 2 == last and _is_client(page, first):
        return True
    common = word.key in lexicon.common and word.key not in given_names()
    return word.first and (common or _is_no_part(page, first, last))


def _is_where(page: Page, place: int) -> bool:
    """ "Toplantıda Aytac Rzalı": a noun in the locative that begins the sentence."""
    word = page.words[place]
    turkic = page.lexicon.family == "turkic" and word.first and bool(_LOCATIVE.search(word.key))
    return turkic and not is_given(word.key, page.lexicon.language)


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
    if page.lexicon.family == "analytic" or first == last or is_given(key, language) or SURNAME.search(key):
        return False
    return is_given(page.words[first + 1].key, language)


def _is_client(page: Page, first: int) -> bool:
    """ "Адвокат Дзюбенко Эдуард Багиров": whose lawyer, and the lawyer."""
    one, given, family = page.words[first : first + 3]
    language = page.lexicon.language
    before = page.before(first)
    if page.lexicon.family != "slavic" or before is None or before.key not in page.lexicon.roles:
        return False
    surname = one.key in page.families or (SURNAME.search(base_of(family.key, language)) and not PATRONYMIC.search(family.key))
    return bool(surname) and is_given(given.key, language) and not is_given(one.key, language)


def without_tail(page: Page, first: int, last: int) -> int:
    lexicon, words = page.lexicon, page.words
    for place in range(first, last + 1):
        initial = place > first and len(words[place].text) == 1 and page.text[words[place].end : words[place].end + 1] == "."
        if words[place].key in lexicon.not_names and words[place].key not in given_names() and not initial:
            return place - 1
    while lexicon.family == "turkic" and last > first and words[last].key in lexicon.titles:
        last -= 1
    while lexicon.family == "turkic" and last > first and is_placed(page, last):
        last -= 1
    while last > first and words[last].key in lexicon.roles and words[last].key not in given_names() and not words[last].upper:
        if page.lexicon.family == "analytic":
            break
        last -= 1
    return last
