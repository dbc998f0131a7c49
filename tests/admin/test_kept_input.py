"""Nothing typed is lost: signed out, a token that is no longer good, a locked database, a full disk."""

from __future__ import annotations

import resource
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client, override_settings

from documents.admin.storage_failure import StorageFailure
from documents.authorities.reassignment import alone
from documents.models import Document, Intake, Status
from tests.admin.conftest import ADD, LIST, PASSWORD, change, user
from tests.admin.forms import Sent, browser_form, main_form
from tests.records import make_document, make_organisation, make_person, make_source, make_topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.admin.conftest import Signed

pytestmark = pytest.mark.django_db
COMMITTED = pytest.mark.django_db(transaction=True)
IN = "/admin/documents/document/intake/"
FORMS: dict[str, tuple[Callable[[], Any], str]] = {
    "document": (make_document, "summary"),
    "person": (make_person, "note"),
    "organisation": (make_organisation, "note"),
    "source": (make_source, "description"),
    "topic": (make_topic, "scope_note"),
}
TYPED = "An hour of work.\nAnd “quotes” <b>in it</b>."
LOGIN = "//form[@id='login-form']"


def address_of(record: Any) -> str:
    return f"/admin/documents/{record._meta.model_name}/{record.pk}/change/"


def opened(client: Client, address: str) -> Sent:
    return main_form(client.get(address))


def signing(sent: Sent, password: str = PASSWORD, name: str = "editor") -> Sent:
    return sent | {"_sign_in-username": [name], "_sign_in-password": [password], "_sign_in": ["1"]}


# --- The sign-in ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", FORMS)
def test_who_was_signed_out_signs_in_and_goes_on(signed: Signed, kind: str) -> None:
    make, field = FORMS[kind]
    record, client = make(), signed("editor")
    address = address_of(record)
    sent = opened(client, address) | {field: [TYPED]}
    del client.cookies[settings.SESSION_COOKIE_NAME]
    asked = client.post(address, sent)
    assert asked.status_code == 401
    wrong = client.post(address, signing(browser_form(asked, LOGIN), "wrong"))
    assert wrong.status_code == 401
    carried = browser_form(wrong, LOGIN)
    assert {name: carried.get(name) for name in sent if name != "csrfmiddlewaretoken"} == {
        name: values for name, values in sent.items() if name != "csrfmiddlewaretoken"
    }
    assert (PASSWORD in wrong.content.decode(), "password" in carried) == (False, False)
    assert client.post(address, signing(carried)).status_code == 302
    record.refresh_from_db()
    assert getattr(record, field) == TYPED


def test_signing_in_again_does_not_press_a_button_that_readers_would_see(signed: Signed) -> None:
    record, client = make_document(status=Status.DRAFT), signed("publisher")
    sent = opened(client, change(record)) | {"summary": [TYPED], "_publish": ["1"]}
    del client.cookies[settings.SESSION_COOKIE_NAME]
    asked = client.post(change(record), sent)
    assert "but not published or sent to review" in asked.content.decode()
    client.post(change(record), signing(browser_form(asked, LOGIN), name="publisher"))
    record.refresh_from_db()
    assert (record.summary, record.status) == (TYPED, Status.DRAFT)


def test_a_stale_form_is_told_so_after_the_sign_in_too(signed: Signed) -> None:
    record, client = make_document(), signed("editor")
    sent = opened(client, change(record)) | {"note": [TYPED]}
    del client.cookies[settings.SESSION_COOKIE_NAME]
    record.summary = "Somebody else's."
    record.save()
    answer = client.post(change(record), signing(browser_form(client.post(change(record), sent), LOGIN)))
    assert (answer.status_code, main_form(answer)["note"]) == (409, [TYPED])
    record.refresh_from_db()
    assert (record.summary, record.note) == ("Somebody else's.", "")


def test_who_signs_in_as_somebody_who_may_not_loses_nothing(signed: Signed) -> None:
    record, client = make_person(), signed("editor")
    user("contributor")
    sent = opened(client, address_of(record)) | {"note": [TYPED]}
    del client.cookies[settings.SESSION_COOKIE_NAME]
    asked = client.post(address_of(record), sent)
    refused = client.post(address_of(record), signing(browser_form(asked, LOGIN), name="contributor"))
    assert (refused.status_code, browser_form(refused, LOGIN)["note"]) == (401, [TYPED])
    assert client.post(address_of(record), signing(browser_form(refused, LOGIN))).status_code == 302
    record.refresh_from_db()
    assert record.note == TYPED


