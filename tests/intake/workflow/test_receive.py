"""A text comes in and is read."""

from __future__ import annotations

import pytest

from documents.extraction.findings import Unreadable
from documents.intake import workflow
from documents.models import Intake
from tests.admin.conftest import user
from tests.intake.workflow.stories import STORY


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
