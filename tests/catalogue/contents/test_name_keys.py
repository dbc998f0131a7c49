"""The terms by which a record is found by name."""

from __future__ import annotations

import pytest

from documents.catalogue.contents.name_keys import address, family_name, keys, sounds


@pytest.mark.parametrize(
    ("form", "family"),
    [
        ("Vagif Ternov", "Ternov"),
        ("Ternov, Vagif", "Ternov"),
        ("Ternov", ""),
        ("Вагиф Тернов", "Тернов"),
        ("Vagif Ternov Jr", "Ternov"),
        ("Vagif Ternov III", "Ternov"),
        ("The Ternov brothers", "Ternov"),
        ("V. T.", ""),
        ("Ternov V.", "Ternov"),
        ("Vagif Rasim oğlu", ""),  # whose son he is, and no family
        ("", ""),
        ("—", ""),
    ],
)
def test_a_family_name_is_the_last_word_that_can_be_one(form: str, family: str) -> None:
    assert family_name(form) == family


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aliyev", "Əliyev"),
        ("Aliyev", "Алиев"),
        ("Cəmil Həsənli", "Cemil Hesenli"),
        ("Jamil Hasanli", "Джамиль Гасанлы"),
        ("Hasanli Jamil", "Cəmil Həsənli"),
    ],
)
def test_spellings_of_a_name_share_a_sound(one: str, other: str) -> None:
    assert sounds(one) & sounds(other)


def test_other_names_sound_otherwise_and_nothing_sounds_like_nothing() -> None:
    assert sounds("Aliyev") & sounds("Ternov") == set()
    assert sounds("") == sounds("—") == frozenset()


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("https://www.gazette.example/a/?id=7#part", "address=gazette.example/a?id=7"),
        ("http://gazette.example/a?id=7", "address=gazette.example/a?id=7"),
        ("gulls", ""),
        ("", ""),
        ("https://[broken", ""),
    ],
)
def test_an_address_is_one_term_however_it_is_typed(typed: str, term: str) -> None:
    assert address(typed) == term


def test_a_person_is_found_by_whole_form_by_word_and_by_family_name() -> None:
    found = keys("person", [("Vagif Ternov", True), ("Vagif the Tall", False), ("", True)])
    assert found["form"] == [
        "family=ternov",
        "person:tall",
        "person:ternov",
        "person:the",
        "person:vagif",
        "person=vagif ternov",
        "person=vagif the tall",
    ]
    assert {term.partition("=")[0] for term in found["sounds"]} == {"family", "person"}


def test_what_is_no_person_has_no_family_and_only_bodies_have_sounds() -> None:
    assert keys("topic", [("Fog & rain", True)]) == {"form": ["topic:fog", "topic:rain", "topic=fog rain"], "sounds": []}
    assert keys("source", [])["form"] == []
    heard = keys("organisation", [("Society of Gulls", True)])["sounds"]
    assert {term.partition("=")[0] for term in heard} == {"organisation"}
