"""Which blocks of a page are its article.

trafilatura says which words are; they are found again in the page's own blocks, so that what it leaves out or changes inside an
article (times, lists of links, struck words, numbers of a list) stays as the page has it. What stands between the blocks of the
article and is none of it is handed on too, marked, so that an editor sees what is cut.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from documents.intake.extract.markdown import Block

FURNITURE = "archive-furniture"  # the attribute of an element that the page's own marks say is none of its text

_WORD = re.compile(r"\w+")
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\]){0,500})\]\([^()\s]{0,2000}\)")
_CLOCK = re.compile(r"[*_]*(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?[*_]*", re.I)
_SHINGLE = 4  # words
_FEW = 6  # words of a block that is found whole or not at all
_LONG = 15  # words of a paragraph
_FOUND = 0.5  # of a block's shingles
_COVERED = 0.6  # of the article's shingles, below which the page's blocks do not hold it
_LINKED = 0.5  # of a list's words: then it leads elsewhere
_SHORT_ITEM = 5  # words of a link that may be a name
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the article, or one that stands in it and is none of it."""

    markdown: str
    is_article: bool


@dataclass(slots=True)
class _Judged:
    block: Block
    words: list[str]
    linked: int  # words of links
    is_furniture: bool
    is_article: bool = False

    @property
    def is_long(self) -> bool:
        return len(self.words) >= _LONG and self.linked * 2 < len(self.words)

    @property
    def tag(self) -> str:
        return str(self.block.place.tag)


def article_parts(blocks: Sequence[Block], found: str) -> list[Part]:
    """The blocks from the first to the last of the article. `found`: its words. Empty where the blocks do not hold them."""
    judged = [_judge_block(block) for block in blocks]
    words = _Found(found)
    for one in judged:
        one.is_article = not one.is_furniture and words.take(one.words)
    if not words.is_covered:
        return []
    _keep_alike(judged)
    _keep_structure(judged)
    return [Part(one.block.markdown, one.is_article) for one in _trim_to_article(judged)]


class _Found:
    """The words of the article, of which blocks take theirs: a copy of a long block finds none left."""

    def __init__(self, text: str) -> None:
        words = _split_words(text)
        self._left = Counter(_build_shingles(words))
        self._whole = self._left.total()
        self._text = f" {' '.join(words)} "
        self._lines = {" ".join(_split_words(line)) for line in text.split("\n")}

    def take(self, words: Sequence[str]) -> bool:
        line = " ".join(words)
        if len(words) < _FEW:
            return bool(words) and (line in self._lines or (len(words) >= _SHINGLE and f" {line} " in self._text))
        own = Counter(_build_shingles(words))
        both = own & self._left
        if both.total() < _FOUND * own.total():
            return False
        self._left.subtract(both)
        return True

    @property
    def is_covered(self) -> bool:
        return self._whole > 0 and self._left.total() <= (1 - _COVERED) * self._whole


def _judge_block(block: Block) -> _Judged:
    linked = sum(len(_split_words(text)) for text in _LINK.findall(block.markdown))
    return _Judged(block, _split_words(_LINK.sub(r"\1", block.markdown)), linked, is_furniture(block.place))


def is_furniture(element: Element) -> bool:
    """Whether it was marked, or stands in what was."""
    return element.get(FURNITURE) is not None or any(one.get(FURNITURE) is not None for one in element.iterancestors())


def _split_words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _build_shingles(words: Sequence[str]) -> list[Shingle]:
    return [tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))] if words else []


def _keep_alike(judged: Sequence[_Judged]) -> None:
    """Paragraphs that stand in boxes of the same kind as the article's: of an article in several boxes trafilatura takes one."""
    kinds = {_box_kind(one) for one in judged if one.is_article and one.is_long} - {None}
    for one in judged:
        if one.is_long and not one.is_furniture and _box_kind(one) in kinds:
            one.is_article = True


def _box_kind(one: _Judged) -> tuple[str, ...] | None:
    """What tells a box from others: the classes of the two elements around a paragraph; None where they have none."""
    around = [element for element, _ in zip(one.block.place.iterancestors(), range(2), strict=False)]
    classes = [" ".join(element.get("class", "").split()) for element in around]
    return (one.tag, *classes) if all(classes) else None


def _keep_structure(judged: Sequence[_Judged]) -> None:
    """What trafilatura leaves out of an article: quotations, lists of people, headings between paragraphs, times of entries."""
    places = [at for at, one in enumerate(judged) if one.is_article]
    for at in range(places[0], places[-1]) if places else ():
        one = judged[at]
        if one.is_article or one.is_furniture or not one.words:
            continue
        before, after = judged[at - 1], judged[at + 1]
        if _CLOCK.fullmatch(one.block.markdown):
            one.is_article = True  # of a live page's entry
        elif one.tag in _HEADINGS:
            one.is_article = after.is_article and not one.linked
        elif one.tag in _LISTS:
            one.is_article = before.is_article and after.is_article and _is_list_of_text(one, before)
        elif one.tag == "blockquote":
            one.is_article = before.is_article and after.is_article and one.linked <= _LINKED * len(one.words)


def _is_list_of_text(one: _Judged, before: _Judged) -> bool:
    if before.tag == "h1":
        return False
    if one.linked <= _LINKED * len(one.words):
        return True
    items = max(1, one.block.markdown.count("\n") + 1)
    return before.block.markdown.endswith(":") and one.linked <= _SHORT_ITEM * items


def _trim_to_article(judged: Sequence[_Judged]) -> Sequence[_Judged]:
    places = [at for at, one in enumerate(judged) if one.is_article]
    return judged[places[0] : places[-1] + 1]
