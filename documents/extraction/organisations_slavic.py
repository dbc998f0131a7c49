"""Bodies in Russian: a kind ("комитет"), with adjectives before it and genitives behind; a capital only where the name
begins.

After the rules of capital letters in names of bodies: Lopatin (ed.), Правила русской орфографии и пунктуации (2006),
§§ 189-192.
"""

import re
from collections.abc import Iterator

from documents.extraction.acronyms import by_themselves
from documents.extraction.lexicon import among, domains, of_a_place
from documents.extraction.morphology import is_given, looks_like_family
from documents.extraction.name_page import Page, Span
from documents.extraction.organisation_extent_slavic import ADJECTIVE, fits, genitives, go_on, of_place

# Words that names of papers end in: Rospechat's catalogue of papers and magazines.
_PAPER = re.compile(
    r"вестник\w{0,2}|ведомост\w{1,2}|газет\w|известия\w?|известиях|курьер\w{0,2}|хроник\w|обозрени\w|новост\w{1,2}|листок|листк\w{1,2}"
)
_MOST_BETWEEN = 4  # words from the kind to the quoted name
_MOST_OF_A_PAPER = 3  # words before it


def find_bodies(page: Page) -> Iterator[Span]:
    place = 0
    while place < len(page.words):
        span = _body_at(page, place)
        if span is None:
            place += 1
            continue
        yield span
        place = max(span.last, place) + 1
    yield from _quoted_papers(page)
    yield from by_themselves(page)


def _quoted_papers(page: Page) -> Iterator[Span]:
    """ "«Заречный вестник»": a quoted name that ends as names of papers do."""
    for last, word in enumerate(page.words):
        title = page.title[last]
        ends = title and (last + 1 == len(page.words) or page.title[last + 1] != title)
        if ends and _PAPER.fullmatch(word.text.lower()):
            first = last
            while first and page.title[first - 1] == title:
                first -= 1
            if 0 < last - first <= _MOST_OF_A_PAPER:
                yield Span(first, last, f"“{word.text}” ends a quoted name", 0.6)


def _body_at(page: Page, head: int) -> Span | None:
    """The body whose kind stands at `head`."""
    word = page.words[head]
    if word.key not in page.lexicon.heads and word.key not in page.lexicon.announcing:
        return None
    start = _find_name_start(page, head)
    named = _find_own_name(page, head)
    if named is not None:
        apart = page.words[named[0]].joined and word.capital
        first = start if start is not None and (start < head or apart) else named[0]
        return Span(first, named[1], f"after “{word.text}”", 0.8)
    if word.key in page.lexicon.heads:
        return _by_kind(page, start, head)
    return None


def _find_name_start(page: Page, head: int) -> int | None:
    """Where the name begins: the first word with a capital among the kind and the adjectives before it."""
    start = head if page.words[head].capital else None
    place = head
    while place > 0 and head - place < 4 and page.words[place].joined and ADJECTIVE.search(page.words[place - 1].text.lower()):
        place -= 1
        if page.words[place].capital and not among(page.words[place].key, page.lexicon.roles, page.lexicon.function):
            start = place
    return start


def _find_own_name(page: Page, head: int) -> tuple[int, int] | None:
    """ "Газета «Заря»", "телеканал Белсат": first and last word of the name of its own."""
    words, at = page.words, head + 1
    while at < min(len(words), head + _MOST_BETWEEN) and not words[at].capital and words[at].joined and fits(page, at):
        at += 1  # "союз читателей «Заря»"
    if at >= len(words) or not words[at].capital or (at > head + 1 and not page.title[at]):
        return None
    if page.title[at] and page.title[at] != page.title[head] and words[at].gap.strip() in ("«", "“", "„", '"'):
        last = at
        while last + 1 < len(words) and page.title[last + 1] == page.title[at]:
            last += 1
        return None if last == at and len(words[at].text) == 1 else (at, last)  # «Б» of a league
    if (
        not words[at].joined
        or words[head].key not in page.lexicon.announcing
        or is_given(words[at].key, page.lexicon.language)
        or page.is_place(at, at)
    ):
        return None
    last = at
    while (
        last + 1 < len(words)
        and words[last + 1].capital
        and words[last + 1].joined
        and not is_given(words[last + 1].key, page.lexicon.language)
    ):
        last += 1
    return None if last > at and looks_like_family(words[last].key, page.lexicon.language) else (at, last)


def _by_kind(page: Page, start: int | None, head: int) -> Span | None:
    word = page.words[head]
    end = genitives(page, head, loose=start is not None)
    end = go_on(page, of_place(page, end, head), head, loose=start is not None)
    own = any(page.words[one].key in domains() for one in range(head + 1, end + 1))
    if start is None and (kind := _lowercase_body(page, head, own=own, end=end)) is not None:
        return kind
    if start is None:
        small = word.key in of_a_place() and end > head
        return Span(head, end, f"“{word.text}” of a place", 0.65) if small else None
    if start == end:
        return None
    if page.words[start].first and not _stands_first(page, start, head, end, own=own):
        return None
    return Span(start, end, f"kind of body “{word.text}”", 0.85)


def _lowercase_body(page: Page, head: int, *, own: bool, end: int) -> Span | None:
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
