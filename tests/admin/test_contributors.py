"""What contributors do not read: private people, what is for editors only, names that stand in the drafts of others alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from documents.intake import workflow
from documents.intake.ingest import Refused
from documents.models import (
    Affiliation,
    Appearance,
    Dismissal,
    Document,
    Intake,
    Name,
    Organisation,
    Person,
    Source,
    Status,
    Topic,
)
from documents.models.capture import store_bytes
from tests.admin.conftest import change, document_form, rows, user
from tests.admin.test_tables import exported, imported
from tests.intake.files import pdf
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from django.test import Client

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db
KINDS = ("person", "organisation", "source", "topic")
SECRETS = ("Zebulon", "Quasimodo", "Xanadu", "Hidden reason", "Hidden note")


@pytest.fixture
def archive(db: None) -> dict[str, Any]:
    """In an editor's draft, in the contributor's own, in public; and one private."""
    hidden = make_person("Zebulon Draftonly"), make_organisation("Zebulon Works")
    shown = make_person("Alva Tern", note="Hidden note"), make_organisation("Tern Works", note="Hidden note")
    private = make_person("Quasimodo Gizli", private=True, private_reason="Hidden reason", note="Hidden note")
    Name.objects.create(person=private, text="Xanadu Gizli")
    draft = make_document(
        "Xanadu of an editor",
        status=Status.DRAFT,
        added_by=user("editor"),
        people=[hidden[0]],
        organisations=[hidden[1]],
        source=make_source("Zebulon Gazette"),
        topics=[make_topic("Zebulon matters")],
    )
    Name.objects.create(person=shown[0], text="Zebulon Tern", seen_in=draft)
    stated = make_organisation("Zebulon Stated")
    Affiliation.objects.create(person=hidden[0], organisation=stated, role="head of", document=draft)
    make_document(
        "Public",
        people=[shown[0], private],
        organisations=[shown[1]],
        source=make_source("Tern Gazette"),
        topics=[make_topic("Terns")],
    )
    own = make_document("Own", status=Status.DRAFT, added_by=user("contributor"), people=[make_person("Wren Own")])
    return {"private": private, "hidden": hidden, "shown": shown, "draft": draft, "own": own, "stated": stated}


def every_address(client: Client, archive: dict[str, Any]) -> list[str]:
    models: dict[str, Any] = {"person": Person, "organisation": Organisation, "source": Source, "topic": Topic}
    found = []
    for kind, model in models.items():
        base = f"/admin/documents/{kind}/"
        found += [base, *(f"{base}?q={word}" for word in ("zebulon", "quasimodo", "xanadu", "tern"))]
        found += [f"{base}{pk}/{page}/" for pk in model.objects.values_list("pk", flat=True) for page in ("change", "history")]
        found += [f"{base}{row.pk}/history/{entry.pk}/" for row in model.objects.all() for entry in row.history.all()]
    for field, named in (
        ("person", "appearance"),
        ("organisation", "appearance"),
        ("source", "document"),
        ("tag", "topicassignment"),
    ):
        for term in ("", "zeb", "qua", "xan", "t"):
            found.append(f"/admin/autocomplete/?app_label=documents&model_name={named}&field_name={field}&term={term}")
    own = archive["own"]
    found += [
        "/admin/",
        "/admin/documents/document/",
        "/admin/documents/document/export/",
        change(own),
        f"{change(own)[:-7]}history/",
    ]
    return [
        *found,
        "/admin/documents/document/intake/",
        "/admin/documents/person/duplicates/",
        "/admin/documents/document/?care=private",
    ]


def test_no_page_of_the_desk_tells_a_contributor(signed: Signed, archive: dict[str, Any]) -> None:
    client = signed("contributor")
    for address in every_address(client, archive):
        answer: Any = client.get(address, follow=True)
        words = answer.getvalue().decode()
        # Searches are in small letters, so that what was looked for is told from what was found.
        assert [secret for secret in SECRETS if secret in words] == [], address


def test_an_editor_is_told_and_a_contributor_sees_the_rest(signed: Signed, archive: dict[str, Any]) -> None:
    editor, contributor = signed("editor"), signed("contributor")
    private = f"/admin/documents/person/{archive['private'].pk}/change/"
    assert all(words in editor.get(private).content.decode() for words in ("Quasimodo", "Hidden reason", "Hidden note", "Xanadu"))
    names = contributor.get("/admin/documents/person/").content.decode()
    assert ("Alva Tern" in names, "Wren Own" in names, "Quasimodo" in names) == (True, True, False)
    assert "Quasimodo" in editor.get("/admin/documents/person/").content.decode()
    shown = contributor.get(f"/admin/documents/person/{archive['shown'][0].pk}/change/")
    assert (shown.status_code, "Alva Tern" in shown.content.decode()) == (200, True)


def test_a_record_that_a_contributor_made_is_theirs_to_choose(signed: Signed) -> None:
    client = signed("contributor")
    client.post("/admin/documents/person/add/", {"name": "Nina Fresh"} | rows("names") | rows("affiliations"))
    person = Person.objects.get()
    make_document("Draft", status=Status.DRAFT, added_by=user("editor"), people=[person])
    asked = "/admin/autocomplete/?app_label=documents&model_name=appearance&field_name=person&term=nina"
    assert [one["text"] for one in client.get(asked).json()["results"]] == ["Nina Fresh"]


@pytest.mark.parametrize("which", ["private", "hidden"])
def test_a_guessed_number_is_refused_in_a_document_and_at_the_intake(signed: Signed, archive: dict[str, Any], which: str) -> None:
    record = archive["private"] if which == "private" else archive["hidden"][0]
    client, own = signed("contributor"), archive["own"]
    sent = document_form(title="Own") | rows("people", {"person": record.pk, "role": "mentioned"})
    answer = client.post(change(own), sent)
    assert (answer.status_code, record.name in answer.content.decode()) == (200, False)
    assert list(Appearance.objects.filter(document=own).values_list("person__name", flat=True)) == ["Wren Own"]
    intake = workflow.prepare(workflow.open_intake(user("contributor"), text="Words of a text about nobody."))
    row = {"key": "", "take": True, "name": "Somebody", "role": "mentioned", "described_as": "", "record": str(record.pk)}
    row |= {"private": False, "private_reason": "", "never": False}
    intake.draft["people"] = [row]
    intake.save()
    with pytest.raises(Refused, match="is not there"):
        workflow.finish(intake, by=user("contributor"))
    assert Document.objects.filter(intakes=intake).count() == 0


def test_a_private_person_in_an_own_draft_is_a_number(signed: Signed, archive: dict[str, Any]) -> None:
    Appearance.objects.create(document=archive["own"], person=archive["private"])
    client = signed("contributor")
    for address in (change(archive["own"]), f"{change(archive['own'])[:-7]}history/"):
        words = client.get(address).content.decode()
        assert [secret for secret in SECRETS if secret in words] == []
    assert f"Record no. {archive['private'].pk}, which editors see" in client.get(change(archive["own"])).content.decode()


def test_the_intake_suggests_a_contributor_nobody_whom_they_may_not_see(signed: Signed, archive: dict[str, Any]) -> None:
    text = "Zebulon Draftonly met Xanadu Gizli and Alva Tern. Zebulon matters were on the table, said the Zebulon Gazette."
    noted = workflow.prepare(workflow.open_intake(user("editor"), text="Xanadu of an intake\n\nAlva Tern came."))
    Dismissal.objects.create(intake=noted, kind="person", text="Alva Tern", fold="alva tern", person=archive["shown"][0])
    found: dict[str, set[int]] = {}
    for role in ("contributor", "editor"):
        client = signed(role)
        address = client.post("/admin/documents/document/intake/", {"text": text, "address": "", "token": str(len(found)) * 32})[
            "Location"
        ]
        intake = Intake.objects.latest("pk")
        found[role] = {one["record"] for one in intake.found["people"] if one["record"]}
        words = client.get(address).content.decode()
        # In the text itself the names stand.
        assert ("Quasimodo" in words, "Xanadu of an intake" in words) == (role == "editor", role == "editor")
    everybody = {archive["private"].pk, archive["hidden"][0].pk, archive["shown"][0].pk}
    assert found == {"contributor": {archive["shown"][0].pk}, "editor": everybody}


def test_the_pages_of_a_scan_are_shown_to_who_may_see_its_intake(signed: Signed) -> None:
    _sha256, path = store_bytes(pdf(["0 0 m"]))
    intake = Intake.objects.create(added_by=user("editor"), content=path, metadata={"scanned": "1"})
    statuses = {}
    for role in ("contributor", "editor"):
        statuses[role] = signed(role).get(f"/admin/documents/document/intake/{intake.pk}/pages/1.png").status_code
    assert statuses == {"contributor": 404, "editor": 200}


def test_a_near_name_that_is_hidden_is_not_named_to_a_contributor(signed: Signed, archive: dict[str, Any]) -> None:
    sent = rows("names") | rows("affiliations")
    said = {}
    for role, name in (("contributor", "Quasimodo Gizli"), ("editor", "Quasimodo Gizly")):
        answer = signed(role).post("/admin/documents/person/add/", sent | {"name": name}, follow=True)
        said[role] = [str(one) for one in answer.context["messages"] if "nearly the same name" in str(one)]
    assert (said["contributor"], len(said["editor"])) == ([], 1)


def test_an_export_names_nobody_private_and_reads_back_without_loss(signed: Signed, archive: dict[str, Any]) -> None:
    own, private = archive["own"], archive["private"]
    Appearance.objects.create(document=own, person=private, role="victim", position=7)
    before = list(own.appearances.order_by("pk").values_list("pk", flat=True))
    client = signed("contributor")
    content = exported(client)
    assert [secret for secret in SECRETS if secret in content] == []
    assert imported(client, content).tally == {"unchanged": 1}
    done = imported(client, content.replace(",Own,", ",Another title,"))
    assert (done.tally, [secret for secret in SECRETS if secret in str(done.report)]) == ({"changed": 1}, [])
    assert list(own.appearances.order_by("pk").values_list("pk", flat=True)) == before
    assert private.name in exported(signed("editor"))
