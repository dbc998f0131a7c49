"""Pictures of pages, drawn by PDFium, and PDFs of them."""

from __future__ import annotations

import ctypes
import io
from pathlib import Path

from pypdfium2 import PdfDocument, PdfImage, raw

from documents.intake.extract.ocr.pictures import png

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")  # Debian's fonts-dejavu-core: it has Cyrillic letters


def picture(content: bytes, number: int = 0, *, resolution: int = 200) -> bytes:
    """A page of a PDF as a PNG."""
    document = PdfDocument(content)
    bitmap = document[number].render(scale=resolution / 72, grayscale=True)
    return png(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def scanned(content: bytes, *, kept: int = 0) -> bytes:
    """The PDF with pictures of its pages instead of their text; the first `kept` pages stay."""
    source, made = PdfDocument(content), PdfDocument.new()
    for number in range(len(source)):
        if number < kept:
            made.import_pages(source, [number])
            continue
        page, width, height = made.new_page(595, 842), 595, 842
        image = PdfImage.new(made)
        image.set_bitmap(source[number].render(scale=200 / 72, grayscale=True))
        raw.FPDFImageObj_SetMatrix(image.raw, width, 0, 0, height, 0, 0)
        page.insert_obj(image)
        page.gen_content()
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def written(*lines: str) -> bytes:
    """A PDF with lines in any letters that the font has."""
    document = PdfDocument.new()
    page = document.new_page(595, 842)
    data = FONT.read_bytes()
    held = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
    font = raw.FPDFText_LoadFont(document.raw, held, len(data), raw.FPDF_FONT_TRUETYPE, 1)
    for number, line in enumerate(lines):
        text = raw.FPDFPageObj_CreateTextObj(document.raw, font, 12)
        letters = (line + "\0").encode("utf-16-le")
        raw.FPDFText_SetText(text, ctypes.cast(ctypes.create_string_buffer(letters), raw.FPDF_WIDESTRING))
        raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, 60, 760 - 18 * number)
        raw.FPDFPage_InsertObject(page.raw, text)
    page.gen_content()
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()
