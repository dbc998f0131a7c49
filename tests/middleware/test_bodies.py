from __future__ import annotations

import tempfile
import uuid
from itertools import repeat
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

from documents.intake import workflow
from documents.intake.importers import table
from documents.middleware import bodies
from documents.models import Intake
from tests.middleware.granian import exchange, granian

if TYPE_CHECKING:
    from pytest_django import Settings

pytestmark = pytest.mark.django_db(transaction=True)
INTAKE, TABLES, LOGIN = "/admin/documents/document/intake/", "/admin/documents/document/table/", "/admin/login/"
SMALL = bodies.ANONYMOUS_BYTES


class Unreadable:
    """A body that must not be read."""

    def read(self, *size: int) -> bytes:
        raise AssertionError("The body was read.")

    readline = read


def _declaring(client: Client, address: str, length: int | str) -> tuple[int, str]:
    """Status and page of a POST that declares a length, and whose body cannot be read."""
    answer = client.post(address, **{"CONTENT_LENGTH": str(length), "wsgi.input": Unreadable()})  # type: ignore[arg-type]
    return answer.status_code, answer.content.decode()


@pytest.fixture
def editor() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("edi"))
    return client


@pytest.mark.parametrize(
    "address", ["/", "/documents/", "/nothing/", "/health/", "/admin/nothing/", LOGIN, INTAKE, TABLES, "/az/documents/"]
)
@pytest.mark.parametrize("length", [SMALL + 1, 10**9, "9" * 30])
def test_who_has_not_signed_in_sends_no_more_than_a_form(client: Client, address: str, length: int | str) -> None:
    client.get(LOGIN)  # gives the token by which Django reads on
    status, page = _declaring(client, address, length)
    assert status == 413
    assert "<h1>" in page


def test_what_is_kept_of_a_long_form_is_told_to_who_was_signed_out(client: Client) -> None:
    status, page = _declaring(client, INTAKE, SMALL + 1)
    assert (status, "Sign in in another window, then go back and send it again." in page) == (413, True)
    status, page = _declaring(client, "/az/documents/", SMALL + 1)
    assert (status, '<html lang="az"' in page) == (413, True)


def test_each_door_of_the_desk_has_its_own_limit(editor: Client, settings: Settings) -> None:
    fields = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    limits = {INTAKE: workflow.MAX_BYTES + fields, TABLES: table.MAX_BYTES + fields, "/admin/documents/person/add/": fields}
    for address, most in limits.items():
        status, page = _declaring(editor, address, most + 1)
        assert (status, f"This address accepts at most {most:,} bytes." in page) == (413, True), address
        assert bodies.max_bytes(RequestFactory().post(address)) == most


def test_a_file_that_who_is_not_signed_in_could_not_send_is_kept_for_an_editor(editor: Client) -> None:
    words = "The harbour of Kestrel was closed on Monday by order of its master, who gave no reason. "
    content = f"Harbour closed\n\n{words}\n\n{' ' * SMALL}".encode()
    sent = {"token": str(uuid.uuid4()), "text": "", "file": SimpleUploadedFile("a.txt", content, "text/plain")}
    answer = editor.post(INTAKE, sent)
    assert (answer.status_code, [len(intake.read()) for intake in Intake.objects.all()]) == (302, [len(content)])


def test_a_form_whose_fields_are_too_long_is_413_too(editor: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000
    answer = editor.post(INTAKE, {"text": "a" * 2_000})
    assert answer.status_code == 413
    assert "This address accepts at most 1,000 bytes." in answer.content.decode()


def test_what_an_anonymous_request_sends_is_never_on_the_disk(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*arguments: object, **named: object) -> None:
        raise AssertionError("A file was made.")

    monkeypatch.setattr("django.core.files.uploadedfile.tempfile.NamedTemporaryFile", refused)
    monkeypatch.setattr(tempfile, "TemporaryFile", refused)
    answer = client.post(LOGIN, {"file": SimpleUploadedFile("a.bin", b"a" * (SMALL - 1_000))})
    assert answer.status_code == 200


def test_a_real_server_cuts_bodies_of_any_kind() -> None:
    block = b"a" * 65_536
    User.objects.create_superuser("edi", password="right")
    with granian() as (port, _process):
        form = f"POST {LOGIN} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/plain\r\n"
        declared, sent = exchange(port, f"{form}Content-Length: 1000000000\r\n\r\n", repeat(block, 15_000))
        assert declared.startswith(b"HTTP/1.1 413 ")
        assert sent < 50_000_000
        chunk = b"10000\r\n" + block + b"\r\n"
        chunked, sent = exchange(port, f"{form}Transfer-Encoding: chunked\r\n\r\n", repeat(chunk, 15_000))
        assert chunked.startswith(b"HTTP/1.1 413 ")
        assert sent < 50_000_000
        fits, _ = exchange(port, f"{form}Transfer-Encoding: chunked\r\n\r\n", iter([b"5\r\na=b&c\r\n", b"0\r\n\r\n"]))
        assert fits.startswith(b"HTTP/1.1 403 ")  # read, and without a token
