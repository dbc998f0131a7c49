"""The intake without a browser, as commands use it; and the places by which the desk draws a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import assume, given
from hypothesis import strategies as st

from documents.extraction.findings import Unreadable
from documents.intake import workflow
from documents.intake.importers import batch
from documents.intake.ingest import Refused
from documents.intake.workflow import Draft, fingerprints
from documents.intake.workflow.offsets import Back
from documents.intake.workflow.topic_suggestions import find_topics
from documents.models import Document, Holding, Intake, IntakeStatus, Person, Sketch, Source, SourceRule, Status, Version
from documents.text import Edit, apply_edits
from tests.admin.conftest import user
from tests.records import make_document, make_person, make_source, make_topic

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

STORY = """Ropemakers close the harbour of Ostrava-by-the-Sea

The Guild of Ropemakers closed the harbour on 3 May 2021, and Alva Tern called it a folly.

“We had no choice,” said Wren Plover of the guild. Alva Tern asked for talks, which nobody gave her.
"""


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text("ab \n", min_size=1, max_size=60))
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(bounds[::2], bounds[1::2], strict=False):
        after = draw(st.sampled_from(["", "x", "xxx"]))
        edits.append(Edit(start, text[start:end], after, "a reason", "a rule"))
    return text, edits


@given(edited(), st.data())
def test_a_place_of_the_cleaned_text_leads_back_to_the_same_words(given_: tuple[str, list[Edit]], data: st.DataObject) -> None:
    text, edits = given_
    cleaned = apply_edits(text, edits)
    assume(cleaned)
    start = data.draw(st.integers(0, len(cleaned) - 1))
    end = data.draw(st.integers(start + 1, len(cleaned)))
    first, last = Back(edits)(start, end)
    assert 0 <= first <= last <= len(text)
    if "x" not in cleaned[start:end]:
        left = "".join(one for at, one in enumerate(text[first:last], first) if not any(e.start <= at < e.end for e in edits))
        assert left == cleaned[start:end]


@given(edited(), st.lists(st.tuples(st.integers(-5, 80), st.integers(-5, 80)), max_size=6))
def test_segments_are_the_whole_text_once(given_: tuple[str, list[Edit]], places: list[tuple[int, int]]) -> None:
    text, edits = given_
    drawn = workflow.segments(text, edits, {"a": places[:3], "b": places[3:]})
    assert "".join(one.text for one in drawn) == text
    assert {one.edit for one in drawn if one.ends_edit} == set(range(len(edits)))
    for number, edit in enumerate(edits):
        assert "".join(one.text for one in drawn if one.edit == number) == edit.before
    sound = [(start, end) for start, end in places[:3] if 0 <= start < end <= len(text)]
    marked = [at for at in range(len(text)) if any(start <= at < end for start, end in sound)]
    assert sum(len(one.text) for one in drawn if "a" in one.keys) == len(marked)
    assert sum(len(one.opens) for one in drawn) == sum(1 for start, end in places if 0 <= start < end <= len(text))


def _edit(edits: list[dict[str, object]], words: str) -> bool:
    return any(words in str(edit["before"]) for edit in edits)


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


@pytest.mark.django_db
def test_the_same_form_twice_is_one_intake_and_what_is_empty_is_none() -> None:
    one = workflow.open_intake(user("editor"), text=STORY)
    assert workflow.open_intake(user("editor"), text="Other", token=one.token) == one
    for nothing in ("", " \n"):
        with pytest.raises(Unreadable, match="nothing in it"):
            workflow.open_intake(user("editor"), text=nothing)
    assert Intake.objects.count() == 1


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


@pytest.mark.django_db
def test_twins_are_found_among_all_with_few_queries() -> None:
    same, other = (
        make_document("Same", text=STORY),
        make_document("Other", text="Gulls took the crane and nobody was hurt by it."),
    )
    excerpt = make_document("Excerpt", text=STORY.split("\n\n")[2] * 2)
    assert fingerprints.catch_up() == 3
    assert fingerprints.catch_up() == 0
    other.address = "https://strand.example/story?utm_source=x"
    other.save()
    assert fingerprints.catch_up() == 1
    with CaptureQueriesContext(connection) as asked:
        found = fingerprints.find_twins(STORY, language="en", addresses=["http://www.strand.example/story"], sha256="")
    assert {one["document"]: one["tie"] for one in found} == {
        same.pk: "same text",
        other.pk: "the same address",
        excerpt.pk: "contains it",
    }
    assert len(asked) <= 6


@pytest.mark.django_db
def test_topics_come_from_documents_with_the_same_people() -> None:
    tern, harbours, gulls = make_person("Alva Tern"), make_topic("Harbours"), make_topic("Gulls")
    for number in range(3):
        make_document(f"Report {number}", people=[tern], topics=[harbours] if number else [harbours, gulls])
    make_document("Unrelated", topics=[make_topic("Bees")])
    found = {topic.name: (topic.confidence, topic.basis) for topic in find_topics("No words of theirs.", [tern.pk], [])}
    assert found == {
        "Harbours": (0.75, "3 of 3 documents with the same names carry it"),
        "Gulls": (0.25, "1 of 3 documents with the same names carries it"),
    }
    assert [topic.name for topic in find_topics("The bees are gone, and the bees were many.", [], [])] == ["Bees"]


TRIAL = """Harbour trial of Ostrava-by-the-Sea opens

The court heard the case on Monday, and the journalist Anvar Plover was sentenced to a fine by it.

Plover's wife, Nargiz Plover, said that the hall was cold. The sailor Tomas Wren was beaten at the door of the court.

The meeting was organised by Alva Tern, and a letter signed by Odile Marchand-Roy was read in the hall of the court.
"""


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


THEFT = """Harbour of Ostrava counts its money

Minister Farid Probaoglu stole ten million manats from the harbour fund on 7 July 2021. The hall was cold and nobody spoke.

The court of Ostrava will hear the case. Nobody knows who will come to it, and the harbour waits for what the court will say.
"""


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


@pytest.mark.django_db
def test_a_bulk_intake_takes_no_date_of_a_text_that_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "theft.txt").write_text(THEFT, "utf-8")
    assert batch.take_in(batch.wanted([tmp_path]), as_drafts=True).taken == 1
    document = Document.objects.get()
    assert (document.holding, document.event_dates.count()) == ("record", 0)


@pytest.mark.django_db
def test_tables_of_more_cells_than_can_be_searched_in_time_are_refused_at_once() -> None:
    intake = workflow.open_intake(user("editor"), text=f"{'|a' * 50}|\n{'|-' * 50}|\n" + f"{'|a' * 50}|\n" * 2_000)
    with pytest.raises(Unreadable, match="Its tables have 102,102 cells; at most 20,000 are read: split it"):
        workflow.prepare(intake)
    small = workflow.prepare(workflow.open_intake(user("editor"), text="|a|a|\n|-|-|\n" + "|a|a|\n" * 100))
    assert small.text.count("|") == 306


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
