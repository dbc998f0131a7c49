from __future__ import annotations

import pytest

from documents.extraction.findings import Metadata, Unreadable
from documents.intake.extract.reading import read
from tests.intake.files import zipped

_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def _odt(body: str, *, head: str = "", kind: str = "text", meta: str = "") -> bytes:
    content = f"{head}<office:document-content {_SPACES}><office:body><office:{kind}>{body}</office:{kind}></office:body>"
    parts = {
        "META-INF/manifest.xml": b"<m/>",
        "content.xml": f"{content}</office:document-content>".encode(),
        "meta.xml": f"<office:document-meta {_SPACES}><office:meta>{meta}</office:meta></office:document-meta>".encode(),
    }
    return zipped(parts)


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ('<text:h text:outline-level="2">What it said</text:h><text:p>Words.</text:p>', "## What it said\n\nWords."),
        ("<text:p>One<text:line-break/>two<text:s/>three<text:tab/>four</text:p>", "One  \ntwo three four"),
        (
            "<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item>"
            "</text:list>",
            "- one\n- two",
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>"
            "<table:table-cell><text:p>Gulls</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>"
            "<text:p>2019</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>",
            "| Year | Gulls |\n| --- | --- |\n| 2019 |  |",
        ),
        (
            "<text:p>She left<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In May.</text:p>"
            "</text:note-body></text:note> early.</text:p>",
            "She left[1] early.\n\n[1] In May.",
        ),
        (
            "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:p>kept</text:p>",
            "kept",
        ),
        ('<text:p>See <text:a xlink:href="https://a.example/x">it</text:a>.</text:p>', "See [it](https://a.example/x)."),
    ],
)
def test_a_document_keeps_its_parts(body: str, written: str) -> None:
    found = read(_odt(body), name="letter.txt")
    assert (found.text, found.media_type) == (written, "application/vnd.oasis.opendocument.text")


def test_the_creator_in_its_properties_is_no_byline() -> None:
    found = read(_odt("<text:p>Nobody knows who closed it, and why.</text:p>", meta="<dc:creator>Wren Tern</dc:creator>"))
    assert found.metadata == Metadata()
    assert ["Wren Tern" in remark for remark in found.remarks] == [True]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (_odt("<text:p>x</text:p>", kind="spreadsheet"), "no text document"),
        (_odt("<text:p>x</text:p>", head='<!DOCTYPE a [<!ENTITY b "c">]>'), "declares a document type"),
        (_odt("<text:p>x"), "is not XML"),
        (_odt("<text:section>" * 300 + "<text:p>x</text:p>" + "</text:section>" * 300), "nested more than 200 deep"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        read(content)
