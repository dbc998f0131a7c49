"""docs/searches.md says exactly what is found, proposed and marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command

from documents import catalogue
from documents.models import Document
from tests.catalogue import searches

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db

# Of whom readers are told nothing: no record finds them, nor is anything proposed in their place.
PRIVATE = ("Gunel Hasanli", "Гюнель Гасанлы", "Günel", "Гюнеля", "Sevinj Sadigova", "Севиндж Садыгова")


@pytest.fixture
def held() -> str:
    return (settings.BASE_DIR / "docs" / "searches.md").read_text(encoding="utf-8")


@pytest.fixture
def records() -> catalogue.CatalogueState:
    call_command("loaddata", settings.BASE_DIR / "fixtures" / "demo.json", verbosity=0)
    return catalogue.engine().rebuild()


def test_the_records_are_found_as_the_page_says(records: catalogue.CatalogueState, held: str) -> None:
    titles = Document.objects.order_by("pk").values_list("pk", "title")
    assert len(searches.SEARCHES) >= 40
    assert searches.page(titles, searches.outcomes(records), searches.texts_of(held)).splitlines() == held.splitlines()


@pytest.mark.django_db(transaction=True)
def test_the_full_texts_are_found_as_the_page_says(records: catalogue.CatalogueState, held: str, corpus_dir: Path) -> None:
    call_command("import_corpus", str(corpus_dir), "--holding", "full", verbosity=0)
    assert [one.found for one in searches.outcomes(catalogue.engine().sync())] == searches.texts_of(held)


def test_private_people_are_neither_found_nor_proposed(records: catalogue.CatalogueState) -> None:
    for typed in PRIVATE:
        assert searches.outcome(records, typed) == ("–", "", "", ""), typed
