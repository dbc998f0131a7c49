"""A text as the name finders read it."""

import pytest

from documents.extraction.name_page import LONGEST_CHAIN, MOST_CHARACTERS, Page, Span, open_page, stems
from tests.extraction.named import page_and_span


def chains(page: Page) -> list[str]:
    return [page.text[page.words[first].start : page.words[last].end] for first, last in page.chains()]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("He met Ada Wren and Bo Stone, Jr.", ["He", "Ada Wren", "Bo Stone", "Jr"]),
        ("Kenya's High Court ruled.", ["Kenya", "High Court"]),
        ("The Children's Fund paid.", ["The Children's Fund"]),
        ("nobody came", []),
        ("", []),
    ],
)
def test_runs_of_capitals_end_with_signs_and_owners(text: str, runs: list[str]) -> None:
    assert chains(open_page(text, "en")) == runs


def test_a_run_of_capitals_is_bounded() -> None:
    page = open_page("Xa " * 100, "en")
    assert [last - first + 1 for first, last in page.chains()] == [LONGEST_CHAIN + 1, LONGEST_CHAIN + 1, 18]


@pytest.mark.parametrize(
    ("language", "text", "name", "surface"),
    [
        ("ru", "Газета «Заря» закрыта.", "Газета «Заря", "Газета «Заря»"),
        ("az", "“Çay Səsi” qəzeti çıxır.", "Çay Səsi” qəzeti", "“Çay Səsi” qəzeti"),
        ("az", '"Çay Səsi" qəzeti çıxır.', 'Çay Səsi" qəzeti', '"Çay Səsi" qəzeti'),
        ("en", "The “Lantern” burns.", "Lantern", "Lantern"),
    ],
)
def test_a_name_keeps_both_of_its_quotation_marks(language: str, text: str, name: str, surface: str) -> None:
    page, span = page_and_span(text, name, language)
    assert page.surface(span) == surface
    assert text[slice(*page.bounds(span))] == surface


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("He read “The Long Winter” twice.", ["The", "Long", "Winter"]),
        ("He said: “The winter is long.”", []),
        ("“Winter is long,” she said.", []),
        ("«Зима прошла», — сказала она.", []),
        ("“the long winter”", []),
    ],
)
def test_quoted_titles_are_told_from_what_is_said(text: str, titled: list[str]) -> None:
    page = open_page(text, "en")
    assert [word.text for word, number in zip(page.words, page.title, strict=True) if number] == titled


@pytest.mark.parametrize(
    ("language", "words", "is_place"),
    [
        ("en", "Kenya", True),
        ("en", "New York", True),
        ("en", "Kenyans", False),
        ("ru", "Казахстана", True),
        ("ru", "Комитета", False),
        ("az", "Bakıda", True),
        ("az", "Leyla", False),
        ("en", "Xa Xb Xc Xd Xe Xf", False),
    ],
)
def test_places_are_known_in_their_cases(language: str, words: str, *, is_place: bool) -> None:
    page = open_page(words, language)
    assert page.is_place(0, len(page.words) - 1) is is_place


def test_words_that_are_taken_are_not_free() -> None:
    page = open_page("Ada Wren met Bo Stone", "en")
    page.take(Span(0, 1, "", 1.0))
    assert [page.is_free(first, last) for first, last in ((0, 0), (1, 2), (2, 4))] == [False, False, True]


def test_neighbours_are_those_that_only_a_space_parts() -> None:
    page = open_page("Ada Wren, Bo", "en")
    before, after = page.before(1), page.after(0)
    assert (before and before.text, after and after.text, page.after(1), page.before(0)) == ("Ada", "Wren", None, None)


def test_words_in_small_letters_and_behind_other_names_are_kept() -> None:
    page = open_page("Trend met Ada Wren; the trend is new.", "en")
    assert (page.lower, page.families) == ({"met", "the", "trend", "is", "new"}, {"wren"})
    assert (page.key(2, 3), stems(open_page("Анны Ивановой", "ru"), Span(0, 1, "", 1.0))) == ("ada wren", ("ann", "ivanov"))


def test_of_a_book_the_beginning_is_read() -> None:
    assert len(open_page("a" * (MOST_CHARACTERS + 10), "en").text) == MOST_CHARACTERS
