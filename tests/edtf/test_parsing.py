"""The archive’s dates: read strictly, and bounded as the EDTF library bounds them."""

from datetime import date

import edtf as oracle
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from documents.edtf import WORDINGS, EdtfError, parse, words

DIGITS = st.integers(1, 9999).map("{:04}".format)
MONTHS = st.integers(1, 12).map("{:02}".format)
DAYS = st.integers(1, 28).map("{:02}".format)
PLAIN_MOMENTS = st.one_of(DIGITS, st.builds("{}-{}".format, DIGITS, MONTHS), st.builds("{}-{}-{}".format, DIGITS, MONTHS, DAYS))
MOMENTS = st.one_of(
    PLAIN_MOMENTS,
    DIGITS.map("{}-XX".format),
    st.builds("{}-{}-XX".format, DIGITS, MONTHS),
    st.integers(1, 999).map("{:03}X".format),
    st.integers(1, 99).map("{:02}XX".format),
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31), "year"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("2021-03-28", date(2021, 3, 28), date(2021, 3, 28), "day"),
        ("2021-04-15~", date(2021, 4, 15), date(2021, 4, 15), "approximate"),
        ("2021-04?", date(2021, 4, 1), date(2021, 4, 30), "month"),
        ("2005%", date(2005, 1, 1), date(2005, 12, 31), "approximate"),
        ("2021-XX", date(2021, 1, 1), date(2021, 12, 31), "year"),
        ("2021-XX-XX", date(2021, 1, 1), date(2021, 12, 31), "year"),
        ("2021-03-XX", date(2021, 3, 1), date(2021, 3, 31), "month"),
        ("192X", date(1920, 1, 1), date(1929, 12, 31), "range"),
        ("192X~", date(1920, 1, 1), date(1929, 12, 31), "approximate"),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), "range"),
        ("000X", date(1, 1, 1), date(9, 12, 31), "range"),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31), "month"),
        ("2020-05-13/2020-05-17", date(2020, 5, 13), date(2020, 5, 17), "range"),
        ("2020-12-30/2021-01-02", date(2020, 12, 30), date(2021, 1, 2), "range"),
        ("2021-03-28/2021-04-02", date(2021, 3, 28), date(2021, 4, 2), "range"),
        ("2021-03-28/2021-04?", date(2021, 3, 28), date(2021, 4, 30), "range"),
        ("2020-03/2020-05", date(2020, 3, 1), date(2020, 5, 31), "range"),
        ("2005/2007-05-03", date(2005, 1, 1), date(2007, 5, 3), "range"),
        ("2001/2021", date(2001, 1, 1), date(2021, 12, 31), "range"),
        ("197X/198X", date(1970, 1, 1), date(1989, 12, 31), "range"),
        ("2004~/2005~", date(2004, 1, 1), date(2005, 12, 31), "approximate"),
        ("2001~/2021", date(2001, 1, 1), date(2021, 12, 31), "approximate"),
        ("197X/2001~", date(1970, 1, 1), date(2001, 12, 31), "approximate"),
        ("2023-11-16/..", date(2023, 11, 16), None, "range"),
        ("2017/..", date(2017, 1, 1), None, "range"),
        ("192X/..", date(1920, 1, 1), None, "range"),
        ("../2017-05~", None, date(2017, 5, 31), "approximate"),
        ("2017/", date(2017, 1, 1), None, "range"),
        ("2021/2021", date(2021, 1, 1), date(2021, 12, 31), "range"),
        ("2021-22", date(2021, 6, 1), date(2021, 8, 31), "range"),
        ("2021-24?", date(2021, 12, 1), date(2022, 2, 28), "range"),
        ("2019-23/2020-21", date(2019, 9, 1), date(2020, 5, 31), "range"),
        ("-0044", date(1, 1, 1), date(1, 1, 1), "year"),
        ("0000-03-15", date(1, 1, 1), date(1, 1, 1), "day"),
        ("-20XX", date(1, 1, 1), date(1, 1, 1), "range"),
        ("-0009/0014", date(1, 1, 1), date(14, 12, 31), "range"),
        ("Y170000002", date(9999, 12, 31), date(9999, 12, 31), "year"),
        ("../", None, None, "range"),
        ("../..", None, None, "range"),
        ("/2017", None, date(2017, 12, 31), "range"),
    ],
)
def test_a_date_has_bounds_and_a_precision(text: str, earliest: date | None, latest: date | None, precision: str) -> None:
    parsed = parse(f" {text}\n")
    assert (parsed.value, parsed.earliest, parsed.latest, parsed.precision) == (text, earliest, latest, precision)


@pytest.mark.parametrize("clock", ["T23:20:30", "T23:20:30Z", "T23:20:30-04", "T00:00:00+04:30"])
def test_a_time_of_day_is_read_and_left_out(clock: str) -> None:
    assert parse(f"1985-04-12{clock}") == parse("1985-04-12")


