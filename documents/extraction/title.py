"""The title: what the page says it is, or the first line where that looks like a headline."""

import re
from dataclasses import dataclass

from documents import names
from documents.extraction.findings import Evidence, FoundValue, Metadata
from documents.extraction.languages import alternatives

_LONGEST = 220  # characters; the longest headlines of agencies have about 180
_MOST_WORDS = 32
_MARK = re.compile(r"^(?:#{1,6}\s+|\*\*|__)|(?:\*\*|__|\s#+)$")  # Markdown's heading or bold
_SITE = re.compile(r"\s+(?:[|–—·»:]|-)\s+")  # what parts a title from the site's name after it
_SENTENCE_END = re.compile(r"(?<![A-ZА-ЯƏ])[.;,:](?:[”\"»’)]*)$")
_TURNS = alternatives(lambda language: f"{language.signs.questions}|{language.signs.answers}")
_NO_HEADLINE = re.compile(
    # A turn of an interview, a salutation, an addressee, a bullet, a dateline or a bare date.
    rf"(?:{_TURNS})\s?\d*\s*:"
    rf"|(?:{alternatives(lambda language: language.signs.addressed)})\s"
    rf"|(?:{alternatives(lambda language: language.signs.credits)})\b\s*:?\s"
    r"|[•‣◦▪●○*+-]\s|https?://|[\d\s.,/:-]+$"
)


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    place: Evidence


def find_title(text: str, metadata: Metadata) -> FoundValue | None:
    """None where neither the text nor its file gives one: then an editor supplies it."""
    line = _first_line(text)
    stated = _without_site(metadata)
    if stated and line and _same(stated, line.words):
        return FoundValue(line.words, 0.98, "first line, as the page’s own title", (line.place,))
    if stated:
        return FoundValue(stated, 0.85, "the page’s own title")
    if line and _is_headline(line, text):
        return FoundValue(line.words, 0.8, "first line", (line.place,))
    return None


def _first_line(text: str) -> _Line | None:
    match = re.search(r"\S[^\n]*", text[: 20 * _LONGEST])
    if not match:
        return None
    words = match[0].rstrip()
    inner = _MARK.sub("", words).strip()
    start = match.start() + words.find(inner)
    return _Line(inner, Evidence(start, start + len(inner))) if inner else None


def _is_headline(line: _Line, text: str) -> bool:
    """Short, no sentence that ends like one, and with a longer text under it."""
    following = text[line.place.end :].strip()
    return (
        len(line.words) <= _LONGEST
        and len(line.words.split()) <= _MOST_WORDS
        and not _SENTENCE_END.search(line.words)
        and not _NO_HEADLINE.match(line.words)
        and len(following) > len(line.words)
    )


def _without_site(metadata: Metadata) -> str:
    """The stated title, without the name of the site that many pages add to it."""
    title = " ".join(metadata.title.split())
    head, *rest = _SITE.split(title)
    tail = title[len(head) :].strip(" |–—·»:-")
    known = {names.fold(metadata.site)} - {""}
    return head if rest and names.fold(tail) in known else title


def _same(one: str, other: str) -> bool:
    return names.fold(one) == names.fold(other) != ""
