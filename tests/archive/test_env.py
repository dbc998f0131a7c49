from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from archive import env

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "AN_ARCHIVE_VARIABLE"


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda value: monkeypatch.setenv(NAME, value)


READERS: dict[str, tuple[Callable[[], object], object]] = {
    "text": (lambda: env.text(NAME, "a default"), "a default"),
    "flag": (lambda: env.flag(NAME, default=True), True),
    "number": (lambda: env.number(NAME, 7, least=1, most=9), 7),
    "choice": (lambda: env.choice(NAME, "tea", ["tea", "coffee"]), "tea"),
    "folder": (lambda: env.folder(NAME, Path("/a/default")), Path("/a/default")),
    "hosts": (lambda: env.hosts(NAME, ["localhost"]), ["localhost"]),
    "address": (lambda: env.address(NAME), ""),
    "addresses": (lambda: env.addresses(NAME), []),
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("value", ["", "  "], ids=["empty", "blank"])
def test_a_variable_without_a_value_counts_as_unset(given: Callable[[str], None], reader: str, value: str) -> None:
    read, default = READERS[reader]
    given(value)
    assert read() == default


ACCEPTED = [
    ("text", " The archive ", "The archive"),
    ("flag", "No", False),
    ("flag", "1", True),
    ("number", "9", 9),
    ("choice", "coffee", "coffee"),
    ("folder", "/somewhere/not/made/yet", Path("/somewhere/not/made/yet")),
    ("hosts", "archive.example, .example.org,[::1],127.0.0.1", ["archive.example", ".example.org", "[::1]", "127.0.0.1"]),
    ("address", "https://archive.example/", "https://archive.example"),
    ("address", "http://[::1]:8000", "http://[::1]:8000"),
    ("addresses", "https://a.example,http://b.example:8000/", ["https://a.example", "http://b.example:8000"]),
]


@pytest.mark.parametrize(("reader", "value", "expected"), ACCEPTED)
def test_a_sound_value_is_read(given: Callable[[str], None], reader: str, value: str, expected: object) -> None:
    given(value)
    assert READERS[reader][0]() == expected


REFUSED = [
    ("flag", "maybe", "true or false"),
    ("number", "ten", "a whole number from 1 to 9"),
    ("number", "10", "a whole number from 1 to 9"),
    ("number", "0", "a whole number from 1 to 9"),
    ("number", "1_0", "a whole number from 1 to 9"),
    ("number", "٧", "a whole number from 1 to 9"),
    ("number", "9" * 5000, "a whole number from 1 to 9"),
    ("choice", "milk", "one of tea, coffee"),
    ("folder", "var", "the absolute path of a folder"),
    ("folder", "/etc/passwd", "the absolute path of a folder"),
    ("hosts", "*", "host names without scheme or port"),
    ("hosts", "https://archive.example", "host names without scheme or port"),
    ("hosts", "archive.example:8000", "host names without scheme or port"),
    ("hosts", "one two", "host names without scheme or port"),
    ("hosts", ",", "host names without scheme or port"),
    ("address", "archive.example", "an address without a path"),
    ("address", "ftp://archive.example", "an address without a path"),
    ("address", "https://archive.example/about", "an address without a path"),
    ("address", "https://archive.example?q=1", "an address without a path"),
    ("address", "https://user@archive.example", "an address without a path"),
    ("address", "https://archive.example:port", "an address without a path"),
    ("address", "https://[::1", "an address without a path"),
    ("addresses", "https://a.example,b.example", "addresses without a path"),
]


@pytest.mark.parametrize(("reader", "value", "accepted"), REFUSED, ids=[f"{row[0]}-{n}" for n, row in enumerate(REFUSED)])
def test_nonsense_is_refused_with_name_value_and_what_is_accepted(
    given: Callable[[str], None], reader: str, value: str, accepted: str
) -> None:
    given(value)
    with pytest.raises(env.Refused) as refused:
        READERS[reader][0]()
    assert str(refused.value).startswith(f"{NAME} is {value!r}, but must be {accepted}")


def test_what_has_no_default_must_be_given() -> None:
    with pytest.raises(env.Missing, match=f"^{NAME} is not set. It must be a secret.$"):
        env.required(NAME, "a secret")
    with pytest.raises(env.Missing, match=f"^{NAME} is not set. It must be host names"):
        env.hosts(NAME, None)
