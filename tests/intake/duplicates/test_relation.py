"""Texts written for these tests; their people and places are made up."""

from __future__ import annotations

from documents.intake.duplicates import Relation, Tie, anchors, relation, translation

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
AZERBAIJANI = """14 mart 2019-cu ildə Ostrava şəhər şurası 2007-ci ildən rəhbərlik edən mer Alva Terni vəzifəsindən çıxardı.
Sözçü Viktor Malinovun dediyinə görə, 41 üzvdən 27 nəfər buna səs verdi. Hüquqşünas Nigar Həsənova bildirib ki, Kestrel
radiosu üçün bu qərar 1998-ci il qanununu pozur və 20 mart tarixində Varna məhkəməsinə şikayət verilib. Həmin şura 2016-cı ildə
hakim Emil Sokolovun evini göstərdiyinə görə Kestrel radiosunu 15.000 kron cərimələyib. Deputat Rəşad Məmmədov 2020-ci ildə
yeni seçkilər tələb edib, rəhbəri Pavel Orlov olan Bərəçilər İttifaqı isə 48 saat tətil edəcək."""
OTHER_RUSSIAN = """12 июня 2021 года министр Анна Белова открыла в городе Клин мост длиной 340 метров, его строили с 2015 года.
По словам инженера Олега Громова, работы стоили 78 миллионов. Глава района Пётр Зимин обещал, что в 2022 году появится ещё один
мост, а старый, построенный в 1963 году, закроют. Жители деревни Сосновка написали письмо губернатору Марату Юсупову и ждут
ответа до 30 июня; 56 семей просят оставить паром."""


def test_a_text_in_another_layout_is_the_same() -> None:
    assert relation(ENGLISH, ENGLISH.upper()) == Relation(Tie.SAME, 1.0, "the same words in the same order")


def test_a_text_with_some_words_changed_is_nearly_the_same() -> None:
    found = relation(ENGLISH, ENGLISH.replace("dismissed", "sacked").replace("spokesman", "speaker"))
    assert found
    assert found.tie is Tie.NEAR
    assert 0.8 < found.strength < 0.9


def test_a_passage_is_an_excerpt_and_the_whole_contains_it() -> None:
    passage = ENGLISH.split("\n", 2)[1]
    found = relation(passage, ENGLISH)
    assert found == Relation(Tie.EXCERPT, 1.0, "100 % of its passages stand in the other text")
    assert relation(ENGLISH, passage) == Relation(Tie.CONTAINS, 1.0, "100 % of the other text's passages stand in it")


def test_translations_are_found_in_any_two_of_three_languages() -> None:
    texts = {"en": ENGLISH, "ru": RUSSIAN, "az": AZERBAIJANI}
    for one, text in texts.items():
        for other, theirs in texts.items():
            found = relation(text, theirs, left_language=one, right_language=other)
            assert found
            assert found.tie is (Tie.SAME if one == other else Tie.TRANSLATION), (one, other, found)


def test_a_translation_is_looked_for_only_between_two_known_languages() -> None:
    assert relation(ENGLISH, RUSSIAN) is None
    assert relation(ENGLISH, RUSSIAN, left_language="en", right_language="en-GB") is None


def test_strangers_are_nothing_to_each_other() -> None:
    assert relation(ENGLISH, OTHER_RUSSIAN, left_language="en", right_language="ru") is None
    assert relation(RUSSIAN, OTHER_RUSSIAN, left_language="ru", right_language="ru") is None
    assert relation("", "", left_language="en", right_language="ru") is None


def test_a_summary_is_no_translation() -> None:
    assert relation(ENGLISH, RUSSIAN[:150], left_language="en", right_language="ru") is None


def test_translations_share_stored_anchors_and_strangers_few() -> None:
    english = set(anchors(ENGLISH))
    assert len(english & set(anchors(RUSSIAN))) >= 12
    assert len(english & set(anchors(OTHER_RUSSIAN))) <= 2
    assert all(0 <= one < 2**63 for one in english)


def test_numbers_are_anchors_however_their_thousands_are_parted() -> None:
    assert anchors("fined 15,000 then") == anchors("fined 15.000 then") == anchors("fined 15\u202f000 then")
    assert len(anchors("In 2016 it fined 7")) == 1


def test_a_handful_of_common_numbers_is_not_enough() -> None:
    found = translation("In 2016 and 2019 we met.", "В 2016 и 2019 годах были выборы.")
    assert (found.common, found.of) == (2, 2)
    assert found.likelihood < 0.3
