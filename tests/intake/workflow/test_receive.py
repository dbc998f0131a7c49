"""A text comes in and is read."""

from __future__ import annotations

import time

import pytest

from documents.extraction.findings import Unreadable
from documents.intake import workflow
from documents.intake.workflow.receive import MAX_BYTES, as_json, cleaned, search
from documents.intake.workflow.same_text import as_edit
from documents.models import Intake
from documents.text import Edit
from tests.admin.conftest import user
from tests.intake.workflow.stories import STORY
from tests.records import make_document, make_person, make_source


@pytest.mark.django_db
def test_the_same_form_twice_is_one_intake_and_what_is_empty_is_none() -> None:
    one = workflow.open_intake(user("editor"), text=STORY)
    assert workflow.open_intake(user("editor"), text="Other", token=one.token) == one
    for nothing in ("", " \n"):
        with pytest.raises(Unreadable, match="nothing in it"):
            workflow.open_intake(user("editor"), text=nothing)
    assert Intake.objects.count() == 1


@pytest.mark.django_db
def test_tables_of_more_cells_than_can_be_searched_in_time_are_refused_at_once() -> None:
    intake = workflow.open_intake(user("editor"), text=f"{'|a' * 50}|\n{'|-' * 50}|\n" + f"{'|a' * 50}|\n" * 2_000)
    with pytest.raises(Unreadable, match="Its tables have 102,102 cells; at most 20,000 are read: split it"):
        workflow.prepare(intake)
    small = workflow.prepare(workflow.open_intake(user("editor"), text="|a|a|\n|-|-|\n" + "|a|a|\n" * 100))
    assert small.text.count("|") == 306


@pytest.mark.django_db
def test_what_is_pasted_is_kept_as_it_can_be_stored() -> None:
    intake = workflow.open_intake(user("editor"), text="One\r\ntwo\0", name="n" * 400)
    assert (intake.read(), intake.charset, intake.media_type, len(intake.name)) == (
        *("One\ntwo\ufffd".encode(), "utf-8", "text/plain", 300),
    )
    with pytest.raises(Unreadable, match=r"^It has 30,000,001 bytes, and at most 30,000,000 are read"):
        workflow.open_intake(None, content=b"a" * (MAX_BYTES + 1))
    assert Intake.objects.count() == 1


@pytest.mark.django_db
def test_what_no_database_stores_is_replaced_in_titles_and_remarks() -> None:
    content = rb"{\rtf1{\info{\title One\u0?\u-10179?}{\author Ada\u0?\u-10179? Wren}}One two.}"
    intake = workflow.prepare(workflow.open_intake(user("editor"), content=content, name="a.rtf"))
    intake.refresh_from_db()
    assert intake.metadata["title"] == "One\ufffd\ufffd"
    assert intake.remarks[0].startswith("The file’s properties name “Ada\ufffd\ufffd Wren”: ")


@pytest.mark.django_db
def test_a_text_is_cleaned_and_searched_for_what_the_archive_knows() -> None:
    source, tern = make_source("The Strand", address="https://strand.example/"), make_person("Alva Tern")
    make_document("Before", source=source, holding="digest", digest="In short.", rights="By leave.")
    text = f"{STORY}\nLeave a Reply\n"
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=text, address="https://strand.example/1?utm_source=x"))
    assert [(edit["before"], edit["rule"], edit["kept"]) for edit in intake.edits] == [
        ("Ropemakers close the harbour of Ostrava-by-the-Sea", "title", True),
        ("Leave a Reply", "comment-form", True),
    ]
    assert (intake.draft["source"], intake.draft["holding"], intake.draft["rights"]) == ("The Strand", "digest", "By leave.")
    assert [one["record"] for one in intake.found["people"] if one["name"] == "Alva Tern"] == [tern.pk]
    assert (intake.step, intake.twins) == ("review", [])


def test_thousands_of_cuts_are_not_compared_with_each_other() -> None:
    intake = Intake(text="Advertisement\n\nThe council met in Lorn.\n\n" * 16_000, metadata={}, edits=[])
    start = time.process_time()
    assert len(cleaned(intake, None)) == 16_000
    assert time.process_time() - start < 3


@pytest.mark.django_db
def test_an_author_whom_the_archive_knows_is_that_record_though_the_line_is_cut() -> None:
    knot = make_person("Odile Knot")
    title, body = STORY.split("\n\n", 1)
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=f"{title}\nBy Odile Knot\n\n{body}"))
    assert "byline" in [edit["rule"] for edit in intake.edits]
    found = [(one["record"], one["role"]) for one in intake.found["people"] if one["name"] == "Odile Knot"]
    assert found == [(knot.pk, "author")]


@pytest.mark.django_db
def test_the_address_of_a_copy_in_a_web_archive_is_kept_beside_that_of_the_page() -> None:
    copy = "https://web.archive.org/web/2020/https://strand.example/1"
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=STORY, address=copy))
    assert (intake.draft["address"], intake.draft["archived_address"]) == ("https://strand.example/1", copy)


@pytest.mark.django_db
def test_what_an_editor_wrote_stays_when_the_text_is_searched_once_more() -> None:
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=STORY))
    intake.draft |= {"title": "Our title"}
    intake.edits = [as_json(Edit(0, intake.text[:11], "Rope-makers", "corrected", "editor"))]
    search(intake)
    assert intake.draft["title"] == "Our title"
    assert intake.found["values"]["title"]["value"].startswith("Rope-makers")


def test_an_edit_is_kept_as_json_and_read_back() -> None:
    edit = Edit(3, "a", "b", "r" * 400, "a rule")
    held = as_json(edit, kept=False)
    assert held == {"start": 3, "before": "a", "after": "b", "reason": "r" * 300, "rule": "a rule", "kept": False}
    assert as_edit(held) == Edit(3, "a", "b", "r" * 300, "a rule")
