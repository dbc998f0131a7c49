"""Bodies in Russian: a kind ("комитет"), with adjectives before it and genitives behind; a capital only where the name
begins.

After the rules of capital letters in names of bodies: Lopatin (ed.), Правила русской орфографии и пунктуации (2006),
§§ 189-192.
"""

import re
from collections.abc import Iterator

from documents.intake.find.initials import by_themselves
from documents.intake.find.lexicon import among, before_country, domains, of_a_place
from documents.intake.find.page import Page, Span
from documents.intake.find.people import is_given, looks_like_family
from documents.intake.find.words import Word

_ADJECTIVE = re.compile(r"..(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей|ые|ие|ых|их|ыми|ими)$")
_GENITIVE_ADJECTIVE = re.compile(r"..(?:ых|их|ого|его|ой|ей)$")
_GENITIVE = re.compile(r"..(?:[аяыиьюу]|ов|ев|ей|ств|ий|ц|иц|ек|ок|ам|ям|ом|ью|ой|у|е)$")
_VERB = re.compile(r"..(?:[аиыяеу]л[аои]?|л[аои]сь|лся|ет|ит|ют|ят|ат|ут|ться|ть|лось|тся|ны|но|на|ен|ется)$")
_DISTRICTS = frozenset(("rayona", "goroda", "oblasti"))
_PREPOSITIONS = frozenset(("по", "против", "за", "для"))
_MOST_WORDS = 8


def find_bodies(page: Page) -> Iterator[Span]:
    place = 0
    while place < len(page.words):
        span = _at(page, place)
        if span is None:
            place += 1
            continue
        yield span
        place = max(span.last, place) + 1
    yield from by_themselves(page)


def _at(page: Page, head: int) -> Span | None:
    """The body whose kind stands at `head`."""
    word = page.words[head]
    if word.key not in page.lexicon.heads and word.key not in page.lexicon.announcing:
        return None
    start = _start(page, head)
    named = _named(page, head)
    if named is not None:
        apart = page.words[named[0]].joined and word.capital
        first = start if start is not None and (start < head or apart) else named[0]
        return Span(first, named[1], f"after “{word.text}”", 0.8)
    if word.key in page.lexicon.heads:
        return _by_kind(page, start, head)
    return None


def _start(page: Page, head: int) -> int | None:
    """Where the name begins: the first word with a capital among the kind and the adjectives before it."""
    start = head if page.words[head].capital else None
    place = head
    while place > 0 and head - place < 4 and page.words[place].joined and _ADJECTIVE.search(page.words[place - 1].text.lower()):
        place -= 1
        if page.words[place].capital and not among(page.words[place].key, page.lexicon.roles, page.lexicon.function):
            start = place
    return start


def _named(page: Page, head: int) -> tuple[int, int] | None:
    """ "Газета «Заря»", "телеканал Белсат": first and last word of the name of its own."""
    words, at = page.words, head + 1
    if at >= len(words) or not words[at].capital:
        return None
    if page.title[at] and page.title[at] != page.title[head] and words[at].gap.strip() in ("«", "“", "„", '"'):
        last = at
        while last + 1 < len(words) and page.title[last + 1] == page.title[at]:
            last += 1
        return at, last
    if (
        not words[at].joined
        or words[head].key not in page.lexicon.announcing
        or is_given(words[at].key, "ru")
        or page.is_place(at, at)
    ):
        return None
    last = at
    while (
        last + 1 < len(words) and words[last + 1].capital and words[last + 1].joined and not is_given(words[last + 1].key, "ru")
    ):
        last += 1
    return None if last > at and looks_like_family(words[last].key) else (at, last)


def _by_kind(page: Page, start: int | None, head: int) -> Span | None:
    word = page.words[head]
    end = _genitives(page, head, loose=start is not None)
    end = _more(page, _of_place(page, end, head), head, loose=start is not None)
    own = any(page.words[one].key in domains() for one in range(head + 1, end + 1))
    if start is None and (kind := _small(page, head, own=own, end=end)) is not None:
        return kind
    if start is None:
        small = word.key in of_a_place() and end > head
        return Span(head, end, f"“{word.text}” of a place", 0.65) if small else None
    if start == end:
        return None
    if page.words[start].first and not _stands_first(page, start, head, end, own=own):
        return None
    return Span(start, end, f"kind of body “{word.text}”", 0.85)


