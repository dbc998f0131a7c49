"""Topics for a new text."""

from __future__ import annotations

import pytest

from documents.intake.workflow.topic_suggestions import MOST, find_topics
from tests.admin.conftest import user
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


@pytest.mark.django_db
def test_one_document_proves_little_and_a_name_in_the_text_more_the_second_time() -> None:
    tern = make_person("Alva Tern")
    make_document("One", people=[tern], topics=[make_topic("Harbours")])
    make_topic("Sea law")
    found = {topic.name: topic.confidence for topic in find_topics("The sea law of Lorn.", [tern.pk], [])}
    assert found == {"Harbours": 0.5, "Sea law": 0.5}
    (named,) = find_topics("The sea law, the SEA LAW.", [], [])
    assert (named.name, named.confidence, named.basis) == ("Sea law", 0.75, "its name stands in the text 2 times")


@pytest.mark.django_db
def test_what_a_user_may_not_see_suggests_nothing() -> None:
    tern = make_person("Alva Tern")
    make_document("Draft", status="draft", people=[tern], topics=[make_topic("Gulls")], added_by=user("editor"))
    assert [topic.name for topic in find_topics("", [tern.pk], [], user=user("editor"))] == ["Gulls"]
    assert find_topics("", [tern.pk], [], user=user("contributor")) == ()
    assert [topic.name for topic in find_topics("", [tern.pk], [])] == ["Gulls"]  # a command sees all


@pytest.mark.django_db
def test_topics_are_bounded_and_there_may_be_none() -> None:
    names = [f"Matter {letter * 3}" for letter in "abcdefghijklmnop"]
    for name in names:
        make_topic(name)
    assert len(find_topics(" ".join(names), [], [])) == MOST
    assert find_topics("", [], []) == ()
