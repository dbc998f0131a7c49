"""The phrases of web pages: what must hold for all of them."""

import re
from collections import Counter
from collections.abc import Mapping

import pytest

from documents.extraction.findings import OUTSIDE, RUNNING, STRUCK
from documents.intake.clean import clean
from documents.intake.clean.phrases import BESIDE, HEADS, NETWORKS, REASONS, WHOLE
from documents.names import fold

TABLES = {"WHOLE": WHOLE, "HEADS": HEADS, "BESIDE": BESIDE}


def phrases(table: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each phrase with its rule."""
    return [(phrase.strip(), rule) for rule, lines in table.items() for phrase in re.split(r"[|\n]", lines) if phrase.strip()]


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_rule_has_a_reason_and_every_phrase_words(table: Mapping[str, str]) -> None:
    assert table.keys() <= REASONS.keys()
    assert [phrase for phrase, _ in phrases(table) if not fold(phrase) and phrase != "#"] == []


@pytest.mark.parametrize("table", [WHOLE, HEADS], ids=["WHOLE", "HEADS"])
def test_no_phrase_is_of_two_rules(table: Mapping[str, str]) -> None:
    rules: dict[str, set[str]] = {}
    for phrase, rule in phrases(table):
        key = "…".join(fold(part.replace("#", " 0 ")) for part in phrase.split("…"))
        rules.setdefault(key, set()).add(rule)
    assert {key: found for key, found in rules.items() if len(found) > 1} == {}


def test_what_the_extraction_leaves_out_has_a_reason_too() -> None:
    assert {OUTSIDE, STRUCK, RUNNING} <= REASONS.keys()
    assert [reason for reason, times in Counter(REASONS.values()).items() if times > 1] == []


@pytest.mark.parametrize(("phrase", "rule"), [pair for pair in phrases(WHOLE) if "…" not in pair[0]])
def test_a_phrase_that_is_a_whole_line_is_cut(phrase: str, rule: str) -> None:
    line = phrase.replace("#", "12")
    text = f"The council met in Lorn and closed the pier.\n\n{line}\n\nIt was closed for a year, the mayor said."
    assert [(edit.before, edit.rule) for edit in clean(text)] == [(line, rule)]


def test_networks_are_single_folded_words() -> None:
    assert [word for word in NETWORKS.split() if fold(word) != word] == []
