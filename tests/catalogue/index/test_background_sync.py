"""The thread in which a process brings its index up to date."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError
from django.test import Client

from documents import catalogue
from documents.catalogue.index import background_sync
from documents.catalogue.index.background_sync import Follower
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


class _Steps:
    """The work of a follower: what it is asked, and the steps that it takes until nothing is left."""

    def __init__(self, *done: bool | Exception) -> None:
        self.asked: list[bool] = []
        self.ended = threading.Event()
        self._done = list(done)

    def __call__(self, *, remake: bool) -> bool:
        self.asked.append(remake)
        done = self._done.pop(0) if self._done else True
        if not self._done:
            self.ended.set()
        if isinstance(done, Exception):
            raise done
        return done


def test_a_follower_steps_until_nothing_is_left() -> None:
    steps = _Steps(False, False, True)  # noqa: FBT003
    follower = Follower(steps)
    follower.wake()
    assert steps.ended.wait(60)
    follower.stop()
    assert steps.asked == [False, False, False]


def test_a_follower_that_is_woken_twice_has_one_thread_and_goes_on_after_it_was_stopped() -> None:
    steps = _Steps(True, True)  # noqa: FBT003
    follower = Follower(steps)
    follower.stop()  # of nothing that runs
    follower.wake()
    first = follower._thread
    follower.wake()
    assert follower._thread is first
    follower.stop()
    assert follower._thread is None
    steps._done.append(True)
    follower.wake()
    assert steps.ended.wait(60)
    follower.stop()


@pytest.mark.parametrize("error", [DatabaseError("locked"), ValueError("of the engine")])
def test_a_fault_is_logged_and_the_work_is_tried_again(
    error: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(background_sync, "AFTER_FAULT", 0.01)
    monkeypatch.setattr(background_sync, "CHECK", 0.01)
    steps = _Steps(error, True)  # noqa: FBT003
    follower = Follower(steps)
    follower.wake()
    assert steps.ended.wait(60)
    follower.stop()
    (record,) = [one for one in caplog.records if "could not be brought up to date" in one.getMessage()]
    assert record.levelname == ("WARNING" if isinstance(error, DatabaseError) else "ERROR")


def test_an_index_is_made_again_once_and_then_not_for_a_while() -> None:
    steps = _Steps(True)  # noqa: FBT003
    follower = Follower(steps)
    assert follower.remake() is True
    assert steps.ended.wait(60)
    assert follower.remake() is False
    follower.stop()
    assert steps.asked == [True]


def test_other_threads_run_more_often_while_it_works() -> None:
    before, seen = sys.getswitchinterval(), []

    def step(*, remake: bool) -> bool:
        seen.append(sys.getswitchinterval())
        ended.set()
        return True

    ended = threading.Event()
    follower = Follower(step)
    follower.wake()
    assert ended.wait(60)
    follower.stop()
    assert seen == [pytest.approx(background_sync.SWITCH)]
    assert sys.getswitchinterval() == before
