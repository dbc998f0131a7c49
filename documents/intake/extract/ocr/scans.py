"""PDFs of pictures: their pages drawn by PDFium, and recognised by Tesseract."""

import ctypes
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from pypdfium2 import PdfDocument, PdfiumError

from documents.extraction.findings import Extracted, Unreadable
from documents.intake.extract.ocr.pictures import png
from documents.intake.extract.ocr.recognition import Picture, recognise
from documents.intake.extract.pdf import opened, read_metadata, read_pages, written_pages
from documents.intake.extract.pdf.lines import Page

_RESOLUTION = 300  # points an inch, which Tesseract reads best
_MOST_POINTS = 20_000_000  # of a page that is drawn
_SHOWN = 110  # points an inch of a picture that an editor sees


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """The text of the pages that have some, and of the others what is recognised. Raises Unreadable."""
    with opened(content) as document:
        pages, remarks = read_pages(document)
        has_text = any(page.lines for page in pages)
        empty = [page.number for page in pages if not page.lines and (page.is_picture or not has_text)]
        found = recognise(((number, _drawn(document, number, _RESOLUTION)) for number in empty), empty)
        text, running = _joined(pages, found.pages)
        if not text.strip():
            raise Unreadable("No text was recognised in the PDF. Type what it shows, or add a sharper scan of it.")
        metadata, doubts = read_metadata(document, text)
        scanned = str(len(document))
    return Extracted(
        text,
        is_markdown=True,
        media_type=media_type,
        metadata=replace(metadata, scanned=scanned),
        remarks=(*remarks, *running, *found.remarks, *doubts),
    )


def _joined(pages: Sequence[Page], recognised: dict[int, str]) -> tuple[str, tuple[str, ...]]:
    """The pages in their order: those with lines are put together, the others are as they were recognised."""
    texts: list[str] = []
    remarks: list[str] = []
    for has_lines, group in groupby(pages, key=lambda page: bool(page.lines)):
        if has_lines:
            text, running = written_pages(list(group))
            texts.append(text)
            remarks.extend(running)
        else:
            texts.extend(recognised.get(page.number, "") for page in group)
    return "\n\n".join(filter(None, texts)), tuple(remarks)


def shown(content: bytes, number: int) -> bytes:
    """A page as a PNG for the editor. Raises Unreadable where there is no such page."""
    with opened(content) as document:
        if not 0 <= number < len(document):
            raise Unreadable("There is no such page.")
        page = _drawn(document, number, _SHOWN)
        return png(page.width, page.height, page.stride, bytes(page.points))  # type: ignore[call-overload]


def _drawn(document: PdfDocument, number: int, resolution: int) -> Picture:
    try:
        page = document[number]
        points = page.get_width() * page.get_height() * (resolution / 72) ** 2
        scale = resolution / 72 * min(1.0, (_MOST_POINTS / max(1.0, points)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        held = ctypes.create_string_buffer(bytes(bitmap.buffer), bitmap.stride * bitmap.height)
        drawn = Picture(bitmap.width, bitmap.height, bitmap.stride, held, round(72 * scale))
        bitmap.close()
        page.close()
    except PdfiumError as error:
        raise Unreadable(f"Page {number + 1} of the PDF is damaged.") from error
    return drawn
