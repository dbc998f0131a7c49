"""A grammar of dates: patterns over shared parts, and what their words give."""

import pytest

from documents.extraction.languages.date_grammar import DateGrammar


def grammar(*templates: str, folds_case: bool = True) -> DateGrammar:
    return DateGrammar(
        months=["Jan(?:uary)?", "Feb"],
        weekdays=["Mon", "Tue"],
        numbers={"two": 2, "twenty two": 22},
        units={"day": "days?", "year": "years?"},
        seasons={"spring": "spring", "summer": "summer"},
        fixed=("yesterday",),
        templates=templates,
        folds_case=folds_case,
    )


@pytest.mark.parametrize(
    ("template", "text", "found"),
    [
        ("<D><_><M><_><Y>", "on 3 January 2021.", "3 January 2021"),
        ("<D><_><M><_><Y>", "on 33 January 2021.", None),
        ("<D><_><M><_><Y>", "on 3 January 20215.", None),
        ("<D><_><M><_><Y>", "on 3 march 2021.", None),
        ("<D><-><D>", "on 3–5 of it", "3–5"),
        ("<N><_><U>", "some twenty two years", "twenty two years"),
        ("<N><_><U>", "some 1,500 years", None),
        ("<S><_>of<_><Y>", "the spring of 2021", "spring of 2021"),
        ("<W>", "on Tue", "Tue"),
    ],
)
def test_the_parts_of_a_pattern_are_filled_in(template: str, text: str, found: str | None) -> None:
    match = grammar(template).patterns[0].search(text)
    assert (match[0] if match else None) == found


def test_months_can_be_in_small_letters_only_where_the_language_folds_case() -> None:
    assert grammar("<M>").patterns[0].search("in january")
    assert grammar("<M>", folds_case=False).patterns[0].search("in january") is None
    assert grammar("<M>", folds_case=False).patterns[0].search("in January")


def test_words_give_their_numbers() -> None:
    made = grammar("<Y>")
    assert (made.month("january"), made.month("FEB"), made.weekday("tue")) == (1, 2, 1)
    assert (made.unit("Years"), made.season("Summer")) == ("year", "summer")
    assert (made.number("Twenty   Two"), made.number("7")) == (22, 7)
    with pytest.raises(KeyError):
        made.number("many")


@pytest.mark.parametrize("text", ["7", "in feb", "on Mon", "a year", "in spring", "yesterday"])
def test_a_text_is_looked_at_where_a_date_can_be(text: str) -> None:
    assert grammar("<Y>").trigger.search(text)


def test_a_text_without_any_such_word_is_passed_over() -> None:
    assert grammar("<Y>").trigger.search("nothing of it") is None


def test_the_day_of_the_week_stands_before_or_behind_a_date() -> None:
    made = grammar("<Y>")
    before, after = made.weekday_before.search("it was on Mon, the "), made.weekday_after.match(", a Tue")
    assert (before and before["w"], after and after["w"]) == ("Mon", "Tue")
    assert made.weekday_after.match(" Tuesdays") is None
