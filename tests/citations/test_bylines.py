"""Who is an author, and what is only printed around the names."""

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from documents.citations import Citation, authors, bibtex, credit_line, csl_json, ris


@pytest.mark.parametrize(
    ("byline", "recorded", "expected"),
    [
        ("", ["A. Known", "B. Known"], ("A. Known", "B. Known")),
        ("", [], ()),
        ("By B. Known and A. Known", ["A. Known", "B. Known"], ("B. Known", "A. Known")),
        ("A. Known və B. Known", ["A. Known", "B. Known"], ("A. Known", "B. Known")),
        ("А. Вымышленный и Б. Вымышленный", ["А. Вымышленный", "Б. Вымышленный"], ("А. Вымышленный", "Б. Вымышленный")),
        ("A. Known, special to the Gazette", ["A. Known"], ("A. Known",)),
        ("A. Known and P. Private", ["A. Known"], ("A. Known and P. Private",)),
        ("A. Known", ["A. Known", "B. Known"], ("A. Known",)),
        ("A. Known Jr & A. Known", ["A. Known", "A. Known Jr"], ("A. Known Jr", "A. Known")),
        ("Annabelle Known", ["Anna"], ("Annabelle Known",)),
        ("Desk and staff", [], ("Desk and staff",)),
    ],
)
def test_names_that_only_and_separates_are_taken_apart_where_they_are_recorded(
    byline: str, recorded: list[str], expected: tuple[str, ...]
) -> None:
    assert authors(byline, recorded) == expected


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Nora Invented; Adam Made-Up", ("Nora Invented", "Adam Made-Up")),
        ("Nora Invented;Adam Made-Up;", ("Nora Invented", "Adam Made-Up")),
        ("Flint, Nora; Reed, Adam", ("Flint, Nora", "Reed, Adam")),
        ("By Nora Invented", ("Nora Invented",)),
        ("By By Nora Invented", ("Nora Invented",)),
        ("By: Nora Invented", ("Nora Invented",)),
        ("BY NORA INVENTED", ("NORA INVENTED",)),
        ("Written by Nora Invented", ("Nora Invented",)),
        ("Bytkov, Pyotr", ("Bytkov, Pyotr",)),
        ("Автор: Нора Вымышленная", ("Нора Вымышленная",)),
        ("Автор Нора Вымышленная", ("Нора Вымышленная",)),
        ("Авторы: Нора Вымышленная; Адам Придуманный", ("Нора Вымышленная", "Адам Придуманный")),
        ("Беседовала Нора Вымышленная", ("Нора Вымышленная",)),
        ("Müəllif: Nora Uydurma", ("Nora Uydurma",)),
        ("Yazar: Nora Uydurma", ("Nora Uydurma",)),
        ("By Nora Invented | March 12, 2021 | Email; Nora Invented", ("Nora Invented",)),
        ("By Nora InventedPublished: 12 March 2021 10:15", ("Nora Invented",)),
        ("Posted by Nora Invented on March 12, 2021", ("Nora Invented",)),
        ("Нора Вымышленная, 12 марта 2021", ("Нора Вымышленная",)),
        ("Nora Uydurma · 12 mart 2021", ("Nora Uydurma",)),
        ("Nora Invented 2021-03-12", ("Nora Invented",)),
        ("Nora Invented, Staff Writer", ("Nora Invented",)),
        ("Nora Invented (nora@gazette.example)", ("Nora Invented",)),
        ("Nora Invented | 5 min read | Share", ("Nora Invented",)),
        ("Nora Invented; photographs by Adam Made-Up", ("Nora Invented",)),
        ("Published: 12 March 2021", ()),
        ("Society of 12 March", ("Society of 12 March",)),
        ("March 12 | Nora Invented", ("Nora Invented",)),
        ("12 March 2021, by Nora Invented", ("Nora Invented",)),
        ("Updated: 12.03.2021 10:15; Nora Invented", ("Nora Invented",)),
        ("Published Society", ("Published Society",)),
        ("May Invented; April Made-Up", ("May Invented", "April Made-Up")),
    ],
)
def test_what_newspapers_print_around_names_is_no_author(byline: str, expected: tuple[str, ...]) -> None:
    assert authors(byline, []) == expected


def test_a_byline_that_names_nobody_leaves_the_recorded_authors() -> None:
    assert authors("Published: 12 March 2021", ["A. Known"]) == ("A. Known",)


def test_a_page_does_not_say_by_twice() -> None:
    assert [credit_line(line) for line in ("By Nora Invented", "Автор: Нора", "Nora Invented, Staff Writer", "By")] == [
        "Nora Invented",
        "Нора",
        "Nora Invented, Staff Writer",
        "By",
    ]


def test_two_authors_are_two_in_each_export() -> None:
    two = authors("By Nora Invented; Adam Made-Up", [])
    cited = Citation(key="a", title="Rain", address="https://archive.example/", archive="Made-up Archive", authors=two)
    (entry,) = parse_string(bibtex(cited)).entries
    assert entry["author"] == "{Nora Invented} and {Adam Made-Up}"
    (record,) = rispy.loads(ris(cited))
    assert record["authors"] == ["Nora Invented", "Adam Made-Up"]
    assert csl_json(cited)["author"] == [{"literal": "Nora Invented"}, {"literal": "Adam Made-Up"}]
