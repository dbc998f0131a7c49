"""Text that is a picture is recognised where Tesseract is installed; where it is not, that is said."""

from __future__ import annotations

import io
import zlib

import pytest
from pypdfium2 import PdfDocument

from documents.extraction.findings import Unreadable
from documents.intake.extract import Extractor, extract
from documents.intake.extract.ocr.libraries import load_library, tesseract
from tests.intake.extract.ocr.scans import FONT, picture, scanned, written
from tests.intake.files import lines, pdf

PAGE = lines((72, 740, "Harbour closed after gulls"), size=20) + lines(
    (72, 700, "The harbour of Ostrava-by-the-Sea closed on 3 May after the gulls had taken"),
    (72, 686, "the crane again, and the well-known mayor Alva Tern said so on Monday in the"),
    (72, 672, "council."),
)
TEXT = (
    "Harbour closed after gulls\n\n"
    "The harbour of Ostrava-by-the-Sea closed on 3 May after the gulls had taken the crane again, and the well-known mayor "
    "Alva Tern said so on Monday in the council."
)
RUSSIAN = ("Суд города Лорна отправил редактора", "в башню на неделю, и никто не знал почему.")
AZERBAIJANI = ("Lorn şəhərinin məhkəməsi redaktoru", "bir həftəlik həbs etdi və heç kim bilmədi.")
TURKISH = ("Lorn kentinin mahkemesi gazeteciyi", "bir hafta tutukladı ve kimse öğrenemedi.")


def _installed() -> bool:
    try:
        return bool(tesseract())
    except Unreadable:
        return False


needs_tesseract = pytest.mark.skipif(not _installed(), reason="Tesseract is not installed: apt install tesseract-ocr")


def test_what_is_missing_is_named_with_how_to_install_it() -> None:
    with pytest.raises(Unreadable, match=r"Tesseract, .* is not installed on this server\..*apt install tesseract-ocr"):
        load_library(("libnothing.so.1",), {})


def test_a_picture_is_taken_as_a_document_or_refused_with_words_on_tesseract() -> None:
    with pytest.raises(Unreadable, match=r"The picture is damaged|Tesseract, .* is not installed"):
        extract(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(100), name="scan.jpg")


@needs_tesseract
def test_a_picture_of_a_page_is_recognised_and_says_how_surely() -> None:
    found = extract(picture(pdf([PAGE])), name="scan.png")
    assert (found.text, found.media_type, found.metadata.scanned) == (TEXT, "image/png", "1")
    (remark,) = found.remarks
    assert remark.startswith("The text was recognised from pictures by Tesseract (eng), with a confidence of 9")


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
@pytest.mark.skipif(not FONT.exists(), reason="fonts-dejavu-core is not installed")
@pytest.mark.parametrize(("language", "said"), [("rus", RUSSIAN), ("aze", AZERBAIJANI), ("tur", TURKISH)])
def test_the_languages_of_the_archive_are_read(language: str, said: tuple[str, ...]) -> None:
    found = extract(scanned(written(*said)))
    assert (found.text, f"Tesseract ({language}" in found.remarks[-1]) == (" ".join(said), True)


@needs_tesseract
def test_a_page_is_drawn_for_the_editor() -> None:
    with Extractor() as extractor:
        drawn = [extractor.picture(scanned(pdf([PAGE, PAGE])), number) for number in (0, 1)]
        drawn.append(extractor.picture(picture(pdf([PAGE]), resolution=100), 0))
        for content, number in ((pdf([PAGE]), 1), (picture(pdf([PAGE])), 1)):
            with pytest.raises(Unreadable, match=r"There is no such page\."):
                extractor.picture(content, number)
    assert [one[:8] for one in drawn] == [b"\x89PNG\r\n\x1a\n"] * 3


@needs_tesseract
@pytest.mark.parametrize("content", [picture(pdf([""])), scanned(pdf([""]))])
def test_an_empty_picture_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="No text was recognised"):
        extract(content)


@needs_tesseract
def test_a_picture_too_large_to_be_held_is_refused() -> None:
    small = picture(pdf([""]), resolution=20)
    large = (
        small[:16]
        + (60_000).to_bytes(4, "big") * 2
        + small[24:29]
        + zlib.crc32(small[12:16] + (60_000).to_bytes(4, "big") * 2 + small[24:29]).to_bytes(4, "big")
        + small[33:]
    )
    with pytest.raises(Unreadable, match=r"60,000 × 60,000 points; at most 40,000,000 are read"):
        extract(large)


def test_a_made_scan_has_no_text() -> None:
    assert PdfDocument(io.BytesIO(scanned(pdf([PAGE]))))[0].get_textpage().count_chars() == 0
