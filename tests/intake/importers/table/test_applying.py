"""One row of a table becomes a document, or changes the one whose number or identifier it has."""

from __future__ import annotations

from typing import Any

import pytest

from documents.intake.importers.table.applying import How, apply, newest_records
from documents.intake.importers.table.cells import Reading, Tie
from documents.intake.ingest import Refused
from documents.models import Appearance, Document, Person, Status, Topic
from tests.admin.conftest import user
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

pytestmark = pytest.mark.django_db


def how(role: str = "editor", **changes: Any) -> How:
    values: dict[str, Any] = {"status": "draft", "reading": Reading(), "newest": newest_records()} | changes
    return How(documents=Document.objects.all(), by=user(role), **values)


def test_a_new_row_is_a_document_with_its_ties_and_says_what_is_new() -> None:
    known = make_person("Nora Flint")
    row = {
        "title": "One",
        "language": "en",
        "text": "The words.",
        "source": "The Strand",
        "people": [Tie("Nora Flint", "author"), Tie("Adam Reed")],
        "topics": ["law"],
    }
    applied = apply(row, how())
    document = Document.objects.get()
    assert (applied.result, applied.title) == ("added", "One")
    assert applied.new == [("people", "Adam Reed"), ("topics", "law"), ("source", "The Strand")]
    assert (document.status, document.holding, document.added_by) == ("draft", "full", user("editor"))
    ties = document.appearances.order_by("position").values_list("person__name", "role")
    assert list(ties) == [("Nora Flint", "author"), ("Adam Reed", "mentioned")]
    assert document.appearances.get(role="author").person == known


def test_a_trial_does_all_of_it_and_takes_it_back() -> None:
    row = {"title": "One", "language": "en", "people": [Tie("Adam Reed")], "topics": ["law"], "source": "The Strand"}
    assert apply(row, how(), dry=True).result == "added"
    assert (Document.objects.count(), Person.objects.count(), Topic.objects.count()) == (0, 0, 0)


def test_what_a_row_lacks_stays_and_what_is_empty_is_emptied() -> None:
    one = make_document("Before", summary="Old words.", rights="By leave.", topics=[make_topic("law")], kind="interview")
    applied = apply({"id": one.pk, "title": "After", "summary": "", "kind": "", "topics": []}, how())
    one.refresh_from_db()
    assert (applied.result, applied.title, one.title, one.summary) == ("changed", "Before", "After", "")
    assert (one.rights, one.kind, one.status) == ("By leave.", "interview", Status.PUBLISHED)
    assert one.topics.count() == 0
    assert [name for name, _old, _new in applied.changes] == ["title", "summary", "topics"]
    assert apply({"id": one.pk, "title": "After"}, how()).result == "unchanged"
    assert one.history.count() == 2


def test_ties_become_those_of_the_row_and_one_that_is_hidden_stays() -> None:
    flint, hidden = make_person("Nora Flint"), make_person("Wren Tern", private=True)
    one = make_document("One", people={flint: "author", hidden: "victim"})
    Appearance.objects.filter(person=flint).update(described_as="editor")
    apply({"id": one.pk, "people": [Tie("Nora Flint", "author"), Tie("Adam Reed", "quoted")]}, how("contributor"))
    assert set(one.appearances.values_list("person__name", "role", "described_as")) == {
        ("Nora Flint", "author", "editor"),
        ("Wren Tern", "victim", ""),
        ("Adam Reed", "quoted", ""),
    }
    apply({"id": one.pk, "people": []}, how())
    assert one.appearances.count() == 0


def test_a_row_that_seems_to_be_here_is_passed_over_unless_another_is_wanted() -> None:
    one = make_document("One", address="https://lorn.example/a")
    row = {"title": "Two", "language": "en", "address": "http://www.lorn.example/a/"}
    applied = apply(row, how())
    assert (applied.result, applied.document, Document.objects.count()) == ("present", one.pk, 1)
    assert apply(row, how(again=True)).result == "added"
    assert Document.objects.count() == 2


def test_a_running_number_alone_is_not_taken_for_a_document_of_another_title() -> None:
    one = make_document("Harbour of Lorn closed", identifier="1")
    row = {"identifier": "1", "title": "Gulls on the roof", "language": "en"}
    with pytest.raises(Refused, match="1"):
        apply(row, how())
    assert apply(row, how(numbered=True)).result == "changed"
    one.refresh_from_db()
    assert one.title == "Gulls on the roof"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"id": 999_999, "title": "One"}, "there is no document no. 999999 that you may change"),
        ({"title": "x" * 501, "language": "en"}, "title: Ensure this value has at most 500 characters"),
        ({"title": "One", "language": "en", "date": "yesterday"}, "“yesterday” is not understood as a date"),
        (
            {"title": "One", "language": "en", "people": [Tie("Nora Flint", record=999_999)]},
            "the record no. 999999 does not exist",
        ),
        ({"title": "One", "language": "en", "people": [Tie(f"No. {number}") for number in range(501)]}, "501 people; a document"),
        ({"title": "One", "language": "en", "topics": [f"No. {number}" for number in range(501)]}, "501 topics; a document"),
    ],
)
def test_what_does_not_fit_is_refused_whole(row: dict[str, Any], message: str) -> None:
    with pytest.raises(Refused, match=message):
        apply(row, how())
    assert (Document.objects.count(), Person.objects.count(), Topic.objects.count()) == (0, 0, 0)


def test_a_number_beside_a_name_must_be_its_own() -> None:
    flint = make_person("Nora Flint")
    row = {"title": "One", "language": "en", "people": [Tie("Adam Reed", record=flint.pk)]}
    with pytest.raises(Refused, match=f"“Adam Reed #{flint.pk}”: the record no. {flint.pk} is “Nora Flint”"):
        apply(row, how())


def test_the_last_records_that_were_there_are_known_by_part() -> None:
    assert newest_records() == {"people": 0, "organisations": 0, "topics": 0, "source": 0}
    records = (make_person(), make_organisation(), make_topic(), make_source())
    assert list(newest_records().values()) == [record.pk for record in records]
