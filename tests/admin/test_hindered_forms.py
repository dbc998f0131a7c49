"""Every form of the desk where nothing can be written, or the sign-in has run out: what was typed stays, and goes on later."""

from __future__ import annotations

import resource
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from documents.admin.storage_failure import StorageFailure
from documents.authorities import merge
from documents.intake.workflow import Draft
from documents.models import (
    DistinctPair,
    Document,
    Erasure,
    Intake,
    IntakeStatus,
    OwnPage,
    Person,
    Regrouping,
    Source,
    Status,
    TableImport,
)
from documents.models import Organisation as OrganisationModel
from documents.models import Topic as TopicModel
from tests.admin.conftest import ADD, LIST, PASSWORD, change, user
from tests.admin.editors import admin_page
from tests.admin.forms import Sent, browser_form, main_form
from tests.admin.test_kept_input import AGAIN, IN, LOGIN, full_server, locked, signing
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.db.models import QuerySet

pytestmark = pytest.mark.django_db(transaction=True)
TYPED = "An hour of work.\nAnd “quotes” <b>in it</b>."
TABLES = "/admin/documents/document/table/"


@dataclass
class Form:
    """What is sent to an address, and what is so once it has come through."""

    name: str
    address: str
    sent: dict[str, Any]
    done: Callable[[], bool]
    file: tuple[str, bytes] | None = None
    passwords: bool = False  # which no page repeats: they are asked for again
    closed_by_sign_in: tuple[str, ...] = field(default=())  # buttons that a sign-in does not press again

    def post(self, client: Client, sent: dict[str, Any] | None = None) -> Any:
        sent = dict(self.sent if sent is None else sent)
        if self.file:
            sent["file"] = SimpleUploadedFile(*self.file)
        return client.post(self.address, sent)

    def kept_in(self, again: Sent) -> bool:
        """Whether all that was typed and pressed stands in a form, with the name of the file."""
        sent = {name: value if isinstance(value, list) else [str(value)] for name, value in self.sent.items()}
        sent = {name: [part.replace("\r\n", "\n") for part in value] for name, value in sent.items()}
        names = [name for name in sent if name not in ("csrfmiddlewaretoken", *self.closed_by_sign_in) and "password" not in name]
        return all(again.get(name) == sent[name] for name in names) and (
            not self.file or again.get("_file:file") == [self.file[0]]
        )


def _found(records: QuerySet[Any], number: int = 1) -> Callable[[], bool]:
    return lambda: records.all().count() == number


def _record_forms(client: Client) -> Iterator[Form]:
    made: list[tuple[Any, type[Any], dict[str, str]]] = [
        (make_person("Changed Tern"), Person, {"name": "Added Tern"}),
        (make_organisation("Changed Union"), OrganisationModel, {"name": "Added Union"}),
        (make_source("Changed Gazette"), Source, {"name": "Added Gazette"}),
        (make_topic("Changed topic"), TopicModel, {"name": "Added topic"}),
    ]
    for record, model, new in made:
        kind = record._meta.model_name
        add = f"/admin/documents/{kind}/add/"
        one = f"/admin/documents/{kind}/{record.pk}/change/"
        yield Form(
            f"{kind} added",
            add,
            main_form(client.get(add)) | new,
            _found(model.objects.filter(**new)),
        )
        typed = "scope_note" if kind == "topic" else "description"
        yield Form(
            f"{kind} changed",
            one,
            main_form(client.get(one)) | {typed: [TYPED]},
            _found(model.objects.filter(pk=record.pk, **{typed: TYPED})),
        )
        gone = model.objects.create(name=f"Deleted {kind}", **({} if kind == "topic" else {"slug": f"gone-{kind}"}))
        yield Form(
            f"{kind} deleted",
            f"/admin/documents/{kind}/{gone.pk}/delete/",
            {"post": "yes"},
            _found(model.objects.filter(pk=gone.pk), 0),
        )


