"""The embedded search index: a copy that follows the database, and the only door to tantivy.

A view takes `current()` once, and answers from that snapshot.
"""

from documents.catalogue.asked import UnknownValue
from documents.catalogue.behind import unchanged
from documents.catalogue.clauses import Also
from documents.catalogue.entries import Feed, drawn_entries
from documents.catalogue.facets import Facet, Value
from documents.catalogue.find import PER_PAGE, Found, Place, added, counts, facet_values, find, place, related, with_term
from documents.catalogue.follow import CatalogueUnavailable, catch_up, current, distrust, follow, forget, rebuild
from documents.catalogue.former import renewed
from documents.catalogue.helpers import Helpers
from documents.catalogue.items import Item, Look, drawn_items
from documents.catalogue.query import FACETS, ORDER, SEVERAL, SINGLE, SPAN, UNDATED, Addresses, Query, QueryError
from documents.catalogue.record import body_mark, load
from documents.catalogue.snapshot import Snapshot
from documents.catalogue.spelling import correct
from documents.catalogue.suggest import Suggestion, suggest
from documents.catalogue.voices import Voice, voices
from documents.catalogue.words import Problem

__all__ = [
    "FACETS",
    "ORDER",
    "PER_PAGE",
    "SEVERAL",
    "SINGLE",
    "SPAN",
    "UNDATED",
    "Addresses",
    "Also",
    "CatalogueUnavailable",
    "Facet",
    "Feed",
    "Found",
    "Helpers",
    "Item",
    "Look",
    "Place",
    "Problem",
    "Query",
    "QueryError",
    "Snapshot",
    "Suggestion",
    "UnknownValue",
    "Value",
    "Voice",
    "added",
    "body_mark",
    "catch_up",
    "correct",
    "counts",
    "current",
    "distrust",
    "drawn_entries",
    "drawn_items",
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
    "unchanged",
    "voices",
    "with_term",
]
