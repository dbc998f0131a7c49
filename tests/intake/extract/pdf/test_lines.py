"""The lines of a PDF's page."""

from __future__ import annotations

from pypdfium2 import PdfDocument

from documents.intake.extract.pdf.lines import Page, page_of
from documents.intake.extract.reading import read
from tests.intake.files import lines, pdf


def test_a_small_raised_figure_is_the_mark_of_a_note() -> None:
    page = lines((72, 600, "She left in 2019")) + lines((148.6, 604, "3"), size=7) + lines((156, 600, "and came back in 2021."))
    assert read(pdf([page])).text == "She left in 2019[3] and came back in 2021."


def _page(content: str) -> Page:
    document = PdfDocument(pdf([content]))
    try:
        return page_of(document, 0)
    finally:
        document.close()


def test_a_line_has_its_place_its_size_and_its_weight() -> None:
    page = _page(lines((72, 700, "Harbour closed"), size=20, font="F2") + lines((90, 660, "It rained."), size=11))
    assert page.height == 842
    assert [(line.text, line.size, line.bold, round(line.base)) for line in page.lines] == [
        ("Harbour closed", 20.0, True, 700),
        ("It rained.", 11.0, False, 660),
    ]
    assert [abs(line.left - left) < 2 and line.right > line.left for line, left in zip(page.lines, (72, 90), strict=True)] == [
        True,
        True,
    ]


def test_a_hyphen_at_the_end_of_a_line_is_no_part_of_its_text() -> None:
    page = _page(lines((72, 700, "The gulls had ta-"), (72, 686, "ken the crane.")))
    assert [(line.text, line.hyphened) for line in page.lines] == [("The gulls had ta", True), ("ken the crane.", False)]


def test_spaces_are_no_line_and_several_are_one() -> None:
    page = _page(lines((72, 700, "   "), (72, 686, "One  two")))
    assert [line.text for line in page.lines] == ["One two"]
    assert _page("").lines == ()


def test_letters_that_are_not_shown_are_counted() -> None:
    page = _page(lines((72, 700, "Seen well")) + "BT /F1 11 Tf 3 Tr 72 680 Td (hidden) Tj ET\n")
    assert ([line.text for line in page.lines], page.unseen) == (["Seen well"], 6)
