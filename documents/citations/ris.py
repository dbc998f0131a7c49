"""A citation in the RIS format (Research Information Systems, 2001, with the tags of 2011), in UTF-8. Lines end in CR LF."""

import re
from collections.abc import Iterator

from documents.citations.citation import Citation
from documents.citations.dates import whole
from documents.citations.entry import PLAIN, Entry, entry
from documents.citations.wording import listed


def ris(citation: Citation) -> str:
    held = entry(citation)
    lines = [
        ("TY", _reference_type(held)),
        ("ID", citation.key),
        ("TI", held.title),
        *(("AU", name) for name in held.authors),
        ("T2", held.source),
        *_date_lines(held),
        ("LA", held.language),
        ("DB", citation.archive),
        ("UR", held.address),
        ("Y2", f"{held.accessed.replace('-', '/')}/" if held.accessed else ""),
        ("N1", f"Interview by {listed(held.interviewers, most=3)}" if held.interviewers else ""),
        *(("N1", note) for note in held.notes),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def _reference_type(held: Entry) -> str:
    if held.citation.own_words:
        return "ELEC"
    return held.citation.ris_type or ("NEWS" if held.article else "GEN")


def _date_lines(held: Entry) -> Iterator[tuple[str, str]]:
    """PY takes four digits and nothing else; DA is year/month/day/words, and the words say what digits cannot.

    Programs that know no words (bibutils) find them in a note as well.
    """
    date = held.date
    if date is None:
        return
    first = date.moments[0]
    in_figures = re.fullmatch("[0-9]{4}", first.year) is not None
    if in_figures:
        yield "PY", first.year
    exact = len(date.ends) == 1 and in_figures and not first.is_season
    digits = [first.year, _two_digits(first.month), _two_digits(first.day)] if exact else ["", "", ""]
    words = whole(date, PLAIN, inferred=held.inferred).replace("/", "-") if held.doubted or not exact else ""
    yield "DA", "/".join([*digits, words])


def _two_digits(number: int | None) -> str:
    return f"{number:02d}" if number else ""
