"""The measures of pages, against sets that the test makes as the public ones are made."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from documents.intake.extract.reading import read
from tools.page_evaluation import (
    GoldPage,
    PageResult,
    byline_verdict,
    date_verdict,
    evaluated,
    gold_pages,
    passage_counts,
    scores,
    shingle_counts,
    title_is_right,
)

if TYPE_CHECKING:
    from pathlib import Path

_BODY = "The council of Overbridge met on Tuesday and heard from the people of Mill Street about the bridge that is closed."
_PAGE = f"<html><head><title>Bridge</title></head><body><nav>Menu</nav><h1>Bridge</h1><p>{_BODY}</p></body></html>".encode()


def _result(page: GoldPage, *, text: str = "", title: str = "", byline: str = "", date: str = "") -> PageResult:
    return PageResult(page, text=text, title=title, byline=byline, date=date)


def _gold(path: Path, **gold: object) -> GoldPage:
    return GoldPage("a", "https://a.example/a", path, **gold)  # type: ignore[arg-type]


def test_each_set_is_known_by_its_files(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "k.html.gz").write_bytes(gzip.compress(_PAGE))
    (tmp_path / "ground-truth.json").write_text(json.dumps({"k": {"articleBody": _BODY, "url": "https://a.example/"}}))
    page = gold_pages(tmp_path)[0]
    assert (page.key, page.body, page.read()) == ("k", _BODY, _PAGE)
    found = evaluated(page, read)
    assert (found.text, found.title, scores([found])) == (
        _BODY,
        "Bridge",
        {"pages": 1, "refused": 0, "F1": 1.0, "precision": 1.0, "recall": 1.0},
    )


def test_what_is_cut_from_above_a_text_is_read_from_the_cuts(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(f"<article><p>The bridge opens</p><p>By Ada Wren</p><p>{_BODY}</p></article>".encode())
    found = evaluated(_gold(path), read)
    assert (found.text, found.title, found.byline) == (_BODY, "The bridge opens", "Ada Wren")


def test_a_page_is_in_one_half_whatever_set_has_it(tmp_path: Path) -> None:
    pages = [GoldPage(str(n), f"https://www.a.example/{n}/", tmp_path) for n in range(40)]
    others = [GoldPage("other", f"http://a.example/{n}", tmp_path) for n in range(40)]
    assert [page.half for page in pages] == [page.half for page in others]
    assert {page.half for page in pages} == {"learn", "report"}


def test_shingles_and_passages_are_counted_as_the_sets_count_them(tmp_path: Path) -> None:
    assert shingle_counts("a b c d e", "a b c d f") == (1, 1, 1)
    assert shingle_counts("", "") == (0, 0, 0)
    gold = _gold(tmp_path, passages=("one two", "three"), furniture=("menu",))
    assert passage_counts(_result(gold, text="one\ntwo menu")) == (1, 1, 1)


@pytest.mark.parametrize(
    ("authors", "byline", "verdict"),
    [
        (("Ada Wren", "Ivo Marsh"), "Ivo Marsh; ADA WREN", "right"),
        (("Ada Wren",), "Ada", "wrong"),
        (("Ada Wren",), "", "missed"),
        ((), "Ada Wren", "given where there is none"),
        ((), "", "none"),
        (None, "Ada Wren", ""),
    ],
)
def test_a_byline_is_right_if_it_names_the_same_people(
    tmp_path: Path, authors: tuple[str, ...] | None, byline: str, verdict: str
) -> None:
    assert byline_verdict(_result(_gold(tmp_path, authors=authors), byline=byline)) == verdict


def test_titles_are_compared_folded_and_dates_as_they_are(tmp_path: Path) -> None:
    gold = _gold(tmp_path, title="Bridge “opens”", date="2021-05-06")
    assert title_is_right(_result(gold, title="BRIDGE opens"))
    assert [date_verdict(_result(gold, date=day)) for day in ("2021-05-06", "2021-05", "")] == ["right", "wrong", "missed"]
