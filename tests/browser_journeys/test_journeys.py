"""What readers come for, from beginning to end, in a browser: find, read, lead on, cite, print; by keyboard alone; on a phone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from documents.models import Document, Version, VersionKind
from tests import seeing
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = (
    "{name} counted the gulls, he told Aygün Gizli-Test.\n\n## Later\n\nOn 20 March 2021 the Harbour Board stopped the crane.\n\n"
    + ("The harbour was quiet that year, and so was the board. " * 40)
)


@pytest.fixture(autouse=True)
def documents() -> list[Document]:
    """Three about gulls by date, the second in all detail; and one about something else."""
    veli, aysel = make_person("Veli Uydurma-Test"), make_person("Aysel Uydurma-Test")
    private = make_person("Aygün Gizli-Test", private=True)
    gulls, source = make_topic("Gulls"), make_source("The Harbour Post")
    made = [
        make_document(
            title,
            people={veli: "subject", private: "victim"},
            organisations=[make_organisation("Harbour Board")] if number == 1 else [],
            topics=[gulls],
            source=source,
            date=f"{2023 - number}-05-01",
            text=TEXT.format(name="Veli Uydurma-Test"),
        )
        for number, title in enumerate(("Crane stands still", "The crane and the gulls", "Gulls come back"))
    ]
    make_document("Bread is dear", people=[aysel], topics=[make_topic("Bread")], date="2024", source=source)
    Document.objects.filter(pk=made[1].pk).update(byline="Aysel Uydurma-Test", summary="Who stopped the crane.")
    translation = make_document("Кран и чайки", language="ru", date="2022-05-02")
    Version.objects.create(document=translation, other=made[1], kind=VersionKind.TRANSLATION)
    event = made[1].event_dates.create(date="2021-03-20", words="20 March 2021", what="The crane was stopped")
    assert event.pk
    return made


def test_find_by_topic_and_person_read_lead_on_cite_and_print(browser_page: Page, documents: list[Document]) -> None:
    page = browser_page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/topics/")
    page.get_by_role("link", name="Gulls").first.click()
    page.wait_for_url("**/topics/gulls/")
    page.goto("/documents/?topic=gulls")
    page.locator(".filters").get_by_role("button", name=re.compile("^Veli Uydurma")).click()
    page.wait_for_url("**/documents/?topic=gulls&person=veli-uydurma-test")
    assert page.locator("ol.rows h3").all_inner_texts() == [one.title for one in documents]
    page.get_by_role("link", name="The crane and the gulls").click()
    page.wait_for_url(re.compile(r"/documents/\d+-.*\?topic=gulls&person=veli-uydurma-test$"))
    within = page.get_by_role("navigation", name="In the list", exact=True)
    assert within.inner_text().split("\n") == ["Veli Uydurma-Test, Gulls", "2 of 3", "← Previous document", "Next document →"]
    within.get_by_role("link", name="Next document").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gulls come back")
    page.get_by_role("link", name="Previous document").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The crane and the gulls")

    page.wait_for_load_state()
    names = page.locator(".text a.name").all_inner_texts()
    assert names == ["Veli Uydurma-Test", "Harbour Board"]
    page.locator(".text a.told").click()
    page.wait_for_url(re.compile(r"/dates/2021/03/\d\d/#e\d+-0$"))
    assert "The crane was stopped" in page.locator("tr:target").inner_text()
    page.go_back()

    page.get_by_role("button", name="Copy the citation, Chicago").click()
    expect(page.get_by_role("status").last).to_have_text("Copied")
    address = f"{page.url.split('/documents/')[0]}{documents[1].get_absolute_url()}"
    chicago = f"Aysel Uydurma-Test, “The crane and the gulls,” The Harbour Post, May 1, 2022, The archive, {address}."
    _copied(page, chicago)
    page.get_by_text("In other styles: APA, MLA, Harvard, GOST").click()
    page.get_by_role("button", name="Copy the citation, APA").click()
    apa = f"Aysel Uydurma-Test. (2022, May 1). The crane and the gulls. The Harbour Post. The archive. {address}"
    _copied(page, apa)

    page.emulate_media(media="print")
    heights = [page.locator(one).bounding_box() for one in (".text", "#cite-chicago", ".facts")]
    tops = [box["y"] for box in heights if box]
    assert len(tops) == 3
    assert tops == sorted(tops)  # the record comes last on paper
    assert [page.locator(one).is_visible() for one in ("dd.print", "nav.within", "nav.turn", ".cites details", ".tools")] == [
        True,
        *[False] * 4,
    ]
    assert page.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"


def _copied(page: Page, text: str) -> None:
    """Wait until the clipboard has it."""
    page.wait_for_function("(text) => navigator.clipboard.readText().then((held) => held === text)", arg=text)
    assert page.evaluate("navigator.clipboard.readText()") == text


def _tab_to(page: Page, name: str, most: int = 80) -> None:
    """Press Tab until what has the focus is called so, by its label or its words."""
    named = "() => (document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim()"
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(named) == name:
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            return
    raise AssertionError(f"{most} times Tab did not come to {name!r}")


def test_find_read_and_lead_on_with_the_keyboard_alone(browser_page: Page, documents: list[Document]) -> None:
    page = browser_page
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("crane")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/?q=crane")
    _tab_to(page, "Skip to content")
    page.keyboard.press("Enter")
    _tab_to(page, "The crane and the gulls")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/documents/\d+-.*\?q=crane$"))
    _tab_to(page, "Skip to content")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('nav').getAttribute('aria-label')") == "In the list"
    for name in (
        "news report",
        "The Harbour Post",
        "Кран и чайки",
        "Veli Uydurma-Test",
        "Harbour Board",
        "20 March 2021",
        "Gulls",
    ):
        _tab_to(page, name, most=4 if name == "news report" else 1)
    _tab_to(page, "In other styles: APA, MLA, Harvard, GOST")
    page.keyboard.press("Enter")
    expect(page.locator("#cite-apa")).to_be_visible()
    _tab_to(page, "Copy the citation, APA")


TREE = """
- navigation "In the list":
  - link "Gulls":
    - /url: /documents/?topic=gulls
  - text: 2 of 3
  - link "Previous document"
  - link "Next document"
