"""Rules that an editor saves for a source."""

from __future__ import annotations

import pytest

from documents.intake.clean import Rule, RuleError, Shape, clean, rules_of
from documents.text import Edit

BODY = "The council met in Lorn. It closed the pier for a year.\n"


def test_an_editors_cut_becomes_a_rule_of_its_source() -> None:
    cut = Edit(10, "Lorn  Gazette, since 1887\nVisit us at 12 Quay\n", "", "the page’s footer", "editor")
    exact = rules_of(cut, Shape.EXACT, name="lorn-footer")
    assert [(rule.words, rule.reason) for rule in exact] == [
        ("Lorn Gazette, since 1887", "the page’s footer"),
        ("Visit us at 12 Quay", "the page’s footer"),
    ]
    form = rules_of(cut, Shape.FORM, name="lorn-footer")
    text = f"{BODY}Lorn Gazette, since 1887\nVisit us at 14 Quay\n"
    assert [edit.before for edit in clean(text, rules=exact)] == ["Lorn Gazette, since 1887"]
    assert clean(text, rules=form) == (
        Edit(len(BODY), "Lorn Gazette, since 1887\nVisit us at 14 Quay", "", "the page’s footer", "lorn-footer"),
    )


@pytest.mark.parametrize(
    ("shape", "words", "fits"),
    [
        (Shape.EXACT, "Lorn Gazette", ["Lorn  Gazette"]),
        (Shape.BEGINS, "Lorn", ["Lorn Gazette", "Lorn at night", "Lorn"]),
        (Shape.FORM, "Lorn * page #", ["Lorn Gazette page 4", "Lorn on page, page 12"]),
        (Shape.FORM, "*azette page 1", ["Lorn Gazette page 4"]),
    ],
)
def test_what_a_rule_fits(shape: Shape, words: str, fits: list[str]) -> None:
    rule = Rule("one", shape, words, "why")
    assert [rule.fits(line) for line in fits] == [True] * len(fits)
    assert [rule.fits(line) for line in ("The Lorn page", "A Lorn Gazette", "")] == [False] * 3


@pytest.mark.parametrize(
    ("shape", "words", "message"),
    [
        (Shape.EXACT, " ", "too short"),
        (Shape.BEGINS, "Lor", "at least 4"),
        (Shape.FORM, "* page *", "at least 8"),
        (Shape.EXACT, "one\ntwo", "one line"),
        (Shape.BEGINS, "x" * 301, "at most 300"),
    ],
)
def test_a_rule_that_would_cut_too_much_is_refused(shape: Shape, words: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        Rule("one", shape, words, "why")


def test_a_cut_of_no_words_or_of_many_lines_is_no_rule() -> None:
    with pytest.raises(RuleError, match="no words"):
        rules_of(Edit(0, " \n", "", "why", "editor"), Shape.EXACT, name="one")
    with pytest.raises(RuleError, match="21 lines"):
        rules_of(Edit(0, "\n".join(f"line {number}" for number in range(21)), "", "why", "editor"), Shape.EXACT, name="one")
