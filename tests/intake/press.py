"""Made-up articles with what a catalogue says of them: TUNED on, and HELD_BACK to see whether the rules hold elsewhere.

Everybody in them is invented, and so is what they do.
"""

from __future__ import annotations

from typing import Any


def _article(  # noqa: PLR0913 - the fields of a catalogue
    file: str,
    language: str,
    kind: str,
    title: str,
    published: str,
    text: str,
    dates: list[tuple[str, str]],
    boilerplate: tuple[tuple[str, str], ...] = (),
) -> dict[str, Any]:
    """An empty title is one that the text does not have."""
    return {
        "file": f"{file}.txt",
        "language": language,
        "kind": kind,
        "title": title or "Without a title",
        "title_is_supplied": not title,
        "published": {"edtf": published, "basis": "stated in text"} if published else {},
        "text": text,
        "dates": [{"edtf": edtf, "text": words, "what": "told of"} for edtf, words in dates],
        "boilerplate": [{"text": words, "position": position, "what": "leftover"} for words, position in boilerplate],
    }


TUNED = (
    _article(
        *("en-kisumu", "en", "news report", "Fishers block the pier at Mbita over licence fees", "2019-08-22"),
        """Fishers block the pier at Mbita over licence fees

MBITA, Kenya, August 22, 2019 — Some 2000 fishers blocked the pier on Wednesday, two days after the county doubled its licence fee to 1,500 shillings.

Share this article

“We paid in January and again in June,” said Odera Nyangweso, who has chaired the cooperative since 2011. The fee was introduced in the late 1990s and last raised five years ago.

Read also: Lake patrols resume

A hearing under Section 14 of the Fisheries Act is set for September 3 at 09:30.

Follow us on Twitter and Facebook
Leave a Reply
Your email address will not be published. Required fields are marked *
""",
        [
            ("2019-08-22", "August 22, 2019"),
            ("2019-08-21", "on Wednesday"),
            ("2019-08-20", "two days after"),
            ("2019-01", "in January"),
            ("2019-06", "in June"),
            ("2011/..", "since 2011"),
            ("199X", "in the late 1990s"),
            ("2014~", "five years ago"),
            ("2019-09-03", "September 3"),
        ],
        (
            ("Share this article", "inline"),
            ("Read also: Lake patrols resume", "inline"),
            ("Follow us on Twitter and Facebook", "trailing"),
            ("Leave a Reply", "trailing"),
            ("Your email address will not be published. Required fields are marked *", "trailing"),
        ),
    ),
    _article(
        *(
            "en-batumi",
            "en",
            "statement",
            "Statement of the Harbour Writers’ Union on the detention of Lasha Kvirvelia",
            "2022-03-04",
        ),
        """Statement of the Harbour Writers’ Union on the detention of Lasha Kvirvelia

4 March 2022

We are alarmed by the detention of the editor Lasha Kvirvelia on 1 March. He was held from 24 to 26 February as well, and fined 3000 lari under Article 173.

Between 2016 and 2019 he published 48 reports on the port; the newspaper itself dates from the 1920s. On World Press Freedom Day we shall read them aloud.
""",
        [
            ("2022-03-04", "4 March 2022"),
            ("2022-03-01", "1 March"),
            ("2022-02-24/2022-02-26", "from 24 to 26 February"),
            ("2016/2019", "Between 2016 and 2019"),
            ("192X", "from the 1920s"),
            ("2022-05-03", "World Press Freedom Day"),
        ],
    ),
    _article(
        *("en-ohio", "en", "interview", "", ""),
        """Question: When did the mill close?

Answer: In the spring of 2009. My grandfather began there in 1948, on October 12, and my mother worked there from 1971 to 1988.

Question: And the flood?

Answer: That was March 25-27, 1913; the second one came in July 2003. We have asked for a wall for 20 years. They gave us 300 sandbags and a telephone number, 330-555-2019.

Subscribe to our newsletter
Cookie policy
""",
        [
            ("2009-03/2009-05", "In the spring of 2009"),
            ("1948", "in 1948"),
            ("1948-10-12", "October 12"),
            ("1971/1988", "from 1971 to 1988"),
            ("1913-03-25/1913-03-27", "March 25-27, 1913"),
            ("2003-07", "July 2003"),
        ],
        (("Subscribe to our newsletter", "trailing"), ("Cookie policy", "trailing")),
    ),
    _article(
        *("ru-aktau", "ru", "news report", "В Актау осудили редактора портовой газеты", "2020-11-17"),
        """В Актау осудили редактора портовой газеты
17.11.2020, 14:05
Фото: Портовый вестник

Суд в Актау 16 ноября приговорил редактора Даулета Жанысова к двум годам ограничения свободы по статье 274 Уголовного кодекса. Его задержали в ночь с 3 на 4 мая 2020 года.

Читайте также: Порт закрыли на ремонт

Газета выходит с 1998 года; в 2013–2015 годах её тираж достигал 2000 экземпляров. «Год назад нас было двенадцать», — сказала вчера корреспондент Айнур Сабитова.

Поделиться
Подписывайтесь на наш Telegram-канал
Ваш адрес email не будет опубликован. Обязательные поля помечены *
""",
        [
            ("2020-11-17", "17.11.2020"),
            ("2020-11-16", "16 ноября"),
            ("2020-05-03/2020-05-04", "в ночь с 3 на 4 мая 2020 года"),
            ("1998/..", "с 1998 года"),
            ("2013/2015", "в 2013–2015 годах"),
            ("2019~", "Год назад"),
            ("2020-11-16", "вчера"),
        ],
        (
            ("Фото: Портовый вестник", "inline"),
            ("Читайте также: Порт закрыли на ремонт", "inline"),
            ("Поделиться", "trailing"),
            ("Подписывайтесь на наш Telegram-канал", "trailing"),
            ("Ваш адрес email не будет опубликован. Обязательные поля помечены *", "trailing"),
        ),
    ),
    _article(
        *("ru-polotsk", "ru", "open letter", "Открытое письмо музейных работников", ""),
        """Открытое письмо музейных работников

Уважаемый господин министр!

В апреле 2017 года вы обещали сохранить музей речного флота, открытый в 1960-е годы. 12 декабря 2018 года его закрыли «на месяц». В середине 2000-х здесь хранилось более 1500 предметов XIX века.

Призываем вас открыть музей до 1 июня.

С уважением,
""",
        [
            ("2017-04", "В апреле 2017 года"),
            ("196X", "в 1960-е годы"),
            ("2018-12-12", "12 декабря 2018 года"),
            ("2005~", "В середине 2000-х"),
            ("18XX", "XIX века"),
            ("2018-06-01", "1 июня"),
        ],
    ),
    _article(
        *("ru-osh", "ru", "news report", "Пастухи Алая просят вернуть дорогу", "2023-06-09"),
        """Пастухи Алая просят вернуть дорогу

ОШ, 9 июня 2023 года. Дорогу размыло в мае, а 2 и 5 июня по ней прошёл сель. Об этом в четверг рассказал староста Бакыт Темирканов.

В прошлом году на ремонт выделили 12 млн сомов. За последние десять лет дорогу закрывали семь раз. Следующее заседание запланировано на 20 июня.

Мы используем файлы cookie
""",
        [
            ("2023-06-09", "9 июня 2023 года"),
            ("2023-05", "в мае"),
            ("2023-06-02", "2"),
            ("2023-06-05", "5 июня"),
            ("2023-06-08", "в четверг"),
            ("2022", "В прошлом году"),
            ("2013~/2023", "За последние десять лет"),
            ("2023-06-20", "20 июня"),
        ],
        (("Мы используем файлы cookie", "trailing"),),
    ),
    _article(
        *("az-seki", "az", "news report", "Şəkidə ipək emalatxanası bağlandı", "2018-10-05"),
        """Şəkidə ipək emalatxanası bağlandı
05.10.2018

Şəkidə 1931-ci ildən işləyən ipək emalatxanası oktyabrın 3-də bağlanıb. Emalatxanada 1970-ci illərdə 2000 nəfər işləyirdi.

Həmçinin oxuyun: Şəkidə sel

Usta Qəmər Tutzadə deyir ki, maaşları ötən ilin mayından almayıblar. İyulun 14-15-də işçilər etiraz etmişdi. 2016-cı il martın 8-də isə yeni dəzgahlar gətirilmişdi.

Facebook-da paylaş
Bizi sosial şəbəkələrdə izləyin
Şərh yazın
""",
        [
            ("2018-10-05", "05.10.2018"),
            ("1931/..", "1931-ci ildən"),
            ("2018-10-03", "oktyabrın 3-də"),
            ("197X", "1970-ci illərdə"),
            ("2017-05", "ötən ilin mayından"),
            ("2018-07-14/2018-07-15", "İyulun 14-15-də"),
            ("2016-03-08", "2016-cı il martın 8-də"),
        ],
        (
            ("Həmçinin oxuyun: Şəkidə sel", "inline"),
            ("Facebook-da paylaş", "trailing"),
            ("Bizi sosial şəbəkələrdə izləyin", "trailing"),
            ("Şərh yazın", "trailing"),
        ),
    ),
    _article(
        *("az-marneuli", "az", "news report", "Marneulidə kənd kitabxanası yanıb", "2021-02-11"),
        """Marneulidə kənd kitabxanası yanıb

Marneuli, 11 fevral 2021 - Fevralın 9-dan 10-na keçən gecə Qızılhacılı kəndində kitabxana yanıb. Kitabxana 1954-cü ildə açılmışdı, binası isə XIX əsrdə tikilib.

Kitabxanaçı Solmaz Çinarlı 20 il əvvəl buraya gəlib. Son beş ildə oxucuların sayı 300-dən 1200-ə çatıb. "Dünən yanğınsöndürənlər 40 dəqiqə gecikdi", - deyə o bildirib. Saat 22:15-də zəng edilmişdi.
""",
        [
            ("2021-02-11", "11 fevral 2021"),
            ("2021-02-09/2021-02-10", "Fevralın 9-dan 10-na"),
            ("1954", "1954-cü ildə"),
            ("18XX", "XIX əsrdə"),
            ("2001~", "20 il əvvəl"),
            ("2016~/2021", "Son beş ildə"),
            ("2021-02-10", "Dünən"),
        ],
    ),
    _article(
        *("az-lerik", "az", "interview", "", ""),
        """Sual: Bulaq nə vaxt qurudu?

Nərgiz DağlıCavab: 2014-cü ilin avqustunda. 2009-2012-ci illərdə su hələ var idi, 90-cı illərdə isə bol idi.

Sual: Kimə yazdınız?

Cavab: 2015-ci il sentyabrın 21-də nazirliyə yazdıq. Cavab 2016-cı ildə gəldi. 221-ci maddəyə görə 500 manat cərimə olundum.

Rəy bildirin
""",
        [
            ("2014-08", "2014-cü ilin avqustunda"),
            ("2009/2012", "2009-2012-ci illərdə"),
            ("199X", "90-cı illərdə"),
            ("2015-09-21", "2015-ci il sentyabrın 21-də"),
            ("2016", "2016-cı ildə"),
        ],
        (("Nərgiz Dağlı", "inline"), ("Rəy bildirin", "trailing")),
    ),
    _article(
        *("tr-rize", "tr", "news report", "Rize'de çay üreticileri yolu kapattı", "2022-05-30"),
        """Rize'de çay üreticileri yolu kapattı
30 Mayıs 2022

Çay üreticileri pazar günü sahil yolunu iki saat kapattı. Taban fiyat 13-14 Mayıs tarihleri arasında açıklanmıştı.

Reklam

Üretici Gülsüm Yaylacık, "2019'da da böyle oldu, 1980'lerde de" dedi. Fabrika 1947 yılından beri çalışıyor. Geçen yıl 2000 kişi işten çıkarıldı.

İlgili haberler: Çayda yeni dönem
Bu haberi paylaş
Bizi sosyal medyada takip edin
""",
        [
            ("2022-05-30", "30 Mayıs 2022"),
            ("2022-05-29", "pazar günü"),
            ("2022-05-13/2022-05-14", "13-14 Mayıs tarihleri arasında"),
            ("2019", "2019'da"),
            ("198X", "1980'lerde"),
            ("1947/..", "1947 yılından beri"),
            ("2021", "Geçen yıl"),
        ],
        (
            ("Reklam", "inline"),
            ("İlgili haberler: Çayda yeni dönem", "trailing"),
            ("Bu haberi paylaş", "trailing"),
            ("Bizi sosyal medyada takip edin", "trailing"),
        ),
    ),
    _article(
        *("tr-lefke", "tr", "event report", "Lefke'de su hakkı konferansı düzenlendi", "2017-04-24"),
        """Lefke'de su hakkı konferansı düzenlendi

LEFKE, 24 Nisan 2017 - Su Hakkı Derneği 22 ve 23 Nisan'da bir konferans düzenledi. Konuşmacı Dr. Ferda Limoncu, maden atıklarının 1974'ten bu yana temizlenmediğini anlattı.

Limoncu'ya göre 19. yüzyılda açılan kanallar son 30 yılda yok oldu. Mart 2015'te hazırlanan rapor 221 sayfa. Karar iki ay önce alındı.
""",
        [
            ("2017-04-24", "24 Nisan 2017"),
            ("2017-04-22", "22"),
            ("2017-04-23", "23 Nisan'da"),
            ("1974/..", "1974'ten bu yana"),
            ("18XX", "19. yüzyılda"),
            ("1987~/2017", "son 30 yılda"),
            ("2015-03", "Mart 2015'te"),
            ("2017-02~", "iki ay önce"),
        ],
    ),
    _article(
        *("tr-bremen", "tr", "statement", "Gemi işçilerinin ortak açıklaması", "2016-09-12"),
        """Gemi işçilerinin ortak açıklaması

Bremen, 12.09.2016

Bizler, 5 Eylül 2016'da işten çıkarılan 140 işçi, 2012-2014 yıllarında yapılan sözleşmenin uygulanmasını istiyoruz. 8 Mart'ta verilen söz tutulmadı. 10 yıl önce de aynı yerdeydik.

Çerez politikası
Yorum yapın
""",
        [
            ("2016-09-12", "12.09.2016"),
            ("2016-09-05", "5 Eylül 2016'da"),
            ("2012/2014", "2012-2014 yıllarında"),
            ("2016-03-08", "8 Mart'ta"),
            ("2006~", "10 yıl önce"),
        ],
        (("Çerez politikası", "trailing"), ("Yorum yapın", "trailing")),
    ),
)

