"""A text cut into words, with what stands between them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.extraction.tokens import Lines, is_initial, lines, words


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Ada Wren-Bell’s house", ["Ada", "Wren-Bell", "house"]),
        ("the writers’ house", ["the", "writers", "house"]),
        ("the U.S. and J.K. Stone", ["the", "U.S.", "and", "J.K.", "Stone"]),
        ("1,500 manats in 2021.", ["1,500", "manats", "in", "2021"]),
        ("Erdoğan'ın evi", ["Erdoğan", "evi"]),
        ("BMT-nin qərarı", ["BMT", "qərarı"]),
        ("O'Brien", ["O'Brien"]),
        ("«Заря»", ["Заря"]),
        ("", []),
        ("… — !", []),
    ],
)
def test_words_are_without_their_endings_of_possession_and_case(text: str, cut: list[str]) -> None:
    assert [word.text for word in words(text)] == cut


def test_keys_are_folded_and_one_word_each() -> None:
    assert [word.key for word in words("Gülnarə U.S. Щука al-Assad 中国")] == [
        "gulnara",
        "us",
        "shchuka",
        "al-assad",
        "zhong-guo",
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Ada left. Bo came", ["Ada", "Bo"]),
        ("Dr. Ada left Mr. Bo", ["Dr"]),
        ("Ada said: “Bo came", ["Ada", "Bo"]),
        ("Ada\nBo", ["Ada", "Bo"]),
        ("J. Ada and P. Bo", ["J"]),
        ("Ada (Bo) and “Cy”", ["Ada", "Cy"]),
    ],
)
def test_the_word_that_begins_a_sentence_a_line_or_a_quotation_is_known(text: str, first: list[str]) -> None:
    assert [word.text for word in words(text) if word.first] == first


def test_what_stands_before_a_word_is_kept_in_short() -> None:
    found = words("Ada   Bo,\u00a0Cy\n\n  Di. Ed")
    assert [(word.gap, word.joined) for word in found] == [("", False), (" ", True), (", ", False), ("\n", False), (". ", False)]


def test_capitals_are_those_of_a_name_or_of_all_letters() -> None:
    found = {word.text: (word.capital, word.upper) for word in words("Ada UN al-Assad d'Estaing A nobody 2021 eThekwini")}
    assert found == {
        "Ada": (True, False),
        "UN": (True, True),
        "al-Assad": (True, False),
        "d'Estaing": (True, False),
        "A": (True, False),
        "nobody": (False, False),
        "2021": (False, False),
        "eThekwini": (False, False),
    }


def test_initials_are_single_capitals_and_letters_with_points() -> None:
    assert [is_initial(word) for word in words("A a J.K. U.S. Ada")] == [True, False, True, False, False]


def test_lines_have_their_places_and_blank_ones_are_left_out() -> None:
    text = "One\r\n\n  \nTwo \nthree"
    assert [text[start:end] for start, end in lines(text)] == ["One", "Two ", "three"]
    assert list(lines("")) == []


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Court Jails Editor In Port Lorn", True),
        ("Court jails editor in port of Lorn", False),
        ("Court Jails Editor In Port Lorn.", False),
        ("Court Jails", False),
        ("Court Jails Editor " * 6, False),
    ],
)
def test_a_headline_is_a_short_line_of_capitals_that_stands_alone(line: str, *, headline: bool) -> None:
    text = f"{line}\n\nThe rest of it is told here."
    found = Lines(words(text), text)
    assert (found.is_headline(0), found.is_headline(len(text) - 1)) == (headline, False)
    crowded = f"Above.\n{line}\nBelow."
    assert Lines(words(crowded), crowded).is_headline(8) is False


@given(st.text(max_size=80))
def test_words_stand_where_they_say_and_in_order(text: str) -> None:
    found = words(text)
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
