"""An erasure from beginning to end, and going on after a stop."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from documents import catalogue, erasure
from documents.middleware import pages
from documents.models import Document, Erasure, ErasureStage, Original
from tests.erasure.marked import PASSAGE, Marked, has_mark, run, traces
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db(transaction=True)


def test_no_deleted_document_is_left_in_a_segment(marked: Marked) -> None:
    catalogue.engine().sync()
    run(marked.document.pk, "--reason", "error", "--yes")
    (generation,) = [path for path in (Path(settings.VAR_DIR) / "catalogue").iterdir() if path.is_dir()]
    meta = json.loads((generation / "meta.json").read_text())
    assert [segment["deletes"] for segment in meta["segments"]] == [None] * len(meta["segments"])
    known = {segment["segment_id"].replace("-", "") for segment in meta["segments"]}
    assert {path.name[:32] for path in generation.iterdir() if re.match("[0-9a-f]{32}", path.name)} == known


def test_a_stopped_erasure_is_finished(marked: Marked) -> None:
    catalogue.engine().sync()
    erased, _found = erasure.erase(marked.document.pk, "data-protection", with_records=True)
    assert erased.stage == ErasureStage.FILES
    assert len(erased.paths) == 4
    assert traces() != []
    assert run("--resume").splitlines()[-1] == "Finished."
    assert traces() == []
    assert run("--resume") == "Nothing is waiting.\n"
    assert "was erased on" in run(marked.document.pk)


def test_no_process_keeps_a_page_of_it_in_memory(marked: Marked, client: Client) -> None:
    catalogue.engine().sync()
    for _ in range(2):
        assert PASSAGE in client.get(marked.document.get_absolute_url()).content.decode()
    assert any(has_mark(page[1]) for _weight, page in pages._pages.values())
    run(marked.document.pk, "--reason", "court-order", "--with-records", "--yes")
    client.get("/about/")
    assert not any(has_mark(page[1]) for _weight, page in pages._pages.values())


def test_it_is_refused_inside_a_transaction() -> None:
    document = make_document()
    erased, _found = erasure.erase(document.pk, "error")
    Erasure.objects.filter(pk=erased.pk).update(stage=ErasureStage.SPACE)
    with transaction.atomic(), pytest.raises(erasure.NotCompacted, match="inside a transaction"):
        erasure.finish(Erasure.objects.all())


def test_a_reason_that_is_none_and_a_document_that_is_not_there_are_refused() -> None:
    document = make_document()
    with pytest.raises(erasure.CannotErase, match="“whim” is no reason code: use "):
        erasure.erase(document.pk, "whim")
    with pytest.raises(erasure.CannotErase, match=f"There is no document no. {document.pk + 1}."):
        erasure.erase(document.pk + 1, "error")
    assert (Document.objects.count(), Erasure.objects.count()) == (1, 0)


def test_each_step_is_told_and_what_is_done_is_done_once() -> None:
    erased, _found = erasure.erase(make_document().pk, "error")
    told: list[str] = []

    def steps() -> list[str]:
        # The catalogue's thread reads this database too: on PostgreSQL it may be waited for, which is told besides.
        return [words for words in told if " transaction" not in words]

    erasure.finish([erased], told.append)
    assert steps() == ["files", "search index", "database"]
    assert Erasure.objects.get().stage == ErasureStage.DONE
    erasure.finish(Erasure.objects.all(), told.append)
    assert steps() == ["files", "search index", "database"]


def test_only_what_has_been_in_the_trash_for_long_is_purged() -> None:
    now = timezone.now()
    long_ago, lately, kept = (make_document(title, status="draft") for title in ("Long ago", "Lately", "Kept"))
    content = b"Gulls returned."
    gone = Original.store(long_ago, content, captured_at=now)
    for document in (long_ago, lately):
        document.trash()
    Document.objects.filter(pk=long_ago.pk).update(trashed_at=now - timedelta(days=31))
    assert erasure.purge(now - timedelta(days=30)) == 1
    assert list(Document.objects.order_by("pk")) == [lately, kept]
    assert Erasure.objects.count() == 0
    with pytest.raises(FileNotFoundError):
        gone.read()
    assert erasure.purge(now - timedelta(days=30)) == 0
