"""A document's other formats, as a reader asks for them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from documents.models import Document
from tests.records import make_document, make_source

if TYPE_CHECKING:
    from django.test import Client


def format_address(document: Document, suffix: str) -> str:
    return f"{document.get_absolute_url().removesuffix('/')}.{suffix}"


def read_format(client: Client, document: Document, suffix: str) -> str:
    response = client.get(format_address(document, suffix))
    assert response.status_code == 200
    return response.content.decode()


def make_digest(**fields: Any) -> Document:
    document = make_document(
        "Rain",
        source=make_source("The Gazette"),
        byline="A. Invented; B. Made-Up",
        language="az",
        date="2021-03-28",
        date_basis="inferred because it was raining",
        holding="digest",
        text="Secret words of the Gazette.",
        digest="# Wet\n\nOne *word*.\n\n- two\n- three",
        content_notes="Much rain.",
        address="https://gazette.example/rain_(1)?a=*b*",
        **fields,
    )
    Document.objects.filter(pk=document.pk).update(first_published_at=datetime(2022, 1, 1, tzinfo=UTC))
    return document


SUFFIXES = ["json", "txt", "md", "bib", "ris", "csl.json"]
