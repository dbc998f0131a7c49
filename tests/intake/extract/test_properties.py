"""What the properties of a file may say of its text."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Metadata
from documents.intake.extract.properties import file_metadata, is_account, is_left_behind, program_of
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


@pytest.mark.parametrize(
    ("name", "account"),
    [
        ("Microsoft Office User", True),
        ("admin", True),
        ("Admin 2", True),
        ("HP", True),
        ("wren_tern", True),
        ("wren@kestrel.example", True),
        ("İstifadəçi", True),
        ("", True),
        ("…", True),
        ("Wren Tern", False),
        ("Вера Лугова", False),
        ("Tern", False),
    ],
)
def test_what_programs_write_for_a_name_is_an_account(name: str, *, account: bool) -> None:
    assert is_account(name) is account


@pytest.mark.parametrize(
    ("title", "left_behind"),
    [
        ("Document1", True),
        ("Microsoft Word - letter.doc", True),
        ("letter_final.docx", True),
        ("Без имени 1", True),
        ("Adsız", True),
        ("Untitled Document", True),
        ("Harbour closed", False),
        ("A document of the harbour", False),
        ("", False),
    ],
)
def test_a_title_that_a_program_gave_is_none(title: str, *, left_behind: bool) -> None:
    assert is_left_behind(title) is left_behind


@pytest.mark.parametrize(
    ("text", "title", "author", "kept", "remarks"),
    [
        ("Harbour closed\n\nIt rained.", "Harbour closed", "", "Harbour closed", 0),
        ("It rained on the harbour.", "Harbour closed", "", "Harbour closed", 0),
        ("Pier opened\n\nIt rained.", "Harbour closed", "", "", 1),
        ("# Pier\n\nIt rained.", "Harbour closed", "Wren Tern", "", 2),
        ("By Wren Tern\n\nIt rained.", "", "Wren Tern", "", 0),
        ("It rained.", "Document1", "admin", "", 0),
    ],
)
def test_a_title_counts_where_the_text_has_it_or_no_heading_of_its_own(
    text: str, title: str, author: str, kept: str, remarks: int
) -> None:
    metadata, said = file_metadata(text, title=title, author=author, language="en")
    assert (metadata, len(said)) == (Metadata(title=kept, language="en"), remarks)


def test_pages_of_office_programs_are_known() -> None:
    generators = ("Microsoft Word 15", "LibreOffice 7.4 (Linux)", "Word.Document", "WordPress 6.4", "Hugo 0.1", "")
    assert [program_of(one) for one in generators] == [True, True, True, False, False, False]
