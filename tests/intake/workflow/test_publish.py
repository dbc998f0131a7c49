"""A reviewed intake becomes a document."""

from __future__ import annotations

import pytest

from documents.intake import workflow
from documents.intake.ingest import Refused
from documents.intake.workflow.draft import DateRow, Draft, NameRow, TopicRow
from documents.intake.workflow.publish import NEW, TIES, described, published_text
from documents.models import Document, Intake, IntakeStatus, Person, Version
from tests.admin.conftest import user
from tests.intake.workflow.stories import STORY
from tests.records import make_document, make_person


@pytest.mark.django_db
def test_what_cannot_be_finished_changes_nothing() -> None:
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=STORY))
    rows = [{**row, "take": True, "record": "999999"} for row in intake.draft["people"][:1]] or [
        {"key": "", "take": True, "name": "X", "record": "999999", "role": "mentioned", "described_as": "", "private": False}
        | {"private_reason": "", "never": False}
    ]
    wrongs = ({"people": rows}, {"date": "May"}, {"title": ""}, {"kind": "nonsense"}, {"twins": {"999999": "version"}})
    for wrong in (*wrongs, {"holding": "excerpt", "digest": ""}):
        Intake.objects.filter(pk=intake.pk).update(draft=intake.draft | wrong)
        with pytest.raises(Refused):
            workflow.finish(intake)
    assert (Document.objects.count(), Person.objects.count(), Version.objects.count()) == (0, 0, 0)
    workflow.discard(intake)
    with pytest.raises(Refused, match="discarded"):
        workflow.finish(intake)
    intake.refresh_from_db()
    assert intake.status == IntakeStatus.DISCARDED


def _edit(start: int, before: str, *, kept: bool = True) -> dict[str, object]:
    return {"start": start, "before": before, "after": "", "reason": "", "rule": "editor", "kept": kept}


def test_the_published_text_has_the_edits_that_are_kept_and_is_markdown() -> None:
    intake = Intake(text="Head\n\nOne *two*\nFoot", edits=[_edit(0, "Head\n"), _edit(16, "Foot", kept=False)])
    intake.is_markdown = True
    assert published_text(intake) == "One *two*\nFoot"
    intake.is_markdown = False
    assert published_text(intake) == "One \\*two\\*\n\nFoot"


@pytest.mark.django_db
def test_rows_that_are_taken_describe_the_document_and_two_of_one_are_one() -> None:
    private = make_person("Wren Tern", private=True)
    intake = Intake(found={"people": [{"key": "p-1", "variants": ["Alva", "Tern"]}]})
    draft = Draft(
        Draft.loaded({"title": "One", "source": "The Strand"}).described,
        people=(
            NameRow(key="p-1", take=True, name=" Alva Tern ", role="quoted"),
            NameRow(key="p-2", take=True, name="Alva Tern", role="quoted", described_as="mayor"),
            NameRow(take=True, name="Wren Tern", record=str(private.pk)),
            NameRow(take=True, name="Nora Flint", record=NEW),
            NameRow(take=False, name="Left out"),
            NameRow(take=True, never=True, name="Not this"),
        ),
        dates=(DateRow(take=True, date="2021", what="It closed"), DateRow(date="2020")),
        topics=(TopicRow(take=True, name=" law "), TopicRow(take=True, name=" "), TopicRow(name="left out")),
    )
    said = described(intake, draft)
    assert (said.title, said.source, said.topics, [told.date for told in said.told]) == (
        "One",
        "The Strand",
        (("law", ""),),
        ["2021"],
    )
    assert [(one.name, one.role, one.described_as, one.variants, one.private, one.fresh) for one in said.people] == [
        ("Alva Tern", "quoted", "mayor", ("Alva", "Tern"), False, False),
        ("Wren Tern", "mentioned", "", (), True, False),
        ("Nora Flint", "mentioned", "", (), False, True),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", TIES)
def test_a_document_is_tied_to_the_one_that_it_is_a_version_of(kind: str) -> None:
    there = make_document("There", text="Quite other words, of which none is in the story.")
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=STORY))
    intake.draft |= {"twins": {str(there.pk): kind}}
    intake.save()
    made = workflow.finish(intake)
    version = Version.objects.get()
    _words, of, turned = TIES[kind]
    assert (version.document, version.other, version.kind) == ((there, made, of) if turned else (made, there, of))
