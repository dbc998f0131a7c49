"""Whether one text may be a translation of another."""

from __future__ import annotations

from documents.intake.duplicates import Tie, anchors, relation, translation
from tests.intake.duplicates.ostrava import AZERBAIJANI, ENGLISH, OTHER_RUSSIAN, RUSSIAN


def test_translations_are_found_in_any_two_of_three_languages() -> None:
    texts = {"en": ENGLISH, "ru": RUSSIAN, "az": AZERBAIJANI}
    for one, text in texts.items():
        for other, theirs in texts.items():
            found = relation(text, theirs, left_language=one, right_language=other)
            assert found
            assert found.tie is (Tie.SAME if one == other else Tie.TRANSLATION), (one, other, found)


def test_a_translation_is_looked_for_only_between_two_known_languages() -> None:
    assert relation(ENGLISH, RUSSIAN) is None
    assert relation(ENGLISH, RUSSIAN, left_language="en", right_language="en-GB") is None


def test_a_summary_is_no_translation() -> None:
    assert relation(ENGLISH, RUSSIAN[:150], left_language="en", right_language="ru") is None


def test_translations_share_stored_anchors_and_strangers_few() -> None:
    english = set(anchors(ENGLISH))
    assert len(english & set(anchors(RUSSIAN))) >= 12
    assert len(english & set(anchors(OTHER_RUSSIAN))) <= 2
    assert all(0 <= one < 2**63 for one in english)


def test_numbers_are_anchors_however_their_thousands_are_parted() -> None:
    assert anchors("fined 15,000 then") == anchors("fined 15.000 then") == anchors("fined 15\u202f000 then")
    assert len(anchors("In 2016 it fined 7")) == 1


def test_a_handful_of_common_numbers_is_not_enough() -> None:
    found = translation("In 2016 and 2019 we met.", "В 2016 и 2019 годах были выборы.")
    assert (found.common, found.of) == (2, 2)
    assert found.likelihood < 0.3
