"""The title of a page: the heading that readers see over its text, or what the page says of itself, without the site's name."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from documents.intake.extract.properties import is_left_behind
from documents.names import fold

_MAX_FIELD = 1_000
_SHORT = 4  # letters of a name that many words begin with
_STATED = ("og:title", "twitter:title", "dc.title", "citation_title")
_PART = re.compile(r"\s+(?:[|–—·»›•:]+|-+|/{1,2}|::)\s+|\s*[|»]\s*")
_ENTRY = (
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-title ')] | //*[@itemprop='headline']"
    " | //*[contains(concat(' ', normalize-space(@class), ' '), ' post-title ')]"
)


def title_of(tree: HtmlElement, named: dict[str, list[str]], article: dict[str, Any], *, sites: Iterable[str]) -> str:
    """`sites`: the names of the site, among them its host's."""
    own = {fold(site).replace(" ", "") for site in sites if fold(site)}
    headings = [words for h1 in tree.iter("h1") if (words := _element_text(h1)) and not _is_logo(h1, words, own)]
    entry = [words for one in tree.xpath(_ENTRY)[:3] if (words := _element_text(one))]
    headline = article.get("headline")
    given = " ".join(unescape(headline).split()) if isinstance(headline, str) else ""
    given = given or next((named[key][0] for key in _STATED if key in named), "")
    whole = next((_element_text(title) for title in tree.iter("title") if _element_text(title)), "")
    whole = "" if is_left_behind(whole) else whole
    stated = [without_site(one, own) for one in (given, whole) if one]
    stated = [one for one in stated if fold(one).replace(" ", "") not in own]
    shown = list(dict.fromkeys(entry[:1] + headings)) if len(entry) == 1 else headings
    return (
        _find_agreed_heading(shown, stated, own)
        or _find_agreed_heading(_collect_subheadings(tree), stated, own)
        or _choose_title(headings, stated)
    )[:_MAX_FIELD]


def _find_agreed_heading(headings: list[str], stated: list[str], own: set[str]) -> str:
    """The heading that is the stated title, or its beginning or end."""
    for title in stated:
        folded = fold(title)
        for heading in headings:
            one = fold(heading)
            if one and (one == folded or (len(one.split()) > 1 and (folded.startswith(one) or folded.endswith(one)))):
                return heading
    return ""


def _collect_subheadings(tree: HtmlElement) -> list[str]:
    return [words for one in tree.iter("h2", "h3") if (words := _element_text(one))][:10]


def _choose_title(headings: list[str], stated: list[str]) -> str:
    if len(headings) == 1 and len(headings[0].split()) > 2:
        return headings[0]  # what readers see; the stated one may be for machines that rank
    return stated[0] if stated else headings[0] if headings else ""


def without_site(title: str, own: set[str]) -> str:
    """A title without the name of the site, before or behind it."""
    places = list(_PART.finditer(title))
    for match in reversed(places):
        if _is_site(title[match.end() :], own):
            title = title[: match.start()]
    for match in places:
        if match.end() < len(title) and _is_site(title[: match.start()], own):
            return title[match.end() :]
    return title


def _is_site(part: str, own: set[str]) -> bool:
    folded = fold(part).replace(" ", "")
    if folded in own:
        return True
    long = (site for site in own if len(site) > _SHORT)
    return any(folded.startswith(site) or (len(folded) > _SHORT and site.startswith(folded)) for site in long)


def _is_logo(h1: HtmlElement, words: str, own: set[str]) -> bool:
    """Whether a heading is the name of the site: it says so, or leads to the first page."""
    if fold(words).replace(" ", "") in own:
        return True
    links = [link.get("href", "").rstrip("/") for link in (*h1.iter("a"), *(one for one in h1.iterancestors("a")))]
    return any(re.fullmatch(r"(?:https?://[^/]+)?(?:/index\.\w+)?", link) for link in links)


def site_names(named: dict[str, list[str]], publisher: str, address: str) -> Iterator[str]:
    """What a site may be called: as it says, and by its host."""
    yield from (name for key in ("og:site_name", "application-name", "dc.publisher") for name in named.get(key, ()))
    yield publisher
    host = re.sub(r"^(?:https?://)?(?:www\.|m\.)?", "", address).split("/")[0]
    labels = host.split(".")
    yield host
    if len(labels) > 1:
        yield labels[-2] if len(labels[-2]) > 3 or len(labels) == 2 else labels[-3]


def _element_text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
