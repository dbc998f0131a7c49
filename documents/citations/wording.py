"""Names, titles and marks in a row, as the styles share them."""

from collections.abc import Callable, Sequence

from documents.citations.citation import Citation

INSIDE = str.maketrans({"“": "‘", "”": "’", "„": "‚", '"': "'"})  # quotation marks within quotation marks
ORIGINAL = "Originally at"
_OWN_WORDS = {"digest": "digest of", "record": "record of"}


def listed(names: Sequence[str], *, most: int, conjunction: str = "and", serial: bool = False) -> str:
    """Names in a row; when there are more than `most`, the first “et al.”"""
    if len(names) > most:
        return f"{names[0]}, et al." if most == 2 else f"{names[0]} et al."
    if len(names) < 2:
        return "".join(names)
    comma = "," if serial and len(names) > 2 else ""
    return f"{', '.join(names[:-1])}{comma} {conjunction} {names[-1]}"


def stopped(text: str) -> str:
    """`text` with a full stop, unless it ends in a mark of its own."""
    return text if not text or text.rstrip('”"').endswith((".", "?", "!", "…")) else ended(text, ".")


def ended(text: str, mark: str) -> str:
    """`text` with a comma or full stop, which goes inside closing quotation marks, as American styles have it."""
    inside = text.rstrip('”"')
    return f"{inside}{mark}{text[len(inside) :]}"


def american(title: str) -> str:
    """The title as a note has it, with the comma inside."""
    return f"“{ended(title, ',').translate(INSIDE)}”"


def british(title: str) -> str:
    return f"‘{title}’,"


def about(citation: Citation, date: str, *, quoted: Callable[[str], str] = american) -> str:
    """What a digest or record is of, in English: digest of “Rain,” by Aysel Invented, The Gazette, 28 March 2021."""
    title = f"[{citation.title}]," if citation.title_supplied else quoted(citation.title)
    rest = ", ".join(filter(None, [_credit_phrase(citation), citation.source, date]))
    return f"{_OWN_WORDS[citation.holding]} {title} {rest}"


def _credit_phrase(citation: Citation) -> str:
    interview = f"interview with {listed(citation.interviewees, most=3)}" if citation.interviewees else ""
    by = f"by {listed(citation.authors, most=3)}" if citation.authors else ""
    return " ".join(filter(None, [interview, by]))


def original(citation: Citation, before: str = f"{ORIGINAL} ") -> str:
    """Where the document itself stands or stood, if more of it can be read there than here."""
    return f"{before}{citation.original}." if citation.original and citation.holding != "full" else ""
