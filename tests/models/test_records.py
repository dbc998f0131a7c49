"""The declaration of record kinds."""

from __future__ import annotations

from django.apps import apps
from django.urls import reverse

from documents.models import APPEARING, RECORD_KINDS, FormerSlug, record_kind_of
from documents.models.triggers import MARKS


def test_each_kind_has_its_letter_addresses_and_field() -> None:
    assert [(kind.key, kind.plural, kind.field, kind.suggested) for kind in RECORD_KINDS.values()] == [
        ("p", "people", "person", True),
        ("o", "organisations", "org", True),
        ("s", "sources", "source", False),
        ("t", "topics", "topic", True),
    ]
    assert APPEARING == ("person", "organisation")
    for name, kind in RECORD_KINDS.items():
        assert record_kind_of(kind.key) is kind
        assert kind.model.kind_of_authority == name
        assert reverse(name, kwargs={"slug": "a"}) == f"{reverse(kind.plural)}a/" == f"/{kind.plural}/a/"
        assert FormerSlug._meta.get_field(name).related_model is kind.model


def test_a_change_of_a_record_marks_it_and_its_documents() -> None:
    for name, kind in RECORD_KINDS.items():
        columns = {column.column for column in apps.get_model("documents", kind.tied.table)._meta.concrete_fields}
        assert {kind.tied.record, kind.tied.document} <= columns
        own, documents = MARKS[f"documents_{name}"]
        assert own == f"SELECT '{kind.key}' AS kind, {{row}}.id AS record"
        assert documents.endswith(f"FROM documents_{kind.tied.table} WHERE {kind.tied.record} = {{row}}.id")
