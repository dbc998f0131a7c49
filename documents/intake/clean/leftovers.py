"""Lines that belong to the web page and not to the text: found by their phrases and by what stands beside them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from documents import names
from documents.extraction.head_lines import is_update, read_head_line
from documents.intake.clean.lines import Cut, Line, is_row
from documents.intake.clean.phrases import (
    ALSO,
    BESIDE,
    CONTACTS,
    CONTACTS_UNDER,
    FURNITURE,
    HEADS,
    NETWORKS,
    PLAYER,
    REASONS,
    SHARING,
    UPDATED,
    WHOLE,
)
from documents.text.interview_turns import ANSWER, QUESTION

_NUMBER = re.compile(r"\b\d+\b")
_HEAD = re.compile(r"^([^:»›→►|]{2,40}?)\s*(?:[:»›→►|]|\.\.\.|…|(?<=\s)[–—](?=\s))")  # before a colon, an arrow or a dash
_ENDS = re.compile(r"[.!?…][”\"»’)\]]*$")
_TURN = re.compile(rf"^(?:{QUESTION}|{ANSWER})\s?\d*\s?:")
_COPYRIGHT = re.compile(r"^(?:©|\(c\)|copyright\b)[^.]{0,80}(?:\d{4}|rights reserved|права|hüquq|hakları)", re.IGNORECASE)
_TRAIL = re.compile(r"^(?:home|главная|ana səhifə|anasayfa|ana sayfa)\s*(?:[>»›/|→]\s*[^>»›/|→]{1,60}){1,5}$", re.IGNORECASE)
# An item ends where the next one can begin: were that left open, a long row could be divided in too many ways to try.
_MENU_ITEM = r"[^\W\d_](?:(?!\s[|›»•·]\s[^\W\d_])[^\n|.!?]){0,29}"
_MENU = re.compile(rf"(?:{_MENU_ITEM}\s[|›»•·]\s){{2,}}{_MENU_ITEM}")
_PLAYED = re.compile(r"\d{1,2}:\d\d(?::\d\d)?\s*/\s*-?\d{1,2}:\d\d(?::\d\d)?")  # of how long
_END = re.compile(r"#{3,}|(?:#\s){2,}#|\*{3,}|(?:\*\s){2,}\*")
_REACHED = re.compile(r"@|\+?\d[\d ()-]{7,}|https?://|www\.|\w:\s")  # how to reach somebody
_CONTACT_LINES = 14  # lines from the end of the text, among which contacts can be
_ITEM_MARK = re.compile(r"[^\S\n]*(?:[-*•·▪●–]|\d{1,2}[.)])[^\S\n]+")
_MOST_WORDS = 40  # of a line that begins like a leftover; a longer one tells something
_STEM = 4  # letters of a word that can have an ending
_NETWORKS = frozenset(NETWORKS.split())
_LIST = 8  # headlines in a list in the middle of a text, at most
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
_CONTACTS = [words for words, _ in _iter_phrases({CONTACTS: CONTACTS_UNDER})]
_BESIDE = {(" ".join(words), rule) for words, rule in _iter_phrases(BESIDE)}


def leftovers(text: str, lines: Sequence[Line]) -> dict[int, str]:
    """The rule of each line to cut, by the line's number."""
    alone: dict[str, str] = {}  # by the line, so that one that stands often is judged once
    for line in lines:
        if line.short and line.words not in alone:
            alone[line.words] = _match_line(line)
    found = {line.number: rule for line in lines if (rule := alone.get(line.words, "")) and not is_row(text, line)}
    _take_links(lines, found)
    _take_lists(text, lines, found)
    _take_contacts(text, lines, found)
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
    if _PLAYED.fullmatch(line.words):
        return PLAYER
    if _MENU.fullmatch(line.words):
        return FURNITURE
    if _is_update(line.words):
        return UPDATED
    return _EXACT.get(" ".join(words)) or _match_open_phrase(words) or _match_heading(line, words)


def _is_update(words: str) -> bool:
    """A line that says only when the page was changed."""
    label = re.match(r"[^\d:]{4,40}(?=[:\d])", words)
    if not label or not is_update(label[0]):
        return False
    read = read_head_line(words)
    return read is not None and read.has_date and not read.published and not read.who


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


def _take_lists(text: str, lines: Sequence[Line], found: dict[int, str]) -> None:
    """The headlines under a heading of links that stands above or in a text: the items of a list, or lines without a gap."""
    headings = [line for line in lines if found.get(line.number) == ALSO and not _text_after_head(line)]
    for heading in headings:
        under = lines[heading.number + 1 : heading.number + 1 + _LIST]
        listed = [*takewhile(lambda line: _is_item(text, line) and _is_link(line), under)]
        found |= {line.number: ALSO for line in listed or _block_under(text, heading, under) if line.number not in found}


def _is_item(text: str, line: Line) -> bool:
    start = text.rfind("\n", 0, line.start) + 1
    return bool(_ITEM_MARK.match(text, start))


def _block_under(text: str, heading: Line, under: Sequence[Line]) -> list[Line]:
    """Lines right under a heading, up to a gap, if all of them are links."""
    block: list[Line] = []
    end = heading.end
    for line in under:
        if text.count("\n", end, line.start) > 1:
            return block if all(map(_is_link, block)) else []
        block.append(line)
        end = line.end
    return []


def _take_contacts(text: str, lines: Sequence[Line], found: dict[int, str]) -> None:
    """From a mark of the end, or a heading that says whom to ask, to the end of the text."""
    for line in lines[-_CONTACT_LINES:]:
        if not (_begins_contacts(line) or (line.number and _has_end_mark(text[lines[line.number - 1].end : line.start]))):
            continue
        rest = [one for one in lines[line.number :] if one.number not in found and not _begins_contacts(one)]
        if all(one.short and (_REACHED.search(one.words) or not _ENDS.search(one.words)) for one in rest):
            found |= {one.number: CONTACTS for one in lines[line.number :] if one.number not in found}
            return


def _has_end_mark(between: str) -> bool:
    return any(_END.fullmatch(line.strip()) for line in between.split("\n")[1:-1])


def end_marks(text: str, lines: Sequence[Line], found: Mapping[int, str]) -> Iterator[Cut]:
    """Signs by which a press release says that it ends, if nothing of the text stands after them."""
    last = max((line.end for line in lines if line.number not in found), default=len(text))
    at = last
    for line in text[last:].split("\n"):
        if at > last and _END.fullmatch(line.strip()):
            yield Cut(at, at + len(line), CONTACTS, REASONS[CONTACTS])
        at += len(line) + 1


def _begins_contacts(line: Line) -> bool:
    words = _split_words(line.words)
    for head in _CONTACTS if line.short else ():
        at = head.index(_OPEN) if _OPEN in head else len(head)
        rest = [word for word in head[at + 1 :] if word != _OPEN]
        if words[:at] == head[:at] and _has_in_order(words[at:], rest) and (_OPEN in head or len(words) == at):
            return True
    return False


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
