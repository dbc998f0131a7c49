"""The review screen: everything sent is saved first, then the button's deed is done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from documents.admin.intake.review import DEEDS
from documents.models import Dismissal, Document, Intake
from tests.admin.conftest import user
from tests.admin.intake.desk import IN, STORY, form_of, review, row
from tests.records import make_organisation, make_person

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "buttons"),
    [
        ("contributor", ["_draft", "_review"]),
        ("editor", ["_draft", "_review"]),
        ("publisher", ["_draft", "_review", "_publish"]),
    ],
)
def test_each_role_finishes_as_far_as_it_may(signed: Signed, role: str, buttons: list[str]) -> None:
    client = signed(role)
    reached = []
    for number, (button, status) in enumerate(DEEDS.items()):
        address, sent, _ = review(
            client, f"Story number {number} of the gulls\n\nThey took crane no. {number}, and nobody was hurt by it then."
        )
        page = client.get(address)
        assert [name for name, _ in page.context["deeds"]] == buttons
        answer = client.post(address, sent | {button: "1"})
        if button in buttons:
            assert answer.status_code == 302
            reached.append(Document.objects.latest("pk").status == status)
        else:
            assert (answer.status_code, form_of(answer)["title"]) == (403, sent["title"])
    assert reached == [True] * len(buttons)
    assert Document.objects.count() == len(buttons)


def test_published_twice_is_one_document(signed: Signed) -> None:
    client = signed("publisher")
    address, sent, _ = review(client)
    answers = [client.post(address, sent | {"_publish": "1"}) for _ in range(2)]
    assert [answer["Location"] for answer in answers] == [IN, IN]
    assert Document.objects.count() == 1
    assert client.get(address)["Location"] == IN


def test_of_two_who_save_the_later_is_told_and_loses_nothing(signed: Signed) -> None:
    one, other = signed("editor"), signed("publisher")
    address, sent, intake = review(one)
    other.post(address, sent | {"title": "The other’s title", "_save": "1"})
    answer = one.post(address, sent | {"title": "My title", "summary": "My summary", "_draft": "1"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert ("publisher has saved this" in page, "The other’s title" in page) == (True, True)
    assert (form_of(answer)["title"], form_of(answer)["summary"]) == ("My title", "My summary")
    intake.refresh_from_db()
    assert (intake.draft["title"], Document.objects.count()) == ("The other’s title", 0)
    assert one.post(address, form_of(answer) | {"_draft": "1"}).status_code == 302
    assert Document.objects.get().title == "My title"


def test_a_cut_is_undone_and_another_made(signed: Signed) -> None:
    client = signed("editor")
    address, sent, intake = review(client)
    reply = next(at for at, edit in enumerate(intake.edits) if "Leave a Reply" in edit["before"])
    sent["kept"] = [at for at in sent["kept"] if at != reply]
    sent |= {"cut_words": "which nobody gave her", "cut_after": "in vain", "cut_reason": "a repair"}
    client.post(address, sent | {"_cut": "1"})
    page = client.get(address)
    assert [
        (edit["after"], edit["reason"], edit["kept"]) for edit in page.context["intake"].edits if edit["rule"] == "editor"
    ] == [("in vain", "a repair", True)]
    assert re.search(r'<del class="undone" data-edit="\d+">Leave a Reply', page.content.decode())
    client.post(address, form_of(page) | {"holding": "full", "_draft": "1"})
    document = Document.objects.get()
    assert "talks, in vain." in document.text
    assert document.text.endswith("Leave a Reply")
    assert [(edit.after, edit.reason) for edit in document.originals.get().edits.filter(rule="editor")] == [
        ("in vain", "a repair")
    ]
    words = sent | {"version": 0, "cut_words": "no such words"}
    assert "no such words" in client.post(review(client)[0], words | {"_cut": "1"}).content.decode()


def test_not_this_is_remembered(signed: Signed) -> None:
    known = make_person("Alva Tern")
    client = signed("editor")
    address, sent, intake = review(client)
    tern = row(sent, "people", "Alva Tern")
    client.post(address, sent | {f"{tern}-never": "on", "_save": "1"})
    assert [(one.text, one.person, one.intake, one.by) for one in Dismissal.objects.all()] == [
        ("Alva Tern", known, intake, user("editor"))
    ]
    client.post(address, form_of(client.get(address)) | {"_draft": "1"})
    assert list(Document.objects.get().appearances.filter(person=known)) == []
    other, again, second = review(client, f"Another day at the harbour\n\n{STORY[60:]}")
    assert f"{row(again, 'people', 'Alva Tern')}-take" not in again
    assert "“Not this” was said in" in client.get(other).content.decode()
    client.post(other, again | {f"{row(again, 'people', 'Alva Tern')}-never": "on", "_save": "1"})
    undone = form_of(client.get(other))
    del undone[f"{row(undone, 'people', 'Alva Tern')}-never"]
    client.post(other, undone | {"_save": "1"})
    assert [one.intake for one in Dismissal.objects.all()] == [intake]
    assert second.pk != intake.pk


def test_all_are_taken_or_none(signed: Signed) -> None:
    make_person("Alva Tern")
    make_organisation("Guild of Ropemakers")
    client = signed("editor")
    address, sent, _ = review(client)
    client.post(address, sent | {"_none": "people"})
    draft = Intake.objects.get().draft
    assert {row["take"] for row in draft["people"]} == {False}
    assert {row["take"] for row in draft["organisations"]} == {True}
    client.post(address, form_of(client.get(address)) | {"_all": "people"})
    assert {row["take"] for row in Intake.objects.get().draft["people"]} == {True}


def test_a_preview_makes_nothing_and_the_form_beside_it_goes_on(signed: Signed) -> None:
    client = signed("editor")
    address, sent, _ = review(client)
    answer = client.post(address, sent | {"title": "Typed title", "holding": "full", "_preview": "1"})
    page = answer.content.decode()
    assert ("Typed title" in page, "Nothing has been saved" in page) == (True, True)
    assert ("Leave a Reply" in page.split("What was cut")[0], page.count("Leave a Reply")) == (False, 1)
    assert (Document.objects.count(), Intake.objects.get().draft["title"]) == (0, "Typed title")
    assert client.post(address, sent | {"_draft": "1"}).status_code == 302


def test_a_live_save_answers_with_the_preview(signed: Signed) -> None:
    client = signed("editor")
    address, sent, intake = review(
        client, "A headline of gulls here\n\nThe gulls <script>alert(1)</script> took the crane and flew away."
    )
    answer = client.post(address, sent | {"holding": "full", "summary": "Half a sum", "_live": "1"})
    told = answer.json()
    assert (told["version"], "<script>" in told["preview"], "took the crane" in told["preview"]) == (1, False, True)
    intake.refresh_from_db()
    assert intake.draft["summary"] == "Half a sum"
    assert client.post(address, sent | {"_live": "1"}).status_code == 409
