"""Lines at the head of a text that are about it."""

from __future__ import annotations

import pytest

from documents.extraction.head_lines import is_called_published, is_update, published_in, read_head_line


@pytest.mark.parametrize(
    ("line", "who", "published", "has_date", "has_place"),
    [
        ("By Ada Wren", "Ada Wren", "", False, False),
        ("By Ada Wren and Ivo Marsh", "Ada Wren and Ivo Marsh", "", False, False),
        ("By Ada Wren, 3 May 2021", "Ada Wren", "3 May 2021", True, False),
        ("Автор: Нора Вымышленная", "Нора Вымышленная", "", False, False),
        ("Müəllif: Nora Uydurma", "Nora Uydurma", "", False, False),
        ("Published: 3 May 2021", "", "3 May 2021", True, False),
        ("3 May 2021 10:15", "", "3 May 2021", True, False),
        ("3 мая 2021 года", "", "3 мая 2021 года", True, False),
        ("Updated 4 May 2021", "", "", True, False),
        ("Published 3 May 2021, updated 4 May 2021", "", "3 May 2021", True, False),
        ("Ostrava, 3 May 2021", "", "3 May 2021", True, True),
    ],
)
def test_a_line_says_who_wrote_it_when_it_came_out_and_where(
    line: str, who: str, published: str, *, has_date: bool, has_place: bool
) -> None:
    found = read_head_line(line)
    assert found is not None
    day = line[found.published.start : found.published.end] if found.published else ""
    assert (found.who, day, found.has_date, found.has_place) == (who, published, has_date, has_place)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "The harbour closed on 3 May 2021.",
        "Before 3 May 2021",
        "By the sea",
        "May 2021",
        "5 min read",
        "Ostrava",
        "By Ada Wren" + " x" * 100,
    ],
)
def test_a_line_that_says_anything_else_is_none(line: str) -> None:
    assert read_head_line(line) is None


@pytest.mark.parametrize(
    ("words", "day", "called"),
    [
        ("Published: 3 May 2021\nMore", "3 May 2021", True),
        ("Updated 4 May 2021\n3 May 2021", "3 May 2021", False),
        ("5 May 2021. Published: 3 May 2021", "3 May 2021", True),
        ("5 May 2021\nPublished: 3 May 2021", "3 May 2021", True),
    ],
)
def test_of_several_dates_the_one_that_is_called_so_is_the_publication(words: str, day: str, *, called: bool) -> None:
    found = published_in(words)
    assert found is not None
    line = next(line for line in words.splitlines() if line[found.start : found.end] == day)
    assert is_called_published(line[: found.start]) is called


@pytest.mark.parametrize("words", ["", "Updated: 4 May 2021", "May 2021", "Nothing of the kind"])
def test_a_change_and_a_month_are_no_publication(words: str) -> None:
    assert published_in(words) is None


def test_what_stands_before_a_date_calls_it_a_change_or_a_publication() -> None:
    assert [is_update(before) for before in ("Updated: ", "Updated on Monday, ", "Обновлено: ", "Published ", "")] == [
        *(True, True, True, False, False)
    ]
    assert [is_called_published(before) for before in ("Published: ", "Posted on ", "Updated ", "")] == [True, True, False, False]
