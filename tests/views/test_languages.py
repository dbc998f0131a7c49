"""The language of an address, and the same page in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import RequestFactory
from django.urls import set_script_prefix
from django.utils.translation import override

from documents.views import languages

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def below() -> Iterator[None]:
    """The site stands below a path of its host."""
    set_script_prefix("/archive/")
    yield
    set_script_prefix("/")


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/", "en"),
        ("/documents/", "en"),
        ("/az/", "az"),
        ("/az", "az"),
        ("/ru/documents/", "ru"),
        ("/azeri/", "en"),
        ("/documents/az/", "en"),
        ("/en/", "en"),
        ("az/", "en"),
        ("", "en"),
    ],
)
def test_the_first_part_of_an_address_is_its_language(path: str, language: str) -> None:
    assert languages.of_path(path) == language


@pytest.mark.parametrize(
    ("address", "language", "expected"),
    [
        ("/documents/?q=a/b", "az", "/az/documents/?q=a/b"),
        ("/az/documents/", "ru", "/ru/documents/"),
        ("/az/documents/", "en", "/documents/"),
        ("/az", "en", "/"),
        ("/", "ru", "/ru/"),
        ("//evil.example/", "en", "/evil.example/"),
        ("/az//evil.example/", "en", "/evil.example/"),
    ],
)
def test_an_address_in_another_language_is_on_the_same_host(address: str, language: str, expected: str) -> None:
    assert languages.in_language(address, language) == expected


@pytest.mark.usefixtures("below")
def test_the_language_stands_behind_the_path_of_the_site() -> None:
    assert languages.in_language("/archive/documents/", "az") == "/archive/az/documents/"
    assert languages.in_language("/archive/az/documents/", "en") == "/archive/documents/"


def test_a_page_is_offered_in_every_language_and_says_which_is_its_own() -> None:
    with override("az"):
        offered = languages.versions("/az/documents/")
    assert [(one.code, one.short, one.address, one.current) for one in offered] == [
        ("en", "En", "/documents/", False),
        ("az", "Az", "/az/documents/", True),
        ("ru", "Рус", "/ru/documents/", False),
    ]
    assert [one.name.startswith(one.short) for one in offered] == [True, True, True]


def test_the_switch_keeps_the_whole_query_and_the_desk_has_none() -> None:
    with override("en"):
        switch = languages.switch(RequestFactory().get("/documents/", {"q": "a b", "x": ["1", "2"]}))
        assert [one.address for one in switch] == [f"{prefix}/documents/?q=a+b&x=1&x=2" for prefix in ("", "/az", "/ru")]
        odd = languages.switch(RequestFactory().get("/people/a%3Fb/"))
        assert odd[1].address == "/az/people/a%3Fb/"
        assert languages.switch(RequestFactory().get("/admin/documents/")) == []


def test_a_page_that_is_not_there_offers_the_front_pages_and_repeats_nothing() -> None:
    with override("en"):
        assert [one.address for one in languages.fronts(RequestFactory().get("/nothing/?q=x"))] == ["/", "/az/", "/ru/"]
        assert languages.fronts(RequestFactory().get("/admin/nothing/")) == []
