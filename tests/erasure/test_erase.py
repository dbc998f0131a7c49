"""After an erasure no word of the document is anywhere that the archive keeps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from documents import catalogue
from documents.models import (
    Erasure,
    Holding,
)
from documents.views.formats import FORMATS
from tests.erasure.marked import MARK, Marked, has_mark, run, traces
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client


pytestmark = pytest.mark.django_db(transaction=True)


def test_the_mark_is_in_every_part_before_and_nowhere_after(marked: Marked) -> None:
    catalogue.engine().sync()
    before = set(traces())
    tables = {"document", "historicaldocument", "correction", "eventdate", "appearance", "affiliation", "intake", "sourcerule"}
    tables |= {"name", "person", "organisation", "topic", "source", "original", "edit", "regrouping", "tableimport"}
    assert {f"documents_{table}" for table in tables} | {"django_admin_log"} <= before
    assert any(re.search(r"\.store$", name) for name in before)
    assert sum(bool(re.fullmatch("[0-9a-f]{64}", name)) for name in before) == 4
    run(marked.document.pk, "--reason", "court-order", "--with-records", "--yes")
    assert traces() == []
    assert Erasure.objects.values_list("document", "reason", "was_public", "stage", "paths").get() == (
        *(marked.document.pk, "court-order", True, "done", []),
    )


@pytest.mark.parametrize("language", ["", "/az", "/ru"])
def test_its_addresses_answer_with_the_reason_alone(marked: Marked, client: Client, language: str) -> None:
    pk, second = marked.document.pk, marked.document.get_absolute_url()
    assert client.get(f"{language}{second}").status_code == 200
    run(pk, "--reason", "court-order", "--yes")
    addresses = [marked.first, second, f"/documents/{pk}/", f"/documents/{pk}-any-other/"]
    addresses += [f"/documents/{pk}{slug}.{suffix}" for suffix in FORMATS for slug in ("", "-second-zqsilinmis-title")]
    bodies = {client.get(f"{language}{address}").content for address in addresses}
    assert {client.get(f"{language}{address}").status_code for address in addresses} == {410}
    assert len(bodies) == 1
    said = bodies.pop().decode()
    assert not has_mark(said.encode())
    assert "lamplighters" not in said
    if not language:
        assert "court order" in said
    for address in (
        "/",
        "/documents/",
        "/documents/feed.atom",
        f"/documents/?q={MARK}",
        "/sitemaps/documents-1.xml",
        "/dates/2021/",
    ):
        said = client.get(address).content.decode().replace(MARK, "")
        assert ("lamplighters" in said, f"documents/{pk}-" in said) == (False, False), address


def test_what_readers_never_saw_has_no_tombstone(client: Client) -> None:
    draft = make_document("Slip of the pen", status="draft", holding=Holding.RECORD)
    run(draft.pk, "--reason", "error", "--yes")
    nothing = client.get("/documents/999999/")
    answer = client.get(f"/documents/{draft.pk}/")
    assert (answer.status_code, answer.content) == (404, nothing.content)
