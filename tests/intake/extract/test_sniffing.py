"""What a file is, by its bytes."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Unreadable
from documents.intake.extract.reading import read
from documents.intake.extract.sniffing import DOCX, ODT, media_type_of
from tests.intake.files import docx, paragraph, pdf, zipped


def test_the_name_decides_only_whether_text_is_markdown() -> None:
    assert read(b"Plain words", name="a.md").is_markdown
    assert not read(b"Plain words", name="a.html").is_markdown
    assert read(b"<p>Words of a page</p>", name="a.txt").media_type == "text/html"
    assert read(b"5 <p is less", name="a.html").media_type == "text/plain"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The file is empty"),
        (b" \r\n\x00\x00", "The file is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 doc", "an old Office document .*save it as DOCX or PDF"),
        (b"GIF89a\x01\x00\x01\x00", "a GIF picture.*ocrmypdf"),
        (b"\x1f\x8b\x08\x00", "compressed.*Unpack it"),
        (b"\x00\x00\x00\x18ftypmp42", "Add its transcript"),
        (b"PK\x03\x04 cut off", "damaged, perhaps cut off"),
        (b"<?xml version='1.0'?><rss></rss>", "XML and no web page"),
        (bytes(range(256)) * 20, "no text in any charset|control characters"),
        (b"words " + b"\x01\x02" * 20, "control characters"),
        (b"x" * 2_000_001, "has 2,000,001 characters; at most 2,000,000"),
        (b"x" * 200_001, "Line 1 has 200,001 characters.*Break it into paragraphs"),
        (b"x" * 8_000_010, "8,000,010 bytes of text.*Split it"),
    ],
)
def test_what_gives_no_text_is_refused_by_what_it_is_with_what_to_do(content: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        read(content, name="letter.txt")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"Plain words.", "text/plain"),
        (b"BMW has said so.", "text/plain"),
        (b"MZ is how it begins.", "text/plain"),
        (b"One [two](https://kestrel.example/).", "text/markdown"),
        (b"# One\n\n# Two\n", "text/markdown"),
        (b"# One\n", "text/plain"),
        (b"\xef\xbb\xbf <!-- a --> <!DOCTYPE html><p>One", "text/html"),
        (b"<p>One</p>", "text/html"),
        (b"<pp>One</pp>", "text/plain"),
        (b"From: a@b.example\nSubject: One\nMIME-Version: 1.0\n\nTwo", "message/rfc822"),
        (b"From: here on it rained.", "text/plain"),
        (b"junk %PDF-1.4", "application/pdf"),
        (pdf([""]), "application/pdf"),
        (docx(paragraph("One")), DOCX),
        (zipped({"content.xml": b"", "META-INF/manifest.xml": b""}), ODT),
    ],
)
def test_a_file_is_what_its_bytes_are(content: bytes, media_type: str) -> None:
    assert media_type_of(content) == media_type


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("xl/workbook.xml", "an Excel workbook"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("META-INF/container.xml", "an e-book"),
        ("a.txt", "a ZIP archive"),
    ],
)
def test_what_else_is_zipped_is_named(part: str, what: str) -> None:
    with pytest.raises(Unreadable, match=f"^The file is {what}"):
        media_type_of(zipped({part: b"x"}))
