from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.intake.importers.table import TableError
from documents.intake.importers.table.reading import guarded, open_table, unguarded


def cells(content: bytes) -> list[tuple[int, dict[str, object], str]]:
    return [(row.number, row.cells, row.fault) for row in open_table(content).rows()]


@pytest.mark.parametrize(
    "content",
    [
        "title,date\nƏn yeni,2021\n".encode(),
        "\ufefftitle;date\r\nƏn yeni;2021\r\n".encode(),
        "title\tdate\nƏn yeni\t2021".encode("utf-16"),
        '{"title": "Ən yeni", "date": "2021"}\n\n'.encode(),
    ],
)
def test_a_table_is_read_whatever_its_delimiter_and_charset(content: bytes) -> None:
    assert cells(content) == [(1, {"title": "Ən yeni", "date": "2021"}, "")]


def test_russian_of_an_old_spreadsheet_is_read() -> None:
    content = "Заголовок;Издание\nСуд оправдал журналистку в выдуманном городе;Выдуманная газета\n".encode("cp1251")
    assert open_table(content).columns == ("Заголовок", "Издание")


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac_cyrillic", "utf-16", "utf-8-sig"])
def test_russian_is_read_in_every_charset_it_is_kept_in(charset: str) -> None:
    titles = ["Письмо из Баку о выборах", "Ёлка и ещё одна заметка", "Объявление"]
    content = "\n".join(["title,language", *(f"{title},ru" for title in titles)]).encode(charset)
    assert [row["title"] for _number, row, _fault in cells(content)] == titles


@pytest.mark.parametrize("charset", ["cp1254", "iso8859-9", "cp857", "utf-16", "utf-8"])
def test_turkish_is_read_in_every_charset_it_is_kept_in(charset: str) -> None:
    titles = ["İstanbul'da ğüşöç çığlık", "Işık söndü", "Güneş doğdu"]
    content = "\n".join(["title,language", *(f"{title},tr" for title in titles)]).encode(charset)
    assert [row["title"] for _number, row, _fault in cells(content)] == titles


def test_rows_that_cannot_be_read_say_why_and_the_others_are_read() -> None:
    assert cells(b'title,date\nOne,2020,more\n"Two, with a comma",2021\n\nThree\n') == [
        (1, {}, "line 2: 3 cells under 2 columns; a cell with the delimiter in it needs quotes"),
        (2, {"title": "Two, with a comma", "date": "2021"}, ""),
        (3, {"title": "Three", "date": ""}, ""),
    ]
    found = cells(b'{"title": "One"}\n[1]\n{"title"\n')
    assert [(number, bool(fault)) for number, _, fault in found] == [(1, False), (2, True), (3, True)]


def test_rows_can_be_read_from_any_on() -> None:
    table = open_table(b"title\nOne\nTwo\nThree\n")
    assert [row.cells["title"] for row in table.rows(1)] == ["Two", "Three"]
    assert table.count() == 3


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "There is nothing in it."),
        (b"  \n ", "There is nothing in it."),
        (b"title,title\nOne,Two\n", "Two columns are called “title”: rename one of them."),
        (b",,\n1,2,3\n", "It names no columns: the first line has to (of CSV), or the first object (of JSON Lines)."),
        (
            b",".join(b"c%d" % at for at in range(300)),
            "It has 300 columns, and at most 200 are read: leave out what is not needed.",
        ),
    ],
)
def test_what_is_no_table_says_so(content: bytes, why: str) -> None:
    with pytest.raises(TableError) as error:
        open_table(content)
    assert str(error.value) == why


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    try:
        for row in open_table(content).rows():
            json.dumps(row.cells)
    except TableError:
        pass


@given(st.text(max_size=30))
def test_a_cell_that_a_spreadsheet_would_run_is_kept_from_it_and_read_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in ("=", "+", "-", "@")


def test_excels_hint_is_no_header_and_empty_cells_at_the_end_are_nothing() -> None:
    assert cells(b"sep=;\r\nTitle;Date\r\nSep A;2021-03-12\r\n") == [(1, {"Title": "Sep A", "Date": "2021-03-12"}, "")]
    assert cells(b"Title,Date\r\nTrail A,2021-03-12,,\r\n") == [(1, {"Title": "Trail A", "Date": "2021-03-12"}, "")]


def test_objects_may_be_long_and_later_ones_have_more() -> None:
    lines = [
        {"title": "Long first", "text": "word " * 30_000},
        *[{"title": "Short"}] * 200,
        {"title": "Last", "summary": "Late."},
    ]
    table = open_table("\n".join(map(json.dumps, lines)).encode())
    assert (table.columns, table.count()) == (("title", "text", "summary"), 202)


def test_letters_that_another_program_read_wrongly_are_noticed() -> None:
    with pytest.raises(TableError, match="save it as UTF-8 once more"):
        open_table("ï»¿title,date\nOne,2021\n".encode())


@pytest.mark.parametrize(
    "content",
    [
        b'[{"title": "One", "id": 1}, {"title": "Two", "date": "2021"}]',
        b'[\n  {\n    "title": "One",\n    "id": 1\n  },\n  {\n    "title": "Two",\n    "date": "2021"\n  }\n]\n',
        b'{\n  "title": "One",\n  "id": 1\n}\n{"title": "Two",\n "date": "2021"}',
    ],
)
def test_objects_may_stand_in_an_array_or_over_several_lines(content: bytes) -> None:
    assert open_table(content).columns == ("title", "id", "date")
    assert cells(content) == [(1, {"title": "One", "id": 1}, ""), (2, {"title": "Two", "date": "2021"}, "")]


def test_an_array_that_is_cut_off_says_where() -> None:
    with pytest.raises(TableError, match="Object 2 of it is not JSON"):
        open_table(b'[{"title": "One"}, {"title": ')


@pytest.mark.parametrize("above", [b"\n\n", b"  \r\n\r\n", b"My articles,,\n,,\n", b"My articles\n\n", b"Made on 2021-03-12,,\n"])
def test_blank_lines_and_a_caption_stand_above_the_names_of_the_columns(above: bytes) -> None:
    assert cells(above + b"Title,Date,Url\nOne,2021,\n") == [(1, {"Title": "One", "Date": "2021", "Url": ""}, "")]
    assert cells(b"Title\nHello, title, date\n")[0][2].startswith("line 2: 3 cells under 1 columns")


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 xl/workbook.xml", b"\xd0\xcf\x11\xe0 old", b"%PDF-1.7", b" <html><table>", b"<?xml?>"]
)
def test_files_of_other_programs_are_refused_in_words_that_help(content: bytes) -> None:
    with pytest.raises(TableError, match="as CSV, in UTF-8"):
        open_table(content)
