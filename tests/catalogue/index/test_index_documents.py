"""Documents as the fields of the index."""

from __future__ import annotations

import gc
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from documents.catalogue.index import index_documents
from documents.catalogue.index.schema import DAY_SHIFT
from documents.models import Document, Original, Status
from tests.records import make_document, make_organisation, make_person, make_topic

pytestmark = pytest.mark.django_db


def _fields(document: Document) -> dict[str, Any]:
    (found,) = index_documents.of([document.pk], timezone.now())
    return found


def test_a_document_is_folded_and_each_record_in_it_is_a_number() -> None:
    person, body, topic = make_person("Vaqif Ternovoğlu"), make_organisation("Guild"), make_topic("Fog")
    document = make_document(
        "Yağış, ÇOX", people={person: "quoted"}, organisations=[body], topics=[topic], text="Şuşa *court*", summary="Qısa"
    )
    fields = _fields(document)
    assert (fields["key"], fields["record"], fields["title"], fields["summary"]) == (f"d{document.pk}", "d", "yagis cox", "qisa")
    assert fields["body"] == "susa court"
    assert (fields["person"], fields["organisation"], fields["topic"]) == ([person.pk], [body.pk], [topic.pk])
    assert sorted(fields["role"]) == [f"organisation/{body.slug}/mentioned", f"person/{person.slug}/quoted"]
    assert json.loads(fields["item"])["title"] == json.loads(fields["page"])["title"] == "Yağış, ÇOX"


def test_dates_order_documents_and_an_undated_one_comes_last_either_way() -> None:
    dated, undated = make_document("One", date="2021-03"), make_document("Two")
    one, other = _fields(dated), _fields(undated)
    day = date(2021, 3, 1).toordinal()
    assert (one["earliest"], one["latest"], one["date"]) == (day, date(2021, 3, 31).toordinal(), "2021-03")
    assert (one["newest"], one["oldest"]) == (day << DAY_SHIFT | dated.pk, (4_000_000 - day) << DAY_SHIFT | dated.pk)
    assert (other["earliest"], other["latest"], other["date"]) == (0, 0, [])
    assert (other["newest"], other["oldest"]) == (undated.pk, undated.pk)


def test_a_document_added_before_1970_keeps_its_place() -> None:
    old, new = make_document("Old", first_published_at=datetime(1950, 1, 1, tzinfo=UTC)), make_document("New")
    assert _fields(old)["added"] == old.pk
    assert _fields(new)["added"] > _fields(old)["added"]


def test_dates_told_of_are_found_as_exactly_as_they_are_known() -> None:
    events = [("2021-03-28~", "A"), ("2021-03", "B"), ("192X", "C"), ("../1999-05-01", "D"), ("2021-03-28~", "E")]
    fields = _fields(make_document("One", events=events))
    assert fields["told"] == ["../1999-05-01", "192X", "2021-03", "2021-03-28~"]
    assert fields["told_year"] == ["1920", "2021"]
    assert fields["told_month"] == ["2021-03"]
    assert fields["told_day"] == ["2021-03-28"]


def test_what_it_has_and_where_it_stands_are_looked_up_by_one_field() -> None:
    document = make_document("One", address="https://www.gazette.example/a/#x", summary="Short.")
    Original.objects.create(
        document=document,
        sha256="0" * 64,
        size=1,
        media_type="text/html",
        address="http://old.example/b",
        final_address="https://gazette.example/a",
        captured_at=datetime(2021, 1, 1, tzinfo=UTC),
    )
    assert sorted(_fields(document)["has"]) == [
        "address",
        "address=gazette.example/a",
        "address=old.example/b",
        "original",
        "summary",
        "text",
    ]


def test_only_what_readers_may_see_at_that_moment_has_fields() -> None:
    now = timezone.now()
    public, draft = make_document("Public"), make_document("Draft", status=Status.DRAFT)
    later = make_document("Later", embargo_until=now + timedelta(hours=1))
    keys = [public.pk, draft.pk, later.pk]

    def titles(keys: Any, at: datetime) -> list[str]:
        return sorted(found["title"] for found in index_documents.of(keys, at))

    assert titles(keys, now) == ["public"]
    assert titles(keys, now + timedelta(hours=2)) == ["later", "public"]
    assert titles(range(min(keys), max(keys) + 1), now) == ["public"]
    assert titles(range(public.pk, public.pk), now) == titles([], now) == []


def test_the_collector_of_garbage_is_as_it_was_afterwards() -> None:
    before = gc.get_threshold()
    index_documents.of([make_document().pk], timezone.now())
    assert gc.get_threshold() == before
