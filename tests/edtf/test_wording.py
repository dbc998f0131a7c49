"""Dates in words, in three languages."""

import pytest

from documents.edtf import WORDINGS, ordinal_suffix, parse, words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2021", "2021"),
        ("2020-02", "February 2020"),
        ("2021-03-28", "28 March 2021"),
        ("2021-04-15~", "about 15 April 2021"),
        ("2021-04?", "April 2021 (uncertain)"),
        ("2005%", "about 2005 (uncertain)"),
        ("2021-XX", "2021"),
        ("2021-XX-XX", "2021"),
        ("2021-03-XX", "March 2021"),
        ("192X", "1920s"),
        ("192X~", "about the 1920s"),
        ("19XX", "1900–1999"),
        ("000X", "0000s"),
        ("9999-12", "December 9999"),
        ("2020-05-13/2020-05-17", "13–17 May 2020"),
        ("2020-12-30/2021-01-02", "30 December 2020 – 2 January 2021"),
        ("2021-03-28/2021-04-02", "28 March – 2 April 2021"),
        ("2021-03-28/2021-04?", "28 March – April 2021 (end uncertain)"),
        ("2020-03/2020-05", "March–May 2020"),
        ("2005/2007-05-03", "2005 – 3 May 2007"),
        ("2001/2021", "2001–2021"),
        ("197X/198X", "1970s–1980s"),
        ("2004~/2005~", "about 2004–2005"),
        ("2001~/2021", "from about 2001 to 2021"),
        ("197X/2001~", "from the 1970s to about 2001"),
        ("2023-11-16/..", "from 16 November 2023"),
        ("2017/..", "since 2017"),
        ("192X/..", "since the 1920s"),
        ("../2017-05~", "until about May 2017"),
        ("2017/", "since 2017, end unknown"),
        ("2021/2021", "2021–2021"),
        ("2021-22", "summer 2021"),
        ("2021-24?", "winter 2021 (uncertain)"),
        ("2019-23/2020-21", "autumn 2019 – spring 2020"),
        ("-0044", "45 BCE"),
        ("0000-03-15", "15 March 1 BCE"),
        ("-20XX", "2100–2001 BCE"),
        ("-0009/0014", "10 BCE – 14"),
        ("Y170000002", "170000002"),
        ("../", "start and end not known"),
        ("../..", "start and end not known"),
        ("/2017", "until 2017, start unknown"),
    ],
)
def test_a_date_is_said_in_english(text: str, said: str) -> None:
    assert words(parse(text)) == said


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
