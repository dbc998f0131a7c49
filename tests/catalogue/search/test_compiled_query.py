"""A query as the engine takes it."""

from __future__ import annotations

import pytest

from documents import catalogue
from documents.catalogue import Query
from tests.catalogue.search.asking import found_titles
from tests.records import make_document, make_topic

pytestmark = pytest.mark.django_db


def test_a_minus_asks_for_documents_without_the_word() -> None:
    make_document("Court and hearing")
    make_document("Court alone")
    assert found_titles("court -hearing") == {"Court alone"}
    assert found_titles("-hearing") == {"Court alone"}
    assert found_titles('-"court alone"') == {"Court and hearing"}


def test_an_underscore_in_a_slug_is_a_value_like_another() -> None:
    make_document(topics=[make_topic("Odd", slug="odd_one")])
    assert catalogue.engine().current().find(Query.parse([("topic", "odd_one")])).total == 1
