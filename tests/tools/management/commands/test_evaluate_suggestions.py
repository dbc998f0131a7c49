from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command

from tests.corpus import REPORT, interview, report, write_corpus

if TYPE_CHECKING:
    from pathlib import Path


def _printed(*arguments: str) -> str:
    out = StringIO()
    call_command("evaluate_suggestions", *arguments, stdout=out)
    return out.getvalue()


def test_each_document_and_all_have_a_table(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, report(), interview())
    printed = _printed(str(folder))
    headings = [line.split()[0] for line in printed.splitlines() if line and not line.startswith(" ")]
    assert headings == ["a1-gulls", "a2-feeding", "all"]
    assert "  title                                    1.000   1.000       1          1       1" in printed
    assert "missed:" not in printed
    assert _printed(str(folder / "catalogue.json")) == printed


def test_what_was_missed_and_wrong_is_listed(tmp_path: Path) -> None:
    row = report(title="Another title", boilerplate=[{"text": "Nobody was hurt.", "position": "inline", "what": "leftover"}])
    printed = _printed(str(write_corpus(tmp_path, row)), "--misses")
    basis = "the line above the text, which is cut from it"
    title = f"Gulls close the harbour of Ostrava-by-the-Sea ({basis})"
    assert f"      missed: Another title\n      wrong:  {title}" in printed
    assert f"      missed: “Nobody was hurt.” at {REPORT.index('Nobody was hurt.')}" in printed


def test_figures_can_be_read_by_a_program(tmp_path: Path) -> None:
    figures = json.loads(_printed(str(write_corpus(tmp_path, report())), "--json"))
    assert figures["documents"] == {"a1-gulls": figures["all"]}
    assert figures["all"]["language"] == {
        "precision": 1.0,
        "recall": 1.0,
        "right": 1,
        "suggested": 1,
        "listed": 1,
        "nearly": 0,
        "missed": [],
        "wrong": [],
    }


def test_a_bad_catalogue_is_named_and_the_rest_is_measured(tmp_path: Path) -> None:
    bad = report(file="a3.txt", boilerplate=[{"text": "Not there", "position": "inline", "what": "leftover"}])
    folder = write_corpus(tmp_path, interview(), bad)
    out = StringIO()
    with pytest.raises(CommandError, match=r"a3\.txt: the inline boilerplate “Not there” does not stand in the text"):
        call_command("evaluate_suggestions", str(folder), stdout=out)
    assert "all 1" in out.getvalue()


def test_a_catalogue_with_words_that_the_archive_has_not_is_measured_all_the_same(tmp_path: Path) -> None:
    row = report(kind="ballad", organisations=[{"name": "Guild of Ropemakers", "role": "villain"}])
    figures = json.loads(_printed(str(write_corpus(tmp_path, row)), "--json"))["all"]
    assert (figures["kind"]["missed"], figures["organisations"]["listed"]) == (["other"], 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [("{", r"catalogue\.json is not JSON"), ("[]", "is not an object"), ('{"articles": []}', "lists no document")],
)
def test_a_catalogue_of_nothing_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "catalogue.json").write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=message):
        _printed(str(tmp_path))


def test_a_file_that_is_no_catalogue_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="name that file, or the folder"):
        _printed(str(tmp_path / "notes.json"))
    with pytest.raises(CommandError, match=r"catalogue\.json cannot be read"):
        _printed(str(tmp_path))
