"""Missing years, and days counted back."""

from __future__ import annotations

from datetime import date

import pytest

from documents.extraction.dates import Reference, dates_of, scan

BOUND = Reference("2021-04-15", "the latest day that the text tells of", stated=False, place=200)
OPENING = "Harbour\n\nThe harbour of Lorn was closed, the council said, for reasons that it did not give.\n\n"
BEHIND: dict[str, list[tuple[str, str]]] = {
    # What is near the latest day told is of its year; what could be of either year, or is counted from a day not known, is open.
    "She was heard on 20 March.": [("2021-03-20", "20 March")],
    "She was heard on May 30.": [("2021-05-30", "May 30")],
    "She was heard on December 20.": [("2020-12-20", "December 20")],
    "She was heard on October 3.": [],
    "The hearing is set for June 19.": [("2021-06-19", "June 19")],
    "The hearing is set for November 19.": [],
    "It was so in May 2022. She was heard on March 20.": [("2022-05", "May 2022")],
    "He came yesterday, was released on Monday, last week, three days ago, last month.": [],
    "He came last year, two years ago.": [],
    "It was so 20 years ago.": [("2001~", "20 years ago")],
}


@pytest.mark.parametrize(("words", "told"), BEHIND.items())
def test_a_day_that_the_text_may_be_later_than_gives_years_only_where_they_are_near(
    words: str, told: list[tuple[str, str]]
) -> None:
    text = OPENING + words
    found = dates_of(text, scan(text, "en"), BOUND)
    assert [(one.edtf, one.words) for one in found] == told
    assert all(one.confidence <= 0.5 for one in found if not one.basis.startswith("stated"))


def test_what_opens_a_text_is_not_before_a_day_told_further_down() -> None:
    text = "The harbour of Lorn was closed on {}, the council said, for reasons that it did not give.\n\nMore."
    told = {"May 30": ["2021-05-30"], "March 20": [], "December 20": []}
    for words, dates in told.items():
        opening = text.format(words)
        assert [one.edtf for one in dates_of(opening, scan(opening, "en"), BOUND)] == dates


@pytest.mark.parametrize(
    ("edtf", "first", "day", "is_day", "is_month"),
    [
        ("2021-04-15", date(2021, 4, 15), date(2021, 4, 15), True, True),
        ("2021-04", date(2021, 4, 1), date(2021, 4, 30), False, True),
        ("2021", date(2021, 1, 1), date(2021, 12, 31), False, False),
        ("2021/..", date(2021, 1, 1), date(2021, 1, 1), False, False),
        ("../2021", None, date(2021, 12, 31), False, False),
    ],
)
def test_the_day_of_a_text_is_known_as_finely_as_it_is_given(
    edtf: str, first: date | None, day: date, *, is_day: bool, is_month: bool
) -> None:
    reference = Reference(edtf, "the date of publication")
    assert (reference.first, reference.day, reference.is_day, reference.is_month) == (first, day, is_day, is_month)


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2021-04-15", ["2021-04-14", "2021-04-12", "2021-03", "2020"]),
        ("2021-04", ["2021-03", "2020"]),
        ("2021", ["2020"]),
    ],
)
def test_nothing_is_counted_more_finely_than_the_day_of_the_text_is_known(edtf: str, told: list[str]) -> None:
    text = "He came yesterday. He left on Monday. It was so last month. It was so last year."
    assert [one.edtf for one in dates_of(text, scan(text, "en"), Reference(edtf, "the date of publication"))] == told


def test_a_year_is_taken_from_the_same_day_or_the_day_just_before() -> None:
    day = Reference("2021-04-15", "the date of publication")
    for text, told in (
        ("It began on 7 October 2018. On 7 October they met.", ["2018-10-07", "2018-10-07"]),
        ("It began on 7 October 2018. On 20 October they met.", ["2018-10-07", "2018-10-20"]),
        ("In 2019 he was hit on 29 October.", ["2019", "2019-10-29"]),
        ("In 2019 he was hit. On 29 October he died.", ["2019", "2020-10-29"]),
    ):
        assert [one.edtf for one in dates_of(text, scan(text, "en"), day)] == told


