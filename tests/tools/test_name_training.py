"""Weights are learnt and written so that the tagger reads them."""

from tools.gold_sets import GoldText, Mention
from tools.name_training import _choose_texts, _training_segments, written


def test_learnt_weights_are_a_line_a_sign_in_hundredths() -> None:
    states = {("sX", "B-PER"): 1.234, ("sX", "O"): -0.5, ("g_", "O"): 0.01}
    lines = written(states, {("O", "O"): 0.3}).splitlines()
    assert lines[:2] == ["# O B-PER I-PER B-ORG I-ORG B-LOC I-LOC", ">O\t30 0 0 0 0 0 0"]
    assert lines[8:] == ["sX\t-50 123 0 0 0 0 0"]


def _labels(text: str, *mentions: Mention) -> list[str]:
    return [label for _signs, labels in _training_segments([GoldText("en", text, mentions)]) for label in labels]


def test_words_are_labelled_by_the_mentions_that_hold_them() -> None:
    labels = _labels(
        "Ada Wren met Ivo Marsh at Bank.\n",
        Mention("person", 13, 22),
        Mention("person", 0, 8),
        Mention("organisation", 26, 30),
    )
    assert [label for label in labels if label != "O"] == ["B-PER", "I-PER", "B-PER", "I-PER", "B-ORG"]
    assert set(_labels("Nobody spoke.\n")) == {"O"}


def test_places_and_other_names_are_learnt_as_one() -> None:
    assert [one for one in _labels("In Minsk the Cup.\n", Mention("place", 3, 8), Mention("other", 13, 16)) if one != "O"] == [
        "B-LOC",
        "B-LOC",
    ]


def test_only_the_half_that_is_for_learning_is_learnt_from_and_a_relative_helps_the_smallest() -> None:
    gold = [GoldText(language, f"Text {number} of {language}.", ()) for language in ("az", "tr", "en") for number in range(40)]
    learnt = {
        language: [one for one in gold if one.language == language and not one.is_reported] for language in ("az", "tr", "en")
    }
    assert _choose_texts(gold, "en") == learnt["en"]
    assert _choose_texts(gold, "az") == learnt["az"] * 4 + learnt["tr"]
    assert 0 < len(learnt["en"]) < 40
