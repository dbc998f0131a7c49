"""Characters that nobody sees, and those that cannot be stored: one answer for every way in.

Two names that look the same must be the same, so titles, names, sources, topics and identifiers pass `one_line` before they
are compared or stored.
"""

import re
import unicodedata

_MOST_COMPOSED = 10_000  # characters; canonical ordering is quadratic in a run of combining marks
# Python's \s has all spaces of Unicode; these are drawn blank and are none to it.
_SPACES = re.compile("[\\s\u115f\u1160\u2800\u3164\uffa0]+")
# A zero-width space between a small letter and a capital stands where a space was; elsewhere it only lets a line break.
_LOST_SPACE = re.compile("(?<=[^\\W\\d_])\u200b+(?=[^\\W\\d_])")
# Soft hyphen, joiners, bidirectional marks, byte order mark, tags; controls; characters that Unicode keeps for itself.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]"
)
# In Arabic, Syriac, Indic scripts and emoji the joiners change what is read; in these alphabets, which come before, never.
_JOINERS = re.compile("(?<![\u0600-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\U0010ffff])")
_CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


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


def without_controls(text: str) -> str:
    """A text of several lines without control characters and noncharacters; its line ends and spaces stay."""
    return text if text.isascii() and text.isprintable() else _CONTROLS.sub("", text)


def unstorable(text: str) -> str:
    """Which character of the text no database stores, in words; '' where it has none."""
    found = _UNSTORABLE.search(text)
    if found is None:
        return ""
    what = "U+0000" if found[0] == "\0" else f"half of a pair, U+{ord(found[0]):04X}"
    return f"a character that cannot be stored ({what}, at place {found.start() + 1})"
