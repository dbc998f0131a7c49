"""Seventeen things that readers come for, each done from beginning to end; where words matter, in three languages.

All tasks share one archive with the demo records, served by another process: none of them changes anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from tests import seeing
from tests.serving import served_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.serving import Addresses

PREFIXES = {"en": "", "az": "/az", "ru": "/ru"}
in_each_language = pytest.mark.parametrize("language", list(PREFIXES))
TITLES = {
    "gambar": "Isa Gambar on the programme “Complex Questions”: President Aliyev's interview with Russian media and the European "
    "Parliament resolution",
    "gulls": "“Fewer every spring”: the man who counts the gulls",
    "letter": "Open letter on human rights violations and political persecution in Azerbaijan",
    "mammadli": "Interview with Nasimi Mammadli on the spreading of intimate recordings of government critics in Azerbaijan",
    "zoom": "Leaked Zoom call reveals homophobia of Azerbaijan opposition politicians",
}


@pytest.fixture(scope="module")
def room() -> Iterator[tuple[str, Addresses]]:
    with served_elsewhere() as told:
        yield told


@pytest.fixture
def page(chromium: Browser, room: tuple[str, Addresses]) -> Iterator[Page]:
    context = chromium.new_context(base_url=room[0], reduced_motion="reduce", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(60_000)
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(str(error.error)))
    yield context.new_page()
    context.close()
    assert faults == []


def search(page: Page, words: str) -> list[str]:
    """The titles found by the words, typed into the box of the page's header."""
    page.locator("#q").fill(words)
    page.locator("#q").press("Enter")
    page.wait_for_url("**/documents/?q=*")
    return sorted(page.locator("ol.rows h3").all_inner_texts())


@pytest.mark.parametrize(
    ("language", "typed", "read_as"),
    [
        ("en", "Hasanli", ""),
        ("az", "Həsənlinin", "Həsənli"),
        ("ru", "Джамиля Гасанлы", "Гасанлы"),
    ],
)
def test_1_find_a_person_by_any_spelling_and_case(page: Page, language: str, typed: str, read_as: str) -> None:
    page.goto(f"{PREFIXES[language]}/")
    assert search(page, typed) == sorted(TITLES[one] for one in ("letter", "mammadli", "zoom"))
    assert read_as in " ".join(page.locator("p.note").all_inner_texts())
    native = {"en": "Jamil Hasanli", "az": "Cəmil Həsənli", "ru": "Джамиль Гасанлы"}[language]
    page.locator("#also").get_by_role("link", name=native).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(native)


@pytest.mark.parametrize(("language", "word"), [("en", "torture"), ("az", "işgəncə"), ("ru", "пытки")])
def test_2_find_documents_on_a_subject_by_a_word_of_ones_own(page: Page, language: str, word: str) -> None:
    page.goto(f"{PREFIXES[language]}/")
    assert TITLES["letter"] in search(page, word)
    assert page.locator("#also a").count() > 0


@in_each_language
def test_3_narrow_by_topic_and_time_and_leave_out_a_kind(page: Page, language: str) -> None:
    topic, without = {
        "en": ("Political opposition", "Exclude Interview"),
        "az": ("Siyasi müxalifət", "İstisna et: Müsahibə"),
        "ru": ("Политическая оппозиция", "Исключить: Интервью"),
    }[language]
    page.goto(f"{PREFIXES[language]}/documents/")
    minus = page.get_by_role("button", name=without)
    assert minus.evaluate("(one) => getComputedStyle(one).opacity") == "1"
    assert page.locator(".hint").is_visible()
    page.locator(".facet li a", has_text=topic).click()
    page.wait_for_url("**/documents/?topic=political-opposition")
    page.locator("#from").fill("12.05.2020")  # as it is written there
    page.locator(".range > button").click()
    page.wait_for_url("**/documents/?topic=political-opposition&from=2020-05-12")
    page.get_by_role("button", name=without).click()
    page.wait_for_url("**/documents/?topic=political-opposition&-kind=interview&from=2020-05-12")
    assert page.locator("ol.rows h3").all_inner_texts() == [TITLES[one] for one in ("gambar", "letter", "zoom")]
    assert page.locator(".chips li").count() == 4  # three, and “clear all”


def test_4_find_a_quotation_and_read_it_where_it_stands(page: Page) -> None:
    page.goto("/")
    assert search(page, '"wind from the west"') == [TITLES["gulls"]]
    assert page.locator("ol.rows mark").all_inner_texts() != []
    page.locator("ol.rows h3 a").click()
    expect(page.locator(".text blockquote")).to_have_text(re.compile("wind from the west"))


