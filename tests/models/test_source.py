"""Publications and bodies that documents come from."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from documents.models import Source, Status
from tests.admin.conftest import user
from tests.records import make_document, make_source

pytestmark = pytest.mark.django_db


def test_readers_meet_sources_of_published_documents() -> None:
    seen, drafted = make_source("Seen"), make_source("Drafted")
    make_source("Unused")
    make_document("One", source=seen)
    make_document("Two", source=drafted, status=Status.DRAFT)
    assert list(Source.objects.visible()) == [seen]
    assert set(Source.objects.seen_by(user("editor"))) == set(Source.objects.all())
    assert drafted not in Source.objects.seen_by(user("contributor"))
    assert seen in Source.objects.seen_by(user("contributor"))


def test_a_slug_is_made_of_the_name_and_kept_when_it_is_given() -> None:
    assert [make_source(name).slug for name in ("Şərq", "Sarq", "Şərq qəzeti")] == ["sarq", "sarq-2", "sarq-qazeti"]
    assert make_source("Other", slug="own").get_absolute_url() == "/sources/own/"


def test_a_source_of_the_same_name_and_a_language_that_is_none_are_refused() -> None:
    one = make_source("Şərq")
    with pytest.raises(ValidationError, match=f"no. {one.pk}"):
        Source(name="şərq").full_clean()
    with pytest.raises(ValidationError, match="BCP 47"):
        Source(name="Another", language="any one").full_clean()
    one.language = "az"
    one.full_clean()


def test_a_source_is_named_in_whatever_capitals() -> None:
    one = make_source("Новая газета")
    assert Source.objects.named("НОВАЯ  ГАЗЕТА") == one
    assert Source.objects.named("Nowaja gazeta") is None
