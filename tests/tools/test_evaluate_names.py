"""Gold sets are read, split and measured as their papers write them."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tools import gold_sets
from tools.gold_sets import Mention
from tools.name_evaluation import score_dates, score_pairs
from tools.name_training import written

COLUMNS = "-DOCSTART- -X- O O\n\nThe DT I-NP O\njudge NN I-NP O\nAda NNP I-NP I-PER\nWren NNP I-NP I-PER\n' POS B-NP O\n. . O O\n"


def test_a_column_set_becomes_running_text_with_its_names(tmp_path: Path) -> None:
    (tmp_path / "eng.testa").write_text(COLUMNS)
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "test.conllu").write_text("0\tВ\tO\n1\tМинске\tB-LOC\n2\t(\tO\n3\tАнна\tB-PER\n4\t)\tO\n\n")
    english, russian = gold_sets.texts(tmp_path)
    assert (english.language, english.text) == ("en", "The judge Ada Wren ' .\n".replace(" ' .", " '."))
    assert english.mentions == (Mention("person", 10, 18),)
    assert (russian.language, russian.text) == ("ru", "В Минске (Анна)\n")
    assert russian.mentions == (Mention("place", 2, 8), Mention("person", 10, 14))


def test_sets_in_two_files_and_in_brackets(tmp_path: Path) -> None:
    (tmp_path / "az").mkdir()
    (tmp_path / "az" / "sents.txt").write_text("Ada Ren gəldi .\nBank bağlıdır .\n")
    (tmp_path / "az" / "tags.txt").write_text("B-PER I-PER O O\nB-ORG O O\n")
    (tmp_path / "reyyan.test.txt").write_text("Dün  [PER Ada Ren ] 'in evi \nSon \n")
    azerbaijani, turkish = gold_sets.texts(tmp_path)
    assert azerbaijani.text == "Ada Ren gəldi.\nBank bağlıdır.\n"
    assert azerbaijani.mentions == (Mention("person", 0, 7), Mention("organisation", 15, 19))
    assert (turkish.language, turkish.text) == ("tr", "Dün Ada Ren'in evi\nSon\n")
    assert turkish.mentions == (Mention("person", 4, 11),)


def test_pairs_and_dates_are_counted(tmp_path: Path) -> None:
    rows = ["schema,name1,name2,is_match", "Person,Ada Wren,Wren Ada,true", "Person,Ada Wren,Ivo Marsh,false", "Vessel,A,A,true"]
    (tmp_path / "cases.csv").write_text("\n".join(rows))
    names = ("L0_Intervals", "Level0", "L1_Intervals", "Level1", "L2_Intervals", "Level2")
    lists = "".join(f"{name} = list(chain(['1985-04'], L0_Intervals))\n" for name in names)
    lists += "invalid_edtf_dates = ['NONE']\ninvalid_edtf_datetimes = []\ninvalid_edtf_intervals = []\n"
    (tmp_path / "test_valid_edtf.py").write_text(lists)
    counts = score_pairs(gold_sets.pairs(tmp_path))
    assert (counts.right, counts.suggested, counts.listed) == (1, 1, 1)
    scored = score_dates(gold_sets.dates(tmp_path))
    assert {name: (accepted, number) for name, (accepted, number, _) in scored.items()} == {
        "level 0": (2, 2),
        "level 1": (2, 2),
        "level 2": (2, 2),
        "invalid": (0, 1),
    }


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


def test_learnt_weights_are_a_line_a_sign_in_hundredths() -> None:
    states = {("sX", "B-PER"): 1.234, ("sX", "O"): -0.5, ("g_", "O"): 0.01}
    lines = written(states, {("O", "O"): 0.3}).splitlines()
    assert lines[:2] == ["# O B-PER I-PER B-ORG I-ORG B-LOC I-LOC", ">O\t30 0 0 0 0 0 0"]
    assert lines[8:] == ["sX\t-50 123 0 0 0 0 0"]
