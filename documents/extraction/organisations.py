"""Bodies in English and in languages that name them as English does.

A kind ("Committee") with a capital, and what belongs to it.
"""

from collections.abc import Iterator

from documents.extraction.acronyms import acronym, well_known
from documents.extraction.lexicon import given_names, known_bodies
from documents.extraction.name_page import Page, Span
from documents.extraction.organisation_extent import forward, is_kind

_FOREIGN_ARTICLES = frozenset(("el", "la", "le", "les", "il", "los", "las"))
_PAPERS = frozenset(("newspaper", "newspapers", "magazine", "daily", "weekly", "website", "channel"))  # whoever they sound like
_DASHES = frozenset("-–—")  # after a dateline a sentence begins
_POSITIONS = frozenset(("centre", "center"))  # of a player too
_MOST_BEFORE_INITIALS = 9  # words
_ORDINALS = frozenset(("st", "nd", "rd", "th"))  # behind a figure
_CALLED = frozenset(("called", "named"))


def find_bodies(page: Page) -> Iterator[Span]:
    for first, last in page.chains():
        start = first
        while start <= last:
            span = _first_body(page, start, last)
            if span is None:
                break
            yield span
            start = span.last + 1


def _first_body(page: Page, first: int, last: int) -> Span | None:
    """The first body in a run of words with a capital, with what follows it."""
    article = _with_article(page, first, last)
    if article is not None:
        return article
    first = _without_lead(page, first, last)
    if (
        first > last
        or not page.is_free(first, last)
        or (page.headline[first] and all(word.upper for word in page.words[first : last + 1]))
    ):
        return None
    finders = (_by_kind, well_known, _find_announced_body, _for_a_cause, acronym)
    return next((span for find in finders if (span := find(page, first, last))), None)


def _with_article(page: Page, first: int, last: int) -> Span | None:
    """ "told The Hindu": an article with a capital inside a sentence belongs to the name of a paper or a band."""
    word = page.words[first]
    if (
        word.text != "The"
        or word.first
        or word.gap.strip() in _DASHES
        or page.headline[first]
        or first == last
        or page.is_place(first + 1, last)
        or last - first > 3
    ):
        return None
    return Span(first, last, "an article with a capital", 0.65)


def _without_lead(page: Page, first: int, last: int) -> int:
    lexicon = page.lexicon
    while (
        first <= last
        and page.words[first].key in lexicon.function
        and (page.words[first].first or page.words[first].key == "the")
    ):
        first += 1
    while first < last and page.words[first].key in ("former", "ex", "then", "late"):
        first += 1
    return first


def _by_kind(page: Page, first: int, last: int) -> Span | None:
    heads = [place for place in range(first, last + 1) if is_kind(page, place)]
    shouted = last > first and all(word.upper and word.key in page.lexicon.common for word in page.words[first : last + 1])
    if not heads or page.headline[first] or shouted:
        return None
    head = heads[-1]
    end = _after_kind(page, head, last, begins=head == first)
    first = _extend_backward(page, first)
    if end == last:
        end = forward(page, end)
    end = _as_far_as_initials(page, first, end)
    letter = end > first and len(page.words[end].text) == 1 and page.words[end].key != "i"  # "Group B"
    player = end > head == first and page.words[head].key in _POSITIONS and page.words[head + 1].key in given_names()
    first = _with_ordinal(page, first)
    if letter or player:
        return None
    bare = end == first and page.key(first, end) not in known_bodies()
    if bare or (end <= last and page.words[end].key in page.lexicon.other_heads and not is_kind(page, end)):
        return None
    return Span(first, end, f"kind of body “{page.words[head].text}”", 0.85)


def _as_far_as_initials(page: Page, first: int, end: int) -> int:
    """ "Institute for Peace, Law, and Justice (IPLJ)": the initials behind a name tell how long it is."""
    words = page.words
    for place in range(end + 1, min(end + _MOST_BEFORE_INITIALS, len(words))):
        if words[place].gap.strip() == "(" and words[place].upper:
            initials = "".join(word.key[:1] for word in words[first:place] if word.capital)
            return place - 1 if initials == words[place].key else end
        if words[place].gap.strip() not in ("", ","):
            return end
    return end


def _with_ordinal(page: Page, first: int) -> int:
    """ "Ankara 7th Heavy Penal Court"."""
    words = page.words
    if first < 2 or words[first - 1].key not in _ORDINALS or not words[first].joined or not words[first - 2].text.isdecimal():
        return first
    owned = first > 2 and words[first - 2].joined and page.is_place(first - 3, first - 3)
    return first - 3 if owned else first - 2


def _extend_backward(page: Page, first: int) -> int:
    """Where "Housing and Utilities Department" begins: one common word and "and" before the run."""
    words, lexicon = page.words, page.lexicon
    if first < 2 or words[first - 1].key != "and" or not (words[first].joined and words[first - 1].joined):
        return first
    word = words[first - 2]
    return (
        first - 2
        if word.capital and not word.first and word.key in lexicon.common and words[first].key in lexicon.common
        else first
    )


def _after_kind(page: Page, head: int, last: int, *, begins: bool) -> int:
    """The last word with a capital that belongs to a body whose kind stands at `head`."""
    lexicon, end = page.lexicon, head
    while end < last:
        following = page.words[end + 1]
        person = following.key in lexicon.roles or following.key in lexicon.titles or following.key in lexicon.role_words
        if person or (following.key in given_names() and not begins):
            break
        end += 1
    return end


def _find_announced_body(page: Page, first: int, last: int) -> Span | None:
    """ "The newspaper X", "companies such as X and Y", "X (XYZ)"."""
    words = page.words
    initials = "".join(word.key[:1] for word in words[first : last + 1])
    following = words[last + 1] if last + 1 < len(words) else None
    if last > first and following and following.gap == " (" and following.upper and following.key == initials:
        return Span(first, last, "with its initials", 0.85)
    before = page.words[first - 1] if first else None
    if before is not None and before.key in _CALLED and before.joined and words[first].joined:
        before = page.words[first - 2] if first > 1 else None
    if before is None or before.capital or before.key not in page.lexicon.announcing or not _is_announced(page, first, last):
        return None
    if last == first and len(words[first].text) == 1:
        return None
    given = words[first].key in given_names() and not (before.key in _PAPERS and last > first and words[first].joined)
    if given or words[first].key in page.lexicon.roles or page.is_place(first, last):
        return None
    return Span(first, last, f"after “{before.text}”", 0.7)


def _for_a_cause(page: Page, first: int, last: int) -> Span | None:
    """ "the Mechanism for the Protection of Journalists", "Mothers for Justice"; "El Faro de Veracruz"."""
    words, word = page.words, page.words[first]
    if word.first or page.headline[first] or page.title[first]:
        return None
    following = words[last + 1].key if last + 1 < len(words) and words[last + 1].joined else ""
    end = forward(page, last)
    if end == last:
        return None
    if following == "for" and word.key in page.lexicon.common and not page.is_place(last + 2, end):
        return Span(first, end, "a capital before “for”", 0.6)
    if word.key in _FOREIGN_ARTICLES and last > first and following in ("de", "del", "du", "des"):
        return Span(first, end, "an article with a capital", 0.6)
    return None


def _is_announced(page: Page, first: int, last: int) -> bool:
    gap = page.words[first].gap
    if gap == ", " and page.lexicon.family == "analytic":
        return page.words[last + 1].gap.startswith(",") if last + 1 < len(page.words) else False
    return gap == " " or (gap.strip() in ("“", '"', "«", "„", "‘") and page.title[first] > 0)
