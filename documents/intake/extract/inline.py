"""Words with a look (bold, italic, a link) to one paragraph of Markdown, with as few escapes as CommonMark 0.31 allows."""

import re
import string
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from documents.extraction.findings import STRUCK, LeftOut
from documents.text.characters import CONTROLS, LATE_CONTROLS, UNSTORABLE

_SPACES = re.compile(r"[ \t\n\r\f\v\u2028\u2029\x85]+")
_STRUCK, _STRUCK_END = "\ue000", "\ue001"  # of the private use area, around struck words until their places are counted
_MARK = re.compile(f"[{_STRUCK}{_STRUCK_END}]")
_UNSHOWN = re.compile(f"[{UNSTORABLE}{CONTROLS}{LATE_CONTROLS}{_STRUCK}{_STRUCK_END}\ufeff\u00ad\u200b]")
# \x00 stands for a run that follows, whose first sign may make a mark of this one's last.
_SIGNS = re.compile(
    r"\\(?=[\x00!-/:-@\[-`{-~])|`|\](?=[\x00(])|<(?=[\x00a-zA-Z/!?])|&(?=[\x00#a-zA-Z])|!(?=[\x00\[])"
    r"|(?<!\s)\*|\*(?!\s)|(?<![\w\s])_|_(?![\w\s])|(?<=\s)_(?=\w)|(?<=\w)_(?=\s)"
)
_SIGNS_IN_LINK = re.compile(rf"[\[\]]|{_SIGNS.pattern}")
_ORDERED = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)")
_OPENING = re.compile(
    r"^(?=#{1,6}(?:\s|$)|[+*-](?:\s|$)|-[\s-]*$|(?:\*\s*){3,}$|(?:_\s*){3,}$|>|~~~|=+$|\||\[(?:\\.|[^\]\\])*\]:)"
)


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    struck: bool = False  # withdrawn by whoever wrote it
    line_end: bool = False  # of a poem, a list of names; the text is then "\n"


def plain(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def markdown(runs: Iterable[Run]) -> str:
    """One paragraph; lines end where a run says so."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run.line_end:
            lines.append([])
        else:
            lines[-1].append(replace(run, text=_SPACES.sub(" ", _UNSHOWN.sub("", run.text))))
    written = (_write_line(_merge_runs(line)) for line in lines)
    return "  \n".join(line for line in written if line)


def without_struck_marks(text: str) -> tuple[str, tuple[LeftOut, ...]]:
    """The text of written paragraphs, and the places in it of what their source strikes out."""
    places: list[LeftOut] = []
    starts: list[int] = []
    for taken, mark in enumerate(_MARK.finditer(text)):
        at = mark.start() - taken
        if mark[0] == _STRUCK:
            starts.append(at)
        elif starts:
            places.append(LeftOut(starts.pop(), at, STRUCK))
    return _MARK.sub("", text), tuple(places)


def _merge_runs(runs: list[Run]) -> list[Run]:
    """Neighbours of one look as one; a space that only parts two of one look is no change of it."""
    joined: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if joined and (replace(joined[-1], text="") == replace(run, text="")):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        elif joined and run.text == " ":
            joined[-1] = replace(joined[-1], text=joined[-1].text + " ")
        else:
            joined.append(run)
    return joined


def _write_line(runs: list[Run]) -> str:
    line = ""
    for at, run in enumerate(runs):
        follows = runs[at + 1].text[:1] if at + 1 < len(runs) else ""
        line += _write_run(run, line[-1:], follows)
    line = re.sub(" {2,}", " ", line).strip(" ")
    return _OPENING.sub(r"\\", _ORDERED.sub(r"\1\\\2", line))


def _write_run(run: Run, before: str, after: str) -> str:
    words = run.text.strip()
    if not words:
        return run.text
    left, right = run.text[: -len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    if run.struck:
        marked = _write_run(replace(run, text=words, struck=False), left or before, right or after)
        return f"{left}{_STRUCK}{marked}{_STRUCK_END}{right}"
    followed = "\x00" * bool((after and not right) or run.href or run.bold or run.italic)
    inside = (_SIGNS_IN_LINK if run.href else _SIGNS).sub(_escape_sign, words + followed).removesuffix("\x00")
    if run.href:
        inside = f"[{inside}]({run.href})"
    mark = "**" * run.bold + "*" * run.italic
    if mark and words[-1] == ":" and after and not right and not after.isspace():
        right = " "  # **Answer:**our — a turn, glued to what is said
    opens = _is_flanking(inside[0], left or before)
    closes = _is_flanking(inside[-1], right or after)
    return f"{left}{mark}{inside}{mark}{right}" if opens and closes else f"{left}{inside}{right}"


def _is_flanking(inner: str, outer: str) -> bool:
    """Whether a mark between the two characters is one (CommonMark 6.2), and is not read together with a mark beside it."""
    if not outer or outer.isspace():
        return True
    return outer != "*" and (not _is_punctuation(inner) or _is_punctuation(outer)) and not (inner in "*\\" and outer in "*\\")


def _is_punctuation(character: str) -> bool:
    return character in string.punctuation or unicodedata.category(character)[0] in "PS"


def _escape_sign(sign: re.Match[str]) -> str:
    return f"\\{sign[0]}"
