"""A reviewed intake becomes a document."""

from __future__ import annotations

import pytest

from documents.intake import workflow
from documents.intake.ingest import Refused
from documents.models import Document, Intake, IntakeStatus, Person, Version
from tests.admin.conftest import user
from tests.intake.workflow.stories import STORY


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
