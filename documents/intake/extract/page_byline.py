"""Who a page says wrote it: in JSON-LD, meta elements, microdata, hCard or a line that calls itself one. Names, nothing else."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from documents.intake.extract.properties import is_account, program_of
from documents.names import fold

_MAX_FIELD = 1_000
_LONGEST = 120  # characters of one author
_MOST = 12  # authors
_FEW = 2  # elements in a byline
_META = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "citation_author")
_PLACES = (
    "//*[@itemprop='author']//*[@itemprop='name'] | //*[@itemprop='author'][not(.//*[@itemprop='name'])]",
    "//*[contains(concat(' ', normalize-space(@rel), ' '), ' author ')][self::a]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' author ')]//*[contains(concat(' ', @class, ' '), ' fn ')]"
    " | //*[contains(concat(' ', normalize-space(@class), ' '), ' vcard ')]"
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' fn ')]",
)
_CLASSES = (
    "//*[self::a or self::span or self::p or self::div or self::address or self::cite or self::strong or self::em or self::li]"
    "[contains(translate(@class, 'BYLINEAUTHOR', 'bylineauthor'), 'byline') or contains(translate(@class, 'AUTHOR', 'author'),"
    " 'author') or contains(translate(@id, 'AUTHOR', 'author'), 'author')]"
)
_OF_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:by-?line|(?:post|entry|article|story|news|the)?[_-]*authors?(?:[_-]*(?:name|link))?)(?:$|[\s_-])", re.I
)
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:comments?|avatar|related|sidebar|widget|recent|teaser|popular|disqus|reply)(?:$|[\s_-])", re.I
)
_OPENING = re.compile(
    r"^\W*(?:(?:(?:posted|written|published|veröffentlicht|geschrieben|verfasst|erstellt)\s+)?(?:by|von)(?=(?-i:[A-ZÀ-Ü]))|(?:"
    r"(?:(?:posted|written|published|reported|words|text|story|article|edited|recipe|post\s+author|author)\s+)?by|"
    r"(?:text\s*(?:und|and|&|,)\s*)?interview|(?:view|see|show|more|all)\s(?:all\s)?(?:posts|articles|stories)\s(?:by|from)|posts?\sby|"
    r"about\sthe\sauthor|authors?|(?:(?:geschrieben|veröffentlicht|verfasst|erstellt|beitrag|artikel|ein\sbeitrag|text)\s?)?von|"
    r"(?:alle\sbeiträge|alle\sartikel|zeige\salle\sbeiträge|mehr\sbeiträge)\svon|autor(?:en|in)?|redaktion|"
    r"por|escrito\spor|publicado\spor|autore?a?|par|publié\spar|di|a\scura\sdi|scritto\sda|auteur|door|"
    r"автор(?:ы|ом)?|текст|подготовила?|опубликовала?|müəllif|yazan|yazar|hazırlayan|hazırladı|haber|yazdı"
    r")(?=[\s:|»]))\s*[:|»]?\s*",
    re.I,
)
# What ends a name: a day, a clock, a bar, an arrow, an address, a sentence of the page's.
_END = re.compile(
    r"\s*(?:[|»›→•·©(\[!?]|\b(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,7}[.,]*\s+\d|\s[–—-]\s|(?<![^\W\d_])\d|https?:|www\.|@|\b(?:on|at|am|um|le|el|den|в)\s+(?:\w+,?\s+)?\d|(?<=[\s,])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d|\b(?:tarixində|vor|published|posted|updated|veröffentlicht"
    r"|erstellt|email|e-mail|follow|twitter|view|more\sfrom|read\smore|profile|contact)\b(?=\s|:|$)).*$",
    re.I | re.S,
)
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?")
_BODY_WORDS = re.compile(
    r"\b(?:redaktion|redacci[oó]n|redakcija|r[ée]daction|редакци\w*|redaksiya|editors?|editorial|staff|team|agenc\w*|news|media|press"
    r"|gmbh|inc|ltd|e\.\s?v|foundation|institut\w*|magazin\w*|zeitung|nachrichten|super user|gastautor|guest|newsroom|desk"
    r"|bund\w+|\w*verband|\w*ministeri\w+|\w*partei|stiftung|universit\w+|verein|abteilung|feuerwehr|departe?ment|kitchens?"
    r"|publiziert|published|unknown|no author|anonym\w*|anzeigen|fotos?|photos?|фото|bild)\b",
    re.I,
)
_BETWEEN = re.compile(
    r"\s*;\s*|\s*&\s*|\s*,\s+(?=[^\W\d_]+\.?\s[^\W\d_])|\s+(?:and|und|et|y|и|və|ve)\s+(?=[A-ZÀ-ŽА-ЯƏİ][^\s]*\s+[A-ZÀ-ŽА-ЯƏİ])"
)
_PARTICLES = frozenset(("von", "van", "der", "den", "de", "di", "da", "la", "al", "el", "bin", "ibn", "zu", "bey", "bəy"))
_ARTICLE = re.compile(r"^(?:the|die|der|das|le|la|el|il) ")
_TAGS = ("a", "span", "p", "div", "small", "em", "strong", "address", "cite", "b", "i", "li")


def byline_of(tree: HtmlElement, named: dict[str, list[str]], article: dict[str, Any], *, sites: Iterable[str]) -> str:
    """The authors' names, parted by semicolons; '' where the page names none. `sites`: what the site is called, which is none."""
    own = {fold(site).replace(" ", "") for site in sites if fold(site)}
    for given, is_shown in _byline_sources(tree, named, article):
        fits = _is_author if is_shown else _is_person
        lists = [list(_names_in(one)) for one in given]
        sure = [names for names in lists if is_shown or not any(map(_BODY_WORDS.search, names))]
        kept = list(dict.fromkeys(name for names in sure for name in names if fits(name, own)))[:_MOST]
        if kept:
            return "; ".join(_without_parts(kept))[:_MAX_FIELD]
    return ""