def test_5_choose_the_months_of_a_year_and_see_what_has_no_date(page: Page) -> None:
    page.goto("/documents/?from=2021-01-01&to=2021-12-31")
    page.get_by_role("button", name=re.compile("^May 2021: .* only this$")).click()
    page.wait_for_url("**/documents/?from=2021-05-01&to=2021-05-31")
    assert page.locator("ol.rows h3").all_inner_texts() == ["Open letter to the Harbour Board", "“Hər yaz daha az”"]
    page.locator("p.ends").get_by_role("link", name="All years").click()
    page.wait_for_url("**/documents/")
    page.get_by_role("link", name="and 1 undated").click()
    assert page.locator("ol.rows h3").all_inner_texts() == ["Uydurma xəbər"]


def test_6_take_a_document_into_a_reference_manager(page: Page, room: tuple[str, Addresses]) -> None:
    page.goto(room[1]["interview"][0])
    files = page.locator(".cites .tools a")
    assert files.all_inner_texts() == ["BibTeX", "RIS", "CSL-JSON", "JSON", "Text", "Markdown"]
    answers = [page.request.get(one.get_attribute("href") or "") for one in files.all()]
    assert {answer.status for answer in answers} == {200}
    assert [TITLES["gulls"][1:19] in answer.text() for answer in answers] == [True] * 6


@in_each_language
def test_7_follow_a_list_by_its_feed(page: Page, language: str) -> None:
    page.goto(f"{PREFIXES[language]}/documents/?topic=sanctions")
    link = page.locator(".above").get_by_role("link", name={"en": "Feed", "az": "Yeniliklər", "ru": "Обновления"}[language])
    answer = page.request.get(link.get_attribute("href") or "")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    assert all(title in answer.text() for title in ("Isa Gambar", "Open letter on human rights"))


def test_8_share_an_address_that_stays(page: Page, room: tuple[str, Addresses]) -> None:
    page.goto("/documents/?topic=gulls")
    page.get_by_role("link", name=TITLES["gulls"]).click()
    page.wait_for_url(re.compile(r"/documents/\d+-.*topic=gulls$"))
    shared = page.locator("link[rel=canonical]").get_attribute("href") or ""
    assert shared == f"{room[0]}{room[1]['interview'][0]}"
    page.goto(re.sub(r"(/documents/\d+).*", r"\1/", shared))  # cut short on the way
    assert page.url == shared
    page.goto(shared.replace("fewer-every-spring", "an-old-title"))
    assert page.url == shared


def test_9_print_the_dates_with_what_their_marks_mean(page: Page) -> None:
    page.goto("/dates/2021/")
    page.emulate_media(media="print")
    assert page.locator(".key li").evaluate_all("(all) => all.every((one) => one.checkVisibility())")
    assert page.locator(".nav").is_visible() is False
    folded = page.locator("details.period tr")
    assert folded.evaluate_all("(all) => all.every((one) => one.getBoundingClientRect().height > 0)")
    assert page.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"


@in_each_language
def test_10_choose_two_filters_on_a_phone_without_opening_them_again(page: Page, language: str) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"{PREFIXES[language]}/documents/")
    page.locator("details.filters > summary").click()
    panel = page.locator("details.filters").bounding_box()
    assert panel
    assert panel["height"] < 780  # folded, it is one screen
    people = page.locator("details.facet").first
    people.locator("summary").click()
    names = {
        "en": ("Jamil Hasanli", "Ganimat Zahid"),
        "az": ("Cəmil Həsənli", "Qənimət Zahid"),
        "ru": ("Джамиль Гасанлы", "Ганимат Захид"),
    }
    first, second = names[language]
    people.locator("a", has_text=first).click()
    page.wait_for_url("**/documents/?person=jamil-hasanli")
    page.locator("details.facet").first.locator("button:not(.not)", has_text=second).click()  # it is still open
    page.wait_for_url(re.compile("person=ganimat-zahid"))
    assert len(page.locator(".chips li").all()) == 3  # two, and “clear all”
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert list(seeing.faults(page, 360)) == []


@in_each_language
def test_11_learn_what_is_said_to_have_happened_on_a_day(page: Page, language: str) -> None:
    page.goto(f"{PREFIXES[language]}/dates/")
    page.locator(".timeline a", has_text="2020").first.click()  # the decade
    page.locator("th a", has_text="2021").first.click()
    row = page.locator(".events tr", has_text="Thirty-one pairs of gulls")
    if not row.is_visible():
        page.locator("details.period", has=row).locator("summary").click()
    assert {"en": "20 March 2021", "az": "20 mart 2021", "ru": "20 марта 2021"}[language] in row.inner_text()
    assert "20 March 2021" in row.locator("td").inner_text()  # the words of the text, in its own language
    row.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLES["gulls"])


