"""How the intake is measured: with pages such as it meets, and with files that are meant to harm it."""

from __future__ import annotations

from documents.intake.extract.reading import read
from tests.intake.bad_files import BadFile
from tools.intake_measurement import MARK, bad_file, pages
from tools.made_up_corpus import documents


def test_a_made_up_page_is_of_forty_kilobytes_and_has_the_text_of_its_document() -> None:
    made = list(pages(3))
    assert all(30_000 < len(page) < 60_000 for page in made)
    for page, one in zip(made, documents(3), strict=True):
        found = read(page)
        assert found.metadata.title == one["title"]
        assert one["body"].split("\n\n")[0] in found.text
        assert "All rights reserved" not in found.text


def test_a_file_gets_a_row_whether_it_is_read_or_refused() -> None:
    harmless = bad_file(BadFile("harmless", lambda: b"Gulls returned.", gets="Gulls"))
    cells = [cell.strip() for cell in harmless.strip("|").split("|")]
    assert (cells[0], cells[1], cells[-1]) == ("harmless", "15", "read: 15 characters")
    refused = bad_file(BadFile("cut short", lambda: b"PK\x03\x04" + bytes(40), gets="."))
    assert refused.startswith("| cut short | 44 | ")
    assert "read:" not in refused
    assert harmless.count("|") == refused.count("|") == 6


def test_what_is_written_by_hand_stands_before_the_mark() -> None:
    assert MARK.startswith("<!-- ")
    assert MARK.endswith(" -->\n")
