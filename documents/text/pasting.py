"""Plain text, as pasted or as extracted from a file, to Markdown that says the same and no more."""

import re
from collections.abc import Iterator
from itertools import groupby

from documents.text.characters import CONTROLS, UNSTORABLE
from documents.text.rendering import is_plain

_LINE_END = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_UNSHOWN = re.compile(f"[{UNSTORABLE}{CONTROLS}\x7f\ufeff]")
_BULLET = re.compile(r"[•‣◦▪●○∙][^\S\n]*")  # a hyphen may open a line of dialogue, so it is none
_HARD_WRAP = range(50, 101)  # usual line lengths of mail and typewritten text, in characters

# Signs that mean something inside a line of CommonMark, and at its beginning.
_INLINE = re.compile(r"[\\`*_\[\]<]|&(?=#|[A-Za-z])")
_ORDERED = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)")
_OPENING = re.compile(r"^(?=#{1,6}(?:\s|$)|[+-](?:\s|$)|-[\s-]*$|>|~~~|=+$|\|)")


def from_plain(text: str) -> str:
    """Markdown of a plain text: a line or a wrapped paragraph is a paragraph, bullets stay lists.

    Spaces at the ends of lines go, non-breaking ones too; control characters go.
    """
    if is_plain(text) and "\n" not in text.replace("\n\n", ""):
        return text.rstrip("\n")  # plain paragraphs are Markdown already
    blocks = [[line for line in block if line] for block in _iter_blocks(text)]
    wrapped = _is_wrapped(blocks)
    paragraphs = [paragraph for block in blocks for paragraph in (_unwrap_lines(block) if wrapped else block)]
    return "\n\n".join(_markdown_blocks(paragraphs))


def _iter_blocks(text: str) -> Iterator[list[str]]:
    """The stripped lines of a text, in groups that blank lines part."""
    lines = [_UNSHOWN.sub("", line).strip() for line in _LINE_END.split(text)]
    for has_words, block in groupby(lines, key=bool):
        if has_words:
            yield list(block)


def _is_wrapped(blocks: list[list[str]]) -> bool:
    """Whether lines were broken at a fixed width: then all but the last of a block are about as long."""
    inner = [len(line) for block in blocks for line in block[:-1]]
    return bool(inner) and min(inner) in _HARD_WRAP and max(inner) in _HARD_WRAP


def _unwrap_lines(block: list[str]) -> list[str]:
    paragraphs: list[str] = []
    for line in block:
        if paragraphs and not _BULLET.match(line):
            paragraphs[-1] += f" {line}"
        else:
            paragraphs.append(line)
    return paragraphs


def _markdown_blocks(paragraphs: list[str]) -> Iterator[str]:
    """Paragraphs and tight lists."""
    for is_item, group in groupby(paragraphs, key=lambda paragraph: bool(_BULLET.match(paragraph))):
        if is_item:
            items = (_escape_line(_BULLET.sub("", item, count=1)) for item in group)
            yield "\n".join(f"- {item}" for item in items if item)
        else:
            yield from (_escape_line(paragraph) for paragraph in group)


def _escape_line(line: str) -> str:
    escaped = _INLINE.sub(r"\\\g<0>", line)
    escaped = _ORDERED.sub(r"\1\\\2", escaped)
    return _OPENING.sub(r"\\", escaped)
