"""The intake as an editor meets it: by keyboard alone, without a script, on a phone and in the dark."""

from __future__ import annotations

import json
import re
import sys
import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from documents.models import Document, Intake, IntakeStatus
from tests import seeing
from tests.admin.intake.desk import IN, STORY
from tests.admin.test_in_browser import sign_in
from tests.records import make_document, make_person, make_topic

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer


pytestmark = pytest.mark.django_db(transaction=True)


class Keys:
    """The keyboard, and how often a key of it (with those held beside it) went down."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def press(self, *chords: str) -> None:
        for chord in chords:
            self.page.keyboard.press(chord)
            self.count += 1

    def access(self, key: str) -> None:
        """Alt and an access key. Playwright sends Alt's chords without their character, by which Chromium knows the key."""
        session = self.page.context.new_cdp_session(self.page)
        facts = {"modifiers": 1, "key": key, "code": f"Key{key.upper()}", "windowsVirtualKeyCode": ord(key.upper())}
        for kind in ("rawKeyDown", "char", "keyUp"):
            typed = {"text": key, "unmodifiedText": key} if kind == "char" else {}
            session.send("Input.dispatchKeyEvent", facts | typed | {"type": kind})
        self.count += 1


def paste(page: Page, text: str, keys: Keys) -> None:
    """As from the clipboard: one chord, however long the text is."""
    page.keyboard.insert_text(text)
    keys.count += 1


def test_from_paste_to_published_by_keyboard_alone(browser_page: Page, corpus_dir: Path) -> None:
    """An article of the corpus: pasted, read, its title written, shown in full, published."""
    article = next(one for one in json.loads((corpus_dir / "catalogue.json").read_text())["articles"] if "zoom" in one["file"])
    page, keys = browser_page, Keys(browser_page)
    sign_in(page, "publisher")
    page.goto(IN)
    began = time.monotonic()
    paste(page, (corpus_dir / article["file"]).read_text(), keys)
    keys.press("Control+Enter")
    expect(page.locator("#review")).to_be_visible()
    read = time.monotonic() - began
    keys.access("h")
    expect(page.get_by_label("full text")).to_be_checked()
    keys.access("p")
    expect(page.locator(".messagelist")).to_contain_text("is published")
    seconds = time.monotonic() - began
    document = Document.objects.get()
    assert (document.title, document.is_public, document.holding) == (article["title"], True, "full")
    assert keys.count == 4
    assert seconds < 300  # a second or two; thirty with a sixth of a core
    told = f"{keys.count} keystrokes, no click, {seconds:.1f} s, of which {read:.1f} s until it was read"
    sys.stdout.write(f"\nfrom paste to published: {told}\n")
    page.get_by_role("link", name=article["title"]).click()
    expect(page.get_by_role("heading", name=article["title"])).to_be_visible()


def test_what_is_typed_is_saved_while_one_works_and_seen_as_readers_will(browser_page: Page) -> None:
    page = browser_page
    sign_in(page, "publisher")
    page.goto(IN)
    page.get_by_label("Text:").fill(STORY)
    page.reload()
    expect(page.get_by_label("Text:")).to_have_value(STORY)
    page.get_by_label("Text:").press("Control+Enter")
    page.get_by_label("Summary:").fill("Half a sum")
    page.get_by_label("full text").check()
    expect(page.locator("#saved")).to_contain_text("Saved")
    page.get_by_role("link", name="Preview").click()
    expect(page.locator("#preview-body")).to_contain_text("Alva Tern called it a folly")
    assert Intake.objects.get().draft["summary"] == "Half a sum"
    expect(page.locator("#preview-body")).not_to_contain_text("Leave a Reply")
    page.locator("label.cut", has=page.locator("input")).filter(has_text=re.compile("comment", re.I)).locator(
        "input"
    ).first.uncheck()
    expect(page.locator("#preview-body")).to_contain_text("Leave a Reply")
    # Words marked in the text are what is cut.
    page.evaluate(
        """() => {
          const text = document.querySelector(".source-text");
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf("for talks");
            if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 9);
          }
        }"""
    )
    page.locator(".cutting summary").click()
    expect(page.locator("#cut_words")).to_have_value("for talks")
    page.locator("#cut_reason").fill("a trial")
    page.get_by_role("button", name="Cut or correct").click()
    expect(page.locator(".source-text del", has_text="for talks")).to_be_visible()
    page.get_by_role("button", name="Publish").click()
    expect(page.locator(".messagelist")).to_contain_text("is published")
    document = Document.objects.get()
    assert ("for talks" in document.text, "Leave a Reply" in document.text, document.summary) == (False, True, "Half a sum")


def test_a_dropped_file_is_the_chosen_one(browser_page: Page) -> None:
    page = browser_page
    sign_in(page, "contributor")
    page.goto(IN)
    dropped = page.evaluate_handle(
        "text => { const held = new DataTransfer(); held.items.add(new File([text], 'story.md')); return held; }", STORY
    )
    page.dispatch_event(".intake-in", "drop", {"dataTransfer": dropped})
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("#review")).to_be_visible()
    assert Intake.objects.get().name == "story.md"


def test_all_of_it_works_without_a_script(chromium: Browser, live_server: LiveServer) -> None:
    make_person("Alva Tern-Knot", description="her aunt")
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, "publisher")
    page.get_by_role("link", name="Add a text").click()
    page.get_by_label("Text:").fill(STORY)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Take none of the people").click()
    row = page.locator("#people .row").first
    row.locator("summary").click()
    row.get_by_label("Another record").fill("knot")
    row.get_by_label("Another record").press("Enter")
    row = page.locator("#people .row").first
    expect(row.locator("[name$=-record]")).to_contain_text("Alva Tern-Knot — her aunt")
    row.locator("[name$=-record]").select_option(label="Alva Tern-Knot — her aunt")
    row.locator(".take input").check()
    page.get_by_label("full text").check()
    page.get_by_role("button", name="Publish").click()
    expect(page.locator(".messagelist")).to_contain_text("is published")
    document = Document.objects.get()
    assert [str(tie.owner) for tie in document.appearances.filter(person__isnull=False)] == ["Alva Tern-Knot"]
    assert Intake.objects.get().status == IntakeStatus.DONE
    context.close()


@pytest.mark.looks
def test_the_pages_of_the_intake_are_accessible(browser_page: Page) -> None:
    make_document(
        "Before", people=[make_person("Alva Tern")], topics=[make_topic("Harbours")], text=STORY.replace("a folly", "wise")
    )
    page = browser_page
    sign_in(page, "publisher")
    page.goto(IN)
    assert seeing.wrong_at_the_desk(page) == []
    page.get_by_label("Text:").press("Control+Enter")
    expect(page.get_by_text("Paste a text, choose a file")).to_be_visible()
    assert seeing.wrong_at_the_desk(page) == []
    page.get_by_label("Text:").fill(STORY)
    page.get_by_label("Text:").press("Control+Enter")
    expect(page.locator("#review")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert seeing.wrong_at_the_desk(page) == []
    page.get_by_label("Date:", exact=True).fill("May")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("This cannot be finished yet")).to_be_visible()
    assert seeing.wrong_at_the_desk(page) == []
    page.get_by_role("button", name="Discard this intake").click()
    page.get_by_role("link", name="View or restore it").click()
    expect(page.get_by_role("button", name="Restore it")).to_be_visible()
    assert seeing.wrong_at_the_desk(page) == []
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Restore it").click()
    expect(page.get_by_text("Your session has expired")).to_be_visible()
    assert seeing.wrong_at_the_desk(page) == []
