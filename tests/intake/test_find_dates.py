"""Dates in sentences of four languages. The day of each text is 15 April 2021, a Thursday."""

from __future__ import annotations

import pytest

from documents.intake.find.dates import Reference, dates_of, scan

DAY = Reference("2021-04-15", "the date of publication")
Told = list[tuple[str, str]]

ENGLISH: dict[str, Told] = {
    "The hearing was held on March 20 in Lorn.": [("2021-03-20", "March 20")],
    "The hearing was held on 20 March, 2019, in Lorn.": [("2019-03-20", "20 March, 2019")],
    "She left on March 3rd, 2019.": [("2019-03-03", "March 3rd, 2019")],
    "He was born on the 5th of May 1972.": [("1972-05-05", "5th of May 1972")],
    "Leaked between May 13 and 17, the papers": [("2020-05-13/2020-05-17", "between May 13 and 17")],
    "from 3 to 5 June 2018": [("2018-06-03/2018-06-05", "from 3 to 5 June 2018")],
    "the July 14-15 rally": [("2020-07-14/2020-07-15", "July 14-15")],
    "on 30 December – 2 January 2020": [("2019-12-30/2020-01-02", "30 December – 2 January 2020")],
    "Dec. 30, 2019 – Jan. 2, 2020": [("2019-12-30/2020-01-02", "Dec. 30, 2019 – Jan. 2, 2020")],
    "on 3 and 5 June 2018": [("2018-06-03", "3"), ("2018-06-05", "5 June 2018")],
    "in May 2017, the office": [("2017-05", "May 2017")],
    "since May 2017": [("2017-05/..", "since May 2017")],
    "in February, she resigned": [("2021-02", "in February")],
    "It was closed in 2019.": [("2019", "in 2019")],
    "It has been closed since 2017, they say": [("2017/..", "since 2017")],
    "the war of 1941-1945": [("1941/1945", "1941-1945")],
    "between 1998 and 2003": [("1998/2003", "between 1998 and 2003")],
    "in the 1920’s and after": [("192X", "in the 1920’s")],
    "in the 1970s and 1980s": [("197X/198X", "in the 1970s and 1980s")],
    "in the mid-1990s": [("1995~", "in the mid-1990s")],
    "a church of the 19th century": [("18XX", "of the 19th century")],
    "in the summer of 2018": [("2018-06/2018-08", "in the summer of 2018")],
    "We remember the 2009 demonstrations": [("2009", "2009")],
    "16-17 years ago in parliament": [("2004~/2005~", "16-17 years ago")],
    "two days ago": [("2021-04-13", "two days ago")],
    "over the last 20 years": [("2001~/2021", "over the last 20 years")],
    "It has lasted for ten years.": [("2011~/2021", "for ten years")],
    "He was sentenced to prison for ten years.": [],
    "He arrived yesterday.": [("2021-04-14", "yesterday")],
    "in May last year": [("2020-05", "in May last year")],
    "the budget of last year": [("2020", "last year")],
    "He was released on Monday.": [("2021-04-12", "on Monday")],
    "In 2019 the mayor, who was hit by a car on October 29, died.": [("2019", "In 2019"), ("2019-10-29", "October 29")],
    "On October 7, 2018 it began. Since October 7 it goes on.": [("2018-10-07", "October 7, 2018"), ("2018-10-07", "October 7")],
    "on International Women’s Day": [("2021-03-08", "International Women’s Day")],
    "The file is dated 12.05.2016 and 2016-05-14.": [("2016-05-12", "12.05.2016"), ("2016-05-14", "2016-05-14")],
    # No dates.
    "She may 20 times have asked, aged 34; he is a 24-year-old.": [],
    "Article 221 of the Criminal Code; 300 political prisoners; more than 2000 people.": [],
    "It began at 20:30, cost $2020, or 1,999 manats; call +994 12 2021 or 050 2020 19 18.": [],
    "Law No. 2015, resolution 2334; 1400 people were massacred; 2000 soldiers came; 2.2019 m": [],
    "faces from five to twelve years in prison": [],
    "May I ask Mrs May?": [],
}
RUSSIAN: dict[str, Told] = {
    "Слушание прошло 20 марта в Лорне.": [("2021-03-20", "20 марта")],
    "Он родился 5 мая 1972 года.": [("1972-05-05", "5 мая 1972 года")],
    "с 13 по 17 мая 2020 года": [("2020-05-13/2020-05-17", "с 13 по 17 мая 2020 года")],
    "14–15 июля прошли аресты": [("2020-07-14/2020-07-15", "14–15 июля")],
    "3 и 5 июня 2018 г.": [("2018-06-03", "3"), ("2018-06-05", "5 июня 2018 г.")],
    "в мае 2017 года прокуратура": [("2017-05", "мае 2017 года")],
    "В феврале она ушла в отставку.": [("2021-02", "В феврале")],
    "в мае прошлого года": [("2020-05", "в мае прошлого года")],
    "В 2019 году суд решил": [("2019", "В 2019 году")],
    "закрыто с 2017 года": [("2017/..", "с 2017 года")],
    "в 2014–2016 годах": [("2014/2016", "в 2014–2016 годах")],
    "с 1998 по 2003 год": [("1998/2003", "с 1998 по 2003 год")],
    "в 1990-х годах": [("199X", "в 1990-х годах")],
    "в середине 1990-х": [("1995~", "в середине 1990-х")],
    "в 70-е и 80-е годы": [("197X/198X", "в 70-е и 80-е годы")],
    "в XIX веке": [("18XX", "в XIX веке")],
    "летом 2018 года": [("2018-06/2018-08", "летом 2018 года")],
    "двадцать лет назад": [("2001~", "двадцать лет назад")],
    "16-17 лет назад": [("2004~/2005~", "16-17 лет назад")],
    "за последние 20 лет": [("2001~/2021", "за последние 20 лет")],
    "Вчера он приехал": [("2021-04-14", "Вчера")],
    "в прошлом году": [("2020", "в прошлом году")],
    "в понедельник его отпустили": [("2021-04-12", "в понедельник")],
    "от 12.05.2016": [("2016-05-12", "12.05.2016")],
    "статья 221 Уголовного кодекса, более 2000 человек, 300 политзаключённых, 34 года, в 20:30": [],
    "его приговорили к пяти годам; закон № 2015; тел. 050 2020 19 18": [],
    "марта май маем 45 марта": [],
}
AZERBAIJANI: dict[str, Told] = {
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
    "Cinayət Məcəlləsinin 221-ci maddəsi, 2000 nəfər, 300 siyasi məhbus, 34 yaşlı, saat 20:30-da, 1500 manat": [],
    "12 il həbs cəzası; № 2015; mayor Mayıl": [],
}
TURKISH: dict[str, Told] = {
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
    "Ceza Kanunu'nun 221. maddesi, 2000 kişi, 34 yaşında, saat 20.30'da, 2000'e yakın kişi": [],
    "12 yıl hapis cezası": [],
}
CYRILLIC: dict[str, Told] = {
    "Бакы, 4 март. 1989-ҹу илдә. Мартын 20-дә вә ХХ әсрдә": [
        *[("2021-03-04", "4 март"), ("1989", "1989-ҹу илдә"), ("2021-03-20", "Мартын 20-дә"), ("19XX", "ХХ әсрдә")],
    ],
}
CASES = [
    pytest.param(language, text, told, id=f"{language}: {text}")
    for language, table in (("en", ENGLISH), ("ru", RUSSIAN), ("az", AZERBAIJANI), ("az-Cyrl", CYRILLIC), ("tr", TURKISH))
    for text, told in table.items()
]


@pytest.mark.parametrize(("language", "text", "told"), CASES)
def test_a_sentence_tells_these_dates_and_no_others(language: str, text: str, told: Told) -> None:
    assert [(one.edtf, one.words) for one in dates_of(text, scan(text, language), DAY)] == told
