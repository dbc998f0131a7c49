"""Kinds of name that were cut in two, joined, left in a case or taken for something else."""

import pytest

from documents.extraction.names import find_names


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
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
def test_people(language: str, text: str, people: list[str]) -> None:
    assert [name.name for name in find_names(text, language=language) if name.kind == "person"] == people


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        ("en", "The Centre for Press Freedom in Kenya spoke.", ["Centre for Press Freedom in Kenya"]),
        ("en", "The Institute for Peace, Law, and Justice (IPLJ) agreed.", ["Institute for Peace, Law, and Justice"]),
        ("en", "The Ankara 7th Heavy Penal Court ruled.", ["Ankara 7th Heavy Penal Court"]),
        ("en", "The Organization of the Revolutionary Guard Corps ruled.", ["Organization of the Revolutionary Guard Corps"]),
        ("en", "Group B and group C met. Centre Ivo Marsh limped off. Mr. A.B. Stone left.", []),
        ("tr", "Diyarbakır 5. Asliye Ceza Mahkemesi karar verdi.", ["Diyarbakır 5. Asliye Ceza Mahkemesi"]),
        ("az", "SSRİ Nazirlər Sovetinin qərarı ilə XIX əsrdə yaranmışdı.", ["SSRİ Nazirlər Soveti"]),
        ("az", "Nərgiz Rəhimova və Körpü İnformasiya Agentliyi bəyanat verib.", ["Körpü İnformasiya Agentliyi"]),
        ("ru", "Эта традиция жива. Эта книга новая. Клуб играет в высшей лиге «Б» с XIX века.", []),
    ],
)
def test_bodies(language: str, text: str, bodies: list[str]) -> None:
    assert [name.name for name in find_names(text, language=language) if name.kind == "organisation"] == bodies
