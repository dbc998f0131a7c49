"""The one door to the catalogue: which engine is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents import catalogue
from documents.catalogue.search.engine import Tantivy

if TYPE_CHECKING:
    from pytest_django import Settings


class AnotherEngine(Tantivy):
    """One that a site has of its own."""


def test_the_engine_is_the_one_that_is_set_and_made_once(settings: Settings) -> None:
    assert type(catalogue.engine()) is Tantivy
    assert catalogue.engine() is catalogue.engine()
    settings.CATALOGUE_ENGINE = f"{__name__}.AnotherEngine"
    assert type(catalogue.engine()) is AnotherEngine


def test_an_engine_that_is_not_there_is_named(settings: Settings) -> None:
    settings.CATALOGUE_ENGINE = "documents.catalogue.search.engine.Nothing"
    with pytest.raises(ImportError, match="Nothing"):
        catalogue.engine()


def test_all_that_is_offered_is_there() -> None:
    assert [name for name in catalogue.__all__ if not hasattr(catalogue, name)] == []
    assert len(set(catalogue.__all__)) == len(catalogue.__all__)
