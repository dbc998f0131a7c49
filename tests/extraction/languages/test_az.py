"""Dates in Azerbaijani sentences."""

from __future__ import annotations

import pytest

from tests.extraction.dates.told import Told, dates_told

# The day of each text is 15 April 2021, a Thursday.
DATES: dict[str, Told] = {
    "Məhkəmə martın 20-də keçirildi.": [("2021-03-20", "martın 20-də")],
    "O, 1972-ci il mayın 5-də anadan olub.": [("1972-05-05", "1972-ci il mayın 5-də")],
    "5 may 1972-ci ildə": [("1972-05-05", "5 may 1972-ci ildə")],
    "2021-ci ilin 3 mart tarixində": [("2021-03-03", "2021-ci ilin 3 mart")],
    "20 martda": [("2021-03-20", "20 martda")],
    "mayın 13-dən 17-dək": [("2020-05-13/2020-05-17", "mayın 13-dən 17-dək")],
    "iyulun 14-15-də keçirilən aksiya": [("2020-07-14/2020-07-15", "iyulun 14-15-də")],
    "2018-ci il iyunun 3-dən 5-nə qədər": [("2018-06-03/2018-06-05", "2018-ci il iyunun 3-dən 5-nə qədər")],
    "2017-ci ilin may ayında": [("2017-05", "2017-ci ilin may ayında")],
    "2017-ci ilin mayında": [("2017-05", "2017-ci ilin mayında")],
    "fevral ayında istefa verdi": [("2021-02", "fevral ayında")],
    "ötən ilin mayında": [("2020-05", "ötən ilin mayında")],
    "2019-cu ildə bağlandı": [("2019", "2019-cu ildə")],
    "2017-ci ildən bağlıdır": [("2017/..", "2017-ci ildən")],
    "2014-2016-cı illərdə": [("2014/2016", "2014-2016-cı illərdə")],
    "1990-cı illərdə": [("199X", "1990-cı illərdə")],
    "XIX əsrdə": [("18XX", "XIX əsrdə")],
    "20 il əvvəl": [("2001~", "20 il əvvəl")],
    "iki gün öncə": [("2021-04-13", "iki gün öncə")],
    "son 20 ildə": [("2001~/2021", "son 20 ildə")],
    "Dünən gəldi": [("2021-04-14", "Dünən")],
    "ötən il büdcə": [("2020", "ötən il")],
    "bazar ertəsi günü azad edildi": [("2021-04-12", "bazar ertəsi günü")],
    "12.05.2016": [("2016-05-12", "12.05.2016")],
    "2019-cu ilin dekabrından bağlı idi": [("2019-12/..", "2019-cu ilin dekabrından")],
    "oktyabrdan bəri bağlıdır": [("2020-10/..", "oktyabrdan bəri")],
    "iclas iyunun 17-nə təyin olunub": [("2021-06-17", "iyunun 17-nə")],
    "Cinayət Məcəlləsinin 221-ci maddəsi, 2000 nəfər, 300 siyasi məhbus, 34 yaşlı, saat 20:30-da, 1500 manat": [],
    "12 il həbs cəzası; № 2015; mayor Mayıl": [],
}

IN_CYRILLIC: dict[str, Told] = {
    "Бакы, 4 март. 1989-ҹу илдә. Мартын 20-дә вә ХХ әсрдә": [
        *[("2021-03-04", "4 март"), ("1989", "1989-ҹу илдә"), ("2021-03-20", "Мартын 20-дә"), ("19XX", "ХХ әсрдә")],
    ],
}


@pytest.mark.parametrize(("text", "told"), DATES.items())
def test_a_sentence_tells_these_dates_and_no_others(text: str, told: Told) -> None:
    assert dates_told(text, "az") == told


@pytest.mark.parametrize(("text", "told"), IN_CYRILLIC.items())
def test_dates_in_cyrillic_are_found_where_they_stand(text: str, told: Told) -> None:
    assert dates_told(text, "az-Cyrl") == told
