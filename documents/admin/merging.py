"""Merging records that are one: select them in the list, choose which to keep, see what moves, confirm."""

import re
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import models, transaction
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html

from documents.admin.links import duplicates_address, edit_address, list_address
from documents.admin.signed_in import signed_in
from documents.authorities import Merger, merge, plan_merges
from documents.authorities.reassignment import OWNED, Moves
from documents.models import (
    CannotRegroup,
)

MOST_MERGED = 20
MOST_LISTED = 50  # rows of a kind that a preview names
_ONE = f"Select the records that are one: at least two, at most {MOST_MERGED}."
_TITLES = ("Addresses", "Names", "Appearances", "Affiliations")  # of OWNED


@admin.action(description="Merge the selected records into one", permissions=["change"])
def merge_records(modeladmin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
    numbers = list(queryset.order_by("pk").values_list("pk", flat=True)[: MOST_MERGED + 1])
    if not 2 <= len(numbers) <= MOST_MERGED:
        modeladmin.message_user(request, _ONE, messages.WARNING)
        return None
    return HttpResponseRedirect(merge_address(modeladmin.model, numbers))


def merge_address(model: type[models.Model], numbers: list[int], keep: int | None = None, *, likely: str = "") -> str:
    """`likely` is the page of likely duplicates on which the merge was begun, and to which it leads back."""
    asked: list[tuple[str, Any]] = [("record", number) for number in numbers]
    asked += [("keep", keep)] if keep else []
    asked += [("likely", likely)] if likely else []
    return reverse(f"admin:documents_{model._meta.model_name}_merge") + "?" + urlencode(asked)


def merge_page(modeladmin: admin.ModelAdmin, request: HttpRequest) -> HttpResponse:
    """What a merge would move and drop, for the record that is chosen to be kept; posted, the merge."""
    if not modeladmin.has_change_permission(request):
        raise PermissionDenied
    sent = request.POST if request.method == "POST" else request.GET
    likely = "".join(re.findall("^[0-9]{1,8}$", sent.get("likely", "")))
    numbers = asked_numbers(sent.getlist("record"))
    model = modeladmin.model
    records = list(model.objects.filter(pk__in=numbers).annotate(**_count_annotations(model)).order_by("pk"))
    if not 2 <= len(records) <= MOST_MERGED or len(records) != len(set(numbers)):
        gone = "Some of the records to be merged no longer exist." if len(records) < len(set(numbers)) else _ONE
        modeladmin.message_user(request, gone, messages.WARNING)
        return HttpResponseRedirect(list_address(model))
    kept = next((record for record in records if str(record.pk) == sent.get("keep")), None)
    if request.method == "POST" and kept is not None:
        if sent.get("shown") != str(kept.pk):  # another was chosen than the one whose preview was on the page
            return HttpResponseRedirect(merge_address(model, numbers, kept.pk, likely=likely))
        return _merge_and_redirect(modeladmin, request, kept, [record for record in records if record != kept], likely)
    return _render_confirmation(modeladmin, request, records, kept, likely)


def asked_numbers(texts: list[str]) -> list[int]:
    if not all(re.fullmatch("[0-9]{1,18}", text) for text in texts):
        raise BadRequest("That is not a record number.")
    return [int(text) for text in texts]


def _merge_and_redirect(
    modeladmin: admin.ModelAdmin, request: HttpRequest, kept: Any, others: list[Any], likely: str
) -> HttpResponse:
    logs = []
    try:
        with transaction.atomic():
            for other in others:
                logs.append(merge(other, into=kept, by=signed_in(request)))
                modeladmin.log_change(request, kept, f"Merged “{other.name}” into this record.")
    except CannotRegroup as error:
        modeladmin.message_user(request, str(error), messages.ERROR)
        return HttpResponseRedirect(list_address(modeladmin.model))
    for log in logs:
        words = format_html(
            '{} merged into <a href="{}">{}</a>. <a href="{}">Undo</a>',
            log.other_name,
            edit_address(kept),
            kept.name,
            edit_address(log),
        )
        modeladmin.message_user(request, words, messages.SUCCESS)
    model = modeladmin.model
    return HttpResponseRedirect(duplicates_address(model, likely) if likely else list_address(model))


def _count_annotations(model: type[models.Model]) -> dict[str, Any]:
    counted = ("names", "appearances", "affiliations")
    return {f"count_{name}": Count(name, distinct=True) for name in counted}


def _render_confirmation(
    modeladmin: admin.ModelAdmin, request: HttpRequest, records: list[Any], kept: Any, likely: str
) -> HttpResponse:
    # The one that is met most is the likeliest to be kept.
    chosen = kept or max(records, key=lambda record: (record.count_appearances, record.count_names, -record.pk))
    mergers = plan_merges([record for record in records if record != chosen], chosen)
    context = modeladmin.admin_site.each_context(request) | {
        "title": f"Merge {len(records)} {modeladmin.opts.verbose_name_plural}",
        "opts": modeladmin.opts,
        "records": records,
        "kept": chosen,
        "mergers": [drawn(merger) for merger in mergers],
        "becomes_private": any(merger.becomes_private for merger in mergers),
        "wrong": request.method == "POST",
        "likely": likely,
        "back": duplicates_address(modeladmin.model, likely) if likely else "",
        "list_address": list_address(modeladmin.model),
    }
    return TemplateResponse(request, "admin/documents/merge.html", context)


def drawn(merger: Merger) -> dict[str, Any]:
    duplicate = merger.duplicate
    return {
        "record": duplicate,
        "address": edit_address(duplicate),
        "url": duplicate.get_absolute_url(),
        "known_distinct": merger.known_distinct,
        "parts": parts(merger.moves),
    }


def parts(moves: Moves) -> list[dict[str, Any]]:
    """What moves and what is dropped of each kind, in words."""
    drawn = []
    for model, title in zip(OWNED, _TITLES, strict=True):
        moved = [move.row for move in moves.moved if isinstance(move.row, model)]
        doubles = [double.row for double in moves.doubles if isinstance(double.row, model)]
        if moved or doubles:
            drawn.append({"title": title, "moved": _summarize_rows(moved), "doubles": _summarize_rows(doubles)})
    return drawn


def _summarize_rows(rows: list[Any]) -> dict[str, Any]:
    return {
        "count": len(rows),
        "words": [words(row) for row in rows[:MOST_LISTED]],
        "more": max(0, len(rows) - MOST_LISTED),
    }


def words(row: Any) -> str:
    """A row as an editor knows it again."""
    kind = row._meta.model_name
    if kind == "formerslug":
        return str(row.slug)
    if kind == "name":
        return f"{row.text} ({', '.join(filter(None, [row.get_kind_display(), row.language]))})"
    if kind == "affiliation":
        return f"{row} — {row.document}"
    described = f" ({row.described_as})" if row.described_as else ""
    return f"{row.document}: {row.get_role_display()}{described}"
