"""What records are called on a page, and in which language."""

from __future__ import annotations

import pytest
from babel import Locale
from django.utils.translation import override

from documents.catalogue import Label
from documents.views.presenters.labels import (
    BODY_KINDS,
    body_kind,
    country_name,
    filed_label,
    own_text,
    shown_form,
    shown_label,
    shown_name,
    source_lang,
)


@pytest.mark.parametrize(
    ("language", "person", "topic", "source"),
    [
        ("en", ("Vagif Ternov", None), ("Gulls", None), ("Səmfidnığ", "az")),
        ("az", ("Vaqif Ternov", None), ("Qağayılar", None), ("Səmfidnığ", None)),
        ("ru", ("Vagif Ternov", None), ("Gulls", "en"), ("Səmfidnığ", "az")),
    ],
)
def test_a_record_is_called_as_the_reader_knows_it(
    language: str, person: tuple[str, str | None], topic: tuple[str, str | None], source: tuple[str, str | None]
) -> None:
    with override(language):
        assert shown_form("person", "Vagif Ternov", {"az": "Vaqif Ternov"}) == person
        assert shown_form("topic", "Gulls", {"az": "Qağayılar"}) == topic
        assert shown_form("source", "Səmfidnığ", {}) == source


def test_a_form_in_the_first_language_never_takes_the_place_of_the_preferred_one() -> None:
    with override("en"):
        assert shown_form("topic", "Gulls", {"en": "seagulls"}) == ("Gulls", None)


@pytest.mark.parametrize(
    ("name", "said", "page", "expected"),
    [
        ("Səmfidnığ", "", "en", "az"),
        ("Səmfidnığ", "tr", "en", "tr"),
        ("Səmfidnığ", "tr", "ru", "tr"),
        ("Вестник чаек", "", "en", "ru"),
        ("Вестник чаек", "", "ru", None),
        ("The Gazette", "", "en", None),
        ("The Gazette", "", "ru", "en"),
    ],
)
def test_the_language_of_a_source_is_said_or_told_by_its_letters(name: str, said: str, page: str, expected: str | None) -> None:
    with override(page):
        assert source_lang(name, said) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [("en", ("It rained.", None)), ("az", ("Yağış yağdı.", None)), ("ru", ("It rained.", "en"))],
)
def test_the_archives_own_words_are_translated_where_a_translation_is_kept(page: str, expected: tuple[str, str | None]) -> None:
    with override(page):
        assert own_text("It rained.", {"az": "Yağış yağdı.", "en": "Never shown", "ru": ""}) == expected


def test_a_label_of_the_catalogue_brings_its_forms_and_a_plain_word_has_none() -> None:
    label = Label("Vagif Ternov", {"ru": "Вагиф Тернов"})
    with override("ru"):
        assert shown_label("person", label) == ("Вагиф Тернов", None)
        assert shown_label("person", "Vagif Ternov") == ("Vagif Ternov", None)
        assert shown_name("person", ("vagif-ternov", "Vagif Ternov"), {"person/vagif-ternov": {"ru": "Вагиф"}}) == ("Вагиф", None)
        assert shown_name("person", ("vagif-ternov", "Vagif Ternov"), {}) == ("Vagif Ternov", None)


def test_a_person_is_filed_by_the_family_name_and_nothing_else_is() -> None:
    with override("en"):
        assert filed_label("person", "Vagif Ternov") == "Ternov, Vagif"
        assert filed_label("person", Label("Mao Zedong", filed="Mao Zedong")) == "Mao Zedong"
        assert filed_label("organisation", "Society of Gulls") == "Society of Gulls"
    with override("ru"):
        assert filed_label("person", Label("Vagif Ternov", {"ru": "Вагиф Тернов"})) == "Тернов, Вагиф"


@pytest.mark.parametrize(
    ("words", "page", "expected"),
    [
        ("newspaper", "en", ("newspaper", None)),
        ("Newspaper", "az", ("Qəzet", None)),
        (" NEWSPAPER ", "az", ("qəzet", None)),
        ("Weekly of gulls", "az", ("Weekly of gulls", "en")),
        ("Weekly of gulls", "en", ("Weekly of gulls", None)),
        ("", "ru", ("", "en")),
    ],
)
def test_a_common_kind_of_body_is_translated_and_any_other_is_shown_as_written(
    words: str, page: str, expected: tuple[str, str | None]
) -> None:
    with override(page):
        assert body_kind(words) == expected


@pytest.mark.parametrize("language", ["az", "ru"])
def test_every_common_kind_of_body_has_a_translation(language: str) -> None:
    assert len(set(BODY_KINDS)) == len(BODY_KINDS)
    with override(language):
        assert [kind for kind in BODY_KINDS if body_kind(kind) == own_text(kind, {})] == []


@pytest.mark.parametrize(
    ("words", "page", "expected"),
    [
        ("Azerbaijan", "az", ("Azərbaycan", None)),
        ("azerbaijan", "ru", ("Азербайджан", None)),
        ("Ruritania", "ru", ("Ruritania", "en")),
        ("Europe", "az", ("Europe", "en")),  # no country
    ],
)
def test_a_country_is_named_as_unicode_names_it(words: str, page: str, expected: tuple[str, str | None]) -> None:
    with override(page):
        assert country_name(words) == expected


def test_countries_are_known_by_their_english_names() -> None:
    with override("ru"):
        known = Locale("ru").territories
        assert country_name("Türkiye") == (known["TR"], None)
        assert country_name("United Kingdom") == (known["GB"], None)
