"""Dates as styles write them: in words, by year and day apart, and in figures."""

import pytest

from documents.citations.dates import Form, days, figures, whole, year
from documents.edtf import parse

PLAIN = Form("c. ")
AMERICAN = Form(
    "ca. ",
    day_first=False,
    with_day="{days}, {years}",
    undated="undated",
    until="before ",
)
RUSSIAN = Form(
    "ок. ", months=tuple(f"{number:02}" for number in range(1, 13)), digits="{:02}", between=".", with_day="{days}.{years}"
)


def test_what_has_no_date_is_said_in_the_forms_own_words() -> None:
    assert (year(None, PLAIN), whole(None, PLAIN), days(None, PLAIN)) == ("n.d.", "n.d.", "")
    assert (year(None, AMERICAN, inferred=True), whole(None, AMERICAN, inferred=True)) == ("undated", "undated")


@pytest.mark.parametrize(
    ("date", "in_full", "of_year", "of_days"),
    [
        ("2021", "2021", "2021", ""),
        ("0987", "987", "987", ""),
        ("Y17000", "17000", "17000", ""),
        ("-00XX", "-99–0", "-99–0", ""),
        ("2021-03", "March 2021", "2021", "March"),
        ("2021-03-28", "28 March 2021", "2021", "28 March"),
        ("2021-03-XX", "March 2021", "2021", "March"),
        ("2021~", "[c. 2021]", "[c. 2021]", ""),
        ("2021-04-15?", "[15 April 2021?]", "[2021?]", "15 April"),
        ("2021-04-15%", "[c. 15 April 2021?]", "[c. 2021?]", "15 April"),
        ("192X", "1920s", "1920s", ""),
        ("19XX", "1900–1999", "1900–1999", ""),
        ("2020/2021", "2020–2021", "2020–2021", ""),
        ("2020-05-13/2020-05-17", "13–17 May 2020", "2020", "13–17 May"),
        ("2020-05-30/2020-06-02", "30 May–2 June 2020", "2020", "30 May–2 June"),
        ("2020-12-30/2021-01-02", "30 December 2020–2 January 2021", "2020–2021", ""),
        ("2020/2020-05", "2020–May 2020", "2020", ""),
        ("2017/..", "2017–", "2017–", ""),
        ("2017?/", "[2017?–]", "[2017?–]", ""),
        ("../2019-03", "until March 2019", "until 2019", ""),
        ("2001/2003~", "2001–[c. 2003]", "2001–[c. 2003]", ""),
        ("1984?/2004~", "[1984?]–[c. 2004]", "[1984?]–[c. 2004]", ""),
        ("2021-03-28/2021-04?", "28 March 2021–[April 2021?]", "2021", "28 March–[April?]"),
    ],
)
def test_a_date_in_full_its_year_and_its_days(date: str, in_full: str, of_year: str, of_days: str) -> None:
    value = parse(date)
    assert (whole(value, PLAIN), year(value, PLAIN), days(value, PLAIN)) == (in_full, of_year, of_days)


@pytest.mark.parametrize(
    ("date", "in_full", "of_year"),
    [
        ("2021-03-28", "[28 March 2021]", "[2021]"),
        ("2021~", "[c. 2021]", "[c. 2021]"),
        ("2001/2003~", "[2001–c. 2003]", "[2001–c. 2003]"),
        ("2017/..", "[2017–]", "[2017–]"),
        ("192X", "[1920s]", "[1920s]"),
    ],
)
def test_what_the_document_does_not_state_stands_in_brackets_once(date: str, in_full: str, of_year: str) -> None:
    value = parse(date)
    assert (whole(value, PLAIN, inferred=True), year(value, PLAIN, inferred=True)) == (in_full, of_year)


@pytest.mark.parametrize(
    ("date", "american", "russian"),
    [
        ("2021-03-28", "March 28, 2021", "28.03.2021"),
        ("2021-03-08", "March 8, 2021", "08.03.2021"),
        ("2020-05-13/2020-05-17", "May 13–17, 2020", "13–17.05.2020"),
        ("2020-05-30/2020-06-02", "May 30–June 2, 2020", "30.05–02.06.2020"),
        ("2021-04-15~", "[ca. April 15, 2021]", "[ок. 15.04.2021]"),
        ("../2019-03", "before March 2019", "until 03 2019"),
    ],
)
def test_a_form_says_the_order_the_signs_and_the_figures(date: str, american: str, russian: str) -> None:
    value = parse(date)
    assert (whole(value, AMERICAN), whole(value, RUSSIAN)) == (american, russian)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2021", ((2021,),)),
        ("2021-03-28", ((2021, 3, 28),)),
        ("2021-XX", ((2021,),)),
        ("2020-05-13/2020-05-17", ((2020, 5, 13), (2020, 5, 17))),
        ("2021-03-28/2021-04", ((2021, 3), (2021, 4))),  # as far as both ends have them
        ("2020/2020-05", ((2020,),)),  # both ends are one then
        ("192X", ()),
        ("192X/1935", ()),
        ("2017/..", ()),
        ("/2017", ()),
    ],
)
def test_figures_say_no_more_than_is_known(date: str, expected: tuple[tuple[int, ...], ...]) -> None:
    assert figures(parse(date)) == expected
