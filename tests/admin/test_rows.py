"""Rows of a form's tables: their labels, who may change them, and whom they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib import admin
from django.urls import resolve

from documents.admin.inlines import People, PeopleFormSet
from documents.admin.rows import Rows
from documents.models import Appearance, Document, Status
from tests.admin.conftest import user
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.test import RequestFactory

pytestmark = pytest.mark.django_db


class Ties(Rows):
    model = Appearance
    fields = ["person", "role"]


def _asked(rf: RequestFactory, role: str, document: Document) -> HttpRequest:
    path = f"/admin/documents/document/{document.pk}/change/"
    request = rf.get(path)
    request.user = user(role)
    request.resolver_match = resolve(path)
    return request


def _label(field: Any) -> str:
    """Of a field whose widget may be wrapped, for the link that adds a record."""
    return str(getattr(field.widget, "widget", field.widget).attrs["aria-label"])


def _named(request: HttpRequest, document: Document) -> list[str]:
    field: Any = People(Document, admin.site).formfield_for_foreignkey(Appearance._meta.get_field("person"), request)
    return sorted(str(label) for key, label in field.choices if key)


def test_each_field_of_a_row_says_its_label_with_the_number_of_the_row(rf: RequestFactory) -> None:
    person = make_person("Ali")
    document = make_document(people=[person])
    formset = Ties(Document, admin.site).get_formset(_asked(rf, "editor", document), document)(instance=document)
    first, empty = formset.forms[0], formset.empty_form
    assert [_label(field) for field in first.fields.values()][:2] == ["Person of row 1", "Role of row 1"]
    assert _label(empty.fields["role"]).startswith("Role")
    assert PeopleFormSet.get_default_prefix() == "people"


@pytest.mark.parametrize(
    ("role", "status", "may"), [("editor", "draft", True), ("contributor", "draft", True), ("contributor", "published", False)]
)
def test_whoever_may_change_the_record_may_change_its_rows(rf: RequestFactory, role: str, status: str, *, may: bool) -> None:
    document = make_document(status=status, added_by=user(role))
    request, rows = _asked(rf, role, document), Ties(Document, admin.site)
    permissions = (rows.has_change_permission, rows.has_add_permission, rows.has_delete_permission)
    assert [allowed(request, document) for allowed in permissions] == [may] * 3
    assert rows.has_view_permission(request, document) is True
    assert rows.has_change_permission(request) is True  # of a new record, by who may add one


def test_a_contributor_is_offered_whom_they_may_see_and_what_hangs_there_already(rf: RequestFactory) -> None:
    public, private, hanging, drafted = (
        make_person(name, private=name in ("Private", "Hanging")) for name in ("Public", "Private", "Hanging", "Drafted")
    )
    make_document("Public", people=[public])
    make_document("Other draft", people=[drafted], status=Status.DRAFT)
    own = make_document("Own", people=[hanging], status=Status.DRAFT, added_by=user("contributor"))
    assert _named(_asked(rf, "contributor", own), own) == ["Public", f"Record no. {hanging.pk}, which editors see"]
    assert _named(_asked(rf, "editor", own), own) == ["Drafted", "Hanging", "Private", "Public"]
    assert private.name not in _named(_asked(rf, "contributor", own), own)


def test_a_related_record_is_neither_deleted_nor_opened_from_a_row(rf: RequestFactory) -> None:
    document = make_document()
    field: Any = Ties(Document, admin.site).formfield_for_dbfield(
        Appearance._meta.get_field("person"), _asked(rf, "editor", document)
    )
    assert (field.widget.can_delete_related, field.widget.can_view_related) == (False, False)
