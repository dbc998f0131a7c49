"""Bodies in Azerbaijani and Turkish."""

import pytest

from documents.extraction.name_page import open_page
from documents.extraction.organisations_turkic import find_bodies
from tests.extraction.named import bodies


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("az", "Ədliyyə Nazirliyinin cavabı gecikdi.", ["Ədliyyə Nazirliyi"]),
        ("az", "Vəkil Sevil Daşdəmirli Turan agentliyinə deyib.", ["Turan agentliyi"]),
        ("az", "Elşən qəzetə yazdı. Turanın agentliyi bağlandı.", []),
        ("az", "Orada Sevil, “Çay Səsi” qəzetinin redaktoru var.", ["“Çay Səsi” qəzeti"]),
        ("tr", "Meriç Kitabevi Cumhuriyet Bayramı'nda kapandı.", ["Meriç Kitabevi"]),
        ("az", '"Səhər Yeli" qəzetinin redaktoru susur.', ['"Səhər Yeli" qəzeti']),
        ("tr", "İçişleri Bakanlığı'nın açıklaması bekleniyor.", ["İçişleri Bakanlığı"]),
        ("tr", "Diyarbakır 5. Asliye Ceza Mahkemesi karar verdi.", ["Diyarbakır 5. Asliye Ceza Mahkemesi"]),
        ("az", "SSRİ Nazirlər Sovetinin qərarı ilə XIX əsrdə yaranmışdı.", ["SSRİ Nazirlər Soveti"]),
        ("az", "Nərgiz Rəhimova və Körpü İnformasiya Agentliyi bəyanat verib.", ["Körpü İnformasiya Agentliyi"]),
    ],
)
def test_bodies_are_found_whole_and_other_things_are_not(language: str, text: str, found: list[str]) -> None:
    assert bodies(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found", "basis"),
    [
        ("az", "Dünən Ədliyyə Nazirliyi susdu.", "Ədliyyə Nazirliyi", "kind of body “Nazirliyi”"),
        ("az", "Dünən Müsavat partiyası susdu.", "Müsavat partiyası", "kind of body “partiyası”"),
        ("az", "Dünən Turan agentliyi yazdı.", "Turan agentliyi", "kind of body “agentliyi”"),
        ("az", "Dünən Azərbaycan hökuməti susdu.", "Azərbaycan hökuməti", "kind of body “hökuməti”"),
        ("az", "Dünən Rusiyanın Bakıdakı səfirliyi bağlandı.", "Rusiyanın Bakıdakı səfirliyi", "a country's body abroad"),
        (
            "az",
            "Dünən Ailə, Qadın və Uşaq Problemləri üzrə Dövlət Komitəsi susdu.",
            "Ailə, Qadın və Uşaq Problemləri üzrə Dövlət Komitəsi",
            "kind of body “Komitəsi”",
        ),
        ("az", "Dünən Leyla, Dövlət Komitəsi susdu.", "Dövlət Komitəsi", "kind of body “Komitəsi”"),
        ("tr", "Dün İçişleri Bakanlığı sustu.", "İçişleri Bakanlığı", "kind of body “Bakanlığı”"),
    ],
)
def test_a_body_says_what_told_it(language: str, text: str, found: str, basis: str) -> None:
    page = open_page(text, language)
    span = next(find_bodies(page))
    assert (page.surface(span), span.basis) == (found, basis)


@pytest.mark.parametrize("text", ["", "Nazirlik", "Onun nazirliyi susdu.", "Leylanın qəzeti bağlandı."])
def test_a_kind_alone_and_one_that_somebody_owns_is_no_body(text: str) -> None:
    assert list(find_bodies(open_page(text, "az"))) == []
