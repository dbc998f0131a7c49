"""The document: what follows from its columns, what it needs to be published, and how it goes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from documents.models import Correction, Document, Holding, Status, published_bodies, published_body, shown
from documents.models.document import stored_body
from tests.admin.conftest import user
from tests.records import make_document

LATER = timedelta(hours=1)


@pytest.mark.parametrize(
    ("holding", "seen"),
    [(Holding.FULL, "The whole."), (Holding.EXCERPT, "A part."), (Holding.DIGEST, "A part."), (Holding.RECORD, "")],
)
def test_the_holding_says_what_readers_may_see(holding: str, seen: str) -> None:
    assert shown(holding, "The whole.", "A part.") == seen
    assert Document(holding=holding, text="The whole.", digest="A part.").shown == seen
    assert stored_body(holding, "The whole.", "A part.", "") == seen
    assert stored_body(holding, "The whole.", "A part.", "<p>Rendered</p>") == "<p>Rendered</p>"


@pytest.mark.django_db
def test_columns_that_follow_from_others_are_made_when_it_is_saved() -> None:
    document = make_document(
        "Şuşa\u200b haqqında", language="EN", address="https://www.x.example/a/#b", identifier="", text="*Rain*"
    )
    document.refresh_from_db()
    assert (document.slug, document.language, document.identifier) == ("susa-haqqinda", "en", None)
    assert document.address_key == make_document(address="http://x.example/a").address_key
    assert document.address_key is not None
    assert make_document().address_key is None
    assert document.body_html == document.body == "<p><em>Rain</em></p>\n"
    plain = make_document(text="Rain and fog.")
    assert (plain.body_html, plain.body) == ("", "<p>Rain and fog.</p>\n")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, True),
        ({"status": Status.DRAFT}, False),
        ({"status": Status.REVIEW}, False),
        ({"status": Status.WITHDRAWN, "withdrawal_reason": "A test."}, False),
        ({"embargo_until": LATER}, False),
        ({"embargo_until": -LATER}, True),
    ],
)
def test_what_readers_may_see_is_one_rule_in_hand_and_in_the_table(fields: dict[str, Any], *, seen: bool) -> None:
    now = timezone.now()
    values: dict[str, Any] = {name: now + value if isinstance(value, timedelta) else value for name, value in fields.items()}
    document = make_document(text="Rain.", **values)
    assert document.is_public is Document.objects.published().exists() is seen
    assert (published_body(document.pk) is not None) is seen
    assert published_bodies([document.pk]) == ({document.pk: "Rain."} if seen else {})
    assert document.is_embargoed is (fields.get("embargo_until") == LATER)


@pytest.mark.django_db
def test_bodies_are_asked_for_together_and_none_for_none() -> None:
    one, two = make_document(text="*One*"), make_document(text="Two.")
    draft = make_document(text="Draft.", status=Status.DRAFT)
    assert published_bodies([two.pk, one.pk, draft.pk, 10**9]) == {one.pk: "<p><em>One</em></p>\n", two.pk: "Two."}
    assert published_bodies([]) == {}
    assert published_body(two.pk) == "<p>Two.</p>\n"


@pytest.mark.django_db
def test_the_moment_at_which_readers_first_saw_it_is_kept_for_good() -> None:
    ends = timezone.now() + LATER
    embargoed = make_document(embargo_until=ends)
    assert (embargoed.first_published_at, embargoed.was_public) == (ends, False)
    embargoed.status = Status.DRAFT
    embargoed.save()
    assert embargoed.first_published_at is None
    public = make_document()
    first = public.first_published_at
    public.withdraw("A test.")
    public.status = Status.PUBLISHED
    public.save()
    assert (public.first_published_at, public.was_public) == (first, True)


@pytest.mark.django_db
def test_the_next_embargo_to_end_is_known() -> None:
    now = timezone.now()
    make_document(embargo_until=now + 2 * LATER)
    make_document(embargo_until=now + LATER)
    make_document(embargo_until=now + LATER / 2, status=Status.DRAFT)
    assert Document.objects.next_embargo_end(now) == now + LATER
    assert Document.objects.next_embargo_end(now + 3 * LATER) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"holding": "full", "text": " "}, "text"),
        ({"holding": "digest", "digest": ""}, "digest"),
        ({"holding": "excerpt", "digest": ""}, "digest"),
        ({"date": "9000"}, "date"),
        ({"language": "any one"}, "language"),
        ({"title": ""}, "title"),
    ],
)
def test_what_is_wanting_is_named_by_its_field_and_nothing_is_published(fields: dict[str, Any], wrong: str) -> None:
    document = make_document(status=Status.DRAFT)
    for name, value in fields.items():
        setattr(document, name, value)
    with pytest.raises(ValidationError) as refused:
        document.publish()
    assert list(refused.value.message_dict) == [wrong]
    assert not Document.objects.published().exists()


@pytest.mark.django_db
def test_a_withdrawal_needs_a_reason_and_leaves_a_tombstone() -> None:
    document = make_document()
    with pytest.raises(ValueError, match="needs a reason"):
        document.withdraw(" ")
    document.withdraw(" It was wrong. ", title_withheld=True)
    document.refresh_from_db()
    assert (document.status, document.withdrawal_reason, document.title_withheld) == ("withdrawn", "It was wrong.", True)
    assert list(Document.objects.withdrawn()) == [document]
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.update(withdrawal_reason="")


@pytest.mark.django_db
def test_only_what_readers_never_saw_goes_to_the_trash_and_comes_back() -> None:
    by, draft, public = user("editor"), make_document(status=Status.DRAFT), make_document()
    draft.trash(by)
    assert (list(Document.objects.in_trash()), draft.trashed_by) == ([draft], by)
    assert list(Document.objects.in_trash(timezone.now() - LATER)) == []
    draft.status = Status.PUBLISHED
    with pytest.raises(ValidationError, match="It is in the trash: restore it first"):
        draft.full_clean()
    draft.status = Status.DRAFT
    draft.restore()
    assert (draft.trashed_at, draft.trashed_by, Document.objects.in_trash().count()) == (None, None, 0)
    for document in (public, make_document(embargo_until=timezone.now() + LATER)):
        with pytest.raises(ValueError, match="Only drafts"):
            document.trash()
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=public.pk).update(trashed_at=timezone.now())


@pytest.mark.django_db
def test_a_contributor_sees_own_and_public_documents() -> None:
    contributor = user("contributor")
    own, public = make_document("Own", status=Status.DRAFT, added_by=contributor), make_document("Public")
    other = make_document("Other", status=Status.DRAFT)
    assert set(Document.objects.seen_by(contributor)) == {own, public}
    assert set(Document.objects.seen_by(user("editor"))) == {own, public, other}


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"kind": "thing"}, {"status": "lost"}, {"holding": "none"}, {"title": ""}])
def test_the_database_refuses_what_no_form_would_send(wrong: dict[str, str]) -> None:
    make_document()
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.update(**wrong)


@pytest.mark.django_db
def test_corrections_stand_in_the_order_of_their_days_and_have_words() -> None:
    document = make_document()
    for day, words in (("2021-02-01", "Second."), ("2021-01-01", "First.")):
        document.corrections.create(made_on=day, words=words)
    assert [one.words for one in document.corrections.all()] == ["First.", "Second."]
    with pytest.raises(IntegrityError), transaction.atomic():
        Correction.objects.create(document=document, words="")
