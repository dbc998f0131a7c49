"""Readers' pages in a browser, with the demo records: accessibility, keyboard, no JavaScript, print, themes, stillness.

Loading the records takes longer than looking at a page, so each test walks all the pages there are.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.management import call_command

from documents.models import Document, Name
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)

MOST_SHIFT = 0.02  # of Cumulative Layout Shift, which Web Vitals calls good below 0.1
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
# What dark colours can change.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "resultTypes": ["violations"]}

SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 30);
})"""
OUTLINE = """() => ({
  headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((one) => Number(one.tagName[1])),
  landmarks: ["main", "body > a.skip, .top", "nav[aria-label]", "footer"].map((one) => document.querySelectorAll(one).length > 0),
  wide: document.documentElement.scrollWidth,
})"""


@pytest.fixture
def addresses(live_server: LiveServer) -> dict[str, tuple[str, int]]:
    """An address of each type of page, with the status it answers with. Loads the records."""
    call_command("loaddata", *sorted(map(str, (settings.BASE_DIR / "fixtures").glob("*.json"))), verbosity=0)
    tombstone = make_document("A made-up report that was withdrawn", date="2022-05-01")
    tombstone.withdraw("Its author asked for it.")
    gated = make_document(
        "Uydurma xəbər",
        language="az",
        text="> Sitat\n\n1. bir\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        content_notes="Tells of gulls",
        content_gate=True,
        byline="A. Uydurma",
        people=[make_person("Mordechai Uydurma-Test")],
    )
    native = Name.objects.filter(language="he", person__isnull=False).first()
    assert native is not None
    assert native.person is not None
    longest = Document.objects.published().exclude(event_dates=None).order_by("-event_dates__position").first()
    assert longest is not None
    ok = {
        "document": longest.get_absolute_url(),
        "gated document": gated.get_absolute_url(),
        "front": "/",
        "documents": "/documents/",
        "filtered": "/documents/?topic=sanctions&person=ilham-aliyev&-kind=interview",
        "search": "/documents/?q=%C9%99liyev",
        "empty": "/documents/?q=nothing-of-the-kind&topic=sanctions",
        "facet": "/documents/by/person/",
        "people": "/people/",
        "person": "/people/jamil-hasanli/",
        "person with a Hebrew name": native.person.get_absolute_url(),
        "organisations": "/organisations/",
        "organisation": "/organisations/state-security-service-of-azerbaijan/",
        "sources": "/sources/",
        "source": "/sources/turan/",
        "topics": "/topics/",
        "topic": "/topics/sanctions/",
        "dates": "/dates/",
        "year": "/dates/2021/",
        "month": "/dates/2021/03/",
        "about": "/about/",
        "policy": "/policy/",
    }
    return {name: (address, 200) for name, address in ok.items()} | {
        "bad input": ("/documents/?from=2021-13", 400),
        "not found": ("/documents/?topic=sanctions&page=9", 404),
        "tombstone": (tombstone.get_absolute_url(), 410),
    }


def _violations(page: Page, options: dict[str, Any] = WCAG) -> list[tuple[str, str]]:
    """Rule and element. A script that Playwright evaluates is not the page's, so the page's policy does not refuse it."""
    page.evaluate(f"window.axe || {Axe().axe_script}")
    found = page.evaluate("(options) => axe.run(options).then((result) => result.violations)", options)
    return [(one["id"], node["html"]) for one in found for node in one["nodes"]]


