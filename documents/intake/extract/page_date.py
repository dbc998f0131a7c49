"""The day of publication that a page gives: in JSON-LD, meta elements, microdata, hAtom, RDFa, its address or a line of its own.

A page that contradicts itself gives none, and the editor sees what it says.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement

from documents.extraction.dates import Mention, scan

_OLDEST = date(1500, 1, 1)
_EMPTY = frozenset((date(1970, 1, 1), date(1900, 1, 1)))  # what a program writes that knows no date
_ISO = re.compile(r"\s*((?:1[5-9]|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|\s*((?:1[5-9]|20)\d\d)(\d\d)(\d\d)(?!\d)")
_DOTTED = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.((?:1[5-9]|20)\d\d)(?!\d)")
_MONTH = re.compile(r"\s*((?:1[5-9]|20)\d\d)-(0[1-9]|1[0-2])\s*")
_UNIVERSAL = re.compile(r"(?:Z|[+-]00:?00|\bGMT|\bUTC)\s*$", re.I)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:/|[-_]|$)")
_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date.issued",
    "dc.date.issued", "dcterms.issued", "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "article.published", "published_time",
    "date_published", "cxenseparse:recs:publishtime", "article_date_original",
)  # fmt: skip
# These may be the page's, or the file's.
_META_OF_PAGE = ("dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "date")
_MARKED = "//*[@itemprop='datePublished'] | //time[@pubdate]"
_HATOM = "//*[contains(concat(' ', normalize-space(@class), ' '), ' published ') or contains(@class, 'entry-date')]"
_RDFA = "//*[contains(@property, 'dc:date') or contains(@property, 'dc:created') or contains(@property, 'dcterms:created')]"
_NEAR_TITLE = "//*[h1]//time[@datetime] | //header[.//h1]//time[@datetime]"
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?:\d\d){1,2}(?!\d)")
_UPDATED = re.compile(
    r"\W*(?:last\s)?(?:updat|modif|edited|revised|yenil|güncel|son dəyişik|обновл|изменен|aktualisiert|geändert|mis à jour"
    r"|actualiz)",
    re.I,
)
_COMMENT = re.compile(r"(?:^|[\s_-])(?:comments?|disqus|respond|reply|replies|kommentar\w*)(?:$|[\s_-])", re.I)
_NOT_SEEN = frozenset(("script", "style", "title", "option"))
_DAY = re.compile(r"\d{4}")
_LONGEST, _MOST_LINES = 120, 40  # of the lines that can tell a day
_LONG = 15  # words of a paragraph that tells something
_LINE = "a line of the page, beside its text"
_FEW = 4  # words beside a date that is not told in a sentence
_ZONES = timedelta(days=1)  # two dates that differ by time zone alone are one


@dataclass(frozen=True, slots=True)
class Dated:
    day: date
    where: str
    universal: bool = False  # by the clock of Greenwich, where it may be another day
    month_only: bool = False

    @property
    def edtf(self) -> str:
        return f"{self.day:%Y-%m}" if self.month_only else self.day.isoformat()


def published(
    tree: HtmlElement, named: dict[str, list[str]], article: dict[str, Any], *, address: str, language: str
) -> tuple[Dated | None, tuple[str, ...]]:
    """The day, and what is doubtful about it."""
    unread: list[str] = []
    stated = list(_stated_dates(tree, named, article, address, unread))
    shown = _Shown(tree, language)
    if not stated:
        found = shown.by_htmldate(address) or shown.only_day
        return found, () if found else tuple(map(_unread_remark, unread[:2]))
    first = stated[0]
    others = [one for one in stated[1:] if abs(one.day - first.day) > _ZONES]
    if others and not _has_most_support(first, stated, shown):
        return None, (_two_dates(first, others[0]),)
    return _in_its_zone(first, stated, shown), ()


def _unread_remark(words: str) -> str:
    return f"The page gives “{words[:80]}” as its date, which is not read: is it its publication?"


def _two_dates(one: Dated, other: Dated) -> str:
    return f"The page gives two dates: {one.edtf} ({one.where}) and {other.edtf} ({other.where}); neither was taken"


def _has_most_support(first: Dated, stated: list[Dated], shown: "_Shown") -> bool:
    """Whether the surest date has more of the page's places for it than any other."""
    near = sum(abs(one.day - first.day) <= _ZONES for one in stated) + (first.day in shown.days)
    return near > max(sum(abs(one.day - other.day) <= _ZONES for one in stated) for other in stated if other.day != first.day)


