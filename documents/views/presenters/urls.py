"""Where rows and links lead, in the reader's language. `reverse` for each of a hundred links on a page costs too much."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import quote_plus

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from documents.catalogue import Item, Query
from documents.rendering.page_language import page_lang
from documents.views.presenters.timeline import Period, narrowest, times

Link = tuple[str, str]


@cache
def _reverse_base(name: str, language: str | None, slug: str = "") -> str:
    with override(language):
        return reverse(name, kwargs={"slug": slug} if slug else None).removesuffix(f"{slug}/" if slug else "")


def base_url(name: str) -> str:
    return _reverse_base(name, page_lang(), "x")


def record_url(kind: str, slug: str) -> str:
    """The address of a person, organisation, topic or source. (`reverse` for each of a hundred links costs too much.)"""
    return f"{base_url(kind)}{slug}/"


def documents_url() -> str:
    return _reverse_base("documents", page_lang())


def document_url(row: Mapping[str, Any]) -> str:
    return f"{documents_url()}{row['id']}-{row['slug']}/"


def item_url(item: Item) -> str:
    return f"{documents_url()}{item.pk}-{item.slug}/"


def lasting_url(row: Mapping[str, Any]) -> str:
    """The document's one address for machines and citations, whatever language it was read in."""
    return f"{_reverse_base('documents', settings.LANGUAGE_CODE)}{row['id']}-{row['slug']}/"


def told_id(document: int, number: int) -> str:
    """What a date told of is found by on a page of the timeline; `number` is its place among those of the document."""
    return f"e{document}-{number}"


def told_url(value: str, document: int, number: int) -> str:
    """Where the timeline tells of a date: on the page of its day or month where it has one, else of its year."""
    placed = times({value: 1})
    period = narrowest(placed[0].first, placed[0].last) if placed else None
    return f"{period_url(period)}#{told_id(document, number)}" if period else ""


def period_url(period: Period) -> str:
    """The address of a page of dates."""
    part = f"{period.value[:3]}0s" if period.level == "decade" else period.value.replace("-", "/")
    return f"{_reverse_base('dates', page_lang())}{part and f'{part}/'}"


def links(kind: str, ties: Iterable[Sequence[str]]) -> list[Link]:
    """(name, address) of ties that begin with slug and name."""
    base = base_url(kind)
    return [(tie[1], f"{base}{tie[0]}/") for tie in ties]


def within(query: Query) -> str:
    """The query part by which a document's address says what list it is read in; the first page of the whole list says so too.

    Rows of that page lead to the plain address all the same: it is the one that is copied and shared.
    """
    return query.address() or "?page=1"


def quoted(value: str) -> str:
    return quote_plus(value)
