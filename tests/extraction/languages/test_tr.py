"""Dates in Turkish sentences."""

from __future__ import annotations

import pytest

from tests.extraction.dates.told import Told, dates_told

# The day of each text is 15 April 2021, a Thursday.
DATES: dict[str, Told] = {
    "Duruşma 20 Mart'ta yapıldı.": [("2021-03-20", "20 Mart'ta")],
    "5 Mayıs 1972'de doğdu.": [("1972-05-05", "5 Mayıs 1972'de")],
    "13-17 Mayıs tarihleri arasında": [("2020-05-13/2020-05-17", "13-17 Mayıs tarihleri arasında")],
    "14-15 Temmuz 2020": [("2020-07-14/2020-07-15", "14-15 Temmuz 2020")],
    "3 ve 5 Haziran 2018'de": [("2018-06-03", "3"), ("2018-06-05", "5 Haziran 2018'de")],
    "Mayıs 2017'de savcılık": [("2017-05", "Mayıs 2017'de")],
    "2017 yılının Mayıs ayında": [("2017-05", "2017 yılının Mayıs ayında")],
    "Şubat ayında istifa etti": [("2021-02", "Şubat ayında")],
    "2019 yılında kapatıldı": [("2019", "2019 yılında")],
    "2019'da kapatıldı": [("2019", "2019'da")],
    "2017'den beri kapalı": [("2017/..", "2017'den beri")],
    "2014-2016 yıllarında": [("2014/2016", "2014-2016 yıllarında")],
    "1990'lı yıllarda": [("199X", "1990'lı yıllarda")],
    "90'larda": [("199X", "90'larda")],
    "19. yüzyılda": [("18XX", "19. yüzyılda")],
    "20 yıl önce": [("2001~", "20 yıl önce")],
    "son 20 yılda": [("2001~/2021", "son 20 yılda")],
    "Dün geldi": [("2021-04-14", "Dün")],
    "geçen yıl bütçe": [("2020", "geçen yıl")],
    "pazartesi günü serbest bırakıldı": [("2021-04-12", "pazartesi günü")],
    "12.05.2016": [("2016-05-12", "12.05.2016")],
    "Mart ayından beri kapalı": [("2021-03/..", "Mart ayından beri")],
    "2 Nisan Cuma günü": [("2021-04-02", "2 Nisan")],
    "Ceza Kanunu'nun 221. maddesi, 2000 kişi, 34 yaşında, saat 20.30'da, 2000'e yakın kişi": [],
    "12 yıl hapis cezası": [],
}


@pytest.mark.parametrize(("text", "told"), DATES.items())
def test_a_sentence_tells_these_dates_and_no_others(text: str, told: Told) -> None:
    assert dates_told(text, "tr") == told
