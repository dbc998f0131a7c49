"""Bodies in English and in languages that name them as English does: a kind ("Committee") with a capital, and what belongs to it."""

from collections.abc import Iterator

from documents.intake.find.lexicon import given_names, known_bodies, stop_acronyms
from documents.intake.find.lexicon.english import STATE_BODY_PAIRS
from documents.intake.find.page import Page, Span

_MOST_LETTERS_OF_AN_ACRONYM = 8
_LISTS = frozenset(("ministry", "department", "committee", "commission", "state"))
_LONGEST = 14  # words


def find_bodies(page: Page) -> Iterator[Span]:
    for first, last in page.chains():
        start = first
        while start <= last:
            span = _body(page, start, last)
            if span is None:
                break
            yield span
            start = span.last + 1
    yield from _state_bodies(page)


def _body(page: Page, first: int, last: int) -> Span | None:
    """The first body in a run of words with a capital, with what follows it."""
    first = _without_lead(page, first, last)
    if (
        first > last
        or not page.is_free(first, last)
        or (page.headline[first]
        and all(word.upper for word in page.words[first : last + 1]))
    ):
        return None
    return (
        _by_kind(page, first, last)
        or _well_known(page, first, last)
        or _announced(page, first, last)
        or _acronym(page, first, last)
    )


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
    heads = [place for place in range(first, last + 1) if _is_kind(page, place)]
    if not heads:
        return None
    head = heads[-1]
    end = _after_kind(page, head, last, begins=head == first)
    first = _start(page, first, head)
    if end == last:
        end = _forward(page, end)
    bare = end == first and page.key(first, end) not in known_bodies()
    if bare or (page.words[end].key in page.lexicon.other_heads and page.words[end].key not in page.lexicon.heads):
        return None
    return Span(first, end, f"kind of body “{page.words[head].text}”", 0.85)


def _is_kind(page: Page, place: int) -> bool:
    return page.words[place].key in page.lexicon.heads


def _start(page: Page, first: int, head: int) -> int:
    """Leave out a role before the body: "Chairman Supreme Court"."""
    start = first
    while start < head and page.words[start].key in page.lexicon.titles:
        start += 1
    return start if start < head else first


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


def _forward(page: Page, end: int) -> int:
    """Go on over "of the", "for", "to" and words with a capital: "Committee to Protect Journalists"."""
    extended = False
    while end - 1 < len(page.words) and (step := _step(page, end, extended=extended)):
        end, extended = step, True
    return end


def _step(page: Page, end: int, *, extended: bool) -> int:
    """The last word of what a connecting word adds, or 0."""
    words, lexicon = page.words, page.lexicon
    place = end + 1
    if words[end].possessive or place >= len(words):
        return 0
    if words[place].gap == ", " and _is_list(page, end, place):
        return _run(page, place)
    if not words[place].joined:
        return 0
    if words[place].key == "and":
        if not extended or place + 1 >= len(words) or not words[place + 1].joined or not words[place + 1].capital:
            return 0
        stop = _run(page, place + 1)
        own = any(_is_kind(page, one) for one in range(place + 1, stop + 1)) or words[place + 1].key in given_names()
        return 0 if own or page.is_place(place + 1, stop) else stop
    if words[place].key not in lexicon.forward:
        return 0
    place += 1
    while place < len(words) and words[place].joined and words[place].key in ("the", "die", "den", "der", "la", "les", "los"):
        place += 1
    if place >= len(words) or not words[place].joined or not words[place].capital or words[place].key in lexicon.not_names:
        return 0
    if words[end + 1].key in ("in", "on", "against", "without", "by") and not _is_kind(page, end) and not extended:
        return 0
    if words[end + 1].key in ("in", "on", "by") and page.is_place(place, _run(page, place)):
        return _run(page, place) if words[end].key in ("embassy", "consulate") else 0
    return _run(page, place)


def _run(page: Page, place: int) -> int:
    """The last of the words with a capital from `place` on that are no person's role."""
    end = place
    while (
        end + 1 < len(page.words)
        and page.words[end + 1].capital
        and page.words[end + 1].joined
        and not page.words[end].possessive
        and page.words[end + 1].key not in page.lexicon.roles
    ):
        end += 1
    return end


