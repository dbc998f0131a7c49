"""Pictures as documents, and pictures of pages for the editor."""

from __future__ import annotations

import struct
import zlib

import pytest

from documents.extraction.findings import Unreadable
from documents.intake.extract import extract
from documents.intake.extract.ocr.pictures import count_pages, png
from tests.intake.extract.ocr.installed import needs_tesseract
from tests.intake.extract.ocr.scans import picture
from tests.intake.files import pdf


def test_a_picture_is_taken_as_a_document_or_refused_with_words_on_tesseract() -> None:
    with pytest.raises(Unreadable, match=r"The picture is damaged|Tesseract, .* is not installed"):
        extract(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(100), name="scan.jpg")


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


def test_a_picture_in_grey_is_a_png_of_its_points_without_what_pads_its_rows() -> None:
    drawn = png(2, 2, 3, bytes([1, 2, 99, 3, 4, 99]))
    assert drawn[:16] == b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    assert struct.unpack(">IIBBBBB", drawn[16:29]) == (2, 2, 8, 0, 0, 0, 0)
    start = drawn.index(b"IDAT")
    (length,) = struct.unpack(">I", drawn[start - 4 : start])
    assert zlib.decompress(drawn[start + 4 : start + 4 + length]) == bytes([0, 1, 2, 0, 3, 4])


def _tiff(*sizes: tuple[int, int], loops: bool = False) -> bytes:
    """Pages of these sizes, without their points."""
    length = 2 + 2 * 12 + 4
    content = b"II*\0" + struct.pack("<I", 8)
    for number, (width, height) in enumerate(sizes):
        last = number == len(sizes) - 1
        following = 8 * loops if last else 8 + (number + 1) * length
        content += struct.pack("<HHHIIHHIII", 2, 256, 4, 1, width, 257, 3, 1, height, following)
    return content


def test_pages_of_a_tiff_are_counted_along_its_directories() -> None:
    assert [
        count_pages(_tiff(*[(9, 9)] * pages, loops=loops), "image/tiff") for pages in (1, 200) for loops in (False, True)
    ] == [
        *(1, 1, 200, 200),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (_tiff((9, 9), (60_000, 60_000)), "60,000 × 60,000 points; at most 40,000,000 are read"),
        (_tiff(*[(9, 9)] * 201), "more than 200 pages"),
        (_tiff((9, 9), (9, 9))[:-1], "damaged, perhaps cut off"),
        (b"II*\0", "damaged, perhaps cut off"),
    ],
)
def test_a_tiff_some_of_whose_pages_cannot_be_read_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        count_pages(content, "image/tiff")


def test_a_picture_that_is_no_tiff_is_one_page() -> None:
    assert [count_pages(b"", kind) for kind in ("image/png", "image/jpeg")] == [1, 1]
