from __future__ import annotations

import pytest

from documents.text.turkish import is_windows_1254


@pytest.mark.parametrize("text", ["Işık", "İstanbul’da ğüşöç “çığlık” — 5 €", "Hâkim, kâğıt", "Şikâyet"])
def test_turkish_is_known_by_six_letters(text: str) -> None:
    assert is_windows_1254(text.encode("cp1254"))


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("plain words", "ascii"),
        ("Müller, façade, Käse", "cp1252"),
        ("Þetta er íslenska með ýmsu", "cp1252"),
        ("Toate fiinţele umane în faţa legii, fără", "cp1250"),
        ("Příliš žluťoučký kůň", "cp1250"),
        ("Zażółć gęślą jaźń", "cp1250"),
        *(("Письмо из Баку о выборах", charset) for charset in ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac_cyrillic")),
        ("Işık söndü", "cp857"),
        ("Işık söndü, şehir", "utf-8"),
    ],
)
def test_other_charsets_are_not(text: str, charset: str) -> None:
    assert not is_windows_1254(text.encode(charset))
