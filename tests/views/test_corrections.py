"""The page and the feed of what was corrected or withdrawn."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from documents.models import Document, Erasure
from tests.html import read
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"


def _withdrawn(title: str, day: int, *, title_withheld: bool = False) -> Document:
    document = make_document(title)
    document.withdraw(f"Why {title} went.", title_withheld=title_withheld)
    Document.objects.filter(pk=document.pk).update(changed_at=datetime(2024, 3, day, 12, tzinfo=UTC))
    return document


def _entries(client: Client, address: str = "/corrections.atom") -> list[ElementTree.Element]:
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return ElementTree.fromstring(response.content).findall(f"{ATOM}entry")


def test_corrections_and_withdrawals_stand_by_day_the_newest_first(client: Client) -> None:
    rain = make_document("Rain", language="az")
    first = rain.corrections.create(words="It was drizzle.", made_on="2024-03-01")
    last = rain.corrections.create(words="It was fog.", made_on="2024-03-05")
    gone, unnamed = _withdrawn("Gone", 3), _withdrawn("Unnamed", 4, title_withheld=True)
    page = read(client.get("/corrections/"))
    assert page.one("h1").text == "Corrections and withdrawals"
    assert page.links("dd a") == [
        ("Rain", f"{rain.get_absolute_url()}#h-corr"),
        ("A withdrawn document", f"/documents/{unnamed.pk}/"),
        ("Gone", gone.get_absolute_url()),
        ("Rain", f"{rain.get_absolute_url()}#h-corr"),
    ]
    assert page.texts("dl.pairs dt") == ["5 March 2024", "4 March 2024", "3 March 2024", "1 March 2024"]
    assert page.texts("dd p") == ["It was fog.", "Why Unnamed went.", "Why Gone went.", "It was drizzle."]
    assert page.texts("dd b") == ["withdrawn", "withdrawn"]
    found = [
        (one.findtext(f"{ATOM}id"), one.findtext(f"{ATOM}title"), one.findtext(f"{ATOM}summary")) for one in _entries(client)
    ]
    assert found == [
        (f"tag:testserver,2024-03-05:correction/{last.pk}", "Corrected: Rain", "It was fog."),
        (f"tag:testserver,2024-03-04:withdrawal/{unnamed.pk}", "Withdrawn: A withdrawn document", "Why Unnamed went."),
        (f"tag:testserver,2024-03-03:withdrawal/{gone.pk}", "Withdrawn: Gone", "Why Gone went."),
        (f"tag:testserver,2024-03-01:correction/{first.pk}", "Corrected: Rain", "It was drizzle."),
    ]


def test_an_erasure_is_told_by_its_number_reason_and_day(client: Client) -> None:
    at = datetime(2024, 3, 2, 12, tzinfo=UTC)
    Erasure.objects.create(document=71, reason="court-order", was_public=True, at=at)
    Erasure.objects.create(document=72, reason="error", was_public=False, at=at)  # of which readers never knew
    found = {prefix: read(client.get(f"{prefix}/corrections/")) for prefix in ("", "/az", "/ru")}
    assert {prefix: (*page.texts("dd a"), *page.texts("dd b"), *page.texts("dd p")) for prefix, page in found.items()} == {
        "": ("Document no. 71", "erased", "court order"),
        "/az": ("71 nömrəli sənəd", "silinib", "məhkəmə qərarı"),
        "/ru": ("Документ № 71", "удалён", "решение суда"),
    }
    assert [page.one("dd p").attributes.get("lang") for page in found.values()] == [None, None, None]
    assert [page.one("dd a")["href"] for page in found.values()] == ["/documents/71/", "/az/documents/71/", "/ru/documents/71/"]
    (entry,) = _entries(client)
    told = [entry.findtext(f"{ATOM}{name}") for name in ("id", "title", "summary", "updated")]
    assert told == ["tag:testserver,2024-03-02:erasure/71", "Erased: Document no. 71", "court order", "2024-03-02T00:00:00+00:00"]
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "http://testserver/documents/71/"


def test_nothing_of_what_readers_never_saw_is_there(client: Client) -> None:
    hidden = [
        make_document("Draft", status="draft"),
        make_document("Embargoed", embargo_until=timezone.now() + timedelta(days=1)),
    ]
    for document in hidden:
        document.corrections.create(words="Secret words.")
    gone = make_document("Gone")
    gone.corrections.create(words="Secret words.")
    gone.withdraw("A reason.", title_withheld=True)
    make_document("Never public", status="withdrawn", withdrawal_reason="Secret words.")
    for address in ("/corrections/", "/corrections.atom"):
        said = client.get(address).content.decode()
        assert [word for word in ("Secret", "Draft", "Embargoed", "Gone", "gone", "Never") if word in said] == []
        assert "A reason." in said


def test_pages_have_one_address_each_and_end(client: Client) -> None:
    document = make_document("Rain")
    for number in range(51):
        document.corrections.create(words=f"Number {number}.", made_on=f"2024-01-{number % 28 + 1:02}")
    assert len(read(client.get("/corrections/")).texts("dl.pairs dt")) == 50
    assert len(read(client.get("/corrections/?page=2")).texts("dl.pairs dt")) == 1
    assert read(client.get("/corrections/")).links("nav.pager a") == [
        ("Page 2", "/corrections/?page=2"),
        ("Next", "/corrections/?page=2"),
    ]
    for asked in ("?page=1", "?other=1", "?page=2&page=1"):
        response = client.get(f"/corrections/{asked}")
        assert (response.status_code, response["Location"]) == (302, "/corrections/")
    for wrong in ("0", "3", "-1", "x", "99999999", "%00", "١"):
        assert client.get(f"/corrections/?page={wrong}").status_code == 404


@pytest.mark.parametrize(("prefix", "title"), [("", "Corrected: Rain"), ("/az", "Düzəliş: Rain"), ("/ru", "Исправлено: Rain")])
def test_the_feed_speaks_the_language_of_its_address(client: Client, prefix: str, title: str) -> None:
    make_document("Rain").corrections.create(words="It was drizzle.")
    (entry,) = _entries(client, f"{prefix}/corrections.atom")
    assert entry.findtext(f"{ATOM}title") == title


def test_an_archive_without_faults_says_so(client: Client) -> None:
    assert "Nothing has been corrected or withdrawn." in client.get("/corrections/").content.decode()
    assert _entries(client) == []


@pytest.mark.django_db(transaction=True)
def test_the_page_costs_the_same_for_one_row_and_three(client: Client) -> None:
    client.get("/documents/")
    costs = []
    for number in (1, 2):
        for title in "ab" * number:
            make_document(title).corrections.create(words="Wrong.")
            _withdrawn(title, number)
        client.get("/documents/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/corrections/")
        costs.append(len(queries))
    assert costs[0] == costs[1]
