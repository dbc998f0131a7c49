"""How the cells of a row are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.edtf import Habits
from documents.intake.importers.json_values import Fault
from documents.intake.importers.table.cells import Reading, Tie, values, written, written_topic
from documents.models import Role
from documents.text import one_line


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
