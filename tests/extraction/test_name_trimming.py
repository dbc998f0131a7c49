"""Where a name begins and ends in a run of words with a capital."""

import pytest

from documents.extraction.name_trimming import without_tail, without_titles
from documents.extraction.person_score import Weighing
from tests.extraction.named import page_and_span


@pytest.mark.parametrize(
    ("language", "text", "run", "name", "basis"),
    [
        ("en", "He met Dr. Ada Wren there.", "Dr. Ada Wren", "Ada Wren", "honorific “Dr”"),
        ("en", "He met President Ada Wren there.", "President Ada Wren", "Ada Wren", "role noun “President”"),
        (
            "en",
            "He met Israel Consul General Ada Wren there.",
            "Israel Consul General Ada Wren",
            "Ada Wren",
            "role noun “General”",
        ),
        ("en", "He met French Ada Wren there.", "French Ada Wren", "Ada Wren", ""),
        ("en", "Yesterday Ada Wren came.", "Yesterday Ada Wren", "Ada Wren", ""),
        ("en", "He met A. B. Stone there.", "A. B. Stone", "A. B. Stone", ""),
        ("en", "He met Ada Wren there.", "Ada Wren", "Ada Wren", ""),
        ("az", "Toplantıda Aytac Rzalı danışdı.", "Toplantıda Aytac Rzalı", "Aytac Rzalı", ""),
        ("ru", "Умерла Лидия Графская.", "Умерла Лидия Графская", "Лидия Графская", ""),
    ],
)
def test_titles_roles_and_beginnings_of_sentences_are_no_part(language: str, text: str, run: str, name: str, basis: str) -> None:
    page, span = page_and_span(text, run, language)
    weighing = Weighing()
    start = without_titles(page, span.first, span.last, weighing)
    assert (page.text[page.words[start].start : page.words[span.last].end], weighing.basis) == (name, basis)


def test_of_titles_alone_nothing_is_left() -> None:
    page, span = page_and_span("He met the President Minister there.", "President Minister")
    assert without_titles(page, span.first, span.last, Weighing()) == span.last + 1


@pytest.mark.parametrize(
    ("language", "text", "run", "name"),
    [
        ("en", "We saw Ada Wren Monday.", "Ada Wren Monday", "Ada Wren"),
        ("en", "We saw Ada Wren Editor.", "Ada Wren Editor", "Ada Wren Editor"),
        ("ru", "Пришла Лидия Графская Адвокат.", "Лидия Графская Адвокат", "Лидия Графская"),
        ("az", "Sevil Mirzalı Bakıda danışdı.", "Sevil Mirzalı Bakıda", "Sevil Mirzalı"),
        ("tr", "Zeynep Hanım geldi.", "Zeynep Hanım", "Zeynep"),
    ],
)
def test_days_places_and_roles_behind_a_name_are_no_part(language: str, text: str, run: str, name: str) -> None:
    page, span = page_and_span(text, run, language)
    end = without_tail(page, span.first, span.last)
    assert page.text[page.words[span.first].start : page.words[end].end] == name
