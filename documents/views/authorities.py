"""The page of a person, an organisation, a source, and of any other record that has no page of its own kind."""

from typing import Any, NamedTuple

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import catalogue, names
from documents.catalogue import CatalogueState, Query
from documents.models import (
    RECORD_KINDS,
    TIE_ROLES,
    Affiliation,
    Authority,
    Document,
    FormerSlug,
    Holding,
    NameKind,
    Withheld,
    could_repeat,
    per_language,
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
SIDES = ("kind", "language", "topic", "person", "organisation")  # in the order of the page


class Form(NamedTuple):
    """One form of a name. `seen` is the document it was seen in: (title, address, language)."""

    text: str
    lang: str
    lang_name: str
    basis: str
    seen: tuple[str, str, str] | None


@require_safe
def record(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    visible = RECORD_KINDS[kind].model.objects.visible()
    found = visible.filter(slug=slug).first()
    if found is None:
        return moved(kind, slug, visible)
    drawn = _appearance_context(request, kind, found) if RECORD_KINDS[kind].appears else _listing_context(request, kind, found)
    return page(request, "authority/detail.html", {"page_title": drawn["name"].text, **drawn})


def _appearance_context(request: HttpRequest, kind: str, record: Authority) -> dict[str, Any]:
    """What a page says of somebody who appears in documents, in one role or several."""
    state = snapshot(request)
    found = _find_or_404(state, Query(chosen={kind: (record.slug,)}), (*BESIDE, "year"), rows=1)
    forms = _name_forms(record)
    name = presenters.shown_label(kind, found.labels[kind, record.slug])
    return _surrounding_context(request, kind, found) | {
        "nav": RECORD_KINDS[kind].plural,
        "names": [form for form in forms if form.text != name.text],
        "known": forms if any(form.basis or form.seen for form in forms) else (),
        "name": name,
        "line": _shown_description(record),
        "facts": _known_facts(record),
        "affiliations": _stated_affiliations(kind, record),
        "groups": _by_role(state, kind, record.slug),
    }


def _listing_context(request: HttpRequest, kind: str, record: Any) -> dict[str, Any]:
    """What a page says of any other record: what it is, and its newest documents."""
    facets = (*BESIDE, "kind", "language", "year")
    found = _find_or_404(snapshot(request), Query(chosen={kind: (record.slug,)}), facets, rows=GROUP)
    newest = {
        "heading": _("Newest documents"),
        "rows": presenters.rows(found.rows),
        "count": found.total,
        "all_url": reverse("documents") + found.query.address() if found.total > GROUP else None,
    }
    return _surrounding_context(request, kind, found) | {
        "name": presenters.shown_label(kind, found.labels[kind, record.slug]),
        "names": (),
        "known": (),
        "line": presenters.own_text(record.description, per_language.texts(record.translations)),
        "facts": _known_facts(record),
        "affiliations": (),
        "groups": [newest],
    }


def _known_facts(record: Any) -> list[tuple[str, presenters.Shown, str | None]]:
    """(label, value, address) of those facts that a record of its kind has a column for, where they are known."""
    kind, country, address = (getattr(record, column, "") for column in ("kind", "country", "address"))
    facts = [
        (_("Kind"), presenters.body_kind(kind), None),
        (_("Country"), presenters.country_name(country), None),
        (_("Address"), presenters.Shown(address, None), address),
    ]
    return [fact for fact in facts if fact[1].text]


def moved(kind: str, slug: str, visible: Any) -> HttpResponse:
    """The address of a merged or renamed record leads to where it went, if readers may see that."""
    former = FormerSlug.objects.filter(kind=kind, slug=slug).values_list(f"{kind}_id", flat=True)
    record = visible.filter(pk__in=former).first()
    if record is None:
        raise Http404
    return HttpResponsePermanentRedirect(record.get_absolute_url())


def _find_or_404(state: CatalogueState, query: Query, facets: tuple[str, ...], rows: int) -> catalogue.Found:
    try:
        return state.find(query, per_page=rows, facets=facets)
    except catalogue.UnknownValue as error:
        raise Http404 from error


def _surrounding_context(request: HttpRequest, kind: str, found: catalogue.Found) -> dict[str, Any]:
    """What stands beside a record: who and what appears with it, and when."""
    query = found.query
    (slug,) = query.chosen[kind]
    sides = [
        (name, _facet_heading(name, kind), presenters.bars(found.facets[name], without=slug if name == kind else "", within=True))
        for name in SIDES
        if name in found.facets
    ]
    return {
        "total": found.total,
        "narrow": query.pairs(),
        "feed_title": presenters.list_title(query, found.labels),
        "feed_url": reverse("feed") + query.address(),
        "sides": [side for side in sides if side[2]],
        "years": presenters.years_chart(found.facets["year"].counts, query),
        "canonical": absolute(request, presenters.record_url(kind, slug)),
    }


def _facet_heading(facet: str, kind: str) -> str:
    return _("Appears with") if facet == "person" and RECORD_KINDS[kind].appears else presenters.facet_label(facet)


def _name_forms(record: Authority) -> list[Form]:
    """The forms of a name, native ones first, but those seen only where readers may not look.

    Misspellings are searched, not shown.
    """
    order = {NameKind.NATIVE: 0, NameKind.ESTABLISHED: 1, NameKind.PREFERRED: 2, NameKind.VARIANT: 3}
    seen = record.names.filter(Q(seen_in=None) | public("seen_in"), kind__in=order)  # type: ignore[attr-defined]
    rows = seen.values_list(
        "kind", "text", "language", "basis", "seen_in", "seen_in__slug", "seen_in__title", "seen_in__language"
    )
    return [_build_form(*row) for row in sorted(rows[:NAMES], key=lambda row: (order[row[0]], row[1]))]


def _build_form(_kind: str, text: str, lang: str, basis: str, document: int | None, slug: str, title: str, of: str) -> Form:
    seen = (title, presenters.document_url({"id": document, "slug": slug}), of) if document else None
    return Form(text, lang or "und", language_name(lang) if lang else "", basis, seen)


def _stated_affiliations(kind: str, record: Authority) -> list[dict[str, Any]]:
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
    withheld = _withheld_documents(long_ones) if long_ones else {}
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


def _withheld_documents(pks: set[int]) -> dict[int, Withheld]:
    """Of those of the documents whose text is not shown."""
    documents = Document.objects.filter(pk__in=pks).exclude(holding=Holding.FULL).exclude(text="")
    return {held.pk: Withheld(held) for held in documents.only("holding", "title", "text", "digest")}


def _shown_description(record: Authority) -> presenters.Shown:
    """The record's line, or its translation for the reader, unless it is in the words of a text that is not shown."""
    line = presenters.own_text(record.description, per_language.texts(record.translations))
    if len(names.tokens(line.text)) < FEWEST_WORDS:
        return line
    tied = record.appearances.values_list("document", flat=True).distinct()[:STATED]  # type: ignore[attr-defined]
    shown = all(withheld.shows(line.text) for withheld in _withheld_documents(set(tied)).values())
    return line if shown else presenters.Shown("", None)


def _by_role(state: CatalogueState, kind: str, slug: str) -> list[dict[str, Any]]:
    """The newest documents in each role; all of them are found by the role as a field of a search."""
    held = []
    for role in TIE_ROLES:
        total, items = state.with_role(kind, slug, role, limit=GROUP)
        if total:
            held.append((role, total, items))
    shown = max(2, min(GROUP, GROUPS // max(1, len(held))))
    return [
        {
            "heading": capital(role_name(role)),
            "rows": presenters.rows(items[:shown]),
            "count": total,
            "all_url": reverse("documents") + Query(words=f"{role}:{slug}").address() if total > shown else None,
        }
        for role, total, items in held
    ]
