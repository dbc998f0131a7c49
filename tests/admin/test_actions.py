"""What is done with documents selected in the list."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from documents.models import Document, Status
from tests.admin.conftest import LIST, user
from tests.admin.forms import messages
from tests.admin.reader_view import seen
from tests.records import make_document

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed


def act(client: Client, action: str, *documents: Document, **sent: str) -> list[str]:
    """The messages after an action on documents in the list."""
    chosen = {"action": action, "_selected_action": [document.pk for document in documents]}
    return messages(client, LIST, chosen | sent)


def test_a_draft_is_sent_to_review_and_readers_see_nothing(signed: Signed, client: Client) -> None:
    draft, shown = make_document("A draft", status=Status.DRAFT), make_document("Already shown")
    assert act(signed("editor"), "send_to_review", draft, shown) == [
        "“Already shown” was not sent to review. It is published, and only drafts are sent to review.",
        "1 document sent to review.",
    ]
    assert (seen(client, draft), draft.status) == ((404, False), Status.REVIEW)
    assert seen(client, shown) == (200, True)


def test_what_is_published_is_seen_at_once_and_what_lacks_its_text_is_named(signed: Signed, client: Client) -> None:
    whole = make_document("A whole report", status=Status.REVIEW)
    empty = make_document("An empty report", status=Status.REVIEW, text="", holding="full")
    assert seen(client, whole) == (404, False)
    assert act(signed("publisher"), "publish", whole, empty) == [
        "“An empty report” was not published. The holding is full text, and there is none: paste it, or choose another holding.",
        "1 document published.",
    ]
    assert (seen(client, whole), seen(client, empty), empty.status) == ((200, True), (404, False), Status.REVIEW)
    newest = whole.history.latest()
    assert (newest.status, str(newest.history_user)) == ("published", "publisher")
    assert str(whole.changed_by) == "publisher"


def test_a_withdrawal_asks_for_the_reason_and_tells_readers(signed: Signed, client: Client) -> None:
    wrong, also, kept = make_document("A wrong report"), make_document("Another one"), make_document("A right report")
    sent = {"action": "withdraw", "_selected_action": [wrong.pk, also.pk]}
    asked = signed("publisher").post(LIST, sent)
    assert "A wrong report" in asked.content.decode()
    assert "A right report" not in asked.content.decode()
    assert seen(client, wrong) == (200, True)
    again = signed("publisher").post(LIST, sent | {"confirmed": "1", "reason": " "})
    assert again.context["form"].errors == {"reason": ["This field is required."]}
    assert act(signed("publisher"), "withdraw", wrong, also, confirmed="1", reason="The source took it back.") == [
        "2 documents withdrawn."
    ]
    assert (seen(client, wrong), seen(client, also), seen(client, kept)) == ((410, False), (410, False), (200, True))
    assert "The source took it back." in client.get(f"/documents/{wrong.pk}-{wrong.slug}/").content.decode()


def test_an_embargo_hides_until_its_end(signed: Signed, client: Client) -> None:
    draft, shown = make_document("A draft", status=Status.DRAFT), make_document("Already shown")
    sent = {"action": "embargo", "_selected_action": draft.pk, "confirmed": "1"}
    past = signed("publisher").post(LIST, sent | {"until": "2001-01-01T00:00"})
    assert past.context["form"].errors == {"until": ["This time is past: choose one to come, or publish without an embargo."]}
    assert act(signed("publisher"), "embargo", draft, shown, confirmed="1", until="2990-01-01T12:00") == [
        "“Already shown” was not published under embargo. Readers have seen it already: withdraw it, and say why.",
        "1 document published under embargo.",
    ]
    assert (seen(client, draft), seen(client, shown)) == ((404, False), (200, True))
    assert (draft.status, draft.embargo_until) == (Status.PUBLISHED, datetime(2990, 1, 1, 12, tzinfo=UTC))
    assert not draft.was_public
    Document.objects.filter(pk=draft.pk).update(embargo_until=timezone.now() - timedelta(seconds=1))
    assert seen(client, draft) == (200, True)


ACTIONS: list[tuple[str, dict[str, str]]] = [
    ("publish", {}),
    ("send_to_review", {}),
    ("withdraw", {"confirmed": "1", "reason": "Why."}),
    ("embargo", {"confirmed": "1", "until": "2990-01-01T00:00"}),
]


@pytest.mark.django_db(transaction=True)  # what changes is a commit of its own
@pytest.mark.parametrize(("action", "sent"), ACTIONS, ids=[name for name, _ in ACTIONS])
def test_an_action_of_a_stale_list_leaves_what_was_changed(signed: Signed, action: str, sent: dict[str, str]) -> None:
    status = Status.PUBLISHED if action == "withdraw" else Status.DRAFT
    changed, same = make_document("Changed", status=status), make_document("Same", status=status)
    client = signed("publisher")
    drawn = client.get(LIST).context["drawn"]
    changed.summary = "New words."
    changed.save()
    chosen = {"action": action, "_selected_action": [changed.pk, same.pk], "drawn": drawn}
    said = messages(client, LIST, chosen | sent)
    after = {one.title: one.status for one in Document.objects.all()}
    done = {"publish": Status.PUBLISHED, "send_to_review": Status.REVIEW, "withdraw": Status.WITHDRAWN}.get(
        action, Status.PUBLISHED
    )
    assert after == {"Changed": status, "Same": done}
    assert "changed since this page was drawn" in said[0]


@pytest.mark.parametrize("role", ["contributor", "editor"])
@pytest.mark.parametrize("action", ["publish", "embargo", "withdraw"])
def test_who_may_not_publish_cannot_by_an_action(signed: Signed, role: str, action: str) -> None:
    draft = make_document("Draft", status=Status.DRAFT, added_by=user(role))
    shown = make_document("Shown", added_by=user(role))
    sent = {"action": action, "_selected_action": [draft.pk, shown.pk], "confirmed": "1"}
    signed(role).post(LIST, sent | {"reason": "No.", "until": "2990-01-01T00:00"})
    assert list(Document.objects.order_by("pk").values_list("status", flat=True)) == ["draft", "published"]
