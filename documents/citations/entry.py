"""What reference managers are given: the same facts for each of their formats."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

from documents.citations.citation import Citation
from documents.citations.dates import Form, figures, whole
from documents.citations.wording import ORIGINAL, about
from documents.edtf import Edtf

PLAIN = Form("c. ")
_NOT_IN_ADDRESS = re.compile(r'[\s{}\\"<>^`|]')
_NOTES = {
    "excerpt": "Excerpt",
    "digest": "Digest in the archive’s own words",
    "record": "Record without the text",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that is held here or, where the page has the archive's own words, a work by the archive about it."""

    citation: Citation
    authors: tuple[str, ...]
    interviewers: tuple[str, ...]
    title: str
    source: str  # the publication that it is part of
    date: Edtf | None
    inferred: bool
    language: str
    address: str
    original: str
    notes: tuple[str, ...]  # sentences without a full stop

    @property
    def doubted(self) -> bool:
        """Whether the date is more than what is known for sure."""
        return self.inferred or bool(self.date and (self.date.approximate or self.date.uncertain))

    @property
    def accessed(self) -> str:
        """The day, as YYYY-MM-DD."""
        return self.citation.accessed.value if self.citation.accessed else ""

    @property
    def article(self) -> bool:
        return bool(self.citation.press and self.source)


def entry(citation: Citation) -> Entry:
    held = Entry(
        citation=citation,
        authors=citation.interviewees or citation.authors,
        interviewers=citation.authors if citation.interviewees else (),
        title=_entry_title(citation),
        source=citation.source,
        date=citation.date,
        inferred=citation.inferred,
        language=citation.language,
        address=web_address(citation.address),
        original=web_address(citation.original),
        notes=tuple(_iter_notes(citation)),
    )
    if not citation.own_words:
        return held
    own = replace(held, authors=(citation.archive,), interviewers=(), source="", language="en")
    return replace(own, date=citation.added, inferred=False)


def web_address(address: str) -> str:
    """`address` without what no format may hold in one."""
    return _NOT_IN_ADDRESS.sub(lambda found: quote(found[0]), address)


def _entry_title(citation: Citation) -> str:
    if citation.own_words:
        described = about(citation, whole(citation.date, PLAIN, inferred=citation.inferred))
        return described[:1].upper() + described[1:]
    title = f"[{citation.title}]" if citation.title_supplied else citation.title
    return f"{title} [excerpt]" if citation.holding == "excerpt" else title


def _iter_notes(citation: Citation) -> Iterator[str]:
    """What no field of a format says.

    No words of others are in it but an address, which has no braces: citeproc-js and Zotero take “{:author: …}” and
    “author: …” in a note for fields.
    """
    if citation.holding in _NOTES:
        yield _NOTES[citation.holding]
    if citation.original:
        yield f"{ORIGINAL} {web_address(citation.original)}"
    date = _date_note(citation)
    if date:
        yield date


def _date_note(citation: Citation) -> str:
    """The words of a date that the figures of a format cannot say."""
    date = citation.date
    if date is None:
        return ""
    said = whole(date, PLAIN, inferred=citation.inferred)
    of = "Date of the original" if citation.own_words else "Date"
    if citation.inferred:
        return f"{of} inferred by the archive: {said}"
    known = len(date.ends) == 1 and not date.moments[0].sign and figures(date)
    return "" if known else f"{of} as far as known: {said}"
