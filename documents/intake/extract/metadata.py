"""What a page says of itself: JSON-LD, OpenGraph, meta elements, microdata, its address; and for its date htmldate besides.

A date of publication is given only when the page says it is one and nothing on the page contradicts it.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from documents.extraction.findings import Metadata
from documents.intake.extract.page_byline import byline_of
from documents.intake.extract.page_date import published
from documents.intake.extract.page_title import site_names, title_of
from documents.names import fold
from documents.text.addresses import unarchived

_MAX_JSON = 1_000_000  # characters
_MAX_FIELD = 1_000
_ARTICLES = re.compile(r"(?:[A-Za-z]*Article|BlogPosting|Report|Review|Interview|SocialMediaPosting|WebPage|CreativeWork)$")
_PAGES = {"WebPage", "CreativeWork"}
_SUMMARY_NAMES = ("og:description", "description", "dc.description", "twitter:description")


def metadata_of(tree: HtmlElement, address: str) -> tuple[Metadata, tuple[str, ...]]:
    """What the page says, and what is doubtful about it."""
    named = _read_meta_elements(tree)
    article = _find_article(tree, named)
    canonical = _find_canonical_address(tree, named, address)
    sites = list(site_names(named, _find_publisher(article), canonical or address))
    language = _find_language(tree, named, article)
    dated, doubts = published(tree, named, article, address=canonical or address, language=language)
    metadata = Metadata(
        title=title_of(tree, named, article, sites=sites),
        byline=byline_of(tree, named, article, sites=sites),
        date=dated.edtf if dated else "",
        date_basis=dated.where if dated else "",
        language=language,
        site=_find_site_name(named, article),
        summary=_first_value(named, _SUMMARY_NAMES) or _clean_text(article.get("description")),
        address=canonical,
    )
    return metadata, doubts


def _read_meta_elements(tree: HtmlElement) -> dict[str, list[str]]:
    """The meta elements' contents by name, in lower case."""
    named: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = _clean_text(meta.get("content"))
        for key in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
            if key and content:
                named.setdefault(key.strip().lower(), []).append(content)
    return named


def _first_value(named: dict[str, list[str]], keys: tuple[str, ...]) -> str:
    return next((named[key][0] for key in keys if key in named), "")


def _clean_text(value: object) -> str:
    """One line of words; what JSON-LD has in a list or object is not one."""
    return " ".join(unescape(value).split())[:_MAX_FIELD] if isinstance(value, str) else ""


# --- JSON-LD -------------------------------------------------------------------------------------------------------------------


def _find_article(tree: HtmlElement, named: dict[str, list[str]]) -> dict[str, Any]:
    """The one object that describes this page's article; empty where there are several and none has its title."""
    objects = [one for script in tree.iter("script") for one in _json_ld_objects(script)]
    articles = [one for one in objects if _article_types(one) and not _article_types(one) <= _PAGES] or [
        one for one in objects if _article_types(one)
    ]
    if len(articles) < 2:
        return articles[0] if articles else {}
    titles = {
        fold(title) for title in (*named.get("og:title", ()), *(" ".join(h1.text_content().split()) for h1 in tree.iter("h1")))
    }
    return next(
        (one for one in articles if fold(_clean_text(one.get("headline")) or _clean_text(one.get("name"))) in titles - {""}), {}
    )


def _json_ld_objects(script: HtmlElement) -> Iterator[dict[str, Any]]:
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


def _article_types(one: dict[str, Any]) -> set[str]:
    kinds = one.get("@type")
    return {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str) and _ARTICLES.match(kind)}


# --- Fields --------------------------------------------------------------------------------------------------------------------


def _find_language(tree: HtmlElement, named: dict[str, list[str]], article: dict[str, Any]) -> str:
    stated = (
        _clean_text(article.get("inLanguage")) or tree.get("lang", "") or _first_value(named, ("content-language", "og:locale"))
    )
    tag = stated.strip().replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", tag) else ""


def _find_site_name(named: dict[str, list[str]], article: dict[str, Any]) -> str:
    return (
        _first_value(named, ("og:site_name",))
        or _find_publisher(article)
        or _first_value(named, ("application-name", "dc.publisher"))
    )


def _find_publisher(article: dict[str, Any]) -> str:
    publisher = article.get("publisher")
    return _clean_text(publisher.get("name") if isinstance(publisher, dict) else publisher)


def _find_canonical_address(tree: HtmlElement, named: dict[str, list[str]], address: str) -> str:
    """The address that the page gives itself, when it is one of the same site: others are copied from templates."""
    links = [link.get("href", "") for link in tree.iter("link") if "canonical" in link.get("rel", "").lower().split()]
    for stated in (*links[:1], *named.get("og:url", [])[:1]):
        try:
            whole = unarchived(str(urljoin(address, stated.strip())))
            parts, ours = urlsplit(whole), urlsplit(unarchived(address))
        except ValueError:
            continue
        same_site = not ours.hostname or _site_of(parts.hostname) == _site_of(ours.hostname)
        if parts.scheme in {"http", "https"} and parts.hostname and same_site and parts.path not in {"", "/"}:
            return whole[:2_000]
    return ""


def _site_of(host: str | None) -> str:
    return re.sub(r"^(?:www|m|mobile|amp)\.", "", (host or "").lower())
