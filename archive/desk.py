"""The site that the desk's pages hang on: the archive's name, and suggestions that say which of two namesakes is meant."""

from typing import Any, cast

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model
from django.http import HttpRequest, HttpResponse


class Suggestions(AutocompleteJsonView):
    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        described: Any = getattr(self.model_admin, "described", str)
        return {"id": str(getattr(obj, to_field_name)), "text": described(obj)}


class Desk(admin.AdminSite):
    site_header = site_title = settings.SITE_NAME
    index_title = "The desk"
    enable_nav_sidebar = False  # the records are named in the head of the page; tables need the width
    empty_value_display = "–"

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return cast("HttpResponse", Suggestions.as_view(admin_site=self)(request))
