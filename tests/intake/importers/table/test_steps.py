"""A table is taken in by steps, each of which is kept."""

from __future__ import annotations

import pytest

from documents.intake.importers.json_values import Fault
from documents.intake.importers.table.reading import TableError
from documents.intake.importers.table.steps import begin, choose, go_on, start
from documents.models import Document, TableImport
from tests.admin.conftest import user
from tests.records import make_document

pytestmark = pytest.mark.django_db


def opened(content: str) -> TableImport:
    return begin(content.encode(), name="table.csv", by=user("editor"))


def gone_on(taken: TableImport, rows: int = 500) -> TableImport:
    return go_on(taken.pk, documents=Document.objects.all(), by=user("editor"), rows=rows)


def test_a_file_is_kept_and_its_columns_are_guessed() -> None:
    taken = opened("Title,Language,Nonsense\nOne,en,x\nTwo,en,y\n")
    assert (taken.columns, taken.mapping) == (["Title", "Language", "Nonsense"], {"Title": "title", "Language": "language"})
    assert (taken.rows, taken.name, taken.added_by) == (2, "table.csv", user("editor"))
    assert taken.read().startswith(b"Title,")
    with pytest.raises(TableError):
        begin(b"", name="empty.csv", by=None)
    assert TableImport.objects.count() == 1


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ({"a": "title", "b": "title"}, "Two columns are “title”: choose one of them."),
        ({"a": "text"}, "No column is the title, the number or the identifier: without one no row can be imported."),
        ({}, "No column is the title, the number or the identifier: without one no row can be imported."),
        ({"a": "title", "b": "nonsense"}, "“nonsense” is no field; it can be "),
    ],
)
def test_columns_that_cannot_be_meant_are_refused(mapping: dict[str, str], message: str) -> None:
    taken = opened("a,b\nOne,Two\n")
    with pytest.raises(Fault) as fault:
        choose(taken, mapping, "draft")
    assert str(fault.value).startswith(message)
    taken.refresh_from_db()
    assert taken.stage == TableImport.Stage.MAPPING


def test_columns_that_the_file_has_not_are_passed_over() -> None:
    taken = opened("a,b\nOne,Two\n")
    choose(taken, {"a": "title", "b": "", "c": "text"}, "draft")
    assert (taken.mapping, taken.stage) == ({"a": "title"}, TableImport.Stage.TRYING)


def test_rows_are_tried_slice_by_slice_and_then_imported() -> None:
    taken = opened("title,language,date\nOne,en,2021\nTwo,en,yesterday\nThree,en,\n")
    choose(taken, {column: column for column in taken.columns}, "draft")
    start(taken)
    assert taken.stage == TableImport.Stage.TRYING  # not before all rows are tried
    stages = [((taken := gone_on(taken, rows=2)).stage, taken.done) for _ in range(2)]
    assert stages == [(TableImport.Stage.TRYING, 2), (TableImport.Stage.TRIED, 3)]
    assert (taken.tally, [number for number, _ in taken.refused], Document.objects.count()) == (
        {"added": 2, "refused": 1},
        [2],
        0,
    )
    assert gone_on(taken).done == 3  # nothing is left to do
    start(taken)
    assert (taken.stage, taken.done, taken.tally) == (TableImport.Stage.IMPORTING, 0, {})
    done = gone_on(taken)
    assert (done.stage, done.tally) == (TableImport.Stage.DONE, {"added": 2, "refused": 1})
    assert list(Document.objects.order_by("pk").values_list("title", "status")) == [("One", "draft"), ("Three", "draft")]


def test_a_row_that_comes_twice_and_one_that_is_here_are_told() -> None:
    make_document("Here", identifier="c")
    taken = opened("identifier,title,language\na,One,en\na,Two,en\nc,Here,\n")
    choose(taken, {column: column for column in taken.columns}, "draft")
    tried = gone_on(taken)
    assert tried.tally == {"added": 1, "refused": 1, "unchanged": 1}
    assert tried.refused == [[2, "the same identifier as row 1"]]


def test_what_was_chosen_of_dates_and_names_is_heeded() -> None:
    taken = opened('title,language,date,people\nOne,en,3/4/2021,"Flint, Nora"\n')
    choose(taken, {column: column for column in taken.columns}, "draft")
    assert gone_on(taken).tally == {"refused": 1}
    choose(taken, {column: column for column in taken.columns}, "draft", {"order": "month", "people": "family"})
    tried = gone_on(taken)
    start(tried)
    gone_on(tried)
    document = Document.objects.get()
    assert (document.date, [str(tie.owner) for tie in document.appearances.all()]) == ("2021-03-04", ["Nora Flint"])
