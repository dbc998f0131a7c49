"""Records by the thousand from JSON Lines."""

import json
from typing import Any

import pytest

from documents.intake.importers import jsonl
from documents.models import Appearance, Document, Name, Person, Source, Status, TopicAssignment
from tests.records import make_person

pytestmark = pytest.mark.django_db

GULLS: dict[str, Any] = {
    "id": "g-1",
    "title": "Gulls close the harbour",
    "body": "The first day.\n\nThe second day.",
    "date": "2021-05",
    "kind": "news",
    "source": "The Strand",
    "people": ["Alva Tern", "Şahin Quşçu", "Alva Tern"],
    "organisations": ["Harbour Board"],
    "topics": ["Birds", "birds", "Harbours"],
}


def _lines(*rows: dict[str, Any]) -> list[str]:
    return [json.dumps(row) for row in rows]


def test_a_line_becomes_a_document_with_all_its_ties() -> None:
    tally = jsonl.import_lines(_lines(GULLS))
    assert (tally.added, tally.known, tally.failed) == (1, 0, [])
    document = Document.objects.published().get()
    assert (document.title, document.kind, document.holding, document.source and document.source.name, document.slug) == (
        *("Gulls close the harbour", "news-report", "full", "The Strand"),
        "gulls-close-the-harbour",
    )
    assert (document.body_html, document.body) == ("", "<p>The first day.</p>\n<p>The second day.</p>\n")
    assert document.first_published_at is not None
    ties = Appearance.objects.order_by("pk").values_list("person__slug", "organisation__slug", "role", "described_as", "position")
    assert list(ties) == [
        ("alva-tern", None, "mentioned", "", 0),
        ("sahin-quscu", None, "mentioned", "", 1),
        (None, "harbour-board", "mentioned", "", 0),
    ]
    assert list(TopicAssignment.objects.order_by("pk").values_list("content_object", "tag__name")) == [
        (document.pk, "Birds"),
        (document.pk, "Harbours"),
    ]
    assert Name.objects.count() == 3


def test_run_again_it_adds_what_is_missing() -> None:
    jsonl.import_lines(_lines(GULLS))
    tally = jsonl.import_lines(_lines(GULLS, GULLS | {"id": "g-2"}, GULLS | {"id": "g-2"}))
    assert (tally.added, tally.known) == (1, 2)
    assert (Document.objects.count(), Appearance.objects.count(), Name.objects.count()) == (2, 6, 3)


def test_drafts_are_not_shown() -> None:
    jsonl.import_lines(_lines(GULLS), status=Status.DRAFT)
    assert list(Document.objects.values_list("status", "first_published_at")) == [("draft", None)]


def test_a_line_that_cannot_be_read_is_named_and_leaves_the_rest() -> None:
    tally = jsonl.import_lines(["{", *_lines(GULLS | {"date": "May"}, GULLS | {"people": [7]}, GULLS)])
    assert tally.added == 1
    assert [failure.split(":")[0] for failure in tally.failed] == ["line 1", "line 2", "line 3"]


def test_more_ties_than_one_statement_takes() -> None:
    rows = [GULLS | {"id": f"g-{number}", "people": [f"Person {number} {one}" for one in range(30)]} for number in range(40)]
    assert jsonl.import_lines(_lines(*rows)).added == 40
    assert Appearance.objects.filter(person__isnull=False).count() == 1200
    assert Appearance.objects.get(person__name="Person 7 29").position == 29


def test_the_command_and_the_desk_read_one_format() -> None:
    make_person("Nora Flint")
    rows = [
        GULLS
        | {"id": "a", "people": ["Flint, Nora", "NORA FLINT [author]"], "language": "rus", "date": "5 May 2021", "body": "*"},
        GULLS | {"id": "b", "people": ["Nora Flint|Adam Reed"]},
        GULLS | {"id": "c", "people": ["Finch, Orla"]},
        GULLS | {"id": "d", "date": "9999-12-31"},
        GULLS | {"id": "e", "title": "cut \ud83d"},
        GULLS | {"id": "f", "title": "x" * 501},
        GULLS | {"id": "g", "address": "javascript:alert(1)"},
        GULLS | {"id": "h", "source": "THE STRAND", "people": []},
    ]
    tally = jsonl.import_lines(_lines(*rows))
    assert (tally.added, sorted(failure.split(":")[0] for failure in tally.failed)) == (2, [f"line {n}" for n in range(2, 8)])
    one = Document.objects.get(identifier="a")
    assert (one.language, one.date, one.text) == ("ru", "2021-05-05", "\\*")
    ties = one.appearances.filter(person__isnull=False).values_list("person__name", "role")
    assert sorted(ties) == [("Nora Flint", "author"), ("Nora Flint", "mentioned")]
    assert [model.objects.count() for model in (Person, Source)] == [1, 1]


def test_a_number_that_is_another_documents_is_said_and_not_passed_over() -> None:
    jsonl.import_lines(_lines(GULLS | {"id": 1}))
    other = {"id": 1, "title": "Quite another story"}
    tally = jsonl.import_lines(_lines(other, GULLS | {"id": 1, "title": "Gulls closed the harbour"}, {**other, "id": "g-1"}))
    assert (tally.added, tally.known, tally.failed) == (
        *(1, 1),
        [
            "line 1: `id` is 1, which is that of another document, “Gulls close the harbour”: put something before the number "
            "that no other file has."
        ],
    )


def test_no_private_person_is_named_in_words_of_the_archive() -> None:
    make_person("Wren Tern", private=True)
    named = {"people": ["Wren Tern"], "rights": "Lent by WREN TERN."}
    tally = jsonl.import_lines(_lines(GULLS | named, GULLS | named | {"id": "g-2", "rights": "Lent by a friend."}))
    assert (tally.added, tally.failed) == (
        1,
        ["line 1: the statement of rights names “Wren Tern”, a private person; say it without the name"],
    )
