"""What the learnt weights add to the rules, and what they may not change."""

import pytest

from documents.extraction.findings import KnownName
from documents.extraction.name_page import open_page
from documents.extraction.names import find_names
from documents.extraction.tagger import Opinion, segments


def _found(text: str, language: str, kind: str = "person") -> list[str]:
    return [name.name for name in find_names(text, language=language) if name.kind == kind]


@pytest.mark.parametrize(
    ("text", "language", "people"),
    [
        ("They played on in the rain until Oskar Brandvold scored for the guests.", "en", ["Oskar Brandvold"]),
        ("Toplantıya Oktar Brandvold da katıldı.", "tr", ["Oktar Brandvold"]),
        ("После матча Бьорн Фальстад уехал домой и больше не играл.", "ru", ["Бьорн Фальстад"]),
        ("In the evening they came to Ouagadougou and slept.", "en", []),
        ("Bu işi Azərbaycanda gördülər və Bakıya qayıtdılar.", "az", []),
    ],
)
def test_people_without_a_sign_are_found_and_places_are_not(text: str, language: str, people: list[str]) -> None:
    assert _found(text, language) == people


def test_an_opinion_is_likelihoods_between_nothing_and_certainty() -> None:
    page = open_page("The judge Ada Brandvold met Oskar Brandvold of the Harbour Union. He left.", "en")
    opinion = Opinion(page, [], [])
    assert all(0.0 <= opinion.likelihood(kind, place, place) <= 1.0 for kind in ("person", "organisation") for place in range(13))
    assert [(one.kind, one.first, one.last) for one in opinion.seen if one.kind == "person"] == [
        ("person", 2, 3),
        ("person", 5, 6),
    ]


def test_stretches_end_with_sentences_and_leave_out_lone_places() -> None:
    page = open_page("Ada Wren left. France was far.", "en")
    assert [page.text[page.words[first].start : page.words[last].end] for first, last in segments(page)] == ["Ada Wren"]


def test_a_language_without_weights_is_left_to_the_rules() -> None:
    page = open_page("Юлія Тимошенко", "uk")
    assert Opinion(page, [], []).has_any == Opinion(open_page("x", page.lexicon.language), [], []).has_any


def test_a_known_name_stands_whatever_the_weights_say() -> None:
    known = [KnownName("Harbour", "organisation", 7, "Harbour")]
    found = find_names("The ship Harbour sailed. Ada Harbour saw it.", language="en", known=known)
    assert [(one.record, one.confidence) for one in found if one.record] == [(7, 0.95)]
