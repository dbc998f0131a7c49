"""The places of a text where a date is mentioned, each with what its words give."""

import pytest

from documents.extraction.dates.mentions import Back, Mention, Point
from documents.extraction.dates.scanner import MOST, scan


def only(text: str, language: str = "en") -> Mention:
    (mention,) = scan(text, language)
    return mention


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It was on 20 March 2019 there.", "20 March 2019", Point(2019, 3, 20), None),
        ("It was on March 20 there.", "March 20", Point(None, 3, 20), None),
        ("It was from 3 to 5 June 2018 there.", "from 3 to 5 June 2018", Point(2018, 6, 3), Point(2018, 6, 5)),
        ("It was 30 December – 2 January 2020.", "30 December – 2 January 2020", Point(2019, 12, 30), Point(2020, 1, 2)),
        ("It was 12.05.2016 then.", "12.05.2016", Point(2016, 5, 12), None),
        ("It was in the 1970s then.", "in the 1970s", Point(digits="197X"), None),
        ("It was in the mid-1990s then.", "in the mid-1990s", Point(1995, about=True), None),
        ("It was of the 19th century.", "of the 19th century", Point(digits="18XX"), None),
        ("It was in the summer of 2018.", "in the summer of 2018", Point(2018, 6), Point(2018, 8)),
    ],
)
def test_a_mention_has_what_its_words_give(text: str, words: str, first: Point, last: Point | None) -> None:
    mention = only(text)
    assert (text[mention.start : mention.end], mention.first, mention.last) == (words, first, last)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("He came yesterday.", Back("day", 1, 1)),
        ("He came two days ago.", Back("day", 2, 2)),
        ("He came 16-17 years ago.", Back("year", 16, 17, about=True)),
        ("He came two decades ago.", Back("year", 20, 20, about=True)),
        ("It was so over the last 20 years.", Back("year", 20, 20, lasting=True, about=True)),
    ],
)
def test_a_distance_has_its_unit_and_its_length(text: str, back: Back) -> None:
    mention = only(text)
    assert (mention.back, mention.relative, mention.first) == (back, True, None)


def test_a_year_that_is_told_by_the_text_is_so_many_years_back() -> None:
    assert (only("It was in May last year.").years_back, only("It was last year.").years_back) == (1, 1)
    assert only("He was released on Monday.").weekday == 0


@pytest.mark.parametrize(
    "text", ["On 31 February 2020 nothing.", "He is a 24-year-old.", "It cost $2020.", "May I ask?", "", "\0"]
)
def test_what_is_no_date_is_not_mentioned(text: str) -> None:
    assert scan(text, "en") == []


def test_a_pair_is_two_mentions_and_none_stands_inside_another() -> None:
    text = "It was on 3 and 5 June 2018, and in May 2017."
    assert [text[one.start : one.end] for one in scan(text, "en")] == ["3", "5 June 2018", "May 2017"]


def test_a_language_without_rules_has_dates_in_figures_and_with_the_names_of_its_months() -> None:
    assert [one.first for one in scan("Le 1er août 2021 ou 12.05.2016", "fr")] == [Point(2021, 8, 1), Point(2016, 5, 12)]
    assert [one.first for one in scan("It was on 3 May 2018", "xx-unknown")] == [Point(2018, 5, 3)]


def test_places_in_cyrillic_azerbaijani_are_those_of_the_text() -> None:
    text = "Бакы, 4 март 1989."
    assert text[only(text, "az-Cyrl").start : only(text, "az-Cyrl").end] == "4 март 1989"


def test_a_table_of_dates_is_read_up_to_a_bound() -> None:
    assert len(scan("12.05.2016 x\n" * (MOST + 10), "en")) == MOST
