"""Lines that belong to the web page and not to the text: found by their phrases and by what stands beside them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from documents import names
from documents.intake.clean.lines import Line
from documents.intake.clean.phrases import ALSO, BESIDE, FURNITURE, HEADS, NETWORKS, SHARING, WHOLE

_NUMBER = re.compile(r"\b\d+\b")
_HEAD = re.compile(r"^([^:»›→►|]{2,40}?)\s*(?:[:»›→►|]|\.\.\.|…|(?<=\s)[–—](?=\s))")  # before a colon, an arrow or a dash
_ENDS = re.compile(r"[.!?…][”\"»’)\]]*$")
_TURN = re.compile(r"^(?:Q|A|Question|Answer|Sual|Cavab|Вопрос|Ответ|Soru|Cevap)\s?\d*\s?:")
_COPYRIGHT = re.compile(r"^(?:©|\(c\)|copyright\b)[^.]{0,80}(?:\d{4}|rights reserved|права|hüquq|hakları)", re.IGNORECASE)
_TRAIL = re.compile(r"^(?:home|главная|ana səhifə|anasayfa|ana sayfa)\s*(?:[>»›/|→]\s*[^>»›/|→]{1,60}){1,5}$", re.IGNORECASE)
_MOST_WORDS = 40  # of a line that begins like a leftover; a longer one tells something
_STEM = 4  # letters of a word that can have an ending
_NETWORKS = frozenset(NETWORKS.split())
_LINKS = 40  # lines from the end of the text, among which a list of links can be
_ITEM = 160  # characters of a headline in a list of links


def _iter_phrases(table: Mapping[str, str]) -> Iterator[tuple[list[str], str]]:
    """Each phrase as folded words, with its rule."""
    for rule, lines in table.items():
        for phrase in re.split(r"[|\n]", lines):
            if phrase.strip():
                yield _split_words(phrase.replace("…", " EllipsisEllipsis ").replace("#", " 0 ")), rule


def _split_words(line: str) -> list[str]:
    return _NUMBER.sub("#", names.fold(line)).split()


_OPEN = "ellipsisellipsis"


def _index_phrases() -> tuple[dict[str, str], dict[str, list[tuple[list[str], list[str], str]]]]:
    """Phrases that are the line, by their words; and open ones, by their first word: what begins, what follows, the rule."""
    exact: dict[str, str] = {}
    opened: dict[str, list[tuple[list[str], list[str], str]]] = {}
    for words, rule in _iter_phrases(WHOLE):
        if _OPEN not in words:
            exact[" ".join(words)] = rule
            continue
        at = words.index(_OPEN)
        rest = [word for word in words[at + 1 :] if word != _OPEN]
        opened.setdefault(words[0], []).append((words[:at], rest, rule))
    return exact, opened


_EXACT, _OPENED = _index_phrases()
_HEADS = {" ".join(words): rule for words, rule in _iter_phrases(HEADS)}
_BESIDE = {(" ".join(words), rule) for words, rule in _iter_phrases(BESIDE)}


def leftovers(lines: Sequence[Line]) -> dict[int, str]:
    """The rule of each line to cut, by the line's number."""
    alone: dict[str, str] = {}  # by the line, so that one that stands often is judged once
    for line in lines:
        if line.short and line.words not in alone:
            alone[line.words] = _match_line(line)
    found = {line.number: rule for line in lines if (rule := alone.get(line.words, ""))}
    _take_links(lines, found)
    for order in (lines, lines[::-1]):
        _spread_to_neighbours(order, found)
    return found


def _match_line(line: Line) -> str:
    """The rule for a line that gives itself away."""
    words = _split_words(line.words)
    if not words or len(words) > _MOST_WORDS:
        return ""
    if _COPYRIGHT.match(line.words) or _TRAIL.match(line.words):
        return FURNITURE
    if len(words) > 1 and set(words) <= _NETWORKS:
        return SHARING
    return _EXACT.get(" ".join(words)) or _match_open_phrase(words) or _match_heading(line, words)


def _match_open_phrase(words: list[str]) -> str:
    for head, rest, rule in _OPENED.get(words[0], ()):
        following = words[len(head) :]
        if _has_prefix(words, head) and (not rest or _has_in_order(following, rest)):
            return rule
    return ""


def _has_prefix(words: list[str], head: list[str]) -> bool:
    """Whether the line begins so; the last word can have an ending, which Azerbaijani and Turkish add."""
    last = len(head) - 1
    if words[:last] != head[:last] or len(words) <= last:
        return False
    return words[last] == head[last] or (len(head[last]) >= _STEM and words[last].startswith(head[last]))


def _has_in_order(words: list[str], wanted: list[str]) -> bool:
    remaining = iter(words)
    return all(word in remaining for word in wanted)


def _match_heading(line: Line, words: list[str]) -> str:
    if rule := _HEADS.get(" ".join(words), ""):
        return rule if rule == ALSO or line.words.endswith(":") else ""
    head = _HEAD.match(line.words)
    return _HEADS.get(" ".join(_split_words(head[1])), "") if head else ""


def _text_after_head(line: Line) -> str:
    head = _HEAD.match(line.words)
    return line.words[head.end() :].strip() if head else ""


def _take_links(lines: Sequence[Line], found: dict[int, str]) -> None:
    """The headlines under a heading of links, if nothing but such lines stands between it and the end of the text."""
    end = [*takewhile(lambda line: line.number in found or _is_link(line), lines[: -_LINKS - 1 : -1])][::-1]
    heading = next((line for line in end if found.get(line.number) == ALSO and not _text_after_head(line)), None)
    if heading:
        found |= {line.number: ALSO for line in lines[heading.number :] if line.number not in found}


def _is_link(line: Line) -> bool:
    return len(line.words) <= _ITEM and not _ENDS.search(line.words) and not _TURN.match(line.words)


def _spread_to_neighbours(lines: Iterable[Line], found: dict[int, str]) -> None:
    """A line that means nothing by itself goes with the cut line beside it."""
    beside = ""
    for line in lines:
        if line.number not in found and beside and line.short:
            words = " ".join(_split_words(line.words.strip("()[]")))
            rule = next((rule for rule in (beside, *BESIDE) if (words, rule) in _BESIDE), "")
            if rule:
                found[line.number] = rule
        beside = found.get(line.number, "")
