"""The languages as a reader meets them in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import seeing
from tests.records import make_document, make_person, make_source, make_topic

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

PREFIXES = {"en": "", "az": "/az", "ru": "/ru"}
PAGES = ("/", "/documents/?topic=weather", "/documents/1-rain/", "/people/orxan-known-test/", "/dates/", "/about/", "/nothing/")


@pytest.fixture(autouse=True)
def records() -> None:
    make_document(
        "Rain",
        pk=1,
        people={make_person("Orxan Known-Test"): "interviewee"},
        topics=[make_topic("Weather")],
        events=[("2021-03-28", "It rained")],
        source=make_source(),
        date="2021-04-15~",
        kind="event-report",
        summary="The weather of the spring.",
        content_notes="Thunder",
        holding="digest",
        digest="It rained.",
    )


@pytest.mark.looks
@pytest.mark.parametrize("language", ["az", "ru"])
def test_pages_are_accessible_and_nothing_sticks_out(browser_page: Page, language: str) -> None:
    """Each is loaded once, wide, and then narrow."""
    for address in PAGES:
        browser_page.set_viewport_size({"width": 1280, "height": 800})
        browser_page.goto(PREFIXES[language] + address)
        assert (address, seeing.violations(browser_page)) == (address, [])
        assert (address, list(seeing.faults(browser_page, 1280))) == (address, [])
        browser_page.set_viewport_size({"width": 320, "height": 800})
        assert (address, list(seeing.faults(browser_page, 320))) == (address, [])
        assert (address, seeing.violations(browser_page, seeing.CHANGING)) == (address, [])


@pytest.mark.looks
def test_the_header_is_one_line_where_there_is_room(browser_page: Page) -> None:
    browser_page.set_viewport_size({"width": 1280, "height": 800})
    heights = set()
    for prefix in PREFIXES.values():
        browser_page.goto(f"{prefix}/documents/")
        heights.add(browser_page.evaluate("document.querySelector('header.top').offsetHeight"))
    assert heights == {64}


def test_a_reader_changes_the_language_and_stays_on_the_page(browser_page: Page) -> None:
    browser_page.goto("/documents/?topic=weather")
    browser_page.get_by_role("navigation", name="Language").get_by_role("link", name="Русский").click()
    browser_page.wait_for_url("**/ru/documents/?topic=weather")
    assert browser_page.locator("h1").inner_text() == "Документы"
    assert browser_page.locator("html").get_attribute("lang") == "ru"
    assert browser_page.get_by_role("navigation", name="Язык").locator("[aria-current]").inner_text() == "Рус"

    browser_page.locator("main").get_by_role("link", name="Rain", exact=True).click()
    browser_page.wait_for_url("**/ru/documents/1-rain/?topic=weather")
    browser_page.locator("footer").get_by_role("link", name="Azərbaycanca").click()
    browser_page.wait_for_url("**/az/documents/1-rain/?topic=weather")
    assert (
        " ".join(browser_page.locator("time, .k").first.inner_text().split())
        == "TƏDBİRDƏN REPORTAJ · THE MADE-UP GAZETTE · TƏXMİNƏN 15 APREL 2021"
    )
    assert browser_page.context.cookies() == []


def test_suggestions_are_in_the_language(browser_page: Page) -> None:
    browser_page.goto("/az/documents/")
    browser_page.locator("#q").fill("orx")
    option = browser_page.get_by_role("option").first
    assert option.inner_text().split() == ["Orxan", "Known-Test", "şəxs", "·", "1"]
    assert browser_page.get_by_role("status").last.inner_text() == "Təkliflər: 1"
    option.click()
    browser_page.wait_for_url("**/az/people/orxan-known-test/")
