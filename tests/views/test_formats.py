"""A document at its address with another suffix, and what its page says of it for machines."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from documents.models import Correction, Document, Holding, Original, Version, VersionKind
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import Settings

pytestmark = pytest.mark.django_db

SUFFIXES = ["json", "txt", "md", "bib", "ris", "csl.json"]


def _address(document: Document, suffix: str) -> str:
    return f"{document.get_absolute_url().removesuffix('/')}.{suffix}"


def _read(client: Client, document: Document, suffix: str) -> str:
    response = client.get(_address(document, suffix))
    assert response.status_code == 200
    return response.content.decode()


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
def test_each_format_says_what_it_is_and_is_kept_until_something_changes(
    client: Client, suffix: str, media_type: str, attached: str | None
) -> None:
    document = make_document("Rain in Nowhere")
    response = client.get(_address(document, suffix))
    assert response.status_code == 200
    assert response["Content-Type"] == media_type
    assert response["X-Content-Type-Options"] == "nosniff"
    disposition = f'attachment; filename="{document.pk}-rain-in-nowhere.{attached}"' if attached else None
    assert response.get("Content-Disposition") == disposition
    assert response["Link"] == f'<http://testserver{document.get_absolute_url()}>; rel="canonical"'
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert client.get(_address(document, suffix), headers={"if-none-match": response["ETag"]}).status_code == 304


@pytest.mark.django_db(transaction=True)
def test_a_changed_document_is_sent_again(client: Client) -> None:
    document = make_document("Rain")
    seen = {"if-none-match": client.get(_address(document, "json"))["ETag"]}
    document.summary = "It rains."
    document.save()
    response = client.get(_address(document, "json"), headers=seen)
    assert (response.status_code, response.json()["summary"]) == (200, "It rains.")
    document.withdraw("It did not rain.")
    assert client.get(_address(document, "json"), headers=seen).status_code == 410


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_only_what_readers_may_see_has_formats(client: Client, suffix: str) -> None:
    hidden = {
        "draft": make_document("Draft", status="draft"),
        "review": make_document("Review", status="review"),
        "embargoed": make_document("Embargoed", embargo_until=timezone.now() + timedelta(days=1)),
    }
    withdrawn = make_document("Withdrawn")
    withdrawn.withdraw("It was not what it said.")
    assert {name: client.get(_address(document, suffix)).status_code for name, document in hidden.items()} == dict.fromkeys(
        hidden, 404
    )
    assert client.get(_address(withdrawn, suffix)).status_code == 410
    assert client.get(f"/documents/999999-x.{suffix}").status_code == 404
    assert client.get(f"/documents/{'9' * 30}-x.{suffix}").status_code == 404


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_another_slug_or_none_leads_to_the_one_address(client: Client, suffix: str) -> None:
    document = make_document("Rain in Nowhere")
    for asked in (f"{document.pk}-fog.{suffix}", f"{document.pk}.{suffix}"):
        response = client.get(f"/documents/{asked}")
        assert (response.status_code, response["Location"]) == (301, _address(document, suffix))


@pytest.mark.parametrize("suffix", ["pdf", "JSON", "json.json", "bibtex", "%00"])
def test_another_suffix_is_not_found(client: Client, suffix: str) -> None:
    assert client.get(_address(make_document(), suffix)).status_code == 404


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
    answer: dict[str, Any] = json.loads(_read(client, document, "json"))
    assert answer.pop("changed") == Document.objects.get().changed_at.isoformat()
    assert sorted(answer.pop("citations")) == ["apa", "chicago", "gost", "harvard", "mla"]
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
    assert json.loads(_read(client, document, "json"))["versions"] == [translation]
    assert json.loads(_read(client, russian, "json"))["versions"] == [original]
    russian.withdraw("It did not rain.")
    assert json.loads(_read(client, document, "json"))["versions"] == []
    hidden.publish()
    assert [one["title"] for one in json.loads(_read(client, document, "json"))["versions"]] == ["Hidden rain"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_format_names_a_private_person(client: Client, suffix: str) -> None:
    hidden = make_person("Nigar Hidden-Test", private=True)
    known = make_person("Orxan Known-Test")
    document = make_document("Rain", people={hidden: "author", known: "author"})
    drawn = _read(client, document, suffix)
    assert "Known-Test" in drawn
    assert "Hidden" not in drawn
    assert hidden.slug not in drawn


@pytest.mark.parametrize("suffix", ["json", "txt", "md"])
@pytest.mark.parametrize(
    ("holding", "seen"),
    [
        (Holding.FULL, "The whole text."),
        (Holding.EXCERPT, "In other words."),
        (Holding.DIGEST, "In other words."),
        (Holding.RECORD, None),
    ],
)
def test_the_holding_says_which_text_is_given(client: Client, suffix: str, holding: str, seen: str | None) -> None:
    document = make_document("Rain", holding=holding, text="The whole text.", digest="In other words.")
    drawn = _read(client, document, suffix)
    assert [words for words in ("The whole text.", "In other words.") if words in drawn] == ([seen] if seen else [])


def _digest(**fields: Any) -> Document:
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


CITED = (
    "The archive, digest of “Rain,” by A. Invented and B. Made-Up, The Gazette, [March 28, 2021], posted January 1, 2022, "
    "http://testserver{}. Originally at https://gazette.example/rain_(1)?a=*b*."
)


def test_the_text_as_written(client: Client) -> None:
    document = _digest()
    assert _read(client, document, "txt") == (
        "Digest by The archive of:\nRain\nA. Invented, B. Made-Up\n"
        "news report · The Gazette · [28 March 2021] (inferred because it was raining)\n"
        "Originally at https://gazette.example/rain_(1)?a=*b*\n"
        f"http://testserver{document.get_absolute_url()}\n"
        "This is a digest in the archive’s own words; the archive does not show the full text.\n\n"
        "Content note: Much rain.\n\nWet\n\nOne word.\n\ntwo\n\nthree\n"
    )


@pytest.mark.parametrize(
    ("holding", "head"),
    [
        ("full", "A made-up report\nnews report · undated\n"),
        ("excerpt", "Excerpt, shown by The archive, of:\nA made-up report\n"),
        ("record", "Record by The archive, without the text, of:\nA made-up report\n"),
    ],
)
def test_the_text_begins_with_whose_words_it_is(client: Client, holding: str, head: str) -> None:
    assert _read(client, make_document(holding=holding, digest="Words."), "txt").startswith(head)


def test_the_markdown_of_a_digest_says_so_in_its_body_too(client: Client) -> None:
    document = _digest()
    front, body = _read(client, document, "md").removeprefix("---\n").split("\n---\n\n")
    assert {name: json.loads(value) for name, value in (line.split(": ", 1) for line in front.split("\n"))} == {
        "title": "Digest of “Rain”",
        "authors": ["The archive"],
        "date": "2022-01-01",
        "language": "en",
        "lang": "en",
        "original": {
            "title": "Rain",
            "authors": ["A. Invented", "B. Made-Up"],
            "source": "The Gazette",
            "date_edtf": "2021-03-28",
            "date_words": "[28 March 2021]",
            "date_basis": "inferred because it was raining",
            "kind": "news-report",
            "language": "az",
        },
        "address": f"http://testserver{document.get_absolute_url()}",
        "original_address": "https://gazette.example/rain_(1)?a=*b*",
        "holding": "digest",
        "content_notes": ["Much rain."],
    }
    cited = CITED.format(document.get_absolute_url()).replace("[M", "\\[M").replace("21]", "21\\]")
    cited = cited.replace("rain_(", "rain\\_(").replace("*b*", "\\*b\\*")
    assert body == (
        f"> {cited}\n>\n> This is a digest in the archive’s own words; the archive does not show the full text.\n>\n"
        "> Content note: Much rain.\n\n# Wet\n\nOne *word*.\n\n- two\n- three\n"
    )


def test_the_markdown_as_written(client: Client) -> None:
    document = make_document('Rain: "a\\b"\n---\x85 <b>', text="# Wet\n\nOne *word*.", date="2021~", byline="By A. Invented")
    page = f"http://testserver{document.get_absolute_url()}"
    assert _read(client, document, "md") == (
        '---\ntitle: "Rain: \\"a\\\\b\\" --- <b>"\nauthors: ["A. Invented"]\ndate_edtf: "2021~"\ndate_words: "[about 2021]"\n'
        f'kind: "news-report"\nlanguage: "en"\nlang: "en"\naddress: "{page}"\nholding: "full"\n---\n\n'
        f"> A. Invented, “Rain: 'a\\\\b' --- \\<b\\>,” \\[ca. 2021\\], The archive, {page}.\n\n# Wet\n\nOne *word*.\n"
    )


def test_the_markdown_has_a_date_only_where_it_is_a_plain_one_that_is_stated(client: Client) -> None:
    dates = {
        document.date: [line for line in _read(client, document, "md").split("\n") if line.startswith("date")]
        for document in (make_document(date="2021-03-28"), make_document(date="2023/.."), make_document(date="192X"))
    }
    assert dates == {
        "2021-03-28": ['date: "2021-03-28"'],
        "2023/..": ['date_edtf: "2023/.."', 'date_words: "2023–"'],
        "192X": ['date_edtf: "192X"', 'date_words: "1920s"'],
    }


@pytest.mark.django_db(transaction=True)  # what changes is a commit of its own
def test_the_json_says_who_wrote_its_text(client: Client) -> None:
    written = {
        holding: json.loads(_read(client, make_document(holding=holding, digest="Words.", byline="A. Invented"), "json"))
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


@pytest.mark.parametrize("suffix", ["bib", "ris", "csl.json"])
@pytest.mark.parametrize("holding", ["digest", "record"])
def test_reference_managers_are_told_that_the_archive_wrote_its_words(client: Client, suffix: str, holding: str) -> None:
    document = _digest()
    Document.objects.filter(pk=document.pk).update(holding=holding)
    drawn = _read(client, document, suffix)
    title = f"{holding.capitalize()} of “Rain,” by A. Invented and B. Made-Up, The Gazette, [28 March 2021]"
    assert title in drawn
    assert "https://gazette.example/rain" in drawn
    author = {"bib": "author = {{The archive}},", "ris": "\r\nAU  - The archive\r\n", "csl.json": '"literal": "The archive"'}
    assert author[suffix] in drawn
    for wrong in ("journal", "howpublished", "AU  - A.", "T2  -", "container-title"):
        assert wrong not in drawn


def test_an_interview_is_cited_by_who_was_asked_unless_that_is_private(client: Client) -> None:
    asked, asker = make_person("Orxan Asked-Test"), make_person("Nora Asker-Test")
    hidden = make_person("Nigar Hidden-Test", private=True)
    shown = make_document("Rain", kind="interview", people={asked: "interviewee", asker: "interviewer"})
    other = make_document("Fog", kind="interview", people={hidden: "interviewee", asker: "author"})
    (item,) = json.loads(_read(client, shown, "csl.json"))
    assert (item["author"], item["interviewer"]) == ([{"literal": "Orxan Asked-Test"}], [{"literal": "Nora Asker-Test"}])
    (item,) = json.loads(_read(client, other, "csl.json"))
    assert (item["author"], "interviewer" in item) == ([{"literal": "Nora Asker-Test"}], False)


def test_reference_managers_read_the_citation(client: Client, settings: Settings) -> None:
    settings.SITE_ADDRESS = "https://archive.example"
    document = make_document("Rain & fog", source=make_source("The Gazette"), date="2021-03", byline="A. Invented")
    page = f"https://archive.example{document.get_absolute_url()}"
    (entry,) = parse_string(_read(client, document, "bib")).entries
    assert (entry.key, entry["url"], entry["title"]) == (f"the-archive-{document.pk}", page, "{Rain \\& fog}")
    response = client.get(_address(document, "ris"))
    (record,) = rispy.loads(response.content.decode())
    assert (record["title"], record["authors"], record["urls"]) == ("Rain & fog", ["A. Invented"], [page])
    (item,) = json.loads(_read(client, document, "csl.json"))
    assert (item["title"], item["issued"], item["URL"]) == ("Rain & fog", {"date-parts": [[2021, 3]]}, page)


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
    document = _digest()
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


def test_the_page_shows_how_to_cite_and_links_its_formats(client: Client) -> None:
    document = make_document("Rain <b>", byline="A. Invented", date="192X")
    drawn = client.get(document.get_absolute_url()).content.decode()
    cited = f"A. Invented, “Rain &lt;b&gt;,” 1920s, The archive, http://testserver{document.get_absolute_url()}."
    assert f'<p class="cite" id="cite-chicago">{cited}</p>' in drawn
    for suffix in SUFFIXES:
        assert f'href="{_address(document, suffix)}"' in drawn


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
            _read(client, document, suffix)
        costs.append(len(queries))
    assert costs == ([3, 3] if suffix == "md" else [2, 2])
