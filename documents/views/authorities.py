"""The page of a person, an organisation, a source."""

from typing import Any, NamedTuple

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import catalogue, names
from documents.catalogue import Query, Snapshot
from documents.models import (
    TIE_ROLES,
    Affiliation,
    Authority,
    Document,
    FormerSlug,
    Holding,
    NameKind,
    Organisation,
    Person,
    Source,
    Withheld,
    could_repeat,
    public,
    public_person,
)
from documents.rendering.environment import capital, language_name, role_name
from documents.views import presenters
from documents.views.responses import absolute, page, snapshot

GROUP = 10  # documents shown under each role, where there are few roles
GROUPS = 30  # documents shown under all roles, by and large
NAMES = 60  # forms of a name
FEWEST_WORDS = 3  # of a description that may be a sentence of somebody's
STATED = 400  # statements of affiliation that are read, of which the same ones stand together
SOURCES_OF_ONE = 5  # documents named as the source of one
BESIDE = ("person", "organisation", "topic")


class Form(NamedTuple):
    """One form of a name. `seen` is the document it was seen in: (title, address, language)."""

    text: str
    lang: str
    lang_name: str
    basis: str
    seen: tuple[str, str, str] | None


@require_safe
def person(request: HttpRequest, slug: str) -> HttpResponse:
    return _authority(request, "person", slug, Person.objects.visible())


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    return _authority(request, "organisation", slug, Organisation.objects.visible())


def _authority(request: HttpRequest, kind: str, slug: str, visible: Any) -> HttpResponse:
    record = visible.filter(slug=slug).first()
    if record is None:
        return moved(kind, slug, visible)
    state = snapshot(request)
    found = _found(state, Query(chosen={kind: (slug,)}), (*BESIDE, "year"), rows=1)
    forms = _forms(record)
    context = _around(request, kind, found) | {
        "nav": "people" if kind == "person" else "organisations",
        "page_title": record.name,
        "name": record.name,
        "names": [form for form in forms if form.text != record.name],
        "known": forms if any(form.basis or form.seen for form in forms) else (),
        "line": _shown_description(record),
        "facts": [(_("Kind"), record.kind, None)] if kind == "organisation" and record.kind else (),
        "affiliations": _affiliations(kind, record),
        "groups": _by_role(state, kind, slug),
    }
    return page(request, "authority/detail.html", context)


def moved(kind: str, slug: str, visible: Any) -> HttpResponse:
    """The address of a merged or renamed record leads to where it went, if readers may see that."""
    former = FormerSlug.objects.filter(kind=kind, slug=slug).values_list(f"{kind}_id", flat=True)
    record = visible.filter(pk__in=former).first()
    if record is None:
        raise Http404
    return HttpResponsePermanentRedirect(record.get_absolute_url())


def _found(state: Snapshot, query: Query, facets: tuple[str, ...], rows: int) -> catalogue.Found:
    try:
        return catalogue.find(state, query, per_page=rows, facets=facets)
    except catalogue.UnknownValue as error:
        raise Http404 from error


def _around(request: HttpRequest, kind: str, found: catalogue.Found) -> dict[str, Any]:
    """What stands beside a record: who and what appears with it, and when."""
    query = found.query
    (slug,) = query.chosen[kind]
    headings = {
        "kind": _("Kinds"),
        "language": _("Languages"),
        "topic": _("Topics"),
        "person": _("People") if kind == "source" else _("Appears with"),
        "organisation": _("Organisations"),
    }
    sides = [
        (name, heading, presenters.bars(found.facets[name], without=slug if name == kind else "", within=True))
        for name, heading in headings.items()
        if name in found.facets
    ]
    return {
        "total": found.total,
        "narrow": query.pairs(),
        "feed_url": reverse("feed") + query.address(),
        "sides": [side for side in sides if side[2]],
        "years": presenters.years_chart(found.facets["year"].counts, query),
        "canonical": absolute(request, presenters.record_url(kind, slug)),
    }


def _forms(record: Authority) -> list[Form]:
    """The forms of a name, native ones first, but those seen only where readers may not look.

    Misspellings are searched, not shown.
    """
    order = {NameKind.NATIVE: 0, NameKind.ESTABLISHED: 1, NameKind.PREFERRED: 2, NameKind.VARIANT: 3}
    seen = record.names.filter(Q(seen_in=None) | public("seen_in"), kind__in=order)  # type: ignore[attr-defined]
    rows = seen.values_list(
        "kind", "text", "language", "basis", "seen_in", "seen_in__slug", "seen_in__title", "seen_in__language"
    )
    return [_form(*row) for row in sorted(rows[:NAMES], key=lambda row: (order[row[0]], row[1]))]