def test_signs_at_either_end_count_for_the_whole() -> None:
    assert [(parse(text).approximate, parse(text).uncertain) for text in ("2020/2021", "2020~/2021", "2020/2021?")] == [
        (False, False),
        (True, False),
        (False, True),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "The date is empty; write at least a year, as in 2021."),
        ("2" * 41, "The date is 41 characters long; at most 40 can be one."),
        ("1/2/3", "“1/2/3” has 2 slashes; an interval has one, as in 2020/2021."),
        ("2021/2020", "“2021/2020” ends before it starts; put the earlier date first."),
        ("/", "“/” has nothing on either side of the slash; give one date at least."),
        ("-0000", "“-0000” has a minus sign before the year 0000; leave it out."),
        ("Y2021", "“Y2021” is not a year; write four digits, or Y and five or more, alone."),
        ("Y170000002-03", "“Y170000002-03” has more than a year of many digits; write Y170000002 alone."),
        ("Y17E8", "“Y17E8” has a power of ten; write all digits of the year, as in Y170000000."),
        ("1950S2", "“1950S2” counts the digits that are sure; write what is open with X, as in 19XX."),
        ("+2021", "“+2021” begins with a plus sign; leave it out."),
        ("2021-31", "“2021-31” has 31 for a month; for that part of a year write 2021-03/2021-05."),
        ("2021-28", "“2021-28” has 28 for a month; for that part of a year write 2021-12/2022-02."),
        ("2021-35", "“2021-35” has 35 for a month; for that part of a year write 2021-07/2021-09."),
        ("2021-1X", "“2021-1X” has an open digit in a month or day; write XX, or an interval, as in 1984-10/1984-12."),
        ("[1667, 1668]", "“[1667, 1668]” is a set of dates; write an interval, as in 2020/2021."),
        ("2021-13", "“2021-13” has the month 13; months go from 01 to 12."),
        ("2021-02-29", "“2021-02-29” has the day 29; that month has the days 01 to 28."),
        ("2020/2021-04-31", "“2021-04-31” has the day 31; that month has the days 01 to 30."),
        ("2021-XX-05", "“2021-XX-05” has a day in an unknown month; write 2021-XX."),
        ("192X-05", "“192X-05” has a month in an unknown year; write 192X alone."),
        ("1XXX", "“1XXX” leaves digits open before others; the last of a year may be, as in 192X or 19XX."),
        ("192x", "“192x” has a small x; write a capital X for an unknown digit, as in 192X."),
        ("2021 ?", "“2021 ?” has a space in it; leave spaces out."),
        ("2021–03", "“2021–03” has a dash; write the hyphen of the keyboard, as in 2021-03-28."),
        ("2021~-04", "“2021~-04” has a sign that is not at the end; write it last, as in 2021-04~."),
        ("28.03.2021", "“28.03.2021” does not begin with the year; write year-month-day, as in 2021-03-28."),
        ("2021-3-8", "“2021-3-8” has a month or day of one digit; write two, as in 2021-03-08."),
        ("20210328", "“20210328” has no hyphens; write 2021-03-28."),
        ("2021-03-28T10:00", "“2021-03-28T10:00” has a time of day; write the date alone."),
        ("[2020,2021]", "“[2020,2021]” is a set of dates; write an interval, as in 2020/2021."),
        (
            "spring",
            "“spring” is not a date; write 2021, 2021-03, 2021-03-28, 192X or an interval of two, as in 2020/2021.",
        ),
        (
            "٢٠٢١",
            "“٢٠٢١” is not a date; write 2021, 2021-03, 2021-03-28, 192X or an interval of two, as in 2020/2021.",
        ),
    ],
)
def test_a_wrong_date_is_answered_with_what_where_and_how_to_mend_it(text: str, message: str) -> None:
    with pytest.raises(EdtfError) as error:
        parse(text)
    assert str(error.value) == message


@given(st.text(alphabet="0123456789X-/.~?%xT ", max_size=24) | st.text(max_size=24))
def test_any_text_is_a_date_or_a_named_error(text: str) -> None:
    try:
        parsed = parse(text)
    except EdtfError:
        return
    assert parse(parsed.value) == parsed
    assert all(words(parsed, wording) for wording in WORDINGS.values())


@given(MOMENTS, st.sampled_from(["", "~", "?", "%"]))
def test_moments_have_the_bounds_of_the_edtf_library(text: str, sign: str) -> None:
    parsed, expected = parse(text + sign), oracle.parse_edtf(text + sign)
    assert (parsed.earliest, parsed.latest) == (_date(expected.lower_strict()), _date(expected.upper_strict()))


@given(PLAIN_MOMENTS, PLAIN_MOMENTS)
@settings(max_examples=25)  # the library's grammar is slow on intervals
def test_intervals_have_the_bounds_of_the_edtf_library(one: str, other: str) -> None:
    assume(one != other)
    start, end = sorted((one, other))
    parsed, expected = parse(f"{start}/{end}"), oracle.parse_edtf(f"{start}/{end}")
    assert (parsed.earliest, parsed.latest) == (_date(expected.lower_strict()), _date(expected.upper_strict()))


def _date(when: tuple[int, ...]) -> date:
    return date(*when[:3])
