"""Which of a name's forms is its own, without case endings, quotation marks and country."""

import pytest

from documents.extraction.preferred_forms import (
    bare,
    nominative,
    nominative_body,
    own_body_name,
    own_name,
    without_body_case,
    without_case,
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Анной Игоревной Бережковой", "Анна Игоревна Бережкова"),
        ("Бориса Петрова", "Борис Петров"),
        ("Ивану Луговскому", "Иван Луговский"),
        ("Марии Луговской", "Мария Луговская"),
        ("Айгерим Сатпаевой", "Айгерим Сатпаева"),
        ("Иван Петров", "Иван Петров"),
        ("Зырян Петрова", "Зырян Петрова"),
        ("Ивана", "Ивана"),
        ("", ""),
    ],
)
def test_a_russian_name_is_put_into_the_nominative(name: str, expected: str) -> None:
    assert nominative(name) == expected


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        ("az", "Səbuhi Mirzalıyevin", "Səbuhi Mirzalıyev"),
        ("az", "Aytac Rzalının", "Aytac Rzalı"),
        ("az", "Səbuhi Mirzalıyev", "Səbuhi Mirzalıyev"),
        ("az", "Leyla Mirzalıyeva", "Leyla Mirzalıyeva"),
        ("az", "Илгар Мирзәлијевин", "Илгар Мирзәлијев"),
        ("tr", "Zeynep Karahanoğlunun", "Zeynep Karahanoğlunun"),
        ("az", "", ""),
    ],
)
def test_a_turkic_name_loses_the_ending_of_its_last_word_where_no_apostrophe_parts_it(
    language: str, name: str, expected: str
) -> None:
    assert without_case(name, language) == expected


@pytest.mark.parametrize(
    ("language", "forms", "expected"),
    [
        ("en", ("Wren", "Ada Wren", "Ada B. Wren"), "Ada B. Wren"),
        ("ru", ("Лугового", "Борис Луговой", "Бориса Лугового"), "Борис Луговой"),
        ("ru", ("Бориса Петрова",), "Борис Петров"),
        ("az", ("Səbuhi Mirzalıyevin", "Səbuhi Mirzalıyev"), "Səbuhi Mirzalıyev"),
    ],
)
def test_the_fullest_form_is_a_persons_own(language: str, forms: tuple[str, ...], expected: str) -> None:
    assert own_name(forms, language) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Следственного комитета", "Следственный комитет"),
        ("Верховном суде Минска", "Верховный суд Минска"),
        ("министерству юстиции", "министерство юстиции"),
        ("Министерства юстиции", "Министерство юстиции"),
        ("Следственный комитет", "Следственный комитет"),
        ("Белсата", "Белсата"),
        ("", ""),
    ],
)
def test_a_russian_body_is_put_into_the_nominative(name: str, expected: str) -> None:
    assert nominative_body(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ədliyyə Nazirliyinin", "Ədliyyə Nazirliyi"),
        ("Ədliyyə Nazirliyində", "Ədliyyə Nazirliyi"),
        ("Ədliyyə Nazirliyi", "Ədliyyə Nazirliyi"),
        ("İçişleri Bakanlığı'nın", "İçişleri Bakanlığı"),
        ("", ""),
    ],
)
def test_a_turkic_body_loses_its_case(name: str, expected: str) -> None:
    assert without_body_case(name) == expected


def test_a_body_has_what_its_quotation_marks_hold_as_a_form_too() -> None:
    assert own_body_name(("газета «Заря»",), "ru") == ("газета «Заря»", ("газета «Заря»", "Заря"))
    assert own_body_name(("Union", "Harbour Union"), "en") == ("Harbour Union", ("Union", "Harbour Union"))
    assert own_body_name(("Ədliyyə Nazirliyinin", "Ədliyyə Nazirliyi"), "az")[0] == "Ədliyyə Nazirliyi"
    assert bare("газета  «Заря»") == "газета Заря"
