"""Who answers the read of a body: the replica where it may, else the primary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.db import connection, connections
from django.db.utils import load_backend
from django.test.utils import CaptureQueriesContext

from documents.models import CatalogueVersion, Document, Holding, Status, published_body, replica
from tests.records import make_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from documents.models.replica import Reached

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def attach(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Gives the archive a replica: this very database, or what is said instead."""
    monkeypatch.setattr(replica, "_health", replica._Health())

    def attached(**facts: Any) -> None:
        here = connection.settings_dict
        # A pool of its own would outlive the test.
        options = {key: value for key, value in here["OPTIONS"].items() if key != "pool"}
        alias = here | {"OPTIONS": options} | facts
        monkeypatch.setattr(settings, "DATABASES", settings.DATABASES | {replica.ALIAS: alias})
        connections[replica.ALIAS] = load_backend(alias["ENGINE"]).DatabaseWrapper(alias, replica.ALIAS)

    yield attached
    connections[replica.ALIAS].close()
    del connections[replica.ALIAS]


@pytest.fixture
def document() -> Document:
    return make_document("A letter", text="Its *body*.", holding=Holding.FULL)


def _reached() -> Reached:
    return CatalogueVersion.objects.values_list("version", "lineage").get()


def _asked(pk: int, reached: Reached | None) -> tuple[str | None, int, int]:
    """The body, and how often primary and replica were asked for it."""
    with CaptureQueriesContext(connection) as primary, CaptureQueriesContext(connections[replica.ALIAS]) as copy:
        body = published_body(pk, reached)
    return body, len(primary), len(copy)


BODY = "<p>Its <em>body</em>.</p>\n"


def test_a_replica_that_has_come_as_far_answers_and_nobody_else(attach: Callable[..., None], document: Document) -> None:
    attach()
    version, lineage = _reached()
    assert _asked(document.pk, (version, lineage)) == (BODY, 0, 1)
    assert _asked(document.pk, (version - 1, lineage)) == (BODY, 0, 1)
    assert _asked(document.pk + 1, (version, lineage)) == (None, 0, 1)
    Document.objects.filter(pk=document.pk).update(status=Status.DRAFT)
    assert _asked(document.pk, _reached()) == (None, 0, 1)


def test_the_primary_answers_where_the_replica_is_behind_or_of_another_lineage(
    attach: Callable[..., None], document: Document
) -> None:
    attach()
    version, lineage = _reached()
    assert _asked(document.pk, (version + 1, lineage)) == (BODY, 1, 1)
    assert _asked(document.pk, (version, "another")) == (BODY, 1, 1)
    assert _asked(document.pk, None) == (BODY, 1, 0)  # a request whose catalogue is behind


def test_the_primary_answers_while_a_replica_that_failed_rests_and_then_it_is_tried_again(
    attach: Callable[..., None], document: Document, tmp_path: Path
) -> None:
    attach(NAME=str(tmp_path / "no" / "such") if connection.vendor == "sqlite" else "no_such_database")
    assert published_body(document.pk, _reached()) == BODY
    connections[replica.ALIAS].close()
    attach()
    assert _asked(document.pk, _reached()) == (BODY, 1, 0)
    replica._health.resting = 0.0
    assert _asked(document.pk, _reached()) == (BODY, 0, 1)
    assert _asked(document.pk, _reached()) == (BODY, 0, 1)


def test_a_database_that_is_no_archive_is_no_replica(attach: Callable[..., None], document: Document, tmp_path: Path) -> None:
    attach(NAME=str(tmp_path / "empty") if connection.vendor == "sqlite" else "postgres")
    assert published_body(document.pk, _reached()) == BODY
    assert replica._health.failed


def test_of_many_requests_one_tries_a_replica_that_failed() -> None:
    health = replica._Health(failed=True)
    assert [health.may_be_asked() for _ in range(3)] == [True, False, False]
    assert all(replica._Health().may_be_asked() for _ in range(3))


def test_without_a_replica_the_primary_answers(document: Document) -> None:
    assert published_body(document.pk, _reached()) == BODY
