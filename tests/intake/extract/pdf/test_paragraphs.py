"""Lines put together to paragraphs."""

from __future__ import annotations

import pytest

from documents.intake.extract.reading import read
from tests.intake.extract.pdf.pages import WIDE, page_of
from tests.intake.files import lines, pdf


def test_two_columns_are_read_one_after_the_other() -> None:
    column = [f"words of line {number} that fill" for number in range(8)]
    left = lines(*((60, 700 - 14 * at, f"Left {text}") for at, text in enumerate(column)))
    right = lines(*((320, 700 - 14 * at, f"and right {text}") for at, text in enumerate(column)))
    text = read(pdf([left + right])).text
    assert text.startswith("Left words of line 0 that fill Left words of line 1")
    assert text.index("Left words of line 7") < text.index("and right words of line 0")


def test_a_hyphen_that_the_document_writes_elsewhere_stays() -> None:
    text = lines(
        (72, 700, "The well-known mayor and the most well-"),
        (72, 686, "known ferryman of the town met the Ostrava-"),
        (72, 672, "Varna line."),
    )
    assert (
        read(pdf([text])).text == "The well-known mayor and the most well-known ferryman of the town met the Ostrava-Varna line."
    )


@pytest.mark.parametrize(
    ("ends", "begins", "joined"),
    [
        ("in 2019-", "2020, and so on.", "in 2019-2020, and so on."),
        ("in the year 2024-", "cü it was so.", "in the year 2024-cü it was so."),
        ("on 2021-03-", "28 it was so.", "on 2021-03-28 it was so."),
        ("the vice-", "president of it.", "the vice-president of it."),
        ("the anti-", "corruption office.", "the anti-corruption office."),
        ("the har-", "bour of it.", "the harbour of it."),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(ends: str, begins: str, joined: str) -> None:
    found = read(pdf([page_of(f"{WIDE} {ends}", begins, WIDE, top=600)]))
    assert joined in found.text


def test_a_heading_of_two_centred_lines_is_one() -> None:
    head = lines((120, 740, "The harbour of Ostrava is closed"), size=20) + lines((180, 716, "after the gulls came"), size=20)
    assert read(pdf([head + page_of(WIDE, "here.", top=680)])).text.startswith(
        "# The harbour of Ostrava is closed after the gulls came\n\n"
    )
