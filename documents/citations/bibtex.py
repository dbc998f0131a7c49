"""A citation for BibTeX and, by `date` and `langid`, for biblatex; in UTF-8."""

import re
from collections.abc import Iterator

from documents.citations.citation import Citation
from documents.citations.dates import figures, year
from documents.citations.entry import PLAIN, Entry, entry
from documents.citations.wording import listed
from documents.edtf import Edtf

# No brace is left in the text, escaped or not: BibTeX counts them all, and one without its other would end the field elsewhere.
_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
_LATEX_TABLE = str.maketrans(_LATEX)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What babel and biblatex call languages. `language` is not for them: biblatex prints what stands in it.
# fmt: off
_LANGIDS = {
    "ar": "arabic", "az": "azerbaijani", "be": "belarusian", "bg": "bulgarian", "cs": "czech", "de": "ngerman", "el": "greek",
    "en": "english", "es": "spanish", "fa": "persian", "fi": "finnish", "fr": "french", "he": "hebrew", "hu": "magyar",
    "hy": "armenian", "it": "italian", "ja": "japanese", "ka": "georgian", "kk": "kazakh", "ko": "korean", "lt": "lithuanian",
    "lv": "latvian", "nl": "dutch", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "sv": "swedish", "tk": "turkmen", "tr": "turkish", "uk": "ukrainian", "zh": "chinese",
}
# fmt: on
_WITH_DOUBT = {"": "~", "~": "~", "?": "%", "%": "%"}  # the sign of an inferred date: pandoc knows no sign but ~


def bibtex(citation: Citation) -> str:
    """Titles and names stand in braces of their own, so that no style changes their letters or takes them apart.

    `year` is a number wherever the year is known. No field but `url` is verbatim: in the others biber hands a `%` or `#` on to
    TeX, which ends there.
    """
    held = entry(citation)
    fields = [
        ("author", " and ".join(f"{{{_escape_latex(name)}}}" for name in held.authors)),
        ("title", f"{{{_escape_latex(held.title)}}}"),
        ("journal" if held.article else "howpublished", _escape_latex(held.source)),
        ("entrysubtype", "newspaper" if held.article else ""),
        *_date_fields(held),
        ("langid", _LANGIDS.get(held.language.partition("-")[0], "")),
        ("url", held.address),
        ("urldate", held.accessed),
        ("note", re.sub("-(?=-)", "-{}", _escape_latex(". ".join(_iter_notes(held))))),  # an address has no dashes
    ]
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields if value]
    key = re.sub(r"[^A-Za-z0-9:-]", "", citation.key) or "document"
    return "\n".join([f"@{'article' if held.article else 'misc'}{{{key},", *lines, "}", ""])


def _escape_latex(text: str) -> str:
    return text.translate(_LATEX_TABLE)


def _iter_notes(held: Entry) -> Iterator[str]:
    if not held.citation.own_words:
        yield held.citation.archive
    if held.interviewers:
        yield f"Interview by {listed(held.interviewers, most=3)}"
    yield from held.notes


def _date_fields(held: Entry) -> Iterator[tuple[str, str]]:
    """A decade is told in words, in `year` alone: programs make its first year of `192X`. So is a year of many digits.

    An open interval has its year, and its words in the note: citation-js makes “n.d.” of `2017/..`, and fails at `../2017`.
    """
    date = held.date
    if date is None or any({"X", "Y"} & set(moment.year) for moment in date.moments):
        yield "year", _escape_latex(year(date, PLAIN, inferred=held.inferred))
        return
    yield "year", str(date.moments[0].years[0])
    known = figures(date)
    if len(known) == 1 and not held.doubted and len(date.ends) == 1:
        yield from zip(
            ("month", "day"), (_MONTHS[known[0][1] - 1], *map(str, known[0][2:])) if known[0][1:] else (), strict=False
        )
    if known:
        yield "date", "/".join(_format_edtf(parts, sign) for parts, sign in zip(known, _date_signs(date, held), strict=False))


def _date_signs(date: Edtf, held: Entry) -> list[str]:
    signs = [moment.sign for moment in date.moments]
    if len(figures(date)) == 1 and len(signs) == 2:  # both ends are one when cut to what they share
        doubt = "".join(signs)
        signs = ["%" if "%" in doubt or {"~", "?"} <= set(doubt) else doubt[:1]]
    return [_WITH_DOUBT[sign] if held.inferred else sign for sign in signs]


def _format_edtf(parts: tuple[int, ...], sign: str) -> str:
    year, *rest = parts
    return "-".join([f"{'-' if year < 0 else ''}{abs(year):04}", *(f"{number:02}" for number in rest)]) + sign