def _document_forms(client: Client) -> Iterator[Form]:
    yield Form(
        "added",
        ADD,
        main_form(client.get(ADD)) | {"title": ["An added report"], "text": [TYPED]},
        lambda: Document.objects.filter(title="An added report").count() == 1,
    )
    one, person = make_document("Changed report"), make_person("Row Tern")
    rows = {
        "people-TOTAL_FORMS": ["1"],
        "people-0-person": [str(person.pk)],
        "people-0-role": ["mentioned"],
        "people-0-described_as": [TYPED.replace("\n", " ")],
        "people-0-id": [""],
    }
    yield Form(
        "changed, with a row",
        change(one),
        main_form(client.get(change(one))) | {"summary": [TYPED]} | rows,
        lambda: one.appearances.count() == 1,
    )
    two = make_document("Published by its form", status=Status.DRAFT)
    yield Form(
        "published",
        change(two),
        main_form(client.get(change(two))) | {"_publish": ["1"]},
        lambda: Document.objects.get(pk=two.pk).status == Status.PUBLISHED,
        closed_by_sign_in=("_publish",),
    )
    slip = make_document("Slip", status=Status.DRAFT)
    yield Form(
        "into the trash",
        f"/admin/documents/document/{slip.pk}/delete/",
        {"post": "yes"},
        lambda: not Document.objects.filter(pk=slip.pk, trashed_at=None).exists(),
    )
    erased = make_document("To be erased")
    yield Form(
        "erased",
        f"/admin/documents/document/{erased.pk}/erase/",
        {"reason": "error", "confirmed": str(erased.pk)},
        lambda: Erasure.objects.filter(document=erased.pk).exists(),
    )
    back = make_document("To be put back")
    back.summary = "Later."
    back.save()
    first = back.history.order_by("history_id").first()
    revert = f"/admin/documents/document/{back.pk}/history/{first.pk}/"
    yield Form("put back", revert, main_form(client.get(revert)), lambda: Document.objects.get(pk=back.pk).summary == "")


def _bulk_forms(client: Client) -> Iterator[Form]:
    deeds: list[tuple[str, Status, dict[str, str], Status]] = [
        ("withdraw", Status.PUBLISHED, {"confirmed": "1", "reason": TYPED}, Status.WITHDRAWN),
        ("embargo", Status.DRAFT, {"confirmed": "1", "until": "2090-01-01T00:00"}, Status.PUBLISHED),
        ("publish", Status.DRAFT, {}, Status.PUBLISHED),
        ("send_to_review", Status.DRAFT, {}, Status.REVIEW),
    ]
    for action, before, typed, after in deeds:
        some = [make_document(f"{action} {number}", status=before).pk for number in range(2)]
        sent = {"action": [action], "_selected_action": [str(pk) for pk in some]} | {
            name: [value] for name, value in typed.items()
        }
        yield Form(action, LIST, sent, _found(Document.objects.filter(pk__in=some, status=after), 2))
    gone = [make_document(f"Bulk {number}", status=Status.DRAFT).pk for number in range(2)]
    sent = {"action": ["delete_selected"], "_selected_action": [str(pk) for pk in gone], "post": ["yes"]}
    yield Form("bulk deletion", LIST, sent, lambda: not Document.objects.filter(pk__in=gone, trashed_at=None).exists())


def _authority_forms(client: Client) -> Iterator[Form]:
    kept, double = make_person("Kept Heron"), make_person("Double Heron")
    merged = {"record": [str(kept.pk), str(double.pk)], "keep": [str(kept.pk)], "shown": [str(kept.pk)]}
    yield Form("merge", "/admin/documents/person/merge/", merged, lambda: not Person.objects.filter(pk=double.pk).exists())
    mixed = make_person("Mixed Heron")
    make_document("Of the other", people=[mixed])
    split = f"/admin/documents/person/{mixed.pk}/split/"
    chosen = {"appearances": [str(mixed.appearances.get().pk)], "new_name": ["Other Heron"]}
    asked = client.post(split, chosen)
    yield Form(
        "split",
        split,
        chosen | {"confirmed": [asked.context["digest"]]},
        lambda: Person.objects.filter(name="Other Heron").exists(),
    )
    one, other = make_person("Apart One"), make_person("Apart Two")
    yield Form(
        "told apart",
        "/admin/documents/person/duplicates/",
        {"a": [str(one.pk)], "b": [str(other.pk)]},
        DistinctPair.objects.exists,
    )
    undone = merge(make_person("Undone Gull"), make_person("Undoing Gull"))
    address = f"/admin/documents/regrouping/{undone.pk}/change/"
    yield Form(
        "merge undone",
        address,
        browser_form(client.get(address)),
        lambda: Regrouping.objects.get(pk=undone.pk).undone_at is not None,
    )


