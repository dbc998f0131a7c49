"""Figures of the readers' pages as a browser has them: weight, requests, stillness, time to text, accessibility."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests import seeing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.sync_api import Browser, Response

# As Chrome's developer tools have them: bytes a second, milliseconds before each answer, and times slower than this machine.
# The last is the phone that Lighthouse tries pages with.
CONNECTIONS: Mapping[str, tuple[int, int, int]] = {
    "slow 3G": (50_000, 2000, 4),
    "slow 4G": (180_000, 562, 4),
    "phone": (204_800, 150, 4),
}
VISITS = {"phone": 3}  # of which the quickest counts: what else a machine does can only add to so short a time
VIEWS = {"1280": 1280, "360": 360, "200 %": 640, "400 %": 320}  # a window of 1280 at 400 % has room for 320 CSS pixels
KINDS = ("document", "stylesheet", "script", "font")


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one page. `text` is the milliseconds until text can be read, `still` the sum of its layout shifts, by connection."""

    weight: Mapping[str, int]  # bytes, compressed, by kind of request
    requests: int
    text: Mapping[str, float]
    still: float
    found: Mapping[str, int]  # faults of accessibility, by view


def measured(chromium: Browser, site: str, address: str) -> Figures:
    answers = _measure_answers(chromium, site, address)
    text, still = {}, 0.0
    for name in CONNECTIONS:
        visits = [_measure_slow_visit(chromium, site, address, name) for _ in range(VISITS.get(name, 1))]
        text[name], still = min(painted for painted, _moved in visits), max(still, *(moved for _painted, moved in visits))
    weight = {kind: sum(size for of, size in answers if of == kind) for kind in KINDS}
    return Figures(weight, len(answers), text, still, _accessibility_faults(chromium, site, address))


def _measure_answers(chromium: Browser, site: str, address: str) -> list[tuple[str, int]]:
    """Kind and compressed size of all that a first visit loads."""
    page = chromium.new_page(base_url=site, viewport={"width": 360, "height": 780})
    taken: list[Response] = []
    page.on("response", lambda answer: taken.append(answer))  # Playwright marks what it is given, and a method of C takes no mark
    page.goto(address, wait_until="networkidle")
    sizes = [(one.request.resource_type, _compressed_size(one)) for one in taken]
    page.close()
    return sizes


def _compressed_size(answer: Response) -> int:
    """A font is compressed in itself; of the rest, as gzip has it, whichever way it was sent."""
    body = answer.body()
    return len(body) if answer.request.resource_type == "font" else len(gzip.compress(body, 9))


def _measure_slow_visit(chromium: Browser, site: str, address: str, connection: str) -> tuple[float, float]:
    """Milliseconds to the first words, and what moved after them, on a phone's first visit."""
    rate, latency, slower = CONNECTIONS[connection]
    page = chromium.new_page(base_url=site, viewport={"width": 360, "height": 780})
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": latency, "downloadThroughput": rate, "uploadThroughput": rate},
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(address, timeout=120_000)
    painted, moved = seeing.text(page), seeing.shift(page)
    page.close()
    return painted, moved


def _accessibility_faults(chromium: Browser, site: str, address: str) -> dict[str, int]:
    found = {}
    page = chromium.new_page(base_url=site, reduced_motion="reduce")  # colours on their way are no colours of ours
    page.goto(address)
    seeing.open_folds(page)
    for view, width in VIEWS.items():
        page.set_viewport_size({"width": width, "height": 900})
        found[f"{view} light"] = len(list(seeing.faults(page, width))) + len(seeing.violations(page))
        page.emulate_media(color_scheme="dark")
        found[f"{view} dark"] = len(seeing.violations(page, seeing.CHANGING))
        page.emulate_media(color_scheme="light")
    page.close()
    return found


def report(pages: Mapping[str, Figures], pictured: Mapping[str, Sequence[str]]) -> str:
    """docs/reading-room.md; `pictured` has the pages that there are pictures of, with their views."""
    return _HEAD + _weight_table(pages) + _accessibility_table(pages) + _picture_list(pictured)


_HEAD = """\
# The reading room

Written by `make screenshots`, which starts the archive with its demo records and some made-up ones (`tests/specimens.py`) and
looks at it with Chromium.

## Weight and speed

A first visit on a phone 360 pixels wide. Kilobytes as gzip has them (fonts are compressed in themselves). *Text* is the time
until words can be read (First Contentful Paint) on a processor four times slower than here, by the two connections that Chrome's
developer tools call slow, **3G** (400 kbit/s, 2 s before each answer) and **4G** (1.4 Mbit/s, 0.56 s), and by that of the
**phone** that Lighthouse tries pages with (1.6 Mbit/s, 0.15 s; the quickest of three visits). Text takes two answers, one after
the other: the page and its style sheet. *CLS* is Cumulative Layout Shift, the largest of all visits.
"""


def _weight_table(pages: Mapping[str, Figures]) -> str:
    columns = "page | HTML | CSS | JavaScript | fonts | requests | text, 3G | text, 4G | text, phone | CLS"
    head = f"\n| {columns} |\n" + "| --- " * 10 + "|\n"
    return head + "".join(_weight_row(name, of) for name, of in pages.items())


def _weight_row(name: str, of: Figures) -> str:
    sizes = " | ".join(f"{of.weight[kind] / 1000:.1f} kB" for kind in KINDS)
    times = " | ".join(f"{time / 1000:.1f} s" for time in of.text.values())
    return f"| {name} | {sizes} | {of.requests} | {times} | {of.still:.3f} |\n"


def _accessibility_table(pages: Mapping[str, Figures]) -> str:
    views = list(next(iter(pages.values())).found)
    head = (
        "\n## Accessibility\n\nFaults that axe-core finds by WCAG 2.0, 2.1 and 2.2 (A and AA) and its best practices, with "
        "everything\nfolded opened; and faults in the order of headings, in landmarks, of scrolling to the side, and of targets "
        "lower or\nnarrower than 24 pixels: at 1280 and 360 pixels, at 200 % and at 400 %. In the dark theme, what its colours\n"
        "can change.\n\n"
    )
    table = f"| page | {' | '.join(views)} |\n" + "| --- " * (len(views) + 1) + "|\n"
    rows = (f"| {name} | {' | '.join(str(of.found[view]) for view in views)} |\n" for name, of in pages.items())
    return head + table + "".join(rows)


def _picture_list(pictured: Mapping[str, Sequence[str]]) -> str:
    """The pictures that screenshots.py takes."""
    lines = ["\n## Pictures\n\n"]
    for name, views in pictured.items():
        stem = f"screenshots/{name.replace(' ', '-')}"
        links = (f"[{view}]({stem}-{view}.{'png' if view == 'print' else 'webp'})" for view in views)
        lines.append(f"- {name}: {', '.join(links)}\n")
    lines.append(
        "\n`python -m tools.screenshots --only NAMES --to FOLDER` takes pages at two widths, in both themes and printed.\n"
    )
    return "".join(lines)
