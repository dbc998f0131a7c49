"""Filters of the documents' list: what needs work, and what readers see of it."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from documents.admin.trash import InTrash
from documents.models import Appearance, Document, EventDate, Original, Status, TopicAssignment, embargoed, private_person, public


def _has_related(model: Any, condition: Q, key: str = "document") -> Exists:
    return Exists(model.objects.filter(condition, **{key: OuterRef("pk")}))


class Choice(admin.SimpleListFilter):
    """A filter of which each value is a condition."""

    def conditions(self) -> dict[str, tuple[str, Any]]:
        """Value: (words, condition)."""
        raise NotImplementedError

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(value, words) for value, (words, _) in self.conditions().items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.conditions().get(self.value() or "")
        return queryset.filter(chosen[1]) if chosen else queryset


class NeedsWork(Choice):
    title = "needs work"
    parameter_name = "needs"

    def conditions(self) -> dict[str, tuple[str, Any]]:
        return {
            "topic": ("no topic", ~_has_related(TopicAssignment, Q(), "content_object")),
            "source": ("no source", Q(source__isnull=True)),
            "date": ("undated", Q(date="")),
            "people": ("no people", ~_has_related(Appearance, Q(person__isnull=False))),
            "events": ("no dates mentioned", ~_has_related(EventDate, Q())),
            "summary": ("no summary", Q(summary="")),
            "original": ("no original", ~_has_related(Original, Q())),
        }


class Stage(Choice):
    title = "status"
    parameter_name = "stage"

    def conditions(self) -> dict[str, tuple[str, Any]]:
        return {
            "draft": ("draft", Q(status=Status.DRAFT)),
            "review": ("in review", Q(status=Status.REVIEW)),
            "public": ("published", public()),
            "embargoed": ("embargoed", embargoed()),
            "withdrawn": ("withdrawn", Q(status=Status.WITHDRAWN)),
        }


class Care(Choice):
    title = "needs care"
    parameter_name = "care"

    def conditions(self) -> dict[str, tuple[str, Any]]:
        return {
            "private": ("names a private person", _has_related(Appearance, private_person("person"))),
            "noted": ("has a content note", ~Q(content_notes="")),
        }


class Mine(admin.SimpleListFilter):
    title = "added by"
    parameter_name = "by"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("me", "me")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Document]) -> QuerySet[Document]:
        return queryset.filter(added_by=request.user.pk) if self.value() == "me" else queryset


FILTERS: list[Any] = [Stage, InTrash, NeedsWork, Care, Mine, "kind", "language", "holding"]
