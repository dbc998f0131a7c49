from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from documents.admin.history import Recorded
from documents.admin.search import named
from documents.models import Source


@admin.register(Source)
class SourceAdmin(Recorded):
    list_display = ["name", "kind", "country", "documents"]
    list_filter = ["kind", "country"]
    ordering = ["name"]  # said here, because a query that counts forgets the model's own
    search_fields = ["name"]
    fields = ["name", "kind", "address", "country", "description", "slug"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return super().get_queryset(request).annotate(documents_held=Count("documents"))

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> tuple[QuerySet[Any], bool]:
        return named(queryset, search_term), False

    @admin.display(ordering="documents_held")
    def documents(self, source: Any) -> int:
        return int(source.documents_held)
