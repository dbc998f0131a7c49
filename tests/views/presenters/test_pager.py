"""The links of a pager."""

from __future__ import annotations

from documents.views.presenters import pager


def _numbers(page: int, pages: int) -> str:
    return " ".join(str(number or "…") for number, _address, _begins in pager(page, pages, str).links)


def test_few_pages_have_their_ends_and_neighbours() -> None:
    assert [_numbers(1, 1), _numbers(1, 3), _numbers(4, 8)] == ["1", "1 2 3", "1 … 3 4 5 … 8"]


def test_of_many_pages_each_quarter_is_reached_and_says_with_what_it_begins() -> None:
    assert _numbers(1, 151) == "1 2 … 37 … 75 … 113 … 151"
    assert _numbers(75, 151) == "1 … 37 … 74 75 76 … 113 … 151"
    links = pager(1, 151, str, lambda number: f"y{number}").links
    assert [begins for _number, _address, begins in links if begins] == ["y37", "y75", "y113", "y151"]
