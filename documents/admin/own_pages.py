from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from documents.admin.history import Recorded
from documents.models import OwnPage


@admin.register(OwnPage)
class OwnPageAdmin(Recorded):
    list_display = ["name", "language"]
    list_filter = ["name", "language"]
    fields = ["name", "language", "text"]

    def last_changes(self, keys: list[int]) -> dict[int, int]:
        """By their history, since the catalogue marks no changes of them."""
        last = OwnPage.history.filter(id__in=keys).order_by().values("id").annotate(last=models.Max("history_id"))
        return dict(last.values_list("id", "last"))

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "language":
            return forms.ChoiceField(choices=settings.LANGUAGES, help_text="One page is written for each language.")
        return super().formfield_for_dbfield(db_field, request, **kwargs)
