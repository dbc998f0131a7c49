"""What a browser says of a page: what axe finds, how much moved, its headings and landmarks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
# What other colours and a narrower page can change.
_RULES = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable", "meta-viewport"]
CHANGING = {"runOnly": {"type": "rule", "values": _RULES}, "resultTypes": ["violations"]}

# Whole, painted, and two frames more: on a machine however slow nothing is counted too early.
_PAINTED = """
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
  await document.fonts.ready;
  let moved = 0, painted = 0;
  const add = (entries) => { for (const one of entries) if (!one.hadRecentInput) moved += one.value || 0; };
  const observer = await new Promise((done) => {
    const one = new PerformanceObserver((list) => {
      add(list.getEntries());
      for (const paint of list.getEntriesByName("first-contentful-paint")) { painted = paint.startTime; done(one); }
    });
    for (const type of ["layout-shift", "paint"]) one.observe({ type, buffered: true });
  });
  for (const frame of [1, 2]) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done));
  add(observer.takeRecords());
"""
_SHIFT = f"async () => {{ {_PAINTED} return moved; }}"
_TEXT = f"async () => {{ {_PAINTED} return painted; }}"
_OUTLINE = """() => ({
  headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((one) => Number(one.tagName[1])),
  landmarks: ["main", "body > a.skip, .top", "nav[aria-label]", "footer"].map((one) => document.querySelectorAll(one).length > 0),
  wide: document.documentElement.scrollWidth,
})"""

# What a finger is to meet and is less than 24 pixels wide or high, as WCAG 2.2 (2.5.8) has it. Left out, as there: links in
# a sentence, and the bars of years, beside which the boxes “from” and “to” and the list of years do the same.
_SMALL_TARGETS = """() => [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden])")].flatMap((one) => {
  const { width, height } = one.getBoundingClientRect();
  if ((width >= 23.9 && height >= 23.9) || width <= 1 || one.closest(".v, .spans")) return [];
  if (!one.checkVisibility({ visibilityProperty: true })) return [];
  const besides = [...one.parentElement.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim().length > 3);
  if (besides && getComputedStyle(one).display === "inline") return [];
  return [`${one.tagName} ${one.textContent.trim().slice(0, 40)} ${width.toFixed(1)} × ${height.toFixed(1)}`];
})"""


# Django's own pages have targets smaller than the readers' pages have.
_DESK = {"resultTypes": ["violations"], "preload": False}
_DESK_CHANGING = _DESK | {"runOnly": {"type": "rule", "values": [rule for rule in _RULES if rule != "target-size"]}}

WIDTHS = (1280, 360)


def violations(page: Page, options: dict[str, Any] = WCAG) -> list[tuple[str, str]]:
    """Rule and element. A script that Playwright evaluates is not the page's, so the page's policy does not refuse it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")  # of colours, too
    found = page.evaluate("(options) => axe.run(options).then((result) => result.violations)", options)
    return [(one["id"], node["html"]) for one in found for node in one["nodes"]]


def wrong_at_the_desk(page: Page) -> list[tuple[object, ...]]:
    """All rules wide and light; then what narrowness and dark colours can change, both at once.

    Axe is told not to fetch the page's styles, which the Content-Security-Policy would have it fail at.
    """
    page.wait_for_load_state()
    found: list[tuple[object, ...]] = []
    wide, narrow = WIDTHS
    for width, scheme, rules in ((wide, "light", _DESK), (narrow, "dark", _DESK_CHANGING)):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": 900})
        found += ((scheme, width, *one) for one in violations(page, rules))
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append((scheme, width, "scrolls to the side"))
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": wide, "height": 900})
    return found


def shift(page: Page) -> float:
    """Cumulative Layout Shift up to now, of which there must be none."""
    return float(page.evaluate(_SHIFT))


def text(page: Page) -> float:
    """Milliseconds until words could be read (First Contentful Paint)."""
    return float(page.evaluate(_TEXT))


def open_folds(page: Page) -> None:
    """What is folded away is looked at too."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


def faults(page: Page, width: int) -> Iterator[tuple[Any, ...]]:
    """What is wrong with the shape of a page, whatever its colours."""
    outline = page.evaluate(_OUTLINE)
    if outline["wide"] > width:
        yield "scrolls to the side", outline["wide"]
    if wrong := _wrong_headings(outline["headings"]):
        yield "headings", wrong
    if not all(outline["landmarks"]):
        yield "landmarks", outline["landmarks"]
    if small := page.evaluate(_SMALL_TARGETS):
        yield "small targets", small


def _wrong_headings(levels: list[int]) -> str:
    """Empty for one h1, first, and no level left out on the way down."""
    skipped = any(below > above + 1 for above, below in pairwise(levels))
    return str(levels) if levels.count(1) != 1 or levels[0] != 1 or skipped else ""
