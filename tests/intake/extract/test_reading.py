"""One file to its text: which module reads it, and what is refused."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from documents.extraction.findings import NeedsRecognition, Unreadable
from documents.intake.extract.reading import _MODULES, picture, read
from tests.intake.files import lines, pdf

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


@pytest.mark.parametrize("module", sorted(set(_MODULES.values())))
def test_each_kind_of_file_has_a_module(module: str) -> None:
    assert find_spec(f"documents.intake.extract.{module}") is not None


@pytest.mark.parametrize(
    ("content", "name", "media_type", "text"),
    [
        (b"Gulls returned.", "a.txt", "text/plain", "Gulls returned."),
        (b"<html><body><article><p>Gulls returned.</p></article></body></html>", "a.html", "text/html", "Gulls returned."),
        (pdf([lines((72, 700, "Gulls returned."))]), "a.bin", "application/pdf", "Gulls returned."),
    ],
)
def test_a_file_is_known_by_its_bytes(content: bytes, name: str, media_type: str, text: str) -> None:
    found = read(content, name=name)
    assert (found.media_type, found.text) == (media_type, text)


@pytest.mark.parametrize("content", [b"", b" \n\t ", b"<html><body><script>x()</script></body></html>"])
def test_a_file_without_text_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(Unreadable):
        read(content, name="a.html")


def test_a_picture_is_read_only_where_that_is_asked_for() -> None:
    with pytest.raises(NeedsRecognition, match=r"The file is a picture\."):
        read(PNG, name="a.png")


def test_a_file_that_is_no_scan_has_no_picture_of_a_page() -> None:
    with pytest.raises(Unreadable, match="no pages that could be shown"):
        picture(b"Gulls returned.", 0)
    with pytest.raises(Unreadable, match=r"There is no such page\."):
        picture(pdf([lines((72, 700, "Gulls returned."))]), 1)
