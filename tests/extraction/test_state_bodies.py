"""Bodies that a word in small letters tells."""

from collections.abc import Callable, Iterator

import pytest

from documents.extraction.name_page import Page, Span, open_page
from documents.extraction.organisations import find_bodies
from documents.extraction.state_bodies import find_announced, find_beside, find_state_bodies, find_told_behind


def _found(finder: Callable[[Page], Iterator[Span]], text: str) -> list[str]:
    page = open_page(text, "en")
    return [page.surface(span) for span in finder(page)]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("He thanked the French government and the Kenyan armed forces.", ["French government", "Kenyan armed forces"]),
        ("He wrote to the embassy in Tehran.", ["embassy in Tehran"]),
        ("He wrote to the archdiocese of San Juan.", ["archdiocese of San Juan"]),
        ("He thanked the government of Kenya.", ["government of Kenya"]),
        ("He thanked the French poet, the Kenyan. Government it is.", []),
        ("He wrote to the embassy of Tehran, and to the government of rivers.", []),
        ("He loved Kenya's government.", []),
        ("", []),
    ],
)
def test_an_office_of_a_country_is_a_body_in_small_letters(text: str, bodies: list[str]) -> None:
    assert _found(find_state_bodies, text) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The Pahlavi dynasty fell.", ["Pahlavi dynasty"]),
        ("He saw a Kyiv Post news report there.", ["Kyiv Post"]),
        ("He met Safaricom chief Erik Stone there.", ["Safaricom"]),
        ("He read Lantern newspaper there. Adam Stone magazine left.", ["Lantern"]),
        ("There, Brandox reported it.", ["Brandox"]),
        ("There, Stone reported it. Ada Stone left.", []),
        ("He met a French magazine there.", []),
    ],
)
def test_the_words_behind_a_name_tell_a_body(text: str, bodies: list[str]) -> None:
    assert _found(find_told_behind, text) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("He read the newspapers Lantern, Beacon and Kite.", ["Lantern", "Beacon", "Kite"]),
        ("He owns companies such as Brillo and Foxgold.", ["Brillo", "Foxgold"]),
        ("He owns the company Brillo.", []),
        ("He sells magazines Kenya and Ada.", []),
        ("He read newspapers.", []),
        ("He read newspapers. Lantern came.", []),
    ],
)
def test_a_plural_announces_a_list_of_bodies(text: str, bodies: list[str]) -> None:
    assert _found(find_announced, text) == bodies


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("He thanked the Ebert Foundation and Kontras.", ["Kontras"]),
        ("He thanked the Ebert Foundation and Kenya.", []),
        ("He thanked the Ebert Foundation and Erik.", []),
        ("He thanked the Ebert Foundation and Kontras people.", []),
        ("He thanked the Ebert Foundation.", []),
    ],
)
def test_a_name_beside_a_body_is_one_too(text: str, beside: list[str]) -> None:
    page = open_page(text, "en")
    spans = list(find_bodies(page))
    assert [page.surface(span) for span in spans] == ["Ebert Foundation"]
    for span in spans:
        page.take(span)
    assert [page.surface(span) for span in find_beside(page, spans)] == beside
