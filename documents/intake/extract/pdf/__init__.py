"""A PDF to Markdown: lines as PDFium finds them, put together to paragraphs again."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from pypdfium2 import PdfDocument, PdfiumError, raw

from documents.extraction.findings import Extracted, Metadata, NeedsRecognition, Unreadable
from documents.intake.extract.pdf.layout import body_size, with_drop_caps, with_table_rows, without_copies, without_running_lines
from documents.intake.extract.pdf.lines import Page, page_of
from documents.intake.extract.pdf.paragraphs import written
from documents.intake.extract.properties import file_metadata
from documents.text import MAX_CHARS

__all__ = ["opened", "read", "read_metadata", "read_pages", "written_pages"]

_MAX_PAGES = 3_000
_MOST_SHOWN = 5  # lines in a remark
_SAVE = "Open it in a PDF viewer and print it to a new PDF, or paste its text."
_FAULTS = {
    raw.FPDF_ERR_PASSWORD: "The PDF is encrypted with a password. Save a copy without one (print it to a new PDF), and add that.",
    raw.FPDF_ERR_SECURITY: f"The PDF is encrypted in a way that is not known here. {_SAVE}",
}


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """Raises Unreadable; NeedsRecognition where no page has text."""
    with opened(content) as document:
        pages, remarks = read_pages(document)
        if not any(page.lines for page in pages):
            raise NeedsRecognition(f"The PDF has {len(pages):,} page{'s' * (len(pages) != 1)} and no text: it is scanned.")
        text, running = written_pages(pages)
        metadata, doubts = read_metadata(document, text)
    empty = [page.number + 1 for page in pages if not page.lines]
    if empty:
        remarks = (*remarks, _page_remark(empty, "no text; what they show is a picture"))
    return Extracted(
        text=text,
        is_markdown=True,
        media_type=media_type,
        metadata=metadata,
        remarks=(*remarks, *running, *doubts),
        has_pictures=any(page.is_picture for page in pages),
    )


@contextmanager
def opened(content: bytes) -> Iterator[PdfDocument]:
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
        yield document
    finally:
        document.close()


def written_pages(pages: Sequence[Page]) -> tuple[str, tuple[str, ...]]:
    """Their Markdown, and a remark on what stands at their edges."""
    kept, running = without_running_lines(pages)
    size = body_size([line for page in kept for line in page.lines])
    return written([with_table_rows(with_drop_caps(without_copies(page), size)) for page in kept]), _running_remark(running)


def read_pages(document: PdfDocument) -> tuple[list[Page], tuple[str, ...]]:
    pages, damaged, characters = [], [], 0
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
    if len(damaged) == len(document):
        raise Unreadable(f"The PDF's pages are damaged. {_SAVE}")
    remarks = []
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


def read_metadata(document: PdfDocument, text: str) -> tuple[Metadata, tuple[str, ...]]:
    """What the properties of the file say of its text, and remarks on the rest."""
    said = {key: " ".join(value.split())[:1_000] for key, value in document.get_metadata_dict().items()}
    return file_metadata(text, title=said.get("Title", ""), author=said.get("Author", ""))