def test_a_day_that_its_year_has_not_is_left_out() -> None:
    text = "In 2019 he left on 29 February."
    assert [one.edtf for one in dates_of(text, scan(text, "en"), Reference("2021-04-15", "the date of publication"))] == ["2019"]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "The court met on 3 May 2024. Two days later she was freed.", "2024-05-05"),
        ("en", "The court met on 3 May 2024. The next day she was freed.", "2024-05-04"),
        ("en", "The court met on 3 May 2024. Two weeks earlier she was held.", ""),  # about so many
        ("en", "The court met on 3 May 2024. Two days earlier she was held.", "2024-05-01"),
        ("en", "It met on 3 May 2024. She waited. She wrote. She slept. Two days later she was freed.", ""),
        ("en", "Two days later she was freed.", ""),
        ("ru", "Суд прошёл 3 мая 2024 года. Через два дня её отпустили.", "2024-05-05"),
        ("ru", "Суд прошёл 3 мая 2024 года. Спустя 2 дня её отпустили.", "2024-05-05"),
        ("ru", "Суд прошёл 3 мая 2024 года. На следующий день её отпустили.", "2024-05-04"),
        ("az", "Məhkəmə 3 may 2024-cü ildə keçirildi. İki gün sonra o azad edildi.", "2024-05-05"),
        ("az", "Məhkəmə 3 may 2024-cü ildə keçirildi. Ertəsi gün o azad edildi.", "2024-05-04"),
        ("tr", "Dava 3 Mayıs 2024'te görüldü. İki gün sonra serbest bırakıldı.", "2024-05-05"),
        ("tr", "Dava 3 Mayıs 2024'te görüldü. Ertesi gün serbest bırakıldı.", "2024-05-04"),
    ],
)
def test_a_distance_is_counted_from_the_day_that_is_told_before_it(language: str, text: str, edtf: str) -> None:
    found = [(one.edtf, one.relative) for one in dates_of(text, scan(text, language), None)]
    assert [one for one, relative in found if relative] == ([edtf] if edtf else [])


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "The funeral will be held on Saturday in Lorn.", "2023-06-10"),
        ("en", "The editor was held on Saturday in Lorn.", "2023-06-03"),
        ("en", "He has been in the tower since Wednesday.", "2023-06-07/.."),
        ("en", "He must stay there until Monday.", "2023-06-12"),
        ("ru", "С прошлой среды он в тюрьме.", "2023-06-07/.."),
        ("ru", "Похороны пройдут в субботу.", "2023-06-10"),
        ("ru", "Во вторник вечером его навестили.", "2023-06-06"),
        ("az", "Onlar bazar ertəsi görüşdülər.", "2023-06-05"),
        ("az", "Dəfn şənbə günü keçiriləcək.", "2023-06-10"),
        ("tr", "Cenaze cumartesi günü kaldırılacak.", "2023-06-10"),
    ],
)
def test_a_day_of_the_week_is_the_next_one_where_it_lies_ahead(language: str, text: str, edtf: str) -> None:
    reference = Reference("2023-06-09", "the date of publication")
    assert [one.edtf for one in dates_of(text, scan(text, language), reference)] == [edtf]


@pytest.mark.parametrize(
    ("language", "words", "edtf"),
    [
        ("en", "early March 2021", "2021-03"),
        ("en", "in late 2016", "2016"),
        ("ru", "в начале марта 2021 года", "2021-03"),
        ("ru", "в конце 2016 года", "2016"),
        ("az", "2016-cı ilin sonlarında", "2016"),
        ("az", "2021-ci ilin əvvəllərində", "2021"),
        ("tr", "2016 yılının sonlarında", "2016"),
        ("tr", "Mart 2021 başında", "2021-03"),
        ("tr", "2018 ortasında", "2018"),
    ],
)
def test_a_rough_date_is_the_time_that_holds_it_with_all_its_words(language: str, words: str, edtf: str) -> None:
    text = f"{words} keçdi."
    assert [(one.edtf, one.words) for one in dates_of(text, scan(text, language), None)] == [(edtf, words)]
