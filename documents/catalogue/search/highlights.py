"""The words found, marked in a piece of the text around them."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from markupsafe import Markup

from documents.catalogue.contents.item import Item
from documents.models import published_bodies
from documents.names import STRETCH, fold, tokens
from documents.rendering.compiler import escaped
from documents.text import from_html

LENGTH = 260  # characters of a snippet, about
BEFORE = LENGTH // 4  # of which before the first word found
SLICE = 3 * BEFORE  # characters of HTML on either side that are read besides those of a snippet, since some are of tags
WORD = 40  # the same of a text without tags, so that a word begins and ends in them
MAX_PLACES = 200  # words found in one text that are looked at
FEW = 12  # words, each of which is looked for by itself
SPELLINGS = 8  # of a word that are remembered for the next text
_ALPHABETS = 0x2500  # code points below this are sorted by what they fold to; any other may begin any word
Span = tuple[int, int, Any]
# Folded words; with a * at the end, the beginning of words. A mapping says for each what was asked for, where several are
# forms of the same.
Words = Sequence[str] | Mapping[str, Any]


def are_single(words: Words) -> bool:
    """Whether each of `words` can be looked for by itself: they are few, and none is the beginning of others."""
    return len(words) <= FEW and not any(word.endswith("*") for word in words)


def added(items: Sequence[Item], words: Words, in_text: Sequence[Item], typed: str) -> list[Item]:
    """Each item with a `snippet` of its text (or summary), and its title, both with `words` marked. One query.

    Only the texts of those `in_text` may have any of `words`, which were `typed` so.
    """
    bodies = published_bodies([item.pk for item in in_text])
    spellings = _Spellings(words, typed)
    return [_marked_item(item, _extract_piece(bodies.get(item.pk, ""), spellings), words) for item in items]


class _Piece(NamedTuple):
    text: str
    cut: tuple[bool, bool]  # whether there is more before it, and behind it


def _marked_item(item: Item, around: _Piece | None, words: Words) -> Item:
    found = (snippet(around.text, words, around.cut) if around else None) or mark(item.summary, words)
    return item._replace(marked=mark(item.title, words), snippet=found)


def snippet(text: str, words: Words, cut: tuple[bool, bool] = (False, False)) -> Markup | None:
    """The piece of `text` that has most of `words`, marked, cut between words; None when it has none of them.

    The text itself may have been `cut` at its beginning and its end.
    """
    spans = _find_spans(text, words)
    if not spans:
        return None
    start = _snippet_start(text, _best_start(spans))
    end = min(len(text), start + LENGTH)
    if end < len(text):
        last = max(to for at, to, _ in spans if at < end)
        end = max(text.rfind(" ", start, end), text.rfind("\n", start, end), last)
    inside = [(at - start, to - start) for at, to, _ in spans if start <= at and to <= end]
    before, behind = "… " if start or cut[0] else "", " …" if end < len(text) or cut[1] else ""
    return Markup(f"{before}{_mark_spans(text[start:end], inside)}{behind}")  # noqa: S704 - escaped


def mark(text: str, words: Words) -> Markup:
    """The whole of `text` with `words` marked."""
    return _mark_spans(text, [(at, to) for at, to, _ in _find_spans(text, words)])


def _best_start(spans: Sequence[Span]) -> int:
    """Where the stretch of LENGTH begins that has most different words."""
    if len(spans) == 1:
        return spans[0][0]
    reach = LENGTH - BEFORE

    def different(at: int) -> int:
        return len({word for one, to, word in spans if at <= one and to <= at + reach})

    return max((at for at, _, _ in spans), key=different)


def _snippet_start(text: str, found: int) -> int:
    """A little before `found`, at the beginning of a word."""
    if found <= BEFORE:
        return 0
    for at in range(found - BEFORE, found):
        if text[at - 1].isspace():
            return at
    return found


def _extract_piece(html: str, spellings: "_Spellings") -> _Piece | None:
    """The text of that part of a body (HTML, or plain paragraphs) which has most of the words; only that is turned into text."""
    spans = spellings.spans(html)
    if not spans:
        return None
    best, beyond = _best_start(spans), SLICE if "<" in html else WORD
    start, end = max(0, best - BEFORE - beyond), min(len(html), best + LENGTH + beyond)
    if start:
        tag = html.find(">", start, best)
        if tag != -1 and "<" not in html[start:tag]:  # it begins within one
            start = tag + 1
        space = _SPACE.search(html, start, max(start, best - BEFORE))
        start = space.end() if space else start
    if end < len(html):
        tag = html.rfind("<", best, end)
        if tag > html.rfind(">", best, end):  # it ends within one
            end = tag
        space_at = max(html.rfind(" ", best, end), html.rfind("\n", best, end))
        end = space_at if space_at != -1 else end
    return _Piece(from_html(html[start:end]), (start > 0, end < len(html)))


def _find_spans(text: str, words: Words, most: int = MAX_PLACES, *, markup: bool = False) -> list[Span]:
    """Where the words of `text` whose fold is one of `words` begin and end; the first `most` of them.

    With `markup` the text is HTML, and what stands in a tag or an entity is none of its words.
    """
    if not words:  # a search for documents without a word
        return []
    asked = _meaning_by_word(words)
    starts = tuple(word[:-1] for word in asked if word[-1] == "*")
    wanted, spans, last = set(asked), [], -1
    beginnings = tuple(sorted({word.removesuffix("*")[:2] for word in wanted}))
    plain = text.isascii() or not _ALONE.search(text)
    for match in (_candidate_pattern if plain else _candidates_anywhere)(beginnings).finditer(text):
        start = _stretch_start(text, match.start())  # a candidate may follow an apostrophe, inside a stretch
        folded = _folded(text[start : match.end()]) if start > last else ()
        found = wanted.intersection(folded) or _match_beginnings(folded, starts)
        if found and not (markup and _is_markup(text, start)):
            spans.append((start, match.end(), asked[found.pop()]))
            last = start
            if len(spans) == most:
                break
    return spans


def _meaning_by_word(words: Words) -> Mapping[str, Any]:
    return words if isinstance(words, Mapping) else {word: word for word in words}


class _Spellings:
    """How words were found to be spelled, by which they are looked for in the next text before it is searched as a whole.

    That a piece of text stands in another is asked a hundred times faster than what in it folds to a word.
    """

    def __init__(self, words: Words, typed: str = "") -> None:
        self._meant = _meaning_by_word(words)
        self._things = set(self._meant.values())
        self._known = {word: {word, word.capitalize()} for word in self._meant}
        self._most = 1 if len(self._things) == 1 else MAX_PLACES  # of one thing asked for the first place will do
        self._sought = are_single(self._meant)
        for stretch in STRETCH.findall(typed) if self._sought else ():
            self._learn_spelling(stretch)
            self._learn_spelling(stretch.capitalize())

    def spans(self, html: str) -> list[Span]:
        """Some places in HTML of each thing asked for if all are there in spellings known, else all places."""
        known = self._find_known_spans(html) if self._sought else []
        if len({meant for _, _, meant in known}) == len(self._things):
            return known
        spans = _find_spans(html, self._meant, self._most, markup=True)
        for start, end, _ in spans if self._sought else ():
            self._learn_spelling(html[start:end])
        return spans

    def _find_known_spans(self, html: str) -> list[Span]:
        spans = []
        for word, spellings in self._known.items():
            for spelling in spellings:
                at, found = html.find(spelling), 0
                while at != -1 and found < self._most:
                    start, end = _stretch_at(html, at)
                    if word in _folded(html[start:end]) and not _is_markup(html, start):
                        spans.append((start, end, self._meant[word]))
                        found += 1
                    at = html.find(spelling, end)
        return sorted(spans, key=itemgetter(0))

    def _learn_spelling(self, stretch: str) -> None:
        for piece in (stretch, *_ALPHANUMERIC.findall(stretch)):
            for word in self._meant.keys() & _folded(piece):
                if len(self._known[word]) < SPELLINGS:
                    self._known[word].add(piece)


def _stretch_at(text: str, at: int) -> tuple[int, int]:
    """Where the stretch begins and ends that the character at `at` is in."""
    start = _stretch_start(text, at)
    within = STRETCH.match(text, start)
    return start, max(at + 1, within.end() if within else 0)


def _stretch_start(text: str, at: int) -> int:
    while at and STRETCH.match(text[at - 1]):
        at -= 1
    return at


def _match_beginnings(folded: Sequence[str], starts: tuple[str, ...]) -> set[str]:
    """The beginnings, with their stars, that any of the words has."""
    if not starts or not any(word.startswith(starts) for word in folded):
        return set()
    return {f"{start}*" for start in starts if any(word.startswith(start) for word in folded)}


def _is_markup(html: str, at: int) -> bool:
    return html.rfind("<", 0, at) > html.rfind(">", 0, at) or html[at - 1 : at] == "&"


_SPACE = re.compile(r"\s|>")
_ALPHANUMERIC = re.compile(r"[^\W_]+")
_folded = lru_cache(maxsize=100_000)(tokens)


@lru_cache(maxsize=1024)
def _candidate_pattern(beginnings: tuple[str, ...]) -> re.Pattern[str]:
    """Where a word may stand that begins, once folded, with one of `beginnings`: from its first letter to where it ends.

    Folding every word of twenty texts would take longer than all the rest of a search. The pattern begins with the class
    of first characters, for which the engine looks fast; then asks whether a word begins there; then for the second,
    unless the first gives two letters by itself or none.
    """
    letters = _characters_by_letter()
    one = {char for pair in beginnings for char in letters.get(pair[0], ())}
    enough = {char for char in one if len(fold(char)) != 1 or char in "јЈ"} | set(letters[""])
    second = {char for pair in beginnings for char in letters.get(pair[1:], ())} | set(letters[""])
    then = f"(?:(?<={_character_class(enough)})|{_character_class(second)})" if all(pair[1:] for pair in beginnings) else ""
    return re.compile(f"{_character_class(one | enough)}(?<![^\\W_].){then}{_STRETCH}", re.DOTALL)


def _character_class(chars: Collection[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(chars)))}]"


_STRETCH = STRETCH.pattern.removesuffix("+") + "*"
# Characters that are words by themselves, wherever they stand.
_ALONE = re.compile(
    "[{}{}-\U0010ffff]".format(
        "".join(char for char in map(chr, range(0x80, _ALPHABETS)) if fold(char) and " " in fold(f"a{char}a")), chr(_ALPHABETS)
    )
)


@lru_cache(maxsize=64)
def _candidates_anywhere(beginnings: tuple[str, ...]) -> re.Pattern[str]:
    """The same for a text that has characters which are words by themselves."""
    return re.compile(f"(?:{_candidate_pattern(beginnings).pattern})|{_ALONE.pattern}{_STRETCH}", re.DOTALL)


@lru_cache(maxsize=1)
def _characters_by_letter() -> dict[str, list[str]]:
    """The characters that fold to something beginning with each letter; under "", those within words that fold to nothing."""
    found: dict[str, list[str]] = {"": []}
    for char in map(chr, range(0x21, _ALPHABETS)):
        folded = fold(char)
        if folded or STRETCH.match(char):
            found.setdefault(folded[:1], []).append(char)
    for letter in "jy":  # read one way or the other by its neighbours
        found[letter] += "јЈ"
    return found


def _mark_spans(text: str, spans: Sequence[tuple[int, int]]) -> Markup:
    parts, last = [], 0
    for start, end in spans:
        parts.append(f"{escaped(text[last:start])}<mark>{escaped(text[start:end])}</mark>")
        last = end
    return Markup("".join(parts) + escaped(text[last:]))  # noqa: S704 - escaped