HELD_BACK = (
    _article(
        *("en-cork", "en", "news report", "Council votes to keep Ballyhale library open", "2018-05-14"),
        """Home > News > Local
Council votes to keep Ballyhale library open
By Aoife Tarrant
Monday, 14 May 2018

The county council last night reversed its decision of 26 March to shut the library at Ballyhale, which has stood on Quay Street since the 1880s.

The vote, by 19 to 12, came three weeks after readers occupied the building. Opening hours were first cut in 2010 and again in the autumn of 2014.

(Photo: Cork Ledger)

“My mother taught me to read here in nineteen-something,” said Tadhg Mullarkey, 67. The budget for 2019 will be debated on 11 June.

Related articles
Library petition reaches 4,000 names
Bus route 220 to return
""",
        [
            ("2018-05-14", "14 May 2018"),
            ("2018-05-13", "last night"),
            ("2018-03-26", "26 March"),
            ("188X", "since the 1880s"),
            ("2010", "in 2010"),
            ("2014-09/2014-11", "in the autumn of 2014"),
            ("2019", "2019"),
            ("2018-06-11", "11 June"),
        ],
        (
            ("Home > News > Local", "leading"),
            ("(Photo: Cork Ledger)", "inline"),
            ("Related articles", "trailing"),
            ("Library petition reaches 4,000 names", "trailing"),
            ("Bus route 220 to return", "trailing"),
        ),
    ),
    _article(
        *("en-pune", "en", "court document", "", "2015-09-02"),
        """IN THE DISTRICT COURT OF PUNE
Case No. 1187 of 2014
Judgment of 2 September 2015

1. The applicant, Sharmila Dighe, was born in 1969. On the night of 5-6 November 2013 she was taken from her home by six policemen.

2. She was held until 9 November and was examined by a physician on the 12th. Section 330 provides for up to seven years’ imprisonment.

3. Between April and July 2014 she filed four complaints. The first hearing was fixed for 1 December 2014.
""",
        [
            ("2014", "2014"),
            ("2015-09-02", "2 September 2015"),
            ("1969", "in 1969"),
            ("2013-11-05/2013-11-06", "5-6 November 2013"),
            ("../2013-11-09", "until 9 November"),
            ("2013-11-12", "12th"),
            ("2014-04/2014-07", "Between April and July 2014"),
            ("2014-12-01", "1 December 2014"),
        ],
    ),
    _article(
        *("en-lviv", "en", "news report", "Two years on, tram drivers still wait for a verdict", "2021-10-28"),
        """Two years on, tram drivers still wait for a verdict

Published on October 28, 2021 at 6:40 pm

LVIV – The trial of eleven tram drivers who went on strike in October 2019 was adjourned again on Tuesday, this time to 15 November.

Sign up for our newsletter

They are charged under Article 279, which dates back to 2001. “We have been waiting for more than two years,” said driver Orysia Hnatkiv. “In the nineties we were not paid for months, and nobody was tried.”

In early 2020 the depot dismissed 40 people; some 1,500 marched on 8 March that year.

Share on Facebook
Share on Telegram
""",
        [
            ("2021-10-28", "October 28, 2021"),
            ("2019-10", "October 2019"),
            ("2021-10-26", "on Tuesday"),
            ("2021-11-15", "15 November"),
            ("2001", "2001"),
            ("2019~/2021", "for more than two years"),
            ("199X", "In the nineties"),
            ("2020", "In early 2020"),
            ("2020-03-08", "8 March that year"),
        ],
        (
            ("Published on October 28, 2021 at 6:40 pm", "leading"),
            ("Sign up for our newsletter", "inline"),
            ("Share on Facebook", "trailing"),
            ("Share on Telegram", "trailing"),
        ),
    ),
    _article(
        *("ru-grodno", "ru", "news report", "В Гродно задержаны участники читки пьесы", "2021-08-31"),
        """Главная / Новости / Общество
В Гродно задержаны участники читки пьесы

31 августа 2021

Вечером 29 августа в Гродно задержали восемь участников читки пьесы «Мельница». К утру понедельника шестерых отпустили, сообщил правозащитник Вацлав Ошмянский.

Пьесу поставили ещё в 1989 году, а в начале 2000-х сняли с репертуара. Театр основан в 1947-м.

Поделитесь в соцсетях

По словам Ошмянского, с августа прошлого года в городе прошло более 300 задержаний. Суд назначен на 3 сентября, 11:00. Статья 24.23 предусматривает штраф до 30 базовых величин.

Комментарии (0)
""",
        [
            ("2021-08-31", "31 августа 2021"),
            ("2021-08-29", "29 августа"),
            ("2021-08-30", "понедельника"),
            ("1989", "в 1989 году"),
            ("200X", "в начале 2000-х"),
            ("1947", "в 1947-м"),
            ("2020-08/..", "с августа прошлого года"),
            ("2021-09-03", "3 сентября"),
        ],
        (
            ("Главная / Новости / Общество", "leading"),
            ("Поделитесь в соцсетях", "inline"),
            ("Комментарии (0)", "trailing"),
        ),
    ),
    _article(
        *("ru-daugavpils", "ru", "interview", "«Архив горел трижды»", "2014-02-19"),
        """«Архив горел трижды»

Беседовала Рута Озолниеце. 19 февраля 2014 г.

Вопрос: Когда был первый пожар?

Ответ: В ночь на 7 января 1919 года. Потом — летом 1944-го, и третий раз 18–19 октября 1991 года.

Вопрос: Что сохранилось?

Ответ: Метрические книги XVIII–XIX веков и письма 1830–1850-х годов. За двадцать лет мы описали 12 000 дел. В 2015 году опубликуем каталог.

Подпишитесь на рассылку
""",
        [
            ("2014-02-19", "19 февраля 2014 г."),
            ("1919-01-07", "7 января 1919 года"),
            ("1944-06/1944-08", "летом 1944-го"),
            ("1991-10-18/1991-10-19", "18–19 октября 1991 года"),
            ("17XX/18XX", "XVIII–XIX веков"),
            ("183X/185X", "1830–1850-х годов"),
            ("1994~/2014", "За двадцать лет"),
            ("2015", "В 2015 году"),
        ],
        (("Подпишитесь на рассылку", "trailing"),),
    ),
    _article(
        *("ru-kazan", "ru", "news report", "Жители Лаишева требуют убрать свалку", "2017-07-12"),
        """Жители Лаишева требуют убрать свалку
12 июля 2017, 10:15

Жители Лаишева в минувшее воскресенье вышли к свалке, которую обещали закрыть ещё к 1 января 2016 года. Сбор подписей начался в марте; к середине июля их стало 2017.

Две недели назад прокуратура внесла представление. «Мы пишем с 2009-го», — говорит Фарида Зиннатова. По плану на 2018–2020 годы свалку рекультивируют.

Фото: Лаишевские вести
Читайте также
Завод остановили на месяц
""",
        [
            ("2017-07-12", "12 июля 2017"),
            ("2017-07-09", "в минувшее воскресенье"),
            ("2016-01-01", "1 января 2016 года"),
            ("2017-03", "в марте"),
            ("2017-07", "к середине июля"),
            ("2017-06~", "Две недели назад"),
            ("2009/..", "с 2009-го"),
            ("2018/2020", "2018–2020 годы"),
        ],
        (
            ("Фото: Лаишевские вести", "trailing"),
            ("Читайте также", "trailing"),
            ("Завод остановили на месяц", "trailing"),
        ),
    ),
    _article(
        *("az-astara", "az", "news report", "Astarada balıqçılar etiraz edib", "2019-11-20"),
        """Ana səhifə > Xəbərlər
Astarada balıqçılar etiraz edib
20 noyabr 2019, 13:40

Noyabrın 18-i Astarada balıqçılar icra hakimiyyətinin qarşısında etiraz aksiyası keçiriblər. Onlar 2017-ci ilin sonundan lisenziya ala bilmədiklərini deyirlər.

Balıqçı Əlişir Dalğalı bildirib ki, 1998-ci il fevralın 1-dən dənizdə işləyir. "Keçən həftə qayığımı aldılar", - o deyib. Qərar 2020-ci il yanvarın 1-dən qüvvəyə minəcək.

Şəkil: Astara Xəbər
Paylaş:
Facebook
Telegram
Oxşar xəbərlər
Lənkəranda yol təmir edilir
""",
        [
            ("2019-11-20", "20 noyabr 2019"),
            ("2019-11-18", "Noyabrın 18-i"),
            ("2017", "2017-ci ilin sonundan"),
            ("1998-02-01", "1998-ci il fevralın 1-dən"),
            ("2019-11-11/2019-11-17", "Keçən həftə"),
            ("2020-01-01", "2020-ci il yanvarın 1-dən"),
        ],
        (
            ("Ana səhifə > Xəbərlər", "leading"),
            ("Şəkil: Astara Xəbər", "trailing"),
            ("Paylaş:", "trailing"),
            ("Facebook", "trailing"),
            ("Telegram", "trailing"),
            ("Oxşar xəbərlər", "trailing"),
            ("Lənkəranda yol təmir edilir", "trailing"),
        ),
    ),
    _article(
        *("az-zaqatala", "az", "statement", "Yazıçılar ittifaqının bəyanatı", "2023-04-07"),
        """Yazıçılar ittifaqının bəyanatı

Biz, Zaqatala Yazıçılar ittifaqının üzvləri, şair Mirvari Qozlunun 5 aprel 2023-cü ildə həbsini pisləyirik. O, 2011 və 2013-cü illərdə də saxlanılmışdı.

Şairin "Fındıq ağacı" kitabı 2020-ci ilin yazında çıxıb. XX əsrin əvvəllərində nənəsi də sürgün olunmuşdu. Məhkəmə aprelin 21-nə təyin edilib.

7 aprel 2023-cü il
""",
        [
            ("2023-04-05", "5 aprel 2023-cü ildə"),
            ("2011", "2011"),
            ("2013", "2013-cü illərdə"),
            ("2020-03/2020-05", "2020-ci ilin yazında"),
            ("19XX", "XX əsrin əvvəllərində"),
            ("2023-04-21", "aprelin 21-nə"),
            ("2023-04-07", "7 aprel 2023-cü il"),
        ],
    ),
    _article(
        *("az-qazax", "az", "news report", "Qazaxda körpü sökülür", "2016-08-03"),
        """Qazaxda körpü sökülür
Tarix: 03.08.2016

Qazaxda 1965-1968-ci illərdə tikilmiş körpü sökülür. İş iyulun axırlarında başlayıb və sentyabr ayına qədər davam edəcək.

Sakin Bəhruz Çaylı deyir: "Üç il əvvəl də söz vermişdilər. 15 ildir gözləyirik". 2013-cü ilin 24 mayında körpüdən maşın aşmışdı. Təmirə 221 min manat ayrılıb.

Telegram kanalımıza abunə olun
Bütün hüquqlar qorunur
""",
        [
            ("2016-08-03", "03.08.2016"),
            ("1965/1968", "1965-1968-ci illərdə"),
            ("2016-07", "iyulun axırlarında"),
            ("2016-09", "sentyabr ayına qədər"),
            ("2013~", "Üç il əvvəl"),
            ("2001~/2016", "15 ildir"),
            ("2013-05-24", "2013-cü ilin 24 mayında"),
        ],
        (("Telegram kanalımıza abunə olun", "trailing"), ("Bütün hüquqlar qorunur", "trailing")),
    ),
    _article(
        *("tr-sinop", "tr", "news report", "Sinop'ta balıkçı barınağı davası ertelendi", "2020-02-13"),
        """Anasayfa > Yaşam
Sinop'ta balıkçı barınağı davası ertelendi
13 Şubat 2020 Perşembe, 16:20

Sinop'ta balıkçı barınağına ilişkin davanın dün görülen duruşması 9 Nisan'a ertelendi. Barınak 1990'ların başında yapılmış, 2007-2009 arasında genişletilmişti.

Kooperatif başkanı Nezihe Palamut, "İki yıldır bekliyoruz, 17 Kasım 2018'den beri tekne bağlayamıyoruz" dedi. Bilirkişi raporu geçen ay tamamlandı.

Fotoğraf: Sinop Postası
Yorumlar (3)
Bir yanıt yazın
""",
        [
            ("2020-02-13", "13 Şubat 2020"),
            ("2020-02-12", "dün"),
            ("2020-04-09", "9 Nisan'a"),
            ("199X", "1990'ların başında"),
            ("2007/2009", "2007-2009 arasında"),
            ("2018~/2020", "İki yıldır"),
            ("2018-11-17", "17 Kasım 2018'den"),
            ("2020-01", "geçen ay"),
        ],
        (
            ("Anasayfa > Yaşam", "leading"),
            ("Fotoğraf: Sinop Postası", "trailing"),
            ("Yorumlar (3)", "trailing"),
            ("Bir yanıt yazın", "trailing"),
        ),
    ),
    _article(
        *("tr-mardin", "tr", "interview", "", "2013-12-06"),
        """Soru: Kervansaray ne zaman boşaltıldı?

Cevap: 1915 yazında. Sonra 1952'ye kadar depo oldu, 2004 ile 2011 yılları arasında da otel.

Soru: Siz ne zaman başladınız?

Cevap: Ekim 2012'de. 21 Mart 2013 günü kapıyı açtık. Bu yıl 14 bin kişi geldi; önümüzdeki yıl müze olacak.

6 Aralık 2013
E-bültenimize abone olun
""",
        [
            ("1915-06/1915-08", "1915 yazında"),
            ("../1952", "1952'ye kadar"),
            ("2004/2011", "2004 ile 2011 yılları arasında"),
            ("2012-10", "Ekim 2012'de"),
            ("2013-03-21", "21 Mart 2013"),
            ("2013", "Bu yıl"),
            ("2014", "önümüzdeki yıl"),
            ("2013-12-06", "6 Aralık 2013"),
        ],
        (("E-bültenimize abone olun", "trailing"),),
    ),
    _article(
        *("tr-gazimagusa", "tr", "open letter", "Açık mektup", "2018-11-25"),
        """Açık mektup

Sayın Belediye Başkanı,

25 Kasım 2018'de, Kadına Yönelik Şiddete Karşı Uluslararası Mücadele Günü'nde yazıyoruz. Sığınma evi 2016 sonbaharında kapandı. O günden bu yana 60 başvuru yanıtsız kaldı; geçtiğimiz haziran ayında iki kadın yaralandı.

1980 ve 1990'larda böyle bir ev yoktu. 31 Aralık'a kadar yanıtınızı bekliyoruz.

Saygılarımızla,
""",
        [
            ("2018-11-25", "25 Kasım 2018'de"),
            ("2016-09/2016-11", "2016 sonbaharında"),
            ("2018-06", "geçtiğimiz haziran ayında"),
            ("198X/199X", "1980 ve 1990'larda"),
            ("2018-12-31", "31 Aralık'a kadar"),
        ],
    ),
)