def _byline_sources(tree: HtmlElement, named: dict[str, list[str]], article: dict[str, Any]) -> Iterator[tuple[list[str], bool]]:
    """What each kind of place says, the surest kind first; and whether readers see it, or it says that it names a person."""
    yield author_names(article.get("author")), True
    yield [_element_text(one) for one in tree.xpath(_PLACES[0])[:3] if not _is_beside(one)], True
    # A page that an office program saved names whoever typed it.
    is_file = any(program_of(program) for key in ("generator", "progid") for program in named.get(key, ()))
    yield ([] if is_file else [name for key in _META for name in named.get(key, ())]), False
    for path in _PLACES[1:]:
        yield _first_text([one for one in tree.xpath(path)[:10] if not _is_beside(one)]), True
    lines = [one for one in tree.xpath(_CLASSES)[:40] if _OF_AUTHOR.search(one.get("class", "")) and not _is_beside(one)]
    yield _first_text([one for one in lines if len(_element_text(one)) <= _LONGEST]), True
    yield named.get("twitter:data1", [])[:1] if _OPENING.match(f"{_twitter_label(named)} X") else [], False
    yield _first_text([one for one in tree.iter(*_TAGS) if _is_byline(one) and not _is_beside(one)]), False


def _twitter_label(named: dict[str, list[str]]) -> str:
    """Of what twitter:data1 gives: “Written by”."""
    return next(iter(named.get("twitter:label1", ())), "")


def _is_byline(element: HtmlElement) -> bool:
    """Whether it is a line of its own that begins with “By”."""
    text = element.text or ""
    if not text.strip() or len(text) > _LONGEST or len(element) > _FEW or not (match := _OPENING.match(text.lstrip())):
        return False
    return match.end() > 1 and len(_element_text(element)) <= _LONGEST


def _first_text(places: list[HtmlElement]) -> list[str]:
    return [_element_text(places[0])] if places else []


def author_names(value: object) -> list[str]:
    """The names in what stands for an author: a text, an object, a list of such. A body that publishes is none."""
    if isinstance(value, list):
        return [name for one in value[:50] for name in author_names(one)]
    if isinstance(value, dict):
        return [] if value.get("@type") == "Organization" else author_names(value.get("name"))
    return [unescape(value)] if isinstance(value, str) and value.strip() else []


def _element_text(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _is_beside(element: HtmlElement) -> bool:
    around = [element, *element.iterancestors()][:6]
    return any(_BESIDE.search(f"{one.get('class', '')} {one.get('id', '')}") for one in around if one.tag not in {"body", "html"})


def _names_in(words: str) -> Iterator[str]:
    """Each name in a line that may be “By Ada Wren and Ivo Marsh | 6 May 2021”."""
    line = " ".join(words.split())
    for _ in range(3):
        line = _OPENING.sub("", line, count=1)
    line = _END.sub("", line).strip(" ,;:|/–—-•·")
    for name in _BETWEEN.split(line):
        if name := name.split(",")[0].strip(" ,;:|/–—-•·"):
            yield name


def _is_author(name: str, own: set[str]) -> bool:
    folded = fold(name)
    if not 1 < len(name) <= _LONGEST or "@" in name or "/" in name or is_account(name) or not folded:
        return False
    words = _NAME_WORD.findall(name)
    if name[0].islower() and name.split()[0].lower() not in _PARTICLES:
        return False
    if not words or len(words) > 7 or not any(word[0].isupper() or not word[0].islower() for word in words):
        return False
    return (
        _ARTICLE.sub("", folded).replace(" ", "") not in own
        and folded.replace(" ", "") not in own
        and not _BODY_WORDS.search(name)
    )


def _is_person(name: str, own: set[str]) -> bool:
    """An author that is written as people are: two to five words with capitals, which are no body's initials."""
    words = name.split()
    capitals = [word for word in words if word.lower() not in _PARTICLES]
    initials = "".join(word[0] for word in words).lower()
    is_written = 2 <= len(words) <= 5 and len(capitals) > 1 and all(word[0].isupper() for word in capitals)
    return is_written and _is_author(name, own) and initials not in own


def _without_parts(names: list[str]) -> list[str]:
    """Names that are no part of another: “Ada” beside “Ada Wren”."""
    return [
        name for name in names if not any(other != name and set(fold(name).split()) < set(fold(other).split()) for other in names)
    ]
