from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from documents.admin.sign_in import hashing, limits
from documents.models import SignInCount
from tests.admin.sign_in.tries import INTAKE, LOGIN, THERE, try_password
from tests.records import make_document

pytestmark = pytest.mark.django_db(transaction=True)
REAL = ["documents.admin.sign_in.hashing.OneAtATime"]


def test_a_refusal_is_said_in_the_form_and_hashes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(5):
        try_password("wrong")

    def hashed(*arguments: object, **named: object) -> None:
        raise AssertionError("A password was hashed.")

    monkeypatch.setattr("django.contrib.auth.hashers.MD5PasswordHasher.encode", hashed)
    for name in ("edi", "nobody"):
        refused = try_password("right horse", name=name) if name == "edi" else _paused_for_nobody()
        assert refused.status_code == 429
        assert "Too many sign-ins have failed. Try again in 30 seconds." in refused.content.decode()


def _paused_for_nobody() -> Any:
    now = timezone.now()
    until = now + timedelta(seconds=29.5)
    SignInCount.objects.update_or_create(
        key=limits.digest("account", "nobody"), defaults={"failures": 5, "last": now, "until": until}
    )
    return try_password("right horse", name="nobody", address=THERE)


def test_an_unknown_name_is_treated_as_a_known_one() -> None:
    answers: dict[str, list[tuple[int, str | None, bytes]]] = {}
    for name, address in (("edi", "192.0.2.1"), ("ida", "192.0.2.2")):
        client = Client()
        client.get(LOGIN)
        for _ in range(7):
            answer = try_password("wrong", name=name, address=address, client=client)
            page = answer.content.replace(name.encode(), b"")
            page = page.replace(answer.context["csrf_token"].encode(), b"") if answer.context else page
            answers.setdefault(name, []).append((answer.status_code, answer.get("Retry-After"), page))
    assert [answer[:2] for answer in answers["edi"]] == [(200, None)] * 5 + [(429, "30")] * 2
    assert answers["edi"] == answers["ida"]


def test_the_mark_of_one_account_is_none_for_another() -> None:
    User.objects.create_superuser("ida", password="other horse")
    client = Client()
    try_password("other horse", name="ida", client=client)
    for _ in range(5):
        try_password("wrong", client=client)
    assert try_password("right horse", client=client).status_code == 429


def test_a_stolen_mark_guesses_no_more_than_anybody() -> None:
    client = Client()
    try_password("right horse", client=client)
    client.cookies.pop("sessionid")
    assert [try_password("wrong", client=client, address=f"192.0.2.{number}").status_code for number in range(7)] == [200] * 5 + [
        429
    ] * 2


def test_the_sign_in_page_that_keeps_what_was_typed_is_limited_and_keeps_it() -> None:
    sent = {
        "_sign_in-username": "edi",
        "_sign_in-password": "wrong",
        "_sign_in": "1",
        "text": "The harbour of Kestrel was closed.",
    }
    for _ in range(5):
        assert Client().post(INTAKE, sent).status_code == 401
    refused = Client().post(INTAKE, sent | {"_sign_in-password": "right horse"})
    assert (refused.status_code, refused["Retry-After"]) == (429, "30")
    assert "The harbour of Kestrel was closed." in refused.content.decode()


@pytest.mark.parametrize("name", ["edi", "nobody"])
def test_one_password_at_a_time_is_hashed_and_the_next_is_told_at_once(name: str, settings: Any) -> None:
    settings.PASSWORD_HASHERS = REAL
    document = make_document("One")
    with hashing._hashing:
        busy = try_password("right horse", name=name)
        assert (busy.status_code, busy["Retry-After"]) == (503, "2")
        assert "Somebody else is signing in at the moment." in busy.content.decode()
        assert Client().get(document.get_absolute_url()).status_code == 200
    assert not SignInCount.objects.exists()  # nothing was written for what was not tried
    assert hashing._hashing.acquire(blocking=False)
    hashing._hashing.release()


def test_other_forms_that_hash_are_told_so_too(settings: Any, edi: User) -> None:
    settings.PASSWORD_HASHERS = REAL
    edi.set_password("right horse")
    edi.save()
    client = Client()
    client.force_login(edi)
    change = {"old_password": "right horse", "new_password1": "a longer horse", "new_password2": "a longer horse"}
    with hashing._hashing:
        page = client.post("/admin/password_change/", change)
        assert (page.status_code, "Somebody else is signing in" in page.content.decode()) == (200, True)
    assert User.objects.get().check_password("right horse")


def test_failures_are_logged_without_passwords(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "documents.signing_in")
    try_password("wrong")
    try_password("whatever", name="my secret\npassword")
    try_password("right horse")
    _paused_for_nobody()
    unknown = [limits.digest("log", name)[:8] for name in ("my secret\npassword", "nobody")]
    assert [record.getMessage() for record in caplog.records if record.name == "documents.signing_in"] == [
        "Sign-in of 'edi' from 192.0.2.1 failed",
        f"Sign-in of an unknown name ({unknown[0]}) from 192.0.2.1 failed",
        "Sign-in of 'edi' from 192.0.2.1 succeeded",
        f"Sign-in of an unknown name ({unknown[1]}) from 198.51.100.7 was not tried: paused for 30 seconds",
    ]
