"""How a document is cited: what the reading page and its other formats share."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_noop
from markupsafe import Markup, escape

from documents import edtf, names
from documents.citations import ACCESSED, LANGUAGES, STYLES, Citation, Form, authors, formatted, whole
from documents.models import document_kind, roles_cited_as
from documents.rendering.environment import translated
from documents.rendering.page_language import page_lang
from documents.text import has_right_to_left
from documents.views import presenters
from documents.views.responses import absolute

Page = Mapping[str, Any]
STATED = "stated in text"  # the basis of a date that the document gives itself
# Suffix of the address, what it is called in a list of links, and its media type.
SUFFIXES = {
    "bib": ("BibTeX", "application/x-bibtex"),
    "ris": ("RIS", "application/x-research-info-systems"),
    "csl.json": ("CSL-JSON", "application/vnd.citationstyles.csl+json"),
    "json": ("JSON", "application/json"),
    "txt": ("Text", "text/plain"),
    "md": ("Markdown", "text/markdown"),
}
STYLE_NAMES = {
    "chicago": "Chicago",
    "apa": "APA",
    "mla": "MLA",
    "harvard": "Harvard",
    "gost": gettext_noop("GOST"),
}


def reference(request: HttpRequest, shown: Page) -> Citation:
    """The document as it is cited: the archive's page of it, and the article that it holds or is about."""
    kind = document_kind(shown["kind"])
    interviewees = _cited_as("interviewee", shown) if kind.interviewed else ()
    recorded = [*shown["authors"], *(_cited_as("interviewer", shown) if interviewees else ())]
    return Citation(
        key=f"{_slug(settings.SITE_NAME)}-{shown['id']}",
        title=shown["title"],
        title_supplied=shown["title_supplied"],
        authors=tuple(name for name in authors(shown["byline"], recorded) if name not in interviewees),
        interviewees=interviewees,
        holding=shown["holding"],
        added=edtf.parse(shown["added"][:10]),
        source=shown["source"][1] if shown["source"] else "",
        date=edtf.parse(shown["date"]) if shown["date"] else None,
        inferred=inferred(shown),
        csl_type=kind.csl_type,
        ris_type=kind.ris_type,
        press=kind.press,
        language=shown["lang"],
        address=absolute(request, presenters.lasting_url(shown)),
        original=shown["address"],
        archive=settings.SITE_NAME,
    )


def inferred(shown: Page) -> bool:
    """Whether the document does not state its date."""
    return shown["basis"] not in ("", STATED)


def date_words(cited: Citation) -> str:
    """The date in English words; in brackets where it is in doubt or the document does not state it."""
    return whole(cited.date, _IN_WORDS, inferred=cited.inferred) if cited.date else ""


def _cited_as(part: str, shown: Page) -> tuple[str, ...]:
    roles = roles_cited_as(part)
    return tuple(dict.fromkeys(tie[1] for tie in shown["people"] + shown["organisations"] if tie[2] in roles))


_IN_WORDS = Form("about ")
_slug = lru_cache(maxsize=8)(names.slug)


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


def citations(cited: Citation) -> Citations:
    """The document cited in each style."""
    styles, named = _translated_styles(page_lang())
    apart = [part for part in (cited.title, cited.source, *cited.authors) if has_right_to_left(part)]
    usual, *others = (Cited(*known, _cited_words(formatted(cited, known[0]), known[0], apart)) for known in styles)
    return Citations(usual, others, named)


def _cited_words(text: str, style: str, apart: Sequence[str]) -> Markup | str:
    """A citation whose parts from right to left (`apart`) are read each by itself, so that their order stays.

    The blank for the day of access is filled in by the script.
    """
    if not apart and style not in ACCESSED:
        return text
    marked = str(escape(text))
    if apart:
        either = re.compile("|".join(re.escape(str(escape(part))) for part in sorted(apart, key=len, reverse=True)))
        marked = either.sub(lambda found: f"<bdi>{found[0]}</bdi>", marked)
    if style in ACCESSED:  # the last one: a title may have the same words
        before, blank, after = marked.rpartition(ACCESSED[style])
        marked = f'{before}<span data-accessed="{style}">{blank}</span>{after}'
    return Markup(marked)  # noqa: S704 - escaped before


@cache
def _translated_styles(_language: str | None) -> tuple[Sequence[tuple[str, str, str, str]], str]:
    """Style, name, what the button says and language of each, the usual one first; and how the others are announced."""
    named = [(style, translated(STYLE_NAMES[style])) for style in STYLES]
    styles = [
        (style, str(name), str(translated("Copy the citation, %(style)s", style=name)), LANGUAGES[style]) for style, name in named
    ]
    return styles, translated("In other styles: %(styles)s", styles=", ".join(name for _, name in named[1:]))


def alternates(shown: Page) -> list[tuple[str, str, str]]:
    """(label, address, media type) of the document's other formats."""
    return [(label, address(shown, suffix), media_type) for suffix, (label, media_type) in SUFFIXES.items()]


def address(shown: Page, suffix: str) -> str:
    return f"{presenters.lasting_url(shown).removesuffix('/')}.{suffix}"
