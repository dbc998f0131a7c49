"""The catalogue: a copy of what readers may see that follows the database, and the one door to it.

The middleware takes the state of the `engine` once a request and passes it on; views ask that state.
"""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from documents.catalogue.answers import (
    PER_PAGE,
    Also,
    CatalogueUnavailable,
    Facet,
    Found,
    Place,
    Suggestion,
    UnknownValue,
    Value,
    Voice,
)
from documents.catalogue.contents.item import Item
from documents.catalogue.contents.labels import Label
from documents.catalogue.contents.loading import body_mark, load
from documents.catalogue.facets import ADDRESS_ORDER, FACET_FIELDS, FACETS, UNDATED, DeclaredFacet
from documents.catalogue.has import HAS_WORDS, HasWord
from documents.catalogue.interface import CatalogueEngine, CatalogueState
from documents.catalogue.query.query import SPAN, Addresses, Query, QueryError
from documents.catalogue.query.query_parser import Problem, with_field


def engine() -> CatalogueEngine:
    """The engine that the setting CATALOGUE_ENGINE names."""
    return _load_engine(settings.CATALOGUE_ENGINE)


@cache
def _load_engine(name: str) -> CatalogueEngine:
    made: CatalogueEngine = import_string(name)()
    return made


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
    "CatalogueEngine",
    "CatalogueState",
    "CatalogueUnavailable",
    "DeclaredFacet",
    "Facet",
    "Found",
    "HasWord",
    "Item",
    "Label",
    "Place",
    "Problem",
    "Query",
    "QueryError",
    "Suggestion",
    "UnknownValue",
    "Value",
    "Voice",
    "body_mark",
    "engine",
    "load",
    "with_field",
]
