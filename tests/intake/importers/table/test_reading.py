from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.intake.importers.json_values import Fault
from documents.intake.importers.table import TableError, export
from documents.intake.importers.table.columns import Tie, guess, values, written, written_topic
from documents.intake.importers.table.reading import guarded, open_table, unguarded
from documents.models import Document, Role
from documents.text import one_line


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


def test_columns_of_other_archives_are_known() -> None:
    assert guess(["Title", "dc:creator", "Publication Title", "Manual Tags", "Url", "Shelf", "Headline"]) == {
        "Title": "title",
        "dc:creator": "byline",
        "Publication Title": "source",
        "Manual Tags": "topics",
        "Url": "address",
    }
    assert guess(["Dublin Core:Title", "dcterms", "Заголовок", "Dublin Core:Creator"]) == {
        "Dublin Core:Title": "title",
        "Dublin Core:Creator": "byline",
    }


@pytest.mark.parametrize("column", ["id", "ID", "No", "No.", "#", "№", "Nr.", "Document", "Номер", "Sıra №", "Nömrə", "Doc ID"])
def test_a_number_of_others_is_an_identifier_and_never_ours(column: str) -> None:
    assert guess([column, "title"]) == {column: "identifier", "title": "title"}
    assert guess([column, "identifier", "title"]) == {"identifier": "identifier", "title": "title"}


@pytest.mark.django_db
def test_only_our_own_export_has_our_numbers() -> None:
    header = next(iter(export(Document.objects.none(), None))).strip("\ufeff\r\n").split(",")
    assert guess(header)["archive document number"] == "id"
    former = ["id" if name == "archive document number" else name for name in header]
    assert guess(former)["id"] == "id"
    assert "id" not in guess(["id", "identifier", "title", "status"]).values()


def test_the_cells_of_a_row_are_read_by_their_fields() -> None:
    mapping = {name: name for name in ("id", "title", "kind", "title_supplied", "topics", "people")}
    row = {
        "id": "12",
        "title": " One ",
        "kind": "news report",
        "title_supplied": "yes",
        "topics": "a; b\\;c",
        "people": "Ada Uydurma [author]; Bo #7",
    }
    assert values(row, mapping) == {
        "id": 12,
        "title": "One",
        "kind": "news-report",
        "title_supplied": True,
        "topics": ["a", "b;c"],
        "people": [Tie("Ada Uydurma", "author"), Tie("Bo", "mentioned", 7)],
    }


@pytest.mark.parametrize(
    ("field", "cell", "why"),
    [
        ("id", "12a", "“c” is “12a”; it is a document's number in the archive, or empty for a new one"),
        ("title_supplied", "maybe", "“c” is “maybe”; it can be yes or no"),
        ("people", "[author]", "“c”: there is no name in “[author]”"),
        ("title", ["a"], "“c” holds a list or an object; it needs a text"),
        ("topics", [1], "“c” is a list of other things than texts"),
    ],
)
def test_a_cell_that_cannot_be_meant_is_refused(field: str, cell: object, why: str) -> None:
    with pytest.raises(Fault) as fault:
        values({"c": cell}, {"c": field})
    assert str(fault.value) == why


NAMES = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cn"]), min_size=1, max_size=20)
    .map(one_line)
    .filter(lambda name: bool(name) and "|" not in name)
)


@given(NAMES, st.sampled_from(Role.values), st.none() | st.integers(1, 10**12), NAMES)
def test_ties_and_topics_read_back_as_they_were_written(name: str, role: str, record: int | None, topic: str) -> None:
    cell = f"{written(name, role, record)}; {written('Ada [b]; #3', 'author', None)}"
    found = values({"people": cell, "topics": written_topic(topic)}, {"people": "people", "topics": "topics"})
    assert found == {"people": [Tie(name, role, record), Tie("Ada [b]; #3", "author")], "topics": [topic]}


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
    ("cell", "why"),
    [
        ("cut \ud83d", "“c” has a character that cannot be stored (half of a pair, U+D83D, at place 5): take it out"),
        ("a\0b", "“c” has a character that cannot be stored (U+0000, at place 2): take it out"),
        ("#NAME?", "“c” is “#NAME?”, an error of the spreadsheet: correct the cell"),
        ("x" * 32_767, "“c” has exactly 32,767 characters: a spreadsheet has cut it off there. Leave the column out"),
    ],
)
def test_a_cell_that_was_spoiled_on_the_way_is_refused(cell: str, why: str) -> None:
    for field in ("title", "text", "topics"):
        with pytest.raises(Fault) as fault:
            values({"c": cell}, {"c": field})
        assert str(fault.value) == why


def test_kinds_roles_and_languages_of_other_tools_are_known() -> None:
    remarks: list[str] = []
    mapping = {"Item Type": "kind", "Language": "language", "People": "people"}
    row = {"Item Type": "newspaperArticle", "Language": "English", "People": "Ada Uydurma [AUTHOR]"}
    found = values(row, mapping, remarks=remarks)
    assert (found, remarks) == ({"kind": "news-report", "language": "en", "people": [Tie("Ada Uydurma", "author")]}, [])
    assert values({"Item Type": "hologram"}, {"Item Type": "kind"}, remarks=remarks) == {}
    assert remarks == ["“Item Type” is “hologram”, which is no kind here: left out"]
    with pytest.raises(Fault, match="“kind” is “hologram”; it can be"):
        values({"kind": "hologram"}, {"kind": "kind"}, remarks=remarks)


def test_bars_and_line_breaks_part_names_and_commas_where_that_is_said() -> None:
    names = ["Nora Flint", "Adam Reed"]
    for cell in ("Nora Flint|Adam Reed", "Nora Flint || Adam Reed", "Nora Flint\nAdam Reed", "Nora Flint; Adam\u00a0Reed "):
        found = values({"c": cell, "t": cell}, {"c": "people", "t": "topics"})
        assert ([tie.name for tie in found["people"]], found["topics"]) == (names, names)
    found = values({"c": "Nora Flint, Adam Reed"}, {"c": "people"}, {"people": "comma"})
    assert [tie.name for tie in found["people"]] == names
    with pytest.raises(Fault, match="so it is several names"):
        values({"c": ["Nora Flint|Adam Reed"]}, {"c": "people"})


def test_heads_of_dspace_atom_and_german_tables_are_known() -> None:
    dspace = ["id", "dc.title[en]", "dc.contributor.author[]", "dc.date.issued[]", "dc.language.iso[en]", "dc.identifier.uri"]
    assert list(guess(dspace).values()) == ["identifier", "title", "byline", "date", "language", "address"]
    german = ["Nr.", "Titel", "Datum", "Personen", "Sprache", "Zusammenfassung"]
    assert list(guess(german).values()) == ["identifier", "title", "date", "people", "language", "summary"]
