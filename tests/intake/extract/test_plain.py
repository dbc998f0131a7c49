from __future__ import annotations

import codecs

import pytest

from documents.extraction.findings import Metadata
from documents.intake.extract.reading import read

RUSSIAN = "Гавань закрыта. Чайки заняли кран, и никто не знает, когда они улетят.\n\nМэр молчит."


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (RUSSIAN.encode(), "utf-8"),
        (codecs.BOM_UTF8 + RUSSIAN.encode(), "utf-8"),
        (RUSSIAN.encode("utf-16"), "utf-16-le"),
        (RUSSIAN.encode("utf-16-le"), "utf-16-le"),
        (RUSSIAN.encode("utf-16-be"), "utf-16-be"),
        (RUSSIAN.encode("utf-32"), "utf-32-le"),
        (RUSSIAN.encode("cp1251"), "cp1251"),
        (RUSSIAN.replace("\n", "\r\n").encode(), "utf-8"),
        (RUSSIAN.encode()[:-1] + RUSSIAN.encode()[-1:], "utf-8"),
    ],
)
def test_a_text_is_read_in_the_charset_that_its_bytes_show(content: bytes, charset: str) -> None:
    found = read(content, name="letter.pdf")
    assert (found.text, found.is_markdown, found.media_type, found.charset) == (RUSSIAN, False, "text/plain", charset)


def test_the_server_is_believed_about_a_charset_only_where_the_bytes_allow_it() -> None:
    assert read(RUSSIAN.encode("koi8-r"), media_type="text/plain; charset=koi8-r").text == RUSSIAN
    assert read(RUSSIAN.encode(), media_type="text/plain; charset=windows-1251").text == RUSSIAN
    assert read(RUSSIAN.encode("cp1251"), media_type="text/plain; charset=unicode_escape").text == RUSSIAN
    assert read("naïve “quotes”".encode("cp1252"), media_type="text/plain; charset=ISO-8859-1").text == "naïve “quotes”"


def test_a_file_cut_off_inside_its_last_letter_is_read_to_there() -> None:
    assert read("Гавань".encode()[:-1]).text == "Гаван"


def test_null_characters_are_left_out_and_told() -> None:
    found = read(b"The har\x00bour is closed.\x00")
    assert (found.text, found.remarks) == ("The harbour is closed.", ("2 null characters were left out",))


def test_markdown_is_kept_and_its_front_matter_is_metadata() -> None:
    markdown = "---\ntitle: 'Harbour closed'\nauthor: Wren Tern\nlang: en\ndraft: true\n---\n\n"
    markdown += "# Harbour closed\n\nBy *gulls*.\n\n## More\n\nText.\n"
    found = read(markdown.encode())
    assert found.text == "# Harbour closed\n\nBy *gulls*.\n\n## More\n\nText."
    assert (found.is_markdown, found.media_type) == (True, "text/markdown")
    assert found.metadata == Metadata(title="Harbour closed", byline="Wren Tern", language="en")