def _in_its_zone(first: Dated, stated: list[Dated], shown: "_Shown") -> Dated:
    """The day where the page was made: its address or the line that readers see says it, a stamp of Greenwich does not."""
    if not first.universal:
        return first
    local = next((one for one in stated if not one.universal and 0 < abs((one.day - first.day).days) <= 1), None)
    if local:
        return local
    seen = [day for day in shown.days if abs(day - first.day) <= _ZONES]
    if seen and first.day not in seen:
        return replace(first, day=seen[0], where=f"{first.where}, and the day that the page shows")
    return first


def _stated_dates(
    tree: HtmlElement, named: dict[str, list[str]], article: dict[str, Any], address: str, unread: list[str]
) -> Iterator[Dated]:
    """Where a page says when it was published, the surest place first."""
    for where, value in _date_sources(tree, named, article, address):
        found = read_date(value)
        if found:
            yield replace(found, where=where)
        elif re.search(r"\d", value):
            unread.append(value)


def _date_sources(
    tree: HtmlElement, named: dict[str, list[str]], article: dict[str, Any], address: str
) -> Iterator[tuple[str, str]]:
    stamp = article.get("datePublished")
    if isinstance(stamp, str):
        yield "JSON-LD datePublished", stamp
    sure = [(f"meta {key}", value) for key in _META for value in named.get(key, ())[:1]]
    yield from sure
    marked = _first_marked(tree, _MARKED)
    if marked:
        yield "datePublished in the page", marked
    if in_address := _IN_ADDRESS.search(urlsplit(address).path):
        year, month, day = in_address.groups()
        yield "the address", f"{year}-{month:0>2}-{day:0>2}"
    yield from ((f"meta {key}", value) for key in _META_OF_PAGE for value in named.get(key, ())[:1])
    if stamp or sure or marked:
        return
    for where, path in (("hAtom published", _HATOM), ("RDFa date", _RDFA), ("the line under the title", _NEAR_TITLE)):
        if value := _first_marked(tree, path):
            yield where, value


def _first_marked(tree: HtmlElement, path: str) -> str:
    """What the first such element says, if it is none of a comment's and tells of no update."""
    for one in tree.xpath(path)[:5]:
        if not _is_beside(one):
            return str(one.get("datetime") or one.get("content") or one.get("title") or one.text_content())
    return ""


def _is_beside(element: HtmlElement) -> bool:
    around = [element, *element.iterancestors()]
    in_comments = any(_COMMENT.search(f"{one.get('class', '')} {one.get('id', '')}") for one in around if one.tag != "body")
    in_sentence = any(one.tag in {"p", "li", "blockquote"} and _has_other_words(one, element) for one in around)
    before = (element.getprevious().tail or "") if element.getprevious() is not None else (_parent_text(element))
    return in_comments or in_sentence or bool(_UPDATED.match(before) or _UPDATED.match(element.text_content()))


def _has_other_words(paragraph: HtmlElement, element: HtmlElement) -> bool:
    return len(paragraph.text_content().split()) - len(element.text_content().split()) > _FEW


def _parent_text(element: HtmlElement) -> str:
    parent = element.getparent()
    return (parent.text or "") if parent is not None else ""


