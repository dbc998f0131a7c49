"""Bodies that a lower-case word tells: "the French government", "the Pahlavi dynasty", "Safaricom chief Peter N."."""

from collections.abc import Iterator, Sequence

from documents.extraction.lexicon import among, given_names
from documents.extraction.name_page import Page, Span

# What may follow the name of such a body in lower case: as a part of the name, or not.
_PART = frozenset("party movement dynasty coalition alliance bloc brigade battalion militia foundation".split())  # noqa: SIM905
_NO_PART = frozenset("newspaper magazine daily weekly newswire tabloid broadcaster website portal channel radio".split())  # noqa: SIM905
_WITH_PLACE = {"embassy": "in", "consulate": "in", **dict.fromkeys(("archdiocese", "diocese", "government", "parliament"), "of")}
_PAIRS = (("armed", "forces"), ("special", "services"), ("security", "service"), ("air", "force"), ("supreme", "court"))
_OUTLET_PAIRS = frozenset(
    [("news", one) for one in ("agency", "report", "website", "site", "outlet", "channel", "portal")]
    + [("tv", "channel"), ("television", "channel"), ("television", "station"), ("radio", "station")]
)
_LEADERS = frozenset("chief chairman chairwoman chairperson chair ceo leader head spokesman spokeswoman founder".split())  # noqa: SIM905


def find_state_bodies(page: Page) -> Iterator[Span]:
    for place in range(len(page.words) - 1):
        if page.words[place].capital and not page.words[place].possessive:
            span = _of_a_country(page, place)
            if span:
                yield span
        elif page.words[place].key in _WITH_PLACE:
            span = _with_place(page, place)
            if span:
                yield span


def _of_a_country(page: Page, place: int) -> Span | None:
    words, lexicon = page.words, page.lexicon
    following = words[place + 1]
    if not following.joined or following.capital or not (words[place].key in lexicon.demonyms or page.is_place(place, place)):
        return None
    if place + 2 < len(words) and words[place + 2].joined and (following.key, words[place + 2].key) in _PAIRS:
        return Span(place, place + 2, f"“{following.text}” of a country", 0.7)
    return Span(place, place + 1, f"“{following.text}” of a country", 0.7) if following.key in lexicon.state_bodies else None


def _with_place(page: Page, place: int) -> Span | None:
    """ "embassy in Tehran", "archdiocese of São Paulo", "government of Kenya", when no name stands before it."""
    words = page.words
    if place + 2 >= len(words) or (words[place].joined and place and words[place - 1].capital):
        return None
    preposition, town = words[place + 1], words[place + 2]
    if not (preposition.joined and preposition.key == _WITH_PLACE[words[place].key] and town.joined and town.capital):
        return None
    last = place + 2
    while last + 1 < len(words) and words[last + 1].capital and words[last + 1].joined and not words[last].possessive:
        last += 1
    return Span(place, last, f"“{words[place].text}” of a place", 0.65) if page.is_place(place + 2, last) else None


def find_told_behind(page: Page) -> Iterator[Span]:
    """Names that the next words tell: "the Pahlavi dynasty", "a Kyiv Post news report", "Musavat chairman X"."""
    for first, last in page.chains():
        while (
            first <= last
            and (page.words[first].first or page.words[first].key == "the")
            and page.words[first].key in page.lexicon.function
        ):
            first += 1
        if first > last or last + 1 >= len(page.words) or page.words[last].possessive or not page.is_free(first, last):
            continue
        words = page.words
        following = words[last + 1]
        if not following.joined or words[first].key in page.lexicon.demonyms or page.is_place(first, last):
            continue
        if words[first].key in given_names() and last > first:
            continue
        span = _match_next_words(page, first, last)
        if span:
            yield span


def _match_next_words(page: Page, first: int, last: int) -> Span | None:
    words = page.words
    following = words[last + 1]
    beyond = words[last + 2] if last + 2 < len(words) and words[last + 2].joined else None
    if first == last and following.key in page.lexicon.reports and not words[first].first and _is_no_family(page, first):
        return Span(first, last, f"before “{following.text}”", 0.6)
    if beyond and (following.key, beyond.key) in _OUTLET_PAIRS:
        return Span(first, last, f"before “{following.text} {beyond.text}”", 0.7)
    if following.key in _PART | _NO_PART and words[last].key not in page.lexicon.common and words[last].key != "tv":
        return Span(first, last + 1 if following.key in _PART else last, f"before “{following.text}”", 0.7)
    person = beyond is not None and beyond.capital and (beyond.key in given_names())
    if following.key in _LEADERS and person and not among(words[first].key, page.lexicon.roles, page.lexicon.titles):
        return Span(first, last, f"before “{following.text}”", 0.6)
    return None


def _is_no_family(page: Page, place: int) -> bool:
    """Whether nobody in the text has the word as a family name."""
    key = page.words[place].key
    return key not in given_names() and key not in page.lower and key not in page.lexicon.common and key not in page.families


def find_announced(page: Page) -> Iterator[Span]:
    """ "The newspapers X and Y", "companies such as X, Y and Z": names in a list that a plural announces."""
    words, lexicon = page.words, page.lexicon
    for place, word in enumerate(words):
        if word.capital or word.key not in lexicon.announcing or not word.key.endswith("s"):
            continue
        at = place + 1
        while at < len(words) and at < place + 3 and words[at].key in ("such", "as", "including", "like", "the"):
            at += 1
        if at < len(words) and words[at].key == "the":
            at += 1
        yield from _iter_listed_names(page, at, word.text)


def _iter_listed_names(page: Page, at: int, announcing: str) -> Iterator[Span]:
    words = page.words
    while at < len(words) and words[at].capital and not words[at].first and words[at].gap.strip() in ("", ","):
        last = at
        while last + 1 < len(words) and words[last + 1].capital and words[last + 1].joined:
            last += 1
        if not page.is_place(at, last) and not among(words[at].key, page.lexicon.demonyms, given_names(), page.lexicon.common):
            yield Span(at, last, f"after “{announcing}”", 0.65)
        at = last + 1
        if at < len(words) and words[at].key == "and" and words[at].gap.strip() in ("", ","):
            at += 1
        elif at < len(words) and words[at].gap.strip() != ",":
            return


def find_beside(page: Page, spans: Sequence[Span]) -> Iterator[Span]:
    """ "the Ebert Foundation and Kontras": a name joined to a body by "and", with nothing behind it."""
    words, lexicon = page.words, page.lexicon
    for span in spans:
        place = span.last + 2
        if place >= len(words) or words[span.last + 1].key != "and" or not words[place].capital or not words[place].joined:
            continue
        last = place
        while last + 1 < len(words) and words[last + 1].capital and words[last + 1].joined:
            last += 1
        word = words[place]
        ends = last + 1 >= len(words) or not words[last + 1].joined
        person = among(word.key, given_names(), lexicon.roles, lexicon.titles, lexicon.demonyms) or word.possessive
        if ends and not person and last - place < 2 and page.is_free(place, last) and not page.is_place(place, last):
            yield Span(place, last, "beside another body", 0.5)