def _intake_forms(client: Client) -> Iterator[Form]:
    yield Form(
        "pasted text",
        IN,
        {"text": [f"{TYPED}\n\nPasted."], "token": ["1" * 32]},
        lambda: Intake.objects.filter(token="1" * 32).exists(),
    )
    yield Form(
        "uploaded file",
        IN,
        {"address": ["https://daily.example.org/a"], "token": ["2" * 32]},
        lambda: Intake.objects.filter(token="2" * 32).exists(),
        ("letter.txt", b"Words of a letter."),
    )
    for number, (name, button) in enumerate(
        {"review saved": "", "review published": "_publish", "review kept as draft": "_draft"}.items()
    ):
        address = client.post(IN, {"text": f"A text of {name}.\n\nMore of it, no. {number}.", "token": f"{number}" * 31 + "a"})[
            "Location"
        ]
        pk = int(address.rstrip("/").rsplit("/", 1)[1])
        sent = browser_form(client.get(address), "//form[@id='review']") | {"title": [f"Title of {name}"], "note": [TYPED]}

        def done(pk: int = pk, button: str = button) -> bool:
            intake = Intake.objects.get(pk=pk)
            return intake.status == IntakeStatus.DONE if button else Draft.loaded(intake.draft).described["note"] == TYPED

        yield Form(name, address, sent | ({button: ["1"]} if button else {}), done, closed_by_sign_in=(button,) if button else ())
    address = client.post(IN, {"text": "A text to discard.\n\nMore.", "token": "3" * 32})["Location"]
    pk = int(address.rstrip("/").rsplit("/", 1)[1])
    yield Form(
        "intake discarded", f"{address}discard/", {"x": ["1"]}, lambda: Intake.objects.get(pk=pk).status == IntakeStatus.DISCARDED
    )


def _table_forms(client: Client) -> Iterator[Form]:
    yield Form(
        "table uploaded",
        TABLES,
        {},
        lambda: TableImport.objects.filter(name="t.csv").exists(),
        ("t.csv", b"title,kind,language\nOne of a table,letter,en\n"),
    )
    taken = client.post(TABLES, {"file": SimpleUploadedFile("u.csv", b"title,kind,language\nTwo of a table,letter,en\n")})[
        "Location"
    ]
    columns = browser_form(client.get(taken), "//form[.//*[@name='_columns']]") | {"_columns": ["1"]}
    pk = int(taken.rstrip("/").rsplit("/", 1)[1])
    yield Form("columns chosen", taken, columns, lambda: TableImport.objects.get(pk=pk).stage != TableImport.Stage.MAPPING)


def _own_page_forms(client: Client) -> Iterator[Form]:
    add = "/admin/documents/ownpage/add/"
    yield Form(
        "page about the archive added",
        add,
        main_form(client.get(add)) | {"name": ["licence"], "text": [TYPED]},
        _found(OwnPage.objects.filter(name="licence", text=TYPED)),
    )
    written = OwnPage.objects.create(name="who", text="We.")
    one = admin_page(written)
    yield Form(
        "page about the archive changed",
        one,
        main_form(client.get(one)) | {"text": [TYPED]},
        _found(OwnPage.objects.filter(pk=written.pk, text=TYPED)),
    )


def _account_forms(client: Client) -> Iterator[Form]:
    add = "/admin/auth/user/add/"
    new = main_form(client.get(add)) | {
        "username": ["newcomer"],
        "password1": ["a-long-made-up-word"],
        "password2": ["a-long-made-up-word"],
    }
    yield Form("user added", add, new, lambda: User.objects.filter(username="newcomer").exists(), passwords=True)
    group = Group.objects.create(name="helpers")
    one = f"/admin/auth/group/{group.pk}/change/"
    yield Form(
        "group changed",
        one,
        main_form(client.get(one)) | {"name": ["friends"]},
        lambda: Group.objects.get(pk=group.pk).name == "friends",
    )


def every_form(client: Client) -> list[Form]:
    kinds = (
        _record_forms,
        _document_forms,
        _bulk_forms,
        _authority_forms,
        _intake_forms,
        _table_forms,
        _own_page_forms,
        _account_forms,
    )
    return [form for kind in kinds for form in kind(client)]


# --- What hinders --------------------------------------------------------------------------------------------------------------