def read_date(value: str) -> Dated | None:
    """The day that a machine's stamp or a date in words gives; none where it could be two, is impossible or still to come."""
    universal = bool(_UNIVERSAL.search(value))
    if match := _ISO.match(value):
        year, month, day = (part for part in match.groups() if part and part.isdigit())
        return _make_dated(year, month, day, universal=universal)
    if match := _DOTTED.match(value):
        return _make_dated(*match.groups()[::-1])
    if match := _MONTH.fullmatch(value):
        found = _make_dated(match[1], match[2], "1")
        return replace(found, month_only=True) if found else None
    try:
        mailed = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        pass
    else:
        return _make_dated(str(mailed.year), str(mailed.month), str(mailed.day), universal=universal)
    mentions = (
        [day for mention in scan(value[:200], "en") if (day := _whole_date(mention))] if re.search(r"[^\W\d_]{3}", value) else []
    )
    return Dated(mentions[0], "") if len(mentions) == 1 and not _is_ambiguous(value) else None


def _make_dated(year: str, month: str, day: str, *, universal: bool = False) -> Dated | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    is_day = _OLDEST <= found <= datetime.now(UTC).date() + _ZONES and found not in _EMPTY
    return Dated(found, "", universal) if is_day else None


def _whole_date(mention: Mention) -> date | None:
    point = mention.first
    if not point or mention.last or mention.counted or not (point.year and point.month and point.day):
        return None
    found = _make_dated(str(point.year), str(point.month), str(point.day))
    return found.day if found else None


def _is_ambiguous(text: str) -> bool:
    """Whether a date may be read day first or month first: 03/04/2021. Between dots the day stands first everywhere."""
    return any(one != two and int(one) <= 12 and int(two) <= 12 for one, two in _SLASHED.findall(text))


def _may_be_turned(day: date) -> bool:
    return day.day <= 12 and day.day != day.month


class _Shown:
    """The lines of a page beside its text: without paragraphs, comments and what tells of updates."""

    def __init__(self, tree: HtmlElement, language: str) -> None:
        self._tree, self._language = tree, language
        self._lines: HtmlElement | None = None
        self._days: tuple[date, ...] | None = None

    @property
    def lines(self) -> HtmlElement:
        if self._lines is None:
            self._lines = deepcopy(self._tree)
            for element in list(self._lines.iter(etree.Element)):
                if element.getparent() is not None and element.tag not in {"html", "head", "body"} and _is_told(element):
                    element.drop_tree()
        return self._lines

    @property
    def days(self) -> tuple[date, ...]:
        """Whole dates that readers see there, in order."""
        if self._days is None:
            lines = (" ".join((one.text or "").split()) for one in self.lines.iter(etree.Element) if one.tag not in _NOT_SEEN)
            dated = [line for line in lines if len(line) <= _LONGEST and _DAY.search(line) and not _is_ambiguous(line)][
                :_MOST_LINES
            ]
            mentions = scan("\n".join(dated), self._language or "en")
            self._days = tuple(day for mention in mentions if (day := _whole_date(mention)))
        return self._days

    @property
    def only_day(self) -> Dated | None:
        return Dated(self.days[0], _LINE) if len(set(self.days)) == 1 else None

    def by_htmldate(self, address: str) -> Dated | None:
        found = find_date(self.lines, extensive_search=False, original_date=True, outputformat="%Y-%m-%d", url=address or None)
        dated = read_date(found) if found else None
        if dated is None or (_may_be_turned(dated.day) and _is_ambiguous(self.lines.text_content())):
            return None
        return replace(dated, where=_LINE)


def _is_sentence(text: str) -> bool:
    words = len(text.split())
    return words > _LONG or (words > _FEW and text.rstrip().endswith((".", "!", "?", "…")))


def _is_told(element: HtmlElement) -> bool:
    """Whether it is a paragraph, a comment, the mark of an update, or what was read already."""
    if element.tag in {"script", "meta", "aside", "footer"}:
        return True
    if element.tag in {"p", "li", "blockquote", "td", "h2", "h3"} and _is_sentence(element.text_content()):
        return True
    if _COMMENT.search(f"{element.get('class', '')} {element.get('id', '')}"):
        return True
    return bool(_UPDATED.match(element.text or "")) and len(element.text_content().split()) <= _LONG
