"""Documents that a text may be one of."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.intake.workflow import fingerprints
from documents.models import Sketch
from tests.intake.workflow.stories import STORY
from tests.records import make_document


@pytest.mark.django_db
def test_twins_are_found_among_all_with_few_queries() -> None:
    same, other = (
        make_document("Same", text=STORY),
        make_document("Other", text="Gulls took the crane and nobody was hurt by it."),
    )
    excerpt = make_document("Excerpt", text=STORY.split("\n\n")[2] * 2)
    assert fingerprints.catch_up() == 3
    assert fingerprints.catch_up() == 0
    other.address = "https://strand.example/story?utm_source=x"
    other.save()
    assert fingerprints.catch_up() == 1
    with CaptureQueriesContext(connection) as asked:
        found = fingerprints.find_twins(STORY, language="en", addresses=["http://www.strand.example/story"], sha256="")
    assert {one["document"]: one["tie"] for one in found} == {
        same.pk: "same text",
        other.pk: "the same address",
        excerpt.pk: "contains it",
    }
    assert len(asked) <= 6


@pytest.mark.django_db
def test_a_document_has_one_sketch_which_is_made_anew_when_it_changes() -> None:
    one, empty = make_document("One", text=STORY, address="https://strand.example/1"), make_document("Empty", text="")
    fingerprints.keep([one, empty])
    first = {sketch.document_id: (sketch.identity, sketch.address) for sketch in Sketch.objects.all()}
    assert [bool(part) for part in first[one.pk]] == [True, True]
    assert first[empty.pk] == ("", "")
    one.text = f"{STORY}\n\nAnd more of it."
    one.save()
    assert fingerprints.catch_up(most=1) == 1
    assert Sketch.objects.count() == 2
    assert Sketch.objects.get(document=one).identity != first[one.pk][0]
    fingerprints.keep([])
    assert Sketch.objects.count() == 2


@pytest.mark.django_db
def test_a_text_that_nobody_has_has_no_twins() -> None:
    make_document("Other", text="Gulls took the crane and nobody was hurt by it.")
    fingerprints.catch_up()
    assert fingerprints.find_twins(STORY, language="en", addresses=["", "no address"], sha256="") == []
    assert fingerprints.find_twins("", language="", addresses=[], sha256="0" * 64) == []
