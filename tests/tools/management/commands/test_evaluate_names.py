"""manage.py evaluate_names: which half it reports, and what it says of a folder without sets."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tools import gold_sets

COLUMNS = "-DOCSTART- -X- O O\n\nThe DT I-NP O\njudge NN I-NP O\nAda NNP I-NP I-PER\nWren NNP I-NP I-PER\n' POS B-NP O\n. . O O\n"


def test_each_text_is_in_one_half_and_the_command_reports_one(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"eng.{number}").write_text(COLUMNS.replace("Wren", f"Wren{'abcdefghijkl'[number]}"))
    halves = [one.is_reported for one in gold_sets.texts(tmp_path)]
    assert 0 < sum(halves) < 12
    said = {}
    for option in ((), ("--learn",)):
        out = StringIO()
        call_command("evaluate_names", str(tmp_path), *option, stdout=out)
        said[option] = out.getvalue()
    assert f"en person                    1.000   1.000   1.000 {sum(halves):>7}" in said[()]
    assert f"en person                    1.000   1.000   1.000 {12 - sum(halves):>7}" in said[("--learn",)]


def test_a_folder_without_sets_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="has none of the sets"):
        call_command("evaluate_names", str(tmp_path))
    with pytest.raises(CommandError, match="is no folder"):
        call_command("evaluate_names", str(tmp_path / "nothing"))
