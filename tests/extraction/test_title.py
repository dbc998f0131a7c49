"""The title of a text that says nothing of itself: the first line that is the text’s."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Metadata
from documents.extraction.title import find_title

_TEXT = "\n\nThe court of Lorn sent the editor to the tower for a week on Monday, and nobody in the town knew why.\n"


@pytest.mark.parametrize(
    "above",
    [
        "Menu | World | Politics",
        "Home › News › Lorn",
        "Главная  Новости  Подкасты",
        "PRESS RELEASE",
        "22 Noyabr 2023 17:48",
        "22.11.2023 17:48",
        "2023-11-22 17:48",
        "Giriş: 18.10.2022 12:00",
        "3 March 2024 17:48\nViews: 1,204",
        "Photo: Ada Wren",
        "Фото: Адам Рид",
        "en fr ru",
        "News",
        "Short URL: https://a.example/x",
    ],
)
def test_a_line_of_the_page_is_no_title(above: str) -> None:
    found = find_title(f"{above}\n\nCourt jails editor in Lorn{_TEXT}", Metadata())
    assert found is not None
    assert (found.value, found.basis) == ("Court jails editor in Lorn", "first line that is no menu, label, date or credit")


@pytest.mark.parametrize(
    "title", ["COURT JAILS EDITOR IN LORN", "FREE HIM!", "Court jails editor on 3 May 2024", "5 years for the editor of Lorn"]
)
def test_a_first_line_that_could_be_of_the_page_is_still_the_title(title: str) -> None:
    found = find_title(f"{title}{_TEXT}", Metadata())
    assert found is not None
    assert (found.value, found.basis) == (title, "first line")
