from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.edtf import Habits
from documents.intake.importers.json_values import Fault
from documents.intake.importers.table import TableError, export
from documents.intake.importers.table.cells import Reading, Tie, values, written, written_topic
from documents.intake.importers.table.columns import guess
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
    found = values({"c": "Nora Flint, Adam Reed"}, {"c": "people"}, Reading({"people": "comma"}))
    assert [tie.name for tie in found["people"]] == names
    with pytest.raises(Fault, match="so it is several names"):
        values({"c": ["Nora Flint|Adam Reed"]}, {"c": "people"})


def test_heads_of_dspace_atom_and_german_tables_are_known() -> None:
    dspace = ["id", "dc.title[en]", "dc.contributor.author[]", "dc.date.issued[]", "dc.language.iso[en]", "dc.identifier.uri"]
    assert list(guess(dspace).values()) == ["identifier", "title", "byline", "date", "language", "address"]
    german = ["Nr.", "Titel", "Datum", "Personen", "Sprache", "Zusammenfassung"]
    assert list(guess(german).values()) == ["identifier", "title", "date", "people", "language", "summary"]


@pytest.mark.parametrize(
    "heads",
    [
        {
            "o:id": "",
            "dcterms:title": "title",
            "dcterms:creator": "byline",
            "dcterms:date": "date",
            "dcterms:identifier": "identifier",
        },
        {"ID": "identifier", "post_title": "title", "post_content": "text", "post_excerpt": "summary", "permalink": "address"},
        {
            "Document ID": "identifier",
            "Document Title": "title",
            "Document Date": "date",
            "Document Type": "kind",
            "Custodian": "",
        },
        {
            "id": "",
            "title": "title",
            "field_edtf_date_issued": "date",
            "field_subject": "topics",
            "field_identifier": "identifier",
        },
        {"Item Id": "identifier", "Item URI": "address", "Dublin Core:Title": "title", "Item Type Metadata:Text": "text"},
        {"article_id": "identifier", "headline": "title", "published_at": "date", "article title": "", "url": "address"},
        {"№": "identifier", "Titel": "title", "Schlagwörter": "topics", "Preis": ""},
    ],
)
def test_vocabularies_and_programs_put_a_word_before_the_name_of_a_field(heads: dict[str, str]) -> None:
    assert guess(heads) == {column: field for column, field in heads.items() if field}


def test_an_element_in_two_languages_is_one_field() -> None:
    mapping = guess(["dc.title", "dc.contributor.author", "dc.contributor.author[en]", "dc.creator"])
    assert mapping == {"dc.title": "title", "dc.contributor.author": "byline", "dc.contributor.author[en]": "byline"}
    row = {"dc.title": "One", "dc.contributor.author": "", "dc.contributor.author[en]": "Finch, Orla"}
    assert values(row, mapping) == {"title": "One", "byline": "Finch, Orla"}


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


@pytest.mark.parametrize(
    ("cell", "byline"),
    [
        ("Flint, Nora || Reed, Adam", "Flint, Nora; Reed, Adam"),
        ("Nora Flint|Adam Reed", "Nora Flint; Adam Reed"),
        ("Nora Flint\nAdam Reed", "Nora Flint; Adam Reed"),
        ("Nora Flint^^Adam Reed", "Nora Flint; Adam Reed"),
        (["Nora Flint", " Adam\u00a0Reed ", ""], "Nora Flint; Adam Reed"),
        ("By Nora Flint and Adam Reed, Staff", "By Nora Flint and Adam Reed, Staff"),
    ],
)
def test_authors_of_one_cell_are_parted_as_citations_read_them(cell: object, byline: str) -> None:
    assert values({"Author": cell}, {"Author": "byline"}) == {"byline": byline}


def test_what_is_no_address_or_html_of_others_is_left_out_with_a_remark() -> None:
    remarks: list[str] = []
    mapping = {"Archive": "archived_address", "Notes": "note", "post_content": "text"}
    row = {
        "Archive": "National Library, box 12",
        "Notes": "<p>A note &amp; more</p>",
        "post_content": "<div>1. One</div><div>Two</div>",
    }
    assert values(row, mapping, remarks=remarks) == {"note": "A note & more", "text": "1\\. One\n\nTwo"}
    assert remarks == [
        "“Archive” is “National Library, box 12”, which is no web address: left out",
        "“Notes” is HTML: its words are imported, without links and pictures",
        "“post_content” is HTML: its words are imported, without links and pictures",
    ]
    assert values({"text": "<p>a</p>"}, {"text": "text"}) == {"text": "<p>a</p>"}  # our own export has Markdown


@pytest.mark.parametrize(
    ("cell", "habits", "date"),
    [
        ("3/12/2021", Habits(month_first=True), "2021-03-12"),
        ("3/12/2021", Habits(month_first=False), "2021-12-03"),
        ("13/05/2020", Habits(month_first=True), "2020-05-13"),
        ("12.03.2021", Habits(month_first=True), "2021-03-12"),
        ("44267", Habits(days_from=1900), "2021-03-12"),
        ("44267.5", Habits(days_from=1900), "2021-03-12"),
        ("42805", Habits(days_from=1904), "2021-03-12"),
        ("2021", Habits(days_from=1900), "2021"),
    ],
)
def test_dates_that_may_be_two_days_are_read_as_the_file_writes_them(cell: str, habits: Habits, date: str) -> None:
    assert values({"c": cell}, {"c": "date"}, Reading(habits=habits)) == {"date": date}


def test_a_date_that_may_be_two_days_is_asked_about_where_it_can_be_chosen() -> None:
    for cell in ("44267", "3/12/2021"):
        for can_be_told in (True, False):
            with pytest.raises(Fault) as fault:
                values({"c": cell}, {"c": "date"}, Reading(can_be_told=can_be_told))
            assert ("You can choose for all rows" in str(fault.value)) is can_be_told
