from __future__ import annotations

import pytest

from documents.intake.extract.reading import read
from documents.intake.found import Metadata, Unreadable
from tests.intake.files import docx, paragraph, table, zipped

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Harbour closed</dc:title>'
    "<dc:creator>Wren Tern</dc:creator><dcterms:created>2019-01-01T00:00:00Z</dcterms:created></cp:coreProperties>"
)


def test_a_word_document_keeps_headings_turns_lists_quotes_captions_and_tables() -> None:
    body = (
        paragraph("Harbour closed", "Title")
        + paragraph("What it said", "Heading2")
        + paragraph("Words & <more>.")
        + paragraph("Who fed them?", bold="Q: ")
        + paragraph("one", item=True)
        + paragraph("two", item=True)
        + paragraph("We will not.", "Quote")
        + paragraph("Gulls. Photo: A. Tern", "Caption")
        + table([["Year", "Gulls"], ["2019", "12"]])
    )
    found = read(docx(body, core=CORE), name="letter.txt", media_type="text/plain")
    assert found.text == (
        "# Harbour closed\n\n## What it said\n\nWords & \\<more>.\n\n**Q:** Who fed them?\n\n- one\n- two\n\n> We will not.\n\n"
        "*Gulls. Photo: A. Tern*\n\n| Year | Gulls |\n| --- | --- |\n| 2019 | 12 |"
    )
    assert (found.is_markdown, found.media_type[-8:], found.charset) == (True, "document", "")
    assert found.metadata == Metadata(title="Harbour closed", byline="Wren Tern")


def test_other_zip_files_are_named() -> None:
    for part, what in (
        ("xl/workbook.xml", "an Excel workbook"),
        ("content.xml", "an OpenDocument file"),
        ("a.txt", "a ZIP archive"),
    ):
        with pytest.raises(Unreadable, match=f"The file is {what}"):
            read(zipped({part: b""}), name="letter.docx")


def test_a_document_that_is_cut_off_is_damaged() -> None:
    content = docx(paragraph("Words"))
    with pytest.raises(Unreadable, match="damaged"):
        read(content[:-30])
    with pytest.raises(Unreadable, match=r"damaged: word/document.xml is not XML"):
        read(docx("<w:p>"))
