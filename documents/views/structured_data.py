"""What a document's page says of itself for machines, in the vocabulary of schema.org.

Two things are described and never mixed up: the page, which the archive publishes, and the article that the page holds or is
about, with its own address, publisher and authors. Of a digest the archive is the author.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from markupsafe import Markup

from documents import edtf
from documents.citations import Citation, credit_line
from documents.models import APPEARING, RECORD_KINDS, Holding, document_kind, roles_cited_as
from documents.rendering.environment import kind_name, url
from documents.views import citations, presenters
from documents.views.responses import absolute

Page = Mapping[str, Any]
# How the page is tied to the article, and what it is called.
_TIES = {
    Holding.FULL: ("mainEntity", "{}"),
    Holding.EXCERPT: ("isBasedOn", "Excerpt of “{}”"),
    Holding.DIGEST: ("isBasedOn", "Digest of “{}”"),
    Holding.RECORD: ("about", "Record of “{}”"),
}
_IN_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def jsonld(request: HttpRequest, shown: Page, cited: Citation) -> Markup:
    """The page and its article, safe inside a script element."""
    described = {"@context": "https://schema.org"} | _drop_empty(_describe_page(request, shown, cited))
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    for sign, written in _IN_SCRIPT.items():
        text = text.replace(sign, written)
    return Markup(text)  # noqa: S704 - nothing is left that could end the element


def _describe_page(request: HttpRequest, shown: Page, cited: Citation) -> dict[str, Any]:
    site = absolute(request, "/").removesuffix("/")  # asked once: a page names dozens of addresses
    archive = {"@type": "Organization", "name": settings.SITE_NAME, "url": site + url("front")}
    author = roles_cited_as("author")
    tie, name = _TIES[shown["holding"]]
    return {
        "@type": "WebPage",
        "@id": site + presenters.lasting_url(shown),
        "url": site + presenters.document_url(shown),
        "name": name.format(shown["title"]),
        "author": archive if cited.own_words else None,
        "publisher": archive,
        "inLanguage": settings.LANGUAGE_CODE if cited.own_words else shown["lang"],
        "abstract": shown["summary"],
        "datePublished": shown["added"],
        "dateModified": shown["changed"],
        "mentions": _describe_agents(site, (tie for tie in _typed_ties(shown) if tie[2][2] not in author)),
        "keywords": [topic for _slug, topic in shown["topics"]],
        "isAccessibleForFree": True,
        tie: _drop_empty(_describe_article(site, shown, cited)),
    }


def _describe_article(site: str, shown: Page, cited: Citation) -> dict[str, Any]:
    """The article, under its own address or none. A date that the article does not state is given in words alone."""
    plain = "" if cited.inferred else edtf.plain(shown["date"])
    return {
        "@type": document_kind(shown["kind"]).schema_type,
        "url": shown["address"],
        "name": shown["title"],
        "headline": shown["title"],
        "genre": kind_name(shown["kind"]),
        "inLanguage": shown["lang"],
        "datePublished": plain,
        "temporal": "" if plain else citations.date_words(cited),
        "author": _describe_authors(site, shown, cited),
        "creditText": credit_line(shown["byline"]),
        "publisher": _describe_publisher(site, shown) if shown["source"] else None,
        "archivedAt": shown["archived"],
    }


def _describe_publisher(site: str, shown: Page) -> dict[str, str]:
    """The source, with its own home page where that is known."""
    own = {"url": shown["source_address"]} if shown["source_address"] else {}
    return _describe_agent(site, RECORD_KINDS["source"].schema_type, "source", *shown["source"]) | own


def _describe_authors(site: str, shown: Page, cited: Citation) -> list[dict[str, str]]:
    """Those of the byline; or those recorded, where the byline names them otherwise."""
    author, cited_roles = roles_cited_as("author"), roles_cited_as("author", "interviewer")
    ties = [tie for tie in _typed_ties(shown) if tie[2][2] in cited_roles]
    recorded = {tie[1]: _describe_agent(site, label, kind, tie[0], tie[1]) for label, kind, tie in ties}
    authors = _describe_agents(site, (tie for tie in ties if tie[2][2] in author))
    if authors and not recorded.keys() & set(cited.authors):
        return authors
    return [recorded.get(name, {"name": name}) for name in cited.authors]


def _typed_ties(shown: Page) -> list[tuple[str, str, list[str]]]:
    """(type, kind, tie) of people and organisations."""
    kinds = [RECORD_KINDS[name] for name in APPEARING]
    return [(kind.schema_type, kind.value, tie) for kind in kinds for tie in shown[kind.plural]]


def _describe_agents(site: str, ties: Iterable[tuple[str, str, list[str]]]) -> list[dict[str, str]]:
    """Each once, whatever the number of roles."""
    return list({(kind, tie[0]): _describe_agent(site, label, kind, tie[0], tie[1]) for label, kind, tie in ties}.values())


def _describe_agent(site: str, label: str, kind: str, slug: str, name: str) -> dict[str, str]:
    """A person or organisation. The archive's page about them is not their own address."""
    return {"@type": label, "name": name, "mainEntityOfPage": site + presenters.record_url(kind, slug)}


def _drop_empty(described: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in described.items() if value}
