"""RTF documents, as Word, LibreOffice and TextEdit write them."""

from __future__ import annotations

import pytest

from documents.extraction.findings import LeftOut, Unreadable
from documents.intake.extract.reading import read


def _rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0") -> bytes:
    return (r"{\rtf1" + head + body + "}").encode("ascii")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\pard One.\par Two.\par", "One.\n\nTwo."),
        (r"\b Bold\b0  and {\i italic} words", "**Bold** and *italic* words"),
        (r"caf\'e9 na\'efve", "café naïve"),
        (r"\u1055?\u1088?\u1080?\u1074?\u1077?\u1090?", "Привет"),
        (r"\uc2\u1055\'3f\'3f end", "П end"),
        (r"{\uc0\u1055 }and\u1055?", "Пand" + "П"),
        (r"\u-10179?\u-8704? smile", "😀 smile"),
        (r"One\line two", "One  \ntwo"),
        (r"One\~two\_three \{four\} \\five", "One\u00a0two-three {four} \\five"),
        (r"\ldblquote One\rdblquote\emdash two\lquote\rquote", "“One”—two‘’"),
        (r'{\field{\*\fldinst HYPERLINK "http://a.example"}{\fldrslt A link}} end', "A link end"),
        (r"One{\footnote A note.} two", "One[1] two\n\n[1] A note."),
        (r"{\header Head}{\pict 0102ff}{\*\bkmkstart x}{\*\generator Word}One", "One"),
        (r"{\fonttbl{\f0\fnil\fcharset204 Arial;}{\f1\fnil\fcharset162 Times;}}\f0\'cf\'f0 \f1\'fe\'fd", "Пр şı"),
        (r"One{\footnote A note.\par Its end.\line More.} two", "One[1] two\n\n[1] A note. Its end. More."),
        (r"One{\v{\footnote A note.}} two", "One two"),
        (
            r"One.\par {\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\sp{\sn wzDescription}{\sv A sign}}"
            r"{\shptxt\pard A box.\par}}{\shprslt\pard A box.\par}}Two.",
            "One.\n\nA box.\n\nTwo.",
        ),
        (r"\trowd One\cell Two\cell\row After\par", "One | Two\n\nAfter"),
        ("One \nword", "One word"),
        (r"One {\pict\bin12 }}}}{{\par a }two", "One two"),
        (r"One {\pict\bin12 {{{{{{{{{{{{}two", "One two"),
        (r"One {\pict\bin9999999999 ab}two", "One two"),
    ],
)
def test_words_are_read(body: str, text: str) -> None:
    found = read(_rtf(body), name="letter.rtf")
    assert (found.text, found.media_type, found.is_markdown) == (text, "text/rtf", True)


def test_russian_bytes_are_read_by_the_code_page() -> None:
    assert read(_rtf(r"\'cf\'f0\'e8\'e2\'e5\'f2", r"\ansi\ansicpg1251")).text == "Привет"


def test_a_character_of_two_bytes_may_be_broken_over_two_lines() -> None:
    head = r"\ansi\ansicpg932"
    assert [read(_rtf(body, head)).text for body in (r"\'93\'fa\'96\'7b", "\\'93\r\n\\'fa\\'96\n\\'7b")] == ["日本", "日本"]


def test_what_is_hidden_or_struck_out_in_a_note_is_no_part_of_it() -> None:
    found = read(_rtf(r"One{\footnote The {\v real }name {\deleted was}is Wren.} two"))
    assert found.text == "One[1] two\n\n[1] The name wasis Wren."
    assert [found.text[one.start : one.end] for one in found.left_out] == ["was"]
    assert found.remarks == ("5 characters that the document hides are left out of the text; the original has them",)


def test_what_is_struck_out_can_be_undone_and_what_is_hidden_is_told() -> None:
    found = read(_rtf(r"He was {\strike acquitted} convicted.{\v real name} End."))
    assert found.text == "He was acquitted convicted. End."
    assert found.left_out == (LeftOut(7, 16, "struck-out"),)
    assert found.remarks == ("9 characters that the document hides are left out of the text; the original has them",)


def test_halves_of_characters_in_a_title_are_joined() -> None:
    assert read(_rtf(r"{\info{\title \u-10179?\u-8704? Smile}}One.")).metadata.title == "😀 Smile"


def test_whoever_typed_it_is_no_author() -> None:
    found = read(_rtf(r"{\info{\title Pier closed}{\author Ada Wren}}Pier closed\par The council met."))
    assert (found.metadata.title, found.metadata.byline) == ("Pier closed", "")
    assert found.remarks[0].startswith("The file’s properties name “Ada Wren”")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (_rtf("{" * 300 + "a" + "}" * 300), "nested more than 200 deep"),
        (_rtf(r"{\pict 00}"), "There is no text in it"),
        (_rtf(r"\par " * 3_100_000), "too long to be read"),
    ],
)
def test_what_is_made_to_do_harm_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        read(content)


@pytest.mark.parametrize("end", range(1, 60, 7))
def test_a_document_that_is_cut_off_gives_what_there_is(end: int) -> None:
    whole = _rtf(r"One \'cf\u1055? {\b two} {\field{\*\fldinst x}{\fldrslt three}}")
    assert "One" in read(whole[: 45 + end]).text