@contextmanager
def down() -> Iterator[None]:
    """Whoever connects finds no database."""
    facts = connection.settings_dict
    there = {key: facts[key] for key in ("NAME", "HOST")}
    connection.close()
    facts |= {"NAME": "/nowhere/archive.sqlite3"} if connection.vendor == "sqlite" else {"HOST": "/nowhere"}
    connection.settings_dict.update(facts)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(there)


@contextmanager
def full() -> Iterator[None]:
    """No byte can be written to any file; the server of PostgreSQL says what it says on a full disk."""
    if connection.vendor == "postgresql":
        with full_server():
            yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only() -> Iterator[None]:
    """As a copy that follows another server, or a file without permission."""
    on, off = ("PRAGMA query_only = 1", "PRAGMA query_only = 0")
    if connection.vendor == "postgresql":
        on, off = (f"SET default_transaction_read_only = {value}" for value in ("on", "off"))
    with connection.cursor() as cursor:
        cursor.execute(on)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(off)


HINDRANCES = {
    "locked": (locked, StorageFailure.LOCKED),
    "down": (down, StorageFailure.UNREACHABLE),
    "full": (full, StorageFailure.FULL),
    "read-only": (read_only, StorageFailure.READ_ONLY),
}


@pytest.fixture
def client() -> Client:
    browser = Client(raise_request_exception=False)
    browser.force_login(User.objects.create_superuser("head", password=PASSWORD))
    return browser


@pytest.mark.parametrize("hindrance", HINDRANCES)
def test_nothing_typed_is_lost_and_sent_again_it_is_saved(client: Client, hindrance: str) -> None:
    hinder, failure = HINDRANCES[hindrance]
    forms = every_form(client)
    assert [form.name for form in forms if form.done()] == []
    with hinder():
        answers = {form.name: form.post(client) for form in forms}
    said = {name: (answer.status_code, answer.get("Retry-After")) for name, answer in answers.items()}
    assert {name: one for name, one in said.items() if one != (503, "10")} == {}
    assert [name for name, answer in answers.items() if failure.words not in answer.content.decode()] == []
    again = {form.name: browser_form(answers[form.name], AGAIN) for form in forms}
    assert [form.name for form in forms if not form.kept_in(again[form.name])] == []
    assert [form.name for form in forms if form.done()] == []
    saved = {form.name: form.post(client, again[form.name]) for form in forms}
    typed_again = [form.name for form in forms if form.passwords]
    assert {name: answer.status_code for name, answer in saved.items() if answer.status_code != 302} == dict.fromkeys(
        typed_again, 200
    )
    assert [form.name for form in forms if not form.done()] == typed_again
    assert [main_form(saved[name])["username"] for name in typed_again] == [["newcomer"]]


def test_an_expired_sign_in_carries_every_form(client: Client) -> None:
    forms = every_form(client)
    asked = {}
    for form in forms:
        client.logout()
        asked[form.name] = form.post(client)
    assert {name: answer.status_code for name, answer in asked.items() if answer.status_code != 401} == {}
    assert [name for name, answer in asked.items() if "a-long-made-up-word" in answer.content.decode()] == []
    carried = {form.name: browser_form(asked[form.name], LOGIN) for form in forms}
    assert [form.name for form in forms if not form.kept_in(carried[form.name])] == []
    assert [form.name for form in forms if form.done()] == []
    for form in forms:
        client.logout()
        answer = form.post(client, signing(carried[form.name], name="head"))
        if form.closed_by_sign_in:  # its button is still to be pressed
            assert not form.done(), form.name
            continue
        assert (answer.status_code, form.done()) == ((200, False) if form.passwords else (302, True)), form.name
        assert not form.passwords or main_form(answer)["username"] == ["newcomer"]


@pytest.mark.parametrize("hindrance", HINDRANCES)
def test_a_sign_in_says_what_hinders_it_and_repeats_no_password(hindrance: str) -> None:
    hinder, failure = HINDRANCES[hindrance]
    user("editor")
    client = Client(raise_request_exception=False)
    with hinder():
        answer = client.post("/admin/login/", {"username": "editor", "password": PASSWORD})
    assert (answer.status_code, answer["Retry-After"], PASSWORD in answer.content.decode()) == (503, "10", False)
    assert failure.words in answer.content.decode()
    assert client.post("/admin/login/", {"username": "editor", "password": PASSWORD}).status_code == 302
    assert settings.SESSION_COOKIE_NAME in client.cookies
