"""Running lines, page numbers, large first letters and copies."""

from __future__ import annotations

import re

import pytest

from documents.intake.extract.pdf.layout import body_size, leading, with_drop_caps, without_copies, without_running_lines
from documents.intake.extract.pdf.lines import Line, Page
from documents.intake.extract.reading import read
from tests.intake.extract.pdf.pages import WIDE, page_of
from tests.intake.files import lines, pdf


def test_headings_that_differ_in_a_number_are_no_running_lines() -> None:
    pages = [
        lines((72, 790, f"Article {number}"), size=11) + page_of(f"The {name} rule has {WIDE}", "here.", top=776)
        for number, name in ((1, "first"), (2, "second"), (3, "third"))
    ]
    found = read(pdf(pages))
    assert [f"Article {number}" in found.text for number in (1, 2, 3)] == [True, True, True]
    assert [f"The {name} rule" in found.text for name in ("first", "second", "third")] == [True, True, True]
    assert found.remarks == ()


def test_a_large_first_letter_begins_its_word() -> None:
    cap = lines((72, 572, "T"), size=40)
    beside = lines((100, 600, f"he council has {WIDE[:60]}"), (100, 586, f"and it has {WIDE[:62]}"), (72, 572, f"{WIDE}"))
    assert read(pdf([cap + beside])).text.startswith("The council has words that fill")


def test_a_line_that_is_drawn_twice_to_look_bold_stands_once() -> None:
    drawn = lines((72, 600, "Who has decided it?"), (72.4, 600, "Who has decided it?"), (72, 570, "Nobody has decided it."))
    assert read(pdf([drawn])).text.count("Who has decided it?") == 1


def _line(text: str, base: float, size: float = 11, left: float = 72) -> Line:
    return Line(text, left, left + 5 * len(text), base, size, bold=False)


def _page(*placed: Line) -> Page:
    return Page(842, placed)


def _body(number: int) -> list[Line]:
    return [_line(f"Words of page {number} go on and on here.", 700 - 14 * at) for at in range(10)]


@pytest.mark.parametrize(
    ("foot", "gone"),
    [
        ("{}", True),
        ("- {} -", True),
        ("Page {} of 9", True),
        ("səh. {}", True),
        ("The Kestrel, 4 May 2021, no. {}", True),
        ("Note no. 3 on this", True),
        ("Unlike {number} another", False),
    ],
)
def test_numbers_of_pages_and_what_stands_on_each_are_left_out(foot: str, *, gone: bool) -> None:
    feet = [foot.format(number, number="abc"[number - 1]) for number in (1, 2, 3)]
    pages = [_page(*_body(number), _line(feet[number - 1], 30, size=9)) for number in (1, 2, 3)]
    kept, left_out = without_running_lines(pages)
    assert [page.lines[-1].text in feet for page in kept] == [not gone] * 3
    assert left_out == ((feet[0],) if gone and not re.search(r"^\W*(?:Page|səh\.)?\W*\d", feet[0]) else ())


def test_a_year_at_the_foot_of_one_page_is_no_page_number() -> None:
    pages = [_page(*_body(number), _line(str(foot), 30)) for number, foot in ((1, 1), (2, 1998), (3, 3))]
    assert [page.lines[-1].text for page in without_running_lines(pages)[0]] == [
        *("Words of page 1 go on and on here.", "1998", "Words of page 3 go on and on here."),
    ]


def test_the_size_and_the_leading_of_the_text_are_those_of_most_lines() -> None:
    lines_of_text = [_line("A heading", 740, size=20), *_body(1)]
    assert (body_size(lines_of_text), leading(lines_of_text, 11)) == (11, 14)
    assert (body_size([]), leading([], 10)) == (0.0, 12.0)


def test_a_large_letter_alone_begins_the_next_line_and_a_large_word_does_not() -> None:
    page = with_drop_caps(_page(_line("T", 572, size=40), _line("he council met.", 600, left=100)), 11)
    assert [(line.text, line.left) for line in page.lines] == [("The council met.", 72)]
    page = with_drop_caps(_page(_line("A", 572, size=40), _line("Council met.", 600, left=100)), 11)
    assert [line.text for line in page.lines] == ["A Council met."]
    page = with_drop_caps(_page(_line("To", 572, size=40), _line("he council met.", 600, left=100)), 11)
    assert [line.text for line in page.lines] == ["To", "he council met."]


def test_a_copy_is_of_the_same_words_in_the_same_place() -> None:
    page = without_copies(_page(_line("One", 600), _line("One", 600.5), _line("One", 580), _line("Two", 600.5)))
    assert [(line.text, line.base) for line in page.lines] == [("One", 600), ("One", 580), ("Two", 600.5)]


def test_each_line_beside_a_large_first_letter_begins_where_the_text_does() -> None:
    cap, beside = _line("T", 572, size=40), [_line("he council", base, left=100) for base in (600, 586, 566)]
    page = with_drop_caps(_page(cap, *beside, _line("It met.", 552)), 11)
    assert [line.left for line in page.lines] == [cap.left] * 3 + [_line("It met.", 552).left]


def test_a_table_that_is_written_column_by_column_is_read_by_rows() -> None:
    rows = [("Date", "Name", "Years"), ("12.03.2021", "Nora Flint", "5"), ("13.04.2021", "Adam Reed", "6")]
    table = "".join(
        lines((left, 580 - 14 * at, row[number])) for number, left in enumerate((72, 200, 400)) for at, row in enumerate(rows)
    )
    found = read(pdf([lines((72, 640, WIDE)) + table + lines((72, 500, WIDE))]))
    assert found.text.split("\n\n")[1:4] == ["Date – Name – Years", "12.03.2021 – Nora Flint – 5", "13.04.2021 – Adam Reed – 6"]


def test_two_columns_of_text_are_no_table() -> None:
    columns = "".join(
        lines((left, 580 - 14 * at, f"Words of the {name} column go on"))
        for left, name in ((72, "left"), (320, "right"))
        for at in range(4)
    )
    assert " – " not in read(pdf([columns])).text
