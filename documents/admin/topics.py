from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from documents import names
from documents.admin.history import Recorded
from documents.admin.search import named
from documents.models import Topic, seen_by


class TopicForm(forms.ModelForm):
    # Letters of any script would be no value of a filter.
    slug = forms.SlugField(
        max_length=100, required=False, help_text="Left empty, it is made from the name. The old one leads here."
    )

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        for pk, other in Topic.objects.exclude(pk=self.instance.pk).values_list("pk", "name"):
            if names.fold(other) == names.fold(name):
                raise forms.ValidationError(f"“{other}” (no. {pk}) is the same topic: use it, or choose another name.")
        return name


@admin.register(Topic)
class TopicAdmin(Recorded):
    form = TopicForm
    list_display = ["name", "broader", "scope_note", "documents"]
    list_select_related = ["broader"]
    ordering = ["name"]  # said here, because a query that counts forgets the model's own
    search_fields = ["name"]
    autocomplete_fields = ["broader"]
    fields = ["name", "labels", "scope_note", "translations", "broader", "slug"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Topic]:
        return (
            super()
            .get_queryset(request)
            .annotate(
                documents_held=Count(
                    "assignments",
                    filter=seen_by(request.user, "assignments__content_object"),
                )
            )
        )

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> tuple[QuerySet[Any], bool]:
        return named(queryset, search_term), False

    @admin.display(ordering="documents_held")
    def documents(self, topic: Any) -> int:
        return int(topic.documents_held)
