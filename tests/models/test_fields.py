"""Each descriptive field of a document is declared, and stands on every surface that its declaration names."""

from __future__ import annotations

import json
import re
from dataclasses import fields as dataclass_fields
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.contrib.admin.utils import flatten_fieldsets

from documents import catalogue
from documents.admin.documents import STATUS_FIELDS, DocumentAdmin
from documents.admin.intake.forms import DescriptionForm
from documents.intake import workflow
from documents.intake.description import Capture, Description
from documents.intake.importers import table
from documents.intake.importers.jsonl import import_lines
from documents.intake.importers.table.cells import values
from documents.intake.importers.table.columns import guess
from documents.intake.importers.table.reading import open_table
from documents.intake.ingest import add
from documents.models import Document, Intake, Status
from documents.models.fields import BY_NAME, COPIED, FIELDS, OWN_VALUES, PROVENANCE, REVIEWED, SHOWN_VALUES, TIES, Holds
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client

# Columns that an editor sets and that describe no document: who sees it, and why not.
STANDING = {"status", "embargo_until", "withdrawal_reason", "title_withheld"}
OF_A_FIELD = {"translations"}  # of the summary
GIVEN: dict[str, Any] = {"date": "2021-03", "language": "az", "kind": "report", "holding": "full", "text": "Rain fell."}


def sample(name: str) -> Any:
    """A value that the field takes, and that no other field has."""
    one = BY_NAME[name]
    if one.is_address:
        return f"https://{name.replace('_', '-')}.example/"
    return GIVEN.get(name, True if one.holds == Holds.FLAG else f"Invented {one.words}")


def filled() -> Document:
    """A published document with a value in each field."""
    return make_document(**{name: sample(name) for name in ("identifier", *OWN_VALUES)})


def test_each_column_that_describes_a_document_is_declared() -> None:
    columns = {one.name for one in Document._meta.concrete_fields if one.editable and not one.primary_key}
    assert columns - STANDING - OF_A_FIELD == {one.name for one in FIELDS} - set(TIES)


def test_a_declared_field_is_declared_once() -> None:
    for key in ("name", "page", "json", "heading"):
        held = [getattr(one, key) for one in FIELDS if getattr(one, key)]
        assert sorted(held) == sorted(set(held))
    synonyms = [word for one in FIELDS for word in (*one.synonyms, one.name)]
    assert sorted(synonyms) == sorted(set(synonyms))


def test_the_intake_has_each_field_from_the_draft_to_the_document() -> None:
    assert set(DescriptionForm.base_fields) == {one.name for one in REVIEWED}
    assert {one.name for one in REVIEWED} <= workflow.Draft.loaded({}).described.keys()
    assert {one.name for one in COPIED} <= {one.name for one in dataclass_fields(Description)}


@pytest.mark.django_db
def test_what_the_review_says_is_in_the_document() -> None:
    draft = workflow.Draft.loaded({one.name: sample(one.name) for one in REVIEWED})
    described = workflow.described(Intake(), draft)
    made, _remark = add(described, Capture(content=b"Rain fell.", text="Rain fell."), holding="full", status=Status.DRAFT)
    made = Document.objects.get(pk=made.pk)
    assert {one.name: getattr(made, one.name) for one in COPIED} == {one.name: sample(one.name) for one in COPIED}
    assert (str(made.source), made.holding) == (sample("source"), sample("holding"))


def test_the_desk_has_each_field_where_its_declaration_says() -> None:
    fieldsets: Any = DocumentAdmin.fieldsets
    placed = flatten_fieldsets(fieldsets)
    assert sorted(placed) == sorted(
        [
            *(one.name for one in FIELDS if one.desk),
            "topics",
            *OF_A_FIELD,
            *(name for name in STATUS_FIELDS if name not in BY_NAME),
        ]
    )


@pytest.mark.django_db
def test_a_table_has_each_field_out_and_in() -> None:
    document = filled()
    read = open_table("".join(table.export(Document.objects.all(), None)).encode())
    found = values(next(iter(read.rows())).cells, guess(read.columns))
    expected: dict[str, Any] = {name: sample(name) for name in ("identifier", *OWN_VALUES)}
    assert found == expected | {"id": document.pk, "source": "", "topics": [], "people": [], "organisations": []}


@pytest.mark.django_db
def test_json_lines_have_each_field() -> None:
    expected = {name: sample(name) for name in ("identifier", *OWN_VALUES)}
    tally = import_lines([json.dumps(expected)])
    assert (tally.added, tally.failed) == (1, [])
    made = Document.objects.get()
    assert {name: getattr(made, name) for name in expected} == expected


@pytest.mark.parametrize("name", [one.name for one in FIELDS if one.longest and one.name not in ("language", "date", *TIES)])
@pytest.mark.django_db
def test_json_lines_refuse_what_a_field_cannot_hold(name: str) -> None:
    longest = BY_NAME[name].longest or 0
    given = sample(name) if BY_NAME[name].is_address else ""
    row = {"identifier": "one", "title": "One", name: given + "x" * (longest + 1 - len(given))}
    tally = import_lines([json.dumps(row)])
    cut = f"{row[name][:40]}…"
    assert tally.failed == [f"line 1: `{name}` has {longest + 1:,} characters; at most {longest}: “{cut}”."]
    assert (tally.added, Document.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_readers_get_each_field_that_they_may_see_and_no_other(client: Client) -> None:
    document = filled()
    [record] = catalogue.load(Document.objects.published())
    shown = {one.page: one.shown(sample(one.name)) for one in SHOWN_VALUES}
    assert {key: record.page[key] for key in shown} == shown
    assert {one.page for one in FIELDS if one.page} <= record.page.keys()
    assert {key: record.row[key] for key in (one.page for one in SHOWN_VALUES if one.listed)} == {
        one.page: shown[one.page] for one in SHOWN_VALUES if one.listed
    }
    page = client.get(document.get_absolute_url()).content.decode()
    about = dict(re.findall(r"<dt>([^<]+)</dt><dd>(?:<a [^>]+>)?([^<]*)", page))
    assert {one.heading: about[one.heading] for one in PROVENANCE} == {one.heading: sample(one.name) for one in PROVENANCE}
    answer = client.get(f"{document.get_absolute_url().removesuffix('/')}.json")
    told = answer.json()
    assert {one.json for one in FIELDS if one.json} <= told.keys()
    plain = [one for one in SHOWN_VALUES if one.json and one.name != "date"]
    assert {one.json: told[one.json] for one in plain} == {one.json: one.shown(sample(one.name)) for one in plain}
    for one in FIELDS:
        if not one.page and not one.json:
            assert str(sample(one.name)) not in page
            assert str(sample(one.name)) not in answer.content.decode()


def test_the_document_of_tables_names_each_column() -> None:
    described = (settings.BASE_DIR / "docs/tables.md").read_text(encoding="utf-8")
    assert [one.name for one in FIELDS if f"`{one.name}`" not in described] == []
