"""The scores themselves; and what the rules get of made-up articles of several countries, so that none gets worse unseen."""

from __future__ import annotations

import json
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any

import pytest

from documents.extraction.findings import FoundDate, FoundName, FoundValue, KnownName
from documents.intake.description import Named, Told
from documents.intake.importers.corpus.catalogue_file import content, read
from documents.text import Edit
from tests.corpus import interview, report, write_corpus
from tools.suggestion_evaluation import Measure, evaluate, known_names, score_cuts, score_dates, score_names, score_value

PRESS = Path(__file__).parent.parent / "extraction" / "press"


def _name(name: str, *variants: str) -> FoundName:
    return FoundName("person", name, "mentioned", 0.9, "a rule", (), variants)


def _date(edtf: str, words: str) -> FoundDate:
    return FoundDate(edtf, words, "a clause", 0.9, ())


def test_a_name_is_right_by_any_form_and_a_record_takes_one_suggestion() -> None:
    gold = [Named("Alva Tern", "quoted", variants=("Tern",), native="Əlvə Tərn"), Named("Wren Tern", "mentioned")]
    suggested = [_name("A. Tern", "ƏLVƏ TƏRN"), _name("Alva Tern"), _name("Tern"), _name("Pelin Qaz")]
    assert score_names(suggested, gold) == Measure(
        right=1, suggested=4, listed=2, missed=("Wren Tern",), wrong=("A. Tern (a rule)", "Tern (a rule)", "Pelin Qaz (a rule)")
    )


def test_a_date_is_right_with_the_same_edtf_and_words_in_common() -> None:
    gold = [Told("2019", "in 2019", "fed"), Told("2020-05-03", "on 3 May", "closed"), Told("2018", "the year before", "built")]
    suggested = [_date("2019", "2019"), _date("2019-05-03", "3 May"), _date("2018", "2018")]
    assert score_dates(suggested, gold) == Measure(
        right=1,
        suggested=3,
        listed=3,
        nearly=1,
        missed=("2020-05-03 “on 3 May”", "2018 “the year before”"),
        wrong=("2019-05-03 “3 May” in “a clause”", "2018 “2018” in “a clause”"),
    )


def test_of_cuts_visible_characters_are_counted() -> None:
    made = [Edit(0, "\n\n", "", "empty", "empty-lines"), Edit(10, "ab cd", "", "a", "one"), Edit(30, "x", "y", "a repair", "two")]
    assert score_cuts(made, [Edit(0, "\n", "", "empty", "gold"), Edit(13, "cd ef", "", "a", "gold")]) == Measure(
        right=2, suggested=4, listed=4, missed=("“cd ef” at 13",), wrong=("“ab cd” at 10 (one)",)
    )
    assert score_cuts([], [Edit(0, "\n", "", "empty", "gold")]).missed == ("“\\n” at 0",)


def test_a_value_that_is_not_given_is_missed_and_not_wrong() -> None:
    found = FoundValue("Gulls", 0.9, "first line")
    assert score_value(None, "Gulls", str.__eq__) == Measure(listed=1, missed=("Gulls",))
    assert score_value(found, "Gulls", str.__eq__) == Measure(1, 1, 1)
    assert score_value(found, "", str.__eq__) == Measure(suggested=1, wrong=("Gulls (first line)",))


def test_shares_of_nothing_are_none_and_measures_add_up() -> None:
    assert (Measure().precision, Measure().recall) == (None, None)
    both = Measure(1, 2, 3, 1, ("a",), ("b",)) + Measure(2, 2, 2, 0, ("c",))
    assert both == Measure(3, 4, 5, 1, ("a", "c"), ("b",))
    assert (both.precision, both.recall) == (0.75, 0.6)


def test_known_names_are_all_forms_of_all_documents_under_one_record(tmp_path: Path) -> None:
    assert known_names(read(write_corpus(tmp_path, report(), interview())).listed)[:4] == (
        KnownName("Alva Tern", "person", 1, "Alva Tern"),
        KnownName("Əlvə Tərn", "person", 1, "Alva Tern"),
        KnownName("Tern", "person", 1, "Alva Tern"),
        KnownName("A. Tern", "person", 1, "Alva Tern"),
    )


@pytest.mark.parametrize(
    ("gold", "right"),
    [("2021-05", 1), ("2021-04-20/2021-05-03", 1), ("2021-05-04", 0), ("../2021", 1), ("2021-05-03~", 1), ("", 0)],
)
def test_a_date_of_publication_is_wrong_only_if_it_cannot_be(tmp_path: Path, gold: str, right: int) -> None:
    row = report(published={"edtf": gold} if gold else {}, text="Gulls return\n3 May 2021\nThe harbour is open.", boilerplate=[])
    (listed,) = read(write_corpus(tmp_path, row)).listed
    measure = evaluate(listed, content(listed)[1], ()).measures["publication date"]
    assert (measure.right, measure.suggested) == (right, 1 if gold else 0)


def _press(name: str, folder: Path) -> dict[str, Measure]:
    rows: list[dict[str, Any]] = json.loads((PRESS / f"{name}.json").read_text(encoding="utf-8"))
    file = read(write_corpus(folder, *rows))
    assert file.faults == ()
    measures = [evaluate(listed, content(listed)[1], ()).measures for listed in file.listed]
    return {key: reduce(add, (one[key] for one in measures)) for key in measures[0]}


@pytest.mark.parametrize(
    ("name", "dates", "missed"),
    [("tuned", 71, 1), ("held_back", 78, 3), ("fresh", 47, 2), ("abroad", 32, 0), ("elsewhere", 38, 0), ("afar", 24, 1)],
)
def test_the_rules_hold_on_made_up_articles(tmp_path: Path, name: str, dates: int, missed: int) -> None:
    totals = _press(name, tmp_path)
    assert (totals["event dates"].right, len(totals["event dates"].missed)) == (dates, missed)
    assert totals["boilerplate"].wrong == ()
    assert totals["publication date"].wrong == totals["language"].wrong == ()
    assert totals["publication date"].recall == totals["language"].recall == totals["title"].recall == 1.0


# What the weights of names, learnt from other texts, lose or add here.
MISSED = {
    "abroad": {"people": {"Виорика Чебан-Лунгу", "Nilgün Taşpınar"}},
    "elsewhere": {"people": {"Delroy Pinnock-Vale"}, "organisations": {"Clear Water Campaign"}},
}
ADDED = {"abroad": {"organisations": {"Public Order Act (the words around it)"}}, "elsewhere": {}}


@pytest.mark.parametrize("name", MISSED)
def test_everything_else_in_made_up_articles_of_twelve_countries_is_found(tmp_path: Path, name: str) -> None:
    totals = _press(name, tmp_path)
    wrong = {part: set(one.wrong) for part, one in totals.items() if one.wrong}
    left = {part: set(one.missed) for part, one in totals.items() if one.missed}
    assert (wrong, left) == (_twice(ADDED[name]), _twice(MISSED[name]))


def _twice(names: dict[str, set[str]]) -> dict[str, set[str]]:
    """Whether or not the archive knows other names, the same ones."""
    return names | {f"{part}, known": some for part, some in names.items()}
