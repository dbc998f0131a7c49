"""One committed state of the index."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from documents import catalogue
from documents.models import Document
from tests.records import make_document

if TYPE_CHECKING:
    from tests.catalogue.index.reader import Reader

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_embargo_that_ends_within_the_second_changes_the_page(reader: Reader) -> None:
    """Two states of one version in one second are two states."""
    document = make_document("Embargoed", embargo_until=timezone.now() + timedelta(hours=1))
    assert reader.titles() == []
    for _ in range(50):  # a slow machine may need more seconds than one until it looks in time
        while timezone.now().microsecond > 300_000:
            time.sleep(0.01)
        ends = timezone.now().replace(microsecond=900_000)
        Document.objects.filter(pk=document.pk).update(embargo_until=ends)
        first = catalogue.engine().current().mark
        if timezone.now() < ends:
            break
    time.sleep(max(0, (ends - timezone.now()).total_seconds()) + 0.01)
    assert catalogue.engine().current().mark != first


def test_a_request_with_nothing_new_asks_the_database_once(django_assert_num_queries: object) -> None:
    make_document()
    catalogue.engine().current()
    with django_assert_num_queries(1):  # type: ignore[operator]
        catalogue.engine().current()