def test_an_add_form_an_action_and_a_merge_go_on_too(signed: Signed) -> None:
    record, client = make_document(), signed("publisher")
    for address, sent in (
        (ADD, opened(client, ADD) | {"title": ["A new one"]}),
        (LIST, {"action": ["withdraw"], "_selected_action": [str(record.pk)], "confirmed": ["1"], "reason": [TYPED]}),
    ):
        client.logout()
        asked = client.post(address, sent)
        assert asked.status_code == 401
        assert client.post(address, signing(browser_form(asked, LOGIN), name="publisher")).status_code == 302
    record.refresh_from_db()
    assert (record.status, record.withdrawal_reason) == (Status.WITHDRAWN, TYPED)
    assert Document.objects.filter(title="A new one").count() == 1


@pytest.mark.parametrize("signed_in", [True, False], ids=["signed in", "signed out"])
@pytest.mark.parametrize("token", ["rotated", "gone"])
def test_a_token_that_is_no_longer_good_loses_nothing(signed_in: bool, token: str) -> None:  # noqa: FBT001
    record, client = make_document(), Client(enforce_csrf_checks=True)
    client.force_login(user("editor"))
    sent = opened(client, change(record)) | {"summary": [TYPED]}
    if token == "rotated":
        sent["csrfmiddlewaretoken"] = ["x" * 64]
    else:
        del client.cookies[settings.CSRF_COOKIE_NAME]
    if not signed_in:
        del client.cookies[settings.SESSION_COOKIE_NAME]
    answer = client.post(change(record), sent)
    if not signed_in:
        assert answer.status_code == 401
        answer = client.post(change(record), signing(browser_form(answer, LOGIN)))
    # Nothing is saved that may not have come from the one who signs in.
    assert (answer.status_code, Document.objects.get().summary) == (403, "")
    again = browser_form(answer, "//form[@class='confirm']")
    assert client.post(change(record), again).status_code == 302
    assert Document.objects.get().summary == TYPED


def test_a_form_of_another_site_is_refused_and_not_repeated() -> None:
    record, client = make_document(), Client(enforce_csrf_checks=True)
    client.force_login(user("editor"))
    sent = opened(client, change(record)) | {"summary": ["From elsewhere."]}
    answer = client.post(change(record), sent, headers={"Origin": "https://elsewhere.example"})
    assert (answer.status_code, "From elsewhere." in answer.content.decode()) == (403, False)


def test_a_file_has_to_be_chosen_again_and_its_address_is_not_taken_alone(signed: Signed) -> None:
    client = signed("editor")
    page = client.get(IN)
    sent = browser_form(page, "//form[contains(@class, 'intake-in')]") | {"address": ["https://daily.example.org/a"]}
    client.logout()
    asked = client.post(IN, sent | {"file": SimpleUploadedFile("letter.txt", b"Words of a letter.")})
    assert "“letter.txt”" in asked.content.decode()
    answer = client.post(IN, signing(browser_form(asked, LOGIN)))
    assert (answer.status_code, Intake.objects.count()) == (422, 0)
    assert answer.context["form"].errors["file"] == ["Choose “letter.txt” again: a file cannot be kept while you sign in."]
    assert answer.context["form"]["address"].value() == "https://daily.example.org/a"


# --- The database and the disk -------------------------------------------------------------------------------------------------


