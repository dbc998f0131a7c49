"""A citation in words, in four styles, as plain text.

Each is followed in order, punctuation and dates. Two things are as the archive needs them: names stand as printed and are
not turned round, since which part of a name is the family's is not recorded; and the page cited is the archive's, which is
named where the style names a database.
"""

from collections.abc import Callable, Mapping, Sequence

from documents.citations.citation import Citation
from documents.citations.dates import Form, days, whole, year
from documents.edtf import ENGLISH

DEFAULT = "chicago"
_MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_CHICAGO_DATE = Form("ca. ", day_first=False, with_day="{days}, {years}")
_APA_DATE = Form("ca. ", ENGLISH.months, day_first=False, with_day="{years}, {days}", with_month="{years}, {days}")
_MLA_DATE = Form("circa ", _MLA_MONTHS)
_HARVARD_DATE = Form("c. ")
_INSIDE = str.maketrans({"“": "‘", "”": "’", "„": "‚", '"': "'"})  # quotation marks within quotation marks


def formatted(citation: Citation, style: str = DEFAULT) -> str:
    """Raises KeyError for a style that is not one of STYLES."""
    return STYLES[style](citation)


def chicago(citation: Citation) -> str:
    """A full note of *The Chicago Manual of Style*, 17th edition (14.191, 14.9–14.11 for the address)."""
    who = _listed(citation.authors, most=3, serial=True)
    title = f"[{citation.title}]," if citation.title_supplied else f"“{_ended(citation.title, ',').translate(_INSIDE)}”"
    date = whole(citation.date, _CHICAGO_DATE, inferred=citation.inferred)
    rest = ", ".join(filter(None, [citation.source, date, citation.archive, citation.address]))
    return " ".join(filter(None, [f"{who}," if who else "", title, f"{rest}."]))


def apa(citation: Citation) -> str:
    """A reference of the *Publication Manual* of the American Psychological Association, 7th edition (10.1, 9.29 ff.)."""
    who = _listed(citation.authors, most=20, conjunction="&", serial=True)
    title = f"[{citation.title}]" if citation.title_supplied else citation.title
    date = f"({whole(citation.date, _APA_DATE, inferred=citation.inferred)})"
    order = [who, date, title] if who else [title, date]
    return " ".join([*map(_stopped, filter(None, [*order, citation.source, citation.archive])), citation.address])


def mla(citation: Citation) -> str:
    """An entry of the *MLA Handbook*, 9th edition: two containers, the source and the archive. It would leave out “n.d.”."""
    who = _listed(citation.authors, most=2, serial=True)
    title = f"[{citation.title}]." if citation.title_supplied else f"“{_stopped(citation.title).translate(_INSIDE)}”"
    date = whole(citation.date, _MLA_DATE, inferred=citation.inferred)
    first = ", ".join(filter(None, [citation.source, date]))
    second = ", ".join(filter(None, [citation.archive, citation.address]))
    return " ".join(filter(None, [_stopped(who), title, _stopped(first), f"{second}."]))


def harvard(citation: Citation) -> str:
    """A reference of *Cite Them Right*, 12th edition, without the day of access, which is the reader's to add."""
    who = _listed(citation.authors, most=3) or citation.source
    title = f"[{citation.title}]" if citation.title_supplied else f"‘{citation.title}’"
    date = f"({year(citation.date, _HARVARD_DATE, inferred=citation.inferred)})"
    lead = [who, date, title] if who else [title, date]
    source = citation.source if citation.authors else ""
    first = ", ".join(filter(None, [" ".join(lead), source, days(citation.date, _HARVARD_DATE)]))
    return f"{_stopped(first)} {_stopped(citation.archive)} Available at: {citation.address}."


STYLES: Mapping[str, Callable[[Citation], str]] = {"chicago": chicago, "apa": apa, "mla": mla, "harvard": harvard}


def _listed(names: Sequence[str], *, most: int, conjunction: str = "and", serial: bool = False) -> str:
    """Names in a row; when there are more than `most`, the first “et al.”"""
    if len(names) > most:
        return f"{names[0]}, et al." if most == 2 else f"{names[0]} et al."
    if len(names) < 2:
        return "".join(names)
    comma = "," if serial and len(names) > 2 else ""
    return f"{', '.join(names[:-1])}{comma} {conjunction} {names[-1]}"


def _stopped(text: str) -> str:
    """`text` with a full stop, unless it ends in a mark of its own."""
    return text if not text or text.rstrip('”"').endswith((".", "?", "!", "…")) else _ended(text, ".")


def _ended(text: str, mark: str) -> str:
    """`text` with a comma or full stop, which goes inside closing quotation marks, as American styles have it."""
    inside = text.rstrip('”"')
    return f"{inside}{mark}{text[len(inside) :]}"
