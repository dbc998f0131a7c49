"""The rows of a document, its history and all that says words of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import transaction
from django.utils import timezone

from documents.authorities import undo
from documents.erasure.removal import histories, remove
from documents.erasure.survey import survey
from documents.models import Document, Original, Person, Regrouping, TableImport
from tests.erasure.marked import PASSAGE, Marked, run

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db(transaction=True)


def test_what_else_there_is_stays(marked: Marked, client: Client) -> None:
    run(marked.document.pk, "--reason", "court-order", "--with-records", "--yes")
    assert list(Document.objects.values_list("title", flat=True)) == ["Harbour notes"]
    assert list(Person.objects.values_list("name", flat=True)) == ["Ilqar Uydurma-Test"]
    assert marked.other_intake.read() == b"Another text, of gulls and piers."
    assert list(TableImport.objects.all()) == [marked.table]
    assert marked.table.read() == b"title\nGulls and piers\n"
    assert client.get(marked.kept.get_absolute_url()).status_code == 200
    assert marked.kept.history.count() == 1


def test_bytes_that_another_document_has_stay(marked: Marked) -> None:
    other = Original.store(marked.kept, PASSAGE.encode() * 3, captured_at=timezone.now())
    told = run(marked.document.pk, "--reason", "copyright", "--yes")
    assert f"Stays, and has an original of the same bytes: document no. {marked.kept.pk}" in told
    assert other.read() == PASSAGE.encode() * 3


def test_no_former_state_of_the_document_or_its_ties_is_left(marked: Marked) -> None:
    pk = marked.document.pk
    found = survey(marked.document)
    with transaction.atomic():
        remove(found, with_records=False)
    assert Document.history.filter(id=pk).count() == 0
    for model in histories():
        for column in ("document_id", "content_object_id"):
            if column in {one.attname for one in model._meta.concrete_fields}:
                assert model._base_manager.filter(**{column: pk}).count() == 0, model
    assert marked.kept.history.count() == 1


@pytest.mark.parametrize(("with_records", "left"), [(False, 2), (True, 1)])
def test_records_that_stand_nowhere_else_go_only_where_that_is_said(marked: Marked, *, with_records: bool, left: int) -> None:
    found = survey(marked.document)
    with transaction.atomic():
        remove(found, with_records=with_records)
    assert Person.objects.count() == left
    assert Person.history.exclude(id__in=Person.objects.values("pk")).filter(name__startswith="Person ").count() == 0


def test_a_merge_is_still_undone_without_what_is_gone(marked: Marked) -> None:
    (journal,) = Regrouping.objects.all()
    assert journal.moved or journal.dropped
    with transaction.atomic():
        remove(survey(marked.document), with_records=False)
    journal.refresh_from_db()
    tables = [row["table"] for part in (journal.moved, journal.dropped, journal.made) for row in part]
    assert "appearance" not in tables
    undo(journal)
    assert sorted(Person.objects.filter(name__startswith="Ilqar").values_list("name", flat=True)) == [
        "Ilqar Uydurma",
        "Ilqar Uydurma-Test",
    ]


def test_former_states_are_kept_in_tables_that_are_known_by_their_columns() -> None:
    names = {model._meta.model_name for model in histories()}
    assert {"historicaldocument", "historicalperson", "historicalappearance", "historicaltopicassignment"} <= names
    assert all(name.startswith("historical") for name in names)