@contextmanager
def locked() -> Iterator[None]:
    """Somebody else writes, for longer than a save waits."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        connection.connection.execute("PRAGMA busy_timeout = 100")
    begun, end = Event(), Event()

    def write() -> None:
        with transaction.atomic():
            alone()
            if connection.vendor == "postgresql":  # where a writer of one table is in no other writer's way
                with connection.cursor() as cursor:
                    cursor.execute(f"LOCK TABLE {', '.join(connection.introspection.table_names())} IN EXCLUSIVE MODE")
            begun.set()
            end.wait(600)
        connection.close()

    thread = Thread(target=write)
    thread.start()
    assert begun.wait(60)
    try:
        with override_settings(LOCK_TIMEOUT=0.1):  # seconds, as a request to PostgreSQL takes it
            yield
    finally:
        end.set()
        thread.join()


@contextmanager
def full() -> Iterator[None]:
    """No page can be added to the SQLite file; PostgreSQL says what it says on a full disk."""
    with full_server() if connection.vendor == "postgresql" else full_file():
        yield


@contextmanager
def full_server() -> Iterator[None]:
    raising = "RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'"
    tables = connection.introspection.table_names()
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {raising}; END $$")
        for table in tables:
            cursor.execute(f"CREATE TRIGGER a_no_room BEFORE INSERT OR UPDATE OR DELETE ON {table} EXECUTE FUNCTION no_room()")
        try:
            yield
        finally:
            cursor.execute("DROP FUNCTION no_room CASCADE")


@contextmanager
def full_file() -> Iterator[None]:
    connection.ensure_connection()
    held = connection.connection.execute("PRAGMA page_count").fetchone()[0]
    free = connection.connection.execute("PRAGMA freelist_count").fetchone()[0]
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE ballast (x)")
        for _ in range(free):
            cursor.execute("INSERT INTO ballast VALUES (zeroblob(1900))")
    held = connection.connection.execute("PRAGMA page_count").fetchone()[0]
    connection.connection.execute(f"PRAGMA max_page_count = {held}")
    yield
    connection.connection.execute("PRAGMA max_page_count = 1073741823")
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE ballast")


AGAIN = "//form[@class='confirm']"


@COMMITTED
@pytest.mark.parametrize("kind", FORMS)
def test_a_save_that_meets_a_lock_says_so_and_can_be_sent_again(signed: Signed, kind: str) -> None:
    make, field = FORMS[kind]
    record, client = make(), signed("publisher")
    address = address_of(record)
    sent = opened(client, address) | {field: [TYPED], "_continue": ["1"]}
    with locked():
        answer = client.post(address, sent)
        assert (answer.status_code, answer["Retry-After"]) == (503, "10")
        assert StorageFailure.LOCKED.words in answer.content.decode()
    again = browser_form(answer, AGAIN)
    assert {name: again.get(name) for name in sent if name != "csrfmiddlewaretoken"} == {
        name: values for name, values in sent.items() if name != "csrfmiddlewaretoken"
    }
    assert client.post(address, again)["Location"] == address
    record.refresh_from_db()
    assert getattr(record, field) == TYPED


@COMMITTED
def test_every_other_form_of_the_desk_says_so_too(signed: Signed) -> None:
    client, record, other = signed("publisher"), make_person("Alva Tern"), make_person("Alva Tern-Two")
    document = make_document()
    address = client.post(IN, {"text": "A text of some words.\n\nMore.", "token": "0" * 32})["Location"]
    review = browser_form(client.get(address), "//form[@id='review']")
    posts: list[tuple[str, dict[str, Any]]] = [
        (ADD, opened(client, ADD) | {"title": ["A new one"]}),
        (IN, {"text": TYPED, "token": "1" * 32}),
        (address, review | {"note": [TYPED]}),
        (f"{address}discard/", {"x": "1"}),
        (LIST, {"action": "withdraw", "_selected_action": document.pk, "confirmed": "1", "reason": TYPED}),
        (f"/admin/documents/person/{record.pk}/split/", {"new_name": TYPED, "confirmed": "x"}),
        ("/admin/documents/document/table/", {"file": SimpleUploadedFile("t.csv", b"title\nOne\n")}),
    ]
    before = (Document.objects.count(), Intake.objects.count())
    with locked():
        codes = {path: client.post(path, sent).status_code for path, sent in posts}
    # A split that is not confirmed writes nothing.
    assert codes == {path: 200 if "split" in path else 503 for path, _ in posts}
    assert (Document.objects.count(), Intake.objects.count(), other.pk is not None) == (*before, True)


@COMMITTED
def test_the_draft_that_saves_itself_is_told_in_its_own_form(signed: Signed) -> None:
    client = signed("editor")
    address = client.post(IN, {"text": "A text of some words.\n\nMore.", "token": "0" * 32})["Location"]
    review = browser_form(client.get(address), "//form[@id='review']")
    with locked():
        answer = client.post(address, review | {"_live": ["1"]})
    assert (answer.status_code, answer.json()) == (503, {"problem": f"Not saved yet. {StorageFailure.LOCKED.words}"})


@COMMITTED
def test_a_sign_in_that_meets_a_lock_says_so_and_repeats_no_password() -> None:
    user("editor")
    client = Client()
    with locked():
        answer = client.post("/admin/login/", {"username": "editor", "password": PASSWORD})
    assert (answer.status_code, PASSWORD in answer.content.decode()) == (503, False)
    assert client.post("/admin/login/", {"username": "editor", "password": PASSWORD}).status_code == 302


@COMMITTED
@pytest.mark.parametrize("kind", FORMS)
def test_a_full_disk_is_named_and_nothing_typed_is_lost(signed: Signed, kind: str) -> None:
    make, field = FORMS[kind]
    record, client, long = make(), signed("publisher"), TYPED * 500
    address = address_of(record)
    sent = opened(client, address) | {field: [long]}
    with full():
        answer = client.post(address, sent)
        assert (answer.status_code, StorageFailure.FULL.words in answer.content.decode()) == (503, True)
        assert browser_form(answer, AGAIN)[field] == [long]
    assert client.post(address, browser_form(answer, AGAIN)).status_code == 302
    record.refresh_from_db()
    assert getattr(record, field) == long


@COMMITTED
def test_no_room_for_an_original_is_named_and_the_text_is_kept(signed: Signed) -> None:
    client, text = signed("editor"), "Words of a made-up report. " * 20_000
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        answer = client.post(IN, {"text": text, "token": "0" * 32})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (answer.status_code, Intake.objects.count()) == (503, 0)
    assert browser_form(answer, AGAIN)["text"] == [text]


@pytest.mark.parametrize("addressed", [ADD, IN])
def test_a_book_that_was_typed_outlives_the_sign_in_and_never_reaches_the_disk(addressed: str, settings: Any) -> None:
    user("editor")
    settings.FILE_UPLOAD_TEMP_DIR = "/nowhere"  # writing a file fails
    book, client = "Words of a made-up book. " * 120_000, Client()
    client.post("/admin/login/", {"username": "editor", "password": PASSWORD})
    del client.cookies[settings.SESSION_COOKIE_NAME]
    sent = {"title": "A made-up book", "text": book, "form_token": "", "token": "0" * 32}
    asked = client.post(addressed, sent | {"file": SimpleUploadedFile("book.txt", b"x" * 3_000_000)})
    assert asked.status_code == 401
    carried = browser_form(asked, LOGIN)
    assert (carried["text"], carried["title"], carried["_file:file"]) == ([book], ["A made-up book"], ["book.txt"])
    answer = client.post(addressed, signing(carried))
    assert answer.status_code in (200, 302, 422)
    assert "_auth_user_id" in client.session


def test_an_unknown_browser_or_the_sign_in_itself_gets_no_more_room(settings: Any) -> None:
    user("editor")
    client = Client()
    client.post("/admin/login/", {"username": "editor", "password": PASSWORD})
    del client.cookies[settings.SESSION_COOKIE_NAME]
    sent = {"text": "x" * 1_100_000}
    assert client.post("/admin/login/", sent).status_code == 413
    assert client.post(ADD, {"text": "x" * 11_000_000}).status_code == 413
    client.cookies[settings.DEVICE_COOKIE_NAME] = f"{client.cookies[settings.DEVICE_COOKIE_NAME].value}x"
    assert client.post(ADD, sent).status_code == 413


@COMMITTED
def test_a_save_does_not_wait_without_end_on_any_database(signed: Signed, settings: Any) -> None:
    settings.LOCK_TIMEOUT = 1
    record, client = make_document(), signed("editor")
    sent = opened(client, change(record)) | {"note": [TYPED]}
    held, ends = Event(), Event()

    def hold() -> None:
        with transaction.atomic():
            alone()
            held.set()
            ends.wait(60)
        connection.close()

    if connection.vendor == "sqlite":
        connection.connection.execute("PRAGMA busy_timeout = 1000")
    other = Thread(target=hold)
    other.start()
    held.wait(30)
    try:
        assert client.post(change(record), sent).status_code == 503
    finally:
        ends.set()
        other.join()
    assert client.post(change(record), sent).status_code == 302
