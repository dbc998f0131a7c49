"""The admin of a log: what was done, for reading."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest


class ReadOnlyLog(admin.ModelAdmin):
    """Nobody adds, changes or deletes an entry here. Who may read it is the subclass's `has_view_permission`."""

    actions = None
    list_select_related = ("by",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)
