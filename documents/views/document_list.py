"""The list of documents, filtered and searched, and the whole list of one facet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.catalogue import FACETS, Addresses, Facet, Found, Query, QueryError, UnknownValue, Value
from documents.names import collation_key
from documents.rendering.environment import translated, url
from documents.rendering.page_language import page_lang
from documents.views import presenters
from documents.views.errors import NotThere
from documents.views.name_filter import called
from documents.views.responses import absolute, page, snapshot

FEW_ENOUGH = 5_000  # documents of a list, up to which a page far down it is looked up at once
BY_NAME = "name"
FACET_PAGE = 200  # values on a page of a facet's whole list
MENDABLE = ("q", "from", "to")  # what a reader types, rather than a link of ours
MAX_KEPT = 24  # parameters of an address that a way back from a 404 is looked for in


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    try:
        query = Query.parse(parameters(request))
    except QueryError as error:
        return _show_without_mistake(request, error)
    if moved := canonical(request, query, url("documents")):
        return moved
    try:
        found = snapshot(request).find(query)
    except UnknownValue as error:
        raise _not_there_error(request, error) from error
    return page(request, "documents/list.html", _list_context(request, found))


def _not_there_error(request: HttpRequest, error: Exception) -> NotThere:
    """The answer to a value that no document has, or a page past the last: nothing, and the list without it."""
    without = Query.parse(_valid_parameters(request)).address()
    return NotThere(str(error), [(_("The list without it"), request.path + without)] if without else [])


def _valid_parameters(request: HttpRequest) -> list[tuple[str, str]]:
    """The parameters that some document answers to, without the page."""
    sound = []
    for key, value in parameters(request)[:MAX_KEPT]:
        try:
            query = Query.parse([(key, value)])
            if key.removeprefix("-") in FACETS:
                snapshot(request).find(query, per_page=1, facets=())
        except (QueryError, UnknownValue):
            continue
        if key != "page":
            sound.append((key, value))
    return sound


def parameters(request: HttpRequest) -> list[tuple[str, str]]:
    return [(key, value) for key, values in request.GET.lists() for value in values]


def canonical(request: HttpRequest, query: Query, address: str) -> HttpResponse | None:
    """A redirect to the one address of this list, when it was asked for by another; for good, where a record has moved."""
    current = snapshot(request).renewed(query)
    if current != query:
        return HttpResponsePermanentRedirect(address + current.address())
    asked = request.META.get("QUERY_STRING", "")
    wanted = query.address()
    return HttpResponseRedirect(address + wanted) if asked != wanted.removeprefix("?") else None


def _list_context(request: HttpRequest, found: Found) -> dict[str, object]:
    query, base = found.query, url("documents")
    addresses = Addresses(query)
    return {
        "nav": "documents",
        "page_title": _("Documents"),
        "q": query.words,
        "keep": _hidden_fields(query.replaced(words="")),
        "total": found.total,
        "rows": presenters.rows(found.rows, query.address(), found.reasons),
        "pager": presenters.pager(
            query.page, found.pages, lambda number: base + addresses.page(number), partial(_first_year_on_page, request, found)
        ),
        "sorts": _sort_links(query, addresses, base),
        "chips": presenters.chips(query, found.labels),
        "clear_url": base,
        "facet_column": presenters.facet_column(snapshot(request), found, _period_fields(query)),
        "feed_title": presenters.list_title(query, found.labels),
        "feed_url": url("feed") + query.replaced(page=1, sort="").address(),
        "canonical": absolute(request, base + query.address()),
        "noindex": not query.is_plain,
        "nofollow": not query.is_plain,  # there are more of them than a crawler could ever read
        "also": presenters.also(found),
        "read_as": found.read_as,
        "messages": presenters.messages(found),
        "meant": _suggest_correction(request, found),
        "drop": _suggest_removals(request, query, found.labels) if not found.total else (),
    }


def _first_year_on_page(request: HttpRequest, found: Found, number: int) -> str:
    """The year with which a page of a list in order of time begins; nothing of one so long that it takes a while to know."""
    query = found.query
    quick = found.total <= FEW_ENOUGH or (query.order == "newest" and not query.is_filtered)
    if query.order not in ("newest", "oldest") or not quick:
        return ""
    date = snapshot(request).first_date(query, number)
    return "" if date is None else date[:4] or _("undated")


def _suggest_correction(request: HttpRequest, found: Found) -> tuple[str, str] | None:
    """Of a search that found nothing: words it may have meant, and the address of the search for them."""
    better = None if found.total or not found.query.words else snapshot(request).correct(found.query)
    return (better.words, url("documents") + better.address()) if better else None


def _sort_links(query: Query, addresses: Addresses, base: str) -> list[tuple[str, str, bool]]:
    names = {
        "relevance": translated("Relevance"),
        "newest": translated("Newest"),
        "oldest": translated("Oldest"),
        "added": translated("Recently added"),
    }
    return [
        (label, base + addresses.sorted_by(order), order == query.order)
        for order, label in names.items()
        if query.words or order != "relevance"
    ]


def _period_fields(query: Query, typed: dict[str, str] | None = None, wrong: str = "") -> dict[str, object]:
    typed = typed or {}
    since, until = presenters.shortest(query.since, query.until)
    return {
        "from_value": typed.get("from", since),
        "to_value": typed.get("to", until),
        "wrong_from": wrong == "from",
        "wrong_to": wrong == "to",
        "keep": _hidden_fields(query.replaced(since=None, until=None)),
    }


def _hidden_fields(query: Query) -> list[tuple[str, str]]:
    """The query as hidden fields of a form."""
    return query.replaced(page=1).pairs()


def _suggest_removals(request: HttpRequest, query: Query, labels: Mapping[tuple[str, str], str]) -> list[tuple[str, str, int]]:
    """What to leave out so that something is found, the most fruitful first."""
    state, base = snapshot(request), url("documents")
    fewer = []
    for label, without in query.one_less() if len(list(query.one_less())) > 1 else ():
        count = state.find(without, per_page=1, facets=(), marked=False).total
        if count:
            facet, value = label
            named = presenters.value_label(facet, value, labels.get(label, "")).text if facet in FACETS else value
            fewer.append((named, base + without.address(), count))
    return sorted(fewer, key=lambda one: -one[2])


def _show_without_mistake(request: HttpRequest, error: QueryError) -> HttpResponse:
    """The list without the part that could not be read, which stays in its box beside what is wrong with it."""
    if error.parameter not in MENDABLE:
        raise _not_there_error(request, error) from error
    typed = {key: value for key, value in parameters(request) if key in MENDABLE}
    rest = [(key, value) for key, value in parameters(request) if key not in MENDABLE]
    try:
        found = snapshot(request).find(Query.parse(rest))
    except (QueryError, UnknownValue) as also:
        raise _not_there_error(request, also) from also
    context = _list_context(request, found) | {
        "problems": [str(error)],
        "q": typed.get("q", ""),
        "facet_column": presenters.facet_column(snapshot(request), found, _period_fields(found.query, typed, error.parameter)),
    }
    return page(request, "documents/list.html", context, status=400)


@require_safe
def facet(request: HttpRequest, name: str) -> HttpResponse:
    """The whole list of a facet's values, with a box to find one."""
    if name not in FACETS:
        raise Http404(_("There is no list of that name."))
    typed = request.GET.get("find", "").strip()[:100]
    try:
        query = Query.parse((key, value) for key, value in parameters(request) if key not in ("find", "order"))
        if (current := snapshot(request).renewed(query)) != query:
            return HttpResponsePermanentRedirect(_facet_address(name, current, typed))
        whole = snapshot(request).facet_values(query.replaced(page=1), name)
        labels = snapshot(request).find(query.replaced(page=1), per_page=1, facets=(), marked=False).labels
    except (QueryError, UnknownValue) as error:
        raise _not_there_error(request, error) from error
    by_name = request.GET.get("order") == BY_NAME
    values: Sequence[Value] = _by_name(name, whole) if by_name else whole.values
    if typed:
        fits = called(name, typed)
        values = [one for one in values if fits(one.value, presenters.value_label(name, one.value, one.label).text)]
    first = (query.page - 1) * FACET_PAGE
    shown = replace(whole, values=values[first : first + FACET_PAGE])
    pages = max(1, -(-len(values) // FACET_PAGE))
    if query.page > pages:
        raise Http404(_("There is no page %(page)s.") % {"page": query.page})

    def address(number: int) -> str:
        return _facet_address(name, query.replaced(page=number), typed, by_name=by_name)

    context = {
        "nav": "documents",
        "page_title": presenters.facet_label(name),
        "facet_label": presenters.facet_label(name),
        "choices": presenters.choices(
            shown, Addresses(query), max((one.count for one in whole.values), default=0), plain=query.is_plain
        ),
        "total_values": len(values),
        "back_url": url("documents") + query.replaced(page=1).address(),
        "action": url("facet", name=name),
        "keep": [*_hidden_fields(query), *([("order", BY_NAME)] if by_name else [])],
        "narrow": _hidden_fields(query),
        "find": typed,
        "whole": pages == 1 and not typed,
        "pager": presenters.pager(query.page, pages, address),
        "orders": [
            (label, _facet_address(name, query.replaced(page=1), typed, by_name=order), order == by_name)
            for label, order in ((_("By number"), False), (_("By name"), True))
        ]
        if not whole.counts
        else (),
        "chips": presenters.chips(query, labels),
        "clear_url": url("documents"),
        "noindex": True,
        "nofollow": True,
    }
    return page(request, "documents/facet.html", context)


def _by_name(facet: str, whole: Facet) -> list[Value]:
    """In the alphabet of the page; people by family name."""
    here = page_lang()

    def filed(one: Value) -> str:
        return presenters.filed_label(facet, one.label) if one.label else presenters.value_label(facet, one.value).text

    return sorted(whole.values, key=lambda one: (collation_key(filed(one), here), one.value))


def _facet_address(name: str, query: Query, typed: str, *, by_name: bool = False) -> str:
    rest = [f"find={presenters.quoted(typed)}"] if typed else []
    rest += [f"order={BY_NAME}"] if by_name else []
    found = query.address()
    return url("facet", name=name) + "&".join(filter(None, [found or ("?" if rest else ""), *rest])).replace("?&", "?", 1)
