"""Sessions, sign-in, messages and history are for the desk alone; a reader passes them by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from simple_history.models import HistoricalRecords

from documents.admin.sign_in import HashingBusy, hashing
from documents.middleware.desk import DESK, Messages, Sessions, SignedIn, SignIns, drop_dead_connection, history
from tests.admin.conftest import user
from tests.records import make_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import RequestFactory


def _seen(request: HttpRequest) -> HttpResponse:
    return HttpResponse(" ".join(name for name in ("session", "user", "_messages") if hasattr(request, name)))


def _chain(view: Callable[[HttpRequest], HttpResponse]) -> Any:
    chained: Any = view
    for middleware in (Messages, SignedIn, Sessions):
        chained = middleware(chained)
    return chained


@pytest.mark.parametrize(
    ("path", "has"),
    [
        (f"{DESK}documents/", "session user _messages"),
        (DESK, "session user _messages"),
        ("/documents/", ""),
        ("/administration/", ""),
    ],
)
@pytest.mark.django_db
def test_only_the_desk_has_a_session_a_user_and_messages(rf: RequestFactory, path: str, has: str) -> None:
    assert _chain(_seen)(rf.get(path)).content.decode() == has


@pytest.mark.django_db
def test_a_reader_who_is_signed_in_at_the_desk_asks_no_session() -> None:
    make_document("Rain")
    client = Client()
    client.force_login(user("editor"))
    answer = client.get("/documents/")
    assert (answer.status_code, answer.cookies, "Cookie" in answer.get("Vary", "")) == (200, {}, False)


@pytest.mark.django_db
def test_a_refused_sign_in_leaves_its_status_and_when_to_come_again(rf: RequestFactory) -> None:
    def refused(request: HttpRequest) -> HttpResponse:
        request.sign_in_refused = (429, 30)  # type: ignore[attr-defined]
        request.user = User()
        return HttpResponse("the form")

    sign_ins: Any = SignIns
    answer = sign_ins(refused)(rf.post(f"{DESK}login/"))
    assert (answer.status_code, answer["Retry-After"], answer.content) == (429, "30", b"the form")
    plain = sign_ins(lambda _request: HttpResponse("ok"))(rf.get("/documents/"))
    assert (plain.status_code, "Retry-After" in plain) == (200, False)


@pytest.mark.django_db
def test_only_a_busy_hashing_is_answered_by_this_and_not_a_fault_of_ours(rf: RequestFactory) -> None:
    middleware = SignIns(_seen)
    request = rf.post(f"{DESK}auth/user/add/")
    answer = middleware.process_exception(request, HashingBusy())
    assert answer is not None
    assert (answer.status_code, answer["Retry-After"]) == (503, str(hashing.RETRY_AFTER))
    assert middleware.process_exception(request, ValueError("A fault of ours.")) is None


@pytest.mark.parametrize(("path", "told"), [(f"{DESK}documents/", True), ("/documents/", False)])
def test_the_history_is_told_who_asks_at_the_desk_alone(rf: RequestFactory, path: str, *, told: bool) -> None:
    seen: list[bool] = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.append(getattr(HistoricalRecords.context, "request", None) is request)
        return HttpResponse()

    history(view)(rf.get(path))
    assert seen == [told]
    assert getattr(HistoricalRecords.context, "request", None) is None


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_still_answers_is_kept() -> None:
    connection.ensure_connection()
    before = connection.connection
    drop_dead_connection()
    assert connection.connection is before


@pytest.mark.django_db(transaction=True)
def test_a_form_that_is_only_read_and_a_sign_out_keep_nothing(client: Client) -> None:
    """What is sent while signed out is given back beside the sign-in; a question and a sign-out are not."""
    address = f"{DESK}documents/topic/add/"
    asked = client.get(address)
    assert (asked.status_code, "/admin/login/" in asked["Location"]) == (302, True)
    sent = client.post(address, {"name": "A typed name"})
    assert (sent.status_code < 500, b"A typed name" in sent.content) == (True, True)
