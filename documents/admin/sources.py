from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from documents.admin.history import Recorded
from documents.admin.rows import Rows
from documents.admin.search import named
from documents.intake.clean import Rule, RuleError, Shape
from documents.models import Source, SourceRule, seen_by


class RuleForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        try:
            Rule("new", Shape(cleaned.get("shape", Shape.EXACT)), cleaned.get("text", ""), cleaned.get("reason", ""))
        except RuleError as error:
            self.add_error("text", str(error))
        return cleaned


class Rules(Rows):
    """Cuts that are made by themselves in each text of the source."""

    model = SourceRule
    form = RuleForm
    fields = ["shape", "text", "reason"]
    verbose_name, verbose_name_plural = "cut", "what is cut from its texts"


@admin.register(Source)
class SourceAdmin(Recorded):
    list_display = ["name", "kind", "country", "documents"]
    list_filter = ["kind", "country"]
    ordering = ["name"]  # said here, because a query that counts forgets the model's own
    search_fields = ["name"]
    fields = ["name", "language", "kind", "address", "country", "description", "translations", "slug"]
    inlines = [Rules]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return (
            super().get_queryset(request).annotate(documents_held=Count("documents", filter=seen_by(request.user, "documents")))
        )

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> tuple[QuerySet[Any], bool]:
        return named(queryset, search_term), False

    @admin.display(ordering="documents_held")
    def documents(self, source: Any) -> int:
        return int(source.documents_held)
