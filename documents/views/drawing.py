"""From the catalogue's answer to what the templates draw: rows, facet values, chips, pagers and charts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import ceil
from typing import Any, NamedTuple
from urllib.parse import quote_plus

from django.urls import reverse
from django.utils.translation import gettext as _
from markupsafe import Markup

from documents.catalogue import FACETS, UNDATED, Addresses, Facet, Found, Query, Value
from documents.jinja import edtf_words, holding_name, kind_name, language_name, number

SHARES = 20  # steps of a bar's length
_PLAIN_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
Link = tuple[str, str]


@cache
def _base(name: str) -> str:
    return reverse(name, kwargs={"slug": "x"}).removesuffix("x/")


def record_url(kind: str, slug: str) -> str:
    """The address of a person, organisation, topic or source. (`reverse` for each of a hundred links costs too much.)"""
    return f"{_base(kind)}{slug}/"


@cache
def documents_url() -> str:
    return reverse("documents")


def document_url(row: Mapping[str, Any]) -> str:
    return f"{documents_url()}{row['id']}-{row['slug']}/"


class Row(NamedTuple):
    """A document in a list; see templates/reader/_row.html."""

    url: str
    title: str | Markup
    lang: str
    kind: str
    source: Link | None
    date_words: str
    date_iso: str
    holding: str
    content_note: bool
    summary: str
    snippet: Markup | None
    people: list[Link]
    organisations: list[Link]
    more_people: int
    topics: list[Link]


def rows(found: Iterable[Mapping[str, Any]]) -> list[Row]:
    return [_row(row) for row in found]


def _row(row: Mapping[str, Any]) -> Row:
    return Row(
        url=document_url(row),
        title=row.get("marked_title") or row["title"],
        lang=row["lang"],
        kind=kind_name(row["kind"]),
        source=(row["source"][1], record_url("source", row["source"][0])) if row["source"] else None,
        date_words=edtf_words(row["date"]),
        date_iso=plain_date(row["date"]),
        holding="" if row["holding"] == "full" else holding_name(row["holding"]),
        content_note=row["noted"],
        summary=row["summary"],
        snippet=row.get("snippet"),
        people=links("person", row["people"]),
        organisations=[] if row["people"] else links("organisation", row["organisations"]),
        more_people=row["more_people"],
        topics=links("topic", row["topics"]),
    )


def plain_date(value: str) -> str:
    """The date as HTML's `datetime` may hold it; empty for a range, a decade or an uncertain one."""
    return value if _PLAIN_DATE.fullmatch(value) else ""


def links(kind: str, ties: Iterable[Sequence[str]]) -> list[Link]:
    """(name, address) of ties that begin with slug and name."""
    base = _base(kind)
    return [(tie[1], f"{base}{tie[0]}/") for tie in ties]


class Choice(NamedTuple):
    """A facet's value; see templates/reader/_facets.html."""

    label: str
    lang: str | None
    count: int
    share: int
    url: str
    exclude_url: str | None
    selected: bool
    excluded: bool


class Choices(NamedTuple):
    name: str
    label: str
    values: list[Choice]
    more_url: str | None


def facet_label(name: str) -> str:
    return {
        "person": _("People"),
        "organisation": _("Organisations"),
        "topic": _("Topics"),
        "kind": _("Kinds"),
        "source": _("Sources"),
        "language": _("Languages"),
        "year": _("Years"),
        "holding": _("Held as"),
    }[name]


def chip_label(name: str) -> str:
    return {
        "person": _("person"),
        "organisation": _("organisation"),
        "topic": _("topic"),
        "kind": _("kind"),
        "source": _("source"),
        "language": _("language"),
        "year": _("year"),
        "holding": _("held as"),
    }[name]


def value_label(facet: str, value: str, label: str = "") -> str:
    """A value in words. Kinds, languages and holdings are named here; records bring their label."""
    if facet == "year" and value == UNDATED:
        return _("undated")
    named = {"kind": kind_name, "language": language_name, "holding": holding_name}.get(facet)
    return named(value) if named else label or value


def facets(found: Found) -> list[Choices]:
    """The facet column. One that has a single value, not chosen, is left out unless it narrows."""
    addresses = Addresses(found.query)
    columns = []
    for name in FACETS:
        facet = found.facets[name]
        more = f"{reverse('facet', kwargs={'name': name})}{found.query.address()}" if facet.more else None
        columns.append(Choices(name, facet_label(name), choices(facet, addresses, found.total), more))
    return columns


