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
