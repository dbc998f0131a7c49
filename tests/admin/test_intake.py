"""From a pasted text to a document, at the desk."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from documents.admin.intake.review import DEEDS
from documents.intake import workflow
from documents.models import Dismissal, Document, Intake, IntakeStatus, Name, Person, Status, Step, Version
from tests.admin.conftest import PASSWORD, user
from tests.records import make_document, make_organisation, make_person, make_topic

if TYPE_CHECKING:
    from pathlib import Path

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db

IN = "/admin/documents/document/intake/"
STORY = """Ropemakers close the harbour of Ostrava-by-the-Sea

The Guild of Ropemakers closed the harbour on 3 May 2021, and Alva Tern called it a folly.

“We had no choice,” said Wren Plover of the guild. Alva Tern asked for talks, which nobody gave her.

Leave a Reply
"""


def paste(client: Client, text: str = STORY, **more: Any) -> Any:
    page = client.get(IN)
    sent = {"token": page.context["form"]["token"].value(), "text": text, "address": ""} | more
    return client.post(IN, sent)


def form_of(page: Any) -> dict[str, Any]:
    """What a browser would send of the review screen, without a button."""
    review, intake = page.context["review"], page.context["intake"]
    sent: dict[str, Any] = {"version": intake.version, "switches": "1"}
    sent["kept"] = [number for number, edit in enumerate(intake.edits) if edit["kept"]]
    forms = [review.description]
    for part, formset in review.rows.items():
        sent[f"{part}-TOTAL_FORMS"], sent[f"{part}-INITIAL_FORMS"] = len(formset.forms), formset.initial_form_count()
        forms += formset.forms
    for form in forms:
        for bound in form:
            value = bound.value()
            if value not in (None, False, ""):
                sent[bound.html_name] = "on" if value is True else value
    return sent


def row(sent: dict[str, Any], part: str, name: str) -> str:
    """The prefix of the row that has this name."""
    return next(key.removesuffix("-name") for key, value in sent.items() if key.startswith(part) and value == name)


def test_a_pasted_text_is_read_reviewed_and_published(signed: Signed) -> None:
    tern, topic = make_person("Alva Tern"), make_topic("Harbours")
    make_document("Before", people=[tern], topics=[topic])
    client = signed("publisher")
    answer = paste(client)
    intake = Intake.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"{IN}{intake.pk}/")
    assert (intake.step, intake.status, intake.read().decode()) == (Step.REVIEW, IntakeStatus.OPEN, STORY)
    assert client.get(IN).context["unfinished"][0].title == "Ropemakers close the harbour of Ostrava-by-the-Sea"
    page = client.get(answer["Location"])
    shown = page.content.decode()
    assert re.search(r'<del class="" data-edit="\d+">Leave a Reply', shown)
    sent = form_of(page)
    assert sent["title"] == "Ropemakers close the harbour of Ostrava-by-the-Sea"
    sent |= {"holding": "full", f"{row(sent, 'people', 'Alva Tern')}-role": "quoted", "_publish": "1"}
    assert client.post(answer["Location"], sent).status_code == 302
    document = Document.objects.get(title=sent["title"])
    assert document.is_public
    assert "Leave a Reply" not in document.text
    assert (document.added_by, document.text.count("Alva Tern")) == (user("publisher"), 2)
    assert [(str(tie.owner), tie.role) for tie in document.appearances.filter(person=tern)] == [("Alva Tern", "quoted")]
    original = document.originals.get()
    assert (original.read().decode(), original.media_type, original.charset) == (STORY, "text/plain", "utf-8")
    assert [edit.before.strip() for edit in original.edits.all() if "Leave" in edit.before] == ["Leave a Reply"]
    assert [name.text for name in Name.objects.filter(seen_in=document, person=tern)] == []
    intake.refresh_from_db()
    assert (intake.status, intake.document) == (IntakeStatus.DONE, document)


def review(client: Client, text: str = STORY, **more: Any) -> tuple[str, dict[str, Any], Intake]:
    """The address of a new intake's review screen, what its form would send, and the intake."""
    address = paste(client, text, **more)["Location"]
    page = client.get(address)
    return address, form_of(page), page.context["intake"]


