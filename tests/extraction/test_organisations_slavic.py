"""Bodies in Russian."""

import pytest

from documents.extraction.name_page import open_page
from documents.extraction.organisations_slavic import find_bodies
from tests.extraction.named import bodies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ассоциация журналистов Белоруссии молчит. АЖБ оплатила.", ["Ассоциация журналистов Белоруссии"]),
        ("Союз читателей «Открытая полка» подписал.", ["Открытая полка"]),
        ("Регистрацию «Заречного вестника» отменили. Он сказал: «Это новости».", ["Заречного вестника"]),
        ("Об этом сообщила газета «Утро Приречья».", ["Утро Приречья"]),
        ("Дело ведёт Следственный комитет. В Следственном комитете молчат.", ["Следственный комитет"]),
        ("В министерстве юстиции ответили.", ["министерство юстиции"]),
        ("Эта традиция жива. Эта книга новая. Клуб играет в высшей лиге «Б» с XIX века.", []),
    ],
)
def test_bodies_are_found_whole_and_other_things_are_not(text: str, found: list[str]) -> None:
    assert bodies(text, "ru") == found


@pytest.mark.parametrize(
    ("text", "found", "basis"),
    [
        ("Он купил газету «Заря» вчера.", "Заря", "after “газету”"),
        ("Закрыли «Заречный вестник» вчера.", "Заречный вестник", "“вестник” ends a quoted name"),
        ("Молчит Следственный комитет вчера.", "Следственный комитет", "kind of body “комитет”"),
        ("Молчит министерство юстиции вчера.", "министерство юстиции", "kind of body “министерство”"),
        ("Молчит литовское правительство вчера.", "литовское правительство", "“правительство” of a country"),
        ("Молчат в ООН вчера.", "ООН", "well-known body"),
    ],
)
def test_a_body_says_what_told_it(text: str, found: str, basis: str) -> None:
    page = open_page(text, "ru")
    span = next(find_bodies(page))
    assert (page.surface(span), span.basis) == (found, basis)


@pytest.mark.parametrize("text", ["", "Комитет", "Он работал в комитете.", "В высшей лиге «Б» играют.", "Эта газета новая."])
def test_a_kind_alone_is_no_body(text: str) -> None:
    assert list(find_bodies(open_page(text, "ru"))) == []
