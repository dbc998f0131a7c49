"""PDFs of pictures: drawn, and recognised."""

from __future__ import annotations

import io
import struct
from math import ceil

import pytest
from pypdfium2 import PdfDocument

from documents.extraction.findings import Unreadable
from documents.intake.extract import extract
from documents.intake.extract.ocr.scans import _joined, shown
from documents.intake.extract.pdf import opened, read_pages
from tests.intake.extract.ocr.installed import needs_tesseract
from tests.intake.extract.ocr.page import PAGE, PICTURE, TEXT
from tests.intake.extract.ocr.scans import scanned
from tests.intake.files import lines, pdf


@needs_tesseract
def test_a_scanned_pdf_is_recognised_page_by_page() -> None:
    found = extract(scanned(pdf([PAGE, lines((72, 700, "Nobody was hurt in the harbour on that day."))])))
    assert found.text == f"{TEXT}\n\nNobody was hurt in the harbour on that day."
    assert (found.media_type, found.metadata.scanned) == ("application/pdf", "2")


@needs_tesseract
def test_pictures_among_pages_of_text_are_recognised_too() -> None:
    found = extract(scanned(pdf([lines((72, 700, "This is the cover of the file.")), PAGE]), kept=1))
    assert found.text == f"This is the cover of the file.\n\n{TEXT}"


@needs_tesseract
def test_pages_after_a_damaged_one_are_recognised_as_themselves() -> None:
    said = ["The gulls came on Monday.", "The crane was gone on Tuesday.", "The harbour closed on Friday."]
    first, page, rest = scanned(pdf([lines((72, 700, words), size=20) for words in said])).split(b"/Type/Page>>", 2)
    found = extract(page.join((first + b"/Type/Page>>", b"/Type/Xage>>" + rest)))
    assert found.text == f"{said[0]}\n\n{said[2]}"
    assert (found.remarks[0], found.metadata.scanned) == ("Pages were damaged and left out: 2", "3")


def test_the_properties_of_a_file_with_pictures_are_read() -> None:
    found = extract(pdf([PAGE, PICTURE], info="/Title(Harbour closed after gulls)/Author(Ada Wren)"))
    assert found.metadata.title == "Harbour closed after gulls"
    assert found.remarks[-1].startswith("The file’s properties name “Ada Wren”")


def test_a_made_scan_has_no_text() -> None:
    assert PdfDocument(io.BytesIO(scanned(pdf([PAGE]))))[0].get_textpage().count_chars() == 0


def test_a_page_is_drawn_for_the_editor_at_its_own_size() -> None:
    drawn = shown(pdf([PAGE, PAGE]), 1)
    width, height = struct.unpack(">II", drawn[16:24])
    document = PdfDocument(pdf([PAGE]))
    assert (width, height) == tuple(ceil(points * 110 / 72) for points in document[0].get_size())


@pytest.mark.parametrize("number", [-1, 2, 10**9])
def test_a_page_that_is_not_there_is_refused(number: int) -> None:
    with pytest.raises(Unreadable, match=r"There is no such page\."):
        shown(pdf([PAGE, PAGE]), number)


def test_pages_with_text_are_put_together_and_the_others_stand_between_them() -> None:
    with opened(pdf([PAGE, "", lines((72, 700, "Nobody was hurt."))])) as document:
        pages, _remarks = read_pages(document)
    text, _running = _joined(pages, {1: "What was recognised."})
    assert text == f"# {TEXT}\n\nWhat was recognised.\n\nNobody was hurt."
    assert _joined(pages[1:2], {}) == ("", ())