# --- Coming in -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sent", "field", "words"),
    [
        ({"text": "", "address": ""}, "__all__", "Paste a text"),
        ({"text": "", "address": "javascript:alert(1)"}, "address", "valid URL"),
        ({"text": "", "address": "http://127.0.0.1/secret"}, "address", ""),
        ({"text": "", "address": "http://[::ffff:10.0.0.1]/"}, "address", ""),
    ],
)
def test_what_cannot_come_in_is_said_beside_the_form_and_leaves_nothing(
    signed: Signed, sent: dict[str, str], field: str, words: str
) -> None:
    answer = paste(signed("contributor"), **sent)
    assert answer.status_code == 422
    errors = answer.context["form"].errors
    assert list(errors) == [field]
    assert words in errors[field][0]
    assert answer.context["form"]["address"].value() == sent["address"]
    assert (Intake.objects.count(), 'href="javascript' in answer.content.decode()) == (0, False)


def test_a_file_comes_in_byte_for_byte_and_an_unreadable_one_leaves_no_bytes(signed: Signed, var_dir: Path) -> None:
    client = signed("contributor")
    content = STORY.encode("utf-16")
    answer = paste(client, "", file=SimpleUploadedFile("story.txt", content, "text/plain"))
    intake = Intake.objects.get()
    assert (answer.status_code, intake.read(), intake.name) == (302, content, "story.txt")
    assert intake.draft["title"] == "Ropemakers close the harbour of Ostrava-by-the-Sea"
    broken = paste(client, "", file=SimpleUploadedFile("broken.pdf", b"%PDF-1.7 and no more"), address="https://strand.example/x")
    assert (broken.status_code, list(broken.context["form"].errors)) == (422, ["file"])
    assert broken.context["form"]["address"].value() == "https://strand.example/x"
    assert Intake.objects.count() == 1
    assert [path.name for path in (var_dir / "originals").rglob("*") if path.is_file()] == [intake.sha256]


def test_a_form_sent_twice_comes_in_once(signed: Signed) -> None:
    client = signed("contributor")
    token = client.get(IN).context["form"]["token"].value()
    answers = [client.post(IN, {"token": token, "text": STORY, "address": ""}) for _ in range(2)]
    assert [answer["Location"] for answer in answers] == [Intake.objects.get().get_absolute_url()] * 2
    other = signed("editor").post(IN, {"token": token, "text": "Mine", "address": ""})
    assert other.status_code == 422
    assert "Mine" in other.content.decode()


def test_what_came_in_and_was_not_read_is_read_later(signed: Signed) -> None:
    client = signed("contributor")
    intake = workflow.open_intake(user("contributor"), text=STORY)  # and here the machine stopped
    assert client.get(IN).context["unfinished"][0] == intake
    page = client.get(intake.get_absolute_url()).content.decode()
    assert "Process it now" in page
    assert client.post(f"{intake.get_absolute_url()}go-on/")["Location"] == intake.get_absolute_url()
    assert client.get(intake.get_absolute_url()).context["intake"].step == Step.REVIEW


# --- Signing in ----------------------------------------------------------------------------------------------------------------


def kept_in(page: str) -> dict[str, str]:
    return {
        name: unescape(value)
        for name, value in re.findall(r'<textarea name="([^"]+)" hidden[^>]*>\n(.*?)</textarea>', page, re.S)
    }


def test_a_sign_in_that_ran_out_loses_nothing(client: Client) -> None:
    token = uuid.uuid4()
    answer = client.post(IN, {"token": token, "text": "Typed for an hour.\n\n</textarea><script>", "address": ""})
    page = answer.content.decode()
    assert (answer.status_code, "<script>" in page.split('id="login-form"')[1]) == (401, False)
    user("contributor")
    kept = kept_in(page)
    wrong = client.post(IN, kept | {"_sign_in-username": "contributor", "_sign_in-password": "wrong", "_sign_in": "1"})
    assert (wrong.status_code, kept_in(wrong.content.decode())) == (401, kept)
    answer = client.post(IN, kept | {"_sign_in-username": "contributor", "_sign_in-password": PASSWORD, "_sign_in": "1"})
    intake = Intake.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, intake.get_absolute_url())
    assert intake.read().decode() == "Typed for an hour.\n\n</textarea><script>"
    assert intake.added_by == user("contributor")


