"""Where rows and links lead. `reverse` for each of a hundred links on a page costs too much."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import quote_plus

from django.urls import reverse

Link = tuple[str, str]


@cache
def base_url(name: str) -> str:
    return reverse(name, kwargs={"slug": "x"}).removesuffix("x/")


def record_url(kind: str, slug: str) -> str:
    """The address of a person, organisation, topic or source. (`reverse` for each of a hundred links costs too much.)"""
    return f"{base_url(kind)}{slug}/"


@cache
def documents_url() -> str:
    return reverse("documents")


def document_url(row: Mapping[str, Any]) -> str:
    return f"{documents_url()}{row['id']}-{row['slug']}/"


def links(kind: str, ties: Iterable[Sequence[str]]) -> list[Link]:
    """(name, address) of ties that begin with slug and name."""
    base = base_url(kind)
    return [(tie[1], f"{base}{tie[0]}/") for tie in ties]


def quoted(value: str) -> str:
    return quote_plus(value)
