"""The archive's dates: read strictly, bounded as the EDTF library bounds them, said in three languages."""

from datetime import date

import edtf as oracle
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from documents.edtf import WORDINGS, EdtfError, ordinal_suffix, parse, words

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
    ("text", "earliest", "latest", "precision", "said"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31), "year", "2021"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month", "February 2020"),
        ("2021-03-28", date(2021, 3, 28), date(2021, 3, 28), "day", "28 March 2021"),
        ("2021-04-15~", date(2021, 4, 15), date(2021, 4, 15), "approximate", "about 15 April 2021"),
        ("2021-04?", date(2021, 4, 1), date(2021, 4, 30), "month", "April 2021 (uncertain)"),
        ("2005%", date(2005, 1, 1), date(2005, 12, 31), "approximate", "about 2005 (uncertain)"),
        ("2021-XX", date(2021, 1, 1), date(2021, 12, 31), "year", "2021"),
        ("2021-XX-XX", date(2021, 1, 1), date(2021, 12, 31), "year", "2021"),
        ("2021-03-XX", date(2021, 3, 1), date(2021, 3, 31), "month", "March 2021"),
        ("192X", date(1920, 1, 1), date(1929, 12, 31), "range", "1920s"),
        ("192X~", date(1920, 1, 1), date(1929, 12, 31), "approximate", "about the 1920s"),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), "range", "1900–1999"),
        ("000X", date(1, 1, 1), date(9, 12, 31), "range", "0000s"),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31), "month", "December 9999"),
        ("2020-05-13/2020-05-17", date(2020, 5, 13), date(2020, 5, 17), "range", "13–17 May 2020"),
        ("2020-12-30/2021-01-02", date(2020, 12, 30), date(2021, 1, 2), "range", "30 December 2020 – 2 January 2021"),
        ("2021-03-28/2021-04-02", date(2021, 3, 28), date(2021, 4, 2), "range", "28 March – 2 April 2021"),
        ("2021-03-28/2021-04?", date(2021, 3, 28), date(2021, 4, 30), "range", "28 March – April 2021 (end uncertain)"),
        ("2020-03/2020-05", date(2020, 3, 1), date(2020, 5, 31), "range", "March–May 2020"),
        ("2005/2007-05-03", date(2005, 1, 1), date(2007, 5, 3), "range", "2005 – 3 May 2007"),
        ("2001/2021", date(2001, 1, 1), date(2021, 12, 31), "range", "2001–2021"),
        ("197X/198X", date(1970, 1, 1), date(1989, 12, 31), "range", "1970s–1980s"),
        ("2004~/2005~", date(2004, 1, 1), date(2005, 12, 31), "approximate", "about 2004–2005"),
        ("2001~/2021", date(2001, 1, 1), date(2021, 12, 31), "approximate", "from about 2001 to 2021"),
        ("197X/2001~", date(1970, 1, 1), date(2001, 12, 31), "approximate", "from the 1970s to about 2001"),
        ("2023-11-16/..", date(2023, 11, 16), None, "range", "from 16 November 2023"),
        ("2017/..", date(2017, 1, 1), None, "range", "since 2017"),
        ("192X/..", date(1920, 1, 1), None, "range", "since the 1920s"),
        ("../2017-05~", None, date(2017, 5, 31), "approximate", "until about May 2017"),
        ("2017/", date(2017, 1, 1), None, "range", "since 2017, end unknown"),
        ("2021/2021", date(2021, 1, 1), date(2021, 12, 31), "range", "2021–2021"),
        ("2021-22", date(2021, 6, 1), date(2021, 8, 31), "range", "summer 2021"),
        ("2021-24?", date(2021, 12, 1), date(2022, 2, 28), "range", "winter 2021 (uncertain)"),
        ("2019-23/2020-21", date(2019, 9, 1), date(2020, 5, 31), "range", "autumn 2019 – spring 2020"),
        ("-0044", date(1, 1, 1), date(1, 1, 1), "year", "45 BCE"),
        ("0000-03-15", date(1, 1, 1), date(1, 1, 1), "day", "15 March 1 BCE"),
        ("-20XX", date(1, 1, 1), date(1, 1, 1), "range", "2100–2001 BCE"),
        ("-0009/0014", date(1, 1, 1), date(14, 12, 31), "range", "10 BCE – 14"),
        ("Y170000002", date(9999, 12, 31), date(9999, 12, 31), "year", "170000002"),
        ("../", None, None, "range", "start and end not known"),
        ("../..", None, None, "range", "start and end not known"),
        ("/2017", None, date(2017, 12, 31), "range", "until 2017, start unknown"),
    ],
)
def test_a_date_has_bounds_a_precision_and_words(
    text: str, earliest: date | None, latest: date | None, precision: str, said: str
) -> None:
    parsed = parse(f" {text}\n")
    assert (parsed.value, parsed.earliest, parsed.latest, parsed.precision) == (text, earliest, latest, precision)
    assert words(parsed) == said


