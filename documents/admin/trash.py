"""Deleting at the desk: into the trash, and out of it again."""

from datetime import timedelta
from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.html import format_html
from django.utils.text import Truncator

from documents.admin import transitions
from documents.admin.history import Recorded
from documents.admin.links import edit_address, list_address
from documents.admin.signed_in import signed_in
from documents.models import Document

DAYS = 30  # as long as `manage.py purge_discarded` leaves it, unless told otherwise


class InTrash(admin.SimpleListFilter):
    """The list has what is in the trash only where that is asked for."""

    title = "trash"
    parameter_name = "trash"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("in", "in the trash")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(trashed_at__isnull=self.value() != "in")


class Trashable(Recorded):
    """The admin of documents, as far as it deletes: nothing is deleted at once, and nothing that readers could see."""

    def has_delete_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        may = super().has_delete_permission(request) or request.user.has_perm("documents.change_document")
        if obj is None:
            return may
        return may and obj.is_deletable and not obj.trashed_at and transitions.may_edit(request.user, obj)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Its originals do not stand in the way: they stay with it in the trash."""
        documents = list(objs)
        lacking = {self.opts.verbose_name for one in documents if not self.has_delete_permission(request, one)}
        return [str(one) for one in documents], {str(self.opts.verbose_name_plural): len(documents)}, lacking, []

    def delete_model(self, request: HttpRequest, obj: Document) -> None:
        obj.changed_by = signed_in(request)
        obj.trash(by=obj.changed_by)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for document in queryset:
            self.delete_model(request, document)

    def response_delete(self, request: HttpRequest, obj_display: str, obj_id: int) -> HttpResponse:
        words = "“{}” is in the trash. It can be restored for {} days: <a href='{}'>open it</a>."
        title = Truncator(obj_display).chars(80)
        self.message_user(request, format_html(words, title, DAYS, edit_address(Document(pk=obj_id))), messages.SUCCESS)
        return HttpResponseRedirect(list_address(Document))


@admin.action(description="Restore from the trash", permissions=["delete"])
def restore(modeladmin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet[Document]) -> None:
    """Undo a deletion: the document is a draft, or in review, as it was."""
    restored = 0
    for document in Document.objects.in_trash().filter(pk__in=queryset.values("pk")).order_by("pk"):
        if not transitions.may_edit(request.user, document):
            modeladmin.message_user(request, f"“{document}” was not restored: you may not change it.", messages.ERROR)
            continue
        document.changed_by = request.user  # type: ignore[assignment]
        with transaction.atomic():
            document.restore()
            modeladmin.log_change(request, document, "Restored from the trash.")
        restored += 1
    if restored:
        noun = "document" if restored == 1 else "documents"
        modeladmin.message_user(request, f"{restored} {noun} restored.", messages.SUCCESS)


def stage(document: Document) -> str:
    """Until when it can be restored; empty for what is not in the trash."""
    return f"in the trash until {document.trashed_at + timedelta(DAYS):%Y-%m-%d}" if document.trashed_at else ""
