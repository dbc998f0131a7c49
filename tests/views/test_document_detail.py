"""The reading page of one document, and what stands at the address of one that readers may not see."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from documents.citations import STYLES
from documents.models import Appearance, Correction, Document, Edit, Original, Role, Status
from tests.html import Element, read
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

SHA = "6f" * 32


def rich() -> Document:
    """A document with all that a record can say."""
    author, subject = make_person("Aysel Uydurma-Test"), make_person("Veli Uydurma-Test")
    private = make_person("Aygün Gizli-Test", private=True)
    ministry, gazette = make_organisation("Ministry of Fog"), make_source("The Made-up Gazette")
    document = make_document(
        "Fog over Ostrava-by-the-Sea",
        people={subject: Role.SUBJECT, author: Role.AUTHOR, private: Role.VICTIM},
        organisations={ministry: Role.CITED},
        topics=[make_topic("Rain & hail"), make_topic("Fog")],
        events=[("2021-03-20", "The harbour closed, the report says"), ("2019", "Gulls were fed"), ("../2001", "Nobody knows")],
        source=gazette,
        byline="Aysel Uydurma-Test",
        kind="report",
        date="2021-04-15~",
        date_basis="Inferred from the moult.",
        summary="Gulls hold a crane.",
        content_notes="Tells of gulls\n\nAnd of ropes",
        rights="Theirs.",
        address="https://gazette.example/fog",
        archived_address="https://web.archive.example/fog",
        text="Said by Aygün Gizli-Test.\n\n> A quotation.\n\n- one\n- two",
        language="az",
        title_supplied=True,
    )
    original = Original.objects.create(
        document=document,
        sha256=SHA,
        size=12345,
        media_type="text/html",
        captured_at=datetime(2023, 2, 1, tzinfo=UTC),
        content="6f/6f/6f",
    )
    Edit.objects.create(original=original, start=0, before="x", after="", reason="page footer")
    Correction.objects.create(document=document, made_on="2024-03-02", words="The mayor’s name was misspelt.")
    Document.objects.filter(pk=document.pk).update(
        first_published_at=datetime(2023, 3, 1, tzinfo=UTC), changed_at=datetime(2024, 3, 2, tzinfo=UTC)
    )
    return document


def section(page: Element, heading: str) -> Element:
    (found,) = [one for one in page.all("section") if one.texts("h2") == [heading]]
    return found


def pairs(element: Element) -> dict[str, str]:
    return dict(zip(element.texts("dt"), element.texts("dd"), strict=True))


def test_a_page_has_all_that_the_record_says(client: Client) -> None:
    document = rich()
    page = read(client.get(document.get_absolute_url()))
    address = f"http://testserver{document.get_absolute_url()}"
    assert page.one("title").text == "Fog over Ostrava-by-the-Sea · The archive"
    assert (page.one("h1").text, page.one("h1")["lang"]) == ("Fog over Ostrava-by-the-Sea", "az")
    assert page.one("article header p.k").text == "report · The Made-up Gazette · about 15 April 2021"
    assert page.links("article header p.k a") == [
        ("report", "/documents/?kind=report"),
        ("The Made-up Gazette", "/sources/the-made-up-gazette/"),
    ]
    assert page.links("p.by a") == [("Aysel Uydurma-Test", "/people/aysel-uydurma-test/")]
    assert page.texts("section.caution li") == ["Tells of gulls", "And of ropes"]
    assert page.one("section.abstract").text == "Summary, in the archive’s words Gulls hold a crane.".replace("words G", "wordsG")
    assert page.texts("p.note") == ["The title was supplied by the archive."]
    assert page.one("link[rel=canonical]")["href"] == address
    text = page.one("div.text")
    assert (text["lang"], text.texts("p"), text.texts("li")) == (
        "az",
        ["Said by Aygün Gizli-Test.", "A quotation."],
        ["one", "two"],
    )

    facts = page.one("details.facts")
    people = section(facts, "People")
    assert (people.texts("h3"), people.links("a")) == (
        ["author", "subject"],
        [("Aysel Uydurma-Test", "/people/aysel-uydurma-test/"), ("Veli Uydurma-Test", "/people/veli-uydurma-test/")],
    )
    organisations = section(facts, "Organisations")
    assert (organisations.texts("h3"), organisations.links("a")) == (
        ["cited source"],
        [("Ministry of Fog", "/organisations/ministry-of-fog/")],
    )
    told = section(facts, "Dates mentioned")
    assert pairs(told) == {
        "2019": "Gulls were fed, according to The Made-up Gazette",
        "20 March 2021": "The harbour closed, the report says, according to The Made-up Gazette",
        "until 2001": "Nobody knows, according to The Made-up Gazette",
    }
    assert told.links("a") == [
        ("2019", f"/dates/2019/#e{document.pk}-1"),
        ("20 March 2021", f"/dates/2021/03/20/#e{document.pk}-0"),
        ("until 2001", f"/dates/2001/#e{document.pk}-2"),
    ]
    for _words, told_at in told.links("a"):
        period, _, place = told_at.partition("#")
        assert f'id="{place}"' in client.get(period).content.decode()
    assert section(facts, "Topics").links("a") == [("Fog", "/topics/fog/"), ("Rain & hail", "/topics/rain-hail/")]
    assert section(facts, "Why this date").texts("p") == ["Inferred from the moult."]

    assert pairs(section(page, "Corrections")) == {"2 March 2024": "The mayor’s name was misspelt."}
    assert pairs(section(page, "Where it came from")) == {
        "Address": "https://gazette.example/fog",
        "Archived copy": "https://web.archive.example/fog",
        "Captured": "1 February 2023",
        "Original": "text/html, 12 345 bytes",
        "SHA-256": SHA,
        "Rights": "Theirs.",
        "In the archive since": "1 March 2023",
        "Last changed": "2 March 2024",
        "What was cut": "1 passage removedpage footer",
        "This page": address,
    }
    cite = section(page, "How to cite")
    assert {style: cite.one(f"#cite-{style}").text for style in STYLES} == {
        "chicago": "Aysel Uydurma-Test, [Fog over Ostrava-by-the-Sea], The Made-up Gazette, [ca. April 15, 2021], The archive, "
        f"{address}.",
        "apa": "Aysel Uydurma-Test. ([ca. 2021, April 15]). [Fog over Ostrava-by-the-Sea]. The Made-up Gazette. The archive. "
        f"{address}",
        "mla": "Aysel Uydurma-Test. [Fog over Ostrava-by-the-Sea]. The Made-up Gazette, [circa 15 Apr. 2021]. The archive, "
        f"{address}.",
        "harvard": "Aysel Uydurma-Test ([c. 2021]) [Fog over Ostrava-by-the-Sea], The Made-up Gazette, 15 April. The archive. "
        f"Available at: {address} (Accessed: [day month year]).",
        "gost": "[Fog over Ostrava-by-the-Sea] / Aysel Uydurma-Test // The Made-up Gazette. [ок. 15.04.2021]. Доступ из архива "
        f"«The archive». URL: {address} (дата обращения: [ДД.ММ.ГГГГ]).",
    }
    assert [one["data-copied-as"][:18] for one in cite.all("p.cite")] == ["Copy the citation,"] * len(STYLES)
    assert cite.all("button") == []  # the script makes them
    stem = document.get_absolute_url().removesuffix("/")
    assert cite.links("a") == [
        ("BibTeX", f"{stem}.bib"),
        ("RIS", f"{stem}.ris"),
        ("CSL-JSON", f"{stem}.csl.json"),
        ("JSON", f"{stem}.json"),
        ("Text", f"{stem}.txt"),
        ("Markdown", f"{stem}.md"),
    ]
    for _words, link in cite.links("a"):
        assert client.get(link).status_code == 200


def test_a_private_person_can_be_read_in_the_text_and_nowhere_else(client: Client) -> None:
    document = rich()
    shown = client.get(document.get_absolute_url()).content.decode()
    before, text, after = shown.partition("Said by Aygün Gizli-Test.")
    assert text
    assert "Gizli" not in before + after
    assert "victim" not in before + after


def test_a_document_with_nothing_but_a_title_has_no_empty_sections(client: Client) -> None:
    document = make_document("Bare", text="", holding="record")
    page = read(client.get(document.get_absolute_url()))
    assert page.one("article header p.k").text == "news report · undated"
    assert page.texts("article h2") == ["How to cite", "Where it came from"]
    assert page.texts("p.note") == ["The archive holds only a record of this document; its text is not shown."]
    assert [page.all(one) for one in ("details.facts", "div.text", "p.by", "nav.within", "ul.versions")] == [[]] * 5


@pytest.mark.parametrize(
    ("holding", "shown", "said"),
    [
        ("full", ["The full text."], []),
        ("excerpt", ["Ours."], ["This is an excerpt; the archive does not show the full text."]),
        ("digest", ["Ours."], ["This is a digest in the archive’s own words; the archive does not show the full text."]),
        ("record", [], ["The archive holds only a record of this document; its text is not shown."]),
    ],
)
def test_as_much_of_the_text_as_the_holding_allows(client: Client, holding: str, shown: list[str], said: list[str]) -> None:
    document = make_document("Held", holding=holding, text="The full text.", digest="Ours.", language="az")
    response = client.get(document.get_absolute_url())
    page = read(response)
    assert (page.texts("div.text p"), page.texts("p.note")) == (shown, said)
    assert ("The full text." in response.content.decode()) is (holding == "full")
    assert [text["lang"] for text in page.all("div.text")] == {"digest": ["en"], "record": []}.get(holding, ["az"])


def test_a_gated_text_is_folded_away_until_the_reader_chooses(client: Client) -> None:
    document = make_document("Gated", text="Harsh.", content_notes="Harsh words", content_gate=True)
    page = read(client.get(document.get_absolute_url()))
    gate = page.one("details.gate")
    assert ("open" in gate, gate.one("summary").text, gate.texts("div.text p")) == (False, "Show the text", ["Harsh."])


def test_hostile_words_are_only_words(client: Client) -> None:
    hostile = '"><script>alert(1)</script>'
    document = make_document(
        hostile,
        text=f"{hostile} [go](javascript:alert(1)) ![p](http://evil.example/p.png)",
        byline=hostile,
        summary=hostile,
        content_notes=hostile,
        rights=hostile,
        date="2021",
        date_basis=hostile,
        people=[make_person(hostile)],
        topics=[make_topic(hostile)],
        events=[("2020", hostile)],
    )
    page = read(client.get(document.get_absolute_url()))
    assert page.one("h1").text == hostile
    assert [script.attributes.get("src", script.attributes.get("type")) for script in page.all("script")] == [
        "/static/js/theme.js",
        "/static/js/site.js",
        "application/ld+json",
    ]
    assert page.all("img") == []
    sure = ("/", "http://testserver/", "#", "mailto:desk@archive.example?")
    assert all(link["href"].startswith(sure) for link in page.all("a"))


def test_a_byline_links_the_authors_it_names(client: Client) -> None:
    author = make_person("Aysel Uydurma-Test")
    named = make_document("One", byline="Aysel Uydurma-Test", people={author: Role.AUTHOR})
    other = make_document("Two", byline="A. U.", people={author: Role.AUTHOR})
    body = make_document("Three", people={author: Role.AUTHOR}, organisations={make_organisation("Guild"): Role.AUTHOR})
    private = make_document("Four", people={make_person("Aygün Gizli-Test", private=True): Role.AUTHOR})

    def byline(document: Document) -> tuple[list[str], list[tuple[str, str]]]:
        page = read(client.get(document.get_absolute_url()))
        return page.texts("p.by"), page.links("p.by a")

    link = ("Aysel Uydurma-Test", "/people/aysel-uydurma-test/")
    assert byline(named) == (["By Aysel Uydurma-Test"], [link])
    assert byline(other) == (["By A. U."], [])
    assert byline(body) == (["By Aysel Uydurma-Test, Guild"], [link, ("Guild", "/organisations/guild/")])
    assert byline(private) == ([], [])


def test_related_documents_say_why_and_name_nobody_private(client: Client) -> None:
    veli, fog = make_person("Veli Uydurma-Test"), make_topic("Fog")
    private = make_person("Aygün Gizli-Test", private=True)
    document = make_document("This one", people=[veli, private], topics=[fog])
    near = make_document("Near", people=[veli, private], topics=[fog], date="2020", kind="law", language="az")
    make_document("By a private person only", people=[private])
    make_document("Unseen", people=[veli], topics=[fog], status=Status.DRAFT)
    make_document("Far", topics=[make_topic("Rain")])
    related = section(read(client.get(document.get_absolute_url())), "Related documents")
    assert related.links("a") == [("Near", near.get_absolute_url())]
    assert related.one("a")["lang"] == "az"
    assert related.texts(".why") == ["law · 2020 · also about Veli Uydurma-Test and Fog"]


# --- Addresses -----------------------------------------------------------------------------------------------------------------


def test_any_other_slug_and_none_redirect_for_ever(client: Client) -> None:
    document = make_document("Fog over the sea")
    for address in (f"/documents/{document.pk}/", f"/documents/{document.pk}-rain/", f"/documents/{document.pk}-fog-over/"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, f"/documents/{document.pk}-fog-over-the-sea/")


HIDDEN: list[dict[str, Any]] = [
    {"status": Status.DRAFT},
    {"status": Status.REVIEW},
    {"embargo_until": timezone.now() + timedelta(hours=1)},
    {"status": Status.WITHDRAWN, "withdrawal_reason": "Never shown to anybody."},
]


@pytest.mark.parametrize("fields", HIDDEN)
def test_what_was_never_public_is_not_there(client: Client, fields: dict[str, Any]) -> None:
    document = make_document("Kept in a drawer", **fields)
    for address in (document.get_absolute_url(), f"/documents/{document.pk}/", f"/documents/{document.pk}-x/"):
        response = client.get(address)
        assert read(response, 404).one("h1").text == "Not found"
        shown = response.content.decode()
        assert ("drawer" in shown, "Never shown" in shown) == (False, False)


@pytest.mark.parametrize("pk", ["0", "999999", "9" * 30])
def test_a_number_that_no_document_has_is_not_found(client: Client, pk: str) -> None:
    make_document()
    assert read(client.get(f"/documents/{pk}-x/"), 404).one("h1").text == "Not found"


@pytest.mark.django_db(transaction=True)  # the withdrawal comes by a commit of its own
def test_a_withdrawn_document_leaves_a_tombstone_with_the_reason(client: Client) -> None:
    document = make_document(
        "Once <b>here</b>",
        text="Gone words.",
        summary="Gone summary.",
        source=make_source(),
        date="2020-05",
        people=[make_person("Veli Uydurma-Test")],
        language="az",
    )
    assert client.get(document.get_absolute_url()).status_code == 200
    document.withdraw("Its author asked <i>for it</i>.")
    Document.objects.filter(pk=document.pk).update(changed_at=datetime(2024, 5, 3, tzinfo=UTC))
    for address in (document.get_absolute_url(), f"/documents/{document.pk}/", f"/documents/{document.pk}-x/"):
        response = client.get(address)
        page = read(response, 410)
        assert (page.one("h1").text, page.one("h1")["lang"]) == ("Once <b>here</b>", "az")
        assert page.one("p.k").text == "Withdrawn · 3 May 2024"
        assert page.texts("section.caution p") == ["Its author asked <i>for it</i>."]
        assert page.texts("p.soft") == ["news report · The Made-up Gazette · May 2020"]
        assert page.one("meta[name=robots]")["content"] == "noindex"
        shown = response.content.decode()
        assert [word in shown for word in ("Gone", "Veli", "ld+json")] == [False, False, False]
    assert client.get("/people/veli-uydurma-test/").status_code == 404


def test_only_reading_is_answered(client: Client) -> None:
    document = make_document()
    address = document.get_absolute_url()
    assert [client.head(address).status_code, client.post(address).status_code, client.put(address).status_code] == [
        200,
        405,
        405,
    ]
    assert Appearance.objects.count() == 0


@pytest.mark.django_db(transaction=True)  # what changes is a commit of its own
def test_a_byline_does_not_say_by_twice_and_an_inferred_day_is_no_fact_for_machines(client: Client) -> None:
    document = make_document("Rain", byline="By A. Invented", date="2021-03-28", date_basis="Inferred from the rain.")
    page = read(client.get(document.get_absolute_url()))
    assert (page.one("p.by").text, page.one("article header p.k").text) == ("By A. Invented", "news report · 28 March 2021")
    assert page.all("article header p.k time") == []
    stated = make_document("Fog", date="2021-03-28", date_basis="stated in text")
    assert read(client.get(stated.get_absolute_url())).one("article header time")["datetime"] == "2021-03-28"
