"""Documents that a text may be one of."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.intake.workflow import fingerprints
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
