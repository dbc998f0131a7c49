"""How names sound, whatever alphabet and habit they were written in."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.names import WORTH_PROPOSING, same_name_likelihood, skeleton
from documents.names.sounds import bones, is_turkic, name_words, sound
from tests.name_pairs import ONE_NAME, RUSSIAN


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nəsimi Məmmədli", "mmdl nsm"),
        ("Gunel Ulduzlu", "knl uldzl"),
        ("Jamil Hasanli", "jml ksnl"),
        ("Ali Hasanov", "al ksnv"),
        ("Ali Hasanli", "al ksnl"),
        ("Şəhla Çiçək", "cck xkl"),
        ("Smirnoff", "smrnv"),
        ("", ""),
    ],
)
def test_skeleton(name: str, expected: str) -> None:
    assert skeleton(name) == expected


# Romanisations of Russian as standards have them: BGN/PCGN 1947 (as the press writes it) and ICAO Doc 9303 of passports.
LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
BGN_PCGN = re.split(" ", "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya")
ICAO = re.split(" ", "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia")


@pytest.mark.parametrize("standard", [BGN_PCGN, ICAO], ids=["BGN/PCGN", "ICAO 9303"])
@pytest.mark.parametrize("name", [text for group in ONE_NAME for text, source in group if source == RUSSIAN])
def test_a_russian_name_is_itself_in_each_romanisation(name: str, standard: list[str]) -> None:
    table = dict(zip(LETTERS, standard, strict=True))
    romanised = "".join(table.get(letter, letter).replace("_", "") for letter in name.lower()).title()
    assert skeleton(romanised) == skeleton(name)
    assert standard is ICAO or same_name_likelihood(romanised, name) >= WORTH_PROPOSING


@given(st.sampled_from([text for group in ONE_NAME for text, _ in group]), st.sampled_from([0, 1, 2, 3]), st.randoms())
def test_order_and_case_of_the_words_change_no_skeleton(name: str, how: int, chance: random.Random) -> None:
    words = name.replace(",", "").split()
    chance.shuffle(words)
    shuffled = " ".join(words)
    cased = (shuffled, shuffled.upper() if "i" not in shuffled and "ı" not in shuffled else shuffled, shuffled.lower(), shuffled)[
        how
    ]
    assert skeleton(cased) == skeleton(name)


def test_c_and_x_are_read_as_one_says_or_as_a_letter_of_the_name_tells() -> None:
    assert [skeleton("Cemil Cavad", turkic=turkic) for turkic in (True, False, None)] == ["jml jvd", "kvd sml", "kvd sml"]
    assert skeleton("Cəmil Cavad") == skeleton("Cəmil Cavad", turkic=True) == "jml jvd"
    assert [is_turkic([word]) for word in ("əli", "çi", "ça", "jamil")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Hasanli, Jamil", ["jamil", "hasanli"]),
        ("SergeiLavrov", ["sergei", "lavrov"]),
        ("McDonald", ["mcdonald"]),
        ("O’Brien-Smith", ["obrien", "smith"]),
        ("İlham ƏLİYEV", ["ilham", "əliyev"]),
        (" … ", []),
    ],
)
def test_the_words_of_a_name_are_in_order_and_in_small_letters(name: str, words: list[str]) -> None:
    assert name_words(name) == words


@pytest.mark.parametrize(
    ("word", "english", "turkic"),
    [
        ("smirnoff", "smirnov", "smirnov"),
        ("shahmarzadeh", "Sahmarzade", "shahmarzade"),
        ("iuliia", "yulia", "yulia"),
        ("gyultekin", "gultekin", "gultekin"),
        ("çiçək", "CiCak", "CiCak"),
        ("xadica", "Hadika", "Hadija"),
        ("щукин", "SCukin", "SCukin"),
    ],
)
def test_a_word_sounds_as_its_alphabet_is_read(word: str, english: str, turkic: str) -> None:
    assert (sound(word, turkic=False), sound(word, turkic=True)) == (english, turkic)


def test_of_a_sound_the_consonants_are_left_and_the_class_of_a_first_vowel() -> None:
    assert [bones(heard) for heard in ("SCerbakov", "yulia", "emin", "imin", "h", "")] == ["xcrbkv", "ul", "amn", "imn", "k", ""]
