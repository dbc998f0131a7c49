"""How a list of documents stands: from how many sources, of what kinds, and who speaks in them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from math import ceil
from operator import attrgetter
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.catalogue import Facet, Voice
from documents.rendering.environment import capital, number, role_name
from documents.views.presenters.facet_column import Bar, bars, fullest
from documents.views.presenters.labels import shown_label
from documents.views.presenters.period_chart import SHARES
from documents.views.presenters.urls import record_url

VOICES = 5  # of each role, before “and … more”
SOURCES = 6


class Voices(NamedTuple):
    """Those who speak in one role; `more` is the number of those not shown."""

    role: str
    bars: list[Bar]
    more: int


class Balance(NamedTuple):
    """`warning` says that all of it comes from one source, `line` how it is spread; see templates/reader/_balance.html."""

    line: str
    warning: str
    sources: list[Bar]
    more_sources: int
    kinds: list[tuple[str, int]]  # of sources: the number of documents from sources of each
    voices: list[Voices]


def balance(total: int, sources: Facet, kinds: Mapping[str, str], voices: Iterable[Voice]) -> Balance:
    """`sources` are all the sources of the `total` documents; `kinds` maps the slug of a source to what it is."""
    counted = Counter[str]()
    for one in sources.values:
        if kind := kinds.get(one.value):
            counted[kind] += one.count
    shown = bars(sources, limit=SOURCES)
    return Balance(
        line=_summary_line(total, sources),
        warning=_single_source_warning(total, sources),
        sources=shown,
        more_sources=len(sources.values) - len(shown),
        kinds=counted.most_common(),
        voices=[_voices_in_role(role, list(group)) for role, group in groupby(voices, key=attrgetter("role"))],
    )


def _summary_line(total: int, sources: Facet) -> str:
    """From how many sources the documents come, how many come from the commonest, and how many name none."""
    many, named = len(sources.values), sum(one.count for one in sources.values)
    said = [ngettext("%(n)s document", "%(n)s documents", total) % {"n": number(total)}]
    if many:
        said.append(ngettext("%(n)s source", "%(n)s sources", many) % {"n": number(many)})
    if many > 1 and sources.values[0].count > sources.values[1].count:
        most = sources.values[0]
        said.append(
            _("most from %(source)s (%(n)s)") % {"n": number(most.count), "source": shown_label("source", most.label).text}
        )
    if named < total:
        said.append(_("%(n)s without a known source") % {"n": number(total - named)})
    return " · ".join(said)


def _single_source_warning(total: int, sources: Facet) -> str:
    if len(sources.values) != 1 or sources.values[0].count < total:
        return ""
    values = {"source": shown_label("source", sources.values[0].label).text}
    if total == 1:
        return _("The archive holds one document on this, from %(source)s: nothing here confirms or contradicts it.") % values
    return _("Everything the archive holds on this comes from one source, %(source)s.") % values


def _voices_in_role(role: str, group: Sequence[Voice]) -> Voices:
    most = fullest(one.count for one in group)
    drawn = [
        Bar(shown_label(one.kind, one.label).text, record_url(one.kind, one.slug), one.count, ceil(SHARES * one.count / most))
        for one in group[:VOICES]
    ]
    return Voices(capital(role_name(role)), drawn, len(group) - len(drawn))
