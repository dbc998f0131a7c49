from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.intake.clean import clean
from documents.text import apply_edits, reverse

BODY = "The council met in Lorn. It closed the pier for a year.\n"


def _cut(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(edit.before, edit.rule) for edit in clean(text, title=title)]


def test_what_stands_before_the_text() -> None:
    assert _cut(f"\n \n{BODY}") == [("\n \n", "empty-lines")]
    assert _cut(f" date 2024-12-20 {BODY}") == [(" date 2024-12-20 ", "date-prefix")]
    assert _cut(f"Tarix: 03.08.2016 14:05 | {BODY}") == [("Tarix: 03.08.2016 14:05 | ", "date-prefix")]
    assert _cut(f"Date palms grow in Lorn. {BODY}") == []


def test_a_caption_run_into_a_turn() -> None:
    text = "Question: Why?\n\nPelin QazAnswer: Because.\n\nBy the way, Answer: is a word.\nDOWNAnswer"
    assert _cut(text) == [("Pelin Qaz", "glued-caption")]


def test_captions_and_titles_that_stand_twice() -> None:
    caption = "The old pier of Lorn at dusk"
    assert _cut(f"{caption}\n{BODY}{caption}\n{BODY}") == [(caption, "title"), (caption, "repeated-line")]
    assert _cut(f"{caption} (photo: LG)\n{caption}\n(photo: LG)\n{BODY}") == [
        (f"{caption} (photo: LG)\n{caption}\n(photo: LG)", "picture-credit"),
    ]
    assert _cut(f"Pier Closed\n\n{BODY}", title="Pier closed") == [("Pier Closed", "title")]
    assert _cut(f"# Pier closed\n\n{BODY}", title="Pier closed") == [("# Pier closed", "title")]
    assert _cut(f"{BODY}\nQ: Where did they go?\nA: Out.\nQ: Where did they go?\nA: Home.") == []


_LINES = st.sampled_from(
    [
        "",
        " ",
        "Share",
        "Facebook",
        "Leave a Reply",
        "Related articles",
        "Pier",
        BODY,
        "A (photo: B)",
        "(photo: B)",
        "Mia TernAnswer: x",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(_LINES, max_size=15).map("\n".join)), st.sampled_from(["", "Pier"]))
def test_edits_always_apply_and_can_be_undone(text: str, title: str) -> None:
    made = clean(text, title=title)
    assert apply_edits(apply_edits(text, made), reverse(made)) == text


@pytest.mark.parametrize("line", ["Read also\nabc\n", "Share\n", "(photo: ", "home > ", "\n", " ", "Aa ", "Mia TernAnswer:\n"])
def test_a_hostile_text_takes_no_longer_for_each_character(line: str) -> None:
    text = line * (100_000 // len(line))
    made = clean(text)
    assert apply_edits(apply_edits(text, made), reverse(made)) == text


@pytest.mark.parametrize(
    "text",
    [
        "### Breakfast\n\n*Eat every two or three hours*\n\nEggs.\n\n### Dinner\n\n*Eat every two or three hours*\n\nSoup.\n",
        "North\n\n| Place | Player name | Plays |\n| --- | --- | --- |\n| 1 | Ivo | 9 |\n\n"
        "South\n\n| Place | Player name | Plays |\n| --- | --- | --- |\n| 2 | Ada | 9 |\n",
        "The bridge is closed.\n\nWe want our bridge back!\n\nThe mayor left.\n\nWe want our bridge back!\n",
    ],
)
def test_a_line_that_comes_again_in_the_text_is_the_text_s(text: str) -> None:
    assert _cut(text) == []
