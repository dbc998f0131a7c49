"""How a text describes a person beside the name."""

import pytest

from documents.extraction.descriptions import described_as
from documents.extraction.name_page import open_page
from tests.extraction.named import page_and_span, span_of


@pytest.mark.parametrize(
    ("language", "text", "name", "described"),
    [
        ("en", "There was Ada Wren, chairman of the Musavat Party, in a hat.", "Ada Wren", "chairman of the Musavat Party"),
        ("en", "Ada Wren, a lawyer who lives in Kars, has left.", "Ada Wren", "lawyer"),
        ("en", "The opposition leader Ada Wren has left.", "Ada Wren", "opposition leader"),
        ("en", "The chairman of the National Council, Ada Wren, left.", "Ada Wren", "chairman of the National Council"),
        ("en", "The Kenya lawyer Ada Wren left.", "Ada Wren", "Kenya lawyer"),
        ("en", "We met Kenya’s lawyer Ada Wren.", "Ada Wren", "lawyer"),
        ("en", "Ada Wren’s, a lawyer said, is the house.", "Ada Wren", ""),
        ("en", "Ada Wren, in a hat, has left.", "Ada Wren", ""),
        ("en", "Ada Wren", "Ada Wren", ""),
        ("ru", "Приехал министр внутренних дел Адам Рид.", "Адам Рид", "министр внутренних дел"),
        ("az", "Jurnalist Sevil Mirzalı gəldi.", "Sevil Mirzalı", "Jurnalist"),
    ],
)
def test_the_words_beside_a_name_describe_the_person(language: str, text: str, name: str, described: str) -> None:
    page, span = page_and_span(text, name, language)
    assert described_as(page, [span]) == described


def test_of_several_places_the_longest_description_counts() -> None:
    page = open_page("The lawyer Ada Wren came. Later Ada Wren, editor of a small paper, has left.", "en")
    first = span_of(page, "Ada Wren")
    last = type(first)(6, 7, "", 1.0)
    assert page.surface(last) == "Ada Wren"
    assert described_as(page, [first, last]) == "editor of a small paper"
    assert described_as(page, []) == ""
