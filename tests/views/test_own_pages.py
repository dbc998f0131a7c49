"""Pages that the operator writes, the way to reach the archive, and security.txt."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from documents.models import Erasure, OwnPage
from tests.admin.forms import main_form
from tests.html import read
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import Settings

pytestmark = pytest.mark.django_db


def _status(client: Client, name: str) -> int:
    return client.get(f"/about/{name}/").status_code


def test_the_pages_there_are_without_a_word_of_the_operator(client: Client, settings: Settings) -> None:
    statuses = {name: _status(client, name) for name in ("who", "selection", "licence", "contact", "accessibility", "privacy")}
    assert statuses == {"who": 404, "selection": 404, "licence": 404, "contact": 200, "accessibility": 200, "privacy": 200}
    assert _status(client, "other") == 404
    links = read(client.get("/about/")).links("main ul li a")
    assert links == [
        ("Contact", "/about/contact/"),
        ("Accessibility", "/about/accessibility/"),
        ("Privacy", "/about/privacy/"),
        ("Policy", "/policy/"),
        ("Corrections and withdrawals", "/corrections/"),
    ]
    settings.CONTACT_EMAIL = ""
    assert client.get("/az/about/contact/").status_code == 404  # in a language whose pages are not kept yet
    assert "/az/about/contact/" not in [address for _label, address in read(client.get("/az/")).links("footer a")]


@pytest.mark.django_db(transaction=True)
def test_what_the_operator_writes_is_shown_in_the_readers_language_or_another(client: Client) -> None:
    assert _status(client, "who") == 404
    OwnPage.objects.create(name="who", language="ru", text="Мы.")
    for prefix in ("", "/az", "/ru"):
        assert read(client.get(f"{prefix}/about/who/")).texts("main .text p") == ["Мы."]
    OwnPage.objects.create(name="who", text="# We\n\nSeven *people*. <script>x</script>")
    found = {prefix: read(client.get(f"{prefix}/about/who/")) for prefix in ("", "/az", "/ru")}
    assert {prefix: page.texts("main .text p") for prefix, page in found.items()} == {
        "": ["Seven people. <script>x</script>"],
        "/az": ["Seven people. <script>x</script>"],
        "/ru": ["Мы."],
    }
    assert [page.one("main .text").attributes.get("lang") for page in found.values()] == [None, "en", None]
    assert found["/az"].one("h1").text == "Arxivin arxasında kim dayanır"
    assert ("Who is behind the archive", "/about/who/") in read(client.get("/about/")).links("main li a")
    assert b"/about/who/" in client.get("/sitemaps/pages-0.xml").content


def test_what_the_operator_writes_stands_in_place_of_the_common_words(client: Client) -> None:
    OwnPage.objects.create(name="privacy", text="Our own words.")
    OwnPage.objects.create(name="contact", text="Come at noon.")
    assert read(client.get("/about/privacy/")).texts("main .text p") == ["Our own words."]
    contact = read(client.get("/about/contact/"))
    assert contact.texts("main .text p") == ["Come at noon."]
    assert contact.links("main a") == [("desk@archive.example", "mailto:desk@archive.example")]


@pytest.mark.django_db(transaction=True)
def test_a_page_is_written_at_the_desk_once_in_a_language(admin_client: Client, client: Client) -> None:
    address = "/admin/documents/ownpage/add/"
    sent = main_form(admin_client.get(address)) | {"name": ["licence"], "language": ["az"], "text": ["CC BY."]}
    assert admin_client.post(address, sent).status_code == 302
    assert read(client.get("/az/about/licence/")).texts("main .text p") == ["CC BY."]
    sent = main_form(admin_client.get(address)) | {"name": ["licence"], "language": ["az"], "text": ["CC0."]}
    refused = admin_client.post(address, sent)
    assert (refused.status_code, OwnPage.objects.count()) == (200, 1)


def _mail(address: str) -> tuple[str, str, str]:
    parts = urlsplit(address)
    asked = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    return f"{parts.scheme}:{parts.path}", asked["subject"][0], asked["body"][0]


@pytest.mark.django_db(transaction=True)
def test_an_error_in_a_document_is_reported_by_a_mail_that_is_begun(client: Client) -> None:
    document = make_document("Rain & “fog”?\nÜç")
    (label, address) = read(client.get(document.get_absolute_url())).links("#report")[0]
    assert label == "Report an error"
    assert _mail(address) == (
        "mailto:desk@archive.example",
        f"Error in “{document.title}”",
        f"{document.title}\r\nhttp://testserver{document.get_absolute_url()}\r\n\r\n"
        "What is wrong, and how do you know?\r\n\r\n\r\nThe passage:\r\n",
    )
    (label, address) = read(client.get(f"/ru{document.get_absolute_url()}")).links("#report")[0]
    assert (label, _mail(address)[1]) == ("Сообщить об ошибке", f"Ошибка в документе «{document.title}»")
    long = make_document("Жалоба " * 40)
    assert len(read(client.get(f"/ru{long.get_absolute_url()}")).links("#report")[0][1]) < 2_000


def test_without_an_address_nothing_is_offered(client: Client, settings: Settings) -> None:
    settings.CONTACT_EMAIL = ""
    assert b"mailto" not in client.get(make_document().get_absolute_url()).content
    assert client.get("/.well-known/security.txt").status_code == 404


def test_security_txt_says_where_and_until_when(client: Client) -> None:
    response = client.get("/.well-known/security.txt")
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    fields = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    expires = datetime.fromisoformat(fields.pop("Expires"))
    assert timedelta(days=178) < expires - datetime.now(UTC) <= timedelta(days=180)
    assert fields == {
        "Contact": "mailto:desk@archive.example",
        "Preferred-Languages": "en, az, ru",
        "Canonical": "http://testserver/.well-known/security.txt",
    }


@pytest.mark.django_db(transaction=True)
def test_a_corrected_document_says_so_at_its_head(client: Client) -> None:
    document = make_document("Rain")
    assert read(client.get(document.get_absolute_url())).all(".corrected") == []
    document.corrections.create(words="It was drizzle.", made_on="2024-03-02")
    page = read(client.get(document.get_absolute_url()))
    assert page.links(".corrected a") == [("Corrected on 2 March 2024", "#h-corr")]


@pytest.mark.django_db(transaction=True)
def test_the_head_says_how_often_it_was_corrected(client: Client) -> None:
    document = make_document("Rain")
    for day in (9, 2):
        document.corrections.create(words="It was drizzle.", made_on=f"2024-03-{day:02}")
    links = [read(client.get(f"{prefix}{document.get_absolute_url()}")).links(".corrected a")[0][0] for prefix in ("", "/ru")]
    assert links == ["Corrected 2 times, last on 9 March 2024", "Исправлено 2 раза, последнее исправление: 9 марта 2024"]


def test_readers_can_ask_about_what_is_no_longer_shown(client: Client, settings: Settings) -> None:
    named, unnamed = make_document("Rain"), make_document("Fog")
    named.withdraw("Why.")
    unnamed.withdraw("Why.", title_withheld=True)
    Erasure.objects.create(document=71, reason="court-order", was_public=True)
    for pk in (named.pk, unnamed.pk, 71):
        said, address = read(client.get(f"/documents/{pk}/"), 410).links("p.more a")[0]
        mail = urlsplit(address)
        asked = {"subject": ["About a document that is no longer shown"], "body": [f"http://testserver/documents/{pk}/\r\n\r\n"]}
        assert (said, mail.path, parse_qs(mail.query)) == (
            "Write to the archive about this document",
            "desk@archive.example",
            asked,
        )
    settings.CONTACT_EMAIL = ""
    for pk in (named.pk, 71):
        assert read(client.get(f"/documents/{pk}/"), 410).links("p.more a") == [("All documents", "/documents/")]