def _form(_kind: str, text: str, lang: str, basis: str, document: int | None, slug: str, title: str, of: str) -> Form:
    seen = (title, presenters.document_url({"id": document, "slug": slug}), of) if document else None
    return Form(text, lang or "und", language_name(lang) if lang else "", basis, seen)


def _affiliations(kind: str, record: Authority) -> list[dict[str, Any]]:
    """What published documents state of this person, or of people (never private ones) and this organisation."""
    other = "organisation" if kind == "person" else "person"
    stated = Affiliation.objects.filter(public("document"), public_person("person"), **{kind: record})
    rows = stated.order_by("document__date_earliest", "pk").values_list(
        *("role", "body", "organisation__name", "person__name", f"{other}__slug"),
        *("document_id", "document__slug", "document__title", "document__language"),
    )
    grouped: dict[tuple[str, str | None], list[tuple[str, str, str]]] = {}
    stated_rows = list(rows[:STATED])
    long_ones = {row[5] for row in stated_rows if could_repeat(row[0]) or could_repeat(row[1])}
    withheld = _withheld(long_ones) if long_ones else {}
    for role, body, organisation, person, slug, pk, document_slug, title, language in stated_rows:
        said = f"{role} {organisation or body}"
        if pk in withheld and not all(map(withheld[pk].shows, (role, body, said))):
            continue
        key = (said if kind == "person" else f"{person}, {said}", presenters.record_url(other, slug) if slug else None)
        grouped.setdefault(key, []).append((title, presenters.document_url({"id": pk, "slug": document_slug}), language))
    return [
        {"text": text, "url": address, "documents": held[:SOURCES_OF_ONE], "more": len(held[SOURCES_OF_ONE:])}
        for (text, address), held in grouped.items()
    ]


def _withheld(pks: set[int]) -> dict[int, Withheld]:
    """Of those of the documents whose text is not shown."""
    documents = Document.objects.filter(pk__in=pks).exclude(holding=Holding.FULL).exclude(text="")
    return {held.pk: Withheld(held) for held in documents.only("holding", "title", "text", "digest")}


def _shown_description(record: Authority) -> str:
    """The record's line, unless it is in the words of a text that is not shown."""
    if len(names.tokens(record.description)) < FEWEST_WORDS:
        return record.description
    tied = record.appearances.values_list("document", flat=True).distinct()[:STATED]  # type: ignore[attr-defined]
    shown = all(withheld.shows(record.description) for withheld in _withheld(set(tied)).values())
    return record.description if shown else ""


def _by_role(state: Snapshot, kind: str, slug: str) -> list[dict[str, Any]]:
    """The newest documents in each role; all of them are found by the role as a field of a search."""
    held = []
    for role in TIE_ROLES:
        total, pages = catalogue.with_term(state, "role", f"{kind}/{slug}/{role}", limit=GROUP)
        if total:
            held.append((role, total, pages))
    shown = max(2, min(GROUP, GROUPS // max(1, len(held))))
    return [
        {
            "heading": capital(role_name(role)),
            "rows": presenters.rows(pages[:shown]),
            "count": total,
            "all_url": reverse("documents") + Query(words=f"{role}:{slug}").address() if total > shown else None,
        }
        for role, total, pages in held
    ]


@require_safe
def source(request: HttpRequest, slug: str) -> HttpResponse:
    record = Source.objects.visible().filter(slug=slug).first()
    if record is None:
        return moved("source", slug, Source.objects.visible())
    found = _found(snapshot(request), Query(chosen={"source": (slug,)}), (*BESIDE, "kind", "language", "year"), rows=GROUP)
    facts = [(_("Kind"), record.kind, None), (_("Country"), record.country, None), (_("Address"), record.address, record.address)]
    newest = {
        "heading": _("Newest documents"),
        "rows": presenters.rows(found.rows),
        "count": found.total,
        "all_url": reverse("documents") + found.query.address() if found.total > GROUP else None,
    }
    context = _around(request, "source", found) | {
        "page_title": record.name,
        "name": record.name,
        "names": (),
        "known": (),
        "line": record.description,
        "facts": [fact for fact in facts if fact[1]],
        "affiliations": (),
        "groups": [newest],
    }
    return page(request, "authority/detail.html", context)
