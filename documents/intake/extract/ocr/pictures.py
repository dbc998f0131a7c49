"""Pictures (PNG, JPEG, TIFF) as documents, and pictures of pages for the editor."""

import ctypes
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from documents.extraction.findings import Extracted, Metadata, Unreadable
from documents.intake.extract.ocr.libraries import leptonica
from documents.intake.extract.ocr.recognition import Picture, recognise

_MOST_POINTS = 40_000_000  # of a picture; an A3 page of 400 points an inch has 31 million
_ENOUGH = 20_000_000  # a larger one is made smaller before it is read
_NARROW = 1_200  # points across; a narrower one is enlarged, for its letters are too small for Tesseract
_MOST_PAGES = 200  # of a TIFF
_WIDTH, _HEIGHT, _SHORT = 256, 257, 3  # tags and a type of TIFF
_SHOWN = 1_100  # points across a picture that an editor sees
_SAVE = "Open it in a program for pictures, and save it as PNG."


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """Raises Unreadable."""
    count = count_pages(content, media_type)
    found = recognise(_iter_pictures(content, media_type, count), range(count))
    text = "\n\n".join(filter(None, found.pages.values()))
    if not text:
        raise Unreadable("No text was recognised in the picture. Type what it shows, or add a sharper picture of it.")
    return Extracted(text, is_markdown=True, media_type=media_type, metadata=Metadata(scanned=str(count)), remarks=found.remarks)


def count_pages(content: bytes, media_type: str) -> int:
    """Raises Unreadable where a page is too large to be held, or there are too many."""
    return _count_tiff_pages(content) if media_type == "image/tiff" else 1


def _count_tiff_pages(content: bytes) -> int:
    """Along the chain of a TIFF's directories (TIFF 6.0, section 2), each of which is a page."""
    order = "<" if content.startswith(b"II") else ">"
    seen: set[int] = set()
    try:
        (at,) = struct.unpack_from(f"{order}I", content, 4)
        while at and at not in seen:
            seen.add(at)
            if len(seen) > _MOST_PAGES:
                raise Unreadable(f"The picture has more than {_MOST_PAGES} pages. Split it.")
            width, height, at = _read_directory(content, order, at)
            _check_points(width, height)
    except struct.error:
        raise Unreadable(f"The picture is damaged, perhaps cut off. {_SAVE}") from None
    return len(seen)


def _read_directory(content: bytes, order: str, at: int) -> tuple[int, int, int]:
    """Width, height, and where the next directory is: 0 after the last."""
    (entries,) = struct.unpack_from(f"{order}H", content, at)
    end = at + 2 + 12 * entries
    values: dict[int, int] = {}
    for place in range(at + 2, end, 12):
        tag, kind = struct.unpack_from(f"{order}HH", content, place)
        (values[tag],) = struct.unpack_from(f"{order}{'H' if kind == _SHORT else 'I'}", content, place + 8)
    (following,) = struct.unpack_from(f"{order}I", content, end)
    return values.get(_WIDTH, 0), values.get(_HEIGHT, 0), following


def _iter_pictures(content: bytes, media_type: str, count: int) -> Iterator[tuple[int, Picture]]:
    for number in range(count):
        with _page(content, media_type, number) as pix:
            if not pix:
                raise Unreadable(f"The picture is damaged, perhaps cut off. {_SAVE}")
            with _scaled(pix) as grey:
                library = leptonica()
                width, height = library.pixGetWidth(grey), library.pixGetHeight(grey)
                yield number, Picture(width, height, 0, grey, 0, is_pix=True)


def shown(content: bytes, media_type: str, number: int) -> bytes:
    """A page as a PNG for the editor. Raises Unreadable where there is no such page."""
    library = leptonica()
    with _page(content, media_type, number) as pix:
        if not pix:
            raise Unreadable("There is no such page.")
        factor = min(1.0, _SHOWN / max(1, library.pixGetWidth(pix)))
        with _held(library.pixScale(pix, factor, factor)) as small, _held(library.pixConvertTo8(small, 0)) as grey:
            data, size = ctypes.c_void_p(), ctypes.c_size_t()
            if library.pixWriteMemPng(ctypes.byref(data), ctypes.byref(size), grey, 0.0):
                raise Unreadable(f"The picture cannot be drawn. {_SAVE}")
            try:
                return ctypes.string_at(data, size.value)
            finally:
                library.lept_free(data)


def png(width: int, height: int, stride: int, points: bytes) -> bytes:
    """A picture in grey, one byte a point."""
    rows = b"".join(b"\0" + points[at * stride : at * stride + width] for at in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part)) for name, part in parts
    )


@contextmanager
def _held(pix: int | None) -> Iterator[int | None]:
    """A picture of Leptonica's, which is let go of afterwards."""
    try:
        yield pix
    finally:
        pointer = ctypes.c_void_p(pix)
        leptonica().pixDestroy(ctypes.byref(pointer))


@contextmanager
def _page(content: bytes, media_type: str, number: int) -> Iterator[int | None]:
    library = leptonica()
    if number and media_type != "image/tiff":
        yield None
        return
    _check_size(content)
    read = (
        library.pixReadMemTiff(content, len(content), number)
        if media_type == "image/tiff"
        else library.pixReadMem(content, len(content))
    )
    with _held(read) as pix:
        yield pix


def _check_size(content: bytes) -> None:
    width, height, *rest = (ctypes.c_int() for _ in range(6))
    kind, bits, samples, colours = rest
    failed = leptonica().pixReadHeaderMem(
        content, len(content), *map(ctypes.byref, (kind, width, height, bits, samples, colours))
    )
    if failed:
        raise Unreadable(f"The picture is damaged, perhaps cut off. {_SAVE}")
    _check_points(width.value, height.value)


def _check_points(width: int, height: int) -> None:
    if width * height > _MOST_POINTS:
        raise Unreadable(f"The picture has {width:,} × {height:,} points; at most {_MOST_POINTS:,} are read. Make it smaller.")


@contextmanager
def _scaled(pix: int) -> Iterator[int]:
    """The picture in grey, neither too large nor too small to be read."""
    library = leptonica()
    width, height = library.pixGetWidth(pix), library.pixGetHeight(pix)
    factor = min(1.0, (_ENOUGH / max(1, width * height)) ** 0.5)
    if width < _NARROW:
        factor = min(3.0, _NARROW / max(1, width) * 1.5)
    with _held(library.pixConvertTo8(pix, 0)) as grey, _held(library.pixScale(grey, factor, factor)) as scaled:
        if not scaled:
            raise Unreadable(f"The picture cannot be read. {_SAVE}")
        yield scaled
