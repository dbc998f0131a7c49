"""What was found, as suggestions and in the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.intake import workflow
from documents.intake.importers import batch
from documents.intake.workflow import Draft
from documents.models import Document
from tests.admin.conftest import user
from tests.intake.workflow.stories import THEFT, TRIAL
from tests.records import make_document, make_source

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.django_db
def test_a_role_that_may_harm_is_a_guess_with_its_words_and_never_stands_in_a_new_draft() -> None:
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=TRIAL))
    rows = {row["name"]: row for row in intake.draft["people"]}
    found = {one["name"]: one for one in intake.found["people"]}
    guesses = {name: (one["guess"]["role"], one["guess"]["words"]) for name, one in found.items() if one["guess"]}
    assert guesses == {
        "Anvar Plover": ("accused", "Anvar Plover was sentenced"),
        "Nargiz Plover": ("relative", "wife, Nargiz Plover"),
        "Tomas Wren": ("victim", "Tomas Wren was beaten"),
        "Alva Tern": ("organiser", "organised by Alva Tern"),
        "Odile Marchand-Roy": ("signatory", "signed by Odile Marchand-Roy"),
    }
    assert {name: row["role"] for name, row in rows.items()} == {
        **dict.fromkeys(("Anvar Plover", "Tomas Wren", "Alva Tern", "Odile Marchand-Roy"), "mentioned"),
        "Nargiz Plover": "quoted",
    }
    for name, one in found.items():
        start, end = one["guess"]["place"]
        assert " ".join(intake.text[start:end].split()) == guesses[name][1]


@pytest.mark.django_db
def test_a_guess_is_taken_by_its_key_and_a_bulk_intake_takes_none(tmp_path: Path) -> None:
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=TRIAL))
    key = next(one["key"] for one in intake.found["people"] if one["name"] == "Tomas Wren")
    taken = {row.name: (row.role, row.take) for row in workflow.with_guess(intake, key).people}
    assert taken["Tomas Wren"] == ("victim", True)
    assert taken["Anvar Plover"][0] == "mentioned"
    assert workflow.with_guess(intake, "no such key").as_json() == intake.draft
    (tmp_path / "trial.txt").write_text(TRIAL, "utf-8")
    assert batch.take_in(batch.wanted([tmp_path]), as_drafts=True).taken == 1
    roles = set(Document.objects.get().appearances.values_list("role", flat=True))
    assert roles <= {"mentioned", "quoted", "subject"}


@pytest.mark.django_db
@pytest.mark.parametrize("holding", ["full", "excerpt", "digest", "record"])
def test_a_date_stands_ticked_only_where_the_source_is_shown_whole(holding: str) -> None:
    source = make_source("The Ostrava Beacon", address="https://beacon.example")
    make_document(source=source, holding=holding, digest="Our words.", text="Some other words.")
    intake = workflow.open_intake(user("editor"), text=THEFT, address="https://beacon.example/1")
    workflow.prepare(intake)
    assert (intake.draft["source"], intake.draft["holding"]) == ("The Ostrava Beacon", holding)
    assert [(row["date"], row["take"]) for row in intake.draft["dates"]] == [("2021-07-07", holding == "full")]
    cut = workflow.Cut("The hall was cold and nobody spoke.")
    kept = workflow.keep(intake.pk, version=intake.version, draft=Draft.loaded(intake.draft), cut=cut)
    assert [(row["date"], row["take"]) for row in kept.draft["dates"]] == [("2021-07-07", holding == "full")]
