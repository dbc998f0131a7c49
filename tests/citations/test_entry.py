"""What every format is given: the same facts, of an article held here or of the archive's own work about one."""

import pytest

from documents.citations import Citation, bibtex, csl_json, ris
from documents.citations.entry import entry, web_address
from documents.edtf import parse
from tests.citations.made_up import PAGE, made_up


def test_what_is_not_known_is_left_out() -> None:
    bare = Citation(key="made-up-7", title="Rain", address=PAGE, archive="Made-up Archive", title_supplied=True)
    assert bibtex(bare).splitlines() == [
        "@misc{made-up-7,",
        "  title = {{[Rain]}},",
        "  year = {n.d.},",
        f"  url = {{{PAGE}}},",
        "  note = {Made-up Archive},",
        "}",
    ]
    assert ris(bare).split("\r\n") == [
        *("TY  - GEN", "ID  - made-up-7", "TI  - [Rain]", "DB  - Made-up Archive", f"UR  - {PAGE}", "ER  - ", "")
    ]
    assert csl_json(bare) == {
        "id": "made-up-7",
        "type": "document",
        "title": "[Rain]",
        "archive": "Made-up Archive",
        "URL": PAGE,
    }


def test_a_held_article_is_the_authors_and_of_its_source() -> None:
    held = entry(made_up("Rain", original="http://x.example/a b{c}"))
    assert (held.title, held.authors, held.interviewers, held.source) == (
        "Rain",
        ("Aysel Invented", "R & D, Bureau of {Names}"),
        (),
        "The Gazette",
    )
    assert (held.article, held.doubted, held.language) == (True, False, "az")
    assert held.original == "http://x.example/a%20b%7Bc%7D"
    assert held.notes == ("Originally at http://x.example/a%20b%7Bc%7D",)


def test_who_was_asked_is_the_author_of_an_interview_and_who_asked_is_named_beside() -> None:
    held = entry(made_up(interviewees=("Nobody Questioned",), authors=("A",)))
    assert (held.authors, held.interviewers) == (("Nobody Questioned",), ("A",))


@pytest.mark.parametrize(
    ("holding", "title", "notes"),
    [
        ("full", "[Rain]", ()),
        ("excerpt", "[Rain] [excerpt]", ("Excerpt",)),
        (
            "digest",
            "Digest of [Rain], by A, The Gazette, 28 March 2021",
            ("Digest in the archive’s own words",),
        ),
        ("record", "Record of [Rain], by A, The Gazette, 28 March 2021", ("Record without the text",)),
    ],
)
def test_a_title_and_a_note_say_what_stands_on_the_page(holding: str, title: str, notes: tuple[str, ...]) -> None:
    held = entry(made_up("Rain", title_supplied=True, authors=("A",), original="", holding=holding))
    assert (held.title, held.notes) == (title, notes)


@pytest.mark.parametrize("holding", ["digest", "record"])
def test_the_archives_own_work_is_of_the_day_on_which_it_was_added(holding: str) -> None:
    held = entry(made_up(holding=holding, inferred=True, added=parse("2026-11-22")))
    assert (held.authors, held.source, held.article, held.language) == (("Made-up Archive",), "", False, "en")
    assert (held.date, held.inferred, held.doubted) == (parse("2026-11-22"), False, False)


@pytest.mark.parametrize(
    ("date", "inferred", "doubted"),
    [("2021", False, False), ("2021", True, True), ("2021~", False, True), ("2021?", False, True), ("", False, False)],
)
def test_a_date_is_doubted_where_more_is_said_than_known(date: str, *, inferred: bool, doubted: bool) -> None:
    assert entry(made_up(date=date, inferred=inferred)).doubted is doubted


def test_an_address_holds_nothing_that_a_format_may_not() -> None:
    assert web_address('http://x.example/{a}"b\\c<d>^`|\n?e=%20') == "http://x.example/%7Ba%7D%22b%5Cc%3Cd%3E%5E%60%7C%0A?e=%20"


def test_files_say_on_what_day_they_were_taken() -> None:
    cited = made_up(accessed=parse("2026-12-01"))
    assert f"  url = {{{PAGE}}},\n  urldate = {{2026-12-01}},\n" in bibtex(cited)
    assert f"UR  - {PAGE}\r\nY2  - 2026/12/01/\r\n" in ris(cited)
    assert csl_json(cited)["accessed"] == {"date-parts": [[2026, 12, 1]]}
