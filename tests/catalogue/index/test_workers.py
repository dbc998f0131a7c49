"""Other processes that read documents for the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection

from documents import catalogue
from documents.catalogue import Query
from documents.models import Document, Person
from tests.catalogue import changes, oracle

if TYPE_CHECKING:
    from tests.conftest import Manage


@pytest.mark.django_db(transaction=True)
def test_an_index_made_by_several_processes_is_the_one_that_one_process_makes(manage: Manage) -> None:
    changes.fill(1200)  # more than two chunks
    Document.objects.filter(pk__in=list(Document.objects.values_list("pk", flat=True)[::7])).update(status="draft")
    hidden = Person.objects.filter(appearances__document__status="published").first()
    assert hidden is not None
    Person.objects.filter(pk=hidden.pk).update(private=True, private_reason="Asked for it.")
    alone = catalogue.engine().rebuild()
    before = {row.pk: row for row in alone.find(Query(), per_page=2000).rows}
    told, error = manage("rebuild_catalogue", "--processes", "2").communicate(timeout=300)
    assert told.startswith("The catalogue stands at version"), error
    catalogue.engine().forget()
    together = catalogue.engine().current()
    assert {row.pk: row for row in together.find(Query(), per_page=2000).rows} == before
    assert len(before) == Document.objects.published().count() < Document.objects.count()
    assert hidden.slug not in [slug for row in before.values() for slug, *_ in row.people]
    oracle.compare(together, Query(), per_page=2000)


@pytest.mark.django_db(transaction=True)
def test_what_one_helper_cannot_read_ends_the_rebuild_and_leaves_the_index(manage: Manage) -> None:
    changes.fill(3)
    before = catalogue.engine().current()
    with connection.cursor() as cursor:  # what the readers ask for is not there
        cursor.execute("ALTER TABLE documents_eventdate RENAME TO elsewhere")
    try:
        _, error = manage("rebuild_catalogue", "--processes", "2").communicate(timeout=300)
        assert "documents_eventdate" in error
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE elsewhere RENAME TO documents_eventdate")
    catalogue.engine().forget()
    assert catalogue.engine().current().version == before.version
    assert catalogue.engine().current().find(Query(), facets=()).total == 3