- paragraph:
  - link "news report"
  - text: ·
  - link "The Harbour Post"
  - text: ·
  - time: 1 May 2022
- heading "The crane and the gulls" [level=1]
- paragraph: By Aysel Uydurma-Test
- list:
  - listitem:
    - text: "Translation:"
    - link "Кран и чайки"
    - text: (Russian, 2 May 2022)
- region "Summary, in the archive’s words":
  - heading "Summary, in the archive’s words" [level=2]
  - paragraph: Who stopped the crane.
"""


def test_a_screen_reader_meets_the_document_in_order(browser_page: Page, documents: list[Document]) -> None:
    page = browser_page
    page.goto(f"{documents[1].get_absolute_url()}?topic=gulls")
    expect(page.get_by_role("article")).to_match_aria_snapshot(TREE)
    headings = [f"{one.evaluate('(heading) => heading.tagName')} {one.inner_text()}" for one in page.get_by_role("heading").all()]
    assert headings == [
        *("H1 The crane and the gulls", "H2 Summary, in the archive’s words", "H2 People", "H3 Subject", "H2 Organisations"),
        *("H3 Mentioned", "H2 Dates mentioned", "H2 Topics", "H2 Later", "H2 How to cite", "H2 Where it came from"),
        "H2 Related documents",
    ]
    assert [page.get_by_role(role).count() for role in ("banner", "main", "contentinfo", "search", "article")] == [1] * 5
    foreign = page.locator("[lang]").evaluate_all("(all) => all.map((one) => [one.tagName, one.lang, one.textContent.trim()])")
    assert ["A", "ru", "Кран и чайки"] in foreign


def test_a_private_person_is_met_in_the_text_alone(browser_page: Page, documents: list[Document]) -> None:
    page = browser_page
    page.goto(documents[1].get_absolute_url())
    text = page.locator(".text")
    assert "Aygün Gizli-Test" in text.inner_text()
    assert text.locator("a", has_text="Gizli").count() == 0
    assert (
        page.locator("body").evaluate(
            "(body) => { body.querySelector('.text').remove(); return body.textContent.includes('Gizli') }"
        )
        is False
    )
    with page.expect_response(re.compile(r"/suggest/\?q=Gizl$")) as asked:
        page.locator("#q").fill("Gizl")
    assert asked.value.json()["suggestions"] == []
    answer = page.goto("/people/aygun-gizli-test/")
    assert answer is not None
    assert answer.status == 404
    page.goto("/people/?find=gizli")
    assert page.locator("#index li").count() == 0


def test_reading_on_a_phone_in_the_dark(browser_page: Page, documents: list[Document]) -> None:
    page = browser_page
    page.set_viewport_size({"width": 360, "height": 780})
    page.emulate_media(color_scheme="dark")
    page.goto(f"{documents[1].get_absolute_url()}?topic=gulls")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 22, 19)"
    assert float(page.locator(".text").evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")) >= 17
    record = page.get_by_text("People, organisations, dates and topics")
    assert page.locator(".facts").get_by_role("link", name="Gulls").count() == 0  # folded
    record.click()
    page.locator(".facts").get_by_role("link", name="Gulls").click()
    page.wait_for_url("**/topics/gulls/")
    page.go_back()
    assert seeing.shift(page) == 0
    page.get_by_role("navigation", name="Earlier and later in the list").get_by_role("link").last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gulls come back")
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_citation_has_the_day_on_which_it_is_read(browser_page: Page, documents: list[Document]) -> None:
    page = browser_page
    page.clock.set_fixed_time("2027-03-08T12:00:00")
    page.goto(documents[1].get_absolute_url())
    page.get_by_text("In other styles: APA, MLA, Harvard, GOST").click()
    expect(page.locator("#cite-harvard")).to_contain_text("(Accessed: 8 March 2027).")
    expect(page.locator("#cite-gost")).to_contain_text("(дата обращения: 08.03.2027).")
    assert "Accessed" not in page.locator("#cite-chicago").inner_text()


def test_a_mail_about_an_error_quotes_the_passage_that_is_selected(browser_page: Page, documents: list[Document]) -> None:
    page = browser_page
    page.goto(documents[1].get_absolute_url())
    report = page.locator("#report")
    begun = report.get_attribute("href") or ""
    expect(report).to_have_text("Report an error")
    page.locator(".text p").first.select_text()
    expect(report).to_have_text("Report an error in the selected passage")
    said = page.locator(".text p").first.inner_text()
    assert unquote(report.get_attribute("href") or "") == unquote(begun) + said
    page.locator("h1").select_text()  # no passage of the text
    expect(report).to_have_attribute("href", begun)


def test_without_javascript_a_citation_is_text_and_the_list_leads_on(browser_page: Page, documents: list[Document]) -> None:
    browser = browser_page.context.browser
    assert browser is not None
    browser_page.goto("/about/")
    context = browser.new_context(java_script_enabled=False, base_url=browser_page.url)
    page = context.new_page()
    page.goto(f"{documents[1].get_absolute_url()}?topic=gulls")
    assert page.get_by_role("button", name="Copy").count() == 0
    assert page.locator("#cite-chicago").is_visible()
    page.get_by_text("In other styles: APA, MLA, Harvard, GOST").click()
    expect(page.locator("#cite-harvard")).to_be_visible()
    expect(page.locator("#cite-harvard")).to_contain_text("(Accessed: [day month year]).")
    page.get_by_role("link", name="Next document").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gulls come back")
    context.close()
