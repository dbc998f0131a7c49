"""A PDF to Markdown: lines as PDFium finds them, put together to paragraphs again."""

import pypdfium2
from pypdfium2 import PdfDocument, PdfiumError, raw

from documents.extraction.findings import Extracted, Unreadable
from documents.intake.extract.pdf.layout import body_size, with_drop_caps, without_copies, without_running_lines
from documents.intake.extract.pdf.lines import Page, page_of
from documents.intake.extract.pdf.paragraphs import written
from documents.intake.extract.properties import file_metadata
from documents.text import MAX_CHARS

__all__ = ["read"]

_MAX_PAGES = 3_000
_MOST_SHOWN = 5  # lines in a remark
_SAVE = "Open it in a PDF viewer and print it to a new PDF, or paste its text."
_FAULTS = {
    raw.FPDF_ERR_PASSWORD: "The PDF is encrypted with a password. Save a copy without one (print it to a new PDF), and add that.",
    raw.FPDF_ERR_SECURITY: f"The PDF is encrypted in a way that is not known here. {_SAVE}",
}
_SCANNED = (
    "The PDF has {pages} and no text: it is scanned. Recognise its text first, for example with "
    "“ocrmypdf scan.pdf text.pdf”, and add the result; or paste the text."
)


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """Raises Unreadable."""
    try:
        document = PdfDocument(content)
    except PdfiumError as error:
        raise Unreadable(
            _FAULTS.get(error.err_code, f"The PDF is damaged, perhaps cut off. Download it again. {_SAVE}")
        ) from error
    try:
        if len(document) > _MAX_PAGES:
            raise Unreadable(f"The PDF has {len(document):,} pages; at most {_MAX_PAGES:,} are read. Split it.")
        pages, remarks = _read_pages(document)
        properties = _read_properties(document)
    finally:
        document.close()
    pages, running = without_running_lines(pages)
    size = body_size([line for page in pages for line in page.lines])
    text = written([with_drop_caps(without_copies(page), size) for page in pages])
    remarks = (*remarks, *_running_remark(running))
    metadata, doubts = file_metadata(text, title=properties.get("Title", ""), author=properties.get("Author", ""))
    return Extracted(text=text, is_markdown=True, media_type=media_type, metadata=metadata, remarks=(*remarks, *doubts))


def _read_pages(document: pypdfium2.PdfDocument) -> tuple[list[Page], tuple[str, ...]]:
    pages, empty, damaged, characters = [], [], [], 0
    for number in range(len(document)):
        try:
            page = page_of(document, number)
        except PdfiumError:
            damaged.append(number + 1)
            continue
        characters += sum(len(line.text) for line in page.lines)
        if characters > MAX_CHARS:
            raise Unreadable(f"The PDF has more than {MAX_CHARS:,} characters by page {number + 1:,}. Split it.")
        pages.append(page)
        if not page.lines:
            empty.append(number + 1)
    if len(empty) + len(damaged) == len(document):
        count = f"{len(document):,} page{'s' * (len(document) != 1)}"
        raise Unreadable(_SCANNED.format(pages=count) if not damaged else f"The PDF's pages are damaged. {_SAVE}")
    remarks = [_page_remark(empty, "no text; what they show is a picture")] if empty else []
    if unseen := sum(page.unseen for page in pages):
        remarks.append(f"{unseen:,} letters that the PDF has and does not show are left out of the text; the original has them")
    return pages, (*remarks, *([_page_remark(damaged, "were damaged and left out")] if damaged else []))


def _running_remark(lines: tuple[str, ...]) -> tuple[str, ...]:
    if not lines:
        return ()
    shown = ", ".join(f"“{line[:60]}”" for line in lines[:_MOST_SHOWN]) + ", …" * (len(lines) > _MOST_SHOWN)
    return (f"What stands at the edges of several pages is left out of the text: {shown}",)


def _page_remark(numbers: list[int], what: str) -> str:
    shown = ", ".join(map(str, numbers[:20])) + ", …" * (len(numbers) > 20)
    verb = "" if what.startswith("were") else "with "
    return f"Pages {verb}{what}: {shown}"


def _read_properties(document: pypdfium2.PdfDocument) -> dict[str, str]:
    return {key: " ".join(value.split())[:1_000] for key, value in document.get_metadata_dict().items()}
