"""What an editor does with an intake."""

from __future__ import annotations

import pytest

from documents.intake import workflow
from documents.intake.workflow import Draft
from documents.models import Holding, Source, SourceRule
from tests.admin.conftest import user
from tests.intake.workflow.stories import STORY
from tests.records import make_document, make_source


def _edit(edits: list[dict[str, object]], words: str) -> bool:
    return any(words in str(edit["before"]) for edit in edits)


@pytest.mark.django_db
def test_a_cut_saved_for_a_source_is_made_by_itself_in_its_next_text() -> None:
    source = make_source("The Strand", address="https://strand.example/")
    make_document("Before", source=source, holding=Holding.FULL, rights="By leave.")
    first = workflow.prepare(workflow.open_intake(user("editor"), text=f"{STORY}\nMended ropes every Tuesday\n"))
    draft = Draft.loaded(first.draft).with_described({"source": "the strand"})
    cut = workflow.Cut("Mended ropes every Tuesday", reason="an advertisement", always=True)
    first = workflow.keep(first.pk, version=0, draft=draft, cut=cut, by=user("editor"))
    assert [(rule.source, rule.text, rule.reason) for rule in SourceRule.objects.all()] == [
        (source, "Mended ropes every Tuesday", "an advertisement")
    ]
    text = f"Another story of the harbour\n\n{STORY[60:]}\nMended ropes every Tuesday\n"
    second = workflow.prepare(workflow.open_intake(user("editor"), text=text, address="https://www.strand.example/2"))
    assert [edit["reason"] for edit in second.edits if "Tuesday" in edit["before"]] == ["an advertisement"]
    third = workflow.prepare(workflow.open_intake(user("editor"), text=text))
    assert not _edit(third.edits, "Tuesday")
    third = workflow.keep(third.pk, version=0, draft=Draft.loaded(third.draft | {"source": "The Strand"}), by=user("editor"))
    assert _edit(third.edits, "Tuesday")
    with pytest.raises(workflow.CannotCut, match="do not stand in the text"):
        workflow.keep(third.pk, version=1, draft=Draft.loaded(third.draft), cut=workflow.Cut("Nowhere"))
    with pytest.raises(workflow.CannotCut, match="stand in 2 places"):
        workflow.keep(third.pk, version=2, draft=Draft.loaded(third.draft), cut=workflow.Cut("Alva Tern"))
    third.refresh_from_db()
    assert third.version == 3
    assert Source.objects.count() == 1
