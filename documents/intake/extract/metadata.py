"""What a page says of itself: JSON-LD, OpenGraph, meta elements, microdata, its address; and for its date htmldate besides.

A date of publication is given only when the page says it is one and nothing on the page contradicts it.
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from documents.extraction.findings import Metadata
from documents.intake.extract.page_date import published
from documents.intake.extract.properties import is_account, is_left_behind, program_of
from documents.names import fold

_MAX_JSON = 1_000_000  # characters
_MAX_FIELD = 1_000
_ARTICLES = re.compile(r"(?:[A-Za-z]*Article|BlogPosting|Report|Review|Interview|SocialMediaPosting|WebPage|CreativeWork)$")
_PAGES = {"WebPage", "CreativeWork"}
_AUTHOR_NAMES = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
)
_SUMMARY_NAMES = ("og:description", "description", "dc.description", "twitter:description")


def metadata_of(tree: HtmlElement, address: str) -> tuple[Metadata, tuple[str, ...]]:
    """What the page says, and what is doubtful about it."""
    named = _named(tree)
    article = _article(tree, named)
    canonical = _canonical(tree, named, address)
    language = _language(tree, named, article)
    dated, doubts = published(tree, named, article, address=canonical or address, language=language)
    metadata = Metadata(
        title=_title(tree, named, article),
        byline=_byline(tree, named, article),
        date=dated.edtf if dated else "",
        date_basis=dated.where if dated else "",
        language=language,
        site=_site(named, article),
        summary=_first(named, _SUMMARY_NAMES) or _text(article.get("description")),
        address=canonical,
    )
    return metadata, doubts


def _named(tree: HtmlElement) -> dict[str, list[str]]:
    """The meta elements' contents by name, in lower case."""
    named: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = _text(meta.get("content"))
        for key in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
            if key and content:
                named.setdefault(key.strip().lower(), []).append(content)
    return named


def _first(named: dict[str, list[str]], keys: tuple[str, ...]) -> str:
    return next((named[key][0] for key in keys if key in named), "")


def _text(value: object) -> str:
    """One line of words; what JSON-LD has in a list or object is not one."""
    return " ".join(value.split())[:_MAX_FIELD] if isinstance(value, str) else ""


# --- JSON-LD -------------------------------------------------------------------------------------------------------------------


def _article(tree: HtmlElement, named: dict[str, list[str]]) -> dict[str, Any]:
    """The one object that describes this page's article; empty where there are several and none has its title."""
    objects = [one for script in tree.iter("script") for one in _objects(script)]
    articles = [one for one in objects if _kinds(one) and not _kinds(one) <= _PAGES] or [one for one in objects if _kinds(one)]
    if len(articles) < 2:
        return articles[0] if articles else {}
    titles = {
        fold(title) for title in (*named.get("og:title", ()), *(" ".join(h1.text_content().split()) for h1 in tree.iter("h1")))
    }
    return next((one for one in articles if fold(_text(one.get("headline")) or _text(one.get("name"))) in titles - {""}), {})


def _objects(script: HtmlElement) -> Iterator[dict[str, Any]]:
    text = script.text_content()
    if "ld+json" not in script.get("type", "") or len(text) > _MAX_JSON:
        return
    try:
        data = json.loads(text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    for one in data if isinstance(data, list) else [data]:
        if isinstance(one, dict):
            graph = one.get("@graph")
            yield from (node for node in (graph if isinstance(graph, list) else [one]) if isinstance(node, dict))


def _kinds(one: dict[str, Any]) -> set[str]:
    kinds = one.get("@type")
    return {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str) and _ARTICLES.match(kind)}


def _names(value: object) -> list[str]:
    """The names in what stands for an author: a text, an object, a list of such."""
    if isinstance(value, list):
        return [name for one in value[:50] for name in _names(one)]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [_text(value)] if _text(value) else []


# --- Fields --------------------------------------------------------------------------------------------------------------------


def _title(tree: HtmlElement, named: dict[str, list[str]], article: dict[str, Any]) -> str:
    """The title as the page gives it, without the site's name that many put behind it."""
    given = _text(article.get("headline")) or _first(named, ("og:title", "twitter:title", "dc.title", "citation_title"))
    headings = [words for h1 in tree.iter("h1") if (words := " ".join(h1.text_content().split()))]
    whole = next((" ".join(title.text_content().split()) for title in tree.iter("title")), "")
    if given:
        site = _site(named, article)
        shorter = re.sub(rf"\s+[|–—·»-]\s+{re.escape(site)}$", "", given, flags=re.I) if site else given
        return next((one for one in headings if fold(one) == fold(shorter)), shorter)
    if len(headings) == 1:
        return headings[0][:_MAX_FIELD]
    whole = "" if is_left_behind(whole) else whole
    return next((one for one in headings if fold(one) and fold(whole).startswith(fold(one))), whole)[:_MAX_FIELD]


def _byline(tree: HtmlElement, named: dict[str, list[str]], article: dict[str, Any]) -> str:
    # A page that an office program saved names whoever typed it.
    is_file = any(program_of(program) for key in ("generator", "progid") for program in named.get(key, ()))
    meta = [] if is_file else [name for key in _AUTHOR_NAMES for name in named.get(key, ())]
    names = _names(article.get("author")) or meta
    if not names:
        places = tree.xpath("//*[@itemprop='author'] | //a[@rel='author'] | //*[@class='byline'] | //*[@class='author']")
        names = [" ".join(place.text_content().split()) for place in places[:3]]
    site = fold(_site(named, article))
    fit = [
        name
        for name in names
        if 1 < len(name) <= 120 and "://" not in name and "@" not in name and fold(name) != site and not is_account(name)
    ]
    return "; ".join(dict.fromkeys(fit))[:_MAX_FIELD]


def _language(tree: HtmlElement, named: dict[str, list[str]], article: dict[str, Any]) -> str:
    stated = _text(article.get("inLanguage")) or tree.get("lang", "") or _first(named, ("content-language", "og:locale"))
    tag = stated.strip().replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", tag) else ""


def _site(named: dict[str, list[str]], article: dict[str, Any]) -> str:
    names = _names(article.get("publisher"))
    return _first(named, ("og:site_name",)) or (names[0] if names else "") or _first(named, ("application-name", "dc.publisher"))


def _canonical(tree: HtmlElement, named: dict[str, list[str]], address: str) -> str:
    """The address that the page gives itself, when it is one of the same site: others are copied from templates."""
    links = [link.get("href", "") for link in tree.iter("link") if "canonical" in link.get("rel", "").lower().split()]
    for stated in (*links[:1], *named.get("og:url", [])[:1]):
        try:
            whole = str(urljoin(address, stated.strip()))
            parts, ours = urlsplit(whole), urlsplit(address)
        except ValueError:
            continue
        same_site = not ours.hostname or _site_of(parts.hostname) == _site_of(ours.hostname)
        if parts.scheme in {"http", "https"} and parts.hostname and same_site and parts.path not in {"", "/"}:
            return whole[:2_000]
    return ""


def _site_of(host: str | None) -> str:
    return re.sub(r"^(?:www|m|mobile|amp)\.", "", (host or "").lower())
