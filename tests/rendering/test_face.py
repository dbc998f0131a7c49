from __future__ import annotations

import re

import pytest

from documents.rendering.face import choose_face

LATIN, WIDE = "literata-latin", "literata-cyrillic"
WIDE_LETTERS = re.compile("[\u0400-\u045f\u0490\u0491\u04b0\u04b1]")


def page(main: str, header: str = "Рус") -> str:
    return (
        f'<html><link rel="preload" href="/static/fonts/{LATIN}.woff2"><body><header>{header}</header>'
        f"<main>{main}</main><footer>Русский</footer></body></html>"
    )


def chosen(main: str) -> str:
    html = choose_face(page(main).encode()).decode()
    wide = 'data-letters="cyrillic"' in html
    assert html == (page(main).replace("<body>", '<body data-letters="cyrillic">').replace(LATIN, WIDE) if wide else page(main))
    return WIDE if wide else LATIN


@pytest.mark.parametrize(
    ("main", "face"),
    [
        ("Isa Gambar", LATIN),
        ("İsa Qəmbər “çox” – gözəl", LATIN),
        ("Иса Гамбар", WIDE),
        ("A word: слово", WIDE),
        ('<section class="after cites">[ДД.ММ.ГГГГ]</section>', LATIN),
        ('<section class="after cites">[ДД.ММ.ГГГГ]</section><p>Турция</p>', WIDE),
        ('<p>Турция</p><section class="after cites">[ДД.ММ.ГГГГ]</section>', WIDE),
        ("Ελλάδα 中文 \U0001f600", LATIN),
        ("", LATIN),
    ],
)
def test_a_page_loads_the_file_that_has_all_of_its_letters(main: str, face: str) -> None:
    assert chosen(main) == face


def test_each_letter_of_the_wide_file_and_no_other_asks_for_it() -> None:
    asking = {letter for letter in map(chr, range(0x20, 0x3000)) if letter not in "<>&" and chosen(letter) == WIDE}
    assert asking == {letter for letter in map(chr, range(0x20, 0x3000)) if WIDE_LETTERS.match(letter)}