def _open_folds(page: Page) -> None:
    """What is folded away is looked at too."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (360, 780)])
def test_every_page_is_accessible_at_each_width_in_each_theme(
    browser_page: Page, addresses: dict[str, tuple[str, int]], width: int, height: int
) -> None:
    page, faults, titles = browser_page, [], set()
    page.set_viewport_size({"width": width, "height": height})
    for name, (address, status) in addresses.items():
        answer = page.goto(address)
        assert (answer and answer.status) == status, address
        faults += [(name, *fault) for fault in _faults(page, width)]
        titles.add(page.title())
    assert faults == []
    # Each page has a title of its own; one with a word that is no date is the list of documents.
    assert len(titles) == len(addresses) - len({"bad input"})
    assert browser_page.context.cookies() == []
    assert page.evaluate("localStorage.length") == 0


def _faults(page: Page, width: int) -> Iterator[tuple[Any, ...]]:
    if (shift := page.evaluate(SHIFT)) > MOST_SHIFT:
        yield "shifts", shift
    _open_folds(page)
    outline = page.evaluate(OUTLINE)
    if outline["wide"] > width:
        yield "scrolls to the side", outline["wide"]
    if wrong := _wrong_headings(outline["headings"]):
        yield "headings", wrong
    if not all(outline["landmarks"]):
        yield "landmarks", outline["landmarks"]
    page.emulate_media(color_scheme="dark")
    yield from (("dark", *fault) for fault in _violations(page, COLOURS))
    page.emulate_media(color_scheme="light")
    yield from (("light", *fault) for fault in _violations(page))


def _wrong_headings(levels: list[int]) -> str:
    """Empty for one h1, first, and no level left out on the way down."""
    skipped = any(below > above + 1 for above, below in pairwise(levels))
    return str(levels) if levels.count(1) != 1 or levels[0] != 1 or skipped else ""


def test_the_keyboard_is_enough(browser_page: Page, addresses: dict[str, tuple[str, int]]) -> None:
    page = browser_page
    page.goto("/topics/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    assert page.locator("a.skip:focus").is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"

    page.keyboard.press("/")
    box = page.locator("#q")
    assert page.evaluate("document.activeElement.id") == "q"
    box.press_sequentially("aliy/", delay=0)  # in a box a slash is a slash
    assert box.input_value() == "aliy/"
    box.fill("")
    box.press_sequentially("aliy", delay=0)
    options = page.locator("[role=option]")
    options.first.wait_for()
    assert (box.get_attribute("aria-expanded"), _violations(page)) == ("true", [])
    labels = options.locator("span").all_text_contents()
    assert labels[0] == "Ilham Aliyev"
    page.keyboard.press("ArrowDown")
    assert options.first.get_attribute("aria-selected") == "true"
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("ArrowUp")
    assert page.locator("[aria-selected=true]").count() == 0
    page.keyboard.press("ArrowUp")
    assert page.locator("[aria-selected=true] span").text_content() == labels[-1]
    page.keyboard.press("Escape")
    assert (options.first.is_visible(), box.input_value(), box.get_attribute("aria-expanded")) == (False, "aliy", "false")
    page.keyboard.press("ArrowDown")
    options.first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/ilham-aliyev/")
    page.keyboard.press("/")
    page.keyboard.type("sanctions")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/?q=sanctions")

    page.goto("/documents/by/person/")
    page.locator("#find").press_sequentially("ƏLİyev he")
    shown = page.locator("#values li:visible a:first-child")
    assert [text.rsplit(" ", 1)[0] for text in shown.all_text_contents()] == ["Heydar Aliyev"]
    page.locator("#find").fill("zzz")
    assert page.locator("[data-none]").is_visible()


def test_the_theme_follows_the_system_until_a_reader_chooses(browser_page: Page, addresses: dict[str, tuple[str, int]]) -> None:
    page = browser_page

    def paper() -> str:
        return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    light, dark = "rgb(251, 250, 246)", "rgb(23, 22, 19)"
    page.emulate_media(color_scheme="light")
    page.goto("/")
    assert paper() == light
    page.emulate_media(color_scheme="dark")
    assert paper() == dark
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="Dark theme").click()
    assert paper() == dark
    page.goto("/documents/")
    assert paper() == dark
    assert page.evaluate("({...localStorage})") == {"theme": "dark"}
    page.get_by_role("button", name="Light theme").click()
    assert (paper(), page.evaluate("localStorage.length"), page.context.cookies()) == (light, 0, [])


def _context(chromium: Browser, live_server: LiveServer, **options: Any) -> BrowserContext:
    return chromium.new_context(base_url=live_server.url, **options)


def test_everything_works_without_javascript_and_prints(
    chromium: Browser, live_server: LiveServer, addresses: dict[str, tuple[str, int]]
) -> None:
    context = _context(chromium, live_server, java_script_enabled=False, viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.goto("/")
    page.locator("#q").fill("Əliyev sanctions")
    page.get_by_role("button", name="Search").click()
    assert page.url == f"{live_server.url}/documents/?q=%C6%8Fliyev+sanctions"
    found = page.locator("ol.rows > li").count()
    assert found > 0
    page.locator("details.filters summary").click()
    page.locator(".facet a", has_text=re.compile("^Turan")).click()
    assert page.url == f"{live_server.url}/documents/?q=%C6%8Fliyev+sanctions&source=turan"
    assert 0 < page.locator("ol.rows > li").count() <= found
    page.locator("details.filters summary").click()
    page.locator("#from").fill("2024")
    page.get_by_role("button", name="Go").click()
    assert page.url == f"{live_server.url}/documents/?q=%C6%8Fliyev+sanctions&source=turan&from=2024-01-01"
    page.get_by_role("link", name="Remove words").click()
    page.locator("ol.rows h3 a").first.click()
    assert page.locator("div.text p").first.is_visible()
    assert page.get_by_role("button", name="Copy citation").count() == 0
    page.locator("details.facts summary").click()
    assert page.locator("details.facts li a").first.is_visible()
    page.goto("/people/?find=%C9%99liyev")
    assert page.locator("#index li").count() == 3
    page.goto("/documents/")
    assert context.cookies() == []
    context.close()

    context = _context(chromium, live_server, color_scheme="dark", viewport={"width": 628, "height": 900})
    page = context.new_page()
    page.goto(addresses["gated document"][0])
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert [page.locator(one).is_visible() for one in ("#citation", "dd.print", "div.text", ".home")] == [True] * 4
    assert [page.locator(one).is_visible() for one in (".nav", ".search", ".foot", ".tools", ".gate summary")] == [False] * 5
    assert page.locator("dd.print").text_content() == f"{live_server.url}{addresses['gated document'][0]}"
    assert page.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"
    context.close()
