"""The facet column, bars of the commonest values, and chips of what is applied."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from math import ceil
from typing import Any, NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from markupsafe import Markup

from documents.catalogue import FACETS, Addresses, CatalogueState, Facet, Found, Query, Value
from documents.rendering.compiler import escaped
from documents.rendering.environment import capital, isolated, number, template, translated
from documents.rendering.page_language import page_lang
from documents.views.presenters.labels import Shown, shown_label
from documents.views.presenters.period_chart import SHARES, Period, period, period_of_months, shortest, years_of_months
from documents.views.presenters.urls import documents_url, record_url


class Choices(NamedTuple):
    """A facet in the column; its `choices` are items of a list in HTML. `more_url` is without the list's own query."""

    label: str
    choices: Markup
    more_url: str | None


def facet_label(name: str) -> str:
    return translated(FACETS[name].heading)


def value_label(facet: str, value: str, label: str = "") -> Shown:
    """A value in words; records bring their `label`."""
    return shown_label(facet, label) if label else Shown(FACETS[facet].value_name(value), None)


def facet_column(snapshot: CatalogueState, found: Found, period: Mapping[str, Any]) -> Markup:
    """The column as it stands on the page. That of the whole list is drawn once for each state of the catalogue."""
    query = found.query
    whole = not query.is_filtered and not snapshot.behind and not (period["wrong_from"] or period["wrong_to"])
    key = ("facet column", query.sort, page_lang())
    if whole and key in snapshot.memo:
        return snapshot.memo[key]  # type: ignore[no-any-return]
    applied = sum(map(len, [*query.chosen.values(), *query.excluded.values()]))
    values = {
        "applied": applied,
        "facets": facets(found),
        "period": period,
        "years": _years_chart(snapshot, found),
        "narrow": query.replaced(page=1).pairs(),
        "plain": query.is_plain,
    }
    drawn = Markup(template("_facets.html").render(values))  # noqa: S704 - the template escapes
    if whole:
        snapshot.memo[key] = drawn
    return drawn


def _years_chart(snapshot: CatalogueState, found: Found) -> Period | None:
    """The years of the list whatever time is chosen, or the months of a short one.

    Unless a time is chosen, the years have been counted among the facets.
    """
    query = found.query
    if years := years_of_months(query):
        around = query.replaced(since=date(years[0], 1, 1), until=date(years[1], 12, 31), page=1)
        if months := period_of_months(snapshot.counts(around, "date"), query, years):
            return months
    if query.since or query.until:
        return period(snapshot.counts(query.replaced(since=None, until=None, page=1).without_facet("year"), "year"), query)
    return period(found.facets["year"].counts, query)


def facets(found: Found) -> list[Choices]:
    """The facet column, in the order of FACETS."""
    addresses = Addresses(found.query)
    columns = []
    for name in FACETS:
        facet = found.facets[name]
        more = _whole_list(name, page_lang()) if facet.more else None
        columns.append(Choices(facet_label(name), choices(facet, addresses, found.total, plain=found.query.is_plain), more))
    return columns


@cache
def _whole_list(name: str, _language: str | None) -> str:
    return reverse("facet", kwargs={"name": name})


def choices(facet: Facet, addresses: Addresses, total: int, *, plain: bool) -> Markup:
    """A facet's values as items of a list, each with a way to the list with it and one to the list without what has it.

    In the `plain` list a value is a link. Everywhere else, and for what is left out, it is a button of the form `narrow`
    (templates/reader/_narrow.html): links that add to each other would lead a crawler to more lists than it could ever read.

    A bar's length is the share of `total`, or of the commonest where that is more. A page has eighty of them at every request,
    hence no template.
    """
    whole = max([total, *(value.count for value in facet.values)]) or 1
    address = _address_builder(facet.name, addresses)
    exclude = translated("Exclude")
    items = []
    for value in facet.values:
        words, code = value_label(facet.name, value.value, value.label)
        name, lang = escaped(words if value.label else capital(words)), f' lang="{code}"' if code else ""
        label = isolated(name)
        if value.chosen or value.excluded:
            without = escaped(documents_url() + addresses.without(facet.name, value.value))
            items.append(_applied_choice(value, label, lang, without, whole))
            continue
        count = value.count if value.count < 1000 else number(value.count)
        within = f"{lang}>{label} <span>{count}</span>"
        pick = f'<a href="{address(value.value)}"{within}</a>' if plain else _narrowing_button(facet.name, value.value, within)
        items.append(
            f'<li class="s{ceil(SHARES * value.count / whole)}">{pick}'
            f'<button form="narrow" class="not" name="-{facet.name}" value="{value.value}" aria-label="{exclude} {name}">−'
            "</button></li>\n"
        )
    return Markup("".join(items))  # noqa: S704 - escaped


