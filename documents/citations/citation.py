"""What is cited, as one value."""

import re
from dataclasses import dataclass, fields

from documents.edtf import Edtf
from documents.text.characters import CONTROLS, LATE_CONTROLS, NEVER_CHARACTERS, UNSTORABLE

_NO_TEXT = re.compile(f"[{UNSTORABLE}{CONTROLS}{LATE_CONTROLS}{NEVER_CHARACTERS}]")  # other controls are spaces


OWN_WORDS = frozenset(("digest", "record"))


@dataclass(frozen=True, slots=True)
class Citation:
    """A document of the archive, to be cited.

    What stands on its page may be the archive's own words (a digest, or a record without text). Then the archive is the author of
    what is cited, and `title`, `authors`, `source` and `date` only say which article it is about.

    Every text is kept as one line without control characters, so that no export can be made to hold a line or a field
    that is not its own.
    """

    key: str  # tells it from other entries of a reader's collection, for good
    title: str
    address: str  # of the archive's page
    archive: str  # the archive's name
    holding: str = "full"  # what stands on the page: full, excerpt, digest or record
    added: Edtf | None = None  # the day since which the archive has its page
    authors: tuple[str, ...] = ()  # as printed: which part of a name is the family's is not known
    interviewees: tuple[str, ...] = ()  # of an interview; its authors are those who asked
    source: str = ""  # the publication or body that it comes from
    date: Edtf | None = None
    inferred: bool = False  # the document does not state the date
    title_supplied: bool = False  # the document has no title; the archive gave it this one
    csl_type: str = "document"  # of its kind
    ris_type: str = ""  # of its kind, where RIS has one
    press: bool = False  # an article of its source
    language: str = ""  # a BCP 47 tag
    accessed: Edtf | None = None  # the day on which a reader took it; a page, which is the same for all, does not know it
    original: str = ""  # the address where the document stands or stood

    def __post_init__(self) -> None:
        for name in _TEXTS:
            value = getattr(self, name)
            line = _as_single_line(value)
            if line != value:
                object.__setattr__(self, name, line)
        for name in ("authors", "interviewees"):
            object.__setattr__(self, name, tuple(filter(None, map(_as_single_line, getattr(self, name)))))

    @property
    def own_words(self) -> bool:
        """Whether what is cited was written by the archive."""
        return self.holding in OWN_WORDS


_TEXTS = tuple(field.name for field in fields(Citation) if field.type in ("str", str))


def _as_single_line(text: str) -> str:
    if text.isprintable() and "  " not in text:  # as nearly every text is
        return text.strip()
    return " ".join(_NO_TEXT.sub(" ", text).split())
