"""Rows of a form's tables."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import Q
from django.forms.models import BaseInlineFormSet, _get_foreign_key
from django.http import HttpRequest

from documents.admin.line_ends import LinesField
from documents.models import is_private, sees_all


class LabelledRows(BaseInlineFormSet):
    """A row has no labels, so each of its fields says its own to who cannot see the head of its column."""

    def add_fields(self, form: forms.ModelForm, index: int | None) -> None:
        super().add_fields(form, index)
        for name, field in form.fields.items():
            label = f"{field.label or name} of row {index + 1}" if index is not None else f"{field.label or name}"
            # The widget of a related record is wrapped, for the link that adds one.
            widget: Any = getattr(field.widget, "widget", field.widget)
            widget.attrs.setdefault("aria-label", label.capitalize())


def _hidden_name(record: models.Model) -> str:
    return f"Record no. {record.pk}, which editors see" if is_private(record) else str(record)


class Rows(admin.TabularInline):
    """Whoever may edit a record may edit what hangs on it; whoever may see it sees that too."""

    formset = LabelledRows
    formfield_overrides = {models.TextField: {"form_class": LinesField}}
    extra = 0

    def has_view_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return True  # the record's own page has asked already

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        owner = self.admin_site.get_model_admin(self.parent_model)
        return owner.has_add_permission(request) if obj is None else owner.has_change_permission(request, obj)

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.has_change_permission(request, obj)

    def formfield_for_foreignkey(self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        """Records that the editor may see, and what hangs on this record already: of those that are hidden, the number alone."""
        field: Any = super().formfield_for_foreignkey(db_field, request, **kwargs)
        records: Any = db_field.remote_field.model._default_manager
        if field is None or sees_all(request.user) or not hasattr(records, "seen_by"):
            return field
        seen = records.seen_by(request.user).values("pk")
        owner = str((request.resolver_match and request.resolver_match.kwargs.get("object_id")) or "")
        here: Any = self.model._default_manager.none()
        if owner.isdecimal() and len(owner) < 19:
            foreign: Any = _get_foreign_key(self.parent_model, self.model, fk_name=self.fk_name)
            here = self.model._default_manager.filter(**{foreign.name: owner, f"{db_field.name}__isnull": False})
        field.queryset = field.queryset.filter(Q(pk__in=seen) | Q(pk__in=here.values(db_field.attname)))
        field.label_from_instance = _hidden_name
        return field

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and hasattr(field.widget, "can_delete_related"):
            # Of the links beside it, those that are of use in the middle of describing a document.
            field.widget.can_delete_related = field.widget.can_view_related = False
        return field
