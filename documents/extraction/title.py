"""The title: what the page says it is, or the first line where that looks like a headline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from documents import names
from documents.extraction.findings import Evidence, FoundValue, Metadata
from documents.extraction.languages import WEEKDAYS, alternatives
from documents.text import Edit

TITLE = "title"  # the rule of a cut that is the title
_LONGEST = 220  # characters; the longest headlines of agencies have about 180
_MOST_WORDS = 32
_MARK = re.compile(r"^(?:#{1,6}\s+|\*\*|__)|(?:\*\*|__|\s#+)$")  # Markdown's heading or bold
_MOST_LINES, _LABEL_WORDS = 8, 3
_MENU = re.compile(r"\s[|›»>/·•]\s")
_SWITCH = re.compile(r"(?:In )?[^\W\d_]{2,12} [|/·•] (?:[Ee]n )?[^\W\d_]{2,12}")  # between two languages
_APART = re.compile(r"\S {2,}\S|\t")
_OF_PAGE = re.compile(
    rf"""(?:
        (?:{WEEKDAYS})?[\s,]*
        \d{{1,2}}(?:[./-]\d{{1,2}}[./-]|\s[^\W\d_]{{3,10}},?\s)(?:19|20)\d\d(?:[\s,|–-]*\d{{1,2}}[:.]\d\d)?(?:\s*[ap]m)?\s*$
        |(?:19|20)\d\d[./-]\d\d[./-]\d\d.{{0,12}}$
        |(?:{alternatives(lambda language: language.signs.page_labels)})\b(?:\son)?\s*[:\d]
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


def find_title(text: str, metadata: Metadata, cuts: Sequence[Edit] = ()) -> FoundValue | None:
    """None where neither the text nor its file gives one: then an editor supplies it. `cuts`: a title can stand in one."""
    lines = list(_first_lines(text))
    stated = _without_site(metadata)
    if cut := next((cut for cut in cuts if cut.rule == TITLE), None):
        return _title_in_cut(cut, stated)
    if stated and lines and _is_same_title(stated, lines[0].words):
        return FoundValue(lines[0].words, 0.98, "first line, as the page’s own title", (lines[0].place,))
    if stated:
        return FoundValue(stated, 0.85, "the page’s own title")
    line = next((line for line in lines if not is_of_page(line.words)), None)
    if line and is_headline(line.words) and len(text[line.place.end :].strip()) > len(line.words):
        basis = "first line" if line is lines[0] else "first line that is no menu, label, date or credit"
        return FoundValue(line.words, 0.8, basis, (line.place,))
    return None


def _title_in_cut(cut: Edit, stated: str) -> FoundValue:
    """The title that was cut from above the text, which has it in a field of its own."""
    words = " ".join(filter(None, (_MARK.sub("", line.strip()).strip() for line in cut.before.splitlines())))
    if not stated:
        return FoundValue(words, 0.8, "the line above the text, which is cut from it")
    if _is_same_title(stated, words):
        return FoundValue(words, 0.98, "the line above the text, as the page’s own title")
    return FoundValue(stated, 0.85, "the page’s own title")


def _first_lines(text: str) -> Iterator[_Line]:
    """The first lines that have words, without Markdown's marks."""
    for match in islice(re.finditer(r"\S[^\n]*", text[: 20 * _LONGEST]), _MOST_LINES):
        words = match[0].rstrip()
        inner = _MARK.sub("", words).strip()
        start = match.start() + words.find(inner)
        if inner:
            yield _Line(inner, Evidence(start, start + len(inner)))


def is_of_page(words: str) -> bool:
    """Whether a line above a title is the page’s and not the text’s; a label in capitals and words far apart are, too."""
    return is_page_line(words) or bool(_APART.search(words)) or _is_label(words)


def is_page_line(words: str) -> bool:
    """Whether a line is the page’s wherever it stands: a menu, a date or clock, a count, a credit."""
    return bool(_OF_PAGE.match(words)) or is_menu(words)


def is_menu(words: str) -> bool:
    return len(_MENU.findall(words)) > 1 or bool(_SWITCH.fullmatch(words))


def _is_label(words: str) -> bool:
    """PRESS RELEASE, but no headline in capitals."""
    return words.isupper() and len(words.split()) <= _LABEL_WORDS and not words.endswith(("!", "?"))


def is_headline(words: str) -> bool:
    """Short, and no sentence that ends like one."""
    return (
        len(words) <= _LONGEST
        and len(words.split()) <= _MOST_WORDS
        and not _SENTENCE_END.search(words)
        and not _NO_HEADLINE.match(words)
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
