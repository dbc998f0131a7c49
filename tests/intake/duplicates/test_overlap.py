from __future__ import annotations

import random

from documents.intake.duplicates import Overlap, estimate, identity, overlap, sketch

_RANDOM = random.Random(7)
WORDS = ["".join(_RANDOM.choices("abcdefghijklmnoprstuvz", k=_RANDOM.randint(3, 9))) for _ in range(4_000)]


def _text(words: int, seed: int) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def test_the_same_words_are_one_text_in_any_layout_and_script() -> None:
    assert identity("Əliyev Bakıda,\n\nsaid: “No”.") == identity("ALIYEV  bakida said no")
    assert identity("Мамедов") == identity("Mamedov")
    assert identity("Aliyev said no") != identity("Aliyev said so")


def test_a_text_without_words_is_the_same_as_no_other() -> None:
    assert identity(" … ") == identity("") == ""
    assert sketch(" … ") == ()
    assert estimate((), ()) == estimate((), sketch("a b c d e")) == Overlap(0.0, 0.0, 0.0)
    assert overlap("", "") == Overlap(0.0, 0.0, 0.0)


def test_a_sketch_is_stored_as_positive_integers_in_order_and_bounded() -> None:
    long = sketch(_text(100_000, 1))
    assert len(long) == 1_024
    assert list(long) == sorted(set(long))
    assert all(0 <= one < 2**63 for one in long)
    assert len(sketch(_text(60, 1))) == 16
    assert 40 <= len(sketch(_text(1_000, 1))) <= 90
    assert len(sketch("three words only")) == 1


def test_a_sketch_is_the_same_in_every_process() -> None:
    assert sketch("The harbour closed on 3 May") == sketch("THE HARBOUR, closed on 3 may!")
    assert sketch("The harbour closed") == (8501899189891126057,)


def test_the_estimate_agrees_with_the_count() -> None:
    whole = _text(6_000, 2)
    words = whole.split()
    for step in (0, 5, 20, 80):
        other = " ".join("changed" if step and at % step == 0 else word for at, word in enumerate(words))
        told, counted = estimate(sketch(whole), sketch(other)), overlap(whole, other)
        assert abs(told.alike - counted.alike) < 0.08
        assert abs(told.left_in_right - counted.left_in_right) < 0.08


def test_a_passage_is_found_in_the_long_text_it_is_taken_from() -> None:
    whole = _text(8_000, 3)
    passage = " ".join(whole.split()[2_000:2_400])
    assert overlap(passage, whole).left_in_right == 1.0
    told = estimate(sketch(passage), sketch(whole))
    assert told.left_in_right == 1.0
    assert told.right_in_left < 0.1
    assert len(set(sketch(passage)) & set(sketch(whole))) >= 10
    assert estimate(sketch(_text(400, 9)), sketch(whole)).left_in_right == 0.0
