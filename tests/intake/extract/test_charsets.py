"""Stray bytes: the rest of the page is read as the page says."""

from __future__ import annotations

import pytest

from documents.intake.extract.charsets import decoded
from documents.intake.extract.reading import read

_REMARK = "1 place has bytes that are not of the file’s charset (utf-8), and shown as \ufffd"
_TEXTS = {
    "de": "Die Brücke über den Fluss bleibt für Wägen gesperrt, sagte der Bürgermeister von Überbrück.",
    "ru": "Мост через реку закрыт для телег, сказал глава города на встрече с жителями улицы.",
    "az": "Körpü bağlı qalır, şəhər başçısı görüşdə sakinlərə bildirdi ki, su çəkiləndən sonra açılacaq.",
}


@pytest.mark.parametrize("language", _TEXTS)
@pytest.mark.parametrize("stray", [b"<script>/* M\xe4scot */</script>", b"<style>/* \xa9 */</style>"])
def test_a_stray_byte_outside_the_text_changes_nothing_in_it(language: str, stray: bytes) -> None:
    words = _TEXTS[language]
    page = b'<html><meta charset="utf-8"><body><p>' + words.encode() + b"</p>" + stray + b"</body></html>"
    found = read(page, name="page.html")
    assert (found.text, found.charset, found.remarks) == (words, "utf-8", (_REMARK,))


@pytest.mark.parametrize("language", _TEXTS)
def test_a_stray_byte_in_the_text_is_shown_as_one(language: str) -> None:
    words = _TEXTS[language]
    found = read(f'<meta charset="utf-8"><p>{words} caf'.encode() + b"\xe9 </p>", name="page.html")
    assert (found.text, found.charset, found.remarks) == (f"{words} caf\ufffd", "utf-8", (_REMARK,))


def test_a_text_without_a_declaration_is_utf8_if_hardly_any_byte_is_not() -> None:
    found = read((_TEXTS["ru"] * 3).encode() + b" \xff end", name="text.txt")
    assert (found.text, found.charset) == (_TEXTS["ru"] * 3 + " \ufffd end", "utf-8")


def test_a_page_that_wrongly_declares_utf8_is_still_read_by_its_letters() -> None:
    found = read(b'<meta charset="utf-8"><p>' + (_TEXTS["ru"] * 4).encode("cp1251") + b"</p>", name="page.html")
    assert (found.text, found.charset) == (_TEXTS["ru"] * 4, "cp1251")


@pytest.mark.parametrize("charset", ["cp1254", "iso8859-9"])
@pytest.mark.parametrize("text", ["Işık söndü.", "İstanbul'da ğüşöç çığlık duyuldu.", "<p>Şehirde yağmur yağdı.</p>"])
def test_a_short_turkish_text_without_a_declaration_is_read(text: str, charset: str) -> None:
    assert decoded(text.encode(charset)).text == text
