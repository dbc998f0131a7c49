"""What stands above a text and is told of it in fields of its own is cut from it; what it says is not lost."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from documents.extraction.suggestions import find
from documents.intake.clean import clean
from documents.text import apply_edits, reverse

if TYPE_CHECKING:
    from documents.extraction.findings import Found

TODAY = date(2026, 11, 30)
EN = "The court of Lorn sent the editor Ada Wren to the tower for a week, and nobody in the town knew why.\n"
RU = "Суд города Лорна отправил редактора Аду Рен в башню на неделю, и никто в городе не знал почему.\n"
AZ = "Lorn şəhərinin məhkəməsi redaktoru bir həftəlik həbs etdi və şəhərdə heç kim bunun səbəbini bilmədi.\n"
TR = "Lorn kentinin mahkemesi gazeteciyi bir hafta tutukladı ve kentte kimse bunun nedenini öğrenemedi.\n"
TITLES = {EN: "Court jails editor in Lorn", RU: "Суд арестовал редактора в Лорне", AZ: "Lornda redaktor həbs edildi"}
TITLES[TR] = "Lorn'da gazeteci tutuklandı"


def _cuts(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(edit.rule, edit.before) for edit in clean(text, title=title)]


def _found(text: str) -> Found:
    cuts = clean(text)
    return find(apply_edits(text, cuts), cuts=cuts, today=TODAY)


def _value(found: object) -> str:
    return str(getattr(found, "value", ""))


@pytest.mark.parametrize(
    ("body", "above", "under", "rules", "published", "byline"),
    [
        (EN, "Menu | World | Politics\n3 March 2024 17:48\nViews: 1,204\n\n", "",
         ["page-furniture", "date-line", "page-furniture", "title"], "2024-03-03", ""),
        (EN, "", "By Mary Wanjiru\nMonday, 4 March 2024\n", ["title", "byline", "date-line"], "2024-03-04", "Mary Wanjiru"),
        (EN, "", "Almaty. 14 March 2024. 11:42. By Aigerim Tuleuova\n", ["title", "byline"], "2024-03-14", "Aigerim Tuleuova"),
        (EN, "", "12 March 2021 | Updated 15 March 2021\n", ["title", "date-line"], "2021-03-12", ""),
        (EN, "", "Updated: 15 March 2021, 10:00\nFirst published 12 March 2021\n",
         ["title", "update-line", "date-line"], "2021-03-12", ""),
        (EN, "Transcript\nDownload Subtitles\nen fr ru\nPress release\n3 days ago\nShort Url https://a.example/1\n", "",
         ["page-furniture", "player", "page-furniture", "title"], "", ""),
        (EN, "El Faro de Lorn\nIn English | En español\nLorn, Friday 9 June 2023\n\n", "",
         ["page-furniture", "date-line", "title"], "2023-06-09", ""),
        (RU, "Главная  Новости  Подкасты\n", "5 сентября 2023, 19:30\n",
         ["page-furniture", "title", "date-line"], "2023-09-05", ""),
        (RU, "", "Обновлено: 15 марта 2021\nОпубликовано: 12 марта 2021\nАвтор: Тимур Болотов\n",
         ["title", "update-line", "date-line", "byline"], "2021-03-12", "Тимур Болотов"),
        (AZ, "Ana səhifə | Siyasət | Cəmiyyət\n22 Noyabr 2023 17:48\nOxunub: 1 204\n", "Müəllif: Aytac Rzalı\n",
         ["page-furniture", "date-line", "page-furniture", "title", "byline"], "2023-11-22", "Aytac Rzalı"),
        (AZ, "", "Xəbər / 16 oktyabr 2017\nYenilənib: 17 oktyabr 2017\n",
         ["title", "date-line", "update-line"], "2017-10-16", ""),
        (TR, "Ana Sayfa > Gündem\n", "Giriş: 18.10.2022 - 16:05 Güncelleme: 18.10.2022 - 18:20\n",
         ["page-furniture", "title", "date-line"], "2022-10-18", ""),
        (TR, "", "Yazan: Selin Gençer\nSon güncelleme: 3 Mayıs 2021\n", ["title", "byline", "update-line"], "", "Selin Gençer"),
    ],
)  # fmt: skip
def test_the_heading_is_cut_and_read(body: str, above: str, under: str, rules: list[str], published: str, byline: str) -> None:
    text = f"{above}{TITLES[body]}\n{under}\n{body}"
    assert [rule for rule, _ in _cuts(text)] == rules
    cuts = clean(text)
    assert apply_edits(text, cuts).strip() == body.strip()
    assert apply_edits(apply_edits(text, cuts), reverse(cuts)) == text
    found = _found(text)
    assert (_value(found.title), _value(found.published), _value(found.byline)) == (TITLES[body], published, byline)
    assert [one.edtf for one in found.dates] == []


def test_who_wrote_it_is_suggested_as_author() -> None:
    found = _found(f"{TITLES[EN]}\nBy Mary Wanjiru\n\n{EN}")
    assert [(one.name, one.role) for one in found.people] == [("Mary Wanjiru", "author"), ("Ada Wren", "mentioned")]


@pytest.mark.parametrize(
    "text",
    [
        "NAIROBI, 4 March 2024 — The court of Lorn jailed the editor for a week, her lawyer said.\n",
        "(Geneva, May 2, 2023) – The court of Lorn jailed the editor for a week, her lawyer said.\n",
        "BAKU, May 3, 2024 (Turan) – The court of Lorn jailed the editor for a week, her lawyer said.\n",
        "The court of Lorn jailed the editor for a week, her lawyer said.\n\nFriday 9 June 2023\n",
    ],
)
def test_the_day_of_a_text_is_no_event_where_it_is_not_cut(text: str) -> None:
    assert clean(text) == ()
    found = _found(text)
    assert (len(_value(found.published)), found.dates) == (10, ())


@pytest.mark.parametrize(
    ("title", "above"),
    [
        ("Court jails editor in Lorn", "Court jails editor in Lorn"),
        ("Court jails the editor of a weekly in Lorn", "Court jails the editor\nof a weekly in Lorn"),
        ("Court jails the editor of a weekly in Lorn", "# Court jails the editor\n\n# of a weekly in Lorn"),
    ],
)
def test_a_stated_title_is_cut_though_it_runs_over_two_lines(title: str, above: str) -> None:
    assert _cuts(f"{above}\n\n{EN}", title) == [("title", above)]


@pytest.mark.parametrize(
    "text",
    [
        "Milk\nEggs\nBread\n",  # no paragraph under it
        "Dear Ada,\nwe met in Lorn.\n",
        "| Menu | World | Politics |\n| --- | --- | --- |\n| a | b | c |\n",
        f"Question: When was it opened?\n\nAnswer: On 11 November 1983. {EN}",
    ],
)
def test_what_is_no_heading_stays(text: str) -> None:
    assert _cuts(text) == []


def test_a_subtitle_stays_under_a_title_that_is_cut() -> None:
    text = f"{TITLES[EN]}\nNobody knew why\n4 March 2024\n\n{EN}"
    assert _cuts(text) == [("title", TITLES[EN]), ("date-line", "4 March 2024")]


def test_a_text_with_thousands_of_cuts_is_cleaned_in_one_pass() -> None:
    start = time.process_time()
    assert len(clean("Advertisement\n\nThe council met in Lorn.\n\n" * 8_000)) == 8_000
    assert time.process_time() - start < 3
