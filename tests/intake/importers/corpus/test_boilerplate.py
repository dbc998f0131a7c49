from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.intake.importers.corpus.boilerplate import Boilerplate, NotThere, cuts, published
from documents.text import Edit, apply_edits, reverse
from tests.corpus import INTERVIEW, REPORT, interview, report

CAPTION = Boilerplate("Picture", "inline", "caption")
FOOTER = Boilerplate("Share", "trailing", "footer")


def _listed(row: dict[str, object]) -> list[Boilerplate]:
    return [Boilerplate(**one) for one in row["boilerplate"]]  # type: ignore[attr-defined]


def test_each_listed_text_is_cut_once_where_it_stands() -> None:
    made = cuts(REPORT, _listed(report()), "Gulls close the harbour of Ostrava-by-the-Sea")
    assert [(edit.start, edit.before, edit.after, edit.reason, edit.rule) for edit in made] == [
        (0, "Gulls close the harbour of Ostrava-by-the-Sea", "", "the title, which stands above the text", "title"),
        (103, "Picture: gulls", "", "caption", "catalogue"),
        (221, "Picture: gulls", "", "caption, again", "catalogue"),
        (237, "Share this page", "", "page footer", "catalogue"),
    ]
    assert apply_edits(apply_edits(REPORT, made), reverse(made)) == REPORT


def test_what_is_left_is_published_with_its_lists() -> None:
    made = cuts(REPORT, _listed(report()), "Gulls close the harbour of Ostrava-by-the-Sea")
    assert published(REPORT, made) == (
        "The harbour closed on 3 May after gulls took the crane.\n\n"
        "Mayor Alva Tern blamed the Guild of Ropemakers.\n\n"
        "- The crane is \\[still\\] theirs.\n- Nobody was hurt."
    )


def test_a_caption_without_a_space_after_it_goes_and_the_turns_are_marked() -> None:
    made = cuts(INTERVIEW, _listed(interview()))
    assert published(INTERVIEW, made, interview=True) == ("**Q:** Who fed them?\n\n**Answer:** My sister Wren Tern did, in 2019.")


def test_a_trailing_text_is_cut_where_it_stands_last_and_an_inline_one_where_first() -> None:
    assert cuts("Share Picture Share Picture", [FOOTER, CAPTION]) == (
        Edit(6, "Picture", "", "caption", "catalogue"),
        Edit(14, "Share", "", "footer", "catalogue"),
    )


def test_a_text_listed_twice_is_cut_twice_and_never_the_same_place() -> None:
    assert [edit.start for edit in cuts("Share Share", [FOOTER, FOOTER])] == [0, 6]
    assert [edit.start for edit in cuts("aaa", [Boilerplate("a", "inline", "a")] * 3)] == [0, 1, 2]


def test_a_text_that_is_not_there_is_named() -> None:
    with pytest.raises(NotThere, match="the trailing boilerplate “Share” does not stand in the text"):
        cuts("Share", [FOOTER, FOOTER])


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Gulls\nMore", 0),
        ("\n  Gulls \nMore", 3),
        ("Picture\nGulls\nMore", 8),
        ("Gulls and more", None),
        ("Oh, Gulls", None),
        ("", None),
    ],
)
def test_the_title_is_cut_only_where_it_is_the_first_line(text: str, start: int | None) -> None:
    listed = [CAPTION] if "Picture" in text else []
    assert [edit.start for edit in cuts(text, listed, "Gulls") if edit.rule == "title"] == ([] if start is None else [start])


@given(
    st.text("ab \n", max_size=30),
    st.lists(st.tuples(st.text("ab \n", min_size=1, max_size=4), st.sampled_from(["leading", "trailing", "inline"]))),
)
def test_cuts_never_overlap_and_can_be_undone(text: str, listed: list[tuple[str, str]]) -> None:
    try:
        made = cuts(text, [Boilerplate(words, position, "why") for words, position in listed], "ab")
    except NotThere:
        return
    assert apply_edits(apply_edits(text, made), reverse(made)) == text
    assert len(made) >= len(listed)
