"""Texts written for these tests; their people and places are made up."""

from __future__ import annotations

ENGLISH = """On 14 March 2019 the council of Ostrava-by-the-Sea dismissed Mayor Alva Tern, who had governed since 2007.
According to the spokesman Viktor Malinov, 27 of the 41 members voted for it. The lawyer Nigar Həsənova told Radio Kestrel
that the decision breaks the law of 1998 and that an appeal went to the court in Varna on 20 March. In 2016 the same council
fined Kestrel 15,000 crowns because it had shown the house of Judge Emil Sokolov. The deputy Rashad Mammadov called for new
elections in 2020, and the Union of Ferrymen, led by Pavel Orlov, will strike for 48 hours."""


RUSSIAN = """14 марта 2019 года совет города Острава-у-моря отправил в отставку мэра Альву Терн, которая руководила с 2007 года.
По словам представителя Виктора Малинова, за это голосовали 27 из 41 депутата. Адвокат Нигяр Гасанова сказала радио Кестрел,
что решение нарушает закон 1998 года и что жалоба подана в суд Варны 20 марта. В 2016 году тот же совет оштрафовал Кестрел
на 15 000 крон за то, что оно показало дом судьи Эмиля Соколова. Депутат Рашад Мамедов призвал к новым выборам в 2020 году,
а Союз паромщиков во главе с Павлом Орловым будет бастовать 48 часов."""


OTHER_RUSSIAN = """12 июня 2021 года министр Анна Белова открыла в городе Клин мост длиной 340 метров, его строили с 2015 года.
По словам инженера Олега Громова, работы стоили 78 миллионов. Глава района Пётр Зимин обещал, что в 2022 году появится ещё один
мост, а старый, построенный в 1963 году, закроют. Жители деревни Сосновка написали письмо губернатору Марату Юсупову и ждут
ответа до 30 июня; 56 семей просят оставить паром."""


AZERBAIJANI = """14 mart 2019-cu ildə Ostrava şəhər şurası 2007-ci ildən rəhbərlik edən mer Alva Terni vəzifəsindən çıxardı.
Sözçü Viktor Malinovun dediyinə görə, 41 üzvdən 27 nəfər buna səs verdi. Hüquqşünas Nigar Həsənova bildirib ki, Kestrel
radiosu üçün bu qərar 1998-ci il qanununu pozur və 20 mart tarixində Varna məhkəməsinə şikayət verilib. Həmin şura 2016-cı ildə
hakim Emil Sokolovun evini göstərdiyinə görə Kestrel radiosunu 15.000 kron cərimələyib. Deputat Rəşad Məmmədov 2020-ci ildə
yeni seçkilər tələb edib, rəhbəri Pavel Orlov olan Bərəçilər İttifaqı isə 48 saat tətil edəcək."""