def test_a_reader_who_signs_in_so_sees_and_sends_nothing(client: Client) -> None:
    user("reader")
    sent = {"text": STORY, "_sign_in-username": "reader", "_sign_in-password": PASSWORD, "_sign_in": "1"}
    assert client.post(IN, sent).status_code == 401
    assert Intake.objects.count() == 0


def test_signed_in_elsewhere_meanwhile_what_was_typed_is_sent_again_but_publishes_nothing(signed: Signed) -> None:
    address, sent, intake = review(signed("publisher"))
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user("publisher"))
    answer = strict.post(address, sent | {"title": "Typed title", "_publish": "1"})
    assert answer.status_code == 403
    kept = kept_in(answer.content.decode())
    assert (kept["title"], "_publish" in kept) == ("Typed title", False)
    fresh = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', answer.content.decode())
    assert fresh
    strict.post(address, kept | {"csrfmiddlewaretoken": fresh[1]})
    intake.refresh_from_db()
    assert (intake.draft["title"], Document.objects.count()) == ("Typed title", 0)
    assert strict.post("/admin/documents/document/add/", {"title": "x"}).status_code == 403


# --- Review --------------------------------------------------------------------------------------------------------------------


def test_everything_typed_is_saved_whether_it_is_right_or_not_and_can_be_gone_on_with(signed: Signed) -> None:
    client = signed("contributor")
    address, sent, _ = review(client)
    typed = {
        "title": "",
        "date": "in May",
        "language": "any one",
        "summary": "A summary.\nIn two lines.",
        "source": "A new one",
    }
    typed["address"], typed["people-TOTAL_FORMS"] = "javascript:alert(1)", str(int(sent["people-TOTAL_FORMS"]) + 1)
    typed[f"people-{sent['people-TOTAL_FORMS']}-name"] = "Somebody Added"
    assert client.post(address, sent | typed | {"_later": "1"})["Location"] == IN
    page = client.get(address)
    again = form_of(page)
    assert {name: again.get(name, "") for name in ("title", "date", "language", "summary", "source", "address")} == {
        name: typed[name] for name in ("title", "date", "language", "summary", "source", "address")
    }
    assert row(again, "people", "Somebody Added")
    assert 'href="javascript' not in page.content.decode()
    answer = client.post(address, again | {"_draft": "1"})
    assert answer.status_code == 422
    assert sorted(answer.context["review"].description.errors) == ["address", "date", "language", "title"]
    assert form_of(answer)["summary"] == typed["summary"]
    assert Document.objects.count() == 0


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


def test_a_contributor_meets_only_their_own_intakes(signed: Signed) -> None:
    address, sent, intake = review(signed("editor"))
    contributor = signed("contributor")
    assert list(contributor.get(IN).context["unfinished"]) == []
    for path in (address, f"{address}discard/", f"{address}go-on/"):
        assert contributor.get(path).status_code == 404
        assert contributor.post(path, sent | {"title": "Mine"}).status_code == 404
    intake.refresh_from_db()
    assert (intake.draft["title"], intake.status) == (sent["title"], IntakeStatus.OPEN)
    own, _, _ = review(contributor)
    assert signed("publisher").get(own).status_code == 200


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