def _small(page: Page, head: int, *, own: bool, end: int) -> Span | None:
    """ "Министерство юстиции" and "литовское правительство" in lower case."""
    word, before = page.words[head], page.before(head)
    if before is not None and before.key in page.lexicon.demonyms and word.key in page.lexicon.state_bodies:
        return Span(head - 1, end, f"“{word.text}” of a country", 0.7)
    if any(one.key == "imeni" for one in page.words[head + 1 : end]):
        return Span(head, end, f"kind of body “{word.text}”", 0.75)
    if own and (word.text.lower().startswith("министерств") or page.words[end].capital):
        return Span(head, end, f"kind of body “{word.text}”", 0.75)
    return None


def _stands_first(page: Page, start: int, head: int, end: int, *, own: bool) -> bool:
    """Whether words that begin a sentence, and so have a capital anyway, name a body."""
    words, lexicon = page.words, page.lexicon
    if start == head:
        more = any(word.key in lexicon.heads for word in words[head + 1 : end + 1])
        purpose = end > head and words[head + 1].key in ("po", "protiv", "za")
        return end > head and (own or more or purpose or words[end].capital or words[head].key in of_a_place())
    if words[start].key in lexicon.demonyms and end == head:
        return head - start > 1 or words[head].key in lexicon.state_bodies
    return True


def _genitives(page: Page, head: int, *, loose: bool) -> int:
    """Go on over what the body is for: "внутренних дел", "по правам человека"."""
    words, end, place = page.words, head, head + 1
    while place < len(words) and place - head <= _MOST_WORDS and not words[place].capital:
        if words[place].gap == ", ":
            if not (words[place].key in domains() and end == place - 1 and end > head and _listed(page, place)):
                break
            end = place
        elif not words[place].joined:
            break
        elif words[place].key in domains() or (loose and _fits(page, place)):
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
    dative = page.words[place - 1].text in _PREPOSITIONS and bool(_ADJECTIVE.search(text))
    adjective = (dative or bool(_GENITIVE_ADJECTIVE.search(text))) and page.words[place].key not in page.lexicon.roles
    return adjective and (loose or following in domains())


def _more(page: Page, end: int, head: int, *, loose: bool) -> int:
    """Go on behind the country: "Комитет ООН против пыток", "Сенат Олий Мажлиса"."""
    words, place = page.words, end + 1
    if place >= len(words) or not words[place].joined:
        return end
    if end > head and words[place].text in _PREPOSITIONS:
        return max(end, _genitives(page, end, loose=loose))
    if end == head and words[place].capital:
        last = _run(page, place)
        if any(word.key in page.lexicon.heads for word in words[place : last + 1]) and not is_given(words[place].key, "ru"):
            return last
    return end


def _listed(page: Page, place: int) -> bool:
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


def _fits(page: Page, place: int) -> bool:
    """Whether a word may be the genitive that a body's kind governs, and is no verb, no person and no small word."""
    key, text, lexicon = page.words[place].key, page.words[place].text.lower(), page.lexicon
    if key in lexicon.function or key in lexicon.speech or key in lexicon.personal or key in lexicon.kin or key in _GENERIC:
        return False
    if _GENITIVE_ADJECTIVE.search(text) and not text.endswith("ей"):
        return False
    plural = page.words[place - 1].text.lower().endswith(("ых", "их"))
    return len(text) > 3 and not _VERB.search(text) and bool(plural or _GENITIVE.search(text))


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


def _of_place(page: Page, end: int, head: int) -> int:
    """Go on over the country or town that it belongs to: "Республики Казахстан", "Минска", "РФ"."""
    words, place = page.words, end + 1
    if place + 1 < len(words) and words[place].key == "imeni" and words[place].joined and words[place + 1].capital:
        return _run(page, place + 1)
    if _is_district(page, place):
        end, place = place + 1, place + 2
    while place < len(words) and words[place].joined and words[place].key in before_country():
        place += 1
    if not _has_capital(page, place):
        return end
    if words[place - 1].key in _DISTRICTS and words[place - 1].joined:
        return _of_place(page, _run(page, place), head)
    return _place_at(page, place) or end


def _place_at(page: Page, place: int) -> int:
    """The last word of the country or town that begins here, or 0."""
    last = place
    while last - place < _MOST_WORDS and _has_capital(page, last + 1) and not is_given(page.words[last + 1].key, "ru"):
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
    return words[place + 1].key in before_country() and bool(_ADJECTIVE.search(words[place].text.lower()))


def _has_capital(page: Page, place: int) -> bool:
    return place < len(page.words) and page.words[place].capital and page.words[place].joined


def _run(page: Page, place: int) -> int:
    most = place + _MOST_WORDS
    while place < most and place + 1 < len(page.words) and page.words[place + 1].capital and page.words[place + 1].joined:
        place += 1
    return place


def _is_country_sign(word: Word, *, single: bool) -> bool:
    return single and word.upper
