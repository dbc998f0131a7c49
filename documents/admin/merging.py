"""Merging records that are one: select them in the list, choose which to keep, see what moves, confirm."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import transaction
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.html import format_html

from documents.admin.links import edit_address
from documents.models import merge

MOST_MERGED = 20


@admin.action(description="Merge the selected records into one", permissions=["change"])
def merge_records(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
    records = list(modeladmin.model.objects.filter(pk__in=queryset.values("pk")).annotate(**_counts(modeladmin.model)))
    if not 2 <= len(records) <= MOST_MERGED:
        words = f"Select the records that are one: at least two, at most {MOST_MERGED}."
        modeladmin.message_user(request, words, messages.WARNING)
        return None
    kept = next((record for record in records if str(record.pk) == request.POST.get("keep")), None)
    if kept is None:
        return _question(modeladmin, request, records, wrong="confirmed" in request.POST)
    others = [record for record in records if record != kept]
    with transaction.atomic():
        for other in others:
            name = other.name
            merge(other, into=kept)
            modeladmin.log_change(request, kept, f"Merged “{name}” into this record.")
    words = format_html('{} merged into <a href="{}">{}</a>.', ", ".join(o.name for o in others), edit_address(kept), kept.name)
    modeladmin.message_user(request, words, messages.SUCCESS)
    return None


def _counts(model: Any) -> dict[str, Any]:
    counted = ("names", "appearances", "affiliations")
    return {f"count_{name}": Count(name, distinct=True) for name in counted if hasattr(model, name)}


def _question(modeladmin: Any, request: HttpRequest, records: list[Any], *, wrong: bool) -> HttpResponse:
    # The one that is met most is the likeliest to be kept.
    likeliest = max(records, key=lambda record: (record.count_appearances, record.count_names, -record.pk))
    context = modeladmin.admin_site.each_context(request) | {
        "title": f"Merge {len(records)} {modeladmin.opts.verbose_name_plural}",
        "opts": modeladmin.opts,
        "records": records,
        "likeliest": likeliest,
        "becomes_private": len({getattr(record, "private", False) for record in records}) > 1,
        "wrong": wrong,
        "checkbox": ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "admin/documents/merge.html", context)
