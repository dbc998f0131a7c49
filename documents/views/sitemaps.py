"""How machines find the archive's pages: sitemaps (sitemaps.org 0.9), robots.txt (RFC 9309) and OpenSearch 1.1."""

from collections.abc import Iterator

from django.conf import settings
from django.db.models import ExpressionWrapper, F, IntegerField, Max
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.catalogue import ADDRESS_ORDER, SPAN, CatalogueState, Query
from documents.models import RECORD_KINDS, Document
from documents.views import languages, own_pages, presenters, suggest, timeline, xml
from documents.views.responses import absolute, public, snapshot

# Addresses in one file. The protocol allows 50,000; this many are drawn in a moment and are small enough to be kept.
CHUNK = 10_000
YEARS = "dates"
RECORDS = {kind.plural: name for name, kind in RECORD_KINDS.items()}
PAGES = ("front", "documents", *RECORDS, "dates", "about", "policy", "corrections")
COPIERS = ("wget", "wget2", "HTTrack")
# The parameters that can stand first in the canonical address of a list, but the number of a page of the whole.
LEADING = ("q", *(f"{sign}{facet}" for facet in ADDRESS_ORDER for sign in ("", "-")), "from", "to", "sort", SPAN)
MAX_CHUNK = 2**63 // CHUNK - 1


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """The list of the sitemaps, none of which is empty."""
    state = snapshot(request)
    maps = [(reverse("sitemap_part", kwargs={"section": "pages", "number": 0}), "")]
    chunk = ExpressionWrapper(F("pk") / CHUNK, IntegerField())
    parts = Document.objects.published().order_by().values_list(chunk).annotate(changed=Max("changed_at"))
    maps += [(_part_address("documents", number), changed.isoformat()) for number, changed in sorted(parts)]
    for section in (*RECORDS, YEARS):
        count = len(_section_slugs(state, section))
        maps += [(_part_address(section, number), "") for number in range(-(-count // CHUNK))]
    return _xml_response(request, "sitemap_index.xml", maps=maps)


@require_safe
def sitemap_part(request: HttpRequest, section: str, number: int) -> HttpResponse:
    if number > MAX_CHUNK or section not in ("pages", "documents", YEARS, *RECORDS):
        raise Http404
    pages = list(_iter_pages(snapshot(request), section, number))
    if not pages:
        raise Http404
    return _xml_response(request, "sitemap.xml", pages=pages)


def _part_address(section: str, number: int) -> str:
    return reverse("sitemap_part", kwargs={"section": section, "number": number})


def _xml_response(request: HttpRequest, template: str, **context: list[tuple[str, str]]) -> HttpResponse:
    base = absolute(request, "/").removesuffix("/")
    shown = {"base": base, "languages": [code for code, _name in settings.LANGUAGES], "in_language": languages.in_language}
    return xml.answer(template, shown | context, "application/xml")


def _iter_pages(state: CatalogueState, section: str, number: int) -> Iterator[tuple[str, str]]:
    first = number * CHUNK
    if section == "documents":
        # By ranges of keys, so that a document stays in its file whatever comes or goes in others.
        held = Document.objects.published().filter(pk__gte=first, pk__lt=first + CHUNK).order_by("pk")
        for pk, slug, changed in held.values_list("pk", "slug", "changed_at"):
            yield presenters.document_url({"id": pk, "slug": slug}), changed.isoformat()
    elif section == "pages":
        own = (reverse("own_page", kwargs={"name": name}) for name, _title in own_pages.titles())
        yield from ((address, "") for address in (*map(reverse, PAGES), *own) if number == 0)
    elif section == YEARS:
        yield from (
            (reverse("dates_year", kwargs={"year": int(year)}), "")
            for year in _section_slugs(state, section)[first : first + CHUNK]
        )
    else:
        for slug in _section_slugs(state, section)[first : first + CHUNK]:
            yield presenters.record_url(RECORDS[section], slug), ""


def _section_slugs(state: CatalogueState, section: str) -> list[str]:
    """The records, or the years, that published documents name; of more than a facet can list (65,000), those that most do."""
    kept: list[str] | None = state.memo.get(("sitemap", section))
    if kept is None and section == YEARS:
        kept = state.memo["sitemap", section] = [f"{year:04d}" for year in timeline.years(state)]
    elif kept is None:
        values = state.facet_values(Query(), RECORDS[section]).values
        kept = state.memo["sitemap", section] = sorted(value.value for value in values)
    return kept


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers leave alone: the desk, and the lists that are narrowed, of which there is no end.

    By the beginnings of addresses alone, which every parser of the file understands; Python's takes `/documents/?` for
    `/documents/`. Programs that make copies look at the path without its query: they are kept from the feeds besides, of
    which each record has one, and which nobody reads from a copy. Feed readers are not.
    """
    kept_out = [reverse("admin:index"), *_narrowed_list_prefixes()]
    lines = ["User-agent: *", *(f"Disallow: {address}" for address in kept_out), ""]
    lines += [f"User-agent: {name}" for name in COPIERS]
    lines += [f"Disallow: {address}" for address in (*kept_out, *_in_each_language("feed"))]
    lines += ["", f"Sitemap: {absolute(request, reverse('sitemap'))}", ""]
    return public(HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8"))


def _narrowed_list_prefixes() -> Iterator[str]:
    """How the addresses of narrowed lists and searches begin, in every language."""
    for listed in _in_each_language("documents"):
        yield f"{listed}by/"
    for listed in (*_in_each_language("documents"), *_in_each_language("dates")):
        yield from (f"{listed}?{parameter}=" for parameter in LEADING)
    yield from _in_each_language("suggest")


def _in_each_language(name: str) -> list[str]:
    return [languages.in_language(reverse(name), code) for code, _name in settings.LANGUAGES]


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    names = ("documents", "feed", "suggestions")
    context = {
        "name": _(settings.SITE_NAME)[:16].strip(),
        "long_name": _(settings.SITE_NAME)[:48].strip(),
        **{name: absolute(request, reverse(name)) for name in names},
        "here": absolute(request, reverse("opensearch")),
        "icon": absolute(request, static("icon.svg")),
    }
    return xml.answer("opensearch.xml", context, "application/opensearchdescription+xml")


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """What a browser's search box shows while a reader types: the words typed, labels, what they are, addresses."""
    typed = request.GET.get("q", "")
    found = [suggest.drawn(one) for one in snapshot(request).suggest(typed)]
    columns = [[one["label"] for one in found], [one["kind"] for one in found]]
    addresses = [absolute(request, str(one["url"])) for one in found]
    response = JsonResponse([typed, *columns, addresses], safe=False, content_type="application/x-suggestions+json")
    public(response)
    return response