def choices(facet: Facet, addresses: Addresses, total: int) -> list[Choice]:
    """A facet's values as links; a bar's length is the share of `total`, or of the commonest where that is more."""
    whole = max([total, *(value.count for value in facet.values)]) or 1
    base = documents_url()
    return [_choice(facet.name, value, addresses, base, whole) for value in facet.values]


def _choice(facet: str, value: Value, addresses: Addresses, base: str, whole: int) -> Choice:
    held = value.chosen or value.excluded
    address = addresses.without(facet, value.value) if held else addresses.adding(facet, value.value)
    return Choice(
        label=value_label(facet, value.value, value.label),
        lang=None,
        count=value.count,
        share=ceil(SHARES * value.count / whole),
        url=base + address,
        exclude_url=None if held else base + addresses.excluding(facet, value.value),
        selected=value.chosen,
        excluded=value.excluded,
    )


class Bar(NamedTuple):
    label: str
    url: str
    count: int
    share: int
    lang: str | None = None


def bars(facet: Facet, *, without: str = "", limit: int = 10) -> list[Bar]:
    """The commonest values of a facet as links to their own pages (or, for plain ones, to the filtered list)."""
    kept = [value for value in facet.values if value.value != without and value.count][:limit]
    most = max((value.count for value in kept), default=1)
    return [
        Bar(
            value_label(facet.name, value.value, value.label),
            record_url(facet.name, value.value)
            if value.label
            else f"{documents_url()}{Query(chosen={facet.name: (value.value,)}).address()}",
            value.count,
            ceil(SHARES * value.count / most),
        )
        for value in kept
    ]


class Chip(NamedTuple):
    kind: str
    label: str
    lang: str | None
    excluded: bool
    remove_url: str


def chips(query: Query, labels: Mapping[tuple[str, str], str]) -> list[Chip]:
    """What is applied, each with the address of the list without it."""
    base = documents_url()
    addresses = Addresses(query)
    found = []
    if query.words:
        found.append(Chip(_("words"), query.words, None, False, base + query_without(query, words="")))
    for excluded, values in ((False, query.chosen), (True, query.excluded)):
        for facet in FACETS:
            for value in values.get(facet, ()):
                label = value_label(facet, value, labels.get((facet, value), ""))
                found.append(Chip(chip_label(facet), label, None, excluded, base + addresses.without(facet, value)))
    if query.since:
        found.append(Chip(_("from"), query.since.isoformat(), None, False, base + query_without(query, since=None)))
    if query.until:
        found.append(Chip(_("to"), query.until.isoformat(), None, False, base + query_without(query, until=None)))
    return found


def quoted(value: str) -> str:
    return quote_plus(value)


def query_without(query: Query, **parts: Any) -> str:
    return query.replaced(**parts, page=1).address()


class Pager(NamedTuple):
    page: int
    pages: int
    prev_url: str | None
    next_url: str | None
    links: list[tuple[int | None, str | None]]


def pager(page: int, pages: int, address: Any) -> Pager:
    """Links to the first, last and neighbouring pages; `address(number)` gives the address of one."""
    near = sorted({1, pages, *range(max(1, page - 1), min(pages, page + 1) + 1)})
    drawn: list[tuple[int | None, str | None]] = []
    for before, shown in zip([0, *near], near, strict=False):
        if shown - before > 1:
            drawn.append((None, None))
        drawn.append((shown, None if shown == page else address(shown)))
    before_url = address(page - 1) if page > 1 else None
    return Pager(page, pages, before_url, address(page + 1) if page < pages else None, drawn)


class Chart(NamedTuple):
    bars: list[tuple[int, int, int, str | None]]
    caption: str
    current: int | None = None


def years_chart(counts: Mapping[str, int], query: Query, current: int | None = None) -> Chart | None:
    """Documents per year, no year left out; None when fewer than two documents have a year."""
    by_year = {int(year): count for year, count in counts.items() if year.isdigit()}
    if sum(by_year.values()) < 2:  # noqa: PLR2004 - one document is no chart
        return None
    first, last, most = min(by_year), max(by_year), max(by_year.values())
    addresses, base = Addresses(query), documents_url()
    drawn = [
        (year, count, ceil(100 * count / most), base + addresses.adding("year", str(year)) if count else None)
        for year in range(first, last + 1)
        for count in [by_year.get(year, 0)]
    ]
    busiest = max(by_year, key=lambda year: by_year[year])
    total = number(sum(by_year.values()))
    caption = _("%(total)s documents, %(first)s to %(last)s; most in %(busiest)s (%(most)s)") % {
        "total": total,
        "first": first,
        "last": last,
        "busiest": busiest,
        "most": number(most),
    }
    return Chart(drawn, caption, current)
