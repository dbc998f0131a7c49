"""Dates in sentences of four languages. The day of each text is 15 April 2021, a Thursday."""

from __future__ import annotations

import pytest

from documents.extraction.dates import Reference, dates_of, scan

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
    "On October 7, 2018 it began. Since October 7 it goes on.": [
        ("2018-10-07", "October 7, 2018"),
        ("2018-10-07", "October 7"),
    ],
    "on International Women’s Day": [("2021-03-08", "International Women’s Day")],
    "The file is dated 12.05.2016 and 2016-05-14.": [("2016-05-12", "12.05.2016"), ("2016-05-14", "2016-05-14")],
    # The day of the week agrees with a year, or helps to another.
    "on Friday, 2 April, and on Monday (April 5)": [("2021-04-02", "2 April"), ("2021-04-05", "April 5")],
    "It was Tuesday, 3 March.": [("2020-03-03", "3 March")],
    "The hearing is on Thursday, 14 April.": [("2022-04-14", "14 April")],
    # Days that have a name.
    "The Kenyan president spoke on Jamhuri Day.": [("2020-12-12", "Jamhuri Day")],
    "A rally was held in Ukraine on Independence Day.": [("2020-08-24", "Independence Day")],
    "Georgia and Armenia kept Independence Day.": [],
    "Nobody works on Independence Day.": [],
    "In South Africa, Human Rights Day was quiet.": [("2021-03-21", "Human Rights Day")],
    "In Norway, Human Rights Day was quiet.": [("2020-12-10", "Human Rights Day")],
    "Kazakhstan: on the professional day of the security service officers": [
        ("2020-07-13", "the professional day of the security service officers")
    ],
    "Azerbaijan said so on National Press Day.": [("2020-07-22", "National Press Day")],
    "by December 10, Human Rights Day": [("2021-12-10", "December 10")],
    "in Jamaica on Emancipation Day, which falls on August 1": [("2020-08-01", "August 1")],
    "on December 9. Human Rights Day came": [("2020-12-09", "December 9"), ("2020-12-10", "Human Rights Day")],
    # A round number of years and more, beside a state that began that long ago.
    "For more than 70 years the People’s Republic of China has been so.": [("1949~/2021", "For more than 70 years")],
    "The Islamic Republic of Iran is so. We have seen it for over 20 years.": [("2001~/2021", "for over 20 years")],
    "The State of Israel has argued for over 70 years with the United Nations.": [("1951~/2021", "for over 70 years")],
    # Anniversaries of the one thing that their sentence dates.
    "On the fifth anniversary of the fire of 3 May 2013, she spoke.": [
        ("2018-05-03", "On the fifth anniversary"),
        ("2013-05-03", "3 May 2013"),
    ],
    "It was the 10th anniversary of the 2009 war.": [("2019", "the 10th anniversary"), ("2009", "2009")],
    "the tenth anniversary of what was begun in 2009 and ended in 2010": [("2009", "in 2009"), ("2010", "in 2010")],
    "The first anniversary of the flood of 29 February 2020 was cold. On 29 February he left.": [
        ("2020-02-29", "29 February 2020"),
        ("2020-02-29", "29 February"),
    ],
    "the tenth anniversary of the fire. It broke out in 2009.": [("2009", "in 2009")],
    # The year in the name of a law is none of an event.
    "under the Press Act of 2012 and the Media (Freedom) Bill, 2015, the Property Law of 2014, as of 2016": [("2016", "2016")],
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
    "во вторник, 3 марта": [("2020-03-03", "3 марта")],
    "Украинцы вышли на улицы в День независимости": [("2020-08-24", "День независимости")],
    "Узбекистан и Молдова отмечают День независимости": [],
    "в профессиональный праздник работников органов безопасности Азербайджана": [
        ("2021-03-28", "профессиональный праздник работников органов безопасности")
    ],
    "в конце восьмидесятых годов": [("198X", "в конце восьмидесятых годов")],
    "в двадцатых числах мая 2019 года": [("2019-05", "мая 2019 года")],
    "Ответ обещали дать до 1 июля. Он работал до 1 февраля": [("2021-07-01", "1 июля"), ("2021-02-01", "1 февраля")],
    "в пятую годовщину пожара 3 мая 2013 года": [
        ("2018-05-03", "в пятую годовщину"),
        ("2013-05-03", "3 мая 2013 года"),
    ],
    "Уже более 30 лет независимый Казахстан таков": [("1991~/2021", "Уже более 30 лет")],
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
    "2019-cu ilin dekabrından bağlı idi": [("2019-12/..", "2019-cu ilin dekabrından")],
    "oktyabrdan bəri bağlıdır": [("2020-10/..", "oktyabrdan bəri")],
    "iclas iyunun 17-nə təyin olunub": [("2021-06-17", "iyunun 17-nə")],
    "Azərbaycanda Milli Mətbuat Günündə": [("2020-07-22", "Milli Mətbuat Günündə")],
    "Azərbaycan polisi işçilərinin peşə bayramı günü": [("2020-07-02", "polisi işçilərinin peşə bayramı günü")],
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
    "Türkiye'de Cumhuriyet Bayramı kutlandı": [("2020-10-29", "Cumhuriyet Bayramı")],
    "Mart ayından beri kapalı": [("2021-03/..", "Mart ayından beri")],
    "2 Nisan Cuma günü": [("2021-04-02", "2 Nisan")],
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


BOUND = Reference("2021-04-15", "the latest day that the text tells of", stated=False, place=200)
OPENING = "Harbour\n\nThe harbour of Lorn was closed, the council said, for reasons that it did not give.\n\n"
BEHIND: dict[str, Told] = {
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
def test_a_day_that_the_text_may_be_later_than_gives_years_only_where_they_are_near(words: str, told: Told) -> None:
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


def test_a_day_that_a_country_keeps_says_of_which_one_it_is_taken() -> None:
    text = "A rally was held in Ukraine on Independence Day."
    (found,) = dates_of(text, scan(text, "en"), DAY)
    year = "year inferred from the date of publication, 2021-04-15"
    assert found.basis == f"Independence Day in Ukraine, which the text is about, is 24 August; {year}"
    assert found.confidence == 0.6
