"""What a page says of itself for machines, in JSON-LD."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from documents.models import Document
from tests.records import make_document, make_person, make_source, make_topic
from tests.views.document_formats import make_digest

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db


def _described(client: Client, document: Document) -> dict[str, Any]:
    drawn = client.get(document.get_absolute_url()).content.decode()
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', drawn, re.S)
    assert not re.search("[<>&\u2028\u2029]", script)
    found: dict[str, Any] = json.loads(script)
    return found


ARCHIVE = {"@type": "Organization", "name": "The archive", "url": "http://testserver/"}


def _record(label: str, kind: str, name: str, slug: str) -> dict[str, str]:
    return {"@type": label, "name": name, "mainEntityOfPage": f"http://testserver/{kind}/{slug}/"}


def test_the_page_describes_itself_and_its_article_in_json_ld(client: Client) -> None:
    title = "</script><script>alert(1)</script> & <!--"
    author, hidden = make_person("Orxan Known-Test"), make_person("Nigar Hidden-Test", private=True)
    document = make_document(
        title,
        kind="commentary",
        source=make_source("The Gazette", address="https://gazette.example/"),
        date="2021-03-28",
        byline="By O. Known",
        summary="It rains.\u2028It pours.",
        address="https://gazette.example/rain",
        archived_address="https://copies.example/rain",
        people={author: "author", hidden: "victim", make_person("Leyla Also-Test"): "accused"},
        topics=[make_topic("Rain")],
    )
    Document.objects.filter(pk=document.pk).update(first_published_at=datetime(2022, 1, 1, tzinfo=UTC))
    page = f"http://testserver{document.get_absolute_url()}"
    assert _described(client, document) == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": page,
        "url": page,
        "name": title,
        "publisher": ARCHIVE,
        "inLanguage": "en",
        "abstract": Document.objects.get().summary,
        "datePublished": "2022-01-01T00:00:00+00:00",
        "dateModified": Document.objects.get().changed_at.isoformat(),
        "mentions": [_record("Person", "people", "Leyla Also-Test", "leyla-also-test")],
        "keywords": ["Rain"],
        "isAccessibleForFree": True,
        "mainEntity": {
            "@type": "OpinionNewsArticle",
            "url": "https://gazette.example/rain",
            "name": title,
            "headline": title,
            "genre": "commentary",
            "inLanguage": "en",
            "datePublished": "2021-03-28",
            "author": [_record("Person", "people", "Orxan Known-Test", "orxan-known-test")],
            "creditText": "O. Known",
            "publisher": _record("Organization", "sources", "The Gazette", "the-gazette") | {"url": "https://gazette.example/"},
            "archivedAt": "https://copies.example/rain",
        },
    }


@pytest.mark.parametrize(
    ("holding", "name", "tie", "own"),
    [
        ("full", "Rain", "mainEntity", False),
        ("excerpt", "Excerpt of “Rain”", "isBasedOn", False),
        ("digest", "Digest of “Rain”", "isBasedOn", True),
        ("record", "Record of “Rain”", "about", True),
    ],
)
def test_the_newspaper_never_publishes_our_page_in_json_ld(
    client: Client, holding: str, name: str, tie: str, *, own: bool
) -> None:
    document = make_digest()
    Document.objects.filter(pk=document.pk).update(holding=holding)
    found = _described(client, document)
    assert (found["@type"], found["name"], found["publisher"]) == ("WebPage", name, ARCHIVE)
    assert (found.get("author"), found["inLanguage"]) == ((ARCHIVE, "en") if own else (None, "az"))
    assert [key for key in ("mainEntity", "isBasedOn", "about") if key in found] == [tie]
    assert found[tie] == {
        "@type": "NewsArticle",
        "url": "https://gazette.example/rain_(1)?a=*b*",
        "name": "Rain",
        "headline": "Rain",
        "genre": "news report",
        "inLanguage": "az",
        "temporal": "[28 March 2021]",
        "author": [{"name": "A. Invented"}, {"name": "B. Made-Up"}],
        "creditText": "A. Invented; B. Made-Up",
        "publisher": _record("Organization", "sources", "The Gazette", "the-gazette"),
    }


@pytest.mark.parametrize(
    ("date", "basis", "published", "temporal"),
    [
        ("2021-03-28", "stated in text", "2021-03-28", None),
        ("2021-03-28", "inferred", None, "[28 March 2021]"),
        ("2021~", "", None, "[about 2021]"),
        ("2020-05-13/2020-05-17", "", None, "13–17 May 2020"),
        ("2023-11-16/..", "", None, "16 November 2023–"),
        ("192X", "", None, "1920s"),
        ("", "", None, None),
    ],
)
def test_json_ld_has_a_date_of_publication_only_where_the_document_states_one(
    client: Client, date: str, basis: str, published: str | None, temporal: str | None
) -> None:
    article = _described(client, make_document(date=date, date_basis=basis))["mainEntity"]
    assert (article.get("datePublished"), article.get("temporal")) == (published, temporal)
