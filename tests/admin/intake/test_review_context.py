"""What the review screen is drawn from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from documents.models import Document, Status, Version
from tests.admin.conftest import user
from tests.admin.intake.desk import IN, STORY, form_of, review, row
from tests.records import make_document, make_organisation, make_person, make_topic

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


def test_a_twin_is_shown_before_saving_and_can_be_tied(signed: Signed) -> None:
    there = make_document("As it was printed", text=STORY.replace("a folly", "a great folly"))
    hidden = make_document(
        "Secret draft", text=f"{STORY}\n\nThe mayor said no more.", status=Status.DRAFT, added_by=user("editor")
    )
    client = signed("contributor")
    address, sent, _ = review(client)
    page = client.get(address).content.decode()
    assert "As it was printed" in page
    assert "<del>great" in page
    assert ("Secret draft" in page, f"A document that you may not see (no. {hidden.pk})" in page) == (False, True)
    client.post(address, sent | {f"twin-{there.pk}": "translation", f"twin-{hidden.pk}": "whole", "_draft": "1"})
    new = Document.objects.latest("pk")
    assert {(tie.document.pk, tie.kind, tie.other.pk) for tie in Version.objects.of(new)} == {
        (new.pk, "translation", there.pk),
        (hidden.pk, "excerpt", new.pk),
    }


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\u2066javascript:alert(1)'


def test_hostile_text_is_shown_as_text_on_every_step(signed: Signed) -> None:
    make_person(HOSTILE, description=HOSTILE)
    make_organisation(HOSTILE, description=HOSTILE)
    make_document(HOSTILE, text=f"{HOSTILE}\n\n{STORY}", topics=[make_topic(HOSTILE)], byline=HOSTILE)
    client = signed("publisher")
    address, sent, _ = review(client, f"{HOSTILE}\n\n{STORY}\n{HOSTILE}")
    fields = ("title", "source", "byline", "summary", "digest", "content_notes", "rights", "note", "address", "date", "language")
    sent |= dict.fromkeys((*fields, "cut_words", "cut_reason", "people-0-find"), HOSTILE)
    for part in ("people", "organisations", "topics", "dates"):
        last = int(sent[f"{part}-TOTAL_FORMS"]) - 1
        names = ("key", "name", "role", "record", "described_as", "private_reason", "date", "what", "words", "date_basis")
        sent |= {f"{part}-{last}-{name}": HOSTILE for name in names}
    answers = [client.post(address, sent | {button: "1"}) for button in ("_save", "_publish", "_live")]
    answers += [client.get(address), client.get(IN), client.get("/admin/")]
    for answer in answers:
        page = answer.content.decode()
        assert answer.status_code in (200, 302, 409, 422)
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert not re.search(r'(?:href|src|action|formaction)="[^"#]*javascript:', page)
    assert Document.objects.count() == 1


def test_a_guessed_role_stands_beside_the_row_with_its_words_and_is_taken_with_one_button(signed: Signed) -> None:
    client = signed("publisher")
    text = STORY.replace("Leave a Reply", "The sailor Tomas Plover was sentenced to a fine.")
    address, sent, intake = review(client, text)
    prefix = row(sent, "people", "Tomas Plover")
    key = sent[f"{prefix}-key"]
    assert sent[f"{prefix}-role"] == "mentioned"
    page = " ".join(client.get(address).content.decode().split())
    assert f'Perhaps accused: “<a href="#at-g-{key}.1">Tomas Plover was sentenced</a>”' in page
    assert f'id="at-g-{key}.1"' in page
    assert client.post(address, sent | {"_guess": key, "summary": "Half a sum"}).status_code == 302
    intake.refresh_from_db()
    assert {one["name"]: one["role"] for one in intake.draft["people"] if one["name"] == "Tomas Plover"} == {
        "Tomas Plover": "accused"
    }
    assert intake.draft["summary"] == "Half a sum"
    assert "Perhaps accused" not in client.get(address).content.decode()


def test_a_date_has_its_sentence_beside_it_and_a_withheld_one_is_warned_about(signed: Signed) -> None:
    client = signed("publisher")
    address, sent, intake = review(client)
    key, sentence = sent["dates-0-key"], intake.found["dates"][0]["sentence"]
    assert ("dates-0-what" in sent, sent["dates-0-account"]) == (False, "source")
    assert f"The text says: “{sentence}”" in client.get(address).content.decode()
    client.post(address, sent | {"_quote": key})
    intake.refresh_from_db()
    assert intake.draft["dates"][0]["what"] == f"“{sentence}”"
    warning = "Readers will not see these words"
    page = client.get(address)
    assert warning in page.content.decode()
    client.post(address, form_of(page) | {"holding": "full", "_save": "1"})
    page = client.get(address)
    assert warning not in page.content.decode()
    wrong = client.post(address, form_of(page) | {"dates-0-account": "named", "_draft": "1"})
    assert (wrong.status_code, "Write who says so" in wrong.content.decode()) == (422, True)
    sent = form_of(client.get(address)) | {"dates-0-account": "named", "dates-0-according_to": "Alva Tern", "_draft": "1"}
    assert client.post(address, sent).status_code == 302
    event = Document.objects.get().event_dates.get()
    assert (event.account, event.according_to, event.what) == ("named", "Alva Tern", f"“{sentence}”")
