"""Pictures of some pages and figures of every type of page, for docs/screenshots/ and docs/reading-room.md.

`python -m tools.screenshots` writes both; `--pictures` only the pictures. To look at other pages in every view:
`--only interview,documents --to FOLDER --png`.
"""

from __future__ import annotations

import argparse
import base64
import struct
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
from playwright.sync_api import sync_playwright

from tests import browser
from tests.serving import served
from tools import page_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from playwright.sync_api import Browser, Page

DOCS = Path(__file__).resolve().parent.parent / "docs"
WIDTHS = {1280: 1280, 360: 1280}  # CSS pixels, and how much of a page's height is shown
SMALLER = {1280: 0.7, 360: 0.9}  # the scale of a picture, to keep the files small
SCHEMES = ("light", "dark")
EVERY_VIEW = (*(f"{width}-{scheme}" for width in WIDTHS for scheme in SCHEMES), "print")
# The views of pages that are kept in git: together with those of the desk at most twelve (tests/test_docs.py).
GALLERY: Mapping[str, Sequence[str]] = {
    "front": ("1280-light",),
    "document": ("1280-light", "360-dark"),
    "interview": ("print",),
    "documents": ("360-light",),
    "search": ("1280-light",),
    "person": ("1280-light",),
    "topic": ("1280-dark",),
    "year": ("1280-light",),
}
QUALITY = 30  # of WebP
PRINT_SCALE = 1.1  # pixels a point
MOST_PRINTED = 3  # pages of a print: the first two and the last
GREYS = bytes(round(grey / 17) * 17 for grey in range(256))  # sixteen of them


def take(chromium: Browser, site: str, name: str, address: str, to: Path, views: Sequence[str], *, png: bool) -> None:
    """A page in these views, which are named as in EVERY_VIEW."""
    stem = name.replace(" ", "-")
    page = chromium.new_page(base_url=site, reduced_motion="reduce")
    for view in views:
        if view == "print":
            page.goto(address)
            page.emulate_media(color_scheme="light")
            (to / f"{stem}-print.png").write_bytes(printed(page.pdf(format="A4", prefer_css_page_size=True)))
            continue
        width, scheme = view.split("-")
        page.set_viewport_size({"width": int(width), "height": 900})
        page.goto(address)
        page.evaluate("document.fonts.ready")
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        path = to / f"{stem}-{view}.{'png' if png else 'webp'}"
        path.write_bytes(_take_picture(page, int(width), WIDTHS[int(width)], png=png))
    page.close()


def _take_picture(page: Page, width: int, most: int, *, png: bool) -> bytes:
    height = min(most, page.evaluate("document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1 if png else SMALLER[width]}
    form: dict[str, Any] = {"format": "png"} if png else {"format": "webp", "quality": QUALITY}
    session = page.context.new_cdp_session(page)
    taken = session.send("Page.captureScreenshot", form | {"clip": clip, "captureBeyondViewport": True})
    return base64.b64decode(taken["data"])


def printed(pdf: bytes) -> bytes:
    """The first pages of a print and its last, side by side, as a PNG in greys."""
    sheets = pypdfium2.PdfDocument(pdf)
    numbers = sorted({*range(min(MOST_PRINTED - 1, len(sheets))), len(sheets) - 1})
    drawn = [sheets[number].render(scale=PRINT_SCALE, grayscale=True) for number in numbers]
    pages = [(bytes(one.buffer), one.stride, one.width) for one in drawn]
    gap = bytes([153]) * 6
    return _encode_png(
        [
            gap.join(shown[line * stride : line * stride + width].translate(GREYS) for shown, stride, width in pages)
            for line in range(drawn[0].height)
        ]
    )


def _encode_png(rows: Sequence[bytes]) -> bytes:
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    drawn = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    chunks = ((b"IHDR", head), (b"IDAT", drawn), (b"IEND", b""))
    parts = [struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def main(arguments: Sequence[str]) -> int:
    asked = _build_parser().parse_args(arguments)
    program = browser.find()
    if program is None:
        sys.stderr.write("No Chromium here, and none could be installed (python -m tests.browser).\n")
        return 1
    asked.to.mkdir(parents=True, exist_ok=True)
    with served() as (site, addresses), sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=browser.FLAGS)
        wanted = dict.fromkeys(asked.only.split(","), EVERY_VIEW) if asked.only else GALLERY
        for name in _iter_with_progress("Pictures", list(wanted)):
            take(chromium, site, name, addresses[name][0], asked.to, wanted[name], png=asked.png)
        if not (asked.only or asked.pictures):
            names = _iter_with_progress("Figures", list(addresses))
            found = {name: page_figures.measured(chromium, site, addresses[name][0]) for name in names}
            (DOCS / "reading-room.md").write_text(page_figures.report(found, GALLERY), encoding="utf-8")
        chromium.close()
    return 0


def _iter_with_progress(what: str, names: Sequence[str]) -> Iterator[str]:
    """The names one by one, with how far it is."""
    for number, name in enumerate(names, start=1):
        sys.stderr.write(f"\r\x1b[K{what}: {number} of {len(names)}, {name}")
        yield name
    sys.stderr.write("\n")


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=__doc__)
    parser.add_argument("--only", default="", help="names of pages (tests/specimens.py), separated by commas; no figures then")
    parser.add_argument("--pictures", action="store_true", help="only the pictures, no figures")
    parser.add_argument("--to", type=Path, default=DOCS / "screenshots", help="the folder")
    parser.add_argument("--png", action="store_true", help="larger and sharper")
    return parser


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
