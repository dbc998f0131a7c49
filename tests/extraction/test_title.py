"""The title of a text that says nothing of itself: the first line that is the text’s."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Evidence, FoundValue, Metadata
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


BODY = "The council met in the hall of Lorn and closed the pier for the whole of the winter, said the mayor.\n" * 3


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Council closes the pier", "Council closes the pier"),
        ("# Council closes the pier", "Council closes the pier"),
        ("**Пирс закрыт?**", "Пирс закрыт?"),
        ("The council closed the pier.", None),
        ("Q: Who closed the pier?", None),
        ("Dear Mr Mayor,", None),
        ("Hörmətli cənab sədr!", None),
        ("By Mia Tern", None),
        ("12.05.2016", None),
        ("• The pier", None),
        ("word " * 40, None),
    ],
)
def test_the_first_line_is_the_title_if_it_looks_like_one(first: str, title: str | None) -> None:
    found = find_title(f"\n{first}\n\n{BODY}", Metadata())
    assert (found.value if found else None) == title
    if found:
        (place,) = found.evidence
        assert f"\n{first}\n\n{BODY}"[place.start : place.end] == title


def test_the_pages_own_title_stands_without_the_sites_name() -> None:
    page = Metadata(title="Pier closed | The Lorn Gazette", site="The Lorn Gazette")
    assert find_title(BODY, page) == FoundValue("Pier closed", 0.85, "the page’s own title")
    seen = find_title(f"Pier Closed\n{BODY}", page)
    assert seen == FoundValue("Pier Closed", 0.98, "first line, as the page’s own title", (Evidence(0, 11),))
    assert find_title(BODY, Metadata(title="Pier closed - again", site="LG")) == FoundValue(
        "Pier closed - again", 0.85, "the page’s own title"
    )
