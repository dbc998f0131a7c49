"""The facets, each declared once. Addresses, the index, counting, the column and its chips, and fields of the search box follow.

To add a facet: one entry here. Its values are read from a document's page (contents/loading.py), which has every declared field.
Each kind of record is one besides.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, gettext_noop

from documents.models import RECORD_KINDS, RecordKind
from documents.rendering.environment import holding_name, kind_name, language_name

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class DeclaredFacet:
    """One facet, and all that depends on it."""

    name: str  # in addresses, and of its field in the index
    label: str  # of one value: in chips and messages
    heading: str  # of the column
    values: Callable[[Mapping[str, Any]], list[Any]]  # of a document's page, as the index holds them
    several: bool = False  # a document can have several: two values narrow a list. Else it has one: two widen it
    record: RecordKind | None = None  # whose records the values are: in the index their numbers, in addresses their slugs
    value_name: Callable[[str], str] = str  # in the reader's language; records bring their own
    # Of the search box, if it has one: what is said where no document has the value, and an example with what it finds.
    field: str = ""
    unknown: str = ""
    example: str = ""
    help: str = ""
    leads: bool = False  # in addresses it comes before the others
    charted: bool = False  # all its values are counted, whatever their number
    apart: bool = False  # in long lists it is counted by another thread: some half of the work


def _of_records(record: RecordKind) -> DeclaredFacet:
    kind = record.value
    return DeclaredFacet(
        kind,
        record.label,
        record.heading,
        lambda page: page["keys"][kind],
        several=record.several,
        record=record,
        field=record.field,
        unknown=record.unknown,
        example=record.example,
        help=record.help,
        leads=kind == "topic",
        apart=kind in ("organisation", "topic"),
    )


def _year_name(value: str) -> str:
    return gettext("undated") if value == UNDATED else value


_KIND = DeclaredFacet(
    "kind",
    gettext_noop("kind"),
    gettext_noop("Kinds"),
    lambda page: [page["kind"]],
    value_name=kind_name,
    field="kind",
    unknown=gettext_noop("No kind of document is called %s: searched as words."),
    example="kind:interview",
    help=gettext_noop("of the kind"),
)
_LANGUAGE = DeclaredFacet(
    "language",
    gettext_noop("language"),
    gettext_noop("Languages"),
    lambda page: [page["lang"]],
    value_name=language_name,
    field="lang",
    unknown=gettext_noop("No document here is in the language %s: searched as words."),
    example="lang:ru",
    help=gettext_noop("in that language; its code or its name"),
)
_YEAR = DeclaredFacet(
    "year", gettext_noop("year"), gettext_noop("Years"), lambda page: [page["year"]], value_name=_year_name, charted=True
)
_HOLDING = DeclaredFacet(
    "holding", gettext_noop("availability"), gettext_noop("Availability"), lambda page: [page["holding"]], value_name=holding_name
)

# In the order of the column: first the records of which a document can have several.
_DECLARED = (
    *(_of_records(kind) for kind in RECORD_KINDS.values() if kind.several),
    _KIND,
    *(_of_records(kind) for kind in RECORD_KINDS.values() if not kind.several),
    _LANGUAGE,
    _YEAR,
    _HOLDING,
)
FACETS = {facet.name: facet for facet in _DECLARED}
ADDRESS_ORDER = tuple(sorted(FACETS, key=lambda name: not FACETS[name].leads))
FACET_FIELDS = {facet.field: facet for facet in _DECLARED if facet.field}
