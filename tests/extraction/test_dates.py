"""Dates that a text tells, each once, with the clause around it."""

import pytest

from documents.extraction.dates import Reference, dates_of, scan
from documents.extraction.findings import FoundDate
from documents.extraction.suggestions import find


def test_one_date_in_several_places_is_one_finding() -> None:
    text = "On 3 May 2016 it closed. Again on 3 May 2016 nobody came. In 2017 and by 2017 it was gone."
    assert [(one.edtf, [text[place.start : place.end] for place in one.evidence]) for one in find(text).dates] == [
        ("2016-05-03", ["3 May 2016", "3 May 2016"]),
        ("2017", ["In 2017", "by 2017"]),
    ]


def _only(text: str, language: str = "en") -> FoundDate:
    (found,) = dates_of(text, scan(text, language), Reference("2021-04-15", "the date of publication"))
    return found


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("It rained. The pier closed on 3 May 2016, says he. It rained.", "The pier closed on 3 May 2016, says he"),
        ("It rained\nThe pier closed on 3 May 2016\nIt rained", "The pier closed on 3 May 2016"),
        ("Mr. Stone left Dr. Wren on 3 May 2016.", "Mr. Stone left Dr. Wren on 3 May 2016"),
        ("“It closed on 3 May 2016.”", "“It closed on 3 May 2016"),
    ],
)
def test_the_sentence_around_a_date_is_told(text: str, what: str) -> None:
    assert _only(text).what == what


def test_a_long_sentence_is_cut_between_words() -> None:
    found = _only(f"{'ocean ' * 40}closed on 3 May 2016 for {'winter ' * 40}.")
    assert found.what == f"…{'ocean ' * 18}closed on 3 May 2016 for {'winter ' * 16}winter…".replace("winter winter…", "winter…")
    assert len(found.what) <= 2 * 120 + len("3 May 2016") + 2


def test_a_date_says_how_sure_it_is_and_from_what() -> None:
    stated, near = _only("It closed on 3 May 2016."), _only("It closed on 3 March.")
    assert (stated.edtf, stated.confidence, stated.basis, stated.relative) == ("2016-05-03", 0.95, "stated in the text", False)
    assert (near.edtf, near.confidence) == ("2021-03-03", 0.8)
    assert near.basis == "year inferred from the date of publication, 2021-04-15"
    assert _only("It closed yesterday.").relative


def test_without_the_day_of_the_text_only_what_is_stated_is_told() -> None:
    text = "It closed yesterday, on Monday, on 3 March, and on 3 May 2016."
    assert [one.edtf for one in dates_of(text, scan(text, "en"), None)] == ["2016-05-03"]
    assert dates_of("", [], None) == ()
