"""The lists of all people, organisations and sources, by first letter."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.catalogue import CatalogueState, Query, Value
from documents.models import RECORD_KINDS, NameKind, per_language
from documents.names import OTHERS, collation_key, index_letter
from documents.rendering.page_language import page_lang
from documents.views import presenters
from documents.views.name_filter import called
from documents.views.presenters import Shown
from documents.views.responses import absolute, page, page_number, snapshot

PER_PAGE = 200  # names on a page of an index


@require_safe
def index(request: HttpRequest, kind: str) -> HttpResponse:
    """All records of a kind that published documents name, by first letter; `find` looks in all their names."""
    typed = request.GET.get("find", "").strip()[:100]
    number = page_number(request)
    counted = _sorted_entries(snapshot(request), kind)
    if typed:
        fits = called(kind, typed)
        counted = [one for one in counted if fits(one.slug, one.label.text)]
    pages = max(1, -(-len(counted) // PER_PAGE))
    if number > pages:
        raise Http404(_("There is no page %(page)s.") % {"page": number})
    first = (number - 1) * PER_PAGE
    plural = RECORD_KINDS[kind].plural
    here = reverse(plural)
    find = f"&find={presenters.quoted(typed)}" if typed else ""
    context = {
        "nav": plural,
        "page_title": _(RECORD_KINDS[kind].heading),
        "total": len(counted),
        "intro": "",
        "letters": _letter_links(counted, number, here) if pages > 1 and not typed else (),
        "groups": _group_by_letter(kind, counted[first : first + PER_PAGE]),
        "find": typed,
        "whole": pages == 1 and not typed,
        "action": here,
        "pager": presenters.pager(number, pages, lambda page: f"{here}?page={page}{find}"),
        "canonical": absolute(request, here if number == 1 else f"{here}?page={number}"),
        "noindex": bool(typed),
        "nofollow": bool(typed),
    }
    return page(request, "authority/index.html", context)


class Entry(NamedTuple):
    """A record in the index: `filed` is by what it stands there, `letter` that over it."""

    key: Any  # see collation_key
    slug: str
    filed: str
    label: Shown
    letter: str
    count: int  # type: ignore[assignment]  # a tuple has a method of that name, which nothing here calls


def _letter_links(counted: list[Entry], number: int, here: str) -> list[tuple[str, str, bool]]:
    """Each letter with which a name begins, the address of the page it begins on, and whether that is this page."""
    first: dict[str, int] = {}
    for at, one in enumerate(counted):
        first.setdefault(one.letter, at // PER_PAGE + 1)
    return [(letter, f"{here}?page={on}#{_letter_anchor(letter)}", on == number) for letter, on in first.items()]


def _letter_anchor(letter: str) -> str:
    return "n" if letter == OTHERS else letter


def _sorted_entries(state: CatalogueState, kind: str) -> list[Entry]:
    """Every record of a kind, in the order of the page's language. Kept with the snapshot."""
    key = ("index", kind, page_lang())
    if key not in state.memo:
        found = [_build_entry(kind, value) for value in state.facet_values(Query(), kind).values]
        state.memo[key] = sorted(found, key=lambda one: (one.key, one.slug))
    return state.memo[key]  # type: ignore[no-any-return]


def _build_entry(kind: str, value: Value) -> Entry:
    filed, here = presenters.filed_label(kind, value.label), page_lang()
    label = presenters.shown_label(kind, value.label)
    return Entry(collation_key(filed, here), value.value, filed, label, index_letter(filed, here), value.count)


def _group_by_letter(kind: str, counted: Sequence[Entry]) -> list[tuple[str, str, list[dict[str, Any]]]]:
    details = _load_details(kind, [one.slug for one in counted])
    return [
        (letter, _letter_anchor(letter), [_entry_context(kind, one, *details.get(one.slug, ("", {}, None))) for one in group])
        for letter, group in groupby(counted, key=attrgetter("letter"))
    ]


def _entry_context(kind: str, one: Entry, line: str, translations: Any, native: tuple[str, str] | None) -> dict[str, Any]:
    return {
        "name": one.filed,
        "url": presenters.record_url(kind, one.slug),
        "lang": one.label.lang,
        "native": native if native and native[0] != one.label.text else None,
        "line": presenters.own_text(line, per_language.texts(translations)),
        "count": one.count,
    }


def _load_details(kind: str, slugs: list[str]) -> dict[str, tuple[str, Any, tuple[str, str] | None]]:
    """The description, its translations, and the native name with its language, of each record. Two queries at most."""
    records = RECORD_KINDS[kind].model.objects.visible().filter(slug__in=slugs)
    lines = {
        slug: (line, translations) for slug, line, translations in records.values_list("slug", "description", "translations")
    }
    native = {}
    if RECORD_KINDS[kind].appears:
        found = records.filter(names__kind=NameKind.NATIVE).values_list("slug", "names__text", "names__language")
        native = {slug: (text, language or "und") for slug, text, language in found}
    return {slug: (*line, native.get(slug)) for slug, line in lines.items()}
