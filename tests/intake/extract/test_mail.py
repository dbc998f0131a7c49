from __future__ import annotations

from email.message import EmailMessage

import pytest

from documents.extraction.findings import Metadata, Unreadable
from documents.intake.extract.reading import read


def _mail(text: str = "The harbour is closed.\n\nNobody was hurt.", *, html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "Wren Tern <wren@a.example>", "press@b.example"
    message["Subject"], message["Date"] = "Körpü bağlıdır", "Fri, 12 Mar 2021 09:00:00 +0400"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def test_a_mail_gives_its_text_subject_and_day_and_its_sender_to_editors_alone() -> None:
    found = read(bytes(_mail(html="<p>The harbour is <b>closed</b>.</p>")), name="mail.eml")
    assert (found.text, found.is_markdown, found.media_type) == (
        "The harbour is closed.\n\nNobody was hurt.",
        False,
        "message/rfc822",
    )
    assert found.metadata == Metadata(title="Körpü bağlıdır", date="2021-03-12", date_basis="the mail’s own date")
    assert found.remarks == ("The mail’s head, for editors only: From: Wren Tern <wren@a.example>; To: press@b.example",)


def test_what_is_attached_is_named() -> None:
    message = _mail()
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="list.pdf")
    assert read(bytes(message)).remarks[-1] == "What is attached to the mail is not read: list.pdf. Add it by itself"


def test_a_page_saved_as_mhtml_is_read_as_the_page() -> None:
    page = "<html><head><title>Bridge</title></head><body><h1>Bridge</h1><p>It is closed for the winter.</p></body></html>"
    saved = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/bridge\r\nSubject: Bridge\r\n"
        "Date: Fri, 12 Mar 2021 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        f"Content-Location: https://a.example/bridge\r\n\r\n{page}\r\n--b--\r\n"
    )
    found = read(saved.encode(), name="page.mhtml")
    assert (found.text, found.metadata) == (
        "# Bridge\n\nIt is closed for the winter.",
        Metadata(title="Bridge", address="https://a.example/bridge"),
    )


def test_a_mail_without_a_text_says_so() -> None:
    message = EmailMessage()
    message["From"], message["MIME-Version"] = "a@b.example", "1.0"
    message["To"] = "c@d.example"
    message.set_content(b"\x89PNG", maintype="image", subtype="png")
    with pytest.raises(Unreadable, match=r"has no text of its own|There is no text"):
        read(bytes(message), name="mail.eml")
