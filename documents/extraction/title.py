"""The title: what the page says it is, or the first line where that looks like a headline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from documents import names
from documents.extraction.findings import Evidence, FoundValue, Metadata
from documents.extraction.languages import LANGUAGES, alternatives

_LONGEST = 220  # characters; the longest headlines of agencies have about 180
_MOST_WORDS = 32
_MARK = re.compile(r"^(?:#{1,6}\s+|\*\*|__)|(?:\*\*|__|\s#+)$")  # Markdown's heading or bold
_MOST_LINES, _LABEL_WORDS = 8, 3
_MENU = re.compile(r"\s[|›»>/·•]\s")
_APART = re.compile(r"\S {2,}\S|\t")
_OF_PAGE = re.compile(
    rf"""(?:
        (?:{"|".join(day for language in LANGUAGES for day in language.dates.weekdays)})?[\s,]*
        \d{{1,2}}(?:[./-]\d{{1,2}}[./-]|\s[^\W\d_]{{3,10}},?\s)(?:19|20)\d\d(?:[\s,|–-]*\d{{1,2}}[:.]\d\d)?(?:\s*[ap]m)?\s*$
        |(?:19|20)\d\d[./-]\d\d[./-]\d\d.{{0,12}}$
        |(?:{alternatives(lambda language: language.signs.page_labels)})\b[^.]*[:\d]
        |(?:[a-z]{{2}}\s){{1,8}}[a-z]{{2}}$
        |(?:{alternatives(lambda language: language.signs.page_names)})$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
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
    lines = list(_first_lines(text))
    stated = _without_site(metadata)
    if stated and lines and _is_same_title(stated, lines[0].words):
        return FoundValue(lines[0].words, 0.98, "first line, as the page’s own title", (lines[0].place,))
    if stated:
        return FoundValue(stated, 0.85, "the page’s own title")
    line = next((line for line in lines if not _is_of_page(line.words)), None)
    if line and _is_headline(line, text):
        basis = "first line" if line is lines[0] else "first line that is no menu, label, date or credit"
        return FoundValue(line.words, 0.8, basis, (line.place,))
    return None


def _first_lines(text: str) -> Iterator[_Line]:
    """The first lines that have words, without Markdown's marks."""
    for match in islice(re.finditer(r"\S[^\n]*", text[: 20 * _LONGEST]), _MOST_LINES):
        words = match[0].rstrip()
        inner = _MARK.sub("", words).strip()
        start = match.start() + words.find(inner)
        if inner:
            yield _Line(inner, Evidence(start, start + len(inner)))


def _is_of_page(words: str) -> bool:
    """Whether a line is the page’s and not the text’s: a menu, a label in capitals, a date or clock, a count, a credit."""
    return bool(_OF_PAGE.match(words) or len(_MENU.findall(words)) > 1 or _APART.search(words) or _is_label(words))


def _is_label(words: str) -> bool:
    """PRESS RELEASE, but no headline in capitals."""
    return words.isupper() and len(words.split()) <= _LABEL_WORDS and not words.endswith(("!", "?"))


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


def _is_same_title(one: str, other: str) -> bool:
    return names.fold(one) == names.fold(other) != ""
