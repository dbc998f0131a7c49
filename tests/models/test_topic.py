"""Terms of the vocabulary."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from documents.models import Status, Topic, TopicAssignment
from tests.admin.conftest import user
from tests.records import make_document, make_topic

pytestmark = pytest.mark.django_db


def test_readers_meet_topics_of_published_documents() -> None:
    seen, drafted = make_topic("Seen"), make_topic("Drafted")
    make_document("One", topics=[seen])
    make_document("Two", topics=[drafted], status=Status.DRAFT)
    assert list(Topic.objects.visible()) == [seen]
    assert drafted not in Topic.objects.seen_by(user("contributor"))
    assert drafted in Topic.objects.seen_by(user("editor"))


def test_a_slug_has_our_own_letters() -> None:
    assert [make_topic(name).slug for name in ("Şəhər və ışıq", "Sahar va isiq", "Чайки")] == [
        "sahar-va-isiq",
        "sahar-va-isiq-1",
        "chayki",
    ]


def test_no_topic_is_below_itself_however_far() -> None:
    one, two, three = make_topic("One"), make_topic("Two"), make_topic("Three")
    two.broader, three.broader = one, two
    two.save()
    three.save()
    one.broader = three
    with pytest.raises(ValidationError, match="“One” is already below this topic: choose another broader term"):
        one.full_clean()
    Topic.objects.get(pk=three.pk).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Topic.objects.filter(pk=one.pk).update(broader=one)


def test_a_topic_is_named_in_whatever_capitals() -> None:
    one = make_topic("Işıq")
    assert Topic.objects.named("IŞIQ") == one
    assert Topic.objects.named("Isiq") is None


def test_a_document_carries_a_topic_once() -> None:
    topic = make_topic("Fog")
    document = make_document(topics=[topic])
    assert str(TopicAssignment.objects.get()) == f"{document.pk}: Fog"
    with pytest.raises(IntegrityError), transaction.atomic():
        TopicAssignment.objects.create(content_object=document, tag=topic)
    document.topics.add(topic)
    assert list(document.topics.all()) == [topic]
