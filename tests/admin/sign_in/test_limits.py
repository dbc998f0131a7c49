"""How many tries at a password there are, for an account and for an address."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F
from django.test import Client

from documents.admin.sign_in import limits
from documents.admin.sign_in.limits import ACCOUNT, Limit, Refusal, claim, digest, forgive
from documents.models import SignInCount
from tests.admin.sign_in.tries import HERE, THERE, try_password
from tests.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def _later(**of_time: float) -> None:
    moment = timedelta(**of_time)
    SignInCount.objects.update(last=F("last") - moment, until=F("until") - moment)


def test_guesses_at_an_account_are_paused_from_all_addresses_with_a_growing_delay() -> None:
    for number in range(5):
        assert try_password("wrong", address=f"192.0.2.{number}").status_code == 200
    pauses = []
    for _ in range(7):
        refused = try_password("right horse", address=THERE)
        assert (refused.status_code, "sessionid" in refused.cookies) == (429, False)
        pauses.append(int(refused["Retry-After"]))
        assert int(try_password("wrong", address=THERE)["Retry-After"]) == pauses[-1]  # what is not tried prolongs nothing
        _later(seconds=pauses[-1] + 1)
        assert try_password("wrong", address=f"198.51.100.{len(pauses)}").status_code == 200
    assert pauses == [30, 60, 120, 240, 480, 900, 900]


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
    found = [try_password("wrong", name=f"name{number}", address=address).status_code for number, address in enumerate(addresses)]
    assert found == statuses


def test_who_signed_in_before_is_not_locked_out_by_others() -> None:
    client = Client()
    assert try_password("right horse", client=client).status_code == 302
    mark = client.cookies["device"]
    assert (mark["httponly"], mark["samesite"]) == (True, "Lax")
    client.logout()
    client.cookies["device"] = mark.value
    for number in range(5):
        try_password("wrong", address=f"198.51.100.{number}")
    assert try_password("right horse", address=HERE).status_code == 429
    assert try_password("right horse", address=HERE, client=client).status_code == 302
    stranger = Client()
    stranger.cookies["device"] = mark.value.replace("-", "-0", 1)
    assert try_password("right horse", client=stranger).status_code == 429


def test_success_forgets_the_failures_of_the_account_and_time_those_of_all() -> None:
    for _ in range(4):
        try_password("wrong")
    assert try_password("right horse").status_code == 302
    assert [try_password("wrong").status_code for _ in range(5)] == [200] * 5
    assert try_password("wrong").status_code == 429
    _later(hours=25)
    assert [try_password("wrong").status_code for _ in range(5)] == [200] * 5


def test_tries_at_the_same_moment_are_all_counted() -> None:
    statuses = at_once(8, lambda _at: try_password("wrong").status_code)
    assert sorted(statuses) == [200] * 5 + [429] * 3


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
        try_password("wrong", name=f"name{number}", headers={"x-forwarded-for": forwarded.format(n=number)}).status_code
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
    try_password("wrong")
    assert {len(count.key) for count in SignInCount.objects.all()} == {64}
    assert not SignInCount.objects.filter(key__contains="edi").exists()


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (9, 480), (10, 900), (11, 900), (10_000, 900)],
)
def test_a_pause_doubles_up_to_its_longest(failures: int, seconds: int) -> None:
    assert ACCOUNT.pause(failures) == timedelta(seconds=seconds)


@pytest.mark.parametrize(("seconds", "words"), [(1, "1 seconds"), (90, "90 seconds"), (91, "2 minutes"), (900, "15 minutes")])
def test_a_refusal_says_when_to_try_again(seconds: int, words: str) -> None:
    refusal = Refusal(seconds)
    assert (refusal.seconds, refusal.messages) == (seconds, [f"Too many sign-ins have failed. Try again in {words}."])


def test_what_is_counted_is_a_digest_of_its_kind() -> None:
    assert digest("account", "edi") == digest("account", "edi")
    assert len({digest("account", "edi"), digest("address", "edi"), digest("account", "Edi")}) == 3
    assert "edi" not in digest("account", "edi")


def test_a_refused_try_counts_nothing_and_one_that_is_forgiven_is_taken_back() -> None:
    limit = Limit(free=1, first=30, longest=60)
    claim({"a": limit, "b": Limit(free=9, first=30, longest=60)})
    with pytest.raises(Refusal):
        claim({"a": limit, "b": limit})
    assert dict(SignInCount.objects.values_list("key", "failures")) == {"a": 1, "b": 1}
    forgive(["a"], all_of="b")
    assert dict(SignInCount.objects.values_list("key", "failures")) == {"a": 0}
    claim({"a": limit})
    forgive(["nobody"], all_of="nobody")
