"""What was changed, when and by whom: of a record itself, and of what hangs on a document."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from simple_history.admin import SimpleHistoryAdmin

from documents.admin.line_ends import LinesField
from documents.admin.versioned import CONFLICT, Versioned
from documents.authorities.reassignment import alone
from documents.models import Anybody, Appearance, Correction, EventDate, TopicAssignment, is_private, sees_all

HEIGHTS = {"text": 20, "digest": 12, "summary": 4, "date_basis": 2}  # lines of a text's box
USUAL_HEIGHT = 3
MOST_SHOWN = 500  # changes of ties, the newest first
_DEEDS = {"+": "added", "~": "changed", "-": "removed"}
# Each kind of tie: its history, the column that holds the document, and the records it names.
_TIES: tuple[tuple[Any, str, str, tuple[str, ...]], ...] = (
    (Appearance, "person or organisation", "document_id", ("person", "organisation")),
    (EventDate, "date mentioned", "document_id", ()),
    (TopicAssignment, "topic", "content_object_id", ("tag",)),
    (Correction, "correction", "document_id", ()),
)
_OWN = {"id", "history_id", "history_date", "history_change_reason", "history_type", "history_user"}


class Recorded(Versioned, SimpleHistoryAdmin):
    """An admin of records whose every state is kept. simple_history by itself lets whoever may look at one revert it."""

    object_history_form_template = "admin/documents/revert.html"
    history_for_editors = True  # names and reasons that were there once are in it

    formfield_overrides = {models.URLField: {"assume_scheme": "https"}, models.TextField: {"form_class": LinesField}}

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(db_field, models.TextField) and field is not None:
            field.widget.attrs["rows"] = HEIGHTS.get(db_field.name, USUAL_HEIGHT)
        return field

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        records: models.QuerySet[Any] = super().get_queryset(request)
        return (
            records.filter(pk__in=self.model.objects.seen_by(request.user).values("pk"))
            if not sees_all(request.user)
            else records
        )

    def has_view_history_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        allowed: bool = super().has_view_history_permission(request, obj)
        return allowed and (sees_all(request.user) or not self.history_for_editors)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if not self.has_view_history_permission(request):
            raise PermissionDenied
        response: HttpResponse = super().history_view(request, object_id, extra_context)
        return response

    def response_action(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> HttpResponse | None:
        if not all(re.fullmatch("[0-9]{1,18}", selected) for selected in request.POST.getlist(ACTION_CHECKBOX_NAME)):
            raise BadRequest("The selection in the list is not a record number.")
        response: HttpResponse | None = super().response_action(request, queryset)
        return response

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_history_permission(request):
            raise PermissionDenied
        current = self.get_object(request, object_id)
        if current is None or not version_id.isdecimal():
            raise Http404
        if request.method == "POST" and not self.has_change_permission(request, current):
            raise PermissionDenied
        with transaction.atomic():
            if request.method == "POST":
                alone()
            since = self._reverted_meanwhile(request, self.get_object(request, object_id))
            shown = since | (extra_context or {})
            response: HttpResponse = super().history_form_view(request, object_id, version_id, shown)
        if since.get("differences"):
            response.status_code = CONFLICT
        return response

    def is_reverting(self, request: HttpRequest) -> bool:
        match = request.resolver_match
        return match is not None and match.url_name == f"{self.opts.app_label}_{self.opts.model_name}_simple_history"

    def view_on_site(self, record: Any) -> str | None:
        """The record's page, when readers have one."""
        seen: models.QuerySet[Any] = type(record).objects.visible()
        return str(record.get_absolute_url()) if seen.filter(pk=record.pk).exists() else None


@dataclass(frozen=True, slots=True)
class TieChange:
    when: datetime
    who: str
    kind: str
    deed: str
    what: str
    changes: tuple[str, ...]  # "role: mentioned → author"


def tie_changes(document_pk: int, user: Anybody | None) -> list[TieChange]:
    """Every change of a document's people, organisations, dates told of, topics and corrections, the newest first.

    Whom `user` may not see is not named.
    """
    found = []
    for model, kind, key, records in _TIES:
        rows = model.history.filter(**{key: document_pk}).select_related("history_user", *records).order_by("history_id")
        before: dict[int, Any] = {}
        for row in rows:
            changes = _describe_changes(before.get(row.id), row) if row.history_type == "~" else ()
            before[row.id] = row
            who = str(row.history_user or "")
            hidden = not sees_all(user) and is_private(getattr(row, "person", None))
            what = "somebody you may not see" if hidden else _describe_tie(row, records)
            found.append(TieChange(row.history_date, who, kind, _DEEDS[row.history_type], what, () if hidden else changes))
    found.sort(key=lambda change: change.when, reverse=True)
    return found[:MOST_SHOWN]


def _describe_tie(row: Any, records: tuple[str, ...]) -> str:
    if isinstance(row, Correction.history.model):
        return str(row.words)
    if isinstance(row, EventDate.history.model):
        return f"{row.date}: {row.what}"
    for record in records:
        if getattr(row, f"{record}_id"):
            name = str(getattr(row, record) or f"no. {getattr(row, f'{record}_id')}, since deleted or merged")
            return f"{name}, {row.get_role_display()}" if hasattr(row, "role") else name
    return ""


def _describe_changes(before: object, row: models.Model) -> tuple[str, ...]:
    if before is None:
        return ()
    fields = [field for field in row._meta.concrete_fields if field.name not in _OWN]
    pairs = [(field, getattr(before, field.attname), getattr(row, field.attname)) for field in fields]
    return tuple(f"{field.verbose_name}: {old or '–'} → {new or '–'}" for field, old, new in pairs if old != new)
