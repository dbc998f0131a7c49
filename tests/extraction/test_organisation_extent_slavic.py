"""How far a Russian body's name goes on behind its kind."""

import pytest

from documents.extraction.organisation_extent_slavic import ADJECTIVE, fits, genitives, go_on, of_place
from tests.extraction.named import page_and_span


@pytest.mark.parametrize(
    ("text", "head", "loose", "name"),
    [
        ("Министерство внутренних дел молчит.", "Министерство", False, "Министерство внутренних дел"),
        ("Министерство культуры, спорта и туризма молчит.", "Министерство", False, "Министерство культуры, спорта и туризма"),
        ("Комитет по правам человека молчит.", "Комитет", False, "Комитет по правам человека"),
        ("Союз читателей молчит.", "Союз", True, "Союз читателей"),
        ("Союз читателей молчит.", "Союз", False, "Союз"),
        ("Министерство, юстиции нет.", "Министерство", False, "Министерство"),
        ("Министерство", "Министерство", True, "Министерство"),
    ],
)
def test_a_name_goes_on_over_its_genitives(text: str, head: str, name: str, *, loose: bool) -> None:
    page, span = page_and_span(text, head, "ru")
    end = genitives(page, span.last, loose=loose)
    assert page.text[page.words[span.first].start : page.words[end].end] == name


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("Суд Республики Казахстан молчит.", "Суд", "Суд Республики Казахстан"),
        ("Суд Минска молчит.", "Суд", "Суд Минска"),
        ("Суд РФ молчит.", "Суд", "Суд РФ"),
        ("Суд Октябрьского района Минска молчит.", "Суд", "Суд Октябрьского района Минска"),
        ("Театр имени Анны Луговой закрыт.", "Театр", "Театр имени Анны Луговой"),
        ("Суд Анны молчит.", "Суд", "Суд"),
        ("Суд молчит.", "Суд", "Суд"),
        ("Суд", "Суд", "Суд"),
    ],
)
def test_a_name_goes_on_over_the_place_that_it_belongs_to(text: str, head: str, name: str) -> None:
    page, span = page_and_span(text, head, "ru")
    assert page.text[page.words[span.first].start : page.words[of_place(page, span.last, span.first)].end] == name


def test_a_name_goes_on_behind_its_country() -> None:
    page, span = page_and_span("Комитет ООН против пыток молчит.", "Комитет ООН", "ru")
    end = go_on(page, span.last, span.first, loose=True)
    assert page.text[: page.words[end].end] == "Комитет ООН против пыток"
    alone, one = page_and_span("Комитет", "Комитет", "ru")
    assert go_on(alone, one.last, one.first, loose=True) == one.last


def test_verbs_and_small_words_are_no_genitives() -> None:
    page, _ = page_and_span("союз читателей писала она страны", "союз", "ru")
    assert [page.words[place].text for place in range(1, len(page.words)) if fits(page, place)] == ["читателей"]


def test_adjectives_are_told_by_their_endings() -> None:
    words = ["верховный", "следственного", "общая", "комитет", "ой"]
    assert [word for word in words if ADJECTIVE.search(word)] == ["верховный", "следственного", "общая"]
