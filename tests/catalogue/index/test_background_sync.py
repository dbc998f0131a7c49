"""The thread in which a process brings its index up to date."""

from __future__ import annotations

import time
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from documents import catalogue
from documents.models import CatalogueVersion, Document, Status
from tests.records import make_document

if TYPE_CHECKING:
    from pytest_django import Settings

    from tests.catalogue.index.reader import Reader


following = import_module("documents.catalogue.index.sync")  # the module, which its package hides behind the function


pytestmark = pytest.mark.django_db(transaction=True)


def test_readers_of_another_database_wait_rather_than_see_the_old_one(reader: Reader, settings: Settings) -> None:
    make_document("Of the old database")
    assert reader.titles() == ["Of the old database"]
    settings.FOLLOW_IN_REQUESTS = False
    CatalogueVersion.objects.update(lineage="another")
    Document.objects.update(title="Of the new database")
    _until_followed()
    assert reader.titles() == ["Of the new database"]


def _until_followed() -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until:
        with suppress(catalogue.CatalogueUnavailable):
            if not catalogue.engine().current().behind:
                return
        time.sleep(0.01)
    raise AssertionError("the follower did not follow")


def test_many_changes_are_applied_in_commits_and_nothing_hidden_is_shown_meanwhile(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    documents = [make_document(f"Document {number}") for number in range(4)]
    assert len(reader.titles()) == 4
    settings.FOLLOW_IN_REQUESTS = False
    monkeypatch.setattr(following, "BATCH", 1)
    Document.objects.filter(pk__lte=documents[2].pk).update(status=Status.DRAFT)
    for _ in range(50):
        answer = Client().get("/documents/").content.decode()
        assert [number for number in range(3) if f"Document {number}" in answer] == []
    _until_followed()
    assert reader.titles() == ["Document 3"]
