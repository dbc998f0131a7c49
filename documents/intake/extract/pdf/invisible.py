"""Letters of a PDF's page that nobody sees: drawn in the invisible mode, without any colour, white on white, or as dots.

Invisible letters over the picture of a page are its recognised text (OCR), and are read: there is nothing else to read. Beside
visible text they are what somebody hid. White letters may stand on a dark ground; they are left alone wherever one may be.
"""

import ctypes
import math
from collections.abc import Iterator, Sequence
from typing import Any

from pypdfium2 import PdfPage, raw

Box = tuple[float, float, float, float]  # left, bottom, right, top, in points

_UNSEEN_MODES = {raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP}
_WHITE = 250  # of 255, in each colour
_PICTURE = 0.5  # of the page's area: then it is the picture of a page
_TINY = 2.1  # points: the finest print that is meant to be read has four
_DEPTH = 5  # of forms in forms


def unseen_letters(page: PdfPage, text_page: Any, count: int) -> frozenset[int]:
    """The indices, among the first `count` letters of the page, of those that nobody sees."""
    objects = list(page.get_objects(max_depth=_DEPTH))
    texts = [one.raw for one in objects if one.type == raw.FPDF_PAGEOBJ_TEXT]
    looks = {_pointer_key(text): look for text in texts if (look := _classify_look(text))}
    if not looks:
        return frozenset()
    found: dict[str, list[int]] = {"unseen": [], "white": [], "": []}
    for index in range(count):
        if raw.FPDFText_GetUnicode(text_page, index) > 0x20:
            found[looks.get(_pointer_key(raw.FPDFText_GetTextObject(text_page, index)), "")].append(index)
    unseen = set(found["unseen"])
    seen = len(found[""]) + len(found["white"])
    if not seen or (len(unseen) > seen and _has_picture(page, objects)):
        unseen = set()
    grounds = list(_coloured_grounds(objects)) if found["white"] else []
    return frozenset(unseen | {index for index in found["white"] if not _is_on(text_page, index, grounds)})


def _pointer_key(pointer: Any) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _classify_look(text: object) -> str:
    """How the letters of a text object are hidden, if they are."""
    if raw.FPDFTextObj_GetTextRenderMode(text) in _UNSEEN_MODES or _letter_height(text) < _TINY:
        return "unseen"
    colour = _fill_colour(text)
    if colour is None:
        return ""
    if colour[3] == 0:
        return "unseen"
    return "white" if min(colour[:3]) >= _WHITE else ""


def _letter_height(text: object) -> float:
    """Of its letters, in points."""
    size, matrix = ctypes.c_float(), raw.FS_MATRIX()
    if not (raw.FPDFTextObj_GetFontSize(text, size) and raw.FPDFPageObj_GetMatrix(text, matrix)):
        return math.inf
    return abs(size.value) * math.hypot(matrix.c, matrix.d)


def _fill_colour(thing: object) -> Sequence[int] | None:
    """Red, green, blue and opacity of its fill, each of 255."""
    parts = [ctypes.c_uint() for _ in range(4)]
    return [part.value for part in parts] if raw.FPDFPageObj_GetFillColor(thing, *parts) else None


def is_picture(page: PdfPage) -> bool:
    """Whether most of the page is a picture."""
    return _has_picture(page, list(page.get_objects(max_depth=_DEPTH)))


def _has_picture(page: PdfPage, objects: list[Any]) -> bool:
    pictures = [_object_bounds(one.raw) for one in objects if one.type in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM)]
    whole = page.get_width() * page.get_height()
    return any((right - left) * (top - bottom) > _PICTURE * whole for left, bottom, right, top in pictures)


def _coloured_grounds(objects: list[Any]) -> Iterator[Box]:
    """Where something other than white may lie behind letters."""
    for one in objects:
        if one.type == raw.FPDF_PAGEOBJ_TEXT:
            continue
        colour = _fill_colour(one.raw) if one.type == raw.FPDF_PAGEOBJ_PATH else None
        if colour is None or min(colour[:3]) < _WHITE:
            yield _object_bounds(one.raw)


def _object_bounds(thing: object) -> Box:
    edges = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(thing, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def _is_on(text_page: Any, index: int, grounds: list[Box]) -> bool:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    x, y = (left.value + right.value) / 2, (bottom.value + top.value) / 2
    return any(west <= x <= east and south <= y <= north for west, south, east, north in grounds)
