"""A citation in words, in five styles, as plain text.

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
_GOST_DATE = Form(
    "ок. ",
    tuple(f"{month:02}" for month in range(1, 13)),
    undated="[б. г.]",
    until="до ",
    decade="{}-е",
    with_day="{days}.{years}",
    with_month="{days}.{years}",
    digits="{:02}",
    between=".",
)
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


def gost(citation: Citation) -> str:
    """A reference to part of a periodical online by GOST R 7.0.5–2008 (*Библиографическая ссылка*), section 10.

    Who wrote it stands behind a slash (GOST R 7.0.100–2018, 5.2.6: four names or fewer all, of more the first three), for there
    names stay as printed; the day of publication is in figures, as in the standard's example of an article online. What the
    description itself says is Russian, whatever the document's language; the day of access is the reader's to add.
    """
    title = f"[{citation.title}]" if citation.title_supplied else citation.title
    names = citation.authors if len(citation.authors) <= 4 else citation.authors[:3]
    who = ", ".join(names) + (" [и др.]" if names != citation.authors else "")
    lead = " / ".join(filter(None, [title, who]))
    first = " // ".join(filter(None, [lead, citation.source]))
    date = whole(citation.date, _GOST_DATE, inferred=citation.inferred)
    held = f"Доступ из архива «{citation.archive}»"
    return " ".join(map(_pointed, (first, date, held, f"URL: {citation.address}")))


STYLES: Mapping[str, Callable[[Citation], str]] = {"chicago": chicago, "apa": apa, "mla": mla, "harvard": harvard, "gost": gost}
LANGUAGES: Mapping[str, str] = dict.fromkeys(STYLES, "en") | {"gost": "ru"}  # of the words that a style adds


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


def _pointed(text: str) -> str:
    """`text` with a full stop, which goes outside quotation marks."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _ended(text: str, mark: str) -> str:
    """`text` with a comma or full stop, which goes inside closing quotation marks, as American styles have it."""
    inside = text.rstrip('”"')
    return f"{inside}{mark}{text[len(inside) :]}"
