"""The lines of a PDF's page."""

from __future__ import annotations

from documents.intake.extract.reading import read
from tests.intake.files import lines, pdf


def test_a_small_raised_figure_is_the_mark_of_a_note() -> None:
    page = lines((72, 600, "She left in 2019")) + lines((148.6, 604, "3"), size=7) + lines((156, 600, "and came back in 2021."))
    assert read(pdf([page])).text == "She left in 2019[3] and came back in 2021."