def test_records_are_chosen_looked_up_and_made_and_a_private_person_stays_private(signed: Signed) -> None:
    known, other = make_person("Alva Tern", description="mayor"), make_person("Alva Tern-Knot", description="her aunt")
    client = signed("editor")
    address, sent, _ = review(client)
    tern = row(sent, "people", "Alva Tern")
    assert sent[f"{tern}-record"] == str(known.pk)
    page = client.post(address, sent | {f"{tern}-find": "knot"})
    offered = dict(
        next(one for one in page.context["parts"][0][1] if one["form"].prefix == tern)["form"].fields["record"].widget.choices
    )
    assert offered[other.pk] == "Alva Tern-Knot — her aunt"
    last = int(sent["people-TOTAL_FORMS"]) - 1
    sent = form_of(page) | {f"{tern}-record": other.pk, f"{tern}-role": "quoted"}
    added = {f"people-{last}-{name}": value for name, value in {"name": "Gizli Uydurma", "take": "on", "private": "on"}.items()}
    sent |= added | {f"people-{last}-role": "victim", f"people-{last}-record": ""}
    refused = client.post(address, sent | {"_draft": "1"})
    assert refused.status_code == 422
    assert "Say why this person is private" in refused.content.decode()
    sent = form_of(refused) | {f"people-{last}-private_reason": "A relative.", "summary": "Gizli Uydurma spoke."}
    refused = client.post(address, sent | {"_draft": "1"})
    assert refused.status_code == 422
    assert "names “Gizli Uydurma”, a private person" in refused.content.decode()
    assert client.post(address, form_of(refused) | {"summary": "", "_draft": "1"}).status_code == 302
    made = Person.objects.get(name="Gizli Uydurma")
    assert (made.private, made.private_reason) == (True, "A relative.")
    ties = {str(tie.owner): tie.role for tie in Document.objects.get().appearances.filter(person__in=[other, made, known])}
    assert ties == {"Alva Tern-Knot": "quoted", "Gizli Uydurma": "victim"}
    assert Name.objects.get(person=other, text="Alva Tern").seen_in == Document.objects.get()


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


def test_a_twin_is_shown_before_saving_and_can_be_tied(signed: Signed) -> None:
    there = make_document("As it was printed", text=STORY.replace("a folly", "a great folly"))
    hidden = make_document("Secret draft", text=STORY, status=Status.DRAFT, added_by=user("editor"))
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


def test_a_discarded_intake_is_taken_back_as_it_was(signed: Signed) -> None:
    client = signed("contributor")
    address, sent, intake = review(client)
    client.post(address, sent | {"summary": "Half a sum", "_save": "1"})
    assert client.post(f"{address}discard/")["Location"] == IN
    assert list(client.get(IN).context["unfinished"]) == []
    assert client.post(address, sent | {"summary": "Late", "_draft": "1"}).status_code == 200
    assert "Restore it" in client.get(address).content.decode()
    client.post(f"{address}discard/", {"back": "1"})
    intake.refresh_from_db()
    assert (intake.status, intake.draft["summary"], Document.objects.count()) == (IntakeStatus.OPEN, "Half a sum", 0)


def test_a_purged_intake_is_not_there_any_more(signed: Signed) -> None:
    client = signed("contributor")
    address, _sent, intake = review(client)
    client.post(f"{address}discard/")
    assert workflow.purge(timezone.now() + timedelta(1)) == (1, 1)
    assert client.post(f"{address}discard/", {"back": "1"}).status_code == 404
    assert client.get(address).status_code == 404
    assert workflow.take_back(intake) is False


# --- Hostile text --------------------------------------------------------------------------------------------------------------

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


@pytest.mark.parametrize("wrong", ["x", "-1", "99999999999999999999999", "\x00"])
def test_bad_values_are_no_fault_of_the_server(signed: Signed, wrong: str) -> None:
    client = signed("publisher")
    address, sent, _ = review(client)
    names = ("version", "switches", "cut_start", "people-TOTAL_FORMS", "people-0-record", f"twin-{wrong}", "people-0-key", "kind")
    for name, button in zip(names, ("_save", "_draft", "_all", "_live", "_save", "_draft", "_save", "_draft"), strict=True):
        answer = client.post(address, sent | {name: wrong, "cut_words": "Alva Tern", button: "people"})
        assert answer.status_code in (200, 302, 403, 409, 422), (name, button)
        Intake.objects.update(status=IntakeStatus.OPEN, document=None)
        sent["version"] = Intake.objects.get().version
    for path in (f"{IN}99999999999999999999999/", f"{IN}0/", f"{IN}1/discard/"):
        assert client.get(path).status_code in (302, 404)


def test_the_intake_is_the_first_thing_offered(signed: Signed) -> None:
    for address in ("/admin/", "/admin/documents/document/"):
        assert f'href="{IN}"' in signed("contributor").get(address).content.decode()
        assert f'href="{IN}"' not in signed("reader").get(address).content.decode()


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
