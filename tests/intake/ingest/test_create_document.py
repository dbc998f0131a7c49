from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from documents.intake.description import Named, Told
from documents.intake.ingest import Outcome, Refused, Taken, accession
from documents.models import Affiliation, Document, Holding, Name, Original, Person, Source, Topic
from tests.intake.ingest.gulls import CAPTURE, GULLS, names_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


def test_a_new_document_comes_with_all_that_is_known_of_it() -> None:
    assert accession(GULLS, CAPTURE) == Taken(Outcome.IMPORTED)
    document = Document.objects.published().get()
    assert (document.title, document.kind, document.holding, document.text, document.body) == (
        *("Gulls close the harbour", "news-report", "record", "The words."),
        "",
    )
    assert (document.date_earliest, document.date_latest) == (date(2021, 5, 1), date(2021, 5, 31))
    assert document.source == Source.objects.get(slug="the-strand")
    assert list(document.appearances.values_list("person__name", "organisation__name", "role", "described_as", "position")) == [
        ("Alva Tern", None, "quoted", "mayor", 0),
        (None, "Guild of Ropemakers", "cited", "", 1),
    ]
    assert names_of(Person.objects.get()) == [
        ("native", "Əlvə Tərn", "az"),
        ("preferred", "Alva Tern", ""),
        ("variant", "Tern", ""),
    ]
    assert list(Name.objects.filter(seen_in=document).values_list("text", "fold")) == [("Tern", "tern")]
    assert [str(one) for one in Affiliation.objects.order_by("pk")] == [
        "Alva Tern: member of Guild of Ropemakers",
        "Alva Tern: mayor of Ostrava",
    ]
    assert list(document.event_dates.values_list("date", "words", "what")) == [("2021-05-03", "on 3 May", "The harbour closed")]
    assert list(Topic.objects.values_list("name", "slug", "scope_note")) == [("Birds", "birds", "All that flies.")]
    original = document.originals.get()
    assert (original.read(), original.is_intact()) == (CAPTURE.content, True)
    assert [edit.value for edit in original.edits.all()] == list(CAPTURE.edits)


def test_a_second_time_changes_nothing() -> None:
    accession(GULLS, CAPTURE)
    before = Document.history.count(), Name.history.count(), Document.objects.values().get()
    assert accession(replace(GULLS, title="Another"), CAPTURE) == Taken(Outcome.UNCHANGED)
    assert (Document.history.count(), Name.history.count(), Document.objects.values().get()) == before


def test_a_draft_is_not_shown() -> None:
    accession(GULLS, CAPTURE, status="draft")
    assert Document.objects.published().count() == 0
    assert Document.objects.get().first_published_at is None


def test_a_record_that_is_there_gets_what_it_lacks_and_keeps_what_it_has() -> None:
    Document.objects.create(identifier="a1", title="Our title", status="draft", holding="digest", digest="Our words.")
    assert accession(GULLS, CAPTURE) == Taken(Outcome.COMPLETED)
    document = Document.objects.get()
    assert (document.title, document.status, document.holding, document.text) == ("Our title", "draft", "digest", "The words.")
    assert (document.appearances.count(), document.originals.count()) == (0, 1)
    assert accession(GULLS, CAPTURE) == Taken(Outcome.UNCHANGED)


def test_an_editors_text_stays() -> None:
    Document.objects.create(identifier="a1", title="Our title", text="Our text.")
    assert accession(GULLS, CAPTURE).outcome == Outcome.COMPLETED
    assert Document.objects.get().text == "Our text."


def test_another_original_under_the_identifier_is_refused() -> None:
    accession(GULLS, CAPTURE)
    with pytest.raises(Refused, match="another original under this identifier"):
        accession(GULLS, replace(CAPTURE, content=b"Others"))
    assert Original.objects.count() == 1


@pytest.mark.parametrize(
    ("digest", "asked", "held", "remark", "shown"),
    [
        ("", "", "record", "", ""),
        ("", "full", "full", "", "<p>The words.</p>\n"),
        ("", "digest", "record", "has no digest, so that readers see the record only", ""),
        ("In short.", "", "digest", "", "<p>In short.</p>\n"),
        ("In short.", "full", "full", "", "<p>The words.</p>\n"),
    ],
)
def test_the_holding_is_the_records_unless_asked_otherwise(digest: str, asked: str, held: str, remark: str, shown: str) -> None:
    assert accession(replace(GULLS, digest=digest), CAPTURE, holding=asked) == Taken(Outcome.IMPORTED, remark)
    document = Document.objects.get()
    assert (document.holding, document.body) == (held, shown)


def test_the_full_text_is_taken_back_when_there_is_no_digest_to_show() -> None:
    accession(GULLS, CAPTURE, holding=Holding.FULL)
    taken = accession(GULLS, CAPTURE, holding=Holding.DIGEST)
    assert taken == Taken(Outcome.COMPLETED, "has no digest, so that readers see the record only")
    assert Document.objects.get().body == ""


# --- Whose record a name is -----------------------------------------------------------------------------------------------------


# --- What the archive cannot take -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"title": "x" * 501}, "title: Ensure this value has at most 500 characters"),
        ({"language": "any one"}, "language: Write a BCP 47 tag"),
        ({"address": "javascript:alert(1)"}, "address: Enter a valid URL."),
        ({"date": "yesterday"}, "date: "),
        ({"kind": "rumour"}, "kind: Value 'rumour' is not a valid choice."),
        ({"people": (Named("x" * 301, "quoted"),), "stated": ()}, "person “xxx.*name: Ensure this value has at most 300"),
        ({"topics": (("x" * 101, ""),)}, "topic “xxx.*name: Ensure this value has at most 100"),
        ({"told": (Told("2019", "x" * 301, "y"),)}, "words: Ensure this value has at most 300"),
    ],
)
def test_what_does_not_fit_is_refused_whole_and_by_name(fields: dict[str, object], message: str) -> None:
    with pytest.raises(Refused, match=message):
        accession(replace(GULLS, **fields), CAPTURE)  # type: ignore[arg-type]
    assert (Document.objects.count(), Person.objects.count(), Original.objects.count()) == (0, 0, 0)


def test_an_original_that_was_stored_halfway_is_stored_again(var_dir: Path) -> None:
    accession(GULLS, CAPTURE)
    path = var_dir / "originals" / Original.objects.get().content.name
    path.chmod(0o600)
    path.write_bytes(CAPTURE.content[:3])
    accession(replace(GULLS, identifier="a2"), CAPTURE)
    assert [original.is_intact() for original in Original.objects.all()] == [True, True]
