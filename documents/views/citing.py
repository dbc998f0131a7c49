"""How a document is cited and described for machines: what the reading page and its other formats share."""

import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, gettext_noop
from markupsafe import Markup

from documents import edtf, names
from documents.citations import LANGUAGES, STYLES, Citation, authors, formatted
from documents.jinja import kind_name, translated, url
from documents.models import Role
from documents.views import drawing
from documents.views.pages import absolute

Page = Mapping[str, Any]
STATED = "stated in text"  # the basis of a date that the document gives itself
# Suffix of the address, and what it is called in a list of links.
SUFFIXES = {
    "bib": "BibTeX",
    "ris": "RIS",
    "csl.json": "CSL-JSON",
    "json": "JSON",
    "txt": "Text",
    "md": "Markdown",
}
STYLE_NAMES = {"chicago": "Chicago", "apa": "APA", "mla": "MLA", "harvard": "Harvard", "gost": gettext_noop("GOST")}
# https://schema.org/CreativeWork and what is below it; an accusation is nothing that a type should say.
_SCHEMA_TYPES = {
    "news-report": "NewsArticle",
    "event-report": "NewsArticle",
    "commentary": "OpinionNewsArticle",
    "interview": "Article",
    "open-letter": "Article",
    "report": "Report",
    "law": "Legislation",
}
_IN_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def reference(request: HttpRequest, shown: Page) -> Citation:
    """The document as it is cited: the archive's page of it."""
    return Citation(
        key=f"{_slug(settings.SITE_NAME)}-{shown['id']}",
        title=shown["title"],
        title_supplied=shown["title_supplied"],
        authors=authors(shown["byline"], shown["authors"]),
        source=shown["source"][1] if shown["source"] else "",
        date=_date(shown["date"]) if shown["date"] else None,
        inferred=shown["basis"] not in ("", STATED),
        kind=shown["kind"],
        language=shown["lang"],
        address=absolute(request, drawing.lasting_url(shown)),
        original=shown["address"],
        archive=settings.SITE_NAME,
    )


_slug = lru_cache(maxsize=8)(names.slug)
_date = lru_cache(maxsize=20_000)(edtf.parse)


class Cited(NamedTuple):
    """A citation, and what its page says of it in the reader's language."""

    style: str
    name: str
    copy: str  # of the button
    lang: str
    text: str


class Citations(NamedTuple):
    usual: Cited
    others: list[Cited]
    named: str  # what the others are called


def citations(request: HttpRequest, shown: Page) -> Citations:
    """The document cited in each style."""
    cited = reference(request, shown)
    styles, named = _styles(get_language())
    usual, *others = (Cited(*known, formatted(cited, known[0])) for known in styles)
    return Citations(usual, others, named)


@cache
def _styles(_language: str | None) -> tuple[Sequence[tuple[str, str, str, str]], str]:
    """Style, name, what the button says and language of each, the usual one first; and how the others are announced."""
    named = [(style, translated(STYLE_NAMES[style])) for style in STYLES]
    styles = [
        (style, str(name), str(translated("Copy the citation, %(style)s", style=name)), LANGUAGES[style]) for style, name in named
    ]
    return styles, translated("In other styles: %(styles)s", styles=", ".join(name for _, name in named[1:]))


def alternates(shown: Page) -> list[tuple[str, str]]:
    """(label, address) of the document's other formats."""
    return [(label, address(shown, suffix)) for suffix, label in SUFFIXES.items()]


def address(shown: Page, suffix: str) -> str:
    return f"{drawing.lasting_url(shown).removesuffix('/')}.{suffix}"


def jsonld(request: HttpRequest, shown: Page) -> Markup:
    """The document in the vocabulary of schema.org, safe inside a script element."""
    described = {name: value for name, value in _described(request, shown).items() if value}
    text = json.dumps({"@context": "https://schema.org"} | described, ensure_ascii=False, separators=(",", ":"))
    for sign, written in _IN_SCRIPT.items():
        text = text.replace(sign, written)
    return Markup(text)  # noqa: S704 - nothing is left that could end the element


def _described(request: HttpRequest, shown: Page) -> dict[str, Any]:
    source = shown["source"]
    site = absolute(request, "/").removesuffix("/")  # asked once: a page names dozens of addresses
    return {
        "@type": _SCHEMA_TYPES.get(shown["kind"], "CreativeWork"),
        "@id": site + drawing.lasting_url(shown),
        "url": site + drawing.document_url(shown),
        "name": shown["title"],
        "headline": shown["title"],
        "genre": kind_name(shown["kind"]),
        "inLanguage": shown["lang"],
        "abstract": shown["summary"],
        "datePublished": edtf.plain(shown["date"]),
        "dateModified": shown["changed"],
        "author": _agents(site, shown, authors_only=True),
        "creditText": shown["byline"],
        "publisher": _agent(site, "Organization", "source", *source) if source else None,
        "mentions": _agents(site, shown, authors_only=False),
        "keywords": [name for _slug, name in shown["topics"]],
        "isBasedOn": shown["address"],
        "archivedAt": shown["archived"],
        "includedInDataCatalog": {"@type": "DataCatalog", "name": settings.SITE_NAME, "url": site + url("front")},
        "isAccessibleForFree": True,
    }


def _agents(site: str, shown: Page, *, authors_only: bool) -> list[dict[str, str]]:
    """The people and organisations who wrote the document, or all the others in it, each once."""
    ties = [("Person", "person", tie) for tie in shown["people"]]
    ties += [("Organization", "organisation", tie) for tie in shown["organisations"]]
    wanted = [(label, kind, tie) for label, kind, tie in ties if (tie[2] == Role.AUTHOR) is authors_only]
    agents = {(kind, tie[0]): _agent(site, label, kind, tie[0], tie[1]) for label, kind, tie in wanted}
    return list(agents.values())


def _agent(site: str, label: str, kind: str, slug: str, name: str) -> dict[str, str]:
    return {"@type": label, "name": name, "url": site + drawing.record_url(kind, slug)}
