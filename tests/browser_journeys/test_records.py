"""Lists and records in a browser: a time chosen by its years, with keys alone and without JavaScript; nothing moves."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from documents.models import Role
from tests import seeing
from tests.records import make_document, make_person, make_source, make_topic

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def records() -> None:
    veli, fog, source = make_person("Veli Uydurma-Test"), make_topic("Fog"), make_source()
    for year in (2018, 2019, 2021):
        make_document(
            f"Of {year}",
            date=f"{year}",
            people={veli: Role.QUOTED},
            topics=[fog],
            source=source,
            events=[("2001~/2021", "A"), (f"{year}-03-20", "B")],
        )


@pytest.mark.usefixtures("records")
def test_the_keyboard_chooses_a_time_and_finds_a_voice(browser_page: Page) -> None:
    page = browser_page
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/documents/")
    assert page.get_by_role("group", name="Date of publication").get_by_role("link").all_text_contents() == [
        "2018: 1 document",
        "2019: 1 document",
        "2021: 1 document",
    ]
    page.get_by_role("link", name="2019: 1 document").focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/?from=2019-01-01&to=2019-12-31")
    page.get_by_role("button", name="2021: 1 document · widen to here").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/?from=2019-01-01&to=2021-12-31")
    assert page.locator("ol.rows h3").all_text_contents() == ["Of 2021", "Of 2019"]

    page.goto("/topics/fog/")
    page.get_by_role("region", name="Sources and voices").get_by_role("link", name="Veli Uydurma-Test").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/veli-uydurma-test/")
    page.get_by_role("button", name="Documents in common, Fog: 3").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/?topic=fog&person=veli-uydurma-test")


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (360, 780)])
@pytest.mark.usefixtures("records")
def test_without_javascript_a_time_is_chosen_and_nothing_moves(
    chromium: Browser, live_server: LiveServer, width: int, height: int
) -> None:
    context = chromium.new_context(
        base_url=live_server.url, java_script_enabled=False, viewport={"width": width, "height": height}
    )
    page = context.new_page()
    page.goto("/documents/")
    if width < 960:
        page.locator("details.filters > summary").click()
    page.locator("div.spans a").nth(1).click()
    page.wait_for_url("**/documents/?from=2019-01-01&to=2019-12-31")
    assert page.locator("ol.rows h3").all_text_contents() == ["Of 2019"]
    context.close()
    context = chromium.new_context(base_url=live_server.url, viewport={"width": width, "height": height})
    page = context.new_page()
    for address in (
        "/documents/",
        "/dates/",
        "/dates/2021/",
        "/people/veli-uydurma-test/",
        "/topics/fog/",
        "/sources/the-made-up-gazette/",
    ):
        page.goto(address)
        assert (page.evaluate("document.documentElement.scrollWidth"), seeing.shift(page)) == (width, 0), address
    context.close()


@pytest.mark.looks
@pytest.mark.parametrize("late", ["site", "css"])
@pytest.mark.usefixtures("records")
def test_nothing_moves_whatever_comes_late(chromium: Browser, live_server: LiveServer, late: str) -> None:
    """Pages shorter than their window, whose footer stands in view, and one longer; in the dark the switch says another thing."""

    def hold(route: Route) -> None:
        time.sleep(0.3)
        route.continue_()

    moved = {}
    for width, height in ((1280, 900), (360, 780)):
        for address in ("/nothing/", "/documents/"):
            context = chromium.new_context(
                base_url=live_server.url, color_scheme="dark", viewport={"width": width, "height": height}
            )
            page = context.new_page()
            page.route(re.compile(rf"/static/.*{late}"), hold)
            page.goto(address)
            moved[width, address] = seeing.shift(page)
            context.close()
    assert set(moved.values()) == {0}, moved


def test_hundreds_of_topics_take_three_screens_and_unfold(chromium: Browser, live_server: LiveServer) -> None:
    make_document("Many", topics=[make_topic(f"{letter}topic {number:02}") for letter in "ABCDEFGHIJ" for number in range(43)])
    for scripts in (False, True):
        context = chromium.new_context(
            base_url=live_server.url, java_script_enabled=scripts, viewport={"width": 1280, "height": 900}
        )
        page = context.new_page()
        page.goto("/topics/")
        body = page.locator("body").bounding_box()
        assert body
        assert body["height"] <= 3 * 900
        assert page.locator("#tree li:visible").count() == 0
        page.locator("summary", has_text="C").click()
        assert page.locator("#tree li:visible").count() == 43
        page.goto("/topics/#l-D")
        expect(page.get_by_role("link", name="Dtopic 00")).to_be_in_viewport()
        if scripts:
            page.locator("#find").press_sequentially("topic 07")
            assert page.locator("#tree li:visible").count() == 10
            page.locator("#find").fill("")
            assert page.locator("#tree li:visible").count() == 0
            assert list(seeing.faults(page, 1280)) == seeing.violations(page) == []
        context.close()