def _narrowing_button(facet: str, value: str, within: str) -> str:
    return f'<button form="narrow" name="{facet}" value="{value}"{within}</button>'


def _address_builder(facet: str, addresses: Addresses) -> Callable[[str], str]:
    """What gives the address of the list with a value, to stand in HTML."""
    base = documents_url()
    around = addresses.around(facet)
    if around is None:
        return lambda value: escaped(base + addresses.adding(facet, value))
    # Nothing of it is chosen: they differ in the value alone.
    add, after = escaped(f"{base}{around[0]}{facet}="), escaped(around[1])
    return lambda value: f"{add}{value}{after}"


def _applied_choice(value: Value, label: str, lang: str, address: str, whole: int) -> str:
    """A value that is chosen or excluded, whose link takes it off again."""
    cross = '<i aria-hidden="true">×</i>'
    if value.excluded:
        return f'<li class="off"><a href="{address}"{lang}><s>{label}</s> <span>{translated("excluded")}</span>{cross}</a></li>\n'
    share = ceil(SHARES * value.count / whole)
    return (
        f'<li class="s{share} on"><a href="{address}" aria-current="true"{lang}>{label} <span>{number(value.count)}</span>'
        f"{cross}</a></li>\n"
    )


FEW = 3  # one document among few is not drawn as if it were many


def fullest(counts: Iterable[int]) -> int:
    """The count that a bar of full length stands for."""
    return max(FEW, *counts, FEW)


class Bar(NamedTuple):
    label: str
    url: str  # empty where a button of the form `narrow` does it
    count: int  # type: ignore[assignment]  # a tuple has a method of that name, which nothing here calls
    share: int
    lang: str | None = None
    both: tuple[str, str] | None = None  # facet and value: the documents that have this besides what they have all


def bars(facet: Facet, *, without: str = "", limit: int = 10, within: bool = False) -> list[Bar]:
    """The commonest values of a facet as links to their own pages (or, for plain ones, to the filtered list).

    `within`: it is the facet of a list that is narrowed already, so that a plain value is a button.
    """
    kept = [value for value in facet.values if value.value != without and value.count][:limit]
    most = fullest(value.count for value in kept)
    base, addresses = documents_url(), Addresses(Query())
    drawn = []
    for value in kept:
        label, lang = value_label(facet.name, value.value, value.label)
        label = label if value.label else capital(label)
        share = ceil(SHARES * value.count / most)
        plain = "" if within else base + addresses.adding(facet.name, value.value)
        own = record_url(facet.name, value.value) if value.label else plain
        drawn.append(Bar(label, own, value.count, share, lang, (facet.name, value.value) if within else None))
    return drawn


class Chip(NamedTuple):
    kind: str
    label: str
    lang: str | None
    remove_url: str
    excluded: bool = False


def list_title(query: Query, labels: Mapping[tuple[str, str], str]) -> str:
    """The archive's name, and what the list is narrowed to."""
    said = [f"{_('not') if chip.excluded else ''} {chip.kind} {chip.label}".strip() for chip in chips(query, labels)]
    return ": ".join(filter(None, [_(settings.SITE_NAME), ", ".join(said)]))


def chips(query: Query, labels: Mapping[tuple[str, str], str]) -> list[Chip]:
    """What is applied, each with the address of the list without it."""
    base = documents_url()
    addresses = Addresses(query)
    found = []
    if query.words:
        found.append(Chip(_("words"), query.words, None, base + query_without(query, words="")))
    for excluded, values in ((False, query.chosen), (True, query.excluded)):
        for facet in FACETS:
            for value in values.get(facet, ()):
                label, lang = value_label(facet, value, labels.get((facet, value), ""))
                without = base + addresses.without(facet, value)
                found.append(Chip(_(FACETS[facet].label), label, lang, without, excluded))
    since, until = shortest(query.since, query.until)
    if since:
        found.append(Chip(_("from"), since, None, base + query_without(query, since=None)))
    if until:
        found.append(Chip(_("to"), until, None, base + query_without(query, until=None)))
    return found


def query_without(query: Query, **parts: object) -> str:
    return query.replaced(**parts, page=1).address()
