"""The lists of all people, organisations and sources, by first letter."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.catalogue import CatalogueState, Query
from documents.models import RECORD_KINDS, NameKind
from documents.names import fold
from documents.views import presenters
from documents.views.name_filter import called
from documents.views.responses import absolute, page, snapshot

PER_PAGE = 200  # names on a page of an index


@require_safe
def index(request: HttpRequest, kind: str) -> HttpResponse:
    """All records of a kind that published documents name, by first letter; `find` looks in all their names."""
    typed = request.GET.get("find", "").strip()[:100]
    number = request.GET.get("page", "1")
    if not number.isascii() or not number.isdigit() or not 0 < int(number) < 10**7:
        raise Http404(_("That is not a page number."))
    counted = _counted(snapshot(request), kind)
    if typed:
        fits = called(kind, typed)
        counted = [one for one in counted if fits(one[1], one[2])]
    pages = max(1, -(-len(counted) // PER_PAGE))
    if int(number) > pages:
        raise Http404(_("There is no page %(page)s.") % {"page": number})
    first = (int(number) - 1) * PER_PAGE
    plural = RECORD_KINDS[kind].plural
    here = reverse(plural)
    find = f"&find={presenters.quoted(typed)}" if typed else ""
    context = {
        "nav": plural,
        "page_title": _(RECORD_KINDS[kind].heading),
        "total": len(counted),
        "intro": "",
        "letters": _letters(counted, int(number), here) if pages > 1 and not typed else (),
        "groups": _groups(kind, counted[first : first + PER_PAGE]),
        "find": typed,
        "whole": pages == 1 and not typed,
        "action": here,
        "pager": presenters.pager(int(number), pages, lambda page: f"{here}?page={page}{find}"),
        "canonical": absolute(request, here if number == "1" else f"{here}?page={number}"),
        "noindex": bool(typed),
        "nofollow": bool(typed),
    }
    return page(request, "authority/index.html", context)


def _letters(counted: list[Any], number: int, here: str) -> list[tuple[str, str, bool]]:
    """Each letter with which a name begins, the address of the page it begins on, and whether that is this page."""
    first: dict[str, int] = {}
    for at, one in enumerate(counted):
        first.setdefault(_letter(one), at // PER_PAGE + 1)
    return [(letter, f"{here}?page={on}#{_anchor(letter)}", on == number) for letter, on in first.items()]


def _letter(one: tuple[str, str, str, int]) -> str:
    return one[0][:1].upper() if one[0][:1].isalpha() else "#"


def _anchor(letter: str) -> str:
    return "n" if letter == "#" else letter


def _counted(state: CatalogueState, kind: str) -> list[tuple[str, str, str, int]]:
    """(sort key, slug, label, documents) of every record of a kind, in order. Kept with the snapshot."""
    kept = state.memo.get(("index", kind))
    if kept is None:
        values = state.facet_values(Query(), kind).values
        kept = sorted((fold(value.label), value.value, value.label, value.count) for value in values)
        state.memo["index", kind] = kept
    return kept


def _groups(kind: str, counted: Iterable[tuple[str, str, str, int]]) -> list[tuple[str, str, list[dict[str, Any]]]]:
    counted = list(counted)
    details = _details(kind, [slug for _key, slug, _label, _count in counted])
    return [
        (letter, _anchor(letter), [_entry(kind, slug, label, count, details) for _key, slug, label, count in group])
        for letter, group in groupby(counted, key=_letter)
    ]


def _entry(kind: str, slug: str, label: str, count: int, details: dict[str, Any]) -> dict[str, Any]:
    line, native = details.get(slug, ("", None))
    return {
        "name": label,
        "url": presenters.record_url(kind, slug),
        "lang": None,
        "native": native,
        "line": line,
        "count": count,
    }


def _details(kind: str, slugs: list[str]) -> dict[str, tuple[str, tuple[str, str] | None]]:
    """The description, and the native name with its language, of each record. Two queries at most."""
    records = RECORD_KINDS[kind].model.objects.visible().filter(slug__in=slugs)
    lines = dict(records.values_list("slug", "description"))
    native = {}
    if RECORD_KINDS[kind].appears:
        found = records.filter(names__kind=NameKind.NATIVE).values_list("slug", "names__text", "names__language")
        native = {slug: (text, language or "und") for slug, text, language in found}
    return {slug: (line, native.get(slug)) for slug, line in lines.items()}
