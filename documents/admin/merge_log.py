"""The merges and splits that were made, and their undoing."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from documents.admin.links import edit_address, list_address
from documents.admin.merging import merge_address
from documents.admin.read_only_log import ReadOnlyLog
from documents.admin.signed_in import signed_in
from documents.authorities import plan_undo, undo
from documents.models import (
    CannotRegroup,
    Deed,
    Regrouping,
)

MOST_LISTED = 100


@admin.register(Regrouping)
class RegroupingAdmin(ReadOnlyLog):
    """For whoever may change people and organisations: they are what an undo changes."""

    list_display = ["what", "at", "by", "undone_at"]
    list_filter = ["deed", "kind"]
    search_fields = ["record_name", "other_name"]
    ordering = ["-pk"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("moved", "dropped", "made")

    @admin.display(description="what", ordering="pk")
    def what(self, log: Regrouping) -> str:
        return str(log)

    def has_view_permission(self, request: HttpRequest, obj: Regrouping | None = None) -> bool:
        user = request.user
        kinds = [obj.kind] if obj is not None else ["person", "organisation"]
        return user.is_active and user.has_perms([f"documents.change_{kind}" for kind in kinds])

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """What was done, and what an undo would put back; posted, the undo."""
        number = unquote(object_id)
        log = Regrouping.objects.filter(pk=number).first() if number.isascii() and number.isdigit() and len(number) < 19 else None
        if log is None:
            raise Http404
        if not self.has_view_permission(request, log):
            raise PermissionDenied
        if request.method == "POST":
            return self._undo(request, log)
        undoing = plan_undo(log)
        context = self.admin_site.each_context(request) | {
            "title": str(log),
            "opts": self.opts,
            "log": log,
            "undoing": undoing,
            "lost_more": max(0, len(undoing.lost) - MOST_LISTED),
            "lost": undoing.lost[:MOST_LISTED],
            "list_address": list_address(Regrouping),
            "again": merge_address(log.model, [log.record, log.other], log.record) if self._again(log) else "",
        }
        return TemplateResponse(request, "admin/documents/regrouping.html", context)

    def _again(self, log: Regrouping) -> bool:
        """An undo is undone by merging once more."""
        sides = log.model._base_manager.filter(pk__in=[log.record, log.other])
        return log.undone_at is not None and log.deed == Deed.MERGE and sides.count() == 2

    def _undo(self, request: HttpRequest, log: Regrouping) -> HttpResponse:
        seen = request.POST.get("seen", "")
        try:
            undo(log, by=signed_in(request), accepted=seen)
        except CannotRegroup as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            self.log_change(request, log, "Undone.")
            self.message_user(request, f"{log}: undone.", messages.SUCCESS)
        return HttpResponseRedirect(edit_address(log))