@pytest.mark.parametrize("clock", ["T23:20:30", "T23:20:30Z", "T23:20:30-04", "T00:00:00+04:30"])
def test_a_time_of_day_is_read_and_left_out(clock: str) -> None:
    assert parse(f"1985-04-12{clock}") == parse("1985-04-12")


@pytest.mark.parametrize(
    ("text", "azerbaijani", "russian"),
    [
        ("2021-23", "2021-ci ilin payızı", "осень 2021"),
        ("2021-24/..", "2021-ci ilin qışından", "с зимы 2021 года"),
        ("../2021-22", "2021-ci ilin yayına qədər", "до лета 2021 года"),
        ("-0044", "e.ə. 45", "45 до н. э."),
        ("../..", "başlanğıcı və sonu məlum deyil", "начало и конец неизвестны"),
    ],
)
def test_seasons_and_years_before_the_era_in_other_languages(text: str, azerbaijani: str, russian: str) -> None:
    assert (words(parse(text), WORDINGS["az"]), words(parse(text), WORDINGS["ru"])) == (azerbaijani, russian)


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


@pytest.mark.parametrize(
    ("text", "english", "azerbaijani", "russian"),
    [
        (
            "2001/2003~",
            "from 2001 to about 2003",
            "2001-ci ildən təxminən 2003-cü ilə qədər",
            "с 2001 года примерно до 2003 года",
        ),
        (
            "1984?/2004~",
            "from 1984 to about 2004 (start uncertain)",
            "1984-cü ildən təxminən 2004-cü ilə qədər (başlanğıcı dəqiqləşdirilməyib)",
            "с 1984 года примерно до 2004 года (начало предположительно)",
        ),
        (
            "2001/2003?",
            "2001–2003 (end uncertain)",
            "2001–2003 (sonu dəqiqləşdirilməyib)",
            "2001–2003 (конец предположительно)",
        ),
        ("2001?/2003?", "2001–2003 (uncertain)", "2001–2003 (dəqiqləşdirilməyib)", "2001–2003 (предположительно)"),
        (
            "2001%/2003",
            "from about 2001 to 2003 (start uncertain)",
            "təxminən 2001-ci ildən 2003-cü ilə qədər (başlanğıcı dəqiqləşdirilməyib)",
            "примерно с 2001 года до 2003 года (начало предположительно)",
        ),
        (
            "2017?/",
            "since 2017 (uncertain), end unknown",
            "2017-ci ildən (dəqiqləşdirilməyib), sonu məlum deyil",
            "с 2017 года (предположительно), конец неизвестен",
        ),
    ],
)
def test_a_sign_belongs_to_its_end(text: str, english: str, azerbaijani: str, russian: str) -> None:
    said = [words(parse(text), WORDINGS[language]) for language in ("en", "az", "ru")]
    assert said == [english, azerbaijani, russian]


