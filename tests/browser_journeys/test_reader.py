"""Readers' pages in a browser, with the demo records: accessibility, keyboard, no JavaScript, print, themes, stillness.

Loading the records takes longer than looking at a page, so each test walks all the pages there are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests import seeing, specimens
from tests.serving import ALIKE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.serving import Addresses

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def addresses(live_server: LiveServer) -> Addresses:
    """An address of each type of page, with the status it answers with. Loads the records."""
    return specimens.load()


@pytest.mark.looks
def test_every_page_is_accessible_at_each_width_in_each_theme(browser_page: Page, addresses: Addresses) -> None:
    """Each is loaded once, wide and light; then it is narrow as a window at 200 % and at 400 %, as a phone, and dark."""
    page, faults, titles = browser_page, [], set()
    different = {name: at for name, at in addresses.items() if name not in ALIKE}
    for name, (address, status) in different.items():
        page.set_viewport_size({"width": 1280, "height": 900})
        answer = page.goto(address)
        assert (answer and answer.status) == status, address
        faults += [(name, *fault) for fault in _faults(page)]
        titles.add(page.title())
    assert faults == []
    # Each page has a title of its own; one with a word that is no date is the list of documents.
    assert len(titles) == len(different) - len({"bad input"})
    assert browser_page.context.cookies() == []
    assert page.evaluate("localStorage.length") == 0


def _faults(page: Page) -> Iterator[tuple[Any, ...]]:
    if moved := seeing.shift(page):
        yield "shifts", moved
    seeing.open_folds(page)
    yield from (("wide and light", *fault) for fault in seeing.violations(page))
    for width in (1280, 640, 360, 320):
        page.set_viewport_size({"width": width, "height": 900})
        yield from ((width, *fault) for fault in seeing.faults(page, width))
    page.emulate_media(color_scheme="dark")
    yield from (("narrow and dark", *fault) for fault in seeing.violations(page, seeing.CHANGING))
    page.emulate_media(color_scheme="light")


def test_the_keyboard_is_enough(browser_page: Page, addresses: Addresses) -> None:
    page = browser_page
    page.goto("/topics/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    assert page.locator("a.skip:focus").is_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()

    page.keyboard.press("/")
    box = page.locator("#q")
    expect(box).to_be_focused()
    box.press_sequentially("aliy/", delay=0)  # in a box a slash is a slash
    assert box.input_value() == "aliy/"
    page.reload()
    page.keyboard.press("/")
    page.keyboard.insert_text("aliy")  # at once, so that it is asked about once
    options = page.locator("[role=option]")
    options.first.wait_for()
    assert (box.get_attribute("aria-expanded"), seeing.violations(page)) == ("true", [])
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
    expect(options.first).to_be_hidden()
    assert (box.input_value(), box.get_attribute("aria-expanded")) == ("aliy", "false")
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


@pytest.mark.looks
def test_the_theme_follows_the_system_until_a_reader_chooses(browser_page: Page, addresses: Addresses) -> None:
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
    expect(page.get_by_role("button", name="Light theme")).to_be_visible()
    assert paper() == dark
    page.goto("/documents/")
    assert paper() == dark
    assert page.evaluate("({...localStorage})") == {"theme": "dark"}
    page.get_by_role("button", name="Light theme").click()
    expect(page.get_by_role("button", name="Dark theme")).to_be_visible()
    assert (paper(), page.evaluate("localStorage.length"), page.context.cookies()) == (light, 0, [])


def _context(chromium: Browser, live_server: LiveServer, **options: Any) -> BrowserContext:
    return chromium.new_context(base_url=live_server.url, **options)


def test_everything_works_without_javascript_and_prints(chromium: Browser, live_server: LiveServer, addresses: Addresses) -> None:
    context = _context(chromium, live_server, java_script_enabled=False, viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.goto("/")
    page.locator("#q").fill("Əliyev sanctions")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url(f"{live_server.url}/documents/?q=%C6%8Fliyev+sanctions")
    found = page.locator("ol.rows > li").count()
    assert found > 0
    page.locator("details.filters > summary").click()
    page.locator(".facet li button", has_text=re.compile("^Turan")).click()
    page.wait_for_url(f"{live_server.url}/documents/?q=%C6%8Fliyev+sanctions&source=turan")
    assert 0 < page.locator("ol.rows > li").count() <= found
    page.locator("details.filters > summary").click()
    page.locator("#from").fill("2024")
    page.get_by_role("button", name="Go").click()
    page.wait_for_url(f"{live_server.url}/documents/?q=%C6%8Fliyev+sanctions&source=turan&from=2024-01-01")
    page.get_by_role("link", name="Remove words").click()
    page.wait_for_url(f"{live_server.url}/documents/?source=turan&from=2024-01-01")
    page.locator("ol.rows h3 a").first.click()
    page.wait_for_url(re.compile(r"/documents/\d+-"))
    assert page.locator("div.text p").first.is_visible()
    assert page.get_by_role("button", name="Copy").count() == 0
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
    assert [page.locator(one).is_visible() for one in ("#cite-chicago", "dd.print", "div.text", ".home")] == [True] * 4
    assert [
        page.locator(one).is_visible() for one in (".nav", ".search", ".foot", ".tools", ".gate summary", ".cites details")
    ] == [False] * 6
    assert page.locator("dd.print").text_content() == f"{live_server.url}{addresses['gated document'][0]}"
    assert page.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"
    context.close()
