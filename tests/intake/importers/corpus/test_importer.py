"""A folder of texts with a catalogue, taken in document by document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.intake.importers.corpus.importer import Report, import_corpus
from documents.intake.importers.json_values import Fault
from documents.models import Document
from tests.corpus import interview, report, write_corpus

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_became_of_each_document_is_told(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, report(), interview())
    done: list[tuple[int, int]] = []
    told = import_corpus(folder, progress=lambda number, of: done.append((number, of)))
    assert (told, str(told)) == (Report(2, 0, 0, (), ()), "2 imported, 0 completed, 0 unchanged, 0 failed")
    assert done == [(1, 2), (2, 2)]
    assert str(import_corpus(folder)) == "0 imported, 0 completed, 2 unchanged, 0 failed"


def test_a_document_that_fails_is_named_and_the_others_are_taken_in(tmp_path: Path) -> None:
    wrong = report(boilerplate=[{"text": "Subscribe", "position": "inline", "what": "plea"}])
    told = import_corpus(write_corpus(tmp_path, wrong, interview()))
    assert (told.imported, [name for name, _ in told.failed]) == (1, ["a1-gulls.txt"])
    assert "“Subscribe” does not stand in the text" in told.failed[0][1]
    assert [one.identifier for one in Document.objects.all()] == ["a2-feeding"]


def test_a_holding_that_cannot_be_had_is_a_remark(tmp_path: Path) -> None:
    told = import_corpus(write_corpus(tmp_path, report()), holding="digest", status="draft")
    assert told.remarks == (("a1-gulls.txt", "has no digest, so that readers see the record only"),)
    assert Document.objects.values_list("status", "holding").get() == ("draft", "record")


def test_a_folder_without_a_catalogue_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Fault, match=r"catalogue\.json cannot be read"):
        import_corpus(tmp_path)
