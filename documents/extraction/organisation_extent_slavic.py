"""How far a Russian body's name goes on behind its kind: the genitives that it governs, and the place that it belongs to."""

import re

from documents.extraction.lexicon import before_country, domains
from documents.extraction.morphology import is_given
from documents.extraction.name_page import Page
from documents.extraction.tokens import Word

ADJECTIVE = re.compile(r"..(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей|ые|ие|ых|их|ыми|ими)$")
_GENITIVE_ADJECTIVE = re.compile(r"..(?:ых|их|ого|его|ой|ей)$")
_GENITIVE = re.compile(r"..(?:[аяыиьюу]|ов|ев|ей|ств|ий|ц|иц|ек|ок|ам|ям|ом|ью|ой|у|е)$")
_VERB = re.compile(r"..(?:[аиыяеу]л[аои]?|л[аои]сь|лся|ет|ит|ют|ят|ат|ут|ться|ть|лось|тся|ны|но|на|ен|ется)$")
_DISTRICTS = frozenset(("rayona", "goroda", "oblasti"))
_PREPOSITIONS = frozenset(("по", "против", "за", "для"))
_MOST_WORDS = 8
_GENERIC = frozenset(
    (
        "strany",
        "goda",
        "oblasti",
        "rayona",
        "goroda",
        "kraya",
        "respubliki",
        "utra",
        "vechera",
        "sobytiya",
        "vlasti",
        "prezidenta",
    )
)


def genitives(page: Page, head: int, *, loose: bool) -> int:
    """Go on over what the body is for: "внутренних дел", "по правам человека"."""
    words, end, place = page.words, head, head + 1
    while place < len(words) and place - head <= _MOST_WORDS and not words[place].capital:
        if words[place].gap == ", ":
            if not (words[place].key in domains() and end == place - 1 and end > head and _is_list_of_fields(page, place)):
                break
            end = place
        elif not words[place].joined:
            break
        elif words[place].key in domains() or (loose and fits(page, place)):
            end = place
        elif not _leads_on(page, place, loose=loose):
            break
        place += 1
    return end


def _leads_on(page: Page, place: int, *, loose: bool) -> bool:
    """Whether a preposition, "и" or an adjective stands before more of the name."""
    text = page.words[place].text.lower()
    if text == "и":
        return _goes_on(page, place)
    if text in _PREPOSITIONS:
        return True
    following = page.words[place + 1].key if place + 1 < len(page.words) else ""
    dative = page.words[place - 1].text in _PREPOSITIONS and bool(ADJECTIVE.search(text))
    adjective = (dative or bool(_GENITIVE_ADJECTIVE.search(text))) and page.words[place].key not in page.lexicon.roles
    return adjective and (loose or following in domains())


def go_on(page: Page, end: int, head: int, *, loose: bool) -> int:
    """Go on behind the country: "Комитет ООН против пыток", "Сенат Олий Мажлиса"."""
    words, place = page.words, end + 1
    if place >= len(words) or not words[place].joined:
        return end
    if end > head and words[place].text in _PREPOSITIONS:
        return max(end, genitives(page, end, loose=loose))
    if end == head and words[place].capital:
        last = _find_run_end(page, place)
        if any(word.key in page.lexicon.heads for word in words[place : last + 1]) and not is_given(
            words[place].key, page.lexicon.language
        ):
            return last
    return end


def _is_list_of_fields(page: Page, place: int) -> bool:
    """Whether a list of fields ends in "и" and one more: "культуры, информации, спорта и молодёжной политики"."""
    words = page.words
    while place < len(words) and words[place].key in domains() and words[place].gap in (", ", " "):
        place += 1
    return place < len(words) and words[place].joined and words[place].key == "i"


def _goes_on(page: Page, place: int) -> bool:
    following = page.words[place + 1] if place + 1 < len(page.words) else None
    return (
        following is not None
        and following.joined
        and (following.key in domains() or bool(_GENITIVE_ADJECTIVE.search(following.text)))
    )


def fits(page: Page, place: int) -> bool:
    """Whether a word may be the genitive that a body's kind governs, and is no verb, no person and no small word."""
    key, text, lexicon = page.words[place].key, page.words[place].text.lower(), page.lexicon
    if key in lexicon.function or key in lexicon.speech or key in lexicon.personal or key in lexicon.kin or key in _GENERIC:
        return False
    if _GENITIVE_ADJECTIVE.search(text) and not text.endswith("ей"):
        return False
    plural = page.words[place - 1].text.lower().endswith(("ых", "их"))
    return len(text) > 3 and not _VERB.search(text) and bool(plural or _GENITIVE.search(text))


def of_place(page: Page, end: int, head: int) -> int:
    """Go on over the country or town that it belongs to: "Республики Казахстан", "Минска", "РФ"."""
    words, place = page.words, end + 1
    if place + 1 < len(words) and words[place].key == "imeni" and words[place].joined and words[place + 1].capital:
        return _find_run_end(page, place + 1)
    if _is_district(page, place):
        end, place = place + 1, place + 2
    while place < len(words) and words[place].joined and words[place].key in before_country():
        place += 1
    if not _has_capital(page, place):
        return end
    if words[place - 1].key in _DISTRICTS and words[place - 1].joined:
        return of_place(page, _find_run_end(page, place), head)
    return _place_at(page, place) or end


def _place_at(page: Page, place: int) -> int:
    """The last word of the country or town that begins here, or 0."""
    last = place
    while (
        last - place < _MOST_WORDS
        and _has_capital(page, last + 1)
        and not is_given(page.words[last + 1].key, page.lexicon.language)
    ):
        last += 1
    for stop in range(last, place - 1, -1):
        if page.is_place(place, stop) or _is_country_sign(page.words[stop], single=stop == place):
            return stop
    return 0


def _is_district(page: Page, place: int) -> bool:
    """ "Октябрьского района"."""
    words = page.words
    if not _has_capital(page, place) or place + 1 >= len(words) or not words[place + 1].joined:
        return False
    return words[place + 1].key in before_country() and bool(ADJECTIVE.search(words[place].text.lower()))


def _has_capital(page: Page, place: int) -> bool:
    return place < len(page.words) and page.words[place].capital and page.words[place].joined


def _find_run_end(page: Page, place: int) -> int:
    most = place + _MOST_WORDS
    while place < most and place + 1 < len(page.words) and page.words[place + 1].capital and page.words[place + 1].joined:
        place += 1
    return place


def _is_country_sign(word: Word, *, single: bool) -> bool:
    return single and word.upper
