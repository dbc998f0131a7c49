"""What the properties of a file may say of its text."""

from __future__ import annotations

from documents.extraction.findings import Metadata
from documents.intake.extract.reading import read
from tests.intake.files import lines, pdf


def test_properties_are_metadata_unless_a_program_left_them_behind() -> None:
    page = lines((72, 700, "The harbour is closed."))
    info = "/Title(Harbour closed)/Author(Wren Tern)/CreationDate(D:20190101000000Z)"
    metadata = read(pdf([page], info=info)).metadata
    assert (metadata.title, metadata.byline, metadata.date) == ("Harbour closed", "", "")
    assert read(pdf([page], info="/Title(Microsoft Word - letter.doc)")).metadata.title == ""


VISIBLE = lines((72, 700, "The witness spoke for an hour in the hall of the court."))


def test_the_author_of_a_pdf_is_a_remark_and_a_program_is_nothing() -> None:
    for author, remarks in (("Adobe Acrobat", 0), ("(anonymous)", 0), ("Wren Tern", 1)):
        found = read(pdf([VISIBLE], info=f"/Author ({author.replace('(', '').replace(')', '')}) /Title (Document1)"))
        assert (found.metadata, len(found.remarks)) == (Metadata(), remarks)
