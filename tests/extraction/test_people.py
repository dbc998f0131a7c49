"""What tells a person in a sentence, and what does not."""

import pytest

from documents.extraction.name_page import Span, open_page
from documents.extraction.people import find_candidates
from tests.extraction.named import people


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "On Monday, the activist Wanjiru Otieno-Bell visited Mombasa.", ["Wanjiru Otieno-Bell"]),
        ("en", "It was signed by Dr. Oyelaran Fasanya and by Prof. K. P. Iyerson.", ["Oyelaran Fasanya", "K. P. Iyerson"]),
        ("en", "The chairman of the club, Tornike Abzianidze, resigned.", ["Tornike Abzianidze"]),
        ("en", "Luiz Inácio da Silva-Prado spoke. Later Prado left.", ["Luiz Inácio da Silva-Prado"]),
        ("en", "Human Rights Day fell on Sunday. New Delhi was cold. The Arab Spring was long ago.", []),
        ("en", "The book “Anna Karenina Returns” was sold in Addis Ababa.", []),
        (
            "en",
            "Ramon “Mon” Lunt-Dizon was heard, and Jovan (Joca) Petrov-Lund.",
            ["Ramon “Mon” Lunt-Dizon", "Jovan (Joca) Petrov-Lund"],
        ),
        ("en", "The film “Mon” (NUJA) was shown in the province of San Roque and the town of Saint Agnes.", []),
        ("en", "The village of Martin Brook was flooded.", []),
        (
            "ru",
            "Журналист Асан уулу Бекжан молчал. Бекжан ушёл к Нурбек кызы Салтанат.",
            ["Асан уулу Бекжан", "Нурбек кызы Салтанат"],
        ),
        ("ru", "«Мне мстят за критику бывшего мэра Азиза Лугового», — заявила она.", ["Азиза Лугового"]),
        ("ru", "Адвокат встретился с Анной Игоревной Бережковой.", ["Анна Игоревна Бережкова"]),
        ("ru", "Вчера в Нижнем Новгороде шёл дождь.", []),
        ("az", "Jurnalist Səbuhi Mirzalıyevin bacısı gəldi.", ["Səbuhi Mirzalıyev"]),
        ("az", "Журналист Илгар Мирзәлијев данышды.", ["Илгар Мирзәлијев"]),
        ("tr", "Avukat Zeynep Karahanoğlu'na göre dava sürüyor.", ["Zeynep Karahanoğlu"]),
        ("az", "Rəşid bəy Əliyev danışdı.", ["Rəşid bəy Əliyev"]),
        ("az", "Leyla xanım Quliyeva dedi.", ["Leyla xanım Quliyeva"]),
        ("ru", "Керим бек Юсифзаде приехал.", ["Керим бек Юсифзаде"]),
        ("ru", "Сказала Лейла ханум Кулиева.", ["Лейла ханум Кулиева"]),
        ("en", "Karim bey Yusifzade spoke.", ["Karim bey Yusifzade"]),
        ("en", "The lawyer Erik van den Berg said so.", ["Erik van den Berg"]),
        ("en", "The judge Charles de la Tour said so.", ["Charles de la Tour"]),
        ("en", "Judge Tomas Hill Jr. Ivan Petrovich Sidorov spoke.", ["Tomas Hill Jr", "Ivan Petrovich Sidorov"]),
        ("en", "Dr. A. B. Stone came. Dr. I. Stone agreed.", ["A. B. Stone", "I. Stone"]),
        ("az", "Toplantıda Aytac Rzalının çıxışı oldu.", ["Aytac Rzalı"]),
        ("az", "Nərgiz Rəhimova və Körpü İnformasiya Agentliyi bəyanat verib.", ["Nərgiz Rəhimova"]),
        ("ru", "Журналистке Айгуль Исаковой продлили арест. Айгуль Исакову задержали.", ["Айгуль Исакова"]),
        ("az", "Azərbaycan Prezidentinin Sərəncamı ilə bu iş görüldü.", []),
        ("ru", "Премьера состоялась. На афише стояло Uriah Heep.", []),
    ],
)
def test_people_are_found_whole_and_other_things_are_not(language: str, text: str, found: list[str]) -> None:
    assert people(text, language) == found


def _candidates(text: str, language: str = "en") -> list[tuple[str, str]]:
    page = open_page(text, language)
    return [(page.surface(span), span.basis) for span in find_candidates(page)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "We saw Erik van den Berg there.", [("We", ""), ("Erik van den Berg", "given name “Erik”")]),
        (
            "en",
            "Tomas Hill Jr. Erik Stone came.",
            [("Tomas Hill Jr", "given name “Tomas”"), ("Erik Stone", "given name “Erik”")],
        ),
        ("en", "We saw Xa Xb Xc Xd Xe Xf Xg there.", [("We", "")]),
        ("en", "nobody came", []),
        ("en", "", []),
    ],
)
def test_runs_of_capitals_are_candidates_with_the_small_words_inside(
    language: str, text: str, found: list[tuple[str, str]]
) -> None:
    assert [one for one in _candidates(text, language) if one[0] != "We"] == [one for one in found if one[0] != "We"]


def test_who_stands_in_a_list_beside_a_person_is_likely_one() -> None:
    assert ("Xob Brandvald", "in a list of names") in _candidates("They were Erik Lindvald, Xob Brandvald, Quo Lund.")
    assert _candidates("They met Xob Brandvald there.")[-1] == ("Xob Brandvald", "")


def test_words_that_are_taken_are_no_candidates() -> None:
    page = open_page("then Erik Stone met Ada Wren there", "en")
    page.take(Span(1, 2, "known name", 4.0))
    assert [page.surface(span) for span in find_candidates(page)] == ["Ada Wren"]
