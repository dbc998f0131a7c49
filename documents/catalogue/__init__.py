"""The embedded search index: a copy that follows the database, and the only door to tantivy.

A view takes `current()` once, and answers from that snapshot.
"""

from documents.catalogue.contents.item import Item
from documents.catalogue.contents.loading import body_mark, load
from documents.catalogue.facets import ADDRESS_ORDER, FACET_FIELDS, FACETS, UNDATED, DeclaredFacet
from documents.catalogue.has import HAS_WORDS, HasWord
from documents.catalogue.index.snapshot import Snapshot
from documents.catalogue.index.staleness import unchanged
from documents.catalogue.index.sync import CatalogueUnavailable, catch_up, current, distrust, follow, forget, rebuild
from documents.catalogue.index.workers import Helpers
from documents.catalogue.query.query import SPAN, Addresses, Query, QueryError
from documents.catalogue.query.query_parser import Problem
from documents.catalogue.search.compiled_query import UnknownValue
from documents.catalogue.search.facet_counts import Facet, Value
from documents.catalogue.search.find import (
    PER_PAGE,
    Found,
    Place,
    counts,
    facet_values,
    find,
    place,
    related,
    telling,
    with_term,
)
from documents.catalogue.search.former_addresses import renewed
from documents.catalogue.search.speakers import Voice, voices
from documents.catalogue.search.spelling import correct
from documents.catalogue.search.suggestions import Suggestion, suggest
from documents.catalogue.search.text_query import Also

__all__ = [
    "ADDRESS_ORDER",
    "FACETS",
    "FACET_FIELDS",
    "HAS_WORDS",
    "PER_PAGE",
    "SPAN",
    "UNDATED",
    "Addresses",
    "Also",
    "CatalogueUnavailable",
    "DeclaredFacet",
    "Facet",
    "Found",
    "HasWord",
    "Helpers",
    "Item",
    "Place",
    "Problem",
    "Query",
    "QueryError",
    "Snapshot",
    "Suggestion",
    "UnknownValue",
    "Value",
    "Voice",
    "body_mark",
    "catch_up",
    "correct",
    "counts",
    "current",
    "distrust",
    "facet_values",
    "find",
    "follow",
    "forget",
    "load",
    "place",
    "rebuild",
    "related",
    "renewed",
    "suggest",
    "telling",
    "unchanged",
    "voices",
    "with_term",
]
