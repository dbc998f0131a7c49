"""Rows that are a document twice: of one file, or of what the archive has already."""

from __future__ import annotations

from typing import Any

import pytest

from documents.intake.importers.table.doubles import here_already, is_another, is_running_number, repeats, with_text
from documents.intake.importers.table.reading import open_table
from documents.intake.workflow import fingerprints
from documents.models import Document
from documents.text.addresses import address_key
from tests.records import make_document, make_source

TEXT = "The harbour of Lorn was closed on Monday by order of its master, and nobody in the town knew why."


def _repeats(content: str) -> tuple[dict[int, str], dict[int, str]]:
    table = open_table(content.encode())
    return repeats(table, tuple((column, column) for column in table.columns))


@pytest.mark.parametrize(
    ("content", "refused", "present"),
    [
        ("id,title\n7,One\n8,One\n7,Two\n", {3: "the same document number as row 1"}, {}),
        ("identifier,title\na,One\nb,One\na,Two\n,One\n", {3: "the same identifier as row 1"}, {}),
        (
            "title,address\nOne,https://www.lorn.example/a?utm_source=x\nTwo,http://lorn.example/a/\n",
            {},
            {2: "the same address as row 1"},
        ),
        (f'title,text\nOne,"{TEXT}"\nTwo,"{TEXT.upper()}"\nThree,short\nFour,short\n', {}, {2: "the same text as row 1"}),
        ("title,date\nOne,2021\nONE,2021\nOne,2020\n", {}, {2: "the same title and date as row 1"}),
        ("title,source\nOne,A\nOne,B\n", {}, {}),
        ("title\n\nOne\n", {}, {}),
    ],
)
def test_rows_of_one_file_that_are_one_document_are_told(content: str, refused: dict[int, str], present: dict[int, str]) -> None:
    assert _repeats(content) == (refused, present)


def _here(**values: Any) -> tuple[int, str] | None:
    found = here_already(values)
    return (found[0].pk, found[1]) if found else None


@pytest.mark.django_db
def test_a_document_of_the_archive_is_known_by_its_address_its_text_or_its_title_and_date() -> None:
    one = make_document(
        "One", address="https://lorn.example/a", date="2021-03", text=TEXT, source=make_source("The Lorn Gazette")
    )
    fingerprints.catch_up()
    assert _here(title="Other", address="http://www.lorn.example/a/") == (one.pk, "the same address")
    assert _here(title="Other", text=TEXT.upper()) == (one.pk, "the same text")
    assert [found.pk for found in with_text({"text": TEXT})] == [one.pk]
    assert _here(title="ONE", date="2021-03") == (one.pk, "the same title and date")
    assert _here(title="One", date="2021") is None
    assert _here(title="Other") is None
    assert _here() is None


@pytest.mark.django_db
def test_what_tells_two_documents_apart_is_heeded() -> None:
    make_document("One", date="2021-03", text=TEXT, source=make_source("The Lorn Gazette"), identifier="a1")
    fingerprints.catch_up()
    assert _here(title="One", date="2021-03", identifier="b1") is None
    assert _here(title="One", date="2021-03", source="Another") is None
    assert _here(title="One", date="2021-03", text="Other words of another text altogether.") is None
    assert _here(title="One", date="2021-03", source="the lorn gazette") is not None
    assert with_text({"text": TEXT, "identifier": "a1"}) == []
    assert with_text({"text": "Short."}) == []


def test_a_number_may_count_the_rows_of_its_table() -> None:
    assert is_running_number({"identifier": "12"})
    assert not is_running_number({"identifier": "1234567"})
    assert not is_running_number({"identifier": "a12"})
    assert not is_running_number({"identifier": "12", "id": 3})
    assert not is_running_number({})


@pytest.mark.parametrize(
    ("values", "another"),
    [
        ({"identifier": "1", "title": "Gulls on the roof"}, True),
        ({"identifier": "1", "title": "Harbour of Lorn is closed"}, False),
        ({"identifier": "1", "title": "Gulls", "address": "https://lorn.example/a"}, False),
        ({"identifier": "1", "title": "Gulls", "text": TEXT}, False),
        ({"identifier": "1", "title": ""}, False),
        ({"identifier": "lorn-1", "title": "Gulls on the roof"}, False),
    ],
)
def test_a_row_that_has_a_running_number_alone_in_common_is_of_another_document(values: dict[str, Any], *, another: bool) -> None:
    document = Document(title="Harbour of Lorn closed", address="https://lorn.example/a", text=TEXT)
    document.address_key = address_key(document.address)
    assert is_another(document, values) is another
