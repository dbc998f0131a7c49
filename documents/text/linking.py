"""Where names and dates stand in a text, so that they can be made links.

Works on the HTML that `render` gives. A name is found by its folded words, whatever the script and the accents, whole, with
or without a possessive ending. Better no link than a wrong one: what could be two records' name, a part of somebody else's,
or a word that only looks like a name, stays as it is.
"""

import html
import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from documents.names import APOSTROPHES, STRETCH, fold, tokens

PERSON, ORGANISATION, DATE = "person", "organisation", "date"
MAX_WORDS = 16  # of a name: a bound on the work at each word of the text
NEAR = 40  # characters on either side of a name at least that are looked at

_TAG = re.compile(r"""<(/?)([a-z][a-z0-9]*)(?:[^>"]|"[^"]*")*+>""")
_ENTITY = re.compile(r"&[#\w]+;")
_CLOSED = frozenset(("a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))  # in these nothing is linked
_SECTION = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_IN_STRETCH = re.compile(STRETCH.pattern.removesuffix("+")).match
_WHOLE = re.compile(f"(?:[{APOSTROPHES}][sS])?(?!{STRETCH.pattern.removesuffix('+')})").match
_ENDING = re.compile(f"(?<=.)[{APOSTROPHES}][sS]?$")
_LOOSE = re.compile(rf"[\s{APOSTROPHES}\u200b-\u200f\-‐‑–“”„«»\"]+")  # between words, as good as a space
_ADJACENT = re.compile(r"(?:\s|&nbsp;|[-‐‑])+")
# Words with a capital that stand before a surname and are no part of the name. Folded.
_TITLES = frozenset(
    """president vicepresident chairman chairwoman chair leader minister premier chancellor king queen prince princess
    mr mrs ms miss dr prof professor judge justice general colonel major captain lieutenant ambassador senator governor
    deputy mayor commissioner prosecutor lawyer activist journalist blogger comrade sir lady
    prezident cenab xanim gospodin gospozha ministr predsedatel prokuror sudya""".split()  # noqa: SIM905 - a list that is read
)


class Form(NamedTuple):
    """One spelling of what may be found. Without a target it takes its words from other names, and is no link itself."""

    text: str
    kind: str  # PERSON, ORGANISATION or DATE
    target: Hashable | None


_Place = tuple[int, int, Form]


class Mark(NamedTuple):
    """Characters `start` to `end` of the HTML name `target`."""

    start: int
    end: int
    kind: str
    target: Any


class _Word(NamedTuple):
    start: int
    end: int
    raw: str


class _Shape(NamedTuple):
    """What a form asks of a place where its folded words stand."""

    form: Form
    gaps: tuple[str, ...]  # the punctuation between its words
    capitals: tuple[str, ...]  # of each word: "" any, "X" a capital letter first, "XX" capital letters only


@dataclass(slots=True)
class _Node:
    """A place in the tree of folded words."""

    below: dict[str, "_Node"] = field(default_factory=dict)
    shapes: list[_Shape] = field(default_factory=list)


def marks(rendered: str, forms: Iterable[Form], folded: str | None = None) -> list[Mark]:
    """Where the forms stand in `rendered`, in order, never one in another, all inside one piece of text.

    `folded` is the fold of its words, where that is known already.

    A name once in each section, which a heading begins; a date once in the whole. Not in headings, links and code. Of
    names that begin at one word the longest is taken, and the words of a taken name belong to no other.
    """
    forms = dict.fromkeys(forms)
    places = _find_places(rendered, forms, folded)
    if places is not None and not places:
        return []
    tree = _build_tree(forms)
    found: list[Mark] = []
    seen: set[Hashable] = set()
    for piece in _text_pieces(rendered) if places is None else _pieces_with(rendered, places):
        if piece is None:
            seen = {one for one in seen if isinstance(one, tuple) and one[0] == DATE}
            continue
        for mark in _in_piece(rendered, *piece, tree) if places is None else _at_places(rendered, *piece, places, tree):
            if (mark.kind, mark.target) not in seen:
                seen.add((mark.kind, mark.target))
                found.append(mark)
    return found


def _find_places(rendered: str, forms: Iterable[Form], folded: str | None) -> list[_Place] | None:
    """Where the forms stand as they are spelt, in order; nothing where none is a link. None where one stands otherwise too.

    To look at each word of a text takes ten times longer than to ask for its few names in the whole of it, and most stand
    there as they are spelt. That none stands there otherwise is known by counting them in the folded text.
    """
    if "&" in rendered:
        return None
    folded = fold(rendered) if folded is None else folded
    words = f" {folded.replace(' ', '  ')} "  # no two words share a space
    found, link = [], False
    for form in forms:
        spelling = _split_spelling(form.text)[0]
        number = words.count(f" {'  '.join(spelling)} ") if 0 < len(spelling) <= MAX_WORDS else 0
        if number:
            places = [(at, to, form) for at, to in _letter_for_letter(rendered, form.text)]
            if len(places) != number:
                return None
            found += places
            link |= form.target is not None
    return sorted(found, key=itemgetter(0, 1)) if link else []


def _letter_for_letter(rendered: str, text: str) -> Iterator[tuple[int, int]]:
    """Where `text` stands as whole words, a possessive ending aside."""
    at = rendered.find(text)
    while at != -1:
        end = at + len(text)
        if not (at and _IN_STRETCH(rendered, at - 1)) and _WHOLE(rendered, end):
            yield at, end
        at = rendered.find(text, end)


def _pieces_with(rendered: str, places: Sequence[_Place]) -> Iterator[tuple[int, int] | None]:
    """The pieces of text; of one that is plain paragraphs, as most are, those alone that have a name in them."""
    if rendered.count("<") != 2 * rendered.count("<p>"):
        yield from _text_pieces(rendered)
        return
    end = 0
    for at, _, _ in places:
        if at >= end:
            end = rendered.find("</p>", at)
            yield rendered.rfind("<p>", 0, at) + 3, end


def _at_places(rendered: str, start: int, end: int, places: Sequence[_Place], tree: _Node) -> Iterator[Mark]:
    """The marks of a piece of text, which has names at `places` and nowhere else."""
    for near in _nearby_groups(places[bisect_left(places, start, key=_FIRST) : bisect_left(places, end, key=_FIRST)]):
        marks = _mark_plain_name(rendered, *near[0]) if len(near) == 1 else None
        if marks is not None:
            yield from marks
        else:
            first, last = near[0][0], max(to for _, to, _ in near)
            before, after = rendered.rfind(" ", start, max(start, first - NEAR)), rendered.find(" ", min(end, last + NEAR), end)
            yield from _in_piece(rendered, max(start, before), after if after != -1 else end, tree)


def _nearby_groups(places: Iterable[_Place]) -> Iterator[list[_Place]]:
    """Places that are near each other, together."""
    together: list[_Place] = []
    last = 0
    for place in places:
        if together and place[0] - last > 2 * NEAR:
            yield together
            together = []
        together.append(place)
        last = max(last, place[1])
    if together:
        yield together


def _mark_plain_name(rendered: str, at: int, end: int, form: Form) -> tuple[Mark, ...] | None:
    """The mark, if any, of a name of several words which stands as it is spelt, no other being near.

    None where it takes a closer look. What follows decides whether it is a part of a longer name (see `_stands_alone`).
    """
    if form.target is None or not _is_plain_name(form.text) or rendered[end : end + 1] in APOSTROPHES:
        return None
    behind = _ADJACENT.match(rendered, end) if form.kind == PERSON else None
    if behind and rendered[behind.end() : behind.end() + 1].isupper():
        return ()
    return (Mark(at, end, form.kind, form.target),)


@lru_cache(maxsize=16_384)
def _is_plain_name(text: str) -> bool:
    return " " in text and (text[0] + text[-1]).isalnum() and not any(one in text for one in APOSTROPHES)


_FIRST = itemgetter(0)


def marked(rendered: str, places: Iterable[Sequence[Any]], opening: Callable[[str, Any], str]) -> str:
    """`rendered` with a link around each mark; `opening(kind, target)` is its first tag, or "" to leave it out."""
    pieces, done = [], 0
    for start, end, kind, target in places:
        tag = opening(kind, target)
        if tag and done <= start:
            pieces += [rendered[done:start], tag, rendered[start:end], "</a>"]
            done = end
    return "".join([*pieces, rendered[done:]])


def _build_tree(forms: Iterable[Form]) -> _Node:
    root = _Node()
    for form in forms:
        folded, gaps, capitals = _split_spelling(form.text)
        if not 0 < len(capitals) <= MAX_WORDS:
            continue
        node = root
        for token in folded:
            node = node.below.setdefault(token, _Node())
        node.shapes.append(_Shape(form, gaps, capitals if form.kind != DATE else ()))
    return root


@lru_cache(maxsize=16_384)
def _split_spelling(text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The folded words of a form, and what is between and in them. An archive's documents share most of their names."""
    spans = [one.span() for one in STRETCH.finditer(text) if _fold_stretch(one[0])]
    words = [_Word(start, end, text[start:end]) for start, end in spans]
    folded = tuple(chain.from_iterable(_fold_stretch(word.raw) for word in words))
    return folded, _gaps_between(text, words), tuple(_capital_pattern(word.raw) for word in words)


@lru_cache(maxsize=65_536)
def _fold_stretch(stretch: str) -> tuple[str, ...]:
    return tuple(tokens(stretch))


def _capital_pattern(raw: str) -> str:
    bare = _strip_ending(raw)
    if len(bare) > 1 and bare.isupper():
        return "XX"
    return "X" if bare[:1].isupper() else ""


def _strip_ending(raw: str) -> str:
    return _ENDING.sub("", raw.strip(APOSTROPHES))


def _text_pieces(rendered: str) -> Iterator[tuple[int, int] | None]:
    """Beginning and end of each piece of text between two tags; None where a section begins."""
    done = closed = 0
    for tag in _TAG.finditer(rendered):
        if not closed and tag.start() - done > 1:  # one character is the end of a line
            yield done, tag.start()
        done = tag.end()
        ends, name = tag.groups()
        if name in _CLOSED:
            closed += -1 if ends else 1
            if name in _SECTION and not ends:
                yield None
    if not closed and done < len(rendered):
        yield done, len(rendered)


def _in_piece(rendered: str, start: int, end: int, tree: _Node) -> Iterator[Mark]:
    text = rendered[start:end]
    if "&" in text:
        text = _ENTITY.sub(lambda entity: " " * len(entity[0]), text)
    raws = STRETCH.findall(text)
    folded = list(map(_fold_stretch, raws))
    heads = [number for number, head in enumerate(folded) if head and head[0] in tree.below]
    if not heads:
        return
    spans = [(start + first, start + last) for first, last in map(re.Match.span, STRETCH.finditer(text))]
    taken = 0
    for head in heads:
        if spans[head][0] < taken or not (ends := list(_name_ends(folded, head, tree))):
            continue
        # The word before, those of the longest name that may stand here, and the one behind.
        numbers = range(max(0, head - 1), min(len(raws), ends[-1][0] + 1))
        near = [_Word(*spans[number], raws[number]) for number in numbers if folded[number]]
        first = int(head > 0 and bool(folded[head - 1]))
        after, form = _longest_name(rendered, near, first, [(sum(map(bool, folded[head:end])), node) for end, node in ends])
        if after:
            taken = near[after - 1].end
        if form is not None and (form.kind != PERSON or _stands_alone(rendered, near, first, after)):
            yield _make_mark(form, near[first], near[after - 1])


def _name_ends(folded: list[tuple[str, ...]], head: int, tree: _Node) -> Iterator[tuple[int, _Node]]:
    """Where names end that begin with the word `head`: the number of the word behind, and the place in the tree."""
    node: _Node | None = tree
    for number in range(head, min(len(folded), head + MAX_WORDS)):
        for token in folded[number]:
            node = node.below.get(token) if node else None
        if node is None:
            return
        if node.shapes and folded[number]:
            yield number + 1, node


def _make_mark(form: Form, first: _Word, last: _Word) -> Mark:
    start = first.end - len(first.raw.lstrip(APOSTROPHES))
    end = last.end if form.kind == DATE else last.end - len(last.raw.lstrip(APOSTROPHES)) + len(_strip_ending(last.raw))
    return Mark(start, end, form.kind, form.target)


def _longest_name(rendered: str, near: list[_Word], first: int, ends: list[tuple[int, _Node]]) -> tuple[int, Form | None]:
    """The longest name that stands at `near[first]`: the number of the word behind it (0 where there is none), and its form.

    There is no form where the name is nobody's, or not one record's. `ends` are numbers of words and places in the tree.
    """
    for length, node in reversed(ends):
        shapes = _fitting_shapes(rendered, near[first : first + length], node.shapes)
        if shapes:
            several = len({(shape.form.kind, shape.form.target) for shape in shapes}) > 1
            return first + length, None if several or shapes[0].form.target is None else shapes[0].form
    return 0, None


def _fitting_shapes(rendered: str, words: list[_Word], shapes: list[_Shape]) -> list[_Shape]:
    gaps, bare = _gaps_between(rendered, words), [_strip_ending(word.raw) for word in words]
    return [shape for shape in shapes if shape.form.target is None or (shape.gaps == gaps and _has_same_capitals(shape, bare))]


def _has_same_capitals(shape: _Shape, bare: list[str]) -> bool:
    """Whether words have the capitals that the form has, or capitals only. The article in front may be either."""
    return all(
        not wanted or raw.isupper() or (wanted == "X" and (not raw[:1].islower() or raw == "the"))
        for wanted, raw in zip(shape.capitals, bare, strict=False)
    )


def _gaps_between(text: str, words: list[_Word]) -> tuple[str, ...]:
    """The punctuation between words; the point after an initial or a short word is none."""
    return tuple(_clean_gap(text[before.end : after.start], before) for before, after in pairwise(words))


def _clean_gap(between: str, before: _Word) -> str:
    if between == " ":
        return ""
    bare = _LOOSE.sub("", html.unescape(between))
    return "" if bare == "." and len(before.raw) <= 3 else bare


def _stands_alone(rendered: str, words: list[_Word], first: int, after: int) -> bool:
    """Whether a person's name is no part of a longer one: a street's, or somebody's with the same surname."""
    if after < len(words) and not _ENDING.search(words[after - 1].raw):
        following = rendered[words[after - 1].end : words[after].start]
        if _ADJACENT.fullmatch(following) and words[after].raw[:1].isupper():
            return False
    if after - first > 1 or first == 0:
        return True
    before = words[first - 1]
    between = rendered[before.end : words[first].start]
    joined = _ADJACENT.fullmatch(between) or (len(before.raw) == 1 and between.startswith("."))
    return not (joined and before.raw[:1].isupper() and "".join(_fold_stretch(before.raw)) not in _TITLES)
