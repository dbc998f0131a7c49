"""Versions of one story are tied once, and never to a document that readers may not see."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from documents.models import Status, Version, VersionKind
from tests.records import make_document

pytestmark = pytest.mark.django_db


def test_a_pair_is_tied_once_whichever_way_round_and_never_to_itself() -> None:
    one, two = make_document("One"), make_document("Two")
    Version.objects.create(document=two, other=one, kind=VersionKind.TRANSLATION)
    for document, other in ((two, one), (one, two), (one, one)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Version.objects.create(document=document, other=other)
        with pytest.raises(ValidationError):
            Version(document=document, other=other).full_clean()
    assert [str(tie) for tie in Version.objects.of(one)] == [f"{two.pk} is translation of {one.pk}"]
    assert list(Version.objects.of(two)) == list(Version.objects.of(one))


def test_readers_see_a_tie_only_where_they_see_both() -> None:
    public, other, draft = make_document("Public"), make_document("Other"), make_document("Draft", status=Status.DRAFT)
    seen = Version.objects.create(document=public, other=other)
    Version.objects.create(document=draft, other=public)
    Version.objects.create(document=other, other=draft)
    assert list(Version.objects.visible()) == [seen]
