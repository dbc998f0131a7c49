from __future__ import annotations

import logging
from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.db.models import F
from django.test import Client
from django.utils import timezone

from documents.admin.sign_in import hashing, limits
from documents.models import SignInCount
from tests.records import make_document

pytestmark = pytest.mark.django_db(transaction=True)
LOGIN, INTAKE = "/admin/login/", "/admin/documents/document/intake/"
HERE, THERE = "192.0.2.1", "198.51.100.7"
REAL = ["documents.admin.sign_in.hashing.OneAtATime"]


@pytest.fixture(autouse=True)
def edi() -> User:
    return User.objects.create_superuser("edi", password="right horse")


def _try(password: str, *, name: str = "edi", address: str = HERE, client: Client | None = None, **more: Any) -> Any:
    return (client or Client()).post(LOGIN, {"username": name, "password": password}, REMOTE_ADDR=address, **more)


def _later(**of_time: float) -> None:
    moment = timedelta(**of_time)
    SignInCount.objects.update(last=F("last") - moment, until=F("until") - moment)


def test_guesses_at_an_account_are_paused_from_all_addresses_with_a_growing_delay() -> None:
    for number in range(5):
        assert _try("wrong", address=f"192.0.2.{number}").status_code == 200
    pauses = []
    for _ in range(7):
        refused = _try("right horse", address=THERE)
        assert (refused.status_code, "sessionid" in refused.cookies) == (429, False)
        pauses.append(int(refused["Retry-After"]))
        assert int(_try("wrong", address=THERE)["Retry-After"]) == pauses[-1]  # what is not tried prolongs nothing
        _later(seconds=pauses[-1] + 1)
        assert _try("wrong", address=f"198.51.100.{len(pauses)}").status_code == 200
    assert pauses == [30, 60, 120, 240, 480, 900, 900]


def test_a_refusal_is_said_in_the_form_and_hashes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(5):
        _try("wrong")

    def hashed(*arguments: object, **named: object) -> None:
        raise AssertionError("A password was hashed.")

    monkeypatch.setattr("django.contrib.auth.hashers.MD5PasswordHasher.encode", hashed)
    for name in ("edi", "nobody"):
        refused = _try("right horse", name=name) if name == "edi" else _paused_for_nobody()
        assert refused.status_code == 429
        assert "Too many sign-ins have failed. Try again in 30 seconds." in refused.content.decode()


def _paused_for_nobody() -> Any:
    now = timezone.now()
    until = now + timedelta(seconds=29.5)
    SignInCount.objects.update_or_create(
        key=limits.digest("account", "nobody"), defaults={"failures": 5, "last": now, "until": until}
    )
    return _try("right horse", name="nobody", address=THERE)


def test_an_unknown_name_is_treated_as_a_known_one() -> None:
    answers: dict[str, list[tuple[int, str | None, bytes]]] = {}
    for name, address in (("edi", "192.0.2.1"), ("ida", "192.0.2.2")):
        client = Client()
        client.get(LOGIN)
        for _ in range(7):
            answer = _try("wrong", name=name, address=address, client=client)
            page = answer.content.replace(name.encode(), b"")
            page = page.replace(answer.context["csrf_token"].encode(), b"") if answer.context else page
            answers.setdefault(name, []).append((answer.status_code, answer.get("Retry-After"), page))
    assert [answer[:2] for answer in answers["edi"]] == [(200, None)] * 5 + [(429, "30")] * 2
    assert answers["edi"] == answers["ida"]


@pytest.mark.parametrize(
    ("addresses", "statuses"),
    [
        (["192.0.2.1"] * 12, [200] * 10 + [429] * 2),
        ([f"2001:db8:1:1::{number}" for number in range(12)], [200] * 10 + [429] * 2),
        ([f"2001:db8:1:{number}::1" for number in range(12)], [200] * 12),
        (["::ffff:192.0.2.1", "192.0.2.1"] * 6, [200] * 10 + [429] * 2),
    ],
)
def test_guesses_from_one_address_are_paused_whatever_the_names(addresses: list[str], statuses: list[int]) -> None:
    found = [_try("wrong", name=f"name{number}", address=address).status_code for number, address in enumerate(addresses)]
    assert found == statuses


def test_who_signed_in_before_is_not_locked_out_by_others() -> None:
    client = Client()
    assert _try("right horse", client=client).status_code == 302
    mark = client.cookies["device"]
    assert (mark["httponly"], mark["samesite"]) == (True, "Lax")
    client.logout()
    client.cookies["device"] = mark.value
    for number in range(5):
        _try("wrong", address=f"198.51.100.{number}")
    assert _try("right horse", address=HERE).status_code == 429
    assert _try("right horse", address=HERE, client=client).status_code == 302
    stranger = Client()
    stranger.cookies["device"] = mark.value.replace("-", "-0", 1)
    assert _try("right horse", client=stranger).status_code == 429


