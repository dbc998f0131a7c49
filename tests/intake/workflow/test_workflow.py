"""The intake without a browser, as commands use it; and the places by which the desk draws a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.intake import workflow
from documents.intake.workflow import Draft
from documents.models import Document, Holding, Sketch, Status
from tests.admin.conftest import user
from tests.intake.workflow.stories import STORY, THEFT
from tests.records import make_person

if TYPE_CHECKING:
    from django.test import Client


@pytest.mark.django_db
def test_a_text_becomes_a_document_without_a_browser_and_once() -> None:
    tern = make_person("Alva Tern")
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=STORY, address="https://strand.example/1"))
    assert [(row["name"], row["record"]) for row in intake.draft["people"] if row["record"]] == [("Alva Tern", str(tern.pk))]
    intake.draft |= {"holding": "full", "note": "By the batch."}
    intake.save()
    document = workflow.finish(intake, Status.REVIEW, by=user("editor"))
    assert workflow.finish(intake) == document
    assert (document.title, document.status, document.note, document.address) == (
        *("Ropemakers close the harbour of Ostrava-by-the-Sea", "review"),
        *("By the batch.", "https://strand.example/1"),
    )
    assert [str(tie.owner) for tie in document.appearances.filter(person=tern)] == ["Alva Tern"]
    assert (Document.objects.count(), document.originals.get().address) == (1, "https://strand.example/1")
    assert Sketch.objects.get().document == document


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("as_quotation", ["no", "yes"])
def test_a_sentence_of_the_source_is_evidence_for_a_date_and_is_published_only_as_a_quotation(
    client: Client, as_quotation: str
) -> None:
    intake = workflow.prepare(workflow.open_intake(user("editor"), text=THEFT))
    (found,) = intake.found["dates"]
    (row,) = intake.draft["dates"]
    assert (found["sentence"], found["what"]) == (THEFT.split("\n")[2].partition(". ")[0], "")
    assert (row["date"], row["what"], row["words"], row["take"]) == ("2021-07-07", "", "7 July 2021", False)
    assert (row["account"], row["according_to"]) == ("source", "")
    assert workflow.withheld_words(intake, Draft.loaded(intake.draft)) == []
    if as_quotation == "yes":
        intake.draft = workflow.with_quotation(intake, found["key"]).as_json()
        intake.save()
        assert intake.draft["dates"][0]["what"] == f"“{found['sentence']}”"
        assert workflow.withheld_words(intake, Draft.loaded(intake.draft)) == [("Date 2021-07-07", f"“{found['sentence']}”")]
        assert workflow.withheld_words(intake, Draft.loaded(intake.draft | {"holding": "full"})) == []
    else:
        intake.draft["dates"][0]["take"] = True
        intake.save()
    document = workflow.finish(intake, status=Status.PUBLISHED)
    assert (document.holding, document.event_dates.get().account) == ("record", "source")
    address = document.get_absolute_url()
    for door in (address, f"{address.rstrip('/')}.json", "/dates/2021/", "/dates/2021/07/"):
        page = client.get(door).content.decode()
        assert "according to the document" in page
        assert "stole ten million" not in page
    document.holding = Holding.FULL
    document.save()
    assert ("stole ten million" in client.get("/dates/2021/07/").content.decode()) is (as_quotation == "yes")
