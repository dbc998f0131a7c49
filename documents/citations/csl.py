"""A citation as CSL-JSON 1.0.2 (citationstyles.org)."""

import re
from typing import Any

from documents.citations.citation import Citation
from documents.citations.dates import figures, whole
from documents.citations.entry import PLAIN, Entry, entry
from documents.edtf import Edtf

# Texts may hold these elements, which processors read as markup; a word joiner makes them plain text again.
_MARKUP = re.compile(r"<(?=/?(?:i|b|sup|sub|sc|span)\b)", re.I)


def csl_json(citation: Citation) -> dict[str, Any]:
    """An item; a file of them is a list. An undated one has no `issued`."""
    held = entry(citation)
    item = {
        "id": citation.key,
        "type": _item_type(held),
        "title": _item_title(held),
        "author": _literal_names(held.authors),
        "interviewer": _literal_names(held.interviewers),
        "container-title": _escape_markup(held.source),
        "issued": _date_variable(held.date, inferred=held.inferred),
        "language": held.language,
        "URL": held.address,
        "accessed": _date_variable(citation.accessed, inferred=False),
        "note": ". ".join(held.notes),
        **_of_what(citation),
    }
    return {name: value for name, value in item.items() if value}


def _item_type(held: Entry) -> str:
    if held.citation.own_words:
        return "webpage"
    kind = held.citation.csl_type
    return "document" if kind == "article-newspaper" and not held.source else kind


def _item_title(held: Entry) -> str:
    """English styles give each word of an English title a capital, and so of a foreign title that stands in one."""
    foreign = held.citation.own_words and held.citation.language.partition("-")[0] != held.language
    return f'<span class="nocase">{_escape_markup(held.title)}</span>' if foreign else _escape_markup(held.title)


def _of_what(citation: Citation) -> dict[str, Any]:
    """The archive that holds an article or, of a work by the archive, what it is about."""
    if not citation.own_words:
        return {"archive": _escape_markup(citation.archive)}
    return {
        "original-title": _escape_markup(citation.title),
        "original-author": _literal_names(citation.interviewees or citation.authors),
        "original-publisher": _escape_markup(citation.source),
        "original-date": _date_variable(citation.date, inferred=citation.inferred),
    }


def _literal_names(names: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"literal": _escape_markup(name)} for name in names]


def _escape_markup(text: str) -> str:
    return _MARKUP.sub("<\u2060", text)


def _date_variable(date: Edtf | None, *, inferred: bool) -> dict[str, Any] | None:
    """Numbers where they say all, with `circa` where they are in doubt; words for decades and open intervals."""
    if date is None:
        return None
    known = figures(date)
    if not known:
        return {"literal": whole(date, PLAIN, inferred=inferred)}
    found: dict[str, Any] = {"date-parts": [list(parts) for parts in known]}
    return found | {"circa": True} if inferred or date.approximate or date.uncertain else found
