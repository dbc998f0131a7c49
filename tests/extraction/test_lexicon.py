"""The tables of words, folded and inflected."""

import pytest

from documents.extraction import lexicon as tables
from documents.extraction.lexicon import among, given_names, lexicon
from documents.names import fold


def test_given_names_are_folded_and_say_a_sex_or_none() -> None:
    names = given_names()
    assert set(names.values()) == {"", "f", "m"}
    assert [name for name in names if fold(name) != name] == []
    assert (names["leyla"], names["ivan"]) == ("f", "m")


def test_given_names_are_known_as_they_come_back_from_cyrillic_letters() -> None:
    assert (given_names()["aigerim"], given_names()["aygerim"]) == ("f", "f")


@pytest.mark.parametrize("place", ["germany", "germaniya", "almaniya", "almanya", "new york", "london"])
def test_places_are_known_by_their_names_in_each_language(place: str) -> None:
    assert place in tables.places()


def test_no_table_of_places_or_bodies_has_an_empty_name() -> None:
    assert "" not in tables.places()
    assert "" not in tables.known_bodies()
    assert {"un", "council of europe", "oon"} <= tables.known_bodies()


@pytest.mark.parametrize(
    ("tag", "table", "words"),
    [
        ("en", "roles", ["editor", "editors", "spokesmen"]),
        ("en", "heads", ["committee", "ministry"]),
        ("en-GB", "demonyms", ["french", "kenyan", "kenyans"]),
        ("ru", "heads", ["komitet", "komiteta", "komitetu", "komitetom", "ministerstva"]),
        ("uk", "roles", ["advokat", "advokata"]),
        ("az", "heads", ["nazirlik", "nazirliyi", "nazirliyinin"]),
        ("tr", "heads", ["bakanlik", "bakanligi", "bakanliginin"]),
    ],
)
def test_words_of_a_table_are_known_in_their_forms(tag: str, table: str, words: list[str]) -> None:
    assert [word for word in words if word not in getattr(lexicon(tag), table)] == []


def test_a_language_without_tables_has_those_of_english() -> None:
    assert lexicon("ka") is lexicon("en")
    assert lexicon("") is lexicon("en")
    assert [lexicon(tag).family for tag in ("en", "ru", "az", "tr")] == ["analytic", "slavic", "turkic", "turkic"]


def test_no_given_name_is_a_common_word() -> None:
    assert given_names().keys() & lexicon("en").common == set()


def test_a_word_is_looked_up_in_several_tables() -> None:
    assert among("a", {"b"}, {"a"})
    assert not among("a", {"b"})
    assert not among("a")
