"""Letters and interviews set as what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.text import from_html, lettered, render, turned

LETTER = "Dear members of the Board,\n\nWe ask.\n\n- one\n- two\n\n{close}\n\nAysel Uydurma\n\nVeli Uydurma"


@pytest.mark.parametrize(
    "close",
    ["Yours faithfully,", "Best regards", "Signed:", "Hörmətlə,", "С уважением,", "The undersigned:", "Respectfully yours,"],
)
def test_a_salutation_and_a_close_are_set_apart(close: str) -> None:
    assert lettered(render(LETTER.format(close=close))) == (
        '<p class="salutation">Dear members of the Board,</p>\n<p>We ask.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n'
        f'<div class="close">\n<p>{close}</p>\n<p>Aysel Uydurma</p>\n<p>Veli Uydurma</p>\n</div>\n'
    )


@pytest.mark.parametrize(
    "letter",
    [
        "We ask.\n\nIt is raining.",
        "Dear is the bread in this town.\n\nYours truly has seen it.",
        "Signed:\n\nA sentence that goes on and on. " + "It is of the letter and no name. " * 8,
        "Best regards,\n\n- a list\n- behind it",
        "",
    ],
)
def test_what_is_no_letters_form_is_left_alone(letter: str) -> None:
    assert lettered(render(letter)) == render(letter)


@given(st.lists(st.sampled_from(["Dear all,", "Yours,", "> q", "- x", "Words & <b>.", "## H", "C.\nD."]), max_size=8))
def test_the_words_of_a_letter_stay(blocks: list[str]) -> None:
    html = render("\n\n".join(blocks))
    assert from_html(lettered(html)) == from_html(html)
    assert from_html(turned(html)) == from_html(html)


def test_who_asks_in_an_interview_is_told_by_the_questions() -> None:
    shown = turned(
        render("**Post:** Why?\n\n**Veli:** Because. Why not?\n\n**Post:** And “so?”\n\n**Veli:** So.\n\n**Veli:** Yes.")
    )
    assert shown == (
        '<p class="q"><span class="speaker">Post:</span> Why?</p>\n<p><span class="speaker">Veli:</span> Because. Why not?</p>\n'
        '<p class="q"><span class="speaker">Post:</span> And “so?”</p>\n<p><span class="speaker">Veli:</span> So.</p>\n'
        '<p><span class="speaker">Veli:</span> Yes.</p>\n'
    )


def test_where_all_ask_or_nobody_does_no_one_is_the_questioner() -> None:
    for text in ("**A:** Why?\n\n**B:** Why not?", "**A:** Yes.\n\n**B:** No."):
        assert 'class="q"' not in turned(render(text))
