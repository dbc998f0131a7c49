"""The health page: fine, or which part is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection

from documents import catalogue
from tests.records import make_document

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_archive_that_answers_is_healthy(client: Client) -> None:
    make_document()
    response = client.get("/health/")
    assert (response.status_code, response["Cache-Control"]) == (200, "no-store")
    assert response.json() == {"status": "ok", "version": "0.1.0"}


def test_a_database_that_fails_is_named(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE documents_catalogueversion RENAME TO elsewhere")
    try:
        response = client.get("/health/")
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE elsewhere RENAME TO documents_catalogueversion")
    assert (response.status_code, response["Cache-Control"]) == (503, "no-store")
    assert response.json() == {"status": "unavailable", "fault": "database", "version": "0.1.0"}


def test_a_catalogue_that_fails_is_named(client: Client, var_dir: Path) -> None:
    var_dir.mkdir(parents=True, exist_ok=True)
    (var_dir / "catalogue").write_text("A file where a folder belongs.")
    catalogue.engine().forget()
    response = client.get("/health/")
    assert response.status_code == 503
    assert response.json() == {"status": "unavailable", "fault": "catalogue", "version": "0.1.0"}
