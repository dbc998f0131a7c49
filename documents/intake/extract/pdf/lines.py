"""The lines of a PDF's page, with place and size, as PDFium finds them."""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from pypdfium2 import PdfDocument, PdfPage, raw

from documents.intake.extract.note_marks import raised
from documents.intake.extract.pdf.invisible import is_picture, unseen_letters

_MAX_PAGE_CHARS = 200_000
_HYPHENS = {0x02, 0xAD, 0xFFFE}  # what PDFium makes of a hyphen that ends a line
_BOLD = 600
_SMALL, _RAISED = 0.8, 0.15  # times the size of the line, of a raised figure and of how far it is raised
_SPACE, _SPACES = 0x20, re.compile(" {2,}")


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    left: float  # points from the left edge
    right: float
    base: float  # of its letters, points from the lower edge
    size: float  # of its letters, points
    bold: bool
    is_row: bool = False  # of a table, with its cells
    hyphened: bool = False  # its last word goes on in the next line; the hyphen is not in `text`


@dataclass(frozen=True, slots=True)
class Page:
    height: float  # points
    lines: tuple[Line, ...]
    unseen: int = 0  # letters that the page has and does not show
    is_picture: bool = False  # it has no text, and shows a picture
    number: int = 0  # in the document, from 0; pages that are damaged count too


def page_of(document: PdfDocument, number: int) -> Page:
    """Raises PdfiumError for a page that is damaged."""
    page = document[number]
    if document.get_formtype() != raw.FORMTYPE_NONE:
        page = _with_filled_fields(document, number, page)
    try:
        text_page = page.get_textpage()
        try:
            count = min(raw.FPDFText_CountChars(text_page.raw), _MAX_PAGE_CHARS)
            unseen = unseen_letters(page, text_page.raw, count)
            lines = tuple(_iter_lines(text_page.raw, count, unseen))
            return Page(page.get_height(), lines, len(unseen), not lines and is_picture(page), number)
        finally:
            text_page.close()
    finally:
        page.close()


def _with_filled_fields(document: PdfDocument, number: int, page: PdfPage) -> PdfPage:
    """The page with what stands in the fields of its form, which are drawn apart from its text."""
    flat = raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
    if flat != raw.FLATTEN_SUCCESS:
        return page
    page.close()
    return document[number]


def _iter_lines(text_page: object, count: int, unseen: frozenset[int]) -> Iterator[Line]:
    codes: list[int] = []
    start = 0
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in _HYPHENS or code in {10, 13}:
            yield from _build_line(text_page, start, codes, hyphened=code in _HYPHENS)
            codes, start = [], index + 1
        else:
            codes.append(_SPACE if index in unseen else code)
    yield from _build_line(text_page, start, codes, hyphened=False)


def _build_line(text_page: object, start: int, codes: list[int], *, hyphened: bool) -> Iterator[Line]:
    """The line of the characters from `start`, unless they are spaces."""
    words = [at for at, code in enumerate(codes) if code > 0x20 and code != 0xA0]
    if not words:
        return
    first, last = start + words[0], start + words[-1]
    left, _, _ = _locate_character(text_page, first)
    _, right, _ = _locate_character(text_page, last)
    middle = start + words[len(words) // 2]
    shown = [*map(_decode_character, codes[words[0] : words[-1] + 1])]
    yield Line(
        text=_SPACES.sub(" ", "".join(_with_notes(text_page, first, shown, middle))),
        left=left,
        right=right,
        base=_locate_character(text_page, middle)[2],
        size=_visible_size(text_page, middle),
        bold=all(_is_bold(text_page, at) for at in {first, middle, last}),
        hyphened=hyphened,
    )


def _with_notes(text_page: object, first: int, shown: list[str], middle: int) -> list[str]:
    """The characters of a line, with small raised figures after others as the marks of notes or as exponents."""
    candidates = [at for at in range(1, len(shown)) if shown[at].isdigit() and not shown[at - 1].isspace()]
    if not candidates:
        return shown
    size, base = _visible_size(text_page, middle), _locate_character(text_page, middle)[2]
    small = {at for at in candidates if _visible_size(text_page, first + at) < _SMALL * size}
    high = sorted(at for at in small if _locate_character(text_page, first + at)[2] > base + _RAISED * size)
    for at in reversed(high):
        if at - 1 in high:
            shown[at - 1] += shown[at]
        else:
            shown[at] = raised(shown[at], "".join(shown[max(0, at - 8) : at]))
            continue
        shown[at] = ""
    return shown


def _decode_character(code: int) -> str:
    if 0xD800 <= code < 0xE000 or code > 0x10FFFF or code == 0:
        return "\ufffd"
    return unicodedata.normalize("NFKC", chr(code)) if _is_presentation(code) else chr(code)


def _is_presentation(code: int) -> bool:
    """Whether it is a ligature or the form of an Arabic letter at some place in a word, and not the letter."""
    return 0xFB00 <= code <= 0xFB4F or 0xFB50 <= code <= 0xFDCF or 0xFDF0 <= code <= 0xFDFC or 0xFE70 <= code <= 0xFEFC


def _locate_character(text_page: object, index: int) -> tuple[float, float, float]:
    """Left, right and baseline of a character."""
    left, right, bottom, top, x, base = (ctypes.c_double() for _ in range(6))
    raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    raw.FPDFText_GetCharOrigin(text_page, index, x, base)
    return left.value, right.value, base.value


def _visible_size(text_page: object, index: int) -> float:
    """The size that a letter is seen in: many programs write size 1 and enlarge it."""
    matrix = raw.FS_MATRIX()
    scale = (matrix.c**2 + matrix.d**2) ** 0.5 if raw.FPDFText_GetMatrix(text_page, index, matrix) else 1.0
    return round(float(raw.FPDFText_GetFontSize(text_page, index)) * (scale or 1.0), 1)


def _is_bold(text_page: object, index: int) -> bool:
    if raw.FPDFText_GetFontWeight(text_page, index) >= _BOLD:
        return True
    name = ctypes.create_string_buffer(200)
    size = raw.FPDFText_GetFontInfo(text_page, index, name, len(name), ctypes.c_int())
    return 0 < size <= len(name) and any(word in name.value.lower() for word in (b"bold", b"black", b"heavy"))
