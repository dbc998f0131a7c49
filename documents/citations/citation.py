"""What is cited, as one value."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

from documents.edtf import Edtf

# Controls, lone surrogates, and the two code points that no text may hold.
_NO_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BETWEEN_NAMES = re.compile(r"(?:[\s,;&/·]|\b(?:by|and)\b)*", re.I)


@dataclass(frozen=True, slots=True)
class Citation:
    """A document of the archive, to be cited.

    Every text is kept as one line without control characters, so that no export can be made to hold a line or a field
    that is not its own. When it was read is not stated: a page that says so would be another for each reader.
    """

    key: str  # tells it from other entries of a reader's collection, for good
    title: str
    address: str  # of the archive's page
    archive: str  # the archive's name
    authors: tuple[str, ...] = ()  # as printed: which part of a name is the family's is not known
    source: str = ""  # the publication or body that it comes from
    date: Edtf | None = None
    inferred: bool = False  # the document does not state the date
    title_supplied: bool = False  # the document has no title; the archive gave it this one
    kind: str = "other"  # a value of documents.models.Kind
    language: str = ""  # a BCP 47 tag
    original: str = ""  # the address where the document stands or stood

    def __post_init__(self) -> None:
        for name in _TEXTS:
            value = getattr(self, name)
            line = _line(value)
            if line != value:
                object.__setattr__(self, name, line)
        object.__setattr__(self, "authors", tuple(filter(None, map(_line, self.authors))))


_TEXTS = tuple(field.name for field in fields(Citation) if field.type in ("str", str))


def _line(text: str) -> str:
    if text.isprintable() and "  " not in text:  # as nearly every text is
        return text.strip()
    return " ".join(_NO_TEXT.sub(" ", text).split())


def authors(byline: str, recorded: Sequence[str]) -> tuple[str, ...]:
    """The authors one by one.

    `byline` is what is printed, `recorded` the names of those catalogued as authors. The byline is taken apart only when
    the recorded names and what stands between names are all that is in it; else it is one author, whole.
    """
    if not byline.strip():
        return tuple(recorded)
    rest, found = byline, {}
    for name in sorted(recorded, key=len, reverse=True):  # a name within another is looked for after it
        at = rest.find(name)
        if at < 0:
            return (byline.strip(),)
        found[at] = name
        rest = rest[:at] + " " * len(name) + rest[at + len(name) :]
    whole = not found or not _BETWEEN_NAMES.fullmatch(rest)
    return (byline.strip(),) if whole else tuple(found[at] for at in sorted(found))
