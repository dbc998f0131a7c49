"""What templates are given: numbers, attributes of language and direction, and names of choices."""

from __future__ import annotations

import pytest
from django.utils.translation import override
from jinja2 import UndefinedError
from markupsafe import Markup

from documents.models import DOCUMENT_KINDS, TIE_ROLES, Holding
from documents.rendering import environment as env


@pytest.mark.parametrize(
    ("value", "written"), [(0, "0"), (999, "999"), (1000, "1\u202f000"), (1234567, "1\u202f234\u202f567"), (-1000, "-1\u202f000")]
)
def test_digits_stand_in_groups_that_no_line_breaks(value: int, written: str) -> None:
    assert env.number(value) == written


@pytest.mark.parametrize(
    ("page", "code", "attribute"),
    [
        ("en", "en", ""),
        ("en", "az", ' lang="az"'),
        ("az", "az", ""),
        ("az", "en", ' lang="en"'),
        ("en", "fa", ' lang="fa" dir="rtl"'),
        ("en", "az-Arab", ' lang="az-Arab" dir="rtl"'),
        ("en", '"><b>', ' lang="&#34;&gt;&lt;b&gt;"'),
        ("en", "", ""),
        ("en", None, ""),
    ],
)
def test_an_element_in_another_language_says_so(page: str, code: str | None, attribute: str) -> None:
    with override(page):
        assert env.lang_attr(code) == attribute


def test_the_archives_own_words_are_in_the_first_language() -> None:
    with override("en"):
        assert env.own_lang() == ""
    with override("ru"):
        assert env.own_lang() == ' lang="en"'


def test_words_from_right_to_left_set_their_own_direction() -> None:
    assert [env.auto_dir(text) for text in ("rain", "", "باران", "rain باران")] == ["", "", ' dir="auto"', ' dir="auto"']
    assert [env.dir_attr(code) for code in (None, "", "en", "he")] == ["", "", "", ' dir="rtl"']


@pytest.mark.parametrize(
    ("page", "text", "capital"),
    [
        ("en", "istanbul", "Istanbul"),
        ("az", "istanbul", "İstanbul"),
        ("az", "ışıq", "Işıq"),
        ("ru", "чайка", "Чайка"),
        ("en", "", ""),
    ],
)
def test_a_capital_is_that_of_the_pages_language(page: str, text: str, capital: str) -> None:
    with override(page):
        assert env.capital(text) == capital


@pytest.mark.parametrize(
    ("page", "code", "name"),
    [
        ("en", "az", "Azerbaijani"),
        ("en", "az-Cyrl", "Azerbaijani, in Cyrillic script"),
        ("az", "az", "Azərbaycan dili"),
        ("en", "sv", "Swedish"),
        ("en", "x-made-up", "x-made-up"),
        ("en", "", ""),
    ],
)
def test_a_language_is_named_or_stays_a_tag(page: str, code: str, name: str) -> None:
    with override(page):
        assert env.language_name(code) == name


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_every_choice_has_a_name_in_every_language(language: str) -> None:
    with override(language):
        kinds = [env.kind_name(kind) for kind in DOCUMENT_KINDS]
        roles = [env.role_name(role) for role in TIE_ROLES]
        holdings = [env.holding_name(holding) for holding in Holding.values]
        codes = list(env._LANGUAGES)
        languages = [env.language_name(code) for code in codes]
    for names in (kinds, roles, holdings, languages):
        assert "" not in names
        assert len(set(names)) == len(names)
    if language != "en":
        with override("en"):
            assert [code for code, name in zip(codes, languages, strict=True) if env.language_name(code) == name] == []


def test_a_choice_that_is_none_is_shown_as_it_stands() -> None:
    with override("en"):
        assert env.holding_name("made-up") == "made-up"


@pytest.mark.parametrize(
    ("page", "value", "words"),
    [("en", "2021-03-28", "28 March 2021"), ("en", "", ""), ("en", "2021~", "about 2021")],
)
def test_dates_are_in_words(page: str, value: str, words: str) -> None:
    with override(page):
        assert env.edtf_words(value) == words


def test_months_have_names_in_each_language() -> None:
    with override("en"):
        assert [env.month_name(number) for number in (1, 12)] == ["January", "December"]


def test_a_translation_escapes_what_is_put_into_it() -> None:
    with override("en"):
        said = env.translated("names %(names)s", names="<b>")
        assert (said, type(said)) == ("names &lt;b&gt;", Markup)


def test_an_address_is_that_of_the_pages_language() -> None:
    with override("ru"):
        assert env.url("topic", slug="fog") == "/ru/topics/fog/"
    with override("en"):
        assert env.url("topic", slug="fog") == "/topics/fog/"


def test_a_name_that_a_view_forgot_is_a_fault() -> None:
    made = env.environment(autoescape=True)
    with pytest.raises(UndefinedError):
        made.from_string("{{ forgotten }}").render()