def test_12_learn_who_says_what(page: Page) -> None:
    page.goto("/people/veli-uydurma-test/")
    page.get_by_role("region", name="Interviewee").get_by_role("link", name=TITLES["gulls"]).click()
    answers = page.locator(".text p", has=page.locator(".speaker", has_text="Veli Uydurma-Test")).first
    assert answers.inner_text().casefold().startswith("veli uydurma-test")
    page.goto("/documents/?q=quoted:jamil-hasanli")
    assert page.locator("ol.rows h3").all_inner_texts() == [TITLES["zoom"]]


def test_13_learn_what_was_corrected_cut_and_where_the_text_is_from(page: Page) -> None:
    page.goto("/")
    assert search(page, "has:corrections") == [TITLES["gulls"]]
    page.locator("ol.rows h3 a").click()
    corrected = page.get_by_role("region", name="Corrections")
    assert "The year of the first count was given as 2008." in corrected.inner_text()
    origin = page.get_by_role("region", name="Where it came from").inner_text()
    for words in ("https://harbour.example/gulls", "Made up for tests.", "SHA-256", "the site's menu", "a misprint"):
        assert words in origin


@pytest.mark.parametrize(
    ("language", "heading", "person", "summary"),
    [
        ("az", "Sənədlər", "Cəmil Həsənli", "Mako nəşrinə istinad edən"),
        ("ru", "Документы", "Джамиль Гасанлы", "Со ссылкой на издание Mako"),
    ],
)
def test_14_change_the_language_and_go_on_reading(page: Page, language: str, heading: str, person: str, summary: str) -> None:
    page.goto("/documents/?person=jamil-hasanli&topic=hate-speech")
    page.locator(f"nav.langs a[hreflang={language}]").click()
    page.wait_for_url(re.compile(rf"/{language}/documents/\?"))
    assert page.locator("h1").inner_text() == heading
    assert person in page.locator(".chips").inner_text()
    row = page.locator("ol.rows > li")
    assert row.locator("h3").get_attribute("lang") == "en"
    assert row.locator(".sum").inner_text().startswith(summary)
    assert row.locator(".sum").get_attribute("lang") is None  # the page's own
    row.locator("h3 a").click()
    assert page.locator(".abstract p").inner_text().startswith(summary)
    assert unquote(page.url).split("/")[3] == language


def test_15_come_from_the_search_box_to_the_text_by_keyboard(page: Page) -> None:
    page.goto("/documents/")
    page.keyboard.press("/")
    page.keyboard.type("uydurma")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/?q=uydurma")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('ol.rows h3 a')"):
            break
        if page.evaluate("document.activeElement.textContent.trim() === 'Skip filters'"):
            page.keyboard.press("Enter")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/documents/\d+-"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@in_each_language
def test_16_report_an_error_from_the_passage_that_has_it(page: Page, room: tuple[str, Addresses], language: str) -> None:
    address = f"{PREFIXES[language]}{room[1]['interview'][0]}"
    page.goto(address)
    label = {
        "en": ("Report an error", "Report an error in the selected passage"),
        "az": ("Səhv barədə məlumat verin", "Seçilmiş hissədəki səhv barədə məlumat verin"),
        "ru": ("Сообщить об ошибке", "Сообщить об ошибке в выделенном отрывке"),
    }[language]
    report = page.locator("#report")
    expect(report).to_have_text(label[0])
    page.locator(".text p", has_text="wind from the west").first.select_text()
    expect(report).to_have_text(label[1])
    mail = urlsplit(report.get_attribute("href") or "")
    sent = parse_qs(mail.query)
    assert (mail.scheme, mail.path) == ("mailto", "desk@archive.example")
    assert TITLES["gulls"] in sent["subject"][0]
    lines = sent["body"][0].split("\r\n")
    assert lines[1] == f"{room[0]}{address}"
    assert "wind from the west" in lines[-1]


@in_each_language
def test_17_find_a_correction_through_the_page_of_all(page: Page, language: str) -> None:
    page.goto(f"{PREFIXES[language]}/")
    name = {"en": "Corrections", "az": "Düzəlişlər", "ru": "Исправления"}[language]
    page.get_by_role("contentinfo").get_by_role("link", name=name).click()
    page.wait_for_url(f"**{PREFIXES[language]}/corrections/")
    entry = page.locator("dd", has_text="The year of the first count was given as 2008.")
    entry.get_by_role("link", name=TITLES["gulls"]).click()
    page.wait_for_url("**/documents/**#h-corr")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLES["gulls"])
    expect(page.locator("#h-corr")).to_be_in_viewport()
