"""Records that may be the same person or body: named when one is saved, and listed to be merged or told apart."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from documents import names
from documents.admin.links import edit_address, list_address
from documents.admin.merging import asked_numbers, merge_address
from documents.admin.signed_in import signed_in
from documents.authorities import duplicate_candidates
from documents.models import Authority, DistinctPair, Name

MOST_COMPARED = 300  # names; a family name that is borne by more is told apart by the given names alone
MOST_NAMED = 5


def near(record: Authority) -> list[tuple[Authority, str]]:
    """Other records of the same kind with the one of their names that is likest, the likest first."""
    kind = record.kind_of_authority
    telling = Name.objects.filter(duplicate_candidates.telling(kind))
    own = list(telling.filter(**{kind: record}).order_by("pk").values_list("text", "skeleton"))
    others = telling.filter(_sharing_a_word(own), **{f"{kind}__isnull": False})
    others = others.exclude(**{kind: record}).exclude(**{f"{kind}__in": DistinctPair.others(record)})
    best: dict[int, tuple[float, Authority, str]] = {}
    for other in others.select_related(kind).order_by("pk")[:MOST_COMPARED]:
        likelihood, _ = duplicate_candidates.likeness([text for text, _ in own], [other.text])
        found: Authority = getattr(other, kind)
        if likelihood >= names.WORTH_PROPOSING and likelihood > best.get(found.pk, (0.0,))[0]:
            best[found.pk] = (likelihood, found, other.text)
    ranked = sorted(best.values(), key=lambda one: (-one[0], one[1].pk))
    return [(found, text) for _, found, text in ranked[:MOST_NAMED]]


def _sharing_a_word(own: list[tuple[str, str]]) -> Q:
    """Names with a word that sounds like one of the `own` names' (text, skeleton); none, when these have no sound."""
    shared = Q(pk__in=[])
    for word in {word for _, skeleton in own for word in skeleton.split()}:
        shared |= Q(skeleton=word) | Q(skeleton__startswith=f"{word} ")
        shared |= Q(skeleton__endswith=f" {word}") | Q(skeleton__contains=f" {word} ")
    return shared


def duplicates_page(modeladmin: admin.ModelAdmin, request: HttpRequest) -> HttpResponse:
    """Likely pairs, the likeliest first; posted, that two of them are not the same."""
    if not modeladmin.has_change_permission(request):
        raise PermissionDenied
    if request.method == "POST":
        return _tell_apart(modeladmin, request)
    asked = request.GET.get("page", "1")
    if not (asked.isascii() and asked.isdigit() and 0 < int(asked[:10]) < 10**8):
        raise Http404("That is not a page number.")
    found = duplicate_candidates.page(modeladmin.model, modeladmin.model.objects.all(), int(asked[:10]))
    if found.number > found.pages:  # the last pair of the last page may just have been decided
        return HttpResponseRedirect(f"?page={found.pages}")
    context = modeladmin.admin_site.each_context(request) | {
        "title": f"Likely duplicates among {modeladmin.opts.verbose_name_plural}",
        "opts": modeladmin.opts,
        "page": found,
        "window": duplicate_candidates.WINDOW,
        "largest": duplicate_candidates.LARGEST,
        "pairs": [_pair_context(pair, found.number) for pair in found.found],
        "list_address": list_address(modeladmin.model),
    }
    return TemplateResponse(request, "admin/documents/duplicates.html", context)


def _pair_context(pair: duplicate_candidates.Likely, page: int) -> dict[str, Any]:
    return {
        "sides": [(side, edit_address(side), form) for side, form in zip((pair.a, pair.b), pair.forms, strict=True)],
        "percent": 100 if pair.likelihood == 1 else min(99, round(100 * pair.likelihood)),
        "together": pair.together,
        "affiliations": pair.affiliations,
        "merge": merge_address(type(pair.a), [pair.a.pk, pair.b.pk], likely=str(page)),
        "a": pair.a.pk,
        "b": pair.b.pk,
    }


def _tell_apart(modeladmin: admin.ModelAdmin, request: HttpRequest) -> HttpResponse:
    model = modeladmin.model
    numbers = asked_numbers([request.POST.get("a", ""), request.POST.get("b", "")])
    records = list(model.objects.filter(pk__in=numbers).order_by("pk"))
    if len(records) == 2:
        one, other = records
        DistinctPair.keep(model.kind_of_authority, one.pk, other.pk, signed_in(request))
        words = f"“{one.name}” and “{other.name}” are not the same: they will not be proposed again."
        modeladmin.message_user(request, words, messages.SUCCESS)
    else:
        modeladmin.message_user(request, "One of the two no longer exists.", messages.WARNING)
    return HttpResponseRedirect(request.get_full_path())