SAID_IN_LANGUAGES = [
    ("2021", "2021", "2021"),
    ("2020-02", "fevral 2020", "февраль 2020"),
    ("2021-03-28", "28 mart 2021", "28 марта 2021"),
    ("2021-04-15~", "təxminən 15 aprel 2021", "около 15 апреля 2021"),
    ("2021-04~", "təxminən aprel 2021", "около апреля 2021 года"),
    ("2021-04?", "aprel 2021 (dəqiqləşdirilməyib)", "апрель 2021 (предположительно)"),
    ("2005%", "təxminən 2005 (dəqiqləşdirilməyib)", "около 2005 года (предположительно)"),
    ("192X", "1920-ci illər", "1920-е годы"),
    ("192X~", "təxminən 1920-ci illər", "около 1920-х годов"),
    ("19XX", "1900–1999", "1900–1999"),
    ("2020-05-13/2020-05-17", "13–17 may 2020", "13–17 мая 2020"),
    ("2020-05-13~/2020-05-17~", "təxminən 13–17 may 2020", "примерно 13–17 мая 2020"),
    ("2020-12-30/2021-01-02", "30 dekabr 2020 – 2 yanvar 2021", "30 декабря 2020 – 2 января 2021"),
    ("2021-03-28/2021-04-02", "28 mart – 2 aprel 2021", "28 марта – 2 апреля 2021"),
    ("2020-03/2020-05", "mart–may 2020", "март–май 2020"),
    ("2005/2007-05-03", "2005 – 3 may 2007", "2005 – 3 мая 2007"),
    ("2001/2021", "2001–2021", "2001–2021"),
    ("197X/198X", "1970–1980-ci illər", "1970–1980-е годы"),
    ("2004~/2005~", "təxminən 2004–2005", "примерно 2004–2005"),
    ("2001~/2021", "təxminən 2001-ci ildən 2021-ci ilə qədər", "примерно с 2001 года до 2021 года"),
    ("197X/2001~", "1970-ci illərdən təxminən 2001-ci ilə qədər", "с 1970-х годов примерно до 2001 года"),
    ("2023-11-16/..", "16 noyabr 2023-cü ildən", "с 16 ноября 2023"),
    ("2023-11-02/..", "2 noyabr 2023-cü ildən", "со 2 ноября 2023"),
    ("2023-11-02~/..", "təxminən 2 noyabr 2023-cü ildən", "примерно со 2 ноября 2023"),
    ("2021-03/..", "2021-ci ilin mart ayından", "с марта 2021 года"),
    ("2017/..", "2017-ci ildən", "с 2017 года"),
    ("192X/..", "1920-ci illərdən", "с 1920-х годов"),
    ("19XX/..", "1900–1999-cu illərdən", "с 1900–1999 годов"),
    ("../2017-05~", "təxminən 2017-ci ilin may ayına qədər", "примерно до мая 2017 года"),
    ("../2016-05-03", "3 may 2016-cı ilə qədər", "до 3 мая 2016"),
    ("../193X", "1930-cu illərə qədər", "до 1930-х годов"),
    ("2017/", "2017-ci ildən, sonu məlum deyil", "с 2017 года, конец неизвестен"),
    ("/2017", "2017-ci ilə qədər, başlanğıcı məlum deyil", "до 2017 года, начало неизвестно"),
]


@pytest.mark.parametrize(("text", "azerbaijani", "russian"), SAID_IN_LANGUAGES)
def test_a_date_is_said_in_azerbaijani_and_russian(text: str, azerbaijani: str, russian: str) -> None:
    parsed = parse(text)
    assert [words(parsed, WORDINGS[language]) for language in ("az", "ru")] == [azerbaijani, russian]


@pytest.mark.parametrize("month", range(1, 13))
def test_months_are_nominative_alone_and_genitive_after_a_day_in_russian(month: int) -> None:
    alone = ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь")
    after = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря")
    said = [words(parse(text), WORDINGS["ru"]) for text in (f"2021-{month:02}", f"2021-{month:02}-05", f"2021-{month:02}/..")]
    assert said == [f"{alone[month - 1]} 2021", f"5 {after[month - 1]} 2021", f"с {after[month - 1]} 2021 года"]


@pytest.mark.parametrize(
    ("suffix", "years"),
    [
        # bir, iki, beş, yeddi, səkkiz; iyirmi, əlli, yetmiş, səksən; min
        ("ci", (1991, 1992, 1995, 1997, 1998, 2021, 1920, 1950, 1970, 1980, 2000, 1000, 2005)),
        ("cü", (1993, 1994, 2003, 2023, 2024, 1900, 1800, 2100)),  # üç, dörd; yüz
        ("cu", (1999, 2009, 2019, 2010, 1930, 1910)),  # doqquz; on, otuz
        ("cı", (1996, 2006, 2016, 1940, 1960, 1990, 0)),  # altı; qırx, altmış, doxsan; sıfır
    ],
)
def test_an_azerbaijani_ordinal_has_the_vowel_of_its_last_word(suffix: str, years: tuple[int, ...]) -> None:
    assert {year: ordinal_suffix(year) for year in years} == dict.fromkeys(years, suffix)


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