def test_the_mark_of_one_account_is_none_for_another() -> None:
    User.objects.create_superuser("ida", password="other horse")
    client = Client()
    _try("other horse", name="ida", client=client)
    for _ in range(5):
        _try("wrong", client=client)
    assert _try("right horse", client=client).status_code == 429


def test_a_stolen_mark_guesses_no_more_than_anybody() -> None:
    client = Client()
    _try("right horse", client=client)
    client.cookies.pop("sessionid")
    assert [_try("wrong", client=client, address=f"192.0.2.{number}").status_code for number in range(7)] == [200] * 5 + [429] * 2


def test_success_forgets_the_failures_of_the_account_and_time_those_of_all() -> None:
    for _ in range(4):
        _try("wrong")
    assert _try("right horse").status_code == 302
    assert [_try("wrong").status_code for _ in range(5)] == [200] * 5
    assert _try("wrong").status_code == 429
    _later(hours=25)
    assert [_try("wrong").status_code for _ in range(5)] == [200] * 5


def test_tries_at_the_same_moment_are_all_counted() -> None:
    together, statuses = Barrier(8), []

    def attempt() -> None:
        together.wait()
        try:
            statuses.append(_try("wrong").status_code)
        finally:
            connection.close()

    threads = [Thread(target=attempt) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [200] * 5 + [429] * 3


def test_the_sign_in_page_that_keeps_what_was_typed_is_limited_and_keeps_it() -> None:
    sent = {
        "_sign_in-username": "edi",
        "_sign_in-password": "wrong",
        "_sign_in": "1",
        "text": "The harbour of Kestrel was closed.",
    }
    for _ in range(5):
        assert Client().post(INTAKE, sent).status_code == 401
    refused = Client().post(INTAKE, sent | {"password": "right horse"})
    assert (refused.status_code, refused["Retry-After"]) == (429, "30")
    assert "The harbour of Kestrel was closed." in refused.content.decode()


@pytest.mark.parametrize("name", ["edi", "nobody"])
def test_one_password_at_a_time_is_hashed_and_the_next_is_told_at_once(name: str, settings: Any) -> None:
    settings.PASSWORD_HASHERS = REAL
    document = make_document("One")
    with hashing._hashing:
        busy = _try("right horse", name=name)
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
    _try("wrong")
    _try("whatever", name="my secret\npassword")
    _try("right horse")
    _paused_for_nobody()
    unknown = [limits.digest("log", name)[:8] for name in ("my secret\npassword", "nobody")]
    assert [record.getMessage() for record in caplog.records if record.name == "documents.signing_in"] == [
        "Sign-in of 'edi' from 192.0.2.1 failed",
        f"Sign-in of an unknown name ({unknown[0]}) from 192.0.2.1 failed",
        "Sign-in of 'edi' from 192.0.2.1 succeeded",
        f"Sign-in of an unknown name ({unknown[1]}) from 198.51.100.7 was not tried: paused for 30 seconds",
    ]


@pytest.mark.parametrize(
    ("behind_proxy", "forwarded", "statuses"),
    [
        (False, "203.0.113.{n}", [200] * 10 + [429]),  # a client's own words
        (True, "203.0.113.{n}, 192.0.2.1", [200] * 10 + [429]),
        (True, "192.0.2.1, 203.0.113.{n}", [200] * 11),
        (True, "no address", [200] * 10 + [429]),
    ],
)
def test_only_what_the_proxy_adds_is_believed(*, behind_proxy: bool, forwarded: str, statuses: list[int], settings: Any) -> None:
    settings.BEHIND_PROXY = behind_proxy
    found = [
        _try("wrong", name=f"name{number}", headers={"x-forwarded-for": forwarded.format(n=number)}).status_code
        for number in range(11)
    ]
    assert found == statuses


def test_the_table_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_ROWS", 50)
    for number in range(60):
        limits.claim({f"key{number}": limits.ACCOUNT})
    assert SignInCount.objects.count() <= 50
    assert SignInCount.objects.filter(key="key59").exists()
    _later(hours=25)
    limits.claim({"key60": limits.ACCOUNT})
    assert [count.key for count in SignInCount.objects.all()] == ["key60"]


def test_no_name_and_no_address_is_stored() -> None:
    _try("wrong")
    assert {len(count.key) for count in SignInCount.objects.all()} == {64}
    assert not SignInCount.objects.filter(key__contains="edi").exists()
