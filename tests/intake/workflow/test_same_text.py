"""Whether a text is here already, as a document or as another intake that is not finished."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.intake import workflow
from documents.intake.ingest import Refused
from documents.intake.workflow.draft import Draft
from documents.intake.workflow.same_text import (
    SAME,
    SameText,
    decided,
    documents_of_text,
    kept_edits,
    same_documents,
    same_intakes,
)
from documents.models import Document, Intake
from documents.text import Edit
from tests.admin.conftest import user
from tests.intake.workflow.stories import STORY
from tests.records import make_document

pytestmark = pytest.mark.django_db


def prepared(text: str = STORY) -> Intake:
    return workflow.prepare(workflow.open_intake(user("editor"), text=text))


def test_only_edits_that_are_kept_are_made() -> None:
    edit = {"start": 0, "before": "a", "after": "b", "reason": "a reason", "rule": "a rule"}
    intake = Intake(edits=[edit | {"kept": True}, edit | {"start": 5, "kept": False}])
    assert kept_edits(intake) == (Edit(0, "a", "b", "a reason", "a rule"),)


def test_a_document_with_the_very_words_or_bytes_is_the_same() -> None:
    one = make_document("One", text=f"\n{STORY.upper()}\n")
    make_document("Other", text="Gulls took the crane.")
    make_document("Trashed", text=STORY, status="draft").trash()
    intake = prepared()
    assert same_documents(intake) == [one.pk]
    assert documents_of_text(STORY) == [one.pk]
    assert documents_of_text("") == []
    finished = workflow.finish(prepared(f"Another story of the harbour\n\n{STORY[60:]}"))
    assert same_documents(Intake(sha256=finished.originals.get().sha256)) == [finished.pk]


def test_an_open_intake_of_the_text_is_known_and_a_finished_one_is_not() -> None:
    first, second = prepared(), prepared(f"{STORY}\n\n")
    assert [list(same_intakes(one)) for one in (first, second)] == [[second], [first]]
    workflow.discard(second)
    assert list(same_intakes(first)) == []


def test_the_editor_says_what_it_is_to_the_document_that_has_it() -> None:
    intake = prepared()
    draft = Draft.loaded(intake.draft)
    assert decided(intake, draft) is None
    one = make_document("One", text=STORY)
    with pytest.raises(SameText, match=rf"the archive has this very text already \(no\. {one.pk}\)"):
        decided(intake, draft)
    assert decided(intake, replace(draft, twins={str(one.pk): SAME})) == one
    with pytest.raises(SameText):
        decided(intake, replace(draft, second=True))
    assert decided(intake, replace(draft, second=True, twins={str(one.pk): "version"})) is None


def test_a_document_that_is_gone_is_asked_about_again() -> None:
    intake = prepared()
    draft = replace(Draft.loaded(intake.draft), twins={"999999": SAME})
    with pytest.raises(Refused, match=r"document no\. 999999, which it was to be, is not there any more: choose again"):
        decided(intake, draft)
    assert Document.objects.count() == 0
