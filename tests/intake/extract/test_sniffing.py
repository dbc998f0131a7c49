"""What a file is, by its bytes."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Unreadable
from documents.intake.extract.reading import read


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
        (b"{\\rtf1 words}", "an RTF document.*save it as DOCX or PDF"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture.*ocrmypdf"),
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
