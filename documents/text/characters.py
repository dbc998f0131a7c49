"""Characters that nobody sees, and those that cannot be stored: one answer for every way in.

Two names that look the same must be the same, so titles, names, sources, topics and identifiers pass `one_line` before they
are compared or stored. The classes are for regular expressions, to stand between brackets; nobody else writes them down.
"""

import re
import unicodedata

HALF_PAIRS = "\ud800-\udfff"  # surrogates that stand alone: no encoding writes them
UNSTORABLE = f"\0{HALF_PAIRS}"  # by PostgreSQL, or by any database
CONTROLS = "\x01-\x08\x0e-\x1f"  # but NUL, the tab and the ends of lines
LATE_CONTROLS = "\x7f-\x84\x86-\x9f"  # but NEL, which ends a line
NEVER_CHARACTERS = "\ufffe\uffff"
RESERVED = f"\ufdd0-\ufdef{NEVER_CHARACTERS}"  # by Unicode, for programs' own use
XML_CONTROLS = f"\0{CONTROLS}\x0b\x0c"
NOT_XML = f"{XML_CONTROLS}{HALF_PAIRS}{NEVER_CHARACTERS}"  # what its 2.2 Characters leaves out: not even escaped

_MOST_COMPOSED = 10_000  # characters; canonical ordering is quadratic in a run of combining marks
# Python's \s has all spaces of Unicode; these are drawn blank and are none to it.
_SPACES = re.compile("[\\s\u115f\u1160\u2800\u3164\uffa0]+")
# A zero-width space between a small letter and a capital stands where a space was; elsewhere it only lets a line break.
_LOST_SPACE = re.compile("(?<=[^\\W\\d_])\u200b+(?=[^\\W\\d_])")
# Soft hyphen, joiners, bidirectional marks, byte order mark, tags; controls; characters that Unicode keeps for itself.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
    f"\0{CONTROLS}{LATE_CONTROLS}{RESERVED}]"
)
# In Arabic, Syriac, Indic scripts and emoji the joiners change what is read; in these alphabets, which come before, never.
_JOINERS = re.compile("(?<![\u0600-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\U0010ffff])")
_CONTROLS = re.compile(f"[{CONTROLS}\x0b\x0c{LATE_CONTROLS}{RESERVED}]")
_UNSTORABLE = re.compile(f"[{UNSTORABLE}]")
_UNCLEAN = re.compile(f"[{UNSTORABLE}{CONTROLS}\x0b\x0c{LATE_CONTROLS}{RESERVED}]")
_XML_CONTROLS = bytes(code for code in range(0x20) if re.match(f"[{XML_CONTROLS}]", chr(code)))


def one_line(text: str) -> str:
    """The text on one line as it is seen: each run of spaces is one space, and what is invisible is left out."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    if len(text) <= _MOST_COMPOSED:
        text = unicodedata.normalize("NFC", text)
    text = _LOST_SPACE.sub(_space_or_nothing, text)
    return _SPACES.sub(" ", _INVISIBLE.sub("", _JOINERS.sub("", _SPACES.sub(" ", text)))).strip()


def _space_or_nothing(found: re.Match[str]) -> str:
    before, after = found.string[found.start() - 1], found.string[found.end()]
    return " " if before.islower() and after.isupper() else ""


def is_clean(text: str) -> bool:
    """Whether `unstorable` and `without_controls` find nothing in it: one look at what most texts are."""
    return (text.isascii() and text.isprintable()) or not _UNCLEAN.search(text)


def without_controls(text: str) -> str:
    """A text of several lines without control characters and noncharacters; its line ends and spaces stay."""
    return text if text.isascii() and text.isprintable() else _CONTROLS.sub("", text)


def without_unstorable(text: str, instead: str = "") -> str:
    """The text with `instead` for each character that no database stores."""
    return text if text.isascii() and text.isprintable() else _UNSTORABLE.sub(instead, text)


def xml_bytes(text: str) -> bytes:
    """The text in UTF-8, without what no XML 1.0 document may hold."""
    content = text.encode("utf-8", "ignore").translate(None, _XML_CONTROLS)  # what is ignored are halves of pairs
    for character in NEVER_CHARACTERS:
        content = content.replace(character.encode(), b"")
    return content


def unstorable(text: str) -> str:
    """Which character of the text no database stores, in words; '' where it has none."""
    found = _UNSTORABLE.search(text)
    if found is None:
        return ""
    what = "U+0000" if found[0] == "\0" else f"half of a pair, U+{ord(found[0]):04X}"
    return f"a character that cannot be stored ({what}, at place {found.start() + 1})"
