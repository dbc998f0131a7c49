"""Running lines, page numbers, large first letters and copies."""

from __future__ import annotations

from documents.intake.extract.reading import read
from tests.intake.extract.pdf.pages import WIDE, page_of
from tests.intake.files import lines, pdf


def test_headings_that_differ_in_a_number_are_no_running_lines() -> None:
    pages = [
        lines((72, 790, f"Article {number}"), size=11) + page_of(f"The {name} rule has {WIDE}", "here.", top=776)
        for number, name in ((1, "first"), (2, "second"), (3, "third"))
    ]
    found = read(pdf(pages))
    assert [f"Article {number}" in found.text for number in (1, 2, 3)] == [True, True, True]
    assert [f"The {name} rule" in found.text for name in ("first", "second", "third")] == [True, True, True]
    assert found.remarks == ()


def test_a_large_first_letter_begins_its_word() -> None:
    cap = lines((72, 572, "T"), size=40)
    beside = lines((100, 600, f"he council has {WIDE[:60]}"), (100, 586, f"and it has {WIDE[:62]}"), (72, 572, f"{WIDE}"))
    assert read(pdf([cap + beside])).text.startswith("The council has words that fill")


def test_a_line_that_is_drawn_twice_to_look_bold_stands_once() -> None:
    drawn = lines((72, 600, "Who has decided it?"), (72.4, 600, "Who has decided it?"), (72, 570, "Nobody has decided it."))
    assert read(pdf([drawn])).text.count("Who has decided it?") == 1
