from __future__ import annotations

import pytest

from documents.extraction.findings import STRUCK, Metadata
from documents.extraction.suggestions import find
from documents.intake.extract.reading import read
from tests.intake.files import docx, paragraph, table

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
    assert found.metadata == Metadata(title="Harbour closed")
    assert found.remarks == (
        "The file’s properties name “Wren Tern”: that may be whoever typed it, and is not taken as author. "
        "This remark is for editors only",
    )


@pytest.mark.parametrize(
    ("title", "creator", "remarks"),
    [
        ("Document1", "Microsoft Office User", 0),
        ("Microsoft Word - letter.doc", "python-docx", 0),
        ("Untitled", "admin", 0),
        ("", "user", 0),
        ("letter_final.docx", "Admin", 0),
        ("Our plan", "", 1),
        ("Our plan", "Wren Tern", 2),
        ("Harbour closed", "Ada Wren", 0),
    ],
)
def test_what_the_file_says_of_itself_is_neither_title_nor_byline(title: str, creator: str, remarks: int) -> None:
    core = CORE.replace("Harbour closed", title).replace("Wren Tern", creator)
    body = paragraph("Harbour closed", "Heading1") + paragraph("By Ada Wren") + paragraph("Nobody knows who closed it, and why.")
    found = read(docx(body, core=core))
    assert (found.metadata.title, found.metadata.byline) == ("Harbour closed" if title == "Harbour closed" else "", "")
    assert len(found.remarks) == remarks
    suggested = find(found.text, metadata=found.metadata)
    assert suggested.title is not None
    assert suggested.byline is not None
    assert (suggested.title.value, suggested.byline.value) == ("Harbour closed", "Ada Wren")


_RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'


def test_what_word_strikes_out_is_a_cut_that_can_be_undone() -> None:
    struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">acquitted </w:t></w:r>'
    found = read(docx(f"<w:p>{_RUN.format('He was ')}{struck}{_RUN.format('convicted.')}</w:p>"))
    assert [(found.text[one.start : one.end], one.why) for one in found.left_out] == [("acquitted", STRUCK)]


def test_a_cell_over_several_rows_shifts_none() -> None:
    rows = [["Court", "Name", "Years"], ["Baku", "Ada", "5"], ["", "Ivo", "6"]]
    merged = table(rows).replace(
        '<w:tc><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">Baku',
        ('<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">Baku'),
    )
    merged = merged.replace(
        '<w:tc><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve"></w:t>',
        '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve"></w:t>',
    )
    assert read(docx(merged)).text == "| Court | Name | Years |\n| --- | --- | --- |\n| Baku | Ada | 5 |\n|  | Ivo | 6 |"
