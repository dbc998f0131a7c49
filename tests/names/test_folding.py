"""Words of any script to lower-case ASCII, and pieces of addresses."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.names import fold, slug, tokens, words_at

ANY_TEXT = st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nəsimi MƏMMƏDLİ", "nasimi mammadli"),
        ("İsmayıl ISPARTA i\u0307zmir", "ismayil isparta izmir"),
        ("Ҹәмил Һәсәнли, Әлијев", "camil hasanli aliyev"),
        ("Југославија", "jugoslavija"),
        ("Щербаков, объём, семья и\u0306", "shcherbakov obem semya y"),
        ("Україна Євген", "ukraina ievgen"),
        ("Ångström Łódź naïve Straße ﬁn", "angstrom lodz naive strasse fin"),
        ("Αθήνα თბილისი", "athina tbilisi"),
        ("foot\u00adnote\u200bs\u2019 text¹ 10½ ١٢", "footnotes text 1 10 1 2 12"),
        ("中国 x", "zhong guo x"),
        ("Aliyev’s O'Brien mə’lumat Luk'yanenko oʻzbek", "aliyev obrien malumat lukyanenko ozbek"),
        ("l’Azerbaïdjan qu'il dell'Ucraina Erdoğan'ın", "l azerbaidjan qu il dell ucraina erdogan in"),
        ("'quoted' rock-'n'-roll snake_case 3.5%", "quoted rock n roll snake case 3 5"),
        ("😀 … — ", ""),
    ],
)
def test_fold_of_scripts_signs_and_apostrophes(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_fold_reads_composed_and_decomposed_letters_alike() -> None:
    assert fold("Гүлнарә Ёлкин-Йод Şükür".replace("Й", "И\u0306")) == fold("Гүлнарә Ёлкин-Йод Şükür") == "gulnara elkin yod sukur"


@given(st.text(alphabet="abYZ'19 ,.-—“”əƏıIİğŞçöжЖщыэюЯъьйЙёәғҹҝөүһ№…\n", max_size=60))
def test_common_letters_are_folded_alike_by_the_quick_way_and_by_the_table(text: str) -> None:
    assert fold(text + " ŵ") == f"{fold(text)} w".strip()  # a rare letter, and the whole text takes the slow way


def test_fold_survives_a_hostile_run_of_marks() -> None:
    assert fold("a" + "\u0301\u0323" * 100_000 + "b") == "ab"


@given(ANY_TEXT)
def test_fold_is_ascii_words_and_folding_again_changes_nothing(text: str) -> None:
    folded = fold(text)
    assert re.fullmatch("(?:[a-z0-9]+(?: [a-z0-9]+)*)?", folded)
    assert fold(folded) == folded
    assert tokens(text) == folded.split()


@given(st.text(alphabet=st.characters(max_codepoint=0x52F, categories=["Lu", "Ll", "Nd", "Zs"]), max_size=40))
def test_fold_is_blind_to_case(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@given(ANY_TEXT)
def test_stretches_hold_exactly_the_tokens(text: str) -> None:
    assert [word for _, _, words in words_at(text) for word in words] == tokens(text)


def test_stretches_tell_where_a_word_stands_in_the_original() -> None:
    text = "Anti-Əliyev, “Əliyev’in”"
    assert [(text[start:end], words) for start, end, words in words_at(text)] == [
        ("Anti", ["anti"]),
        ("Əliyev", ["aliyev"]),
        ("Əliyev’in", ["aliyev", "in"]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nəsimi Məmmədli", "nasimi-mammadli"),
        ("Джамиль Гасанлы", "dzhamil-gasanly"),
        ("Щукин: жизнь, хор, цех, чай, шум, съезд, мышь, юг, яд", "shchukin-zhizn-khor-tsekh-chay-shum-sezd-mysh-yug-yad"),
        ("  --A b--  ", "a-b"),
        ("😀", "x-f0443a342c"),
        ("", "x-e3b0c44298"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_slug_is_cut_between_words_unless_one_word_is_too_long() -> None:
    assert slug("one two three", 8) == "one-two"
    assert slug("one two three", 7) == "one-two"
    assert slug("one two three", 6) == "one"
    assert slug("incomprehensibilities", 6) == "incomp"


@given(ANY_TEXT, st.integers(12, 80))
def test_slug_is_a_short_piece_of_an_address(text: str, max_length: int) -> None:
    assert re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", slug(text, max_length))
    assert len(slug(text, max_length)) <= max_length
