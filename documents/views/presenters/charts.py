from collections.abc import Mapping
from math import ceil
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.catalogue import UNDATED, Addresses, Query
from documents.rendering.environment import number
from documents.views.presenters.urls import documents_url


class Chart(NamedTuple):
    """`narrows`: its list is narrowed already, so that a year is a button of the form `narrow`.

    `undated` says how many documents are in none of the bars, with the address of the list of them.
    """

    bars: list[tuple[int, int, int, str | None]]
    caption: str
    undated: tuple[str, str] | None
    current: int | None = None
    narrows: bool = False


def years_chart(counts: Mapping[str, int], query: Query, current: int | None = None) -> Chart | None:
    """Documents per year, no year left out; None when fewer than two years have any."""
    by_year = {int(year): count for year, count in counts.items() if year.isdigit()}
    if len(by_year) < 2:
        return None
    first, last, most = min(by_year), max(by_year), max(by_year.values())
    addresses, base = Addresses(query), documents_url()
    drawn = [
        (year, count, ceil(100 * count / most), base + addresses.adding("year", str(year)) if count else None)
        for year in range(first, last + 1)
        for count in [by_year.get(year, 0)]
    ]
    total = sum(by_year.values())
    caption = ngettext("%(total)s document, %(first)s to %(last)s", "%(total)s documents, %(first)s to %(last)s", total)
    caption %= {"total": number(total), "first": first, "last": last}
    busiest = [year for year, count in by_year.items() if count == most]
    if len(busiest) == 1:
        caption += "; " + _("most in %(year)s (%(most)s)") % {"year": busiest[0], "most": number(most)}
    return Chart(drawn, caption, undated_link(counts, query), current, query.is_filtered)


def undated_link(counts: Mapping[str, int], query: Query) -> tuple[str, str] | None:
    """How many documents a chart of years leaves out, and the list of them."""
    count = counts.get(UNDATED, 0)
    if not count or query.since or query.until or "year" in query.chosen:
        return None
    said = ngettext("and %(n)s undated", "and %(n)s undated", count) % {"n": number(count)}
    return said, documents_url() + Addresses(query).adding("year", UNDATED)
