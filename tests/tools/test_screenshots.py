"""Pictures of pages: how a print becomes one, and which are asked for."""

from __future__ import annotations

import io
import struct
import zlib

import pypdfium2
import pytest
from django.conf import settings

from tools.screenshots import EVERY_VIEW, GALLERY, GREYS, MOST_PRINTED, _build_parser, _iter_with_progress, printed


def _pdf(pages: int) -> bytes:
    made = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        made.new_page(100, 50)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize(("pages", "shown"), [(1, 1), (2, 2), (3, 3), (9, MOST_PRINTED)])
def test_a_print_is_its_first_pages_and_its_last_side_by_side(pages: int, shown: int) -> None:
    (one, height), (width, same) = _size(printed(_pdf(1))), _size(printed(_pdf(pages)))
    assert (width, same) == (one * shown + 6 * (shown - 1), height)


def test_a_picture_is_a_sound_png_in_sixteen_greys() -> None:
    png = printed(_pdf(2))
    width, height = _size(png)
    at, data = 8, b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        data += body if kind == b"IDAT" else b""
        at += 12 + length
    rows = zlib.decompress(data)
    assert len(rows) == height * (width + 1)
    assert len(set(GREYS)) == 16


def test_only_views_that_there_are_are_kept_in_git() -> None:
    assert {view for views in GALLERY.values() for view in views} <= set(EVERY_VIEW)
    assert len(EVERY_VIEW) == len(set(EVERY_VIEW)) == 5


def test_without_words_everything_is_made_for_the_docs() -> None:
    asked = _build_parser().parse_args([])
    assert (asked.only, asked.pictures, asked.png) == ("", False, False)
    assert asked.to == settings.BASE_DIR / "docs" / "screenshots"
    assert _build_parser().parse_args(["--only", "front,documents", "--png"]).only.split(",") == ["front", "documents"]


def test_progress_is_told_beside_the_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(_iter_with_progress("Pictures", ["front", "year"])) == ["front", "year"]
    told = capsys.readouterr()
    assert (told.out, "Pictures: 2 of 2, year" in told.err, told.err.endswith("\n")) == ("", True, True)
