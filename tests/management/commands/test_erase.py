"""manage.py erase: what it says, what it asks, and by what it is told which document is meant."""

from __future__ import annotations

import pytest
from django.core.management import CommandError

from documents.models import Document, Erasure, Person
from tests.erasure.marked import MARK, Marked, run
from tests.records import make_document

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_dry_run_and_a_refusal_leave_all(monkeypatch: pytest.MonkeyPatch) -> None:
    marked = Marked()
    told = run(marked.document.pk, "--reason", "other", "--dry-run")
    assert f"person no. {Person.objects.get(name__startswith='Person').pk}, “Person {MARK}”, in no other document" in told
    assert told.splitlines()[1:9] == [
        "  1 originals",
        "  2 intakes",
        "  2 imported tables",
        "  1 rules of the source",
        "  1 spellings of names that were first seen in it",
        "  1 sessions of editors",
        "  1 entries of the desk's log",
        "  4 files, unless something else has the same bytes",
    ]
    monkeypatch.setattr("builtins.input", lambda _question: "no")
    for arguments, words in (
        ((marked.document.pk, "--reason", "other"), "Nothing was erased"),
        ((999_999, "--reason", "other"), "There is no document no. 999999"),
        ((marked.document.pk,), "Give a reason code"),
        (("of-words", "--reason", "other"), "by its number or its address"),
    ):
        with pytest.raises(CommandError, match=words):
            run(*arguments)
    assert (Document.objects.count(), Erasure.objects.count()) == (2, 0)


@pytest.mark.parametrize("address", ["https://archive.example/documents/{}-some-title/?page=1", "/az/documents/{}/", "{}.json"])
def test_a_document_is_named_by_its_address(address: str) -> None:
    document = make_document()
    address = address.format(document.pk) if "documents" in address else f"/documents/{address.format(document.pk)}"
    run(address, "--reason", "error", "--yes")
    assert not Document.objects.exists()
