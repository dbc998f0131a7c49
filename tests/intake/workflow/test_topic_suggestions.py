"""Topics for a new text."""

from __future__ import annotations

import pytest

from documents.intake.workflow.topic_suggestions import find_topics
from tests.records import make_document, make_person, make_topic


@pytest.mark.django_db
def test_topics_come_from_documents_with_the_same_people() -> None:
    tern, harbours, gulls = make_person("Alva Tern"), make_topic("Harbours"), make_topic("Gulls")
    for number in range(3):
        make_document(f"Report {number}", people=[tern], topics=[harbours] if number else [harbours, gulls])
    make_document("Unrelated", topics=[make_topic("Bees")])
    found = {topic.name: (topic.confidence, topic.basis) for topic in find_topics("No words of theirs.", [tern.pk], [])}
    assert found == {
        "Harbours": (0.75, "3 of 3 documents with the same names carry it"),
        "Gulls": (0.25, "1 of 3 documents with the same names carries it"),
    }
    assert [topic.name for topic in find_topics("The bees are gone, and the bees were many.", [], [])] == ["Bees"]
