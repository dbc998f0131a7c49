"""Where rows and links lead, in the reader's language. `reverse` for each of a hundred links on a page costs too much."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import quote_plus

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, override

Link = tuple[str, str]


@cache
def _base(name: str, language: str | None, slug: str = "") -> str:
    with override(language):
        return reverse(name, kwargs={"slug": slug} if slug else None).removesuffix(f"{slug}/" if slug else "")


def base_url(name: str) -> str:
    return _base(name, get_language(), "x")


def record_url(kind: str, slug: str) -> str:
    """The address of a person, organisation, topic or source. (`reverse` for each of a hundred links costs too much.)"""
    return f"{base_url(kind)}{slug}/"


def documents_url() -> str:
    return _base("documents", get_language())


def document_url(row: Mapping[str, Any]) -> str:
    return f"{documents_url()}{row['id']}-{row['slug']}/"


def lasting_url(row: Mapping[str, Any]) -> str:
    """The document's one address for machines and citations, whatever language it was read in."""
    return f"{_base('documents', settings.LANGUAGE_CODE)}{row['id']}-{row['slug']}/"


def links(kind: str, ties: Iterable[Sequence[str]]) -> list[Link]:
    """(name, address) of ties that begin with slug and name."""
    base = base_url(kind)
    return [(tie[1], f"{base}{tie[0]}/") for tie in ties]


def quoted(value: str) -> str:
    return quote_plus(value)
