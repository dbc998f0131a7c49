"""A citation for reference managers: BibTeX, RIS and CSL-JSON, all in UTF-8."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from documents.citations.citation import Citation
from documents.citations.dates import Form, whole, year
from documents.edtf import Edtf, Moment

_PRESS = {"news-report", "event-report", "interview", "commentary", "open-letter"}  # articles, when a source is known
_PLAIN = Form("c. ")

# --- BibTeX --------------------------------------------------------------------------------------------------------------------

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
_NOT_IN_ADDRESS = re.compile(r'[\s{}\\"<>^`|]')
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(citation: Citation) -> str:
    """An entry for BibTeX and, by `date` (EDTF, as biblatex 3.8 and later read it), for biblatex.

    Titles and names stand in braces of their own, so that no style changes their letters or takes them apart.
    """
    article = citation.kind in _PRESS and citation.source
    fields = [
        ("author", " and ".join(f"{{{_latex(name)}}}" for name in citation.authors)),
        ("title", f"{{{_latex(f'[{citation.title}]' if citation.title_supplied else citation.title)}}}"),
        ("journal" if article else "howpublished", _latex(citation.source)),
        *_bibtex_date(citation),
        ("language", _latex(citation.language)),
        ("url", _address(citation.address)),
        ("note", _bibtex_note(citation)),
    ]
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields if value]
    key = re.sub(r"[^A-Za-z0-9:-]", "", citation.key) or "document"
    return "\n".join([f"@{'article' if article else 'misc'}{{{key},", *lines, "}", ""])


def _latex(text: str) -> str:
    return text.translate(_LATEX_TABLE)


def _address(address: str) -> str:
    return _NOT_IN_ADDRESS.sub(lambda found: quote(found[0]), address)


def _bibtex_date(citation: Citation) -> Iterator[tuple[str, str]]:
    date = citation.date
    yield "year", _latex(year(date, _PLAIN, inferred=citation.inferred))
    if date is None:
        return
    if len(date.ends) == 1 and date.moments[0].month:
        yield "month", _MONTHS[date.moments[0].month - 1]
    yield "date", date.value


def _bibtex_note(citation: Citation) -> str:
    original = f". Originally at \\url{{{_address(citation.original)}}}" if citation.original else ""
    return f"{_latex(citation.archive)}{original}"


# --- RIS -----------------------------------------------------------------------------------------------------------------------

_RIS_TYPES = {
    "report": "RPRT",
    "paper": "RPRT",
    "letter": "PCOMM",
    "law": "STAT",
    "court-document": "CASE",
    "resolution": "GOVDOC",
}


def ris(citation: Citation) -> str:
    """A record of the RIS format (Research Information Systems, 2001, with the tags of 2011). Lines end in CR LF."""
    press = "NEWS" if citation.kind in _PRESS and citation.source else "GEN"
    lines = [
        ("TY", _RIS_TYPES.get(citation.kind, press)),
        ("ID", citation.key),
        ("TI", f"[{citation.title}]" if citation.title_supplied else citation.title),
        *(("AU", name) for name in citation.authors),
        ("T2", citation.source),
        *_ris_date(citation),
        ("LA", citation.language),
        ("DB", citation.archive),
        ("UR", _address(citation.address)),
        ("N1", f"Originally at {_address(citation.original)}" if citation.original else ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def _ris_date(citation: Citation) -> Iterator[tuple[str, str]]:
    """PY takes four digits and nothing else; DA is year/month/day/words, and the words say what digits cannot."""
    date = citation.date
    if date is None:
        return
    first, one_year = date.moments[0], len({moment.year for moment in date.moments}) == 1
    if one_year and len(date.moments) == len(date.ends) and "X" not in first.year:
        yield "PY", first.year
    exact = len(date.ends) == 1 and "X" not in first.year
    digits = [first.year, _two(first.month), _two(first.day)] if exact else ["", "", ""]
    plain = exact and not (date.approximate or date.uncertain or citation.inferred)
    words = "" if plain else whole(date, _PLAIN, inferred=citation.inferred).replace("/", "-")
    yield "DA", "/".join([*digits, words])


def _two(number: int | None) -> str:
    return f"{number:02d}" if number else ""


# --- CSL-JSON ------------------------------------------------------------------------------------------------------------------

_CSL_TYPES = {
    "news-report": "article-newspaper",
    "event-report": "article-newspaper",
    "commentary": "article-newspaper",
    "open-letter": "article-newspaper",
    "interview": "interview",
    "speech": "speech",
    "report": "report",
    "paper": "report",
    "letter": "personal_communication",
    "law": "legislation",
}


def csl_json(citation: Citation) -> dict[str, Any]:
    """An item of CSL-JSON 1.0.2 (citationstyles.org); a file of them is a list. An undated one has no `issued`."""
    kind = _CSL_TYPES.get(citation.kind, "document")
    item = {
        "id": citation.key,
        "type": "document" if kind == "article-newspaper" and not citation.source else kind,
        "title": f"[{citation.title}]" if citation.title_supplied else citation.title,
        "author": [{"literal": name} for name in citation.authors],
        "container-title": citation.source,
        "issued": _csl_date(citation),
        "language": citation.language,
        "archive": citation.archive,
        "URL": citation.address,
        "note": f"Originally at {citation.original}" if citation.original else "",
    }
    return {name: value for name, value in item.items() if value}


def _csl_date(citation: Citation) -> dict[str, Any] | None:
    """Numbers where they say all; words for decades and open intervals, of which numbers would say too much."""
    date = citation.date
    if date is None:
        return None
    if len(date.moments) != len(date.ends) or any("X" in moment.year for moment in date.moments):
        return {"literal": whole(date, _PLAIN, inferred=citation.inferred)}
    found: dict[str, Any] = {"date-parts": [_parts(moment) for moment in date.moments]}
    return found | {"circa": True} if _unsure(date, inferred=citation.inferred) else found


def _unsure(date: Edtf, *, inferred: bool) -> bool:
    """An inferred interval is one somewhere in which the document was published."""
    return date.approximate or date.uncertain or (inferred and len(date.ends) > 1)


def _parts(moment: Moment) -> list[int]:
    parts = [int(moment.year), moment.month, moment.day if moment.month else None]
    return [part for part in parts if part is not None]
