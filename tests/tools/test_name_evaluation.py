"""How names found, pairs proposed and dates accepted are scored."""

from pathlib import Path

import pytest

from tools import gold_sets
from tools.gold_sets import GoldText, Mention, Pair
from tools.name_evaluation import Counts, score_dates, score_pairs, score_texts


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


@pytest.mark.parametrize(
    ("right", "suggested", "listed", "precision", "recall", "f1"),
    [(0, 0, 0, 0.0, 0.0, 0.0), (0, 5, 5, 0.0, 0.0, 0.0), (3, 4, 6, 0.75, 0.5, 0.6), (2, 2, 2, 1.0, 1.0, 1.0)],
)
def test_shares_are_those_of_the_papers_and_none_of_nothing(
    right: int, suggested: int, listed: int, precision: float, recall: float, f1: float
) -> None:
    counts = Counts(right, suggested, listed)
    assert (counts.precision, counts.recall, round(counts.f1, 9)) == (precision, recall, f1)


def test_a_mention_is_right_only_where_it_begins_and_ends_as_the_set_says() -> None:
    text = "Judge Ada Wren spoke.\n"
    whole = GoldText("en", text, (Mention("person", 6, 14), Mention("place", 0, 5)))
    half = GoldText("en", text, (Mention("person", 6, 9),))
    right, wrong = (score_texts([one]).counts["en", "person"] for one in (whole, half))
    assert (right.right, right.suggested, right.listed, right.missed, right.wrong) == (1, 1, 1, [], [])
    assert (wrong.right, wrong.suggested, wrong.listed) == (0, 1, 1)
    assert wrong.missed == ["Judge [Ada] Wren spoke.⏎"]
    assert wrong.wrong is not None
    assert wrong.wrong[0].startswith("Judge [Ada Wren] spoke.⏎  (")


def test_names_below_a_threshold_are_left_out_and_each_language_has_its_own_counts() -> None:
    gold = [GoldText(language, "Judge Ada Wren spoke.\n", (Mention("person", 6, 14),)) for language in ("en", "az")]
    found = score_texts(gold, ticked_from=1.1)
    assert {key: counts.suggested for key, counts in found.counts.items()} == {
        (language, kind): 0 for language in ("en", "az") for kind in ("person", "organisation")
    }
    assert set(found.milliseconds) == {"en", "az"}


def test_pairs_that_are_missed_and_wrong_are_shown_with_their_likelihood() -> None:
    pairs = [Pair("Ada Wren", "Olga Ruth Petrova", same=True), Pair("Ada Wren", "Wren Ada", same=False)]
    counts = score_pairs(pairs)
    assert (counts.right, counts.suggested, counts.listed) == (0, 1, 1)
    assert counts.missed is not None
    assert counts.wrong is not None
    assert [line[4:].strip() for line in (*counts.missed, *counts.wrong)] == [
        "Ada Wren | Olga Ruth Petrova",
        "Ada Wren | Wren Ada",
    ]


def test_dates_that_are_refused_are_shown_with_what_is_said() -> None:
    ((name, (accepted, number, refused)),) = score_dates({"level 0": ["1985-04", "NONE"]}).items()
    assert (name, accepted, number, [date for date, _said in refused]) == ("level 0", 1, 2, ["NONE"])
    assert refused[0][1] != ""
