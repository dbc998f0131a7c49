"""A document at its address with another suffix, and what its page says of it for machines."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from documents.citations import STYLES
from documents.models import Correction, Document, Holding, Original, Version, VersionKind
from tests.records import make_document, make_organisation, make_person, make_source, make_topic
from tests.views.document_formats import SUFFIXES, format_address, read_format

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("suffix", "media_type", "attached"),
    [
        ("json", "application/json", None),
        ("txt", "text/plain; charset=utf-8", None),
        ("md", "text/markdown; charset=utf-8", None),
        ("bib", "application/x-bibtex; charset=utf-8", "bib"),
        ("ris", "application/x-research-info-systems; charset=utf-8", "ris"),
        ("csl.json", "application/vnd.citationstyles.csl+json", None),
    ],
)
def test_each_format_says_what_it_is_and_is_kept_until_something_changes_unless_it_has_a_day(
    client: Client, suffix: str, media_type: str, attached: str | None
) -> None:
    document = make_document("Rain in Nowhere")
    response = client.get(format_address(document, suffix))
    assert response.status_code == 200
    assert response["Content-Type"] == media_type
    assert response["X-Content-Type-Options"] == "nosniff"
    disposition = f'attachment; filename="{document.pk}-rain-in-nowhere.{attached}"' if attached else None
    assert response.get("Content-Disposition") == disposition
    assert response["Link"] == f'<http://testserver{document.get_absolute_url()}>; rel="canonical"'
    dated = suffix in ("bib", "ris", "csl.json")
    assert response["Cache-Control"] == ("no-cache" if dated else "public, max-age=0, must-revalidate")
    again = client.get(format_address(document, suffix), headers={"if-none-match": response.get("ETag", "none")})
    assert again.status_code == (200 if dated else 304)


@pytest.mark.django_db(transaction=True)
def test_a_changed_document_is_sent_again(client: Client) -> None:
    document = make_document("Rain")
    seen = {"if-none-match": client.get(format_address(document, "json"))["ETag"]}
    document.summary = "It rains."
    document.save()
    response = client.get(format_address(document, "json"), headers=seen)
    assert (response.status_code, response.json()["summary"]) == (200, "It rains.")
    document.withdraw("It did not rain.")
    assert client.get(format_address(document, "json"), headers=seen).status_code == 410


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_only_what_readers_may_see_has_formats(client: Client, suffix: str) -> None:
    hidden = {
        "draft": make_document("Draft", status="draft"),
        "review": make_document("Review", status="review"),
        "embargoed": make_document("Embargoed", embargo_until=timezone.now() + timedelta(days=1)),
    }
    withdrawn = make_document("Withdrawn")
    withdrawn.withdraw("It was not what it said.")
    assert {name: client.get(format_address(document, suffix)).status_code for name, document in hidden.items()} == dict.fromkeys(
        hidden, 404
    )
    assert client.get(format_address(withdrawn, suffix)).status_code == 410
    assert client.get(f"/documents/999999-x.{suffix}").status_code == 404
    assert client.get(f"/documents/{'9' * 30}-x.{suffix}").status_code == 404


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_another_slug_or_none_leads_to_the_one_address(client: Client, suffix: str) -> None:
    document = make_document("Rain in Nowhere")
    for asked in (f"{document.pk}-fog.{suffix}", f"{document.pk}.{suffix}"):
        response = client.get(f"/documents/{asked}")
        assert (response.status_code, response["Location"]) == (301, format_address(document, suffix))


@pytest.mark.parametrize("suffix", ["pdf", "JSON", "json.json", "bibtex", "%00"])
def test_another_suffix_is_not_found(client: Client, suffix: str) -> None:
    assert client.get(format_address(make_document(), suffix)).status_code == 404


def test_the_json_has_all_that_the_page_has_and_no_private_person(client: Client) -> None:
    hidden = make_person("Nigar Hidden-Test", private=True)
    document = make_document(
        "Rain in Nowhere",
        kind="interview",
        language="az",
        source=make_source("The Made-up Gazette"),
        byline="Orxan Known-Test",
        date="2021-03-28",
        date_basis="inferred because it was raining",
        summary="It rains.",
        text="One **word**.\n\nTwo.",
        content_notes="Rain.\nMore rain.",
        rights="Nobody’s.",
        address="https://gazette.example/rain",
        archived_address="https://copies.example/rain",
        people={make_person("Orxan Known-Test"): "author", hidden: "victim"},
        organisations={make_organisation("Society of Rain"): "subject"},
        topics=[make_topic("Rain")],
        events=[("1999", "It rained before.")],
    )
    Correction.objects.create(document=document, made_on="2022-01-02", words="It rained more.")
    Original.objects.create(
        document=document,
        sha256="0" * 64,
        size=3,
        captured_at=datetime(2021, 4, 1, tzinfo=UTC),
        address="https://gazette.example/rain",
        content=ContentFile(b"abc", "abc"),
    )
    Document.objects.filter(pk=document.pk).update(first_published_at=datetime(2022, 1, 1, tzinfo=UTC))
    page = f"http://testserver/documents/{document.pk}-rain-in-nowhere"
    answer: dict[str, Any] = json.loads(read_format(client, document, "json"))
    assert answer.pop("changed") == Document.objects.get().changed_at.isoformat()
    assert sorted(answer.pop("citations")) == sorted(STYLES)
    assert answer == {
        "id": document.pk,
        "address": f"{page}/",
        "title": "Rain in Nowhere",
        "title_supplied": False,
        "kind": "interview",
        "language": "az",
        "source": {"name": "The Made-up Gazette", "address": "http://testserver/sources/the-made-up-gazette/"},
        "byline": "Orxan Known-Test",
        "authors": ["Orxan Known-Test"],
        "date": {"edtf": "2021-03-28", "words": "28 March 2021", "basis": "inferred because it was raining"},
        "summary": "It rains.",
        "content_notes": ["Rain.", "More rain."],
        "holding": "full",
        "statement": "",
        "text_by": ["Orxan Known-Test"],
        "text": "One word.\nTwo.",
        "people": [
            {
                "name": "Orxan Known-Test",
                "address": "http://testserver/people/orxan-known-test/",
                "role": "author",
                "role_name": "author",
                "described_as": "",
            }
        ],
        "organisations": [
            {
                "name": "Society of Rain",
                "address": "http://testserver/organisations/society-of-rain/",
                "role": "subject",
                "role_name": "subject",
                "described_as": "",
            }
        ],
        "topics": [{"name": "Rain", "address": "http://testserver/topics/rain/"}],
        "events": [
            {"edtf": "1999", "words": "1999", "what": "It rained before.", "as_written": "", "basis": ""}
            | {"account": "source", "attribution": "according to The Made-up Gazette"}
        ],
        "versions": [],
        "original_address": "https://gazette.example/rain",
        "archived_address": "https://copies.example/rain",
        "originals": [
            {
                "sha256": "0" * 64,
                "bytes": 3,
                "media_type": "text/plain",
                "address": "https://gazette.example/rain",
                "final_address": "",
                "captured": "2021-04-01T00:00:00+00:00",
                "cuts": [],
            }
        ],
        "corrections": [{"date": "2022-01-02", "words": "It rained more."}],
        "rights": "Nobody’s.",
        "added": "2022-01-01T00:00:00+00:00",
        "formats": {suffix: f"{page}.{suffix}" for suffix in SUFFIXES},
    }


@pytest.mark.django_db(transaction=True)
def test_the_json_names_the_versions_that_readers_may_see_and_no_other(client: Client) -> None:
    document = make_document("Rain")
    russian = make_document("Дождь", language="ru", source=make_source("The Made-up Gazette"), date="2021-03~")
    hidden = make_document("Hidden rain", status="draft")
    late = make_document("Hidden for a day", embargo_until=timezone.now() + timedelta(days=1))
    for other in (hidden, russian, late):
        Version.objects.create(document=other, other=document, kind=VersionKind.TRANSLATION)
    translation = {
        "is": "translation",
        "title": "Дождь",
        "language": "ru",
        "source": "The Made-up Gazette",
        "date": "2021-03~",
        "address": f"http://testserver{russian.get_absolute_url()}",
    }
    original = {
        "is": "translation of",
        "title": "Rain",
        "language": "en",
        "source": "",
        "date": "",
        "address": f"http://testserver{document.get_absolute_url()}",
    }
    assert json.loads(read_format(client, document, "json"))["versions"] == [translation]
    assert json.loads(read_format(client, russian, "json"))["versions"] == [original]
    russian.withdraw("It did not rain.")
    assert json.loads(read_format(client, document, "json"))["versions"] == []
    hidden.publish()
    assert [one["title"] for one in json.loads(read_format(client, document, "json"))["versions"]] == ["Hidden rain"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_format_names_a_private_person(client: Client, suffix: str) -> None:
    hidden = make_person("Nigar Hidden-Test", private=True)
    known = make_person("Orxan Known-Test")
    document = make_document("Rain", people={hidden: "author", known: "author"})
    drawn = read_format(client, document, suffix)
    assert "Known-Test" in drawn
    assert "Hidden" not in drawn
    assert hidden.slug not in drawn


@pytest.mark.django_db(transaction=True)  # what changes is a commit of its own
def test_the_json_says_who_wrote_its_text(client: Client) -> None:
    written = {
        holding: json.loads(read_format(client, make_document(holding=holding, digest="Words.", byline="A. Invented"), "json"))
        for holding in Holding.values
    }
    assert {holding: (found["authors"], found["text_by"]) for holding, found in written.items()} == {
        "full": (["A. Invented"], ["A. Invented"]),
        "excerpt": (["A. Invented"], ["A. Invented"]),
        "digest": (["A. Invented"], ["The archive"]),
        "record": (["A. Invented"], []),
    }
    assert written["digest"]["statement"] == (
        "This is a digest in the archive’s own words; the archive does not show the full text."
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_format_costs_the_same_for_one_tie_and_three(client: Client, suffix: str) -> None:
    documents = []
    for ties in (1, 3):
        people = {make_person(f"Person {ties} {number}"): "author" for number in range(ties)}
        documents.append(make_document(people=people, topics=[make_topic(f"T {ties} {number}") for number in range(ties)]))
    client.get("/documents/")  # makes the catalogue
    costs = []
    for document in documents:
        with CaptureQueriesContext(connection) as queries:
            read_format(client, document, suffix)
        costs.append(len(queries))
    assert costs == ([3, 3] if suffix == "md" else [2, 2])


@pytest.mark.parametrize(("suffix", "said"), [("bib", "urldate = {{{}}}"), ("ris", "Y2  - {}/"), ("csl.json", '"accessed"')])
def test_a_file_for_a_reference_manager_has_its_day_and_is_not_kept(client: Client, suffix: str, said: str) -> None:
    response = client.get(format_address(make_document("Rain"), suffix))
    day = timezone.localdate().isoformat()
    assert said.format(day.replace("-", "/") if suffix == "ris" else day) in response.content.decode()
    assert "ETag" not in response