def _is_list(page: Page, end: int, place: int) -> bool:
    """Whether "Labour, Employment and Social Protection" goes on: a ministry's fields, the last after "and"."""
    words = page.words
    kinds = {word.key for word in words[max(0, end - 6) : end + 1]}
    if not kinds & _LISTS or not words[place].capital:
        return False
    stop = _run(page, place)
    if stop + 1 >= len(words) or any(_is_kind(page, one) for one in range(place, stop + 1)):
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
        and not _is_kind(page, stop + 2)
    )


def _well_known(page: Page, first: int, last: int) -> Span | None:
    """The longest well-known body that begins a run, or stands in it alone."""
    bodies = known_bodies()
    for start in range(first, min(last, first + 6) + 1):
        for end in range(min(last, start + 4), start - 1, -1):
            if page.key(start, end).replace("-", " ") not in bodies:
                continue
            if start == end and not _stands_alone(page, first, start, last):
                continue
            if end < last and page.words[start].upper and page.is_place(end + 1, last):
                end = last
            return Span(start, end, "well-known body", 0.8)
    return None


def _stands_alone(page: Page, first: int, place: int, last: int) -> bool:
    """Whether one word is a body by itself. "Trend" is one, "trend" is not; a person's first name in front makes it a surname."""
    word = page.words[place]
    if place > first and not word.upper and (page.words[place - 1].key in given_names()):
        return False
    ambiguous = word.key in page.lexicon.common or word.key in page.lower
    return word.upper or not (ambiguous and (word.first or place < last or place > first))


def _announced(page: Page, first: int, last: int) -> Span | None:
    """ "The newspaper X", "companies such as X and Y", "X (XYZ)"."""
    words = page.words
    initials = "".join(word.key[:1] for word in words[first : last + 1])
    following = words[last + 1] if last + 1 < len(words) else None
    if last > first and following and following.gap == " (" and following.upper and following.key == initials:
        return Span(first, last, "with its initials", 0.85)
    before = page.words[first - 1] if first else None
    if before is None or before.capital or before.key not in page.lexicon.announcing or not _announces(page, first):
        return None
    if words[first].key in given_names() or words[first].key in page.lexicon.roles or page.is_place(first, last):
        return None
    return Span(first, last, f"after “{before.text}”", 0.7)


def _announces(page: Page, first: int) -> bool:
    gap = page.words[first].gap
    return gap == " " or (gap.strip() in ("“", '"', "«", "„", "‘") and page.title[first] > 0)


def _acronym(page: Page, first: int, last: int) -> Span | None:
    for place in range(first, last + 1):
        word = page.words[place]
        letters = word.text.replace(".", "")
        if not word.upper or not 2 <= len(letters) <= _MOST_LETTERS_OF_AN_ACRONYM or page.headline[place]:
            continue
        if word.key in stop_acronyms() or word.key in given_names() or "." in word.text:
            continue
        neighbours = [
            page.words[one].upper for one in (place - 1, place + 1) if 0 <= one < len(page.words) and page.words[one].capital
        ]
        if len(neighbours) == 2 and all(neighbours):
            continue
        end = last if place < last and page.is_place(place + 1, last) else place
        return Span(place, end, "initials", 0.6)
    return None


def _state_bodies(page: Page) -> Iterator[Span]:
    """ "The French government", "the Israeli army", "the embassy in Tehran"."""
    lexicon, words = page.lexicon, page.words
    for place in range(len(words) - 1):
        word, following = words[place], words[place + 1]
        if not following.joined or following.capital:
            continue
        if (
            word.capital
            and not word.possessive
            and not page.taken[place]
            and (word.key in lexicon.demonyms or page.is_place(place, place))
        ):
            pair = (
                place + 2 < len(words) and words[place + 2].joined and (following.key, words[place + 2].key) in STATE_BODY_PAIRS
            )
            if pair or following.key in lexicon.state_bodies:
                yield Span(place, place + (2 if pair else 1), f"“{following.text}” of a country", 0.7)
        elif (
            word.key in ("embassy", "consulate") and not word.capital and following.key in ("in", "of") and place + 2 < len(words)
        ):
            if words[place + 2].capital and words[place + 2].joined and not words[place - 1].capital:
                yield Span(place, place + 2, "an embassy with its place", 0.65)
