"""How far an English body's name goes on behind its kind."""

import pytest

from documents.extraction.organisation_extent import forward, is_kind
from tests.extraction.named import page_and_span


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("The Committee to Protect Journalists spoke.", "Committee", "Committee to Protect Journalists"),
        ("The Institute for the Study of War spoke.", "Institute", "Institute for the Study of War"),
        ("The Ministry of Labour, Sport and Culture spoke.", "Ministry", "Ministry of Labour, Sport and Culture"),
        ("The Ministry of Labour and the Union spoke.", "Ministry", "Ministry of Labour"),
        ("The Ministry of Labour, the Union said.", "Ministry", "Ministry of Labour"),
        ("The Union in Kenya spoke.", "Union", "Union"),
        ("The Embassy in Kenya spoke.", "Embassy", "Embassy in Kenya"),
        ("The Union for Rivers in Kenya spoke.", "Union", "Union for Rivers in Kenya"),
        ("The Ministry of Justice Spokesman Ada Wren spoke.", "Ministry", "Ministry of Justice"),
        ("The Union of writers spoke.", "Union", "Union"),
        ("The Union’s of Rivers", "Union", "Union"),
        ("The Union.", "Union", "Union"),
        ("The Union of", "Union", "Union"),
    ],
)
def test_a_name_goes_on_over_what_belongs_to_its_kind(text: str, head: str, name: str) -> None:
    page, span = page_and_span(text, head)
    assert page.text[page.words[span.first].start : page.words[forward(page, span.last)].end] == name


def test_a_name_that_never_ends_is_cut() -> None:
    page, span = page_and_span("The Union of" + " Rivers of" * 200, "Union")
    assert forward(page, span.last) - span.last <= 30


def test_kinds_of_body() -> None:
    page, _ = page_and_span("Union river police station bus station", "Union")
    assert [word.text for place, word in enumerate(page.words) if is_kind(page, place)] == ["Union", "police", "station"]
