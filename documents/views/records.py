"""People, organisations and sources: their indexes, and the page of each."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.db.models import Model, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import catalogue
from documents.catalogue import Query, Snapshot
from documents.jinja import capital, language_name, role_name
from documents.models import Affiliation, Authority, FormerSlug, NameKind, Organisation, Person, Role, Source, public
from documents.names import fold, tokens
from documents.views import drawing
from documents.views.pages import absolute, page, snapshot

PER_PAGE = 200  # names on a page of an index
GROUP = 10  # documents shown under each role
PLURALS = {"person": "people", "organisation": "organisations", "source": "sources"}
MODELS: dict[str, type[Model]] = {"person": Person, "organisation": Organisation, "source": Source}


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    return _index(request, "person", _("People"))


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    return _index(request, "organisation", _("Organisations"))


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    return _index(request, "source", _("Sources"))


def _index(request: HttpRequest, kind: str, title: str) -> HttpResponse:
    """All records of a kind that published documents name, by first letter; `find` looks in all their names."""
    typed = request.GET.get("find", "").strip()[:100]
    number = request.GET.get("page", "1")
    if not number.isascii() or not number.isdigit() or not 0 < int(number) < 10**7:
        raise Http404(_("That is not the number of a page."))
    counted = _counted(snapshot(request), kind)
    if typed:
        counted = _matching(kind, counted, typed)
    pages = max(1, -(-len(counted) // PER_PAGE))
    if int(number) > pages:
        raise Http404(_("There is no page %(page)s.") % {"page": number})
    first = (int(number) - 1) * PER_PAGE
    here = reverse(PLURALS[kind])
    find = f"&find={drawing.quoted(typed)}" if typed else ""
    context = {
        "nav": PLURALS[kind],
        "page_title": title,
        "total": len(counted),
        "intro": "",
        "letters": (),
        "groups": _groups(kind, counted[first : first + PER_PAGE]),
        "find": typed,
        "whole": pages == 1 and not typed,
        "action": here,
        "pager": drawing.pager(int(number), pages, lambda page: f"{here}?page={page}{find}"),
        "canonical": absolute(request, here),
        "noindex": bool(typed),
    }
    return page(request, "authority/index.html", context)


def _matching(kind: str, counted: list[Any], typed: str) -> list[Any]:
    """Those one of whose names, in any script, begins like the words typed; a source has the one name."""
    if not tokens(typed):
        return []
    if kind == "source":
        return [one for one in counted if fold(typed) in one[0]]
    wanted = set(MODELS[kind].objects.visible().named(typed).values_list("slug", flat=True))  # type: ignore[attr-defined]
    return [one for one in counted if one[1] in wanted]


def _counted(state: Snapshot, kind: str) -> list[tuple[str, str, str, int]]:
    """(sort key, slug, label, documents) of every record of a kind, in order. Kept with the snapshot."""
    kept = state.memo.get(("index", kind))
    if kept is None:
        values = catalogue.facet_values(state, Query(), kind).values
        kept = sorted((fold(value.label), value.value, value.label, value.count) for value in values)
        state.memo["index", kind] = kept
    return kept


def _groups(kind: str, counted: Iterable[tuple[str, str, str, int]]) -> list[tuple[str, list[dict[str, Any]]]]:
    counted = list(counted)
    details = _details(kind, [slug for _key, slug, _label, _count in counted])
    return [
        (letter, [_entry(kind, slug, label, count, details) for _key, slug, label, count in group])
        for letter, group in groupby(counted, key=lambda one: one[0][:1].upper() or "#")
    ]


def _entry(kind: str, slug: str, label: str, count: int, details: dict[str, Any]) -> dict[str, Any]:
    line, native = details.get(slug, ("", None))
    return {
        "name": label,
        "url": drawing.record_url(kind, slug),
        "lang": None,
        "native": native,
        "line": line,
        "count": count,
    }


def _details(kind: str, slugs: list[str]) -> dict[str, tuple[str, tuple[str, str] | None]]:
    """The description, and the native name with its language, of each record. Two queries at most."""
    records = MODELS[kind].objects.visible().filter(slug__in=slugs)  # type: ignore[attr-defined]
    lines = dict(records.values_list("slug", "description"))
    native = {}
    if kind != "source":
        found = records.filter(names__kind=NameKind.NATIVE).values_list("slug", "names__text", "names__language")
        native = {slug: (text, language or "und") for slug, text, language in found}
    return {slug: (line, native.get(slug)) for slug, line in lines.items()}


@require_safe
def person(request: HttpRequest, slug: str) -> HttpResponse:
    return _authority(request, "person", slug, Person.objects.visible())


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    return _authority(request, "organisation", slug, Organisation.objects.visible())


def _authority(request: HttpRequest, kind: str, slug: str, visible: Any) -> HttpResponse:
    record = visible.filter(slug=slug).first()
    if record is None:
        return _moved(kind, slug, visible)
    state = snapshot(request)
    query = Query(chosen={kind: (slug,)})
    found = _found(state, query)
    context = _around(request, state, kind, found) | {
        "nav": PLURALS[kind],
        "page_title": record.name,
        "name": record.name,
        "lang": None,
        "names": _names(record),
        "line": record.description,
        "note": "",
        "facts": [(_("Kind"), record.kind, None)] if kind == "organisation" and record.kind else (),
        "affiliations": _affiliations(kind, record),
        "groups": _by_role(state, kind, slug, query),
    }
    return page(request, "authority/detail.html", context)


def _moved(kind: str, slug: str, visible: Any) -> HttpResponse:
    """The address of a merged or renamed record leads to where it went, if readers may see that."""
    former = FormerSlug.objects.filter(kind=kind, slug=slug).values_list(f"{kind}_id", flat=True)
    record = visible.filter(pk__in=former).first()
    if record is None:
        raise Http404
    return HttpResponsePermanentRedirect(record.get_absolute_url())


def _found(state: Snapshot, query: Query) -> catalogue.Found:
    try:
        return catalogue.find(state, query, facets=("person", "organisation", "topic"))
    except catalogue.UnknownValue as error:
        raise Http404 from error


def _around(request: HttpRequest, state: Snapshot, kind: str, found: catalogue.Found) -> dict[str, Any]:
    """What stands beside a record: who and what appears with it, and when."""
    query = found.query
    (slug,) = query.chosen[kind]
    return {
        "total": found.total,
        "list_url": reverse("documents") + query.address(),
        "feed_url": reverse("feed") + query.address(),
        "together": drawing.bars(found.facets["person"], without=slug if kind == "person" else ""),
        "organisations": drawing.bars(found.facets["organisation"], without=slug if kind == "organisation" else ""),
        "topics": drawing.bars(found.facets["topic"]),
        "years": drawing.years_chart(catalogue.counts(state, query, "year"), query),
        "canonical": absolute(request, drawing.record_url(kind, slug)),
    }


def _names(record: Authority) -> list[dict[str, str]]:
    """The other forms of a name, native first, but those seen only where readers may not look.

    Misspellings are searched, not shown.
    """
    order = {NameKind.NATIVE: 0, NameKind.VARIANT: 1}
    seen = record.names.filter(Q(seen_in=None) | public("seen_in__"))  # type: ignore[attr-defined]
    forms = [name for name in seen if name.kind in order and name.text != record.name]
    forms.sort(key=lambda name: (order[name.kind], name.text))
    return [
        {
            "text": form.text,
            "lang": form.language or "und",
            "lang_name": language_name(form.language) if form.language else "",
            "note": "",
        }
        for form in forms
    ]


def _affiliations(kind: str, record: Authority) -> list[dict[str, Any]]:
    """What published documents state of this person, or of people (never private ones) and this organisation."""
    stated = Affiliation.objects.filter(public("document__"), person__private=False, **{kind: record})
    grouped: dict[tuple[str, str | None], list[tuple[str, str, str]]] = {}
    for one in stated.select_related("person", "organisation", "document").order_by("document__date_earliest", "pk"):
        other = one.organisation if kind == "person" else one.person
        stated_as = f"{one.role} {one.organisation or one.body}"
        text = stated_as if kind == "person" else f"{one.person}, {stated_as}"
        key = (text, other.get_absolute_url() if other else None)
        grouped.setdefault(key, []).append((one.document.title, one.document.get_absolute_url(), one.document.language))
    return [{"text": text, "url": address, "documents": held} for (text, address), held in grouped.items()]


def _by_role(state: Snapshot, kind: str, slug: str, query: Query) -> list[dict[str, Any]]:
    groups = []
    for role in Role.values:
        total, pages = catalogue.with_term(state, "role", f"{kind}/{slug}/{role}", limit=GROUP)
        if total:
            address = reverse("documents") + query.address() if total > GROUP else None
            groups.append({"heading": capital(role_name(role)), "rows": drawing.rows(pages), "count": total, "all_url": address})
    return groups


@require_safe
def source(request: HttpRequest, slug: str) -> HttpResponse:
    record = Source.objects.visible().filter(slug=slug).first()
    if record is None:
        raise Http404
    state = snapshot(request)
    found = _found(state, Query(chosen={"source": (slug,)}))
    facts = [(_("Kind"), record.kind, None), (_("Country"), record.country, None), (_("Address"), record.address, record.address)]
    context = _around(request, state, "source", found) | {
        "page_title": record.name,
        "name": record.name,
        "lang": None,
        "names": (),
        "line": record.description,
        "note": "",
        "facts": [fact for fact in facts if fact[1]],
        "affiliations": (),
        "groups": [
            {
                "heading": _("Newest documents"),
                "rows": drawing.rows(found.rows),
                "count": found.total,
                "all_url": reverse("documents") + found.query.address() if found.pages > 1 else None,
            }
        ],
    }
    return page(request, "authority/detail.html", context)
